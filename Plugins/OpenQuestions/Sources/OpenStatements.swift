import DossierSDK
import DossierText

/// Finds statements that something is unconfirmed, unknown, disputed or pending.
struct OpenStatements {
    let text: AnnotatedText
    let words: QuestionWords
    private let splitter: ClauseSplitter

    init(_ text: AnnotatedText, _ words: QuestionWords) {
        self.text = text
        self.words = words
        splitter = ClauseSplitter(text.base)
    }

    struct Cue {
        let pattern: CuePattern
        let tokens: Range<Int>
    }

    func findings() -> [Finding] {
        var findings = sectionFindings()
        let listed = findings.map(\.span)
        let starts = words.startsOfWords
        for sentence in text.sentences {
            if text.isAbandoned { break }
            let block = text.blocks[sentence.block]
            guard block.kind != .title, block.kind != .heading, block.kind != .boilerplate,
                !listed.contains(where: { $0.overlaps(sentence.span) })
            else { continue }
            add(sentence, starts, to: &findings)
        }
        return findings
    }

    private func add(
        _ sentence: Sentence, _ starts: WordTable<Range<Int>>, to findings: inout [Finding]
    ) {
        var index = sentence.tokens.lowerBound
        var last = TextSpan(0, 0)
        // Found when the first cue of a long sentence asks for them.
        var parts: [Clause]?
        var sets: [UInt64]?
        while index < sentence.tokens.upperBound {
            guard text.tokens[index].shape == .number || starts.contains(text.word(index)),
                let cue = cue(at: index, sentence.tokens, &sets)
            else {
                index += 1
                continue
            }
            index = cue.tokens.upperBound
            // Who asks does not state.
            if let mark = sentence.tokens.last, text.isMark(mark, "?") { return }
            if isSupposed(cue.tokens, in: sentence.tokens) { continue }
            let clauses = self.clauses(around: cue.tokens, in: sentence.tokens, &parts)
            let span = text.span(text.trimmed(clauses))
            guard !span.isEmpty, !span.overlaps(last) else { continue }
            last = span
            findings.append(finding(cue, span, clauses))
        }
    }

    /// The first cue in some tokens, of those that are asked for.
    func firstCue(in tokens: Range<Int>, where isAskedFor: (Cue) -> Bool = { _ in true }) -> Cue? {
        var sets: [UInt64]?
        for index in tokens {
            if let cue = cue(at: index, tokens, &sets), isAskedFor(cue) { return cue }
        }
        return nil
    }

    /// - Parameter sets: of which sets of the lexicon the tokens have a word, once it has been asked for.
    private func cue(at index: Int, _ tokens: Range<Int>, _ sets: inout [UInt64]?) -> Cue? {
        let token = text.tokens[index]
        let candidates = token.shape == .number ? words.yearStarts : words.startsOfWords[token.word] ?? 0..<0
        guard !candidates.isEmpty else { return nil }
        let end = tokens.upperBound
        let second = index + 1 < end ? words.lexicon.row(of: text.word(index + 1)) : nil
        var present = sets ?? []
        for place in candidates {
            // Most are left at once for the want of a second word.
            let set = words.secondWords[place]
            if set >= 0, !words.lexicon.contains(row: second, in: set) { continue }
            if present.isEmpty {
                present = words.lexicon.sets(of: text.tokens[tokens])
                sets = present
            }
            let start = words.starts[place]
            guard start.canStand(amid: present),
                let stop = start.pattern.match(at: index, end, text, words),
                !isSpoiled(index..<stop, end)
            else { continue }
            return Cue(pattern: start.pattern, tokens: index..<stop)
        }
        return nil
    }

    /// `long-awaited`, `is known for`, `was not clear of`: another meaning.
    private func isSpoiled(_ cue: Range<Int>, _ end: Int) -> Bool {
        if cue.lowerBound > 0, text.isMark(cue.lowerBound - 1, "-"),
            !text.tokens[cue.lowerBound].hasSpaceBefore
        {
            return true
        }
        if text.tokens[cue.lowerBound].shape == .upper, text.tokens[cue.lowerBound].span.count > 2 {
            return true
        }
        // "It is no longer unclear who paid."
        let last = text.word(cue.upperBound - 1)
        if last != "clear", last != "known", last != "certain",
            (max(1, cue.lowerBound - 1)..<cue.upperBound).contains(where: {
                text.word($0) == "longer" && text.word($0 - 1) == "no"
            })
        {
            return true
        }
        if cue.upperBound < end, words.reflexives.contains(text.word(cue.upperBound)) { return true }
        let final = text.word(cue.upperBound - 1)
        guard cue.upperBound < end, final == "known" || final == "clear" else { return false }
        return words.spoilers.contains(text.word(cue.upperBound))
    }

    /// Whether a cue stands in a condition: "if the order is disputed, …"
    private func isSupposed(_ cue: Range<Int>, in sentence: Range<Int>) -> Bool {
        var index = cue.lowerBound
        while index > sentence.lowerBound {
            index -= 1
            if text.isMark(index, ",") || text.isMark(index, ";") || text.isDash(index) { return false }
            guard words.conditionals.contains(text.word(index)) else { continue }
            // "It is unclear if …" asks.
            return index == sentence.lowerBound || text.tokens[index - 1].shape == .punctuation
                || text.tags[index - 1] == .coordinator
        }
        return false
    }

