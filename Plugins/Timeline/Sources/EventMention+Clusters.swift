extension EventMention {
    /// Which of some mentions hang together; as sets of places.
    ///
    /// A block shows some mentions only, so that all that could be of one event are joined here, and ``parts(of:)`` says
    /// later which of what hangs together is.
    static func clusters(of mentions: [EventMention]) -> [[Int]] {
        var clusters: [[Int]] = []
        for (place, mention) in mentions.enumerated() {
            var home: Int?
            for number in clusters.indices {
                // Of forty copies of a passage each meets a few.
                let isNear = clusters[number].prefix(compared).contains { other in
                    (mentions[other].likeness(to: mention) ?? -1) >= 0
                }
                guard isNear else { continue }
                if let home {
                    clusters[home] += clusters[number]
                    clusters[number] = []
                } else {
                    clusters[number].append(place)
                    home = number
                }
            }
            if home == nil { clusters.append([place]) }
        }
        return clusters.filter { $0.count > 1 }.map { $0.sorted() }
    }

    /// Members of a cluster with which a mention is compared; more of them say nothing new.
    private static let compared = 16
    /// Of more mentions each is only compared with some of an event.
    private static let mostParted = 160

    /// Which of the mentions that hang together are of one event: the nearest first, as long as its mentions are like each
    /// other on the average, so that no chain of likenesses makes one event of many; nil where there is nothing to part.
    static func parts(of mentions: [EventMention]) -> [[Int]]? {
        guard mentions.count > 2 else { return nil }
        guard mentions.count <= mostParted else { return roughParts(of: mentions) }
        let count = mentions.count
        /// The sums of the likenesses between the members of two events.
        var sums = [Int](repeating: apart, count: count * count)
        for one in 0..<count {
            for other in 0..<one {
                let likeness = mentions[other].likeness(to: mentions[one]) ?? apart
                sums[one * count + other] = likeness
                sums[other * count + one] = likeness
            }
        }
        var members = mentions.indices.map { [$0] }
        var alive = Array(mentions.indices)
        while true {
            var best: (mean: Int, one: Int, other: Int)?
            for (index, one) in alive.enumerated() {
                for other in alive[(index + 1)...] {
                    let sum = sums[one * count + other]
                    guard sum >= 0 else { continue }
                    // Exact enough to tell events of a few hundred mentions apart.
                    let mean = sum * 1000 / (members[one].count * members[other].count)
                    if mean > best?.mean ?? -1 { best = (mean, one, other) }
                }
            }
            guard let best else { break }
            for third in alive where third != best.one && third != best.other {
                let sum = sums[best.one * count + third] + sums[best.other * count + third]
                sums[best.one * count + third] = sum
                sums[third * count + best.one] = sum
            }
            members[best.one] += members[best.other]
            members[best.other] = []
            alive.removeAll { $0 == best.other }
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    /// Less than any sum of likenesses can make up for.
    private static let apart = -100_000_000

    /// Each mention joins the event to some of whose mentions it is nearest on the average.
    private static func roughParts(of mentions: [EventMention]) -> [[Int]] {
        var parts: [[Int]] = []
        for (place, mention) in mentions.enumerated() {
            var best: (number: Int, mean: Int)?
            for (number, part) in parts.enumerated() {
                var sum = 0
                let others = part.prefix(compared)
                for other in others {
                    sum += mentions[other].likeness(to: mention) ?? apart
                    if sum < -10_000 { break }
                }
                guard sum >= 0 else { continue }
                let mean = sum / others.count
                if mean > best?.mean ?? -1 { best = (number, mean) }
            }
            if let best { parts[best.number].append(place) } else { parts.append([place]) }
        }
        return parts
    }
}
