import DossierCommands
import DossierText

/// A passage in one cell of a table: what was looked for stands out, and of what is too long the parts around it are
/// shown.
struct PassageCell {
    private let passage: String
    private let highlights: [TextSpan]
    private let styling: Styling

    init(_ passage: String, _ highlights: [TextSpan], styling: Styling) {
        self.passage = passage
        self.highlights = highlights
        self.styling = styling
    }

    func cut(to width: Int) -> (text: String, width: Int) {
        let snippet = Snippet(passage, highlights, width: width)
        let text = snippet.runs.map { run in
            run.isMarked && styling.hasColour ? styling.text(run.text, .highlight) : run.text
        }
        return (text.joined(), snippet.width())
    }
}
