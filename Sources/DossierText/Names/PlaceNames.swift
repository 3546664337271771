/// How two places lie to each other, as far as general geography says so: countries and their seats of government.
public enum PlaceNames {
    public enum Relation: Sendable {
        /// One lies in the other, or both are the same.
        case within
        /// Two countries, two capitals, or a capital and a country of which it is not.
        case apart
        /// A town, a region, a sea of which the lists say nothing.
        case unknown
    }

    public static func relation(_ left: String, _ right: String) -> Relation {
        let (one, other) = (key(left), key(right))
        if one == other { return .within }
        guard let one = Gazetteer.english[one], let other = Gazetteer.english[other] else {
            return .unknown
        }
        switch (one, other) {
        case (.country(let a), .country(let b)):
            return a == b ? .within : isUnion(a) || isUnion(b) ? .unknown : .apart
        case (.seat(let a), .country(let b)), (.country(let b), .seat(let a)):
            return a == b ? .within : isUnion(a) || isUnion(b) ? .unknown : .apart
        case (.seat, .seat): return .apart
        default: return .unknown
        }
    }

    /// What is done in a union of states is done in one of them.
    private static func isUnion(_ country: Int) -> Bool {
        Gazetteer.english.countries[country].split(separator: " ").contains { unions.contains(Word($0)) }
    }

    private static let unions: WordSet = "union nations league alliance"

    private static func key(_ name: String) -> Word {
        var words = name.split(separator: " ").map { Word($0) }
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.reduce(Word.empty) { $0.followed(by: $1) }
    }
}
