import DossierSDK
import DossierText

/// Finds questions that are asked in so many words, in headings and lists and by the askers of a conversation, and the
/// passage that answers each.
struct ExplicitQuestions {
    let text: AnnotatedText
    let words: QuestionWords
    let statements: OpenStatements

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var asked: [Range<Int>] = []
        let openers = runInQuestions()
        let hasQuestionTurns = text.blocks.contains { $0.kind == .turn && isQuestionLabel($0) }
        var index = 0
        while index < text.blocks.count {
            let block = text.blocks[index]
            if block.kind == .heading, endsWithQuestion(block) || isQuestionLabel(block) {
                let answer = answer(belowHeading: index)
                let asked = questions(in: index..<index + 1, else: block)
                for question in asked {
                    findings.append(
                        finding(question, answer: answer, isOnly: asked.count == 1, rule: "heading"))
                }
            } else if block.kind == .turn,
                hasQuestionTurns ? isQuestionLabel(block) : asksAnother(index)
            {
                let end = turnEnd(index)
                asked = questions(in: index..<end, else: nil)
                let reply = reply(after: end, asker: block, about: asked)
                for question in asked {
                    findings.append(finding(question, answer: reply, isOnly: asked.count == 1, rule: "turn"))
                }
            } else if let question = openers[index] {
                let answer = answer(behind: question, in: index, openers)
                findings.append(finding(question, answer: answer, isOnly: true, rule: "opening"))
            } else if block.kind == .bullet, isListedQuestion(index) {
                for question in questions(in: index..<index + 1, else: nil) {
                    findings.append(finding(question, answer: nil, isOnly: true, rule: "list"))
                }
            }
            index += 1
        }
        findings.append(contentsOf: repliedAtOnce(openers))
        return findings
    }

    /// Questions in running text that the next words answer: `Will it last? I doubt it.`
    private func repliedAtOnce(_ openers: [Int: Range<Int>]) -> [Finding] {
        var findings: [Finding] = []
        for (number, sentence) in text.sentences.enumerated().dropLast() {
            let next = text.sentences[number + 1]
            guard let mark = sentence.tokens.last, text.isMark(mark, "?"), next.block == sentence.block,
                text.blocks[sentence.block].kind == .paragraph, openers[sentence.block] == nil,
                (3...20).contains(sentence.tokens.count), next.tokens.count <= 8,
                isReply(next.tokens), words.auxiliaries.contains(text.word(sentence.tokens.lowerBound))
            else { continue }
            findings.append(finding(sentence.tokens, answer: next.tokens, isOnly: true, rule: "reply"))
        }
        return findings
    }

    /// `No.`, `Hardly.`, `I doubt it.`
    private func isReply(_ sentence: Range<Int>) -> Bool {
        let first = sentence.lowerBound
        if text.isMark(sentence.upperBound - 1, "?") { return false }
        if words.replies.contains(text.word(first)) {
            // "No ships will pass." is no reply.
            let next = first + 1
            return next >= sentence.upperBound
                || [.punctuation, .pronoun, .adverb].contains(text.tags[next])
        }
        return words.doubters.contains(text.word(first)) && words.doubts.contains(text.word(first + 1))
            && words.answers.contains(text.word(first + 2))
    }

    /// The questions with which paragraphs open that go on to answer them, by block, in a text that does so three times:
    /// `Who built it? The firm of Roe & Doe.`
    private func runInQuestions() -> [Int: Range<Int>] {
        var found: [Int: Range<Int>] = [:]
        var last = -1
        for (number, sentence) in text.sentences.enumerated() where sentence.block != last {
            last = sentence.block
            guard text.blocks[sentence.block].kind == .paragraph, (3...25).contains(sentence.tokens.count),
                let mark = sentence.tokens.last, text.isMark(mark, "?"),
                text.tokens[sentence.tokens.lowerBound].shape != .quotationMark,
                number + 1 < text.sentences.count, text.sentences[number + 1].block == sentence.block
            else { continue }
            found[sentence.block] = sentence.tokens
        }
        return found.count >= 3 ? found : [:]
    }

    /// The rest of the paragraph, and the paragraphs up to the next question.
    private func answer(behind question: Range<Int>, in index: Int, _ openers: [Int: Range<Int>])
        -> Range<Int>?
    {
        var end = index + 1
        while end < text.blocks.count, openers[end] == nil,
            [.paragraph, .bullet, .quote].contains(text.blocks[end].kind)
        {
            end += 1
        }
        let stop = text.blocks[end - 1].tokens.upperBound
        return question.upperBound < stop ? question.upperBound..<stop : nil
    }

    private func isQuestionLabel(_ block: Block) -> Bool {
        guard let label = block.label, let first = text.tokens(in: label).first else { return false }
        let token = text.tokens[first]
        if token.word == words.question || token.word == words.questionStop || token.word == "question" {
            return true
        }
        // Q1
        return text.bytes[token.start] | 0x20 == 0x71 && token.span.count <= 3
            && text.bytes[token.start + 1..<token.end].allSatisfy { $0 &- 0x30 < 10 }
    }

    private func endsWithQuestion(_ block: Block) -> Bool {
        block.tokens.last.map { text.isMark($0, "?") } ?? false
    }

    /// One of several questions in a list; a single one is a figure of speech as often as not.
    private func isListedQuestion(_ index: Int) -> Bool {
        let block = text.blocks[index]
        guard endsWithQuestion(block), block.tokens.count <= 50 else { return false }
        return [index - 1, index + 1].contains { other in
            text.blocks.indices.contains(other) && text.blocks[other].kind == .bullet
                && endsWithQuestion(text.blocks[other])
        }
    }

    /// The block after a turn and the paragraphs that go on with it.
    private func turnEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < text.blocks.count, [.paragraph, .bullet, .quote].contains(text.blocks[end].kind) {
            end += 1
        }
        return end
    }

    /// In a conversation without Q and A: a turn that ends with a question, which another speaker takes up.
    private func asksAnother(_ index: Int) -> Bool {
        let end = turnEnd(index)
        guard end < text.blocks.count, text.blocks[end].kind == .turn, endsWithQuestion(text.blocks[end - 1]),
            let own = text.blocks[index].label, let other = text.blocks[end].label
        else { return false }
        return text.string(own) != text.string(other)
    }

    /// The sentences that ask, of some blocks; of a heading without question mark, all of it.
    private func questions(in blocks: Range<Int>, else heading: Block?) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for sentence in text.sentences(in: blocks) {
            guard let last = sentence.tokens.last(where: { text.tokens[$0].shape != .quotationMark }),
                text.isMark(last, "?"), sentence.tokens.count > 2, !isProcedural(sentence.tokens)
            else { continue }
            found.append(sentence.tokens.lowerBound..<last + 1)
        }
        if found.isEmpty, let heading, heading.label != nil, heading.tokens.count > 2 {
            found.append(heading.tokens)
        }
        return found
    }

    private func isProcedural(_ range: Range<Int>) -> Bool {
        guard range.count <= 16 else { return false }
        return words.procedural.contains { phrase in text.contains(phrase, in: range) }
    }

    private func answer(belowHeading index: Int) -> Range<Int>? {
        var end = index + 1
        while end < text.blocks.count, text.blocks[end].kind != .heading,
            text.blocks[end].kind != .boilerplate,
            !isQuestionLabel(text.blocks[end])
        {
            end += 1
        }
        guard end > index + 1 else { return nil }
        return text.blocks[index + 1].tokens.lowerBound..<text.blocks[end - 1].tokens.upperBound
    }

    /// The first turn of another speaker that is more than a word of procedure, with all its paragraphs, before the next
    /// question is asked.
    private func reply(after start: Int, asker: Block, about questions: [Range<Int>]) -> Range<Int>? {
        let stems = Set(
            questions.flatMap { TopicReader.stems(text.string(text.span($0)), empty: words.empty) })
        var long: Range<Int>?
        var index = start
        var short: Range<Int>?
        while index < text.blocks.count {
            let block = text.blocks[index]
            guard block.kind == .turn, !isQuestionLabel(block) else {
                if block.kind == .turn || block.kind == .heading { break }
                index += 1
                continue
            }
            if let own = asker.label, let label = block.label, text.string(own) == text.string(label) {
                break
            }
            let end = turnEnd(index)
            let tokens = block.tokens.lowerBound..<text.blocks[end - 1].tokens.upperBound
            let asksBack = block.tokens.last.map { text.isMark($0, "?") } ?? false
            if tokens.count >= 25 {
                let said = TopicReader.stems(text.string(text.span(tokens)), empty: words.empty)
                if said.contains(where: stems.contains) { return tokens }
                long = long ?? tokens
            }
            if !asksBack, short == nil, tokens.count > 1,
                end >= text.blocks.count || isQuestionLabel(text.blocks[end])
            {
                short = tokens
            }
            index = end
        }
        return long ?? short
    }

    private func finding(_ question: Range<Int>, answer: Range<Int>?, isOnly: Bool, rule: String) -> Finding {
        let span = text.span(question)
        var roles = [Finding.Role("cue", text.span(question.upperBound - 1..<question.upperBound))]
        if let answer { roles.append(.init("answer", text.span(answer))) }
        var fields = Fields()
        fields.set("topic", TopicReader(text: text, words: words).asked(question))
        fields.set("status", status(question, answer, isOnly: isOnly))
        fields.set("cue", "?")
        return Finding(
            kind: "explicit_question", span: span, roles: roles, fields: fields,
            confidence: answer == nil ? 0.8 : 0.9,
            rule: "questions.explicit.\(rule)")
    }

    private func status(_ question: Range<Int>, _ answer: Range<Int>?, isOnly: Bool) -> String {
        guard let answer else { return "open" }
        if !isOnly {
            let stems = TopicReader.stems(text.string(text.span(question)), empty: words.empty)
            let said = Set(TopicReader.stems(text.string(text.span(answer)), empty: words.empty))
            let shared = stems.count { said.contains($0) }
            if shared < 2, shared * 3 < stems.count { return "open" }
        }
        return openness(of: answer, to: question, isOnly: isOnly)
    }
}

