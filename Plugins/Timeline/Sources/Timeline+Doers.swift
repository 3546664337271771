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

    /// What one person is told to have done to somebody.
    private struct Deed {
        /// As ``EventRoles/line(_:)`` writes who acts and upon whom.
        let doer: Substring
        let targets: [Substring]
        let act: UInt64
        /// The doer as the mention names him.
        let name: String
        let document: String
        let finding: FindingID

        init?(_ mention: Finding) {
            guard let line = mention.fields["acting"]?.joined, line.utf8.contains(0x2B),
                mention.fields["certainty"] == "reported", mention.fields["stance"] == nil
            else { return nil }
            let sides = line.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            let doers = sides[0].split(separator: " ")
            targets = sides[1].split(separator: " ")
            guard doers.count == 1, let doer = doers.first, doer.utf8.last == 0x2B, !targets.isEmpty,
                let act = Timeline.act(mention), Timeline.doneOnce.contains(act)
            else { return nil }
            self.doer = doer
            self.act = act
            let tail = doer.dropLast()
            name =
                mention.fields["participants"]?.texts.first { $0.hasSuffix(tail) } ?? String(tail)
            document = mention.document
            finding = mention.id
        }

        func isDoneByOther(than other: Deed, _ members: [Finding]) -> Bool {
            guard document != other.document, act == other.act, doer != other.doer,
                targets.contains(where: other.targets.contains)
            else { return false }
            // Who is named in both has another part in it than one of them says.
            return !members.contains { member in
                member.document == other.document && Self.names(member, doer)
                    || member.document == document && Self.names(member, other.doer)
            }
        }

        private static func names(_ mention: Finding, _ doer: Substring) -> Bool {
            mention.fields["participants"]?.texts.contains { $0.hasSuffix(doer.dropLast()) } ?? false
        }
    }

    /// Stems of verbs for what is done to somebody once, and by one.
    private static let doneOnce: Set<UInt64> = Set(
        TimelineWords.english.claiming.doneOnce.map { EventStems.english.stem($0) })
}
