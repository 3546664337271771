import DossierText

/// The words that say what an event is about, and of what affair its document tells; by them mentions of one event are
/// recognised over documents.
///
/// Two accounts of one event seldom use the same sentence, but they name the same boat, gates or treaty. Words that stand
/// in any news (`government`, `said`, `Monday`) tell nothing and are left out.
struct EventKeywords {
    private let text: AnnotatedText
    private let words: TimelineWords
    /// The names that come back in the document, the most frequent first, then its commonest words in small letters; in
    /// one line, as it is the same for all events of the document.
    let setting: String?

    init(_ text: AnnotatedText, words: TimelineWords = .english) {
        self.text = text
        self.words = words
        var counts = WordCounts(capacity: text.tokens.count)
        var common = WordCounts(capacity: text.tokens.count)
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            for index in sentence.tokens.dropFirst()
            where Self.tells(text.tokens[index], words) {
                let token = text.tokens[index]
                if token.shape.isCapital, !words.numerals.contains(token.word) {
                    counts.add(token.word, at: index)
                } else if token.shape == .lower {
                    common.add(token.word, at: index)
                }
            }
        }
        // Of a short text most names come once: which of them are first says little.
        var names = counts.mostFrequent(Self.mostNames)
        if names.count > Self.names, names[Self.names - 1].count > 1 {
            names.removeLast(names.count - Self.names)
        }
        let all = (names + common.mostFrequent(10).filter { $0.count > 2 }).map { text.form($0.first) }
        setting = all.isEmpty ? nil : all.joined(separator: " ")
    }

    private static func tells(_ token: Token, _ words: TimelineWords) -> Bool {
        (token.span.count > 2 || token.shape == .number) && (token.shape.isWord || token.shape.isNumeric)
            && !words.commonplace.contains(token.word)
    }

    /// Words of an event's clause, outside the clauses of other events that it holds and without its date. Names keep
    /// their capital.
    func keywords(of event: Event) -> [String] {
        var found: [(form: String, isCapital: Bool)] = []
        var known: [Word] = []
        found.reserveCapacity(16)
        known.reserveCapacity(16)
        let date = event.dateSpan ?? TextSpan(0, 0)
        for index in event.clause.clamped(to: text.tokens.indices) where found.count < 16 {
            let token = text.tokens[index]
            if event.asides.contains(where: { $0.contains(index) })
                || date.start <= token.start && token.end <= date.end
            {
                continue
            }
            guard Self.tells(token, words), !known.contains(token.word) else { continue }
            known.append(token.word)
            found.append((text.form(index), isName(token) && !isFirst(index)))
        }
        for index in event.subject?.clamped(to: text.tags.indices) ?? 0..<0 where found.count < 16 {
            let token = text.tokens[index]
            guard text.tags[index].isNominal, !event.clause.contains(index), Self.tells(token, words),
                !known.contains(token.word), !token.shape.isNumeric
            else { continue }
            known.append(token.word)
            found.append((text.form(index), isName(token) && !isFirst(index)))
        }
        if found.count <= Self.few {
            addAround(event, &found, &known)
            addBefore(event, &found, &known)
        }
        // In a headline every word has a capital.
        let isTitle = found.count > 3 && found.count(where: \.isCapital) * 5 > found.count * 4
        return found.map { $0.isCapital && !isTitle ? $0.form : $0.form.lowercased() }
    }
}

extension EventKeywords {
    /// `Twelve people were killed when the Petrel rammed the pier`: of whom nothing but their number is told, what else the
    /// sentence names says what it is about.
    private func addAround(
        _ event: Event, _ found: inout [(form: String, isCapital: Bool)], _ known: inout [Word]
    ) {
        guard event.participants.isEmpty, event.place == nil,
            words.fates[text.word(event.trigger.lowerBound)] != nil,
            let sentence = text.sentence(at: text.tokens[event.trigger.lowerBound].start)
        else { return }
        for index in text.sentences[sentence].tokens.clamped(to: text.tags.indices)
        where found.count < Self.enough
            && (!event.clause.contains(index) || event.asides.contains { $0.contains(index) })
        {
            let token = text.tokens[index]
            guard text.tags[index].isNominal, Self.tells(token, words), !token.shape.isNumeric,
                !text.times(in: index..<index + 1).contains(where: { $0.tokens.contains(index) }),
                !known.contains(token.word)
            else { continue }
            known.append(token.word)
            found.append((text.form(index), isName(token) && !isFirst(index)))
        }
    }

    /// `Norway closed the harbour. It was opened again in May.`: what the pronoun may stand for, the things that a short
    /// sentence before names.
    private func addBefore(
        _ event: Event, _ found: inout [(form: String, isCapital: Bool)], _ known: inout [Word]
    ) {
        guard let number = text.sentence(at: text.tokens[event.trigger.lowerBound].start), number > 0,
            case let sentence = text.sentences[number], event.clause.lowerBound == sentence.tokens.lowerBound,
            words.counting.things.contains(text.word(sentence.tokens.lowerBound)),
            case let before = text.sentences[number - 1], before.block == sentence.block,
            before.tokens.count <= Self.shortSentence
        else { return }
        for index in before.tokens.clamped(to: text.tags.indices) where found.count < Self.few + 4 {
            let token = text.tokens[index]
            guard text.tags[index] == .noun, token.shape == .lower, Self.tells(token, words),
                !text.times(in: index..<index + 1).contains(where: { $0.tokens.contains(index) }),
                !known.contains(token.word)
            else { continue }
            known.append(token.word)
            found.append((text.form(index), false))
        }
    }

    private static let shortSentence = 20
    /// How many of the most frequent names are kept, and how many where these come once.
    private static let names = 10
    private static let mostNames = 13

    /// Behind a dateline a number in words has a capital, too.
    private func isName(_ token: Token) -> Bool {
        token.shape.isCapital && !words.numerals.contains(token.word)
    }

    private static let few = 3
    private static let enough = 10

    /// Whether a sentence begins here.
    private func isFirst(_ index: Int) -> Bool {
        guard let sentence = text.sentence(at: text.tokens[index].start) else { return true }
        return text.sentences[sentence].tokens.lowerBound == index
    }
}
