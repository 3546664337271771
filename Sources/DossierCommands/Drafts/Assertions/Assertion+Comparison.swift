import DossierText

extension Assertion {
    /// Verbs of which something has to be said elsewhere for that to be the same.
    var verbs: [Predicate] { predicates.filter(\.isVerb) }

    /// How a sentence of a document stands to this sentence of a draft.
    func standing(_ other: Assertion) -> Standing {
        var isSame = predicates.isEmpty
        var isOpen = false
        for own in predicates {
            let alike = other.predicates(of: own.base)
            if alike.contains(where: {
                $0.isNegated == own.isNegated && ($0.isOpen == own.isOpen || own.isOpen)
                    && $0.isWithheld == own.isWithheld
            }) {
                isSame = true
                continue
            }
            if alike.contains(where: { $0.isNegated != own.isNegated && $0.isWithheld == own.isWithheld }) {
                return .opposed
            }
            if !alike.isEmpty { isOpen = true }
            if Opposites.senses[own.base] != nil, other.predicates.contains(where: { own.isContrary(to: $0) })
            {
                return .opposed
            }
        }
        for word in words {
            guard let exclusions = Opposites.exclusions[word], !other.words.contains(word) else { continue }
            if !exclusions.isDisjoint(with: other.words), exclusions.isDisjoint(with: words) {
                return .opposed
            }
        }
        if isOpen { return .open }
        return isSame ? .same : .unclear
    }

    /// Whether the contrary is said of a verb itself, told as a fact in both, of the same people in the same parts.
    func opposes(_ other: Assertion) -> Bool {
        verbs.contains { own in
            other.verbs.contains { there in
                guard own.isOpen == there.isOpen, own.isWithheld == there.isWithheld,
                    own.roles.areBothSaid(in: there.roles)
                else { return false }
                if there.base == own.base { return there.isNegated != own.isNegated }
                return own.isContrary(to: there)
            }
        }
    }

    /// Whether another sentence, with these stems, names everybody that is named here before the first verb; all that are
    /// named where none stands there.
    func namesSubjects(in other: Assertion, _ stems: Set<String>) -> Bool {
        let first = verbs.first?.token ?? .max
        var subjects = names.filter { $0.token < first }
        if subjects.isEmpty { subjects = Array(names.prefix(1)) }
        return subjects.allSatisfy { Self.isMeant($0, in: other, stems) }
    }

    private static func isMeant(_ name: Name, in other: Assertion, _ stems: Set<String>) -> Bool {
        !name.stems.isDisjoint(with: stems)
            || !name.referents.isEmpty && name.referents.allSatisfy { Argument.holds(other.meant, $0) }
    }

    /// Whether everybody that is named here is named or meant there: `Norlandic` names Norland.
    func namesAll(in other: Assertion, _ stems: Set<String>) -> Bool {
        names.allSatisfy { Self.isMeant($0, in: other, stems) }
            && named.allSatisfy { $0.kind != .country || other.means(country: $0) }
    }

    /// `the parliament of Norland` means Norland too.
    private func means(country: Referent) -> Bool {
        if meant.contains(country) { return true }
        let words = Set(
            country.words.flatMap { $0.lowercased().split(separator: " ") }.map {
                ClaimContext.stem(String($0))
            })
        return meant.contains { $0.kind == .name && words.isSubset(of: $0.words) }
    }

    /// Verbs of the other that say what a verb of this says, as done or not done as here.
    private func alike(_ own: Predicate, in other: Assertion) -> [Predicate] {
        other.predicates(of: own.base).filter {
            $0.isNegated == own.isNegated && $0.isOpen == own.isOpen && $0.isWithheld == own.isWithheld
        }
    }

    /// Whether a verb of another sentence tells what one of this does, of the same people and things.
    func shares(_ there: Predicate, of other: Assertion) -> Bool {
        predicates(of: there.base).contains { standing($0, there, in: other) == .same }
    }

    /// Whether the other tells one of these verbs of the same people and things, with what hangs on it by a preposition.
    func tellsAct(of other: Assertion) -> Bool {
        verbs.isEmpty
            || verbs.contains { own in
                other.predicates(of: own.base).contains {
                    $0.isWithheld == own.isWithheld
                        && standing(own, $0, in: other) == .same && own.roles.isAround($0.roles)
                }
            }
    }

    /// Whether those of whom the other tells it are those of whom this does, as far as both say: nobody else does it, and
    /// it is not done the other way round.
    func keepsRoles(in other: Assertion) -> Bool {
        var isTold = false
        for own in verbs {
            let there = alike(own, in: other)
            if there.isEmpty { continue }
            isTold = true
            if there.allSatisfy({ standing(own, $0, in: other) != .same }) { return false }
        }
        guard !isTold, let first = verbs.first, !ParaphraseWords.mutual.contains(first.base) else {
            return true
        }
        // In other words: at least who acts here is not only acted on there.
        let actors = first.roles.agents.names
        let (acting, others) = other.verbs.reduce(into: (Set<Referent>(), Set<Referent>())) {
            $0.0.formUnion($1.roles.agents.heads)
            $0.1.formUnion($1.roles.patients.heads.union($1.roles.goals.heads).union($1.roles.others.heads))
        }
        return actors.isEmpty || acting.isEmpty || Argument.overlap(actors, acting)
            || !Argument.overlap(actors, others)
    }

