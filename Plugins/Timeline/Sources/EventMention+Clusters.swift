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
