/// Whose the things are that a text names: `Norway's parliament`, `the Chilean court`.
///
/// What the parliament of another state did is no answer to a question about this one's.
struct Owners {
    /// By stem of the thing, the stems of the names directly before it.
    private var names: [String: Set<String>] = [:]

    init(of text: String) {
        var last: (stem: String, isName: Bool)?
        for word in text.split(whereSeparator: \.isWhitespace) {
            let bare = Self.bare(word)
            let isCapital = bare.first?.isUppercase == true
            let stem = Self.stem(bare)
            if let last, last.isName, !isCapital, bare.count > 3 {
                names[stem, default: []].insert(last.stem)
            }
            let isName = isCapital && bare.count > 2 && !Self.determiners.contains(bare.lowercased())
            last = word.last.map { ",;:.".contains($0) } == true ? nil : (stem, isName)
        }
    }

    /// Whether a sentence with these owners names, of a thing that others own, only somebody else's.
    func replace(_ others: Owners, in sentence: String) -> Bool {
        let stems = Set(sentence.split { !$0.isLetter }.map { Self.stem(String($0)) })
        return others.names.contains { thing, owners in
            guard let own = names[thing] else { return false }
            return own.isDisjoint(with: owners) && owners.isDisjoint(with: stems)
        }
    }

    /// A word without marks and the sign of possession.
    private static func bare(_ word: Substring) -> String {
        var letters = word.drop { !$0.isLetter }
        while let last = letters.last, !last.isLetter { letters.removeLast() }
        for sign in ["'s", "’s"] where letters.hasSuffix(sign) { letters.removeLast(2) }
        return String(letters)
    }

    /// Four letters, so that a state and its nationality are mostly one: `Chile`, `Chilean`.
    private static func stem(_ word: String) -> String { String(word.lowercased().prefix(4)) }

    private static let determiners: Set<String> = [
        "the", "its", "his", "her", "their", "our", "this", "that", "these", "those", "each", "some", "any",
        "both", "what",
        "which", "who", "when", "where", "why", "how", "whether", "will", "new", "two", "all", "but", "and",
        "after",
    ]
}
