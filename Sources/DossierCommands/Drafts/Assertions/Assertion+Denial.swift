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
        // Who writes that it is denied does not say whether it is so.
        for own in verbs where !own.isOpen && !own.isWithheld && denier(of: own) == nil {
            for there in other.predicates(like: own)
            where there.isVerb && !there.isOpen && there.reservations.isSubset(of: Self.notYet) {
                let denier = other.denier(of: there)
                // Two negations may make a statement of it.
                let isDenied =
                    denier != nil && !own.isNegated && (there.isWithheld || there.isNegated)
                    && !other.words.contains(where: OppositeWords.negators.contains)
                // `Seld Lines denies that it sank the tug`
                if isDenied, let denier, there.roles.agents.isEmpty,
                    own.roles.isDenied(by: denier.roles, there.roles)
                {
                    return .denied
                }
                guard isDenied || !there.isWithheld && there.isNegated != own.isNegated,
                    own.roles.areOfOneAct(there.roles, isBare: isBare),
                    standing(own, there, in: other) == .same, areOnOneDay(own, there, in: other)
                else { continue }
                return denier != nil ? .denied : .undone
            }
        }
        return nil
    }

    /// The verb of denying, told as a fact itself, on which a predicate hangs.
    func denier(of predicate: Predicate) -> Predicate? {
        predicates(of: PredicateWords.denying).first { denier in
            guard !denier.isNegated, !denier.isOpen, !denier.isWithheld, denier.token < predicate.token else {
                return false
            }
            return denier.token == predicate.governor
                || !verbs.contains { denier.token < $0.token && $0.token < predicate.token }
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

    /// Whether somebody denies of himself, whom a pronoun means, what is told here of him.
    func isDenied(by denier: Roles, _ there: Roles) -> Bool {
        var own = there
        own.agents = denier.agents
        return areBothSaid(in: own) && standing(own, isMutual: false) == .same && isAround(own)
    }
}
