import DossierSDK
import DossierText

/// Gives every pair of quotation marks its verdict and turns attributions without marks into indirect speech.
struct QuoteReader {
    let text: AnnotatedText
    let words: SpeechWords
    let reader: AttributionReader
    let namer: SourceNamer
    private let attributions: [Attribution]
    private var findings: [Finding] = []
    /// Attributions that a marked passage has used up.
    private var used: Set<Int> = []
    /// Of each outer quotation: its source, for what continues it.
    private var verdicts: [Int: Verdict] = [:]

    struct Verdict {
        var kind: String
        var source: Range<Int>?
        var cue: Range<Int>?
        var clause: Range<Int>?
        var rule: String
        var confidence: Double
    }

    init(text: AnnotatedText, words: SpeechWords = .english) {
        self.text = text
        self.words = words
        reader = AttributionReader(text: text, words: words)
        namer = SourceNamer(text: text, phrases: reader.phrases, words: words)
        attributions = reader.attributions()
    }

    mutating func read() -> [Finding] {
        for number in text.quotations.indices { readMarked(number) }
        readBlocks()
        for number in attributions.indices where !used.contains(number) { readIndirect(number) }
        return findings
    }

    // Marked passages

    private mutating func readMarked(_ number: Int) {
        let quotation = text.quotations[number]
        if let block = text.block(at: quotation.outer.start), !text.blocks[block].isContent { return }
        let verdict = verdict(for: number, quotation)
        verdicts[number] = verdict
        add(verdict, span: quotation.span, utterance: quotation)
    }

    private mutating func verdict(for number: Int, _ quotation: Quotation) -> Verdict {
        if let parent = quotation.parent, let outer = verdicts[parent] {
            return nested(quotation, outer)
        }
        if let label = turnLabel(quotation) {
            return Verdict(kind: "direct", source: label, cue: nil, clause: nil, rule: "quotes.turn", confidence: 0.85)
        }
        if let name = dashLine(quotation) {
            return Verdict(kind: "direct", source: name, cue: nil, clause: nil, rule: "quotes.dash", confidence: 0.9)
        }
        if let number = attribution(of: quotation) {
            used.insert(number)
            return verdict(quotation, attributions[number])
        }
        if let continued = quotation.continues, let earlier = verdicts[continued], earlier.kind != "term" {
            return Verdict(kind: "direct", source: earlier.source, cue: nil, clause: nil, rule: "quotes.continued", confidence: 0.8)
        }
        if isWholeUtterance(quotation) { return free(number, quotation) }
        return fragment(number, quotation)
    }

