import DossierSDK
import DossierText

/// On what the sources of one event differ beside its date.
extension Timeline {
    /// Numbers of one thing that differ between documents: a contradiction where they cannot all be right, granularity
    /// where one is only vaguer (`dozens` beside 55).
    static func countConflicts(_ members: [Finding]) -> [Conflict] {
        guard members.count > 1 else { return [] }
        var told: [String: [Counted]] = [:]
        for member in members {
            guard let texts = member.fields["count"]?.texts else { continue }
            let time = MentionTime(member)
            var found: [String: Counted] = [:]
            for text in texts {
                guard let told = EventCount(text, in: member.text) else { continue }
                let count = Counted.Number(told, text)
                found[count.thing, default: Counted(member, time)].counts.append(count)
            }
            for (thing, counted) in found { told[thing, default: []].append(counted) }
        }
        var conflicts: [Conflict] = []
        for thing in told.keys.sorted() {
            let counted = Counted.ofOne(told[thing] ?? [])
            var kind: Conflict.Kind?
            search: for (index, left) in counted.enumerated() {
                for right in counted[..<index] {
                    guard let difference = left.difference(from: right) else { continue }
                    kind = difference
                    if difference == .contradiction { break search }
                }
            }
            guard let kind else { continue }
            conflicts.append(
                Conflict(
                    field: "count", kind: kind,
                    values: sides(
                        counted.flatMap { one in one.compared.map { ($0.text, one.finding) } })))
        }
        return conflicts
    }

    /// How many of a thing a mention tells of.
    private struct Counted {
        struct Number {
            let count: EventCount
            let text: String
            /// The plural and the singular of a noun are one thing.
            let noun: String
            let isOfPeople: Bool

            init(_ count: EventCount, _ text: String) {
                self.count = count
                self.text = text
                let last = count.unit.split(separator: " ").last.map(String.init) ?? count.unit
                isOfPeople = TimelineWords.english.humans.contains(Word(last))
                if TimelineWords.english.counting.anybody.contains(Word(last)) {
                    noun = Counted.anybody
                } else {
                    noun = last.utf8.count > 3 && last.utf8.last == 0x73 ? String(last.dropLast()) : last
                }
            }

            /// Under which numbers are compared: people are one thing, whatever they are called, and so are shares.
            var thing: String {
                if count.isPercent { return "percent" }
                return isOfPeople ? Counted.anybody : noun
            }
        }

        var counts: [Number] = []
        let finding: FindingID
        let time: MentionTime
        /// Who is named first, and what else is told.
        let actor: String?
        private let words: [String]

        init(_ mention: Finding, _ time: MentionTime) {
            finding = mention.id
            self.time = time
            actor = mention.fields["participants"]?.texts.first.map(Timeline.tail)
            words = mention.fields["keywords"]?.texts ?? []
        }

        /// Without those of documents that give so many different numbers that they are of several things: `lowered the
        /// shares to 12, 30 and 45 percent`.
        static func ofOne(_ counted: [Counted]) -> [Counted] {
            var numbers: [String: Set<String>] = [:]
            for one in counted { numbers[one.time.document, default: []].formUnion(one.counts.map(\.text)) }
            return counted.filter { numbers[$0.time.document, default: []].count < severalThings }
        }

        private static let severalThings = 3

        /// Whether numbers of one time, of one who gives or pays where they are money, cannot both be right; nil where
        /// both give a number alike, or they are not comparable.
        func difference(from other: Counted) -> Conflict.Kind? {
            guard time.document != other.time.document, time.isOfOneTime(with: other.time) else { return nil }
            var kind: Conflict.Kind?
            for own in counts {
                for theirs in other.counts {
                    guard isOfOneThing(own, theirs, other) else { continue }
                    let (count, another) = (own.count, theirs.count)
                    if own.text == theirs.text || count.number == another.number { return nil }
                    if count.agrees(with: another) {
                        kind = .granularity
                    } else if kind == nil, !isOfTwoKinds(own, theirs) {
                        kind = .contradiction
                    }
                }
            }
            return kind
        }

