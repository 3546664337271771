import DossierText

/// Which things are of one kind, by the stems under which a sentence is recognised.
enum Kinds {
    private static let lines: [String: [Int]] = {
        var lines: [String: [Int]] = [:]
        for (number, line) in KindWords.lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") {
                lines[ClaimContext.stem(String(word)), default: []].append(number)
            }
        }
        return lines
    }()

    /// The words that exclude one.
    static func exclusions(of form: String) -> Set<DossierText.Word> {
        let stem = ClaimContext.stem(form.lowercased())
        return lines(of: stem).reduce(into: []) { words, number in
            for word in all[number] where areOfOne(stem, ClaimContext.stem(word)) {
                words.formUnion([DossierText.Word(word), DossierText.Word("\(word)s")])
            }
        }
    }

    private static let all = KindWords.lines.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
    }

    static func lines(of stem: String) -> [Int] { lines[stem] ?? [] }

    /// Whether one of two things excludes the other: both are of one kind, and neither is another word for the other.
    static func areOfOne(_ left: String, _ right: String) -> Bool {
        left != right && !Set(lines(of: left)).isDisjoint(with: lines(of: right))
            && !Related.areAlike(left, right)
            && Paraphrases.kind(of: left) != right && Paraphrases.kind(of: right) != left
    }
}