    /// The clause of a cue with what it cannot be understood without; a short sentence whole.
    private func clauses(around cue: Range<Int>, in sentence: Range<Int>, _ parts: inout [Clause]?)
        -> Range<Int>
    {
        guard sentence.count > 24 else { return sentence }
        let clauses = parts ?? splitter.clauses(of: sentence)
        parts = clauses
        guard var first = clauses.lastIndex(where: { $0.tokens.lowerBound <= cue.lowerBound }) else {
            return sentence
        }
        var last = clauses.lastIndex { $0.tokens.lowerBound < cue.upperBound } ?? first
        while first > 0, needsHead(clauses[first], cue) { first -= 1 }
        while last + 1 < clauses.count, continues(clauses[last + 1], after: cue, clauses[last].tokens) {
            last += 1
        }
        var start = clauses[first].tokens.lowerBound
        var end = max(clauses[last].tokens.upperBound, cue.upperBound)
        // What is left over at an edge is too little to stand for itself.
        if start - sentence.lowerBound <= 8 || (end - start < 6 && first == 0) { start = sentence.lowerBound }
        if end - start < 6, first > 0 { start = clauses[first - 1].tokens.lowerBound }
        if sentence.upperBound - end <= 12 { end = sentence.upperBound }
        if (end - start) * 10 > sentence.count * 8 { return sentence }
        while start > sentence.lowerBound, start < cue.lowerBound, words.links.contains(text.word(start)) {
            start += 1
        }
        return start..<end
    }

    /// Whether the subject of a clause stands in the clause before.
    private func needsHead(_ clause: Clause, _ cue: Range<Int>) -> Bool {
        switch clause.link {
        case .relative, .participial: true
        case .apposition, .coordinate:
            // Between two dashes stands an aside.
            cue.lowerBound - clause.tokens.lowerBound < 2
                || (clause.tokens.lowerBound..<cue.lowerBound).contains(where: text.isDash)
                || text.isDash(cue.lowerBound - 1)
        case .main, .content: cue.lowerBound == clause.tokens.lowerBound
        case .subordinate:
            cue.lowerBound - clause.tokens.lowerBound < 2
                && clause.linkWord.map { words.interrogatives.contains($0) } != true
                || clause.tokens.lowerBound > 0 && text.word(clause.tokens.lowerBound - 1) == "such"
        }
    }

    private func continues(_ clause: Clause, after cue: Range<Int>, _ before: Range<Int>) -> Bool {
        if clause.tokens.lowerBound <= cue.upperBound + 1 { return true }
        return clause.link == .content
            || (clause.link == .subordinate
                && clause.linkWord.map { words.interrogatives.contains($0) } == true
                && before.upperBound == clause.tokens.lowerBound)
    }

    private func finding(_ cue: Cue, _ span: TextSpan, _ clauses: Range<Int>) -> Finding {
        let topics = TopicReader(text: text, words: words)
        var fields = Fields()
        fields.set("topic", topics.topic(of: cue, in: clauses))
        fields.set("under", topics.question(above: cue.tokens))
        fields.set("status", "open")
        fields.set("cue", text.string(text.span(cue.tokens)))
        return Finding(
            kind: cue.pattern.kind.rawValue, span: span, roles: [.init("cue", text.span(cue.tokens))],
            fields: fields,
            confidence: 0.7, rule: "questions.statement.\(cue.pattern.kind.rawValue)")
    }

    /// What stands in a list under "Unconfirmed" or "What we don't know".
    private func sectionFindings() -> [Finding] {
        var findings: [Finding] = []
        for block in text.blocks where block.kind == .bullet || block.kind == .paragraph {
            guard let section = block.section, let kind = kind(ofSection: text.blocks[section]),
                block.tokens.count <= 80
            else { continue }
            let hasBullets = text.blocks.contains { $0.section == section && $0.kind == .bullet }
            guard block.kind == .bullet || !hasBullets else { continue }
            let tokens = text.trimmed(block.tokens)
            guard let last = tokens.last, !text.isMark(last, "?") else { continue }
            let cue = firstCue(in: tokens)
            let topics = TopicReader(text: text, words: words)
            var fields = Fields()
            fields.set("topic", cue.flatMap { topics.topic(of: $0, in: tokens) } ?? topics.phrase(tokens))
            fields.set("status", "open")
            fields.set("cue", text.string(cue.map { text.span($0.tokens) } ?? text.blocks[section].span))
            findings.append(
                Finding(
                    kind: kind.rawValue, span: text.span(tokens),
                    roles: [.init("cue", cue.map { text.span($0.tokens) } ?? text.blocks[section].span)],
                    fields: fields,
                    confidence: 0.9, rule: "questions.section.\(kind.rawValue)"))
        }
        return findings
    }

    private func kind(ofSection block: Block) -> CuePattern.Kind? {
        guard block.kind == .heading else { return nil }
        let heading = text.trimmed(block.tokens).map { text.word($0) }
        return words.sections.first { $0.words == heading }?.kind
    }
}
