import DossierText

/// Texts that one government gives out in its own name: the statement of a ministry, a fact sheet.
extension CommitmentReader {
    /// The state whose government speaks, by the letterhead or title, or by the first sentence; nil of reports and of what
    /// several states say together.
    static func issuer(of text: AnnotatedText, isJoint: Bool, _ words: CommitmentWords) -> String? {
        guard let head = letterhead(text, words), !isTranscript(text), speaksAsBody(text, words) else {
            return nil
        }
        let parties = PartyReader(text, isJoint: isJoint)
        let named = parties.states(in: head.tokens)
        switch head.kind {
        case .body:
            if named.isEmpty { return spelled(in: text, head.tokens, parties) ?? place(in: text, parties) }
            return one(of: named)
        case .genre:
            guard let state = named.first else { return nil }
            return text.sentences.prefix(12).contains { sentence in
                sentence.tokens.contains { index in
                    text.word(index) == words.governmentWord
                        && parties.states(in: index ..| min(index + 4, sentence.tokens.upperBound)) == [state]
                }
            } ? state : nil
        }
    }

    private enum HeadKind { case body, genre }

    /// The state that all names are of: `BOTSWANA` in a letterhead is Botswana; nil of two states.
    private static func one(of names: [String]) -> String? {
        let shortest = names.min { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
        guard let shortest else { return nil }
        let capitals = shortest.uppercased()
        return names.allSatisfy { $0.uppercased().contains(capitals) } ? shortest : nil
    }

    /// `Ministry of the Interior of Chile`, `Statement by the Government of Chile`, `FACT SHEET: Chile Guards the Straits`, or
    /// the head of a first sentence: `The Ministry of Defence of Chile announces`.
    private static func letterhead(_ text: AnnotatedText, _ words: CommitmentWords)
        -> (tokens: Range<Int>, kind: HeadKind)?
    {
        var paragraphs = 0
        var genre: Range<Int>?
        for block in text.blocks.prefix(7) {
            let tokens = block.tokens
            let office = tokens.prefix(24).first {
                CommitmentWords.offices.contains(text.word($0)) && text.tokens[$0].shape.isCapital
            }
            let isRelease = tokens.prefix(4).contains {
                CommitmentWords.releases.contains(text.word($0)) && text.tokens[$0].shape.isCapital
            }
            let isRunning = tokens.last.map { text.isMark($0, ".") } ?? true
            if !isRunning, tokens.count <= 24 {
                if let office, isRelease || isName(tokens, of: office, text) { return (tokens, .body) }
                if isRelease, block.kind == .title || block.kind == .heading { genre = genre ?? tokens }
                continue
            }
            guard block.isContent else { continue }
            paragraphs += 1
            if let office, office - tokens.lowerBound <= 12,
                let verb = (office ..| min(office + 12, tokens.upperBound)).first(where: {
                    CommitmentWords.announcing.contains(text.word($0))
                        && text.tokens[$0].shape == .lower
                }), text.quotation(around: verb) == nil
            {
                return (office ..| verb, .body)
            }
            if paragraphs == 2 { break }
        }
        return genre.map { ($0, .genre) }
    }

    /// Whether a line is the name of a body and nothing else: `Norwegian Ministry of Health and Care`, `Foreign Ministry`, but
    /// not `Department store chain in talks`.
    private static func isName(_ line: Range<Int>, of office: Int, _ text: AnnotatedText) -> Bool {
        guard office - line.lowerBound <= 2 else { return false }
        let isOf = office + 1 < line.upperBound && CommitmentWords.joiners.contains(text.word(office + 1))
        return (isOf || line.count <= 4)
            && line.allSatisfy { index in
                let token = text.tokens[index]
                return token.shape.isCapital || token.shape == .punctuation
                    || CommitmentWords.joiners.contains(text.word(index))
            }
            // Tags of words in capitals tell little.
            && !line.contains { text.tags[$0].isFiniteVerb && text.tokens[$0].shape != .upper }
    }

    /// Whether a sentence has `the Ministry`, `the Government` or `we` near its head, outside quotations.
    private static func speaksAsBody(_ text: AnnotatedText, _ words: CommitmentWords) -> Bool {
        text.sentences.contains { sentence in
            text.blocks[sentence.block].isContent
                && sentence.tokens.prefix(10).contains { index in
                    let word = text.word(index)
                    let speaks =
                        words.we.contains(word) && text.tokens[index].shape != .upper
                        || CommitmentWords.offices.contains(word)
                            && (text.tokens[index].shape == .capitalized
                                && text.blocks[sentence.block].kind == .paragraph
                                || index > sentence.tokens.lowerBound
                                    && words.articles.contains(text.word(index - 1)))
                    return speaks && text.quotation(around: index) == nil
                }
        }
    }

    /// The state of a letterhead in capitals, by its name as the text has it elsewhere.
    private static func spelled(in text: AnnotatedText, _ head: Range<Int>, _ parties: PartyReader) -> String?
    {
        let found = parties.ranking.prefix(8).filter { state in
            Word.sequence(of: state).allSatisfy { part in head.contains { text.word($0) == part.word } }
        }
        return one(of: Array(found))
    }

    /// Of a letterhead without a name the state of the dateline, or of the first body that a sentence names.
    private static func place(in text: AnnotatedText, _ parties: PartyReader) -> String? {
        for sentence in text.sentences.prefix(6) {
            let head = sentence.tokens.prefix(24)
            for mention in text.mentions(in: head) {
                let end = mention.tokens.upperBound
                let isDateline =
                    mention.tokens.lowerBound == text.blocks[sentence.block].tokens.lowerBound
                    && (end..<min(end + 8, head.endIndex)).contains { Self.isDash($0, text) }
                // "Norwegian Ministry", "the Ministry of the Interior of Norway"
                let before = (head.lowerBound..<mention.tokens.lowerBound).reversed().first { index in
                    text.tokens[index].shape == .lower && !CommitmentWords.joiners.contains(text.word(index))
                        || CommitmentWords.offices.contains(text.word(index))
                }
                let isOfBody =
                    end < text.tokens.count && CommitmentWords.offices.contains(text.word(end))
                    || before.map { CommitmentWords.offices.contains(text.word($0)) } ?? false
                guard isDateline || isOfBody else { continue }
                if let state = parties.states(in: mention.tokens).first { return state }
            }
        }
        return nil
    }

    private static func isDash(_ index: Int, _ text: AnnotatedText) -> Bool {
        text.isMark(index, "—") || text.isMark(index, "–") || text.isMark(index, "-")
    }
}
