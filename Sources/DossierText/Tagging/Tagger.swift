/// Gives each token its part of speech: an averaged perceptron that goes through a sentence once, from left to right.
///
/// Linear, without look-back; no allocation a token. The model is made by the `train-tagger` target.
package struct Tagger {
    private let model: TaggerModel
    private let memory: TaggerMemory

    package init(_ model: TaggerModel) {
        self.init(model, TaggerMemory(model))
    }

    private init(_ model: TaggerModel, _ memory: TaggerMemory) {
        self.model = model
        self.memory = memory
    }

    /// Works with the model of English; nil where there is none.
    @discardableResult
    private static func english<Result>(_ body: (Tagger) -> Result) -> Result? {
        guard let model = TaggerModel.english else { return nil }
        return TaggerMemory.lend(model) { body(Tagger(model, $0)) }
    }

    /// Tags parallel to `tokens`; what stands between the sentences, such as labels and bullet signs, is read as a
    /// sentence of its own.
    static func tags(
        _ bytes: [UInt8], _ tokens: [Token], _ sentences: [Sentence], abandoned: (@Sendable () -> Bool)? = nil
    ) -> [PartOfSpeech] {
        var tags = [PartOfSpeech](repeating: .unknown, count: tokens.count)
        english { tagger in
            let repair = TagRepair.english
            var output = tags.mutableSpan
            var next = 0
            for sentence in sentences {
                if abandoned?() == true { return }
                let range = sentence.tokens.clamped(to: next..<tokens.count)
                tagger.tag(next..<range.lowerBound, tokens.span, bytes.span, &output)
                tagger.tag(range, tokens.span, bytes.span, &output)
                repair.repair(range, tokens.span, &output)
                next = range.upperBound
            }
            tagger.tag(next..<tokens.count, tokens.span, bytes.span, &output)
        }
        return tags
    }

    /// Tags one sentence where it stands in a text, the same as ``tags(_:_:_:)`` gives it.
    static func tag(_ sentence: Range<Int>, of text: TokenizedText, into tags: inout [PartOfSpeech]) {
        guard tags.count == text.tokens.count else { return }
        let tokens = text.tokens
        let bytes = text.bytes
        let range = sentence.clamped(to: tokens.indices)
        english { tagger in
            var output = tags.mutableSpan
            tagger.tag(range, tokens.span, bytes.span, &output)
            TagRepair.english.repair(range, tokens.span, &output)
        }
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
        // What the tokens say by themselves, gathered while they pass by: of the current one, and of those behind it.
        var own = TagScores()
        var ofNext = memory.recall(.outside).ofNext
        var onlyTag: UInt8 = 0
        var guess = TaggerFeatures.start
        for index in range.lowerBound...range.upperBound {
            var cue = TaggerFeatures.Cue.outside
            if index < range.upperBound { cue = TaggerFeatures.Cue(tokens[index], bytes) }
            let coming = memory.recall(cue)
            features.advance(coming.cue)
            // Model and memory are larger than the nearer caches: what the next tokens need is on its way while this one is
            // tagged, the rows that hang on its tag by the one that it had last.
            if index + 1 < range.upperBound { memory.prefetch(tokens[index + 1]) }
            coming.cue.eachKeyBehind(guess) { model.prefetch($0) }
            guess = coming.onlyTag != 0 ? coming.onlyTag : coming.lastTag
            if index > range.lowerBound {
                let current = index - 1
                // Read by itself: a span that `||` takes along crashes the optimiser of Swift 6.3.
                let isFirst = current == range.lowerBound
                let mayHaveOnlyTag = Self.mayHaveOnlyTag(tokens[current], isFirst: isFirst)
                var tag = onlyTag
                if tag == 0 || !mayHaveOnlyTag {
                    var scores = own + coming.ofLast
                    features.eachContextKey { model.add($0, to: &scores) }
                    tag = scores.best
                    memory.note(tag, of: features.current)
                }
                features.remember(tag)
                tags[current] = PartOfSpeech(rawValue: tag) ?? .unknown
            }
            own = ofNext + coming.own
            ofNext = coming.ofNext
            onlyTag = coming.onlyTag
        }
    }

    /// A capital inside a sentence makes a name of many a word.
    @inline(__always)
    package static func mayHaveOnlyTag(_ token: Token, isFirst: Bool) -> Bool {
        token.shape == .lower || !token.shape.isWord || (isFirst && token.shape == .capitalized)
    }

    /// What the trainer reads of a token: what the tagger has from its memory.
    package static func cue(
        _ index: Int, _ range: Range<Int>, _ tokens: Span<Token>, _ bytes: Span<UInt8>, _ classes: WordClasses
    ) -> TaggerFeatures.Cue {
        index < range.upperBound
            ? TaggerFeatures.Cue(tokens[index], bytes).classified(by: classes) : .outside
    }
}
