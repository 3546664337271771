import DossierText

/// Whose the things are that a text names: `Norway's parliament`, `the Chilean court`.
///
/// What the parliament of another state did is no answer to a question about this one's.
struct Owners {
    /// By stem of the thing, the states, or other names, that own it.
    private var names: [String: Set<String>] = [:]
    /// All that the text names, whether it owns something or not.
    private let named: Set<String>

    init(of text: String, words: QuestionWords = .english) {
        var named: Set<String> = []
        // The name that ends before the word at hand, and whether it owns what follows.
        var name: [String] = []
        var owner: String?
        for raw in text.split(whereSeparator: \.isWhitespace) {
            let (bare, isPossessive) = Self.bare(raw)
            let isClosed = raw.last.map { ",;:.".contains($0) } ?? false
            let word = Word(bare)
            if bare.first?.isUppercase == true, bare.count > 1, !words.ownerless.contains(word) {
                name.append(bare)
                let whole = Self.whole(name)
                named.insert(whole)
                owner = isPossessive || Self.isNationality(name) ? whole : nil
                if isPossessive || isClosed { name = [] }
                if isClosed { owner = nil }
                continue
            }
            if let owner, bare.count > 3, !words.auxiliaries.contains(word), !words.modals.contains(word) {
                names[Self.stem(bare), default: []].insert(owner)
            }
            // "Norway's new parliament": an adjective does not part it from its owner.
            if isClosed || bare.count <= 3 || !words.ownedAdjectives.contains(word) { owner = nil }
            name = []
        }
        self.named = named
    }

    /// Whether a sentence with these owners names, of a thing that others own, only somebody else's.
    func replace(_ others: Owners) -> Bool {
        others.names.contains { thing, owners in
            guard let own = names[thing] else { return false }
            return own.isDisjoint(with: owners) && owners.isDisjoint(with: named)
        }
    }

    /// A word without marks and the sign of possession, and whether it had one.
    private static func bare(_ word: Substring) -> (word: String, isPossessive: Bool) {
        var letters = word.drop { !$0.isLetter }
        let isPlural = letters.hasSuffix("s'") || letters.hasSuffix("s’")
        while let last = letters.last, !last.isLetter { letters.removeLast() }
        for sign in ["'s", "’s"] where letters.hasSuffix(sign) {
            return (String(letters.dropLast(2)), true)
        }
        return (String(letters), isPlural)
    }

    /// The state of a name or nationality, or else the name as it stands.
    private static func whole(_ name: [String]) -> String {
        let phrase = name.joined(separator: " ")
        if let state = StateNames.state(of: phrase) { return state }
        // "North Korean": the nationality of the last word with what is before it.
        if let last = name.last, name.count > 1, let state = StateNames.state(of: last) {
            // "Korean" alone is of one of the two: what stands before it says of which.
            let bare = state.split(separator: " ").drop { QuestionWords.pointers.contains(String($0)) }
            let full = (name.dropLast() + [bare.joined(separator: " ")]).joined(separator: " ")
            return StateNames.state(of: full) ?? (QuestionWords.pointers.contains(name[0]) ? full : state)
        }
        return phrase
    }

    private static func isNationality(_ name: [String]) -> Bool {
        name.last.map(StateNames.isNationality) ?? false
    }

    private static func stem(_ word: String) -> String { String(word.lowercased().prefix(5)) }
}
