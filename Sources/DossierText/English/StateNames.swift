/// The states behind names and nationalities, for readers of plain strings.
public enum StateNames {
    /// The usual English name of the state that a phrase is a name, nationality or people of: `Chile` of `Chilean`.
    public static func state(of phrase: String) -> String? {
        let words = Word.sequence(of: phrase).map(\.word)
        guard let first = words.first else { return nil }
        let gazetteer = Gazetteer.english
        var index = gazetteer.names[words]
        if index == nil, words.count == 1 { index = gazetteer.adjectives[first] ?? gazetteer.peoples[first] }
        guard let index, gazetteer.countries.indices.contains(index) else { return nil }
        return gazetteer.countries[index]
    }

    /// Whether a phrase is the adjective of a state, as `Chilean` is, or `North Korean`.
    public static func isNationality(_ phrase: String) -> Bool {
        let words = Word.sequence(of: phrase).map(\.word)
        guard let first = words.first, words.count == 1 else { return false }
        return Gazetteer.english.adjectives[first] != nil
    }
}
