import DossierText

/// When two documents tell of what has no date of its own.
extension EventLikeness {
    /// What the days of publication say where a date is missing or only taken from around; nil where one document tells as
    /// past what happens after it.
    var told: Int? {
        guard left.document != right.document else { return 0 }
        let (a, b) = (firmInterval(left), firmInterval(right))
        if let there = right.affair.published, isAhead(a, of: right, there) { return nil }
        if let here = left.affair.published, isAhead(b, of: left, here) { return nil }
        if a != nil, b != nil { return 0 }
        // Of a document that gives no day at all nothing says that it tells of what the other tells of.
        guard let here = left.affair.published ?? left.affair.told,
            let there = right.affair.published ?? right.affair.told
        else { return Weight.unplaced }
        var gap = abs(here - there)
        // What is long past may be told of by two papers of one day.
        if let day = a?.last ?? a?.first { gap = min(gap, abs(there - day)) }
        if let day = b?.last ?? b?.first { gap = min(gap, abs(here - day)) }
        // What neither dates is of the time of its document; what one dates another may recall, and what is planned may be
        // so for years.
        let isOfItsTime = a == nil && b == nil && left.certainty != .planned && right.certainty != .planned
        let share = isOfItsTime ? 3 : 1
        return share * (gap <= 45 ? 0 : gap <= 120 ? Weight.months : gap <= 365 ? Weight.years : Weight.ages)
    }

    private func firmInterval(_ mention: EventMention) -> DayInterval? {
        mention.isVaguelyDated ? nil : mention.interval
    }

    /// A day later may be the other side of the world.
    private func isAhead(_ interval: DayInterval?, of other: EventMention, _ published: Int) -> Bool {
        guard let first = interval?.first, other.certainty == .reported || other.certainty == .alleged else {
            return false
        }
        return first > published + 1
    }
}
