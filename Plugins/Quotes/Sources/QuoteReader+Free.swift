import DossierText

/// Passages in marks that no attribution of their own sentence claims.
extension QuoteReader {
    /// A whole utterance without an attribution of its own: that of its paragraph, of the pull quotation's name line, or
    /// of the paragraph before.
    func free(_ number: Int, _ quotation: Quotation) -> Verdict {
        func direct(_ source: Source?, _ rule: String, _ confidence: Double) -> Verdict {
            Verdict(kind: "direct", source: source, cue: nil, clause: nil, rule: rule, confidence: confidence)
        }
        guard let block = text.block(at: quotation.outer.start) else {
            return direct(nil, "quotes.free", 0.3)
        }
        let isAlone = text.blocks[block].tokens.count <= quotation.tokens.count + 3
        if isAlone, block + 1 < text.blocks.count, let name = nameLine(text.blocks[block + 1]) {
            return direct(name, "quotes.pull-quotation", 0.9)
        }
        if let source = introducer(of: quotation) {
            return direct(source, "quotes.introduced", 0.75)
        }
        if let source = neighbour(of: number, in: block) {
            return direct(source, "quotes.same-paragraph", 0.75)
        }
        if isAlone || isBlockStart(quotation.tokens.lowerBound - 1), block > 0 {
            if let lead = leadingAttribution(text.blocks[block - 1]) {
                return direct(lead, "quotes.after-colon", 0.85)
            }
            if let earlier = lastSpeaker(before: number, block: block) {
                return direct(earlier, "quotes.paragraph-before", 0.6)
            }
        }
        if let subject = lastSubject(before: quotation, block) {
            return direct(subject, "quotes.subject-before", 0.45)
        }
        if isTitleLike(quotation) {
            return Verdict(
                kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.title", confidence: 0.5)
        }
        return direct(nil, "quotes.free", 0.3)
    }

    /// The subject of the clause that a colon or comma joins to the passage: `Roe shot back, “…”`, `He apologized: “…”`
    func introducer(of quotation: Quotation) -> Source? {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 1, reader.phrases.isComma(mark - 1) || reader.phrases.isMark(mark - 1, 0x3A),
            let number = text.sentence(at: text.tokens[mark - 1].start)
        else { return nil }
        let range = text.sentences[number].tokens
        for index in range.reversed() where index < mark - 1 {
            if reader.isQuoted[index] || text.tokens[index].shape == .quotationMark { return nil }
            let tag = reader.phrases.tag(index)
            guard tag.isFiniteVerb || tag == .auxiliary else { continue }
            let start = reader.verbGroupStart(index, range)
            guard start > range.lowerBound, let source = reader.subject(before: start, range) else {
                continue
            }
            let first = text.word(source.mention.lowerBound)
            if words.relatives.contains(first) || words.questionWords.contains(first) { continue }
            return reader.isActor(source) ? source : nil
        }
        return nil
    }

    /// The source of the nearest attributed passage in the same paragraph.
    func neighbour(of number: Int, in block: Int) -> Source? {
        let span = text.blocks[block].span
        var index = number - 1
        while index >= max(0, number - Self.neighbours), text.quotations[index].outer.start >= span.start {
            if let verdict = verdicts[index], verdict.kind != "term", let source = verdict.source {
                return nextSpeaker(before: text.quotations[number], after: text.quotations[index]) ?? source
            }
            index -= 1
        }
        index = number + 1
        while index < min(text.quotations.count, number + Self.neighbours),
            text.quotations[index].outer.start < span.end
        {
            if let found = attribution(of: text.quotations[index]), let source = attributions[found].source {
                return source
            }
            index += 1
        }
        return nil
    }

    /// Who takes the floor between two passages: `“It is over,” Roe said. Ruiz disagreed. “We go on.”`
    private func nextSpeaker(before quotation: Quotation, after earlier: Quotation) -> Source? {
        guard let sentence = text.sentence(at: quotation.outer.start), sentence > 0,
            text.sentences[sentence - 1].block == text.sentences[sentence].block
        else { return nil }
        let range = text.sentences[sentence - 1].tokens
        guard range.lowerBound >= earlier.tokens.upperBound, range.count <= Self.introduction,
            !range.contains(where: { reader.isQuoted[$0] }),
            let mention = reader.phrases.mentions(in: range).first(where: { $0.form == .name }),
            mention.tokens.lowerBound <= range.lowerBound + 2,
            mention.entity.map({ text.entities[$0].kind == .person }) == true
        else { return nil }
        return Source(mention.tokens)
    }

    /// Tokens of a sentence that only says who speaks next.
    private static let introduction = 14

    /// How many passages away a neighbour is looked for.
    private static let neighbours = 12

    /// The attributions of a sentence, in order.
    func attributions(in sentence: Int) -> ArraySlice<Attribution> {
        let first = attributions.partition { $0.sentence >= sentence }
        return attributions[first...].prefix { $0.sentence == sentence }
    }

    func lastSpeaker(before number: Int, block: Int) -> Source? {
        guard number > 0, let verdict = verdicts[number - 1], verdict.kind == "direct",
            let source = verdict.source,
            let earlier = text.block(at: text.quotations[number - 1].outer.start), block - earlier <= 1
        else { return nil }
        return source
    }

    /// The source of a paragraph that ends `… said:`.
    func leadingAttribution(_ block: Block) -> Source? {
        guard let last = block.tokens.last, text.tokens[last].shape == .punctuation,
            text.bytes[text.tokens[last].start] == 0x3A,
            let sentence = text.sentence(at: text.tokens[last].start)
        else { return nil }
        return attributions(in: sentence).last { $0.source != nil }?.source
    }

    /// The last person or body that is a subject in the sentence before.
    func lastSubject(before quotation: Quotation, _ block: Int) -> Source? {
        guard let sentence = text.sentence(at: quotation.outer.start), sentence > 0,
            text.sentences[sentence - 1].block == text.sentences[sentence].block
        else { return nil }
        let range = text.sentences[sentence - 1].tokens
        let mentions = reader.phrases.mentions(in: range).filter { $0.form == .name || $0.form == .pronoun }
        return mentions.first { mention in
            mention.entity.map { text.entities[$0].kind == .person } == true
        }.map { Source($0.tokens) }
    }

    /// A short line that is a name with its function, below a pull quotation.
    func nameLine(_ block: Block) -> Source? {
        guard block.tokens.count <= 16, block.kind != .bullet, let last = block.tokens.last,
            text.tokens[last].shape != .punctuation || text.bytes[text.tokens[last].start] == 0x29
        else { return nil }
        let first = block.tokens.first { text.tokens[$0].shape.isWord } ?? block.tokens.lowerBound
        guard let mention = reader.phrases.mentions(in: block.tokens).first(where: { $0.form == .name }),
            mention.tokens.lowerBound <= first + 1
        else { return nil }
        let kind = mention.entity.map { text.entities[$0].kind }
        return kind == .person || kind == .organisation ? Source(mention.tokens) : nil
    }

    func isTitleLike(_ quotation: Quotation) -> Bool {
        quotation.tokens.count <= 8
            && !quotation.tokens.contains {
                text.tokens[$0].shape == .lower && text.tokens[$0].span.count > 3
            }
    }

    /// A fragment outside every content: tied to a reporting verb of its sentence, or a label.
    func fragment(_ number: Int, _ quotation: Quotation) -> Verdict {
        let term = Verdict(
            kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.label", confidence: 0.6)
        if isLabel(quotation) || isTitleLike(quotation) && quotation.tokens.count <= 5 { return term }
        guard let sentence = text.sentence(at: quotation.outer.start) else { return term }
        let candidates = attributions(in: sentence).filter {
            $0.source != nil && $0.cue.upperBound <= quotation.tokens.lowerBound
        }
        if let near = candidates.last, !isAttributive(quotation) {
            return Verdict(
                kind: "mixed", source: near.source, cue: near.cue, clause: nil, rule: "quotes.fragment",
                confidence: 0.5)
        }
        if quotation.tokens.count > 6, let block = text.block(at: quotation.outer.start),
            let source = neighbour(of: number, in: block)
        {
            return Verdict(
                kind: "mixed", source: source, cue: nil, clause: nil, rule: "quotes.fragment.paragraph",
                confidence: 0.45)
        }
        if quotation.tokens.count > 8 {
            return Verdict(
                kind: "mixed", source: nil, cue: nil, clause: nil, rule: "quotes.fragment.unsourced",
                confidence: 0.3)
        }
        return term
    }

    /// Stands as a modifier before a noun: `a “high-level” group`, or names something: `the “Blue Plan”`.
    func isAttributive(_ quotation: Quotation) -> Bool {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 0, quotation.tokens.count <= 7 else { return false }
        let before = reader.phrases.tag(mark - 1)
        let isDetermined =
            before == .determiner || before == .adjective || text.word(mark - 1) == "'s"
            || before == .pronoun && !text.tokens[mark - 1].shape.isCapital
        guard isDetermined else { return false }
        // Its own determiner inside shows a phrase, not a word.
        return !quotation.tokens.contains { reader.phrases.tag($0).isFiniteVerb }
    }

    /// Of attributive passages those that say no more than a name or an adjective: `a “high-level” group`, `the “Blue Plan”`.
    func isModifier(_ quotation: Quotation) -> Bool {
        guard isAttributive(quotation) else { return false }
        let next = quotation.tokens.upperBound + 1
        return isTitleLike(quotation) || next < text.tokens.count && reader.phrases.tag(next).isNominal
    }

    /// `Ana “Nita” Ruiz`
    func isInsideName(_ quotation: Quotation) -> Bool {
        let next = quotation.tokens.upperBound + 1
        return reader.phrases.joins(quotation.tokens.lowerBound - 2, next)
    }

    func isLabel(_ quotation: Quotation) -> Bool {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 0 else { return false }
        return words.labels.contains(text.word(mark - 1))
            && !["word", "words"].contains { text.word(mark - 1) == $0 }
    }
}