extension ExplicitQuestions {
    /// An answer that begins with `We do not know`, or goes back to the question only to say so, answers in part at most.
    private func openness(of answer: Range<Int>, to question: Range<Int>, isOnly: Bool) -> String {
        let sentences = text.sentences.filter { answer.contains($0.tokens.lowerBound) }
        let evasive = sentences.map { isEvasive($0.tokens) }
        // "We do not know. No date has been set."
        if evasive.first == true,
            zip(sentences, evasive).allSatisfy({
                $1 || isCourtesy($0.tokens) || $0.tokens.count <= 25 && isLeftOpen($0.tokens)
            })
        {
            return "open"
        }
        if evasive.first == true { return "partly_answered" }
        let stems = Set(TopicReader.stems(text.string(text.span(question)), empty: words.empty))
        let hasUnknown = zip(sentences, evasive).contains { sentence, isEvasive in
            isEvasive
                && TopicReader.stems(text.string(sentence.span), empty: words.empty).contains(
                    where: stems.contains)
        }
        // "The council will vote on that next week."
        if let first = sentences.first?.tokens, first.count <= 25, isLeftOpen(first) {
            return "partly_answered"
        }
        let isDeferred = words.deferrals.contains { phrase in text.contains(phrase, in: answer) }
        return hasUnknown || !isOnly && isDeferred ? "partly_answered" : "answered_in_doc"
    }

