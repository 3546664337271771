/// Gives each token its part of speech: an averaged perceptron that goes through a sentence once, from left to right.
///
/// Linear, without look-back; no allocation a token. The model is made by the `train-tagger` target.
package struct Tagger {
    private let model: TaggerModel

    package init(_ model: TaggerModel) { self.model = model }

    /// Tags parallel to `tokens`; what stands between the sentences, such as labels and bullet signs, is read as a
    /// sentence of its own.
    static func tags(_ bytes: [UInt8], _ tokens: [Token], _ sentences: [Sentence]) -> [PartOfSpeech] {
        guard let model = TaggerModel.english else { return Array(repeating: .unknown, count: tokens.count) }
        let tagger = Tagger(model)
        let repair = TagRepair.english
        var tags = [PartOfSpeech](repeating: .unknown, count: tokens.count)
        var output = tags.mutableSpan
        var next = 0
        for sentence in sentences {
            let range = sentence.tokens.clamped(to: next..<tokens.count)
            tagger.tag(next..<range.lowerBound, tokens.span, bytes.span, &output)
            tagger.tag(range, tokens.span, bytes.span, &output)
            repair.repair(range, tokens.span, &output)
            next = range.upperBound
        }
        tagger.tag(next..<tokens.count, tokens.span, bytes.span, &output)
        return tags
    }

    /// Tags one sentence where it stands in a text, the same as ``tags(_:_:_:)`` gives it.
    static func tag(_ sentence: Range<Int>, of text: TokenizedText, into tags: inout [PartOfSpeech]) {
        guard let model = TaggerModel.english, tags.count == text.tokens.count else { return }
        let tokens = text.tokens
        let bytes = text.bytes
        let range = sentence.clamped(to: tokens.indices)
        var output = tags.mutableSpan
        Tagger(model).tag(range, tokens.span, bytes.span, &output)
        TagRepair.english.repair(range, tokens.span, &output)
    }

    /// Tags of one sentence.
    package func tags(_ bytes: [UInt8], _ tokens: [Token]) -> [PartOfSpeech] {
        var tags = [PartOfSpeech](repeating: .unknown, count: tokens.count)
        var output = tags.mutableSpan
        tag(tokens.indices, tokens.span, bytes.span, &output)
        return tags
    }

    private func tag(
        _ range: Range<Int>, _ tokens: Span<Token>, _ bytes: Span<UInt8>,
        _ tags: inout MutableSpan<PartOfSpeech>
    ) {
        guard !range.isEmpty else { return }
        var features = TaggerFeatures()
        features.advance(Self.cue(range.lowerBound, range, tokens, bytes, model.classes))
        for index in range {
            features.advance(Self.cue(index + 1, range, tokens, bytes, model.classes))
            let token = tokens[index]
            let tag: UInt8
            if Self.mayHaveOnlyTag(token, isFirst: index == range.lowerBound),
                let only = model.onlyTag(of: token.word)
            {
                tag = only
            } else {
                tag = model.bestTag(features.keys)
            }
            features.remember(tag)
            tags[index] = PartOfSpeech(rawValue: tag) ?? .unknown
        }
    }

    /// A capital inside a sentence makes a name of many a word.
    @inline(__always)
    package static func mayHaveOnlyTag(_ token: Token, isFirst: Bool) -> Bool {
        token.shape == .lower || !token.shape.isWord || (isFirst && token.shape == .capitalized)
    }

    @inline(__always)
    package static func cue(
        _ index: Int, _ range: Range<Int>, _ tokens: Span<Token>, _ bytes: Span<UInt8>, _ classes: WordClasses
    ) -> TaggerFeatures.Cue {
        index < range.upperBound ? TaggerFeatures.Cue(tokens[index], bytes, classes) : .outside
    }
}
