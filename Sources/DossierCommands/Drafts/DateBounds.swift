import DossierText

/// Whether a date is whence or whither something is moved: `from 3 May to 21 June`.
enum DateBounds {
    enum Bound { case origin, goal }

    static func bound(_ text: AnnotatedText, _ time: TimeExpression) -> Bound? { bound(text, time.tokens) }

    static func bound(_ text: AnnotatedText, _ tokens: Range<Int>) -> Bound? {
        var before = tokens.lowerBound - 1
        // `from Monday, 3 May`, `to the 3rd`
        while before > 0, tokens.lowerBound - before < 3,
            text.tags[before] == .determiner || text.tags[before] == .punctuation
        {
            before -= 1
        }
        guard before >= 0, before < text.tags.count else { return nil }
        let word = text.word(before)
        return ClaimWords.origins.contains(word) ? .origin : untils.contains(word) ? .goal : nil
    }

    private static let untils: WordSet = "to until till"
}

extension ValueChecks {
    /// Whether another sentence moves something to the day from which the draft has it moved, or from that to which.
    func swapsBounds(of time: TimeExpression, in other: EvidenceSentence) -> Bool {
        let own = times.compactMap { time in
            DateBounds.bound(draft, time).flatMap { bound in DraftDay(time).map { (bound: bound, day: $0) } }
        }
        guard DateBounds.bound(draft, time) != nil, own.contains(where: { $0.bound == .origin }),
            own.contains(where: { $0.bound == .goal })
        else { return false }
        func has(_ day: DraftDay, as bound: DateBounds.Bound) -> Bool {
            other.times.contains {
                DateBounds.bound(other.text, $0) == bound
                    && DraftDay($0).map { day.standing($0) } == .agrees
            }
        }
        return own.contains {
            has($0.day, as: $0.bound == .goal ? .origin : .goal) && !has($0.day, as: $0.bound)
        }
    }
}
