import DossierSDK
import DossierText

/// What mentions of events are compared by, made once for a block: every mention meets many others.
struct EventMention {
    private let type: FieldValue?
    private let isPlanned: Bool
    private let certainty: FieldValue?
    /// Participants, as numbers in ascending order.
    private let people: [Int]
    /// Participants and place.
    private let names: [Int]
    private let interval: DayInterval?

    static func all(of findings: [Finding]) -> [EventMention] {
        var numbers: [String: Int] = [:]
        return findings.map { EventMention($0, &numbers) }
    }

    private init(_ finding: Finding, _ numbers: inout [String: Int]) {
        func distinct(_ names: [String]) -> [Int] {
            var found: [Int] = []
            for name in names {
                let number = numbers[name] ?? numbers.count
                numbers[name] = number
                if !found.contains(number) { found.append(number) }
            }
            return found.sorted()
        }
        type = finding.fields["type"]
        certainty = finding.fields["certainty"]
        isPlanned = certainty == "planned"
        people = distinct((finding.fields["participants"]?.texts ?? []).map(Timeline.tail))
        names = distinct(Timeline.names(finding))
        interval = Timeline.interval(finding)
    }

    /// The same kind, dates that can be reconciled, and names in common.
    func isSame(as other: EventMention) -> Bool {
        guard let type, type == other.type else { return false }
        if isPlanned || other.isPlanned, certainty != other.certainty { return false }
        guard let a = interval, let b = other.interval else {
            return Self.shared(names, other.names) >= 2 && Self.shared(people, other.people) > 0
        }
        let shared = Self.shared(names, other.names)
        if a.overlaps(b) { return shared > 0 }
        // Sources may be a day apart on one event: then much else must agree.
        guard shared >= 2, a.isOneDay || b.isOneDay, let x = a.first, let y = b.first else { return false }
        return abs(x - y) <= 2
    }

    private static func shared(_ left: [Int], _ right: [Int]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] { count += 1 }
            if left[i] <= right[j] { i += 1 } else { j += 1 }
        }
        return count
    }
}
