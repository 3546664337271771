/// How two places lie to each other, as far as general geography says so: countries and their seats of government.
public enum PlaceNames {
    public enum Relation: Sendable {
        /// One lies in the other, or both are the same.
        case within
        /// Two countries, the capitals of two, or a capital and a country of which it is not.
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
            return a == b ? .within : isVague(a, b) ? .unknown : .apart
        case (.seat(let a), .country(let b)), (.country(let b), .seat(let a)):
            return a == b ? .within : isVague(a, b) ? .unknown : .apart
        // A capital has several names, and some states have two of them.
        case (.seat(let a), .seat(let b)): return a == b ? .unknown : .apart
        default: return .unknown
        }
    }

    /// What is done in a union of states is done in one of them, what is done in a part of a state is done in the state.
    private static func isVague(_ one: Int, _ other: Int) -> Bool {
        let names = [one, other].map { Gazetteer.english.countries[$0] }
        if names.contains(where: { $0.split(separator: " ").contains { unions.contains(Word($0)) } }) {
            return true
        }
        return wholes[names[0]] == names[1] || wholes[names[1]] == names[0]
    }

    private static let unions: WordSet = "union nations league alliance nato"
    /// States by their parts that are counted with the countries.
    private static let wholes = [
        "England": "United Kingdom", "Scotland": "United Kingdom", "Wales": "United Kingdom",
        "Northern Ireland": "United Kingdom", "Greenland": "Denmark", "Hong Kong": "China", "Macau": "China",
        "Puerto Rico": "United States",
    ]

    private static func key(_ name: String) -> Word {
        var words = name.split(separator: " ").map { Word($0) }
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.reduce(Word.empty) { $0.followed(by: $1) }
    }
}
