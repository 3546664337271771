import DossierSDK
import DossierText

/// Speech without marks, and the findings that come of verdicts.
extension QuoteReader {
    /// Paragraphs behind `It said:`, and the turns of a transcript.
    mutating func readBlocks() {
        let answerer = labels.answerer(isQuoted: reader.isQuoted)
        for index in text.blocks.indices {
            let block = text.blocks[index]
            if block.kind == .turn, let label = block.label, isSpeakerLabel(label) {
                addTurn(block, label)
                continue
            }
            if let answerer, block.kind == .turn, labels.isAnswer(block.label) {
                addAnswer(block, answerer)
                continue
            }
            guard index > 0, block.kind == .paragraph || block.kind == .quote,
                !text.tokens[block.tokens.lowerBound].shape.isQuotation,
                let source = leadingAttribution(text.blocks[index - 1])
            else { continue }
            var end = index + 1
            while end < text.blocks.count, text.blocks[end].isContinuation { end += 1 }
            let lead = text.sentence(at: max(block.span.start - 1, 0)).map { attributions(in: $0) } ?? []
            let cue = lead.last { $0.source == source }?.cue
            for part in index..<end {
                add(
                    Verdict(
                        kind: "direct", source: source, cue: cue, clause: nil, rule: "quotes.block",
                        confidence: 0.8),
                    span: text.blocks[part].span, utterance: nil)
            }
        }
    }

    func isSpeakerLabel(_ label: TextSpan) -> Bool {
        label.count > 4 || text.bytes[label.start] == 0x51 && label.count == 1
    }

    mutating func addTurn(_ block: Block, _ label: TextSpan) {
        var finding = Finding(kind: "direct", span: block.span, confidence: 0.9, rule: "quotes.turn")
        finding.roles.append(.init("speaker", label))
        if let name = labels.name(label) { finding.fields["speaker"] = .list([name]) }
        findings.append(finding)
    }

    /// What is answered in an interview, to the letter, by the one to whom the questions go.
    private mutating func addAnswer(_ block: Block, _ answerer: SpeakerLabels.Answerer) {
        var finding = Finding(kind: "direct", span: block.span, confidence: 0.8, rule: "quotes.answer")
        finding.roles.append(.init("speaker", answerer.span))
        finding.fields["speaker"] = .list([answerer.name])
        findings.append(finding)
    }

    /// `Did the council threaten to close the port?`: asked, and said by nobody.
    private func isAsked(_ attribution: Attribution) -> Bool {
        let sentence = text.sentences[attribution.sentence].tokens
        guard let first = sentence.first, words.inversions.contains(text.word(first)),
            sentence.suffix(2).contains(where: { reader.phrases.isMark($0, 0x3F) })
        else { return false }
        return reader.phrases.tag(attribution.cue.lowerBound) == .verbBase
    }

    mutating func readIndirect(_ number: Int) {
        let attribution = attributions[number]
        guard let content = attribution.content, content.count >= 2, attribution.form != .bare else { return }
        let block = text.blocks[text.sentences[attribution.sentence].block]
        guard block.kind != .boilerplate, !isAsked(attribution) else { return }
        // A source is not what is said.
        if attribution.form == .clause, text.word(content.lowerBound) == "according" { return }
        // "you know" says nothing, and in a turn "I think" is part of what is said.
        if let source = attribution.source, source.head.count == 1 {
            let word = text.word(source.head.lowerBound)
            if word == "you" || block.kind == .turn && words.firstPerson.contains(word) { return }
        }
        if attribution.isTrailing,
            content.allSatisfy({ reader.isQuoted[$0] || !text.tokens[$0].shape.isWord })
        {
            return
        }
        let (rule, confidence) =
            switch attribution.form {
            case .clause: ("quotes.indirect.clause", 0.85)
            case .accordingTo: ("quotes.indirect.accordingTo", 0.85)
            case .infinitive: ("quotes.indirect.infinitive", 0.7)
            case .noun: ("quotes.indirect.noun", 0.6)
            case .object: ("quotes.indirect.object", 0.5)
            case .judgement: ("quotes.indirect.judgement", 0.5)
            case .bare: ("quotes.indirect.bare", 0.3)
            }
        add(
            Verdict(
                kind: "indirect", source: attribution.source, cue: attribution.cue, clause: nil,
                rule: rule, attribution: number, confidence: confidence), span: text.span(content),
            utterance: nil)
    }

