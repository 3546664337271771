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
        var counts: [Word: (count: Int, first: Int)] = [:]
        var common: [Word: (count: Int, first: Int)] = [:]
        for sentence in text.sentences where text.blocks[sentence.block].isContent {
            for index in sentence.tokens.dropFirst()
            where Self.tells(text.tokens[index], words) {
                let token = text.tokens[index]
                if token.shape.isCapital {
                    counts[token.word, default: (0, index)].count += 1
                } else if token.shape == .lower {
                    common[token.word, default: (0, index)].count += 1
                }
            }
        }
        func first(_ number: Int, _ counts: [Word: (count: Int, first: Int)]) -> [String] {
            counts.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.first < $1.first }
                .prefix(number).map { text.form($0.first) }
        }
        let all = first(10, counts) + first(10, common.filter { $0.value.count > 2 })
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
        var known: Set<Word> = []
        let date = event.dateSpan ?? TextSpan(0, 0)
        for index in event.clause.clamped(to: text.tokens.indices) where found.count < 16 {
            let token = text.tokens[index]
            if event.asides.contains(where: { $0.contains(index) })
                || date.start <= token.start && token.end <= date.end
            {
                continue
            }
            guard Self.tells(token, words), known.insert(token.word).inserted else { continue }
            let isFirst =
                text.sentence(at: token.start).map { text.sentences[$0].tokens.lowerBound == index } ?? true
            found.append((text.form(index), token.shape.isCapital && !isFirst))
        }
        // In a headline every word has a capital.
        let isTitle = found.count > 3 && found.count(where: \.isCapital) * 5 > found.count * 4
        return found.map { $0.isCapital && !isTitle ? $0.form : $0.form.lowercased() }
    }
}
