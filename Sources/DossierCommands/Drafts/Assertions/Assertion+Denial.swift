import DossierText

extension Assertion {
    /// What another sentence says against an act that is told here as a fact.
    enum Denial {
        /// Somebody is said to deny it.
        case denied
        /// It is told as not done, or as done where here it is not.
        case undone
    }

    /// How another sentence denies a verb of this, of the same people and things; nil where it does not.
    ///
    /// - Parameter isBare: whether it need not be said there who did it: `the charter has not been signed`.
    func denial(in other: Assertion, isBare: Bool) -> Denial? {
        for own in verbs where !own.isOpen && !own.isWithheld {
            for there in other.predicates(like: own)
            where there.isVerb && !there.isOpen && there.reservations.isSubset(of: Self.notYet) {
                let isDenied = there.isWithheld && other.denies(there) && !own.isNegated && !there.isNegated
                guard isDenied || !there.isWithheld && there.isNegated != own.isNegated,
                    own.roles.areOfOneAct(there.roles, isBare: isBare),
                    standing(own, there, in: other) == .same, areOnOneDay(own, there, in: other)
                else { continue }
                return isDenied || other.denies(there) ? .denied : .undone
            }
        }
        return nil
    }

    /// Whether a predicate hangs on a verb of denying that is told as a fact itself.
    private func denies(_ predicate: Predicate) -> Bool {
        predicates(of: PredicateWords.denying).contains {
            !$0.isNegated && !$0.isOpen && !$0.isWithheld
                && ($0.token == predicate.governor || $0.token == predicate.token - 1)
        }
    }

    /// What was not done on some day may have been done on another.
    private func areOnOneDay(_ own: Predicate, _ there: Predicate, in other: Assertion) -> Bool {
        let (days, others) = (days[own.token] ?? [], other.days[there.token] ?? [])
        if others.isEmpty { return true }
        return days.contains { day in others.contains { day.standing($0) == .agrees } }
    }

    private static let notYet: Set<DossierText.Word> = ["yet"]
}

extension Roles {
    /// Whether both are of one act, done or not done: the same is said of the same; where nobody is said to do it there,
    /// of what it is done to.
    func areOfOneAct(_ there: Roles, isBare: Bool) -> Bool {
        if areBothSaid(in: there) { return true }
        return isBare && there.agents.isEmpty && !patients.isEmpty && isDoneToSame(there)
    }
}
