package import DossierCommands

/// Lays a page out in lines of a width, broken at spaces.
package struct PageLayout {
    private let styling: Styling
    private let limit: Int?

    package init(limit: Int?, styling: Styling) {
        self.limit = limit.map { max(20, $0) }
        self.styling = styling
    }

    package func lines(_ page: Page) -> [String] { page.lines.flatMap(lines) }

    private func lines(_ line: Page.Line) -> [String] {
        var line = line
        for index in line.runs.indices { line.runs[index].text = VisibleText.of(line.runs[index].text) }
        if styling.hasColour { line.runs = Self.apart(line.runs) }
        guard let limit, !line.isFixed, DisplayWidth.of(line.text) > limit else { return [styled(line.runs)] }
        var lines: [[Page.Run]] = [[]]
        var used = 0
        let hanging = min(line.hanging, limit / 2)
        for run in line.runs {
            for piece in Self.pieces(of: run.text) {
                let width = DisplayWidth.of(Self.withoutTrailingSpace(piece))
                if used + width > limit, used > (lines.count > 1 ? hanging : 0) {
                    lines.append([Page.Run(String(repeating: " ", count: hanging))])
                    used = hanging
                }
                var rest = piece
                while used + DisplayWidth.of(Self.withoutTrailingSpace(rest)) > limit,
                    DisplayWidth.of(rest) > limit - hanging
                {
                    let head = Self.prefix(of: rest, width: limit - used)
                    guard !head.isEmpty else { break }
                    lines[lines.count - 1].append(Page.Run(head, run.style))
                    rest.removeFirst(head.count)
                    lines.append([Page.Run(String(repeating: " ", count: hanging))])
                    used = hanging
                }
                if lines[lines.count - 1].count == 1, lines.count > 1, rest.allSatisfy({ $0 == " " }) {
                    continue
                }
                lines[lines.count - 1].append(Page.Run(rest, run.style))
                used += DisplayWidth.of(rest)
            }
        }
        return lines.map(styled)
    }

    /// Words that went and words that came in their place, with a space between: no bracket parts them where there is colour.
    private static func apart(_ runs: [Page.Run]) -> [Page.Run] {
        var apart: [Page.Run] = []
        for run in runs {
            if let last = apart.last, last.style == .removed || run.style == .removed,
                let end = last.text.last, let start = run.text.first,
                last.style != .plain || run.style != .removed || end.isLetter || end.isNumber,
                run.style != .plain || start.isLetter || start.isNumber,
                !end.isWhitespace, !start.isWhitespace
            {
                apart.append(Page.Run(" "))
            }
            apart.append(run)
        }
        return apart
    }

    private static func withoutTrailingSpace(_ text: String) -> Substring {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Words with the spaces after them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var hasSpace = false
        for character in text {
            if hasSpace, character != " " {
                pieces.append(piece)
                piece = ""
                hasSpace = false
            }
            piece.append(character)
            if character == " " { hasSpace = true }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func prefix(of text: String, width: Int) -> String {
        var result = ""
        var used = 0
        for character in text {
            used += DisplayWidth.of(character)
            if used > width { break }
            result.append(character)
        }
        return result
    }

    /// Neighbouring runs of one style are styled together.
    ///
    /// The space at which a line was broken goes before the styles are put in: behind a line as wide as the terminal it
    /// would stand in a row of its own.
    private func styled(_ line: [Page.Run]) -> String {
        var runs = line
        while var last = runs.popLast() {
            while last.text.last == " " { last.text.removeLast() }
            guard last.text.isEmpty else {
                runs.append(last)
                break
            }
        }
        var result = ""
        var pending = Page.Run("")
        for run in runs {
            if run.style == pending.style {
                pending.text += run.text
            } else {
                result += styling.text(pending.text, pending.style)
                pending = run
            }
        }
        if !pending.text.isEmpty { result += styling.text(pending.text, pending.style) }
        return result
    }
}
