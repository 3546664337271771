/// Words for what is of a place, made from its name: `Norlandic` of Norland, `Sudrian` of Sudria.
///
/// Those of known countries the names of a text resolve; this is for places of which no list knows.
enum Demonyms {
    /// Whether one word names a place and the other what is of it.
    static func join(_ left: Set<String>, _ right: Set<String>) -> Bool {
        guard left.count == 1, right.count == 1, let one = left.first, let other = right.first else {
            return false
        }
        return one != other && one.utf8.prefix(shortest).elementsEqual(other.utf8.prefix(shortest))
            && (isOf(one, other) || isOf(other, one))
    }

    /// Whether a word can be made of a place's name.
    private static func isOf(_ word: String, _ place: String) -> Bool {
        DemonymWords.endings.contains { ending in
            guard word.hasSuffix(ending) else { return false }
            let stem = word.dropLast(ending.count)
            guard stem.utf8.count >= shortest else { return false }
            return place == stem
                || DemonymWords.places.contains {
                    place.utf8.count == stem.utf8.count + $0.utf8.count
                        && place.hasPrefix(stem) && place.hasSuffix($0)
                }
        }
    }

    /// Whether a capital word looks like one.
    static func isLike(_ word: String) -> Bool {
        word.utf8.count > shortest + 2 && DemonymWords.endings.contains { $0.count > 1 && word.hasSuffix($0) }
    }

    private static let shortest = 3
}
