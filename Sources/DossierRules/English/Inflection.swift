/// The forms of an English noun or verb, for words written with `~`.
enum Inflection {
    /// A phrase, or, where one of its words ends in `~`, one phrase for each form of that word.
    static func expand(_ phrase: String) -> [String] {
        let words = phrase.split(separator: " ")
        guard let index = words.firstIndex(where: { $0.hasSuffix("~") }) else { return [phrase] }
        return forms(of: String(words[index].dropLast())).flatMap { form in
            expand(
                (words[..<index].map(String.init) + [form] + words[(index + 1)...].map(String.init)).joined(
                    separator: " "))
        }
    }

    /// The word itself; plural and third person; past, participle and gerund. Forms that do not exist do no harm.
    static func forms(of base: String) -> [String] {
        guard let last = base.unicodeScalars.last, last.properties.isAlphabetic, !base.isEmpty else {
            return [base]
        }
        if let irregular = irregularForms[base.lowercased()] {
            return unique([base, withEnding("s", base), withEnding("ing", base)] + irregular)
        }
        return unique([base, withEnding("s", base), withEnding("ed", base), withEnding("ing", base)])
    }

    private static func withEnding(_ ending: String, _ base: String) -> String {
        let lower = base.lowercased()
        let isConsonantY = lower.hasSuffix("y") && !endsInVowel(String(lower.dropLast()))
        switch ending {
        case "s":
            if isConsonantY { return base.dropLast() + "ies" }
            let isSibilant = ["s", "x", "z", "ch", "sh"].contains { lower.hasSuffix($0) }
            return base + (isSibilant || lower == "go" || lower == "do" ? "es" : "s")
        case "ed":
            if isConsonantY { return base.dropLast() + "ied" }
            if lower.hasSuffix("e") { return base + "d" }
            return (doubles(lower) ? base + String(base.suffix(1)) : base) + "ed"
        default:
            if lower.hasSuffix("ie") { return base.dropLast(2) + "ying" }
            if lower.hasSuffix("e"), !lower.hasSuffix("ee"), lower.count > 2 {
                return base.dropLast() + "ing"
            }
            return (doubles(lower) ? base + String(base.suffix(1)) : base) + "ing"
        }
    }

    private static func endsInVowel(_ text: String) -> Bool {
        text.last.map { "aeiou".contains($0) } ?? false
    }

    /// One syllable with a single vowel before a single consonant, and longer verbs known to be stressed at the end.
    private static func doubles(_ word: String) -> Bool {
        let letters = Array(word)
        guard letters.count >= 3, let last = letters.last, !"aeiouwxyh".contains(last) else { return false }
        guard "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3])
        else {
            return false
        }
        let vowels = letters.indices.filter { "aeiouy".contains(letters[$0]) }
        return vowels.count == 1 || finallyStressed.contains(word)
    }

    private static func unique(_ forms: [String]) -> [String] {
        forms.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
