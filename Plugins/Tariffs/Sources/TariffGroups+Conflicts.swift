import DossierSDK
import DossierText

extension TariffGroups {
    /// Where the documents of a measure cannot all be right: two dates or two rates of one event, in force or not on one day.
    /// Statements of unspecified tariffs may be of several measures; they contradict nothing.
    func conflicts(of members: [Finding], _ context: any RelateContext) -> [Conflict] {
        let profiles = members.map { TariffProfile($0) }
        guard profiles.contains(where: { $0.rate != nil || !$0.signature.goods.isEmpty }) else { return [] }
        return ["effective_date", "expires"].compactMap { dates(of: members, $0) }
            + [rates(of: members), standing(of: members, context)].compactMap { $0 }
    }

    private func dates(of members: [Finding], _ field: String) -> Conflict? {
        let dated = members.filter { member in
            field == "expires" || member.fields["status"]?.joined == TariffStatus.inEffect.rawValue
                || member.fields["status"]?.joined == TariffStatus.announced.rawValue
                    && member.fields["change"] == nil
        }
        let sides = sides(of: dated) { $0.fields[field]?.joined }
        guard isDisputed(sides, dated) else { return nil }
        let intervals = sides.compactMap { DayInterval(edtf: $0.value) }
        let isApart = intervals.contains { left in intervals.contains { !left.overlaps($0) } }
        return Conflict(field: field, kind: isApart ? .contradiction : .granularity, values: sides)
    }

    private func rates(of members: [Finding]) -> Conflict? {
        let sides = sides(of: members) { $0.fields["rate"]?.joined }
        return isDisputed(sides, members)
            ? Conflict(field: "rate", kind: .contradiction, values: sides) : nil
    }

    /// In force for one document and not for another of the same day.
    private func standing(of members: [Finding], _ context: any RelateContext) -> Conflict? {
        let present = members.filter { $0.fields["status"]?.joined == TariffStatus.inEffect.rawValue }
        let absent = members.filter {
            $0.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }.map {
                $0 == .paused || $0 == .ended
            }
                ?? false
        }
        for one in present {
            guard let day = date(of: one, context) else { continue }
            for other in absent where other.document != one.document && date(of: other, context) == day {
                let sides = sides(of: [one, other]) { $0.fields["status"]?.joined }
                return Conflict(field: "status", kind: .contradiction, values: sides)
            }
        }
        return nil
    }

    /// The day for which a statement holds.
    private func date(of member: Finding, _ context: any RelateContext) -> String? {
        member.fields["effective_date"]?.joined ?? Self.said(member, context)
    }

    private func sides(of members: [Finding], _ value: (Finding) -> String?) -> [Conflict.Side] {
        var sides: [Conflict.Side] = []
        for member in members {
            guard let value = value(member) else { continue }
            if let index = sides.firstIndex(where: { $0.value == value }) {
                sides[index].members.append(member.id)
            } else {
                sides.append(.init(value: value, members: [member.id]))
            }
        }
        return sides
    }

    /// Whether two documents take different sides; what one document says twice it may mean of two occasions.
    private func isDisputed(_ sides: [Conflict.Side], _ members: [Finding]) -> Bool {
        guard sides.count > 1 else { return false }
        let documents = sides.map { side in
            Set(members.filter { side.members.contains($0.id) }.map(\.document))
        }
        return documents.indices.contains { one in
            documents.indices.contains { $0 != one && documents[$0] != documents[one] }
        }
    }
}
