import DossierSDK
import DossierText

/// Gives every pair of quotation marks its verdict and turns attributions without marks into indirect speech.
struct QuoteReader {
    let text: AnnotatedText
    let words: SpeechWords
    let reader: AttributionReader
    let namer: SourceNamer
    let labels: SpeakerLabels
    let attributions: [Attribution]
    /// The day after which nothing that the text reports was said.
    let published: CalendarDate?
    var findings: [Finding] = []
    /// Attributions that a marked passage has used up.
    var used: Set<Int> = []
    /// Of each outer quotation: its source, for what continues it.
    var verdicts: [Int: Verdict] = [:]
    /// Findings by the attribution that they are pieces of.
    var piecesOf: [Int: [Int]] = [:]
    /// Circumstances by the first token of the source, which what follows shares.
    var circumstancesOf: [Int: Circumstances] = [:]

    struct Verdict {
        var kind: String
        var source: Source?
        var cue: Range<Int>?
        var clause: Range<Int>?
        var rule: String
        var attribution: Int?
        var confidence: Double
    }

    init(text: AnnotatedText, published: CalendarDate? = nil, words: SpeechWords = .english) {
        self.text = text
        self.published = published
        self.words = words
        reader = AttributionReader(text: text, words: words)
        namer = SourceNamer(text: text, phrases: reader.phrases, words: words)
        labels = SpeakerLabels(text: text, words: words)
        attributions = reader.attributions()
    }

    mutating func read() -> [Finding] {
        for number in text.quotations.indices { readMarked(number) }
        readBlocks()
        for number in attributions.indices where !used.contains(number) { readIndirect(number) }
        joinPieces()
        return findings
    }

    mutating func readMarked(_ number: Int) {
        let quotation = text.quotations[number]
        if let block = text.block(at: quotation.outer.start), !text.blocks[block].isContent { return }
        let verdict = verdict(for: number, quotation)
        verdicts[number] = verdict
        add(verdict, span: quotation.span, utterance: quotation)
    }

