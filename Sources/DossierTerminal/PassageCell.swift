import DossierCommands
import DossierText

/// A passage in one cell of a table: what was looked for stands out, and where the passage must be cut it begins so
/// that the first of it is seen.
struct PassageCell {
    private let runs: [(text: String, isMarked: Bool)]
    private let styling: Styling

    init(_ passage: String, _ highlights: [TextSpan], styling: Styling) {
        self.styling = styling
        let bytes = Array(passage.utf8)
        var runs: [(String, Bool)] = []
        var offset = 0
        func add(_ end: Int, _ isMarked: Bool) {
            guard end > offset else { return }
            runs.append(
                (Styling.withoutControls(String(decoding: bytes[offset..<end], as: UTF8.self)), isMarked))
            offset = end
        }
        for span in highlights.sorted() where span.start >= offset && span.end <= bytes.count {
            add(span.start, false)
            add(span.end, true)
        }
        add(bytes.count, false)
        self.runs = runs
    }

    func cut(to width: Int) -> (text: String, width: Int) {
        var parts = runs
        if let first = parts.first, parts.count > 1, !first.isMarked,
            DisplayWidth.of(first.text) + DisplayWidth.of(parts[1].text) + 1 > width
        {
            let kept = first.text.split(separator: " ").suffix(3).joined(separator: " ")
            let space = first.text.last == " " ? " " : ""
            parts[0].text = "…" + DisplayWidth.cut(kept + space, to: max(1, width / 3))
        }
        var text = ""
        var used = 0
        for (index, part) in parts.enumerated() {
            let room = width - used
            let isLast = index == parts.count - 1
            let fits = DisplayWidth.of(part.text) <= (isLast ? room : room - 1)
            let cut = fits ? part.text : DisplayWidth.cut(part.text + (isLast ? "" : " "), to: room)
            used += DisplayWidth.of(cut)
            text += part.isMarked && styling.hasColour ? styling.text(cut, .highlight) : cut
            if !fits { break }
        }
        return (text, used)
    }
}
