import DossierHost
import DossierText

/// In which line of a reader's file something stands that has been read from it.
///
/// What is read of a formatted text has other lines than the file; its words come in the same order.
struct DraftLines {
    private let places: [(word: String, line: Int)]
    private let text: AnnotatedText
    /// Of each word of the text that was read, by its offset: its line in the file.
    private var lines: [(offset: Int, line: Int)] = []

    init(_ file: [UInt8], _ text: AnnotatedText) {
        self.text = text
        var places: [(word: String, line: Int)] = []
        for (number, line) in file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            for word in Workspace.foldedWords(String(decoding: line, as: UTF8.self)) {
                places.append((word, number + 1))
            }
        }
        self.places = places
        align()
    }

    /// Walks through both; a word that is missing on one side is passed over.
    private mutating func align() {
        var next = 0
        for token in text.tokens {
            guard let word = Workspace.foldedWords(text.string(token.span)).first else { continue }
            let reach = min(next + Self.farthest, places.count)
            guard next < reach, let place = (next..<reach).first(where: { places[$0].word == word }) else {
                continue
            }
            lines.append((token.span.start, places[place].line))
            next = place + 1
        }
    }

    private static let farthest = 60

    func number(of offset: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        return low < lines.count ? lines[low].line : lines.last?.line ?? 1
    }
}
