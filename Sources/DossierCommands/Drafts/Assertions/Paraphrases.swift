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
            for verb in verbs { tables.verbs[Word(verb)] = meaning }
            for noun in parts.dropFirst().joined() { tables.nouns[Word(noun)] = meaning }
        }
        for line in ParaphraseWords.implied.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let first = words.first, let last = words.last else { continue }
            tables.implied[Word(first)] = (Word(last), words.count > 2)
            // Where one is killed, one dies.
            tables.keys[Word(first)] = ClaimContext.stem(String(last))
        }
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
        let forms = ParaphraseWords.irregular.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: forms.count - 1, by: 2) {
            tables.irregular[Word(forms[index])] = Word(forms[index + 1])
        }
        return tables
    }()

    private struct Tables {
        var verbs: [Word: Word] = [:]
        var nouns: [Word: Word] = [:]
        /// How a meaning counts among the stems of a sentence.
        var keys: [Word: String] = [:]
        var irregular: [Word: Word] = [:]
        var implied: [Word: (meaning: Word, isSuffered: Bool)] = [:]
        var idioms: [Word: [Word: Word]] = [:]
        /// Nouns for people and things, by the first of their line.
        var things: [Word: String] = [:]
    }

    typealias Word = DossierText.Word

    /// What is told with a verb, too.
    static func implied(by base: Word) -> (meaning: Word, isSuffered: Bool)? { tables.implied[base] }
    /// What is told with a verb, and with that in turn: who is murdered is killed, and dies.
    static func chain(from base: Word) -> [(meaning: Word, isSuffered: Bool)] {
        var chain: [(meaning: Word, isSuffered: Bool)] = []
        var next = implied(by: base)
        while let link = next, chain.count < longest {
            chain.append(link)
            next = implied(by: link.meaning)
        }
        return chain
    }
    private static let longest = 3
    /// By verb and the noun behind it what both say.
    static var idioms: [Word: [Word: Word]] { tables.idioms }

    /// The verb that stands for all of its line.
    static func meaning(ofVerb base: Word) -> Word? { tables.verbs[base] }
    static func meaning(ofNoun noun: Word) -> Word? { tables.nouns[noun] }
    static func key(of meaning: Word) -> String? { tables.keys[meaning] }
    /// How a noun counts, be it one for an act or for a thing with several names.
    static func key(ofNoun noun: Word) -> String? {
        tables.nouns[noun].flatMap { tables.keys[$0] } ?? tables.things[noun]
    }

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
