extension EventMention {
    /// Which of some mentions are of one event; as sets of places.
    ///
    /// Each mention joins the event to which it is nearest, if it can be of one event with all that are there. Then those
    /// events of different documents become one that are each other's nearest and have no rival.
    static func clusters(of mentions: [EventMention]) -> [[Int]] {
        var clusters: [[Int]] = []
        for (place, mention) in mentions.enumerated() {
            var best: (number: Int, score: Double)?
            for (number, cluster) in clusters.enumerated() {
                var highest: Double?
                for other in cluster.prefix(compared) {
                    guard let likeness = mentions[other].likeness(to: mention) else {
                        if mentions[other].canBeSame(as: mention) { continue }
                        highest = nil
                        break
                    }
                    if likeness.isEnough { highest = max(highest ?? 0, likeness.score) }
                    // Of forty copies of a passage each meets a few.
                    if likeness.score >= certain { break }
                }
                if let highest, highest > best?.score ?? 0 { best = (number, highest) }
            }
            if let best {
                clusters[best.number].append(place)
            } else {
                clusters.append([place])
            }
        }
        return joined(clusters, mentions).filter { $0.count > 1 }
    }

    /// Members of a cluster with which a mention is compared; more of them say nothing new.
    private static let compared = 16
    private static let certain = 12.0
    /// Blocks in which more events are told say little about any two of them.
    private static let mostRivals = 40

    private static func joined(_ clusters: [[Int]], _ mentions: [EventMention]) -> [[Int]] {
        guard clusters.count > 1, clusters.count <= mostRivals else { return clusters }
        var nearest = [(number: Int, score: Double, second: Double)](
            repeating: (-1, 0, 0), count: clusters.count)
        func note(_ one: Int, _ other: Int, _ score: Double) {
            if score > nearest[one].score {
                nearest[one] = (other, score, nearest[one].score)
            } else {
                nearest[one].second = max(nearest[one].second, score)
            }
        }
        for (number, cluster) in clusters.enumerated() {
            for other in 0..<number {
                guard let score = score(of: cluster, and: clusters[other], mentions) else { continue }
                note(number, other, score)
                note(other, number, score)
            }
        }
        var result = clusters
        for (number, near) in nearest.enumerated()
        where near.number > number && nearest[near.number].number == number && near.score > near.second
            && near.score > nearest[near.number].second
        {
            result[number] += result[near.number]
            result[near.number] = []
        }
        return result.map { $0.sorted() }
    }

    /// Which of the mentions that hang together are of one event: the nearest first, each with those to whom most of its
    /// event's mentions are near, so that no chain of likenesses makes one event of many; nil where there is nothing to part.
    static func parts(of mentions: [EventMention]) -> [[Int]]? {
        guard mentions.count > 2 else { return nil }
        guard mentions.count <= mostParted else { return clusters(of: mentions) }
        let count = mentions.count
        /// How much more than needed speaks for a pair; `none` where nothing does, `apart` where it cannot be.
        var margins = [Double](repeating: none, count: count * count)
        var pairs: [(margin: Double, one: Int, other: Int)] = []
        for one in 0..<count {
            for other in 0..<one {
                var margin = none
                if let likeness = mentions[other].likeness(to: mentions[one]) {
                    margin = likeness.score - likeness.needed
                    if margin >= 0 { pairs.append((margin, one, other)) }
                } else if !mentions[other].canBeSame(as: mentions[one]) {
                    margin = apart
                }
                margins[one * count + other] = margin
                margins[other * count + one] = margin
            }
        }
        pairs.sort { ($1.margin, $0.one, $0.other) < ($0.margin, $1.one, $1.other) }
        var homes = Array(mentions.indices)
        var members = mentions.indices.map { [$0] }
        for pair in pairs {
            let (home, guest) = (
                min(homes[pair.one], homes[pair.other]), max(homes[pair.one], homes[pair.other])
            )
            if home == guest { continue }
            var near = 0
            var isPossible = true
            for one in members[home] {
                for other in members[guest] {
                    let margin = margins[one * count + other]
                    if margin >= -2 { near += 1 }
                    if margin == apart { isPossible = false }
                }
            }
            guard isPossible, near * 10 >= 7 * members[home].count * members[guest].count else { continue }
            for place in members[guest] { homes[place] = home }
            members[home] += members[guest]
            members[guest] = []
        }
        return joined(members.filter { !$0.isEmpty }, mentions).filter { !$0.isEmpty }
    }

    /// Of more mentions each is only compared with some of an event.
    private static let mostParted = 160
    private static let none = -1000.0
    private static let apart = -2000.0

    /// How near two events are that may be one; nil where they are not, or one document tells of both.
    private static func score(of one: [Int], and other: [Int], _ mentions: [EventMention]) -> Double? {
        var best: Double?
        for left in one.prefix(4) {
            for right in other.prefix(4) {
                if mentions[left].document == mentions[right].document { return nil }
                guard let likeness = mentions[left].likeness(to: mentions[right]),
                    let needed = likeness.neededAlone, likeness.score >= needed
                else { continue }
                best = max(best ?? 0, likeness.score)
            }
        }
        return best
    }
}
