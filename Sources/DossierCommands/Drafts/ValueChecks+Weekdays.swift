import DossierHost
import DossierText

extension ValueChecks {
    /// Whether a day of the week stands where the documents have the same: nobody knows from which week the draft counts.
    func isSameWeekday(_ time: TimeExpression, _ check: Check) -> Bool {
        let weekdays = PrintedWeekday.names(draft, in: time.tokens)
        // `by noon on Friday`, but not `on Friday, June 2`
        let hasNumber = time.tokens.contains {
            draft.tokens[$0].shape == .number || draft.tokens[$0].shape == .numberWord
        }
        guard !weekdays.isEmpty, !hasNumber, let place = check.place else { return false }
        return evidence.contains { weighed in
            weighed.sentence.document.id == place.document && weighed.sentence.span == place.span
                && weighed.sentence.times.contains {
                    !weekdays.isDisjoint(with: PrintedWeekday.names(weighed.sentence.text, in: $0.tokens))
                }
        }
    }

    /// `the May 12 order`: the day by which something is called is not when it is done.
    func isAttribute(_ time: TimeExpression) -> Bool {
        let next = time.tokens.upperBound
        return next < draft.tags.count && [.noun, .adjective].contains(draft.tags[next])
            && time.tokens.lowerBound > 0 && draft.tags[time.tokens.lowerBound - 1] == .determiner
    }
}
