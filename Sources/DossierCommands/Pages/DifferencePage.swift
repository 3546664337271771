import DossierText

/// What changed between two texts as a page: the lines with changes, the words that went and came marked.
struct DifferencePage {
    private let difference: TextDifference
    /// Unchanged text in a changed line is cut in its middle beyond this many bytes.
    private static let longest = 400

    init(_ difference: TextDifference) { self.difference = difference }

    func page(old: String, new: String) -> Page {
        var page = Page()
        page.add(Page.Run("from  ", .label), Page.Run(old))
        page.add(Page.Run("to    ", .label), Page.Run(new))
        page.blank()
        let edits = difference.edits.filter { !$0.isLayout }
        if edits.isEmpty {
            page.add(
                difference.isEmpty ? "The texts are the same." : "Only line breaks and spaces differ.", .dim)
            return page
        }
        let gone = edits.reduce(0) { $0 + words(difference.old, $1.old) }
        let come = edits.reduce(0) { $0 + words(difference.new, $1.new) }
        var last: Int?
        for line in lines where line.hasChange {
            if let last, line.number > last + 1 { page.add("    ⋯", .dim) }
            let digits = String(line.number)
            let gutter = String(repeating: " ", count: max(0, 4 - digits.utf8.count)) + digits + " │ "
            page.lines.append(Page.Line([Page.Run(gutter, .dim)] + line.runs.map(shortened), hanging: 7))
            last = line.number
        }
        page.blank()
        page.add("\(Counted.text(gone, "word")) gone, \(Counted.text(come, "word")) come", .dim)
        return page
    }

    private struct Line {
        /// Of the new text, 1-based; a line that went bears the number of the next that is there.
        var number: Int
        var runs: [Page.Run] = []
        var hasChange = false
    }

    /// The new text in lines, with what went put in where it stood.
    private var lines: [Line] {
        var lines = [Line(number: 1)]
        func add(_ bytes: ArraySlice<UInt8>, _ style: Page.Style) {
            let parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    let isNew = style != .removed
                    lines.append(Line(number: lines[lines.count - 1].number + (isNew ? 1 : 0)))
                }
                let text = String(decoding: part.last == 0x0D ? part.dropLast() : part, as: UTF8.self)
                guard !text.isEmpty else { continue }
                lines[lines.count - 1].runs.append(Page.Run(text, style))
                if style != .plain { lines[lines.count - 1].hasChange = true }
            }
        }
        var offset = 0
        for edit in difference.edits {
            add(difference.new[offset..<edit.new.start], .plain)
            if edit.isLayout {
                add(difference.new[edit.new.range], .plain)
            } else {
                if !edit.old.isEmpty { add(difference.old[edit.old.range], .removed) }
                if !edit.new.isEmpty { add(difference.new[edit.new.range], .added) }
            }
            offset = edit.new.end
        }
        add(difference.new[offset...], .plain)
        return lines
    }

    private func shortened(_ run: Page.Run) -> Page.Run {
        guard run.style == .plain, run.text.utf8.count > Self.longest else { return run }
        let head = run.text.prefix(Self.longest / 3).split(separator: " ", omittingEmptySubsequences: false)
        let tail = run.text.suffix(Self.longest / 3).split(separator: " ", omittingEmptySubsequences: false)
        return Page.Run(
            head.dropLast().joined(separator: " ") + " … " + tail.dropFirst().joined(separator: " "))
    }

    private func words(_ bytes: [UInt8], _ span: TextSpan) -> Int {
        bytes[span.range].split { $0 == 0x20 || $0 &- 0x09 < 5 }.count
    }
}
