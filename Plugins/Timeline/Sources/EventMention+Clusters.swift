import DossierSDK

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
    private static let mostParted = 400

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
        /// For each event the one to which it is nearest of those behind it.
        var near = mentions.indices.map { nearest(to: $0, sums, members) }
        while let one = near.indices.max(by: { near[$0].mean < near[$1].mean }),
            near[one].mean >= 0
        {
            let other = near[one].other
            for third in members.indices where third != one && third != other && !members[third].isEmpty {
                let sum = sums[one * count + third] + sums[other * count + third]
                sums[one * count + third] = sum
                sums[third * count + one] = sum
            }
            members[one] += members[other]
            members[other] = []
            near[other] = (-1, -1)
            for third in 0..<other
            where third == one || near[third].other == one || near[third].other == other {
                near[third] = Self.nearest(to: third, sums, members)
            }
            for third in 0..<one where !members[third].isEmpty {
                let mean = Self.mean(third, one, sums, members)
                if mean > near[third].mean { near[third] = (mean, one) }
            }
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private static func mean(_ one: Int, _ other: Int, _ sums: [Int], _ members: [[Int]]) -> Int {
        let sum = sums[one * members.count + other]
        // Exact enough to tell events of a few hundred mentions apart.
        return sum < 0 ? -1 : sum * 1000 / (members[one].count * members[other].count)
    }

    private static func nearest(to one: Int, _ sums: [Int], _ members: [[Int]]) -> (mean: Int, other: Int) {
        var best = (mean: -1, other: -1)
        guard !members[one].isEmpty else { return best }
        for other in members.indices.dropFirst(one + 1) where !members[other].isEmpty {
            let mean = mean(one, other, sums, members)
            if mean > best.mean { best = (mean, other) }
        }
        return best
    }

    /// Less than any sum of likenesses can make up for.
    private static let apart = -100_000_000

    /// Each mention joins the event to some of whose mentions it is nearest on the average, of those with which it has most
    /// in common: of thousands of mentions it meets a few.
    private static func roughParts(of mentions: [EventMention]) -> [[Int]] {
        var parts: [[Int]] = []
        /// Parts by what their mentions tell, the latest last.
        var known: [BlockingKey: [Int]] = [:]
        for (place, mention) in mentions.enumerated() {
            let keys = mention.tellingKeys
            var votes: [Int: Int] = [:]
            for key in keys {
                for part in known[key, default: []].suffix(mostOfKey) { votes[part, default: 0] += 1 }
            }
            let candidates = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
            var best: (number: Int, mean: Int)?
            for (number, _) in candidates {
                var sum = 0
                let others = parts[number].prefix(comparedRoughly)
                for other in others {
                    sum += mentions[other].likeness(to: mention) ?? apart
                    if sum < -1000 { break }
                }
                guard sum >= 0 else { continue }
                let mean = sum / others.count
                if (mean, best?.number ?? 0) > (best?.mean ?? -1, number) { best = (number, mean) }
            }
            let number = best?.number ?? parts.count
            if best == nil { parts.append([]) }
            parts[number].append(place)
            for key in keys where known[key]?.last != number { known[key, default: []].append(number) }
        }
        return parts
    }

    private static let mostOfKey = 24
    private static let mostCandidates = 8
    private static let comparedRoughly = 8
}
