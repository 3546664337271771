import DossierText

extension ValueChecks {
    /// `the next day` counts from the day that the draft's sentence names before it.
    func day(of time: TimeExpression) -> DraftDay? {
        guard isNextDay(time) else {
            return DraftDay(time)
        }
        let before = times.last { $0.tokens.upperBound <= time.tokens.lowerBound && DraftDay($0) != nil }
        return before.flatMap(DraftDay.init).flatMap(\.next) ?? DraftDay(time)
    }

    private func isNextDay(_ time: TimeExpression) -> Bool {
        let words = time.tokens.map { draft.word($0) }.filter { $0 != FollowingDay.article }
        return FollowingDay.forms.contains(words)
    }
}

/// `the next day` in a draft.
private enum FollowingDay {
    static let article: DossierText.Word = "the"
    static let forms: Set<[DossierText.Word]> = [["next", "day"], ["following", "day"], ["day", "after"]]
}
