import DossierSDK
import DossierText

/// The paragraphs of the documents of a stream, to be looked up by their words.
struct StreamPassages {
    private var passages: [RelatedPassage] = []
    private var places: [Substring: [Int]] = [:]

    mutating func add(_ document: Document, findings: [Finding]) {
        for block in document.text.blocks where block.isContent && !block.tokens.isEmpty {
            let own = findings.filter { $0.span.overlaps(block.span) }.map(\.id)
            let passage = RelatedPassage(
                document: document.id, span: block.span, text: document.text.string(block.span), findings: own
            )
            for word in Set(Self.words(passage.text)) { places[word, default: []].append(passages.count) }
            passages.append(passage)
        }
    }

    func about(_ words: [String], limit: Int) -> [RelatedPassage] {
        var counts: [Int: Int] = [:]
        for word in Set(words.flatMap { Self.words($0) }) {
            for place in places[word] ?? [] { counts[place, default: 0] += 1 }
        }
        let best = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return best.prefix(limit).map { passages[$0.key] }
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
    }
}
