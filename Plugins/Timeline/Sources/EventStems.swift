import DossierText

/// The words that say what an event is about, and of what affair its document tells; by them mentions of one event are
/// recognised over documents.
///
/// Two accounts of one event seldom use the same sentence, but they name the same boat, gates or treaty. Words that stand
/// in any news (`government`, `said`, `Monday`) tell nothing and are left out.
struct EventKeywords {
    private let text: AnnotatedText
    private let words: TimelineWords
    /// The names that come back in the document, the most frequent first, then its commonest words in small letters.
    let setting: [String]

    init(_ text: AnnotatedText, words: TimelineWords = .english) {
        self.text = text
        self.words = words
        var counts = WordCounts(capacity: text.tokens.count)
        var common = WordCounts(capacity: text.tokens.count)
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            for index in sentence.tokens.dropFirst()
            where Self.tells(text.tokens[index], words) {
                let token = text.tokens[index]
                if token.shape.isCapital {
                    counts.add(token.word, at: index)
                } else if token.shape == .lower {
                    common.add(token.word, at: index)
                }
            }
        }
        let names = counts.mostFrequent(10)
        setting = (names + common.mostFrequent(10).filter { $0.count > 2 }).map { text.form($0.first) }
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
            found.append((text.form(index), token.shape.isCapital && !isFirst(index)))
        }
        // In a headline every word has a capital.
        let isTitle = found.count > 3 && found.count(where: \.isCapital) * 5 > found.count * 4
        return found.map { $0.isCapital && !isTitle ? $0.form : $0.form.lowercased() }
    }
}

extension EventKeywords {
    /// Whether a sentence begins here.
    private func isFirst(_ index: Int) -> Bool {
        guard let sentence = text.sentence(at: text.tokens[index].start) else { return true }
        return text.sentences[sentence].tokens.lowerBound == index
    }
}

extension TimelineWords {
    /// What forms of a word, and words made of it, have in common: the beginning of the verb that it is a form of, else of
    /// the word without an ending (`arriv` of `arrival`).
    func stem(_ word: String) -> UInt64 {
        var rest = Array(word.lowercased().utf8)[...]
        if let entry = forms[Word(word)], entry.form != .base, let stem = stems[entry.verb] { return stem }
        for ending in Self.endings
        where rest.count - ending.count >= 4 && rest.suffix(ending.count).elementsEqual(ending) {
            rest = rest.dropLast(ending.count)
            break
        }
        return Self.beginning(rest)
    }

    /// A hash of at most seven letters, without the vowels that endings change.
    static func beginning(_ word: ArraySlice<UInt8>) -> UInt64 {
        var rest = word
        while rest.count > 4, rest.last == 0x65 || rest.last == 0x79 || rest.last == 0x69 {
            rest = rest.dropLast()
        }
        return rest.prefix(7).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    private static let endings: [[UInt8]] = [
        "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "als", "al", "ers", "er", "ors",
        "or", "ied", "ies",
        "ed", "es", "s",
    ].map { Array($0.utf8) }
}
