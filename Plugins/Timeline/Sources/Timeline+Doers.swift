import DossierSDK
import DossierText

/// Who did what only one can have done, where sources name different people.
extension Timeline {
    /// Two people in documents of which neither names the other one there, of whom each is said to have killed, dismissed or
    /// appointed the same.
    static func doerConflict(_ members: [Finding]) -> Conflict? {
        guard members.count > 1 else { return nil }
        let deeds = members.compactMap(Deed.init)
        guard deeds.count > 1 else { return nil }
        let isDisputed = deeds.indices.contains { index in
            deeds[..<index].contains { $0.isDoneByOther(than: deeds[index], members) }
        }
        guard isDisputed else { return nil }
        return Conflict(
            field: "participants", kind: .contradiction,
            values: sides(deeds.map { ($0.name, $0.finding) }))
    }

    /// One who did for one document what for another one was done to him: `the trawler rammed the Petrel`, `the Petrel
    /// rammed the trawler`.
    static func turnedConflict(_ members: [Finding]) -> Conflict? {
        let parts = members.compactMap(Part.init)
        // Soon told, and mostly so: nobody is named on both sides.
        let sufferers = Set(parts.flatMap(\.sufferers))
        guard parts.contains(where: { $0.doers.contains(where: sufferers.contains) }) else { return nil }
        let isDisputed = parts.contains { one in
            parts.contains { other in
                one.document != other.document && one.act == other.act
                    && one.doers.contains(where: other.sufferers.contains)
                    && !one.sufferers.contains(where: other.sufferers.contains)
                    // Who tells of both does not take the part of one.
                    && !parts.contains {
                        $0.document == other.document && $0.doers.contains(where: one.doers.contains)
                    }
            }
        }
        guard isDisputed else { return nil }
        return Conflict(
            field: "participants", kind: .contradiction,
            values: sides(parts.flatMap { part in part.doers.map { ($0, part.finding) } }))
    }

    /// Who acts and upon whom, by last names.
    private struct Part {
        let doers: [String]
        let sufferers: [String]
        let act: UInt64
        let document: String
        let finding: FindingID

        init?(_ mention: Finding) {
            guard let line = mention.fields["acting"]?.joined, let act = Timeline.act(mention),
                !Timeline.doneTogether.contains(act),
                case let sides = line.utf8.split(separator: 0x3E, omittingEmptySubsequences: false),
                sides.count == 2
            else { return nil }
            func names(_ side: Substring.UTF8View) -> [String] {
                side.split(separator: 0x20).map { String(Substring($0.last == 0x2B ? $0.dropLast() : $0)) }
            }
            doers = names(sides[0])
            sufferers = names(sides[1])
            self.act = act
            document = mention.document
            finding = mention.id
        }
    }

    /// Stems of verbs for what two do who may both be named first.
    private static let doneTogether: Set<UInt64> = Set(
        TimelineWords.english.claiming.doneTogether.map { EventStems.english.stem($0) })

    /// What one person is told to have done to somebody.
    private struct Deed {
        /// The doer as the mention names him, and his last name.
        let name: String
        let doer: Substring
        /// The last names of all who are named beside him.
        let others: [String]
        let act: UInt64
        let document: String
        let finding: FindingID

        init?(_ mention: Finding) {
            guard let line = mention.fields["acting"]?.joined, line.utf8.contains(0x2B),
                mention.fields["certainty"] == "reported", mention.fields["stance"] == nil,
                let act = Timeline.act(mention), Timeline.doneOnce.contains(act),
                let participants = mention.fields["participants"]?.texts, participants.count > 1
            else { return nil }
            // As ``EventRoles/line(_:)`` writes who acts and upon whom: people have a sign.
            let doers = line.prefix { $0 != ">" }.split(separator: " ")
            guard doers.count == 1, let doer = doers.first, doer.utf8.last == 0x2B,
                let name = participants.first(where: { $0.hasSuffix(doer.dropLast()) })
            else { return nil }
            self.name = name
            self.doer = doer.dropLast()
            others = participants.filter { $0 != name }.map(Timeline.tail)
            self.act = act
            document = mention.document
            finding = mention.id
        }

        func isDoneByOther(than other: Deed, _ members: [Finding]) -> Bool {
            guard document != other.document, act == other.act, doer != other.doer,
                others.contains(where: other.others.contains)
            else { return false }
            // Who is named in both has another part in it than one of them says.
            return !members.contains { member in
                member.document == other.document && Self.names(member, doer)
                    || member.document == document && Self.names(member, other.doer)
            }
        }

        private static func names(_ mention: Finding, _ doer: Substring) -> Bool {
            mention.fields["participants"]?.texts.contains { $0.hasSuffix(doer) } ?? false
        }
    }

    /// Stems of verbs for what is done to somebody once, and by one.
    private static let doneOnce: Set<UInt64> = Set(
        TimelineWords.english.claiming.doneOnce.map { EventStems.english.stem($0) })
}