    /// Whether the other tells each verb of this, of the same people and things in the same parts.
    func isTold(in other: Assertion) -> Bool {
        // How many of them it was is a part of what is told.
        guard words.filter(OppositeWords.quantifiers.contains).allSatisfy(other.words.contains) else {
            return false
        }
        guard speakers.allSatisfy({ $0.isSaid(among: other.speakers) }) else { return false }
        return verbs.allSatisfy { own in
            // Who was killed, by whom is left open, has died; what was put off was moved.
            let alike = alike(own, in: other)
            let died =
                own.roles.agents.isEmpty
                ? predicates.first {
                    $0.token == own.token && $0.base == Paraphrases.implied(by: own.base)?.meaning
                } : nil
            return alike.contains { isTold(own, by: $0, in: other) }
                || died.map { died in self.alike(died, in: other).contains { isTold(died, by: $0, in: other) }
                } == true
        }
    }

    private func isTold(_ own: Predicate, by there: Predicate, in other: Assertion) -> Bool {
        guard there.reservations.isSubset(of: words) else { return false }
        // Whom `who` means is not always read, and a noun often leaves out who does it.
        if !there.isVerb || there.isRelative && !own.isRelative, !own.roles.areSaid(in: there.roles) {
            return false
        }
        return (ParaphraseWords.mutual.contains(own.base) || own.doersAreSaid(in: there))
            && standing(own, there, in: other) == .same
            && fit(own, there, in: other, isCounting: true) == .covered
    }

    /// Whether the other tells a verb of this with the parts exchanged, and never as here.
    func isTurned(in other: Assertion) -> Bool { !turned(in: other).isEmpty }

    private func turned(in other: Assertion) -> [Predicate] {
        verbs.filter { own in
            guard !own.isNegated, !own.isMutual else { return false }
            let there = alike(own, in: other)
            return !there.isEmpty && there.allSatisfy { own.roles.isExchanged(in: $0.roles) }
        }
    }

    /// Whether a third sentence tells as this does what another tells with the parts exchanged.
    func keepsTurned(_ other: Assertion, in third: Assertion) -> Bool {
        turned(in: other).contains { own in
            alike(own, in: third).contains {
                own.doersAreSaid(in: $0) && standing(own, $0, in: third) == .same
            }
        }
    }
}

extension Assertion {
    /// Who does there what only one can have done, as killing a man, where this has somebody else do it.
    func otherDoer(in other: Assertion) -> Bool {
        verbs.contains { own in
            guard OppositeWords.once.contains(own.base), !own.isOpen, !own.isNegated else { return false }
            let there = alike(own, in: other)
            return !there.isEmpty && there.allSatisfy { own.roles.hasOtherDoer($0.roles) }
        }
    }
}

extension Assertion {
    /// How a predicate of another sentence stands to one of this, with what hangs on both.
    func standing(_ own: Predicate, _ there: Predicate, in other: Assertion) -> Roles.Standing {
        let standing = own.roles.standing(own.happened(there), isMutual: own.isMutual)
        // What is done to something else, or with something else, is another act.
        return standing == .same && fit(own, there, in: other, isCounting: false) == .conflicting
            ? .other : standing
    }

    func fit(_ own: Predicate, _ there: Predicate, in other: Assertion, isCounting: Bool) -> Fit {
        ActFit(
            own: own.roles, there: there, roles: own.happened(there), sentence: other,
            isMutual: own.isMutual || !own.isVerb || !there.isVerb, isCounting: isCounting
        ).fit()
    }
}

extension Assertion.Predicate {
    fileprivate var isMutual: Bool { ParaphraseWords.mutual.contains(base) }

    fileprivate func doersAreSaid(in there: Self) -> Bool { roles.doersAreSaid(in: happened(there)) }

    /// What is begun begins: to whom it is done there does it here.
    fileprivate func happened(_ there: Self) -> Roles {
        guard ParaphraseWords.happening.contains(base), roles.patients.isEmpty, there.roles.agents.isEmpty
        else {
            return there.roles
        }
        var roles = there.roles
        swap(&roles.agents, &roles.patients)
        return roles
    }

    /// Whether the verbs exclude each other, each in its sense.
    fileprivate func isContrary(to other: Self) -> Bool {
        let turns = isNegated != other.isNegated
        return Opposites.senses[base]?.contains { sense in
            Opposites.senses[other.base]?.contains {
                $0.line == sense.line && ($0.isContrary != sense.isContrary) != turns
            } == true
        } == true
    }
}
