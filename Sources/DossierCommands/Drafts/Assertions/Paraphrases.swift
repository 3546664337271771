import DossierHost
import DossierText

/// Verbs that can stand for one another in a report, with the nouns for the same act: `bought`, `acquired`, `the purchase`.
///
/// A line holds words of which each says what the others say, whoever does it to whomever; what only resembles (`ask`,
/// `demand`) stands apart, since a draft would else be backed by what nobody has said.
enum Paraphrases {
    private static let tables: Tables = {
        var tables = Tables()
        for line in ParaphraseWords.lines.split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.split(separator: " ") }
            guard let verbs = parts.first, let first = verbs.first else { continue }
            let meaning = Word(first)
            tables.keys[meaning] = ClaimContext.stem(String(first))
            for verb in verbs { tables.verbs[Word(verb), default: []].append(meaning) }
            for noun in parts.dropFirst().joined() { tables.nouns[Word(noun), default: []].append(meaning) }
        }
        tables.imply()
        for line in ParaphraseWords.idioms.split(separator: "\n") {
            let words = line.split(separator: " ").map { Word($0) }
            guard let verb = words.first, let meaning = words.last else { continue }
            for noun in words.dropFirst().dropLast() { tables.idioms[verb, default: [:]][noun] = meaning }
        }
        for line in ParaphraseWords.things.split(separator: "\n") {
            let nouns = line.split(separator: " ")
            guard let first = nouns.first else { continue }
            for noun in nouns {
                tables.things[Word(noun)] = ClaimContext.stem(String(first))
                tables.things[Word("\(noun)s")] = ClaimContext.stem(String(first))
            }
        }
        for line in ParaphraseWords.kinds.split(separator: "\n") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == ":" }).map { tables.key(ofThing: $0) }
            for word in words.dropFirst() { tables.kinds[word] = words[0] }
        }
        let forms = ParaphraseWords.irregular.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: forms.count - 1, by: 2) {
            tables.irregular[Word(forms[index])] = Word(forms[index + 1])
        }
        return tables
    }()

    private struct Tables {
        /// By verb the meanings of its lines, the commonest first.
        var verbs: [Word: [Word]] = [:]
        var nouns: [Word: [Word]] = [:]
        /// How a meaning counts among the stems of a sentence.
        var keys: [Word: String] = [:]
        var irregular: [Word: Word] = [:]
        /// By meaning all that it tells, too, be it at once or by what that tells in turn.
        var implied: [Word: [Implication]] = [:]
        var idioms: [Word: [Word: Word]] = [:]
        /// Nouns for people and things, by the first of their line.
        var things: [Word: String] = [:]
        /// By noun, as it counts, that for its kind.
        var kinds: [String: String] = [:]

        fileprivate func key(ofThing noun: Substring) -> String {
            things[Word(noun)] ?? ClaimContext.stem(String(noun))
        }

        /// Closes the list over itself: who is murdered is killed, and dies.
        mutating func imply() {
            var direct: [Word: [Implication]] = [:]
            for line in ParaphraseWords.implied.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let first = words.first, let last = words.last else { continue }
                let mark = words.count > 2 ? words[1] : ""
                direct[meaning(first), default: []].append(
                    Implication(
                        meaning: meaning(last), isSuffered: !mark.isEmpty, isEven: mark == "||",
                        key: keys[meaning(last)] ?? ClaimContext.stem(String(last))))
            }
            for (first, links) in direct {
                var (found, open) = ([Implication](), links)
                while let link = open.popLast() {
                    if link.meaning == first || found.contains(where: { $0.meaning == link.meaning }) {
                        continue
                    }
                    found.append(link)
                    open += direct[link.meaning, default: []].compactMap { link.followed(by: $0) }
                }
                implied[first] = found
            }
            // Where one is killed, one dies: in the end all of them are told by one stem.
            for (first, links) in implied {
                if let last = links.first(where: { implied[$0.meaning] == nil }) { keys[first] = last.key }
            }
        }

        private func meaning(_ verb: Substring) -> Word { verbs[Word(verb)]?.first ?? Word(verb) }
    }

    typealias Word = DossierText.Word

    /// What a verb tells besides itself.
    struct Implication {
        let meaning: Word
        /// Of him to whom the verb is done.
        let isSuffered: Bool
        /// Whether both say the same where nobody is said to have done it.
        let isEven: Bool
        fileprivate let key: String

        /// Nil where who suffers would have to suffer again.
        fileprivate func followed(by next: Implication) -> Implication? {
            isSuffered && next.isSuffered
                ? nil
                : Implication(
                    meaning: next.meaning, isSuffered: isSuffered || next.isSuffered, isEven: false,
                    key: next.key)
        }
    }

    static func implied(by base: Word) -> [Implication] { tables.implied[base] ?? [] }
    /// By verb and the noun behind it what both say.
    static var idioms: [Word: [Word: Word]] { tables.idioms }

    /// The verb that stands for all of its line.
    static func meaning(ofVerb base: Word) -> Word? { tables.verbs[base]?.first }
    static func meaning(ofNoun noun: Word) -> Word? { tables.nouns[noun]?.first }
    /// Further meanings, of a word that stands in several lines: who dismisses a plan rejects it, who dismisses a man
    /// sacks him.
    static func otherMeanings(ofVerb base: Word) -> ArraySlice<Word> { tables.verbs[base]?.dropFirst() ?? [] }
    static func otherMeanings(ofNoun noun: Word) -> ArraySlice<Word> { tables.nouns[noun]?.dropFirst() ?? [] }
    static func key(of meaning: Word) -> String? { tables.keys[meaning] }
    /// How a noun counts, be it one for an act or for a thing with several names.
    static func key(ofNoun noun: Word) -> String? {
        meaning(ofNoun: noun).flatMap { tables.keys[$0] } ?? tables.things[noun]
    }

    /// What a thing is, too: of a passenger `people`. Both as they count.
    static func kind(of thing: String) -> String? { tables.kinds[thing] }

    /// The base form of a verb of the list: `acquired` is `acquire`.
    static func base(of form: String) -> Word? {
        let word = Word(form)
        if tables.verbs[word] != nil { return word }
        if let base = tables.irregular[word] { return base }
        for (ending, replacement) in [
            ("ies", "y"), ("ied", "y"), ("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""),
            ("ing", "e"),
        ] where form.hasSuffix(ending) && form.utf8.count > ending.utf8.count + 2 {
            let stem = String(form.dropLast(ending.count))
            for base in [stem + replacement, undoubled(stem)] where tables.verbs[Word(base)] != nil {
                return Word(base)
            }
        }
        return nil
    }

    /// Whether it is a past form that no ending shows.
    static func isIrregular(_ form: Word) -> Bool { tables.irregular[form] != nil }

    /// `commit` of `committ`
    private static func undoubled(_ stem: String) -> String {
        let bytes = Array(stem.utf8)
        guard bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2] else { return stem }
        return String(stem.dropLast())
    }
}