    mutating func verdict(for number: Int, _ quotation: Quotation) -> Verdict {
        if let parent = quotation.parent, let outer = verdicts[parent] {
            return nested(quotation, outer)
        }
        if isInsideName(quotation) {
            return Verdict(
                kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.nickname", confidence: 0.8)
        }
        if let label = turnLabel(quotation) {
            return Verdict(
                kind: "direct", source: label, cue: nil, clause: nil, rule: "quotes.turn", confidence: 0.85)
        }
        if let name = dashLine(quotation) {
            return Verdict(
                kind: "direct", source: name, cue: nil, clause: nil, rule: "quotes.dash", confidence: 0.9)
        }
        if let number = attribution(of: quotation) {
            var verdict = verdict(quotation, attributions[number])
            verdict.attribution = number
            // A label inside leaves what is reported around it as indirect speech.
            if verdict.kind != "term" { used.insert(number) }
            return verdict
        }
        if let continued = quotation.continues, let earlier = verdicts[continued], earlier.kind != "term" {
            return Verdict(
                kind: "direct", source: earlier.source, cue: nil, clause: nil, rule: "quotes.continued",
                attribution: earlier.attribution, confidence: 0.8)
        }
        if isWholeUtterance(quotation) { return free(number, quotation) }
        return fragment(number, quotation)
    }

    /// A passage inside another: a word of the speaker's, or a label.
    func nested(_ quotation: Quotation, _ outer: Verdict) -> Verdict {
        if outer.kind == "term" || quotation.tokens.count <= 2 && isLabel(quotation) {
            return Verdict(
                kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.nested.term", confidence: 0.5)
        }
        return Verdict(
            kind: "mixed", source: outer.source, cue: outer.cue, clause: outer.clause, rule: "quotes.nested",
            confidence: 0.5)
    }

    /// `“LEE: We will see.` in a quoted transcript: the label is the speaker.
    func turnLabel(_ quotation: Quotation) -> Source? {
        var end = quotation.tokens.lowerBound
        while end < quotation.tokens.upperBound, end < quotation.tokens.lowerBound + 4,
            text.tokens[end].shape == .upper
        { end += 1 }
        guard end > quotation.tokens.lowerBound, end < quotation.tokens.upperBound,
            reader.phrases.isMark(end, 0x3A)
        else { return nil }
        return Source(quotation.tokens.lowerBound..<end)
    }

    /// `“…” — Jane Roe`: a name behind a dash closes the line.
    func dashLine(_ quotation: Quotation) -> Source? {
        let dash = quotation.tokens.upperBound + 1
        guard quotation.isClosed, dash + 1 < text.tokens.count, text.tokens[dash].shape == .punctuation,
            text.tokens[dash].span.count >= 2,
            text.bytes[text.tokens[dash].start] == 0xE2 || text.bytes[text.tokens[dash].start] == 0x2D,
            let block = text.block(at: quotation.outer.start), text.blocks[block].tokens.contains(dash),
            text.tokens[dash + 1].shape.isCapital,
            let name = reader.phrases.phrase(from: dash + 1, limit: text.blocks[block].tokens.upperBound)
        else { return nil }
        // `“…” — Jane Roe “…” — Bo Lund`: one after the other in a paragraph.
        let end = text.blocks[block].tokens.upperBound
        let isFollowed = name.upperBound < end && text.tokens[name.upperBound].shape == .quotationMark
        return isFollowed || end - dash <= 14 ? Source(name) : nil
    }

    /// The attribution in whose content the passage stands, the narrowest if several; else a bare cue next to it.
    func attribution(of quotation: Quotation) -> Int? {
        guard let first = text.sentence(at: quotation.span.start),
            let last = text.sentence(at: max(quotation.span.start, quotation.span.end - 1))
        else { return nil }
        var best: (number: Int, size: Int)?
        let lower = attributions.partition { $0.sentence >= first }
        for number in lower..<attributions.count {
            let attribution = attributions[number]
            if attribution.sentence > last { break }
            guard let content = attribution.content else { continue }
            if content.overlaps(
                quotation.tokens.isEmpty
                    ? quotation.tokens.lowerBound..<quotation.tokens.lowerBound + 1 : quotation.tokens)
            {
                let size = content.count
                if best.map({ size <= $0.size }) ?? true { best = (number, size) }
            }
        }
        if let best { return best.number }
        // The second piece of `“A,” she said on Monday, “b.”`
        for number in lower..<attributions.count {
            let attribution = attributions[number]
            if attribution.sentence > last { break }
            guard attribution.isTrailing else { continue }
            let end = attribution.frame.upperBound
            let mark = quotation.tokens.lowerBound - 1
            if end <= mark, mark - end <= 6, (end..<mark).allSatisfy({ !reader.phrases.tag($0).isFiniteVerb })
            {
                return number
            }
        }
        // `Roe said.` right behind the closing mark, as a sentence of its own, or `said Roe` behind `?”`.
        for number in lower..<attributions.count where attributions[number].content == nil {
            let attribution = attributions[number]
            if attribution.sentence > last + 1 { break }
            let start = attribution.frame.lowerBound
            if start == quotation.tokens.upperBound + 1 || start == quotation.tokens.upperBound + 2,
                isOneBlock(quotation, start),
                attribution.sentence >= last,
                (quotation.tokens.upperBound..<start).allSatisfy({ !text.tokens[$0].shape.isWord })
            {
                return number
            }
            // `Roe said: “…”`
            let end = attribution.frame.upperBound
            if end + 2 >= quotation.tokens.lowerBound, end < quotation.tokens.lowerBound,
                (end..<quotation.tokens.lowerBound - 1).allSatisfy({ !text.tokens[$0].shape.isWord })
            {
                return number
            }
        }
        return nil
    }

    func verdict(_ quotation: Quotation, _ attribution: Attribution) -> Verdict {
        let content = attribution.content ?? quotation.tokens
        let outside = content.filter {
            !reader.isQuoted[$0] && text.tokens[$0].shape.isWord
                || text.tokens[$0].shape == .number && !reader.isQuoted[$0]
        }
        let isBehindCue = attribution.isTrailing && attribution.cue.upperBound <= quotation.tokens.lowerBound
        let isAllQuoted =
            outside.isEmpty || isBehindCue
            || attribution.isTrailing && outside.allSatisfy { words.coordinators.contains(text.word($0)) }
        let confidence = attribution.isShared ? 0.75 : 0.9
        if isAllQuoted, !isBareFragment(quotation), attribution.form != .judgement,
            attribution.form != .object,
            startsUpper(quotation) || quotation.tokens.count >= 6 || attribution.isTrailing
                || goesOn(quotation, attribution)
        {
            return Verdict(
                kind: "direct", source: attribution.source, cue: attribution.cue, clause: nil,
                rule: attribution.isTrailing ? "quotes.marked.before-cue" : "quotes.marked.after-cue",
                confidence: confidence)
        }
        if attribution.form != .judgement, isModifier(quotation) || isLabel(quotation),
            quotation.tokens.count <= 5
        {
            return Verdict(
                kind: "term", source: nil, cue: nil, clause: nil, rule: "quotes.marked.label", confidence: 0.6
            )
        }
        // Sentences of its own inside a longer passage: `… said. “…” he added.`
        if isWholeUtterance(quotation), attribution.isTrailing {
            return Verdict(
                kind: "direct", source: attribution.source, cue: attribution.cue, clause: nil,
                rule: "quotes.marked.before-cue",
                confidence: confidence)
        }
        let clause =
            min(
                content.lowerBound, quotation.tokens.lowerBound)..<max(
                content.upperBound, quotation.tokens.upperBound)
        return Verdict(
            kind: "mixed", source: attribution.source, cue: attribution.cue, clause: withMarks(clause),
            rule: "quotes.marked.in-clause",
            confidence: confidence)
    }

    /// Words that go on with the sentence around them and are none of their own: `emphasized “respect for the law”`.
    func isBareFragment(_ quotation: Quotation) -> Bool {
        let mark = quotation.tokens.lowerBound - 1
        guard mark > 0, !startsUpper(quotation), text.tokens[mark - 1].shape.isWord else { return false }
        return !quotation.tokens.contains {
            reader.phrases.tag($0).isFiniteVerb || reader.phrases.tag($0) == .auxiliary
        }
    }

    /// The second piece of a split sentence of speech: `“A,” she said, “b.”`
    func goesOn(_ quotation: Quotation, _ attribution: Attribution) -> Bool {
        let start = attribution.frame.lowerBound
        let mark = start - 1
        return mark >= 0 && text.tokens[mark].shape == .quotationMark
            && attribution.cue.upperBound <= quotation.tokens.lowerBound
    }

    /// A clause that begins or ends at a quotation takes its marks with it.
    func withMarks(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if range.lowerBound > 0, text.tokens[range.lowerBound - 1].shape == .quotationMark,
            reader.isQuoted[range.lowerBound]
        {
            range = range.lowerBound - 1..<range.upperBound
        }
        if range.upperBound < text.tokens.count, text.tokens[range.upperBound].shape == .quotationMark,
            reader.isQuoted[range.upperBound - 1]
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range
    }

    /// A sentence or more: begins with a capital where a sentence can begin.
    func isWholeUtterance(_ quotation: Quotation) -> Bool {
        guard startsUpper(quotation), quotation.tokens.count >= 3 || endsSentence(quotation) else {
            return false
        }
        let mark = quotation.tokens.lowerBound - 1
        guard mark >= 0 else { return true }
        if isBlockStart(mark) { return true }
        let before = text.tokens[mark - 1]
        if before.shape == .quotationMark { return true }
        guard before.shape == .punctuation || before.span.count > 1 && text.bytes[before.end - 1] == 0x2E
        else { return false }
        return before.shape != .punctuation
            || [0x2E, 0x3A, 0x3F, 0x21, 0x2C].contains(text.bytes[before.start])
    }

    /// `“Two.”`
    func endsSentence(_ quotation: Quotation) -> Bool {
        guard quotation.tokens.count >= 2, let last = quotation.tokens.last else { return false }
        return [0x2E, 0x3F, 0x21].contains { reader.phrases.isMark(last, $0) }
    }

    func startsUpper(_ quotation: Quotation) -> Bool {
        guard
            let first = quotation.tokens.first(where: {
                text.tokens[$0].shape.isWord || text.tokens[$0].shape.isNumeric
            })
        else { return false }
        return text.tokens[first].shape != .lower
    }

    /// Whether a token stands in the paragraph of the passage.
    func isOneBlock(_ quotation: Quotation, _ token: Int) -> Bool {
        token < text.tokens.count
            && text.block(at: text.tokens[token].start) == text.block(at: quotation.outer.start)
    }

    func isBlockStart(_ token: Int) -> Bool {
        guard token > 0, let block = text.block(at: text.tokens[token].start) else { return true }
        return text.blocks[block].tokens.lowerBound == token
    }
}
