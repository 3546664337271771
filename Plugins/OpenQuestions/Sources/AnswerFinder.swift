import DossierSDK
import DossierText

/// Looks for a passage of another document that answers a question or narrows it.
///
/// What is asked for (who, when, how many, whether) must be there: names, a date, a number, a deed; and the passage must
/// be about the same thing by its words.
struct AnswerFinder {
    let words: QuestionWords

    struct Answer {
        let passage: RelatedPassage
        /// The sentence that answers.
        let sentence: String
        let isWhole: Bool
    }

    enum Asked: Hashable, Sendable {
        case who, when, howMany, whether
    }

    func answer(to members: [Finding], _ context: any RelateContext) -> Answer? {
        guard let question = members.first(where: { $0.fields["topic"] != nil }),
            let topic = question.fields["topic"]?.joined
        else { return nil }
        let text = "\(topic) \(question.text)"
        let asked = Self.asked(in: text)
        guard !asked.isEmpty else { return nil }
        let all = TopicReader.stems(topic, empty: words.empty)
        let telling = all.filter { !Self.things.contains($0) }
        guard telling.count >= 2 else { return nil }
        let own = Set(members.map(\.document))
        let asking = members.compactMap { context.published(of: $0.document) }.max()
        let queried = topic.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { String($0) }
            .filter { telling.contains(String($0.lowercased().prefix(5))) }
        let owners = Owners(of: topic, words: words)
        for passage in context.passages(about: Array(queried.prefix(8)), limit: 12)
        where !own.contains(passage.document) {
            let said = Set(TopicReader.stems(passage.text, empty: words.empty))
            let shared = telling.count { said.contains($0) }
            guard shared >= 2, shared * 3 >= telling.count * 2 else { continue }
            let published = context.published(of: passage.document)
            for sentence in Self.sentences(of: passage.text) {
                let stems = Set(TopicReader.stems(sentence, empty: words.empty))
                let near = telling.count { stems.contains($0) }
                guard near > 0, !sentence.hasSuffix("?"), !Self.isOpen(sentence),
                    !Owners(of: sentence, words: words).replace(owners)
                else { continue }
                let given = asked.filter { Self.gives($0, sentence) }
                let isLater = asking.map { asking in published.map { asking <= $0 } ?? false } ?? true
                let decides = asked.contains(.whether) && near >= 3 && isLater && Self.decides(sentence)
                guard !given.isEmpty || decides else { continue }
                let isWhole =
                    near == telling.count && (decides || given.count == asked.count)
                    && all.count - telling.count <= 1
                return Answer(passage: passage, sentence: sentence, isWhole: isWhole)
            }
        }
        return nil
    }

    /// What is asked for, by the words of the question.
    static func asked(in text: String) -> Set<Asked> {
        var asked: Set<Asked> = []
        var isHow = false
        let parts = text.unicodeScalars.split { scalar in
            scalar.isASCII ? scalar.value & 0xDF &- 0x41 >= 26 : !scalar.properties.isAlphabetic
        }
        for part in parts {
            let word = Word(Substring(part))
            if isHow, word == "many" || word == "much" { asked.insert(.howMany) }
            isHow = word == "how"
            if let thing = askedBy[word] { asked.insert(thing) }
        }
        return asked
    }

    private static let askedBy: WordTable<Asked> = {
        let words: [(String, Asked)] = [
            ("who whom membership members identity identities name names named suspects", .who),
            ("when date dates deadline timetable", .when),
            ("number numbers figure figures toll cost costs amount sum", .howMany), ("whether", .whether),
        ]
        return WordTable(
            words.flatMap { list, thing in list.split(separator: " ").map { (Word($0), thing) } })
    }()

    private static func gives(_ asked: Asked, _ sentence: String) -> Bool {
        switch asked {
        case .who: names(in: sentence) >= 2
        case .when: sentence.split { !$0.isLetter }.contains { months.contains(String($0)) }
        case .howMany: sentence.contains { $0.isNumber }
        case .whether: false
        }
    }

    /// Runs of two capitalised words and more: people, mostly.
    private static func names(in sentence: String) -> Int {
        var count = 0
        var run = 0
        for word in sentence.split(separator: " ") {
            if word.first?.isUppercase == true {
                run += 1
                if run == 2 { count += 1 }
            } else {
                run = 0
            }
            if let last = word.last, ",;—".contains(last) || word.contains("—") { run = 0 }
        }
        return count
    }

    /// A deed in the past: `ratified`, `was not signed`.
    private static func decides(_ sentence: String) -> Bool {
        sentence.split { !$0.isLetter }.contains { deeds.contains($0.lowercased()) }
    }

    /// The sentence leaves it open, too.
    private static func isOpen(_ sentence: String) -> Bool {
        let lower = sentence.lowercased()
        return open.contains { lower.contains($0) }
    }

    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var last: Character = " "
        for character in text {
            if character == " " || character == "\n", ".?!”\"".contains(last), sentence.count > 30 {
                sentences.append(sentence)
                sentence = ""
            } else {
                sentence.append(character == "\n" ? " " : character)
            }
            last = character
        }
        if !sentence.isEmpty { sentences.append(sentence) }
        return sentences
    }

    /// Stems of what is asked of a thing, which its answer need not name.
    private static let things: Set<String> = [
        "exact", "membe", "manda", "decis", "rules", "timel", "timet", "numbe", "date", "dates", "ident",
        "name", "names",
        "detai", "figur", "amoun", "cost", "costs", "preci", "makin", "many", "much", "toll",
    ]
    private static let months: Set<String> = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let deeds: Set<String> = [
        "approved", "ratified", "signed", "rejected", "decided", "ruled", "agreed", "confirmed", "denied",
        "refused",
        "released", "published", "dismissed", "withdrew", "cancelled", "passed", "adopted", "announced",
        "resigned",
    ]
    private static let open = [
        "unclear", "not known", "unknown", "not been", "has yet", "have yet", "whether", "not clear",
        "undisclosed",
        "not disclosed", "remains to be", "unconfirmed",
    ]
}
