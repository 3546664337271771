import DossierText

/// The days that hang on each act of a sentence.
enum ActDays {
    /// By the token of the verb.
    ///
    /// - Parameter label: the day under which the paragraph stands, which is that of acts without another.
    static func read(
        _ text: AnnotatedText, _ range: Range<Int>, _ clauses: [Clause], _ predicates: [Assertion.Predicate],
        label: TimeExpression?
    ) -> [Int: [DraftDay]] {
        var days: [Int: [DraftDay]] = [:]
        let times = text.times(overlapping: range).filter { !Dateline.holds($0, of: text, in: range) }
        for time in times {
            guard let day = DraftDay(time) else { continue }
            let clause = clauses.first { $0.tokens.overlaps(time.tokens) }?.tokens ?? range
            let part = part(of: time.tokens, in: clause, predicates, times.map(\.tokens), text)
            for predicate in predicates
            where part.contains(predicate.token) && !predicate.leaves(timeAt: time.tokens.lowerBound) {
                days[predicate.token, default: []].append(day)
            }
        }
        guard let label, let day = DraftDay(label) else { return days }
        for predicate in predicates where days[predicate.token] == nil { days[predicate.token] = [day] }
        return days
    }

    /// Of two acts joined by `and` the part with a time: each has its own where both have one, or where others do the second.
    static func part(
        of tokens: Range<Int>, in clause: Range<Int>, _ predicates: [Assertion.Predicate],
        _ times: [Range<Int>], _ text: AnnotatedText
    ) -> Range<Int> {
        let verbs = predicates.filter { $0.isVerb && clause.contains($0.token) }
        let place = tokens.lowerBound
        var (lower, upper) = (clause.lowerBound, clause.upperBound)
        for (first, second) in zip(verbs, verbs.dropFirst())
        where first.token < second.token && (second.governor == nil || second.governor == first.governor) {
            guard let joint = (first.token..<second.token).last(where: { text.tags[$0] == .coordinator })
            else { continue }
            let (actors, others) = (first.roles.agents.heads, second.roles.agents.heads)
            let areOthers = !actors.isEmpty && !others.isEmpty && !Argument.overlap(actors, others)
            let isTimed = times.contains { lower..<joint ~= $0.lowerBound }
            let isTimedLater = times.contains { joint..<clause.upperBound ~= $0.lowerBound }
            guard areOthers || isTimed, lower < joint else { continue }
            if place > joint {
                lower = joint
            } else if place > first.token || isTimed && isTimedLater {
                upper = min(upper, joint)
            }
        }
        return lower..<max(lower, upper)
    }
}

extension Assertion {
    /// Whether two acts are told of one and the same day.
    func isOnDay(of own: Predicate, _ there: Predicate, in other: Assertion) -> Bool {
        (days[own.token] ?? []).contains { day in
            (other.days[there.token] ?? []).contains { day.standing($0) == .agrees }
        }
    }
}
