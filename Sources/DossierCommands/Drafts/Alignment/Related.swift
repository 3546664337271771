import DossierText

/// Words that stand for each other in accounts of one thing, by the stems under which a sentence is recognised.
enum Related {
    /// By stem the numbers of the lines in which it stands.
    private static let lines: [String: [Int]] = {
        var lines: [String: [Int]] = [:]
        let lists = close + [RelatedWords.affairs, RelatedWords.economy, RelatedWords.world]
        for (number, line) in lists.flatMap({ $0.split(separator: "\n") }).enumerated() {
            for word in line.split(separator: " ") {
                for stem in stems(of: String(word)) { lines[stem, default: []].append(number) }
            }
        }
        return lines
    }()

    private static let close = [RelatedWords.acts, RelatedWords.things]
    /// How many lines there are of words that stand for each other wherever they stand.
    private static let closest = close.reduce(0) { $0 + $1.split(separator: "\n").count }

    /// All under which a word can count: as a verb, as a noun for an act or a thing, as it stands.
    static func stems(of word: String) -> Set<String> {
        var stems: Set<String> = [ClaimContext.stem(word)]
        let form = DossierText.Word(word)
        if let key = Paraphrases.key(ofNoun: form) { stems.insert(key) }
        if let meaning = Paraphrases.meaning(ofVerb: form), let key = Paraphrases.key(of: meaning) {
            stems.insert(key)
        }
        return stems
    }

    static func lines(of stem: String) -> [Int] { lines[stem] ?? [] }

    /// Whether two words can stand for each other whatever stands beside them.
    static func areAlike(_ left: String, _ right: String) -> Bool {
        left == right || lines(of: left).contains { $0 < closest && lines(of: right).contains($0) }
    }

    /// The lines of all stems of a sentence.
    static func lines(of stems: Set<String>) -> Set<Int> {
        stems.reduce(into: []) { $0.formUnion(lines(of: $1)) }
    }

    /// The stems of verbs that say that something is still so.
    static let lasting: Set<String> = RelatedWords.lastingVerbs.reduce(into: []) {
        $0.formUnion(stems(of: $1))
    }

    static let unfulfilled: Set<String> = RelatedWords.unfulfilled.reduce(into: []) {
        $0.formUnion(stems(of: $1))
    }

    /// By the stem of a state the stems of the acts that would have ended it.
    static let remaining: [(states: Set<String>, ends: Set<String>)] =
        RelatedWords.remaining.split(separator: "\n").map { line in
            let parts = line.split(separator: ":").map { part in
                part.split(separator: " ").reduce(into: Set<String>()) {
                    $0.formUnion(stems(of: String($1)))
                }
            }
            return (parts.first ?? [], parts.last ?? [])
        }
}
