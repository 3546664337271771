extension Diagnostic {
    /// The error as it is shown: where, what, the line with a mark under the place, and what to do.
    ///
    ///     visit.dossier:3:8: error: quotes has no filter “bby”
    ///     3 | quotes bby:ruiz | head 5
    ///       |        ^~~ did you mean “by”?
    package var page: Page {
        var page = Page()
        var place = ""
        if let source, let name = source.name {
            place = name
            if let span {
                let position = source.position(of: span.lowerBound)
                place += ":\(position.line):\(position.column)"
            }
            place += ": "
        }
        page.add(
            Page.Run(place, .label), Page.Run("error: ", .warning), Page.Run(Self.shortened(message), .title))
        if let source, let span, source.line(around: span.lowerBound).isEmpty == false {
            mark(span, in: source, on: &page)
        } else if let label {
            page.add(label)
        }
        if let hint { page.add(Page.Run("hint: ", .label), Page.Run(hint), hanging: 6) }
        return page
    }

    /// What was typed stands in messages, and may be megabytes.
    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > 600 else { return text }
        return "\(text.prefix(240)) … \(text.suffix(80))"
    }

    private func mark(_ span: Range<Int>, in source: SourceText, on page: inout Page) {
        let number = String(source.position(of: span.lowerBound).line)
        let gutter = String(repeating: " ", count: number.utf8.count)
        let range = source.line(around: span.lowerBound)
        let start = min(max(span.lowerBound, range.lowerBound), range.upperBound)
        // A line of a megabyte is shown around the mark, and a word of a megabyte in its beginning.
        let end = min(max(span.upperBound, start), range.upperBound, start + 160)
        let from = max(range.lowerBound, start - 160)
        let to = min(range.upperBound, max(end, start) + 160)
        let shown = VisibleText.of(source.text(from..<to))
        let before = DisplayWidth.of(VisibleText.of(source.text(from..<start)))
        let marked = max(1, min(DisplayWidth.of(VisibleText.of(source.text(start..<end))), 120))
        let marks = "^" + String(repeating: "~", count: marked - 1)
        page.lines.append(
            Page.Line([Page.Run("\(number) | ", .dim), Page.Run(shown)], isFixed: true))
        page.lines.append(
            Page.Line(
                [
                    Page.Run("\(gutter) | ", .dim), Page.Run(String(repeating: " ", count: before)),
                    Page.Run(marks, .warning), Page.Run(label.map { " " + $0 } ?? "", .warning),
                ],
                // The label goes on below itself, unless the mark is far to the right.
                hanging: gutter.utf8.count + 3 + before + 2, isFixed: label == nil || before > 50))
    }
}
