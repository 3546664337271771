import DossierText

/// The words of a passage as the index has them, each with its place in the passage.
struct FoldedWords {
    private(set) var words: [(word: String, span: TextSpan)] = []

    init(_ text: some Sequence<UInt8>) {
        var sink = Sink()
        let bytes = Array(text)
        bytes.span.fold(into: &sink)
        sink.space()
        words = sink.words
    }

    private struct Sink: FoldedSink {
        var words: [(word: String, span: TextSpan)] = []
        var word: [UInt8] = []
        var start = 0
        var end = 0

        mutating func space() {
            guard !word.isEmpty else { return }
            words.append((String(decoding: word, as: UTF8.self), TextSpan(start, end)))
            word.removeAll(keepingCapacity: true)
        }

        mutating func letter(_ byte: UInt8, from source: Range<Int>) {
            if word.isEmpty { start = source.lowerBound }
            word.append(byte)
            end = source.upperBound
        }
    }
}