    /// A passage inside another: a word of the speaker's, or a label.
    private func nested(_ quotation: Quotation, _ outer: Verdict) -> Verdict {
        if outer.kind == "term" || quotation.tokens.count <= 2 && isLabel(quotation) {
            return Verdict(kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.nested.term", confidence: 0.5)
        }
        return Verdict(kind: "mixed", source: outer.source, cue: outer.cue, clause: outer.clause, rule: "quotes.nested", confidence: 0.5)
    }

    /// `“LEE: We will see.` in a quoted transcript: the label is the speaker.
    private func turnLabel(_ quotation: Quotation) -> Range<Int>? {
        var end = quotation.tokens.lowerBound
        while end < quotation.tokens.upperBound, end < quotation.tokens.lowerBound + 4, text.tokens[end].shape == .upper { end += 1 }
        guard end > quotation.tokens.lowerBound, end < quotation.tokens.upperBound, reader.phrases.isMark(end, 0x3A) else { return nil }
        return quotation.tokens.lowerBound..<end
    }

    /// `“…” — Jane Roe`: a name behind a dash closes the line.
    private func dashLine(_ quotation: Quotation) -> Range<Int>? {
        let dash = quotation.tokens.upperBound + 1
        guard quotation.isClosed, dash + 1 < text.tokens.count, text.tokens[dash].shape == .punctuation,
            text.tokens[dash].span.count >= 2, text.bytes[text.tokens[dash].start] == 0xE2 || text.bytes[text.tokens[dash].start] == 0x2D,
            let block = text.block(at: quotation.outer.start), text.blocks[block].tokens.contains(dash),
            text.tokens[dash + 1].shape.isCapital, text.blocks[block].tokens.upperBound - dash <= 14
        else { return nil }
        return reader.phrases.phrase(from: dash + 1, limit: text.blocks[block].tokens.upperBound)
    }

    /// The attribution in whose content the passage stands, the narrowest if several; else a bare cue next to it.
    private func attribution(of quotation: Quotation) -> Int? {
        guard let first = text.sentence(at: quotation.span.start), let last = text.sentence(at: max(quotation.span.start, quotation.span.end - 1))
        else { return nil }
        var best: (number: Int, size: Int)?
        let lower = attributions.partition { $0.sentence >= first }
        for number in lower..<attributions.count {
            let attribution = attributions[number]
            if attribution.sentence > last { break }
            guard let content = attribution.content else { continue }
            if content.overlaps(quotation.tokens.isEmpty ? quotation.tokens.lowerBound..<quotation.tokens.lowerBound + 1 : quotation.tokens) {
                let size = content.count
                if best.map({ size <= $0.size }) ?? true { best = (number, size) }
            }
        }
        if let best { return best.number }
        // The second piece of `“A,” she said on Monday, “b.”`
        for number in lower..<attributions.count where attributions[number].isTrailing && attributions[number].sentence <= last {
            let attribution = attributions[number]
            let end = max(attribution.cue.upperBound, attribution.source?.upperBound ?? 0)
            let mark = quotation.tokens.lowerBound - 1
            if end <= mark, mark - end <= 6, (end..<mark).allSatisfy({ !reader.phrases.tag($0).isFiniteVerb }) { return number }
        }
        // `Roe said.` right behind the closing mark, as a sentence of its own, or `said Roe` behind `?”`.
        for number in lower..<attributions.count where attributions[number].content == nil {
            let attribution = attributions[number]
            if attribution.sentence > last + 1 { break }
            let start = min(attribution.cue.lowerBound, attribution.source?.lowerBound ?? attribution.cue.lowerBound)
            if start == quotation.tokens.upperBound + 1 || start == quotation.tokens.upperBound + 2, attribution.sentence >= last,
                (quotation.tokens.upperBound..<start).allSatisfy({ !text.tokens[$0].shape.isWord })
            {
                return number
            }
            // `Roe said: “…”`
            let end = max(attribution.cue.upperBound, attribution.source?.upperBound ?? 0)
            if end + 2 >= quotation.tokens.lowerBound, end < quotation.tokens.lowerBound,
                (end..<quotation.tokens.lowerBound - 1).allSatisfy({ !text.tokens[$0].shape.isWord })
            {
                return number
            }
        }
        return nil
    }

    private func verdict(_ quotation: Quotation, _ attribution: Attribution) -> Verdict {
        let content = attribution.content ?? quotation.tokens
        let outside = content.filter { !reader.isQuoted[$0] && text.tokens[$0].shape.isWord || text.tokens[$0].shape == .number && !reader.isQuoted[$0] }
        let isBehindCue = attribution.isTrailing && attribution.cue.upperBound <= quotation.tokens.lowerBound
        let isAllQuoted = outside.isEmpty || isBehindCue || attribution.isTrailing && outside.allSatisfy { words.coordinators.contains(text.word($0)) }
        let confidence = attribution.isShared ? 0.75 : 0.9
        if isAllQuoted, attribution.form != .judgement, attribution.form != .object,
            startsUpper(quotation) || quotation.tokens.count >= 6 || attribution.isTrailing || goesOn(quotation, attribution)
        {
            return Verdict(
                kind: "direct", source: attribution.source, cue: attribution.cue, clause: nil,
                rule: attribution.isTrailing ? "quotes.marked.before-cue" : "quotes.marked.after-cue", confidence: confidence)
        }
        if attribution.form != .judgement, isAttributive(quotation) || isLabel(quotation), quotation.tokens.count <= 5 {
            return Verdict(kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.marked.label", confidence: 0.6)
        }
        // Sentences of its own inside a longer passage: `… said. “…” he added.`
        if isWholeUtterance(quotation), attribution.isTrailing {
            return Verdict(
                kind: "direct", source: attribution.source, cue: attribution.cue, clause: nil, rule: "quotes.marked.before-cue",
                confidence: confidence)
        }
        let clause = min(content.lowerBound, quotation.tokens.lowerBound)..<max(content.upperBound, quotation.tokens.upperBound)
        return Verdict(
            kind: "mixed", source: attribution.source, cue: attribution.cue, clause: withMarks(clause), rule: "quotes.marked.in-clause",
            confidence: confidence)
    }

    /// The second piece of a split sentence of speech: `“A,” she said, “b.”`
    private func goesOn(_ quotation: Quotation, _ attribution: Attribution) -> Bool {
        let start = min(attribution.cue.lowerBound, attribution.source?.lowerBound ?? attribution.cue.lowerBound)
        let mark = start - 1
        return mark >= 0 && text.tokens[mark].shape == .quotationMark && attribution.cue.upperBound <= quotation.tokens.lowerBound
    }

    /// A clause that begins or ends at a quotation takes its marks with it.
    private func withMarks(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if range.lowerBound > 0, text.tokens[range.lowerBound - 1].shape == .quotationMark, reader.isQuoted[range.lowerBound] {
            range = range.lowerBound - 1..<range.upperBound
        }
        if range.upperBound < text.tokens.count, text.tokens[range.upperBound].shape == .quotationMark, reader.isQuoted[range.upperBound - 1] {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range
    }

    /// A sentence or more: begins with a capital where a sentence can begin.
    private func isWholeUtterance(_ quotation: Quotation) -> Bool {
        guard startsUpper(quotation), quotation.tokens.count >= 3 else { return false }
        let mark = quotation.tokens.lowerBound - 1
        guard mark >= 0 else { return true }
        if isBlockStart(mark) { return true }
        let before = text.tokens[mark - 1]
        if before.shape == .quotationMark { return true }
        guard before.shape == .punctuation || before.span.count > 1 && text.bytes[before.end - 1] == 0x2E else { return false }
        return before.shape != .punctuation || [0x2E, 0x3A, 0x3F, 0x21, 0x2C].contains(text.bytes[before.start])
    }

    private func startsUpper(_ quotation: Quotation) -> Bool {
        guard let first = quotation.tokens.first(where: { text.tokens[$0].shape.isWord || text.tokens[$0].shape.isNumeric }) else { return false }
        return text.tokens[first].shape != .lower
    }

    private func isBlockStart(_ token: Int) -> Bool {
        guard token > 0, let block = text.block(at: text.tokens[token].start) else { return true }
        return text.blocks[block].tokens.lowerBound == token
    }

    /// A whole utterance without an attribution of its own: that of its paragraph, of the pull quotation's name line, or
    /// of the paragraph before.
    private func free(_ number: Int, _ quotation: Quotation) -> Verdict {
        func direct(_ source: Range<Int>?, _ rule: String, _ confidence: Double) -> Verdict {
            Verdict(kind: "direct", source: source, cue: nil, clause: nil, rule: rule, confidence: confidence)
        }
        guard let block = text.block(at: quotation.outer.start) else { return direct(nil, "quotes.free", 0.3) }
        let isAlone = text.blocks[block].tokens.count <= quotation.tokens.count + 3
        if isAlone, block + 1 < text.blocks.count, let name = nameLine(text.blocks[block + 1]) {
            return direct(name, "quotes.pull-quotation", 0.9)
        }
        if let source = neighbour(of: number, in: block) { return direct(source, "quotes.same-paragraph", 0.75) }
        if isAlone || isBlockStart(quotation.tokens.lowerBound - 1), block > 0 {
            if let lead = leadingAttribution(text.blocks[block - 1]) { return direct(lead, "quotes.after-colon", 0.85) }
            if let earlier = lastSpeaker(before: number, block: block) { return direct(earlier, "quotes.paragraph-before", 0.6) }
        }
        if let subject = lastSubject(before: quotation, block) { return direct(subject, "quotes.subject-before", 0.45) }
        if isTitleLike(quotation) {
            return Verdict(kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.title", confidence: 0.5)
        }
        return direct(nil, "quotes.free", 0.3)
    }

    /// The source of the nearest attributed passage in the same paragraph.
    private func neighbour(of number: Int, in block: Int) -> Range<Int>? {
        let span = text.blocks[block].span
        var index = number - 1
        while index >= 0, text.quotations[index].outer.start >= span.start {
            if let verdict = verdicts[index], verdict.kind != "term", let source = verdict.source { return source }
            index -= 1
        }
        index = number + 1
        while index < text.quotations.count, text.quotations[index].outer.start < span.end {
            if let found = attribution(of: text.quotations[index]), let source = attributions[found].source { return source }
            index += 1
        }
        return nil
    }

    private func lastSpeaker(before number: Int, block: Int) -> Range<Int>? {
        guard number > 0, let verdict = verdicts[number - 1], verdict.kind == "direct", let source = verdict.source,
            let earlier = text.block(at: text.quotations[number - 1].outer.start), block - earlier <= 1
        else { return nil }
        return source
    }

    /// The source of a paragraph that ends `… said:`.
    private func leadingAttribution(_ block: Block) -> Range<Int>? {
        guard let last = block.tokens.last, text.tokens[last].shape == .punctuation, text.bytes[text.tokens[last].start] == 0x3A,
            let sentence = text.sentence(at: text.tokens[last].start)
        else { return nil }
        return attributions.last { $0.sentence == sentence && $0.source != nil }?.source
    }

    /// The last person or body that is a subject in the sentence before.
    private func lastSubject(before quotation: Quotation, _ block: Int) -> Range<Int>? {
        guard let sentence = text.sentence(at: quotation.outer.start), sentence > 0,
            text.sentences[sentence - 1].block == text.sentences[sentence].block
        else { return nil }
        let range = text.sentences[sentence - 1].tokens
        let mentions = reader.phrases.mentions(in: range).filter { $0.form == .name || $0.form == .pronoun }
        return mentions.first { mention in
            mention.entity.map { text.entities[$0].kind == .person } == true
        }?.tokens
    }

    /// A short line that is a name with its function, below a pull quotation.
    private func nameLine(_ block: Block) -> Range<Int>? {
        guard block.tokens.count <= 16, block.kind != .bullet, let last = block.tokens.last,
            text.tokens[last].shape != .punctuation || text.bytes[text.tokens[last].start] == 0x29
        else { return nil }
        let first = block.tokens.first { text.tokens[$0].shape.isWord } ?? block.tokens.lowerBound
        guard let mention = reader.phrases.mentions(in: block.tokens).first(where: { $0.form == .name }), mention.tokens.lowerBound <= first + 1
        else { return nil }
        let kind = mention.entity.map { text.entities[$0].kind }
        return kind == .person || kind == .organisation ? mention.tokens : nil
    }

    private func isTitleLike(_ quotation: Quotation) -> Bool {
        quotation.tokens.count <= 8 && !quotation.tokens.contains { text.tokens[$0].shape == .lower && text.tokens[$0].span.count > 3 }
    }

    /// A fragment outside every content: tied to a reporting verb of its sentence, or a label.
    private func fragment(_ number: Int, _ quotation: Quotation) -> Verdict {
        let term = Verdict(kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.label", confidence: 0.6)
        if isLabel(quotation) || isTitleLike(quotation) && quotation.tokens.count <= 5 { return term }
        guard let sentence = text.sentence(at: quotation.outer.start) else { return term }
        let candidates = attributions.filter { $0.sentence == sentence && $0.source != nil && $0.cue.upperBound <= quotation.tokens.lowerBound }
        if let near = candidates.last, !isAttributive(quotation) {
            return Verdict(
                kind: "mixed", source: near.source, cue: near.cue, clause: nil, rule: "quotes.fragment", confidence: 0.5)
        }
        if quotation.tokens.count > 6, let block = text.block(at: quotation.outer.start), let source = neighbour(of: number, in: block) {
            return Verdict(kind: "mixed", source: source, cue: nil, clause: nil, rule: "quotes.fragment.paragraph", confidence: 0.45)
        }
        if quotation.tokens.count > 8 {
            return Verdict(kind: "mixed", source: nil, cue: nil, clause: nil, rule: "quotes.fragment.unsourced", confidence: 0.3)
        }
        return term
    }

    /// Stands as a modifier before a noun: `a “high-level” group`, or names something: `the “Blue Plan”`.
    private func isAttributive(_ quotation: Quotation) -> Bool {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 0, quotation.tokens.count <= 7 else { return false }
        let before = reader.phrases.tag(mark - 1)
        let isDetermined = before == .determiner || before == .adjective || text.word(mark - 1) == "'s"
            || before == .pronoun && !text.tokens[mark - 1].shape.isCapital
        guard isDetermined else { return false }
        // Its own determiner inside shows a phrase, not a word.
        return !quotation.tokens.contains { reader.phrases.tag($0).isFiniteVerb }
    }

    private func isLabel(_ quotation: Quotation) -> Bool {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 0 else { return false }
        return words.labels.contains(text.word(mark - 1)) && !["word", "words"].contains { text.word(mark - 1) == $0 }
    }

    // Without marks

    /// Paragraphs behind `It said:`, and the turns of a transcript.
    private mutating func readBlocks() {
        for index in text.blocks.indices {
            let block = text.blocks[index]
            if block.kind == .turn, let label = block.label, isSpeakerLabel(label) {
                addTurn(block, label)
                continue
            }
            guard index > 0, block.kind == .paragraph || block.kind == .quote, !text.tokens[block.tokens.lowerBound].shape.isQuotation,
                let source = leadingAttribution(text.blocks[index - 1])
            else { continue }
            var end = index + 1
            while end < text.blocks.count, text.blocks[end].isContinuation { end += 1 }
            let cue = attributions.last { $0.source == source && $0.cue.upperBound <= block.tokens.lowerBound }?.cue
            for part in index..<end {
                add(
                    Verdict(kind: "direct", source: source, cue: cue, clause: nil, rule: "quotes.block", confidence: 0.8),
                    span: text.blocks[part].span, utterance: nil)
            }
        }
    }

    private func isSpeakerLabel(_ label: TextSpan) -> Bool {
        label.count > 4 || text.bytes[label.start] == 0x51 && label.count == 1
    }

    private mutating func addTurn(_ block: Block, _ label: TextSpan) {
        var finding = Finding(kind: "direct", span: block.span, confidence: 0.9, rule: "quotes.turn")
        finding.roles.append(.init("speaker", label))
        let name = text.string(label).filter { $0 != ":" }
        if name.utf8.count > 1 { finding.fields["speaker"] = .list([name]) }
        findings.append(finding)
    }

    private mutating func readIndirect(_ number: Int) {
        let attribution = attributions[number]
        guard let content = attribution.content, content.count >= 2, attribution.form != .bare else { return }
        let block = text.blocks[text.sentences[attribution.sentence].block]
        guard block.kind != .boilerplate else { return }
        if attribution.isTrailing, content.allSatisfy({ reader.isQuoted[$0] || !text.tokens[$0].shape.isWord }) { return }
        let confidence: Double =
            switch attribution.form {
            case .clause, .accordingTo: 0.85
            case .infinitive: 0.7
            case .noun: 0.6
            case .object, .judgement: 0.5
            case .bare: 0.3
            }
        add(
            Verdict(
                kind: "indirect", source: attribution.source, cue: attribution.cue, clause: nil, rule: "quotes.indirect.\(attribution.form)",
                confidence: confidence), span: text.span(content), utterance: nil)
    }

    private mutating func add(_ verdict: Verdict, span: TextSpan, utterance: Quotation?) {
        var finding = Finding(kind: verdict.kind, span: span, confidence: verdict.confidence, rule: verdict.rule)
        if verdict.kind != "term" {
            if let source = verdict.source {
                finding.roles.append(.init("speaker", text.span(source)))
                finding.fields.set("speaker", namer.names(of: source))
            }
            if let cue = verdict.cue { finding.roles.append(.init("cue", text.span(cue))) }
            if let clause = verdict.clause { finding.roles.append(.init("clause", text.span(clause))) }
        }
        findings.append(finding)
    }
}