    /// Of a decision that is to come, of what is disputed or not confirmed.
    private func isLeftOpen(_ sentence: Range<Int>) -> Bool {
        statements.firstCue(in: sentence) != nil
    }

    /// `Thank you, everyone.`
    private func isCourtesy(_ sentence: Range<Int>) -> Bool {
        sentence.count <= 8 && words.courtesies.contains(text.word(sentence.lowerBound))
    }

    private func isEvasive(_ sentence: Range<Int>) -> Bool {
        guard sentence.count <= 25 else { return false }
        if words.deferrals.contains(where: { text.contains($0, in: sentence) })
            || words.evasions.contains(where: { text.contains($0, in: sentence) })
        {
            return true
        }
        return statements.firstCue(in: sentence) { $0.pattern.kind == .unknown } != nil
    }
}

extension AnnotatedText {
    /// Sentences of some blocks.
    fileprivate func sentences(in blocks: Range<Int>) -> [Sentence] {
        guard let first = blocks.first, let last = blocks.last, self.blocks.indices.contains(last) else {
            return []
        }
        let range = self.blocks[first].tokens.lowerBound..<self.blocks[last].tokens.upperBound
        return sentences.filter { range.contains($0.tokens.lowerBound) }
    }

    fileprivate func contains(_ phrase: [Word], in range: Range<Int>) -> Bool {
        range.contains { index in
            index + phrase.count <= range.upperBound
                && phrase.indices.allSatisfy { word(index + $0) == phrase[$0] }
        }
    }
}
