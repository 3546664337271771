import DossierText

extension Contraries {
    /// Whether an act is done by and to the same, as far as both say; where a pronoun stands it is who is told of around it.
    func areOfOne(
        _ act: Assertion.Predicate, _ there: Assertion.Predicate, _ sentence: EvidenceSentence
    ) -> Bool {
        let (own, other) = (act.roles, there.roles)
        // Of an act told by a noun, as in `made a bid`, the words say it.
        if !act.isVerb { return true }
        let agents = Self.comparison(own.agents, other.agents)
        var patients = Self.comparison(own.patients, other.patients)
        // Who falls is the same, whether it is read as who does it or to whom it is done.
        if patients == .open, agents == .open, own.agents.isEmpty != other.agents.isEmpty {
            patients = Self.comparison(
                own.agents.isEmpty ? own.patients : own.agents,
                other.agents.isEmpty ? other.patients : other.agents)
        }
        if agents == .differs || patients == .differs { return false }
        if own.standing(other, isMutual: false) == .turned { return false }
        func isMeant(_ argument: Argument) -> Bool {
            argument.heads.isEmpty
                || argument.heads.allSatisfy { head in
                    head.words.contains { !Related.stems(of: $0).isDisjoint(with: sentence.around) }
                }
        }
        // Of whom or what it is has to be the same, of both where both are told.
        if agents == .same {
            return patients == .same || isMeant(own.patients) || areAround(own, other)
        }
        if patients == .same || areAround(own, other) { return true }
        // `it was not accepted`, `neither has been charged`
        return other.agents.isEmpty && other.patients.isEmpty && !own.patients.isEmpty
            && isMeant(own.patients) && isMeant(own.agents)
    }

    private enum Comparison { case same, differs, open }

    /// How two parts stand to each other, where words for like things are the same.
    private static func comparison(_ own: Argument, _ other: Argument) -> Comparison {
        if own.heads.isEmpty || other.heads.isEmpty { return .open }
        if Argument.overlap(own.heads, other.heads) { return own.differs(from: other) ? .differs : .same }
        let isLike = own.heads.contains { head in
            head.kind == .noun
                && other.heads.contains { there in
                    there.kind == .noun
                        && head.words.contains { word in
                            there.words.contains { Related.areAlike(word, $0) }
                        }
                }
        }
        if isLike { return .same }
        return own.differs(from: other) ? .differs : .same
    }

    /// Whether something is joined to both by one preposition.
    private func areAround(_ own: Roles, _ other: Roles) -> Bool {
        own.slots.contains { slot in
            other.slots.contains {
                $0.preposition == slot.preposition && Argument.overlap($0.argument.heads, slot.argument.heads)
            }
        }
    }
}