        private func isOfOneThing(_ own: Number, _ theirs: Number, _ other: Counted) -> Bool {
            let (noun, otherNoun) = (own.noun, theirs.noun)
            if own.count.isPercent { return noun == otherNoun || noun == "percent" || otherNoun == "percent" }
            if own.count.isMoney {
                if actor == other.actor { return true }
                // Two sums of which one document does not say who pays may be paid by two, unless it says for what.
                return (actor == nil || other.actor == nil) && counts.count == 1 && other.counts.count == 1
                    && words.contains {
                        other.words.contains($0) && TimelineWords.english.counting.sums.contains(Word($0))
                    }
            }
            return noun == otherNoun
                || own.thing == Self.anybody && theirs.thing == Self.anybody && isMost(own)
                    && other.isMost(theirs)
        }

        /// Of "46 people, among them eight herders" the first: how many they are in all.
        private func isMost(_ number: Number) -> Bool {
            counts.allSatisfy { $0.count.number.value <= number.count.number.value }
        }

        /// What is shown beside the numbers of others.
        var compared: [Number] {
            counts.filter {
                isMost($0)
                    || $0.thing != Self.anybody && !TimelineWords.english.fateNames.contains($0.count.unit)
            }
        }

        /// "214 people" and "212 passengers" differ; of two kinds of people, each of which has a name, the one may be called
        /// vaguely what the other is exactly, but a different number tells nothing of the other. Nor does one of another
        /// order: "24 detainees" are not another count of "10,000 soldiers".
        private func isOfTwoKinds(_ own: Number, _ theirs: Number) -> Bool {
            guard own.noun != theirs.noun, !own.count.isPercent, !own.count.isMoney else { return false }
            let (one, other) = (own.count.number.value, theirs.count.number.value)
            return own.noun != Self.anybody && theirs.noun != Self.anybody
                || max(one, other) > Self.sameOrder * min(one, other)
        }

        private static let sameOrder = 5.0

        private static let anybody = "people"
    }

    /// Two places in different documents, neither of which is named beside the other: a contradiction where neither lies
    /// in the other.
    static func placeConflict(_ members: [Finding]) -> Conflict? {
        let placed = members.compactMap(Placed.init)
        guard let first = placed.first, placed.contains(where: { $0.tail != first.tail }) else { return nil }
        let times = members.filter { $0.fields["place"] != nil }.map(MentionTime.init)
        var told: [String: Set<String>] = [:]
        for mention in placed { told[mention.document, default: []].insert(mention.place) }
        var kind: Conflict.Kind?
        search: for (index, left) in placed.enumerated() {
            for (other, right) in placed[..<index].enumerated()
            where left.tail != right.tail && left.document != right.document
                && times[index].isOfOneTime(with: times[other])
                && !left.keywords.contains(right.tail) && !right.keywords.contains(left.tail)
            {
                let isOfBoth =
                    told[left.document]?.contains(right.place) == true
                    || told[right.document]?.contains(left.place) == true
                if PlaceNames.relation(left.place, right.place) != .apart {
                    // Which place lies in which other the texts do not say.
                    kind = kind ?? .granularity
                } else if !isOfBoth {
                    kind = .contradiction
                    break search
                }
            }
        }
        guard let kind else { return nil }
        return Conflict(field: "place", kind: kind, values: sides(placed.map { ($0.place, $0.finding) }))
    }

    /// Where a mention says that it happened.
    private struct Placed {
        let finding: FindingID
        let document: String
        let place: String
        /// The last word of the place, in small letters, and the words around it.
        let tail: String
        let keywords: Set<String>

        init?(_ mention: Finding) {
            guard let place = mention.fields["place"]?.joined else { return nil }
            finding = mention.id
            document = mention.document
            self.place = place
            tail = Timeline.tail(place)
            keywords = Set((mention.fields["keywords"]?.texts ?? []).map { $0.lowercased() })
        }
    }

    static func sides(_ values: [(value: String, member: FindingID)]) -> [Conflict.Side] {
        var sides: [Conflict.Side] = []
        for (value, member) in values {
            if let index = sides.firstIndex(where: { $0.value == value }) {
                if !sides[index].members.contains(member) { sides[index].members.append(member) }
            } else {
                sides.append(Conflict.Side(value: value, members: [member]))
            }
        }
        return sides.sorted { $0.value < $1.value }
    }
}
