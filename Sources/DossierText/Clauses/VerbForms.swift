/// The forms of verbs of action, so that `strengthen`, `strengthened` and `strengthening` are known as one verb.
///
/// Built once from lists of base forms; regular forms follow the spelling rules of English.
public struct VerbForms: Sendable {
    public enum Form: UInt8, Sendable {
        /// `strengthen`
        case base
        /// `strengthens`
        case present
        /// `strengthened`, past tense and participle
        case past
        /// `strengthening`
        case gerund
    }

    public struct Entry: Sendable {
        public let form: Form
        /// The verb's base form.
        public let verb: Word
        /// Whether the base form is a noun as well: `support`, `increase`.
        public let isNounToo: Bool
    }

    @usableFromInline let table: WordTable<Entry>

    /// - Parameters:
    ///   - regular: base forms.
    ///   - nouns: base forms of regular verbs that are nouns as well.
    ///   - irregular: lines of base form, third person, gerund, and past forms.
    public init(regular: String, nouns: String, irregular: String) {
        var entries: [(word: Word, value: Entry)] = []
        func add(_ text: some StringProtocol, _ form: Form, _ verb: Word, _ isNounToo: Bool) {
            entries.append((Word(text), Entry(form: form, verb: verb, isNounToo: isNounToo)))
        }
        func addRegular(_ list: String, isNounToo: Bool) {
            for base in list.split(whereSeparator: \.isWhitespace).map({ String($0) }) {
                let verb = Word(base)
                add(Self.present(base), .present, verb, isNounToo)
                add(Self.past(base), .past, verb, isNounToo)
                add(Self.gerund(base), .gerund, verb, isNounToo)
                add(base, .base, verb, isNounToo)
            }
        }
        addRegular(regular, isNounToo: false)
        addRegular(nouns, isNounToo: true)
        let nounBases = WordSet(nouns)
        for line in irregular.split(separator: "\n") {
            let forms = line.split(separator: " ")
            guard forms.count > 3, let base = forms.first else { continue }
            let verb = Word(base)
            let isNounToo = nounBases.contains(verb)
            for past in forms[3...] { add(past, .past, verb, false) }
            add(forms[1], .present, verb, isNounToo)
            add(forms[2], .gerund, verb, false)
            add(base, .base, verb, isNounToo)
        }
        table = WordTable(entries)
    }

    @inlinable @inline(__always)
    public subscript(word: Word) -> Entry? { table[word] }

    private static let vowels = Set("aeiou")

    private static func present(_ base: String) -> String {
        if base.hasSuffix("s") || base.hasSuffix("sh") || base.hasSuffix("ch") || base.hasSuffix("x") {
            return base + "es"
        }
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        return base + "s"
    }

    private static func past(_ base: String) -> String {
        if base.hasSuffix("e") { return base + "d" }
        if endsInConsonantY(base) { return base.dropLast() + "ied" }
        return doubled(base) + "ed"
    }

    private static func gerund(_ base: String) -> String {
        if base.hasSuffix("e") && !base.hasSuffix("ee") && !base.hasSuffix("ye") {
            return base.dropLast() + "ing"
        }
        return doubled(base) + "ing"
    }

    private static func endsInConsonantY(_ base: String) -> Bool {
        base.hasSuffix("y") && !vowels.contains(base.dropLast().last ?? "a")
    }

    /// Doubles the last consonant of `stop` and `curb` not: one vowel before one consonant in a short word.
    private static func doubled(_ base: String) -> String {
        let letters = Array(base)
        guard letters.count >= 3,
            letters.count <= 4 || base.hasSuffix("mit") || base.hasSuffix("fer") || base.hasSuffix("bat")
        else { return base }
        let (last, vowel, before) = (
            letters[letters.count - 1], letters[letters.count - 2], letters[letters.count - 3]
        )
        guard !vowels.contains(last), !"wxy".contains(last), vowels.contains(vowel), !vowels.contains(before)
        else {
            return base
        }
        let isShort = letters.count { vowels.contains($0) } == 1
        return isShort || letters.count > 4 ? base + String(last) : base
    }
}
