import DossierText

/// What kind of text it is, which decides what counts.
extension CommitmentReader {
    /// A text that speaks in the name of those who undertake: `we` or `the Parties` outside quotations and turns, or states
    /// that `intend`, `commit` and `reaffirm` in the present, in a good part of its sentences.
    static func isOfficial(_ text: AnnotatedText, _ words: CommitmentWords) -> Bool {
        guard !isTranscript(text) else { return false }
        var count = 0
        var total = 0
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            total += 1
            guard text.blocks[sentence.block].kind != .turn else { continue }
            let opening = sentence.tokens.prefix(14)
            let isJoint = opening.contains { index in
                let word = text.word(index)
                let speaks =
                    words.we.contains(word) && text.tokens[index].shape != .upper
                    || words.parties.contains(word) && text.tokens[index].shape == .capitalized
                return speaks && text.quotation(around: index) == nil
            }
            let isPerformative = text.mentions(in: opening).contains { mention in
                let next = mention.tokens.upperBound
                guard next + 1 < sentence.tokens.upperBound else { return false }
                return
                    (words.performatives.contains(text.word(next))
                    || words.have.contains(text.word(next)) && words.undertaken.contains(text.word(next + 1)))
                    && text.quotation(around: mention.tokens.lowerBound) == nil
            }
            if isJoint || isPerformative { count += 1 }
        }
        return count >= 3 && count * 4 >= total || count >= 1 && total <= 4 || isInstrument(text, words)
    }

    /// Whether people talk in it, whose `we will go to the next question` undertakes nothing.
    static func isTranscript(_ text: AnnotatedText) -> Bool {
        text.blocks.count { $0.kind == .turn } >= 3
    }

    /// A text whose heading is that of a communiqué or treaty, or that speaks of itself as one.
    private static func isInstrument(_ text: AnnotatedText, _ words: CommitmentWords) -> Bool {
        let opening = text.tokens.indices.prefix(60)
        guard opening.contains(where: { words.genres.contains(text.word($0)) }) else { return false }
        // "Chile and Peru sign an agreement" is a report's headline, "Agreement between Chile and Peru" an agreement's.
        let first = text.tokens.indices.prefix(5)
        let isHeaded = first.contains { index in
            words.genres.contains(text.word(index))
                && !(first.lowerBound..<index).contains { text.tags[$0].isVerb || text.isMark($0, "'") }
        }
        // "Chile and Peru will deepen cooperation: joint declaration" names its genre behind the sentence.
        let isTitled =
            isHeaded
            || text.blocks.prefix(3).contains { title in
                guard title.kind == .title || title.kind == .heading,
                    let last = title.tokens.last(where: { words.genres.contains(text.word($0)) }),
                    let colon = title.tokens.last(where: { text.isMark($0, ":") })
                else { return false }
                return colon < last && last + 1 == title.tokens.upperBound && last - colon <= 2
            }
        // "Chile: only a memorandum was signed" is a headline.
        let isHeadline =
            text.blocks.prefix(3).first { $0.kind == .title || $0.kind == .heading }.map { title in
                title.tokens.contains { index in
                    text.tokens[index].shape == .lower
                        && (text.tags[index].isFiniteVerb
                            || ClauseWords.english.finite.contains(text.word(index)))
                }
            } ?? false
        let speaksOfItself = text.tokens.indices.dropLast().contains { index in
            words.this.contains(text.word(index)) && words.genres.contains(text.word(index + 1))
        }
        let reports = opening.contains { words.speech.contains(text.word($0)) }
        return isHeaded && !reports && !isHeadline || speaksOfItself && isTitled
    }

    /// Two states and more, and diplomacy or security in a good part of the sentences.
    func readDispute() -> Bool {
        guard !isOfficial, !isTranscript, parties.ranking.count >= 2 else { return false }
        var count = 0
        var total = 0
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            total += 1
            if sentence.tokens.contains(where: {
                let word = text.word($0)
                return CommitmentWords.diplomacy.contains(word) || CommitmentWords.security.contains(word)
                    || CommitmentWords.undertaking.contains(word) && namesState(sentence.tokens)
            }) {
                count += 1
            }
        }
        return count >= 3 && count * 10 >= total * 3
    }

    private func namesState(_ range: Range<Int>) -> Bool {
        text.mentions(in: range).contains { parties.isState($0) }
    }

    /// Two states and more, and a theme of security in a good part of the sentences.
    func readAffair() -> Bool {
        guard !isOfficial, parties.ranking.count >= 2 else { return false }
        var count = 0
        var total = 0
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            total += 1
            if themes.mask(of: sentence.tokens, in: text.base) & ~themes.soft != 0
                || sentence.tokens.contains(where: { CommitmentWords.security.contains(text.word($0)) })
            {
                count += 1
            }
        }
        return count >= 3 && count * 10 >= total * 3
    }
}
