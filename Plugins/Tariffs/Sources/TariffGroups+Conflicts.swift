import DossierSDK
import DossierText

extension TariffGroups {
    /// Where the documents of a measure cannot all be right: two dates or two rates of one event, in force or not on one day.
    /// Statements of unspecified tariffs may be of several measures; they contradict nothing.
    func conflicts(of members: [Finding], _ context: any RelateContext) -> [Conflict] {
        let profiles = members.map { TariffProfile($0) }
        guard profiles.contains(where: { $0.rate != nil || !$0.signature.goods.isEmpty }) else { return [] }
        return ["effective_date", "expires"].compactMap { dates(of: members, $0, context) }
            + [rates(of: members), standing(of: members, context)].compactMap { $0 }
    }

    private func dates(of members: [Finding], _ field: String, _ context: any RelateContext) -> Conflict? {
        var dated = members.filter { member in
            field == "expires" || member.fields["status"]?.joined == TariffStatus.inEffect.rawValue
                || member.fields["status"]?.joined == TariffStatus.announced.rawValue
                    && member.fields["change"] == nil
        }
        if field == "effective_date" {
            let overtaken = overtaken(dated, members, context)
            dated.removeAll { overtaken.contains($0.id) }
        }
        let sides = sides(of: dated) { $0.fields[field]?.joined }
        guard isDisputed(sides, dated) else { return nil }
        let intervals = sides.compactMap { DayInterval(edtf: $0.value) }
        let isApart = intervals.contains { left in intervals.contains { !left.overlaps($0) } }
        return Conflict(field: field, kind: isApart ? .contradiction : .granularity, values: sides)
    }

    /// Announcements of a day that a pause or delay, told of by somebody, has kept from coming before the tariff was in force
    /// on another: what was planned then, and no other account of what was.
    private func overtaken(
        _ dated: [Finding], _ members: [Finding], _ context: any RelateContext
    ) -> Set<FindingID> {
        let pauses = members.lazy.filter { $0.fields["status"]?.joined == TariffStatus.paused.rawValue }
            .map { min(day(date(of: $0, context)), day(Self.said($0, context))) }
        let begun = dated.lazy.filter { $0.fields["status"]?.joined == TariffStatus.inEffect.rawValue }
            .map { day($0.fields["effective_date"]?.joined) }.max()
        guard let begun, !pauses.isEmpty else { return [] }
        return Set(
            dated.lazy.filter { member in
                guard member.fields["status"]?.joined == TariffStatus.announced.rawValue,
                    let said = Self.said(member, context)
                else { return false }
                let last = max(begun, day(member.fields["effective_date"]?.joined))
                return pauses.contains { $0 >= day(said) && $0 <= last }
            }.map(\.id))
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

    /// Whether two documents have no side in common; what one document says twice it may mean of two occasions.
    private func isDisputed(_ sides: [Conflict.Side], _ members: [Finding]) -> Bool {
        guard sides.count > 1 else { return false }
        var taken: [String: Set<Int>] = [:]
        for (number, side) in sides.enumerated() {
            for member in members where side.members.contains(member.id) {
                taken[member.document, default: []].insert(number)
            }
        }
        return taken.values.contains { one in taken.values.contains { one.isDisjoint(with: $0) } }
    }
}
