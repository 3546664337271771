import DossierHost
import DossierText

/// Somebody or something of whom a sentence tells, by the words in which it is recognised in another.
struct Referent: Hashable {
    enum Kind { case country, person, name, noun }

    let kind: Kind
    /// Stems; of a country its usual name, however it is written; of a person the family name.
    let words: Set<String>

    var isName: Bool { kind != .noun }

    /// Whether both can be one: `the State Department` and `the U.S. State Department`, `Port` that only one text knows
    /// as a name.
    func isSame(as other: Referent) -> Bool {
        switch (kind, other.kind) {
        case (.name, .name), (.name, .person), (.person, .name):
            words.isSubset(of: other.words) || other.words.isSubset(of: words)
                || Demonyms.join(words, other.words)
        case (.name, .country), (.country, .name):
            Demonyms.join(foldedWords, other.foldedWords)
        case (.noun, .person), (.person, .noun): words == other.words
        case (.noun, .name): words.isSubset(of: other.words)
        case (.name, .noun): other.words.isSubset(of: words)
        default: kind == other.kind && words == other.words
        }
    }

    /// Whether it names the kind of which the other is: `people`, of passengers.
    func isKind(of other: Referent) -> Bool {
        guard kind == .noun, other.kind == .noun, let word = other.words.first,
            let general = Paraphrases.kind(of: word)
        else { return false }
        return words.contains(general)
    }

    /// Whether one of several has its name, and not only a word made of it: `the Norlandic town` is not Norland.
    func isNamed(among others: Set<Referent>) -> Bool {
        others.contains { $0 == self || $0.isSame(as: self) && !Demonyms.join($0.foldedWords, foldedWords) }
    }

    private var foldedWords: Set<String> {
        kind == .country ? Set(words.flatMap { Workspace.foldedWords($0) }) : words
    }

    /// Whether it is a body in whose name a country stands: `the Parliament of Norland`.
    func isBody(of country: Referent) -> Bool {
        guard kind == .name, country.kind == .country else { return false }
        return country.words.flatMap { Workspace.foldedWords($0) }.allSatisfy {
            words.contains(ClaimContext.stem($0))
        }
    }
}