    mutating func add(_ verdict: Verdict, span: TextSpan, utterance: Quotation?) {
        var finding = Finding(
            kind: verdict.kind, span: span, confidence: verdict.confidence, rule: verdict.rule)
        if verdict.kind != "term" {
            if let source = verdict.source {
                finding.roles.append(.init("speaker", text.span(source.mention)))
                finding.fields.set(
                    "speaker",
                    isOfUnnamed(source, verdict) ? [] : goneOn(source, verdict) ?? namer.names(of: source))
            }
            if let cue = verdict.cue { finding.roles.append(.init("cue", text.span(cue))) }
            setCircumstances(verdict, &finding)
            finding.fields.set("stance", stance(verdict))
            if let clause = verdict.clause { finding.roles.append(.init("clause", text.span(clause))) }
        }
        if let number = verdict.attribution { piecesOf[number, default: []].append(findings.count) }
        findings.append(finding)
    }

    /// Whether `she` goes on for somebody whom the report before only describes: `The mayor of Port Azure warned … “…,” she
    /// said`.
    private func isOfUnnamed(_ source: Source, _ verdict: Verdict) -> Bool {
        guard let number = verdict.attribution, number > 0, source.head.count == 1,
            words.persons.contains(text.word(source.head.lowerBound))
        else { return false }
        let own = attributions[number].sentence
        let before = attributions[number - 1]
        guard let other = before.source, other.head.count > 1, own - before.sentence <= 1,
            text.sentences[before.sentence].block == text.sentences[own].block,
            words.articles.contains(text.word(other.head.lowerBound)),
            other.head.contains(where: { words.people.contains(text.word($0)) }),
            !reader.phrases.mentions(in: other.mention).contains(where: { mention in
                mention.entity.map { text.entities[$0].kind == .person } == true
            })
        else { return false }
        return namer.names(of: other).isEmpty
    }

    /// `…, the harbour agency said. It said …`: a body that goes on is the one that spoke in the sentence before, whatever
    /// else that sentence names; nil where that one was a person or nobody that is known.
    private func goneOn(_ source: Source, _ verdict: Verdict) -> [String]? {
        guard let number = verdict.attribution, number > 0, source.head.count == 1,
            text.word(source.head.lowerBound) == "it"
        else { return nil }
        let own = attributions[number].sentence
        guard source.head.lowerBound - text.sentences[own].tokens.lowerBound <= 2,
            let before = attributions[..<number].last(where: { $0.sentence < own }),
            before.sentence == own - 1,
            text.sentences[before.sentence].block == text.sentences[own].block, let other = before.source,
            other.head.count > 1 || text.word(other.head.lowerBound) != "it"
        else { return nil }
        let names = namer.names(of: other)
        guard names.count == 1, !text.entities.contains(where: { $0.kind == .person && $0.name == names[0] })
        else { return nil }
        return names
    }

    private mutating func setCircumstances(_ verdict: Verdict, _ finding: inout Finding) {
        let place = verdict.source?.mention.lowerBound
        var circumstances = verdict.attribution.map { self.circumstances(of: $0) }
        if let found = circumstances, let place {
            if circumstancesOf[place] == nil { circumstancesOf[place] = found }
        } else if let place {
            circumstances = circumstancesOf[place]
        }
        finding.fields.set("via", circumstances?.via)
        finding.fields.set("said_on", circumstances?.saidOn)
    }
}
