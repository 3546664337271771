/// The forms of an English noun or verb, for words written with `~`.
enum Inflection {
    /// A phrase, or, where one of its words ends in `~`, one phrase for each form of that word.
    static func expand(_ phrase: String) -> [String] {
        guard phrase.utf8.contains(UInt8(ascii: "~")) else { return [phrase] }
        let words = phrase.split(separator: " ")
        guard let index = words.firstIndex(where: { $0.hasSuffix("~") }) else { return [phrase] }
        let forms = forms(of: String(words[index].dropLast()))
        if words.count == 1 { return forms }
        return forms.flatMap { form in
            expand(
                (words[..<index].map(String.init) + [form] + words[(index + 1)...].map(String.init)).joined(
                    separator: " "))
        }
    }

    /// The word itself; plural and third person; past, participle and gerund. Forms that do not exist do no harm.
    static func forms(of base: String) -> [String] {
        guard let last = base.unicodeScalars.last, last.properties.isAlphabetic else { return [base] }
        let ending = WordEnding(base)
        if let irregular = irregularForms[base.lowercased()] {
            return unique([base, ending.withS, ending.withIng] + irregular)
        }
        return unique([base, ending.withS, ending.withEd, ending.withIng])
    }

    private static func unique(_ forms: [String]) -> [String] {
        forms.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// A word as what is put to its end sees it: its last letters. English endings follow letters of ASCII, so that bytes tell
/// all that matters.
private struct WordEnding {
    private let base: String
    private let letters: [UInt8]

    init(_ base: String) {
        self.base = base
        letters = base.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    var withS: String {
        if isConsonantY { return base.dropLast() + "ies" }
        let isSibilant =
            letters.last.map { "sxz".utf8.contains($0) } ?? false || ends("ch") || ends("sh")
        return base
            + (isSibilant || letters.elementsEqual("go".utf8) || letters.elementsEqual("do".utf8)
                ? "es" : "s")
    }

    var withEd: String {
        if isConsonantY { return base.dropLast() + "ied" }
        if ends("e") { return base + "d" }
        return (doubles ? base + base.suffix(1) : base) + "ed"
    }

    var withIng: String {
        if ends("ie") { return base.dropLast(2) + "ying" }
        if ends("e"), !ends("ee"), letters.count > 2 { return base.dropLast() + "ing" }
        return (doubles ? base + base.suffix(1) : base) + "ing"
    }

    private var isConsonantY: Bool {
        ends("y") && !(letters.count > 1 && isVowel(letters[letters.count - 2]))
    }

    /// One syllable with a single vowel before a single consonant, and longer verbs known to be stressed at the end.
    private var doubles: Bool {
        let count = letters.count
        guard count >= 3, !"aeiouwxyh".utf8.contains(letters[count - 1]), isVowel(letters[count - 2]),
            !isVowel(letters[count - 3])
        else { return false }
        let vowels = letters.count { isVowel($0) || $0 == UInt8(ascii: "y") }
        return vowels == 1 || Inflection.finallyStressed.contains(base.lowercased())
    }

    private func ends(_ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { unsafe letters.suffix($0.count).elementsEqual($0) }
    }

    private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
