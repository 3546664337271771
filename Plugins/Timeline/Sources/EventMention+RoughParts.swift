/// Parts of more mentions than can be compared each with each.
extension EventMention {
    /// Each mention joins the event to some of whose mentions it is nearest on the average, of those events that were told
    /// of late in words or names that it has, too.
    static func roughParts(of mentions: [EventMention]) -> [[Int]] {
        var parts: [[Int]] = []
        var places: [UInt64: [Int]] = [:]
        for (place, mention) in mentions.enumerated() {
            let marks = mention.marks
            var candidates: [Int] = []
            for mark in marks {
                for number in places[mark] ?? [] where !candidates.contains(number) {
                    candidates.append(number)
                }
            }
            var best: (number: Int, mean: Int)?
            for number in candidates {
                let others = parts[number].prefix(compared)
                var sum = 0
                for other in others {
                    sum += mentions[other].likeness(to: mention) ?? apart
                    if sum < -10_000 { break }
                }
                guard sum >= 0 else { continue }
                let mean = sum / others.count
                if mean > best?.mean ?? -1 { best = (number, mean) }
            }
            let home = best?.number ?? parts.count
            if best == nil { parts.append([]) }
            parts[home].append(place)
            for mark in marks where places[mark]?.last != home {
                places[mark, default: []].append(home)
                if places[mark, default: []].count > latest { places[mark]?.removeFirst() }
            }
        }
        return parts
    }

    /// Members of an event with which a mention is compared, and events remembered for a word.
    private static let compared = 4
    private static let latest = 3

    /// What it shares with most mentions of its event: telling words, and its frame with names.
    private var marks: [UInt64] {
        var marks = hashes[keywords].prefix(8).filter { !affair.common.contains($0) }.map { UInt64($0) }
        let frame = UInt64(frames.told.trailingZeroBitCount + 1) << 32
        marks += hashes[people].prefix(3).map { frame | UInt64($0) }
        marks += hashes[place].prefix(2).map { frame | UInt64($0) }
        return marks
    }
}
