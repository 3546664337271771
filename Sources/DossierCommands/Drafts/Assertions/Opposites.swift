import DossierText

/// Words that say the contrary of each other, and words that turn around or leave open what follows them.
enum Opposites {
    struct Sense: Hashable {
        let line: Int
        let isContrary: Bool
    }

    /// By verb: on which side of which lines it stands.
    static let senses: [DossierText.Word: [Sense]] = {
        var senses: [DossierText.Word: [Sense]] = [:]
        for (number, line) in lines.enumerated() {
            for (side, words) in line.split(separator: "|").enumerated() {
                for word in words.split(separator: " ") {
                    senses[DossierText.Word(word), default: []].append(
                        Sense(line: number, isContrary: side > 0))
                }
            }
        }
        return senses
    }()

    /// The lines of acts of which one undoes the other, so that both can be true.
    static let successive = lines.count - undone.count..<lines.count

    private static let undone = OppositeWords.undoing.split(separator: "\n")
    private static let lines = OppositeWords.verbs.split(separator: "\n") + undone

    /// By word: those that exclude it.
    static let exclusions: [DossierText.Word: Set<DossierText.Word>] = {
        var exclusions: [DossierText.Word: Set<DossierText.Word>] = [:]
        for line in OppositeWords.others.split(separator: "\n") {
            let words = line.split(separator: " ").map { DossierText.Word($0) }
            for word in words { exclusions[word, default: []].formUnion(words.filter { $0 != word }) }
        }
        return exclusions
    }()

    /// The base form of a verb that stands in one of these lists: `agreed` is `agree`.
    static func listed(_ form: String) -> DossierText.Word? {
        for ending in ["", "d", "ed", "s", "es", "ing"] where form.hasSuffix(ending) {
            let stem = form.dropLast(ending.count)
            for base in ending == "ing" ? [String(stem), "\(stem)e"] : [String(stem)] {
                let word = DossierText.Word(base)
                if OppositeWords.openings.contains(word) || OppositeWords.denials.contains(word)
                    || senses[word] != nil
                {
                    return word
                }
            }
        }
        return nil
    }
}
