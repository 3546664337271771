/// Finds the word that somebody probably meant.
package enum NearestWord {
    /// The nearest of some words by Damerau–Levenshtein distance, when it is near enough to be worth proposing: one
    /// change for short words, a third of the letters for longer ones. A word that begins with what was typed counts
    /// as near.
    package static func nearest(to typed: String, among words: some Sequence<String>) -> String? {
        let wanted = Array(Folding.fold(typed))
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for word in words {
            let candidate = Array(Folding.fold(word))
            var distance = distance(wanted, candidate)
            if wanted.count >= 3,
                candidate.starts(with: wanted) || candidate.suffix(wanted.count).elementsEqual(wanted)
            {
                distance = min(distance, 1)
            }
            if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
                best = (word, distance)
            }
        }
        return best?.word
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (byte == other ? 0 : 1))
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
