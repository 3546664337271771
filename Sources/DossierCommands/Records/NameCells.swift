import DossierHost
import DossierSDK
import DossierText

/// Which name each finding has in one field, and what stages make of that: each distinct name is looked at once, however
/// many findings have it.
struct NameCells {
    /// Each once, in the order in which they come first; nil for none.
    let values: [FieldValue?]
    /// The findings in their order.
    let numbers: [Int64]
    /// Of each finding, the index of its name.
    let places: [Int]

    /// The findings that are the first to have each name.
    func firsts(_ limit: Int?) -> [Int64] {
        var seen = [Bool](repeating: false, count: values.count)
        var firsts: [Int64] = []
        for (finding, place) in places.enumerated() where !seen[place] {
            seen[place] = true
            firsts.append(numbers[finding])
            if firsts.count == limit { break }
        }
        return firsts
    }

    /// How many findings have each name, in the order in which these come first; of a list, each name counts.
    func tallies(kind: Column.Kind) -> [(values: [Value?], count: Int)] {
        var counts = [Int](repeating: 0, count: values.count)
        for place in places { counts[place] += 1 }
        var tallies: [(values: [Value?], count: Int)] = []
        var positions: [Value?: Int] = [:]
        for (value, count) in zip(values, counts) {
            for single in Self.singles(value, kind) {
                if let position = positions[single] {
                    tallies[position].count += count
                } else {
                    positions[single] = tallies.count
                    tallies.append(([single], count))
                }
            }
        }
        return tallies
    }

    private static func singles(_ value: FieldValue?, _ kind: Column.Kind) -> [Value?] {
        guard let value else { return [nil] }
        if case .list(let names) = value { return names.map { .text($0) } }
        return [Value(value, kind: kind)]
    }

    /// The first findings in the order of their names, as `sort` has it: without case and accents, what has none at the
    /// end; those of one name stay in their order.
    func sorted(isDescending: Bool, limit: Int) -> [Int64] {
        let keys = values.map { $0.map { Folding.fold($0.joined) } }
        let order = keys.indices.sorted { left, right in
            switch (keys[left], keys[right]) {
            case (nil, nil): left < right
            case (nil, _): false
            case (_, nil): true
            case (let a?, let b?):
                a == b
                    ? left < right
                    : isDescending ? b.lexicographicallyPrecedes(a) : a.lexicographicallyPrecedes(b)
            }
        }
        // Names that differ in case and accents only are one in the order.
        var ranks = [Int](repeating: 0, count: values.count)
        var rank = -1
        for (position, place) in order.enumerated() {
            if position == 0 || keys[order[position - 1]] != keys[place] { rank += 1 }
            ranks[place] = rank
        }
        var byRank = [[Int64]](repeating: [], count: rank + 1)
        for (finding, place) in places.enumerated() { byRank[ranks[place]].append(numbers[finding]) }
        return Array(byRank.joined().prefix(limit))
    }
}
