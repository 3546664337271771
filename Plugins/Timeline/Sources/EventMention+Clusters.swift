extension EventMention {
    /// Which of some mentions hang together; as sets of places.
    ///
    /// A block shows some mentions only, so that all that could be of one event are joined here, and ``parts(of:)`` says
    /// later which of what hangs together is.
    static func clusters(of mentions: [EventMention]) -> [[Int]] {
        let outlines = mentions.map(\.outline)
        // To count a reference for each pair would take as long as to look at it; `mentions` holds them all.
        let held = unsafe mentions.map { unsafe Unmanaged.passUnretained($0) }
        var clusters = PlaceClusters(count: mentions.count)
        for place in mentions.indices {
            let mention = mentions[place]
            let outline = outlines[place]
            var home: Int?
            for number in clusters.numbers {
                // Of forty copies of a passage each meets a few.
                let isNear = clusters.isAnyFirst(of: number) { member in
                    guard let reach = outlines[member].reach(outline) else { return false }
                    return unsafe held[member]._withUnsafeGuaranteedRef {
                        EventLikeness(left: $0, right: mention).isNear(reach)
                    }
                }
                guard isNear else { continue }
                if let home {
                    clusters.join(number, to: home)
                } else {
                    clusters.append(place, to: number)
                    home = number
                }
            }
            if home == nil { clusters.add(place) }
        }
        return clusters.joined
    }

    /// More mentions are parted one after another.
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
            let mention = mentions[one]
            for other in 0..<one {
                let likeness = mentions[other].likeness(to: mention) ?? apart
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
    static let apart = -100_000_000
}
