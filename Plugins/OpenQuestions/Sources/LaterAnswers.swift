import DossierSDK
import DossierText

/// Looks in the rest of a document for what a passage left open: a chronicle or a report that goes on to tell it.
///
/// A later sentence answers when it has most of the topic's words, gives what is asked for (a number, a date, a name, a
/// cause, a decision) and leaves nothing open itself.
struct LaterAnswers {
    let text: AnnotatedText
    let words: QuestionWords
    let statements: OpenStatements

    /// The findings, those that the document itself answers marked so, with the passage.
    func settled(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard finding.kind != "disputed", finding.fields["status"]?.joined == "open",
                let answer = answer(to: finding)
            else { return finding }
            var fields = finding.fields
            fields.set("status", "answered_in_doc")
            return Finding(
                kind: finding.kind, span: finding.span, roles: finding.roles + [.init("answer", answer)],
                fields: fields, confidence: finding.confidence, rule: finding.rule)
        }
    }

    /// Sentences in which an answer is sought: an update of a report is seldom farther.
    private static let reach = 80

    private func answer(to finding: Finding) -> TextSpan? {
        guard let topic = finding.fields["topic"]?.joined else { return nil }
        var asked = AnswerFinder.asked(in: "\(topic) \(finding.fields["cue"]?.joined ?? "")")
        if finding.kind != "unknown" { asked.insert(.whether) }
        let isCause = Word.sequence(of: topic).contains { LaterAnswerWords.causes.contains($0.word) }
        guard !asked.isEmpty || isCause else { return nil }
        let telling = stems(of: topic)
        guard telling.count >= (isCause ? 1 : 2) else { return nil }
        guard let number = text.sentence(at: finding.span.start) else { return nil }
        for sentence in text.sentences[(number + 1)...].prefix(Self.reach)
        where text.blocks[sentence.block].isContent {
            var found: Set<UInt64> = []
            for index in sentence.tokens {
                let stem = stem(text.bytes[text.tokens[index].start..<text.tokens[index].end])
                if telling.contains(stem) { found.insert(stem) }
            }
            guard found.count >= min(2, telling.count), found.count * 3 >= telling.count * 2,
                gives(asked, isCause, sentence.tokens), !isOpen(sentence.tokens)
            else { continue }
            return sentence.span
        }
        return nil
    }

    /// Hashes of the first five letters of the words that tell a topic from others.
    private func stems(of topic: String) -> Set<UInt64> {
        var stems: Set<UInt64> = []
        for word in topic.utf8.split(whereSeparator: { !($0 | 0x20 &- 0x61 < 26 || $0 >= 0x80) })
        where word.count > 3 {
            let bytes = Array(word)
            let whole = Word(bytes[...])
            if words.empty.contains(whole) || LaterAnswerWords.asking.contains(whole) { continue }
            stems.insert(stem(bytes[...]))
        }
        return stems
    }

    private func stem(_ bytes: ArraySlice<UInt8>) -> UInt64 { Word(bytes.prefix(5)).hash }

    private func gives(_ asked: Set<AnswerFinder.Asked>, _ isCause: Bool, _ range: Range<Int>) -> Bool {
        func has(_ set: WordSet) -> Bool { range.contains { set.contains(text.word($0)) } }
        if isCause, has(LaterAnswerWords.grounds) { return true }
        return asked.contains { asked in
            switch asked {
            case .howMany:
                range.contains {
                    text.tokens[$0].shape == .number && !isOfDate($0, range)
                        || LaterAnswerWords.numbers.contains(text.word($0))
                }
            case .when:
                range.contains {
                    text.tokens[$0].shape == .capitalized && words.calendar.contains(text.word($0))
                }
            case .who:
                has(LaterAnswerWords.naming)
                    && range.dropLast().contains {
                        text.tokens[$0].shape == .capitalized && text.tokens[$0 + 1].shape == .capitalized
                            && $0 > range.lowerBound
                    }
            case .whether: has(LaterAnswerWords.deciding)
            }
        }
    }

    /// Whether a number is a year, or stands beside a month or weekday.
    private func isOfDate(_ index: Int, _ range: Range<Int>) -> Bool {
        let digits = text.bytes[text.tokens[index].span.range]
        if digits.count == 4, digits.first == 0x31 || digits.first == 0x32 { return true }
        return [index - 1, index + 1].contains {
            range.contains($0) && text.tokens[$0].shape.isCapital && words.calendar.contains(text.word($0))
        }
    }

    private func isOpen(_ range: Range<Int>) -> Bool {
        range.last.map { text.isMark($0, "?") } ?? true
            // "in May", but not "may"
            || range.contains {
                LaterAnswerWords.ahead.contains(text.word($0)) && text.tokens[$0].shape == .lower
            }
            || statements.firstCue(in: range) != nil
    }
}

/// English words by which a later sentence is known to answer.
enum LaterAnswerWords {
    static let causes: WordSet = "cause causes why reason reasons motive"
    static let grounds: WordSet = "because caused causing due owing blamed fault result triggered"
    static let naming: WordSet = "named identified is was were are appointed arrested charged called identity"
    static let deciding: WordSet = """
        confirmed approved ratified signed rejected decided ruled adopted passed dismissed denied cancelled upheld acquitted
        convicted agreed granted refused concluded verified established voted
        """
    static let numbers: WordSet = """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
        """
    /// What is still to come answers nothing.
    static let ahead: WordSet = "will would whether could may might if not never n't no should"
    /// Words of a topic that say what is asked of a thing.
    static let asking: WordSet = """
        many much number numbers exact exactly whether when date identity name names cause causes reason reasons motive
        details further also they were was have has been what which
        """
}
