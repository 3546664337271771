/// A text with the layers on which all others stand: tokens, layout, sentences and parts of speech.
///
/// Immutable and computed once; everything is in document order, positions are UTF-8 byte offsets.
public final class TokenizedText: Sendable {
    public let bytes: [UInt8]
    public let tokens: [Token]
    public let blocks: [Block]
    public let sentences: [Sentence]
    /// Parallel to `tokens`; empty where they were not asked for.
    public let tags: [PartOfSpeech]

    private let abandoned: (@Sendable () -> Bool)?

    /// - Parameters:
    ///   - isTagged: whether to find the parts of speech, which cost as much as all the rest.
    ///   - abandoned: tells ``isAbandoned``.
    public init(
        _ bytes: [UInt8], isTagged: Bool = true, abandoned: (@Sendable () -> Bool)? = nil
    ) {
        self.abandoned = abandoned
        self.bytes = bytes
        tokens = Tokenizer.tokens(of: bytes)
        let isAbandoned = abandoned?() ?? false
        blocks = isAbandoned ? [] : StructureReader.blocks(bytes, tokens)
        sentences = isAbandoned ? [] : SentenceSplitter.sentences(bytes, tokens, blocks)
        tags = isTagged ? Tagger.tags(bytes, tokens, sentences, abandoned: abandoned) : []
    }

    /// Whether nobody waits for what is read here any more: a loop over sentences, of which a document of megabytes has
    /// hundred thousands, may stop where it is, since what comes of it is thrown away.
    public var isAbandoned: Bool { abandoned?() ?? false }

    /// The text at a span; a span outside the text gives the part that is inside.
    public func string(_ span: TextSpan) -> String {
        let range = max(0, span.start)..<max(0, min(span.end, bytes.count))
        return range.lowerBound <= range.upperBound ? String(decoding: bytes[range], as: UTF8.self) : ""
    }

    /// The text at a span in one line: runs of white space are one blank.
    public func line(_ span: TextSpan) -> String {
        let range = max(0, span.start)..<max(max(0, span.start), min(span.end, bytes.count))
        var line: [UInt8] = []
        line.reserveCapacity(range.count)
        for byte in bytes[range] {
            if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
                if line.last != 0x20, !line.isEmpty { line.append(0x20) }
            } else {
                line.append(byte)
            }
        }
        if line.last == 0x20 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// The word at an index; outside the text the empty word, so that a rule may look beyond an edge.
    public func word(_ index: Int) -> Word {
        tokens.indices.contains(index) ? tokens[index].word : .empty
    }

    /// The form of a token as it stands in the text; outside the text, nothing.
    public func form(_ index: Int) -> String {
        tokens.indices.contains(index) ? string(tokens[index].span) : ""
    }

    /// The span from the first to the last of a range of tokens; what lies outside the text is left out.
    public func span(_ range: Range<Int>) -> TextSpan {
        let range = range.clamped(to: tokens.indices)
        return range.isEmpty
            ? TextSpan(0, 0) : TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    /// Indices of the tokens that lie inside a span. O(log n).
    public func tokens(in span: TextSpan) -> Range<Int> {
        let first = tokens.partitioningIndex { $0.start >= span.start }
        let last = tokens.partitioningIndex { $0.end > span.end }
        return first..<max(first, last)
    }

    /// Index of the sentence that holds an offset, or of the last that begins before it. O(log n).
    public func sentence(at offset: Int) -> Int? {
        let next = sentences.partitioningIndex { $0.span.start > offset }
        return next > 0 ? next - 1 : nil
    }

    /// Index of the block that holds an offset, or of the last that begins before it. O(log n).
    public func block(at offset: Int) -> Int? {
        let next = blocks.partitioningIndex { $0.span.start > offset }
        return next > 0 ? next - 1 : nil
    }
}

extension RandomAccessCollection {
    /// The first index whose element satisfies a predicate that is false for a prefix and true for the rest.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
        var low = startIndex
        var length = count
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if predicate(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
