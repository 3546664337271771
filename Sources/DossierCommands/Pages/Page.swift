/// Something to read, as lines of styled text; how a style looks is up to whoever shows it.
package struct Page: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case plain, title, label, dim, handle
        /// The passage that the page is about.
        case highlight
        /// A part of the passage with a name.
        case role
        case warning
        /// Words that a later text has no more, and words that it has instead.
        case removed, added
    }

    package struct Run: Sendable, Hashable {
        package var text: String
        package var style: Style

        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    package struct Line: Sendable, Hashable {
        package var runs: [Run]
        /// Columns by which what does not fit on the line is set in on the next.
        package var hanging: Int
        /// Whether the line is shown as it is even where it does not fit.
        package var isFixed: Bool

        package init(_ runs: [Run], hanging: Int = 0, isFixed: Bool = false) {
            self.runs = runs
            self.hanging = hanging
            self.isFixed = isFixed
        }

        package var text: String { runs.map(\.text).joined() }
    }

    package var lines: [Line] = []

    package init() {}

    package mutating func add(_ runs: Run..., hanging: Int = 0) { lines.append(Line(runs, hanging: hanging)) }
    package mutating func add(_ text: String, _ style: Style = .plain) {
        lines.append(Line([Run(text, style)]))
    }
    package mutating func blank() { lines.append(Line([])) }

    /// A name and its value, the values under each other.
    package mutating func field(_ name: String, _ value: String, width: Int, style: Style = .plain) {
        let padding = String(repeating: " ", count: max(0, width - name.unicodeScalars.count))
        add(Run("  \(name)\(padding)  ", .label), Run(value, style), hanging: width + 4)
    }

    /// The page without styles; what stands out by its style alone is put between `⟦` and `⟧`.
    package var plainText: String {
        var text = ""
        for line in lines {
            for run in line.runs { text += run.style.marked(run.text) }
            while text.last == " " { text.removeLast() }
            text += "\n"
        }
        return text
    }
}

extension Page.Style {
    /// A text as it is shown where there is no colour.
    package func marked(_ text: String) -> String {
        switch self {
        case .highlight: "⟦\(text)⟧"
        case .removed: "[-\(text)-]"
        case .added: "{+\(text)+}"
        default: text
        }
    }
}
