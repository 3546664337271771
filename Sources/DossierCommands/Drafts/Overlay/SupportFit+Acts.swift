import DossierHost
import DossierText

extension SupportFit {
    /// Its verbs but for those by which somebody only says something.
    var acts: [Assertion.Predicate] {
        own.predicates.filter {
            $0.isVerb && !$0.isOffice && part.contains($0.token)
                && !ClaimWords.reporting.contains(draft.word($0.token))
        }
    }

    /// Whether another predicate can tell what an act tells, in whatever words.
    func areAlike(_ act: Assertion.Predicate, _ other: Assertion.Predicate) -> Bool {
        act.tellsLike(other) || Related.areAlike(act.stem, other.stem)
            || ClaimUnit.areOfOneFamily(act.stem, other.stem)
            || Related.lines(of: act.stem).contains { Related.lines(of: other.stem).contains($0) }
    }

    /// Whether each act is told as done, not done or open as here, by the same and to the same; and nothing that is only
    /// planned, needed or threatened stands in its place.
    var tellsActs: Bool {
        let acts = acts
        for act in acts where !tells(act) { return false }
        // What an entry of a list tells, nobody has said to be done.
        if !acts.isEmpty,
            !clauses.contains(where: { text.tags[$0].isVerb || text.tags[$0] == .auxiliary })
        {
            return false
        }
        let isOpen =
            acts.contains(where: isOpening) || part.contains { OppositeWords.modals.contains(draft.word($0)) }
        if isOpen { return true }
        let alike = there.predicates.filter { other in acts.contains { areAlike($0, other) } }
        let own = row.sentence.clauses.filter { clause in
            alike.contains { clause.tokens.contains($0.token) }
        }
        return !there.predicates.contains { other in
            guard other.isVerb, isOpening(other), clauses.contains(other.token) else { return false }
            return (own.isEmpty || own.contains { $0.tokens.contains(other.token) })
                && !acts.contains { areAlike($0, other) }
        }
    }

    private func isOpening(_ act: Assertion.Predicate) -> Bool {
        OppositeWords.openings.contains(act.base) || Related.unfulfilled.contains(act.stem)
            || SupportWords.needing.contains(act.stem)
    }

    private func tells(_ act: Assertion.Predicate) -> Bool {
        let alike = there.predicates.filter { areAlike(act, $0) }
        let isModifier = act.isModifier(in: draft)
        let same = alike.filter {
            $0.isNegated == act.isNegated && $0.isWithheld == act.isWithheld
                && ($0.isOpen == act.isOpen || isOpening(act) || isModifier && $0.isModifier(in: text))
        }
        let isWeak = SupportWords.weak.contains(draft.word(act.token))
        if same.isEmpty || isWeak && !alike.contains(where: act.tellsLike) {
            guard isWeak || alike.isEmpty, !there.predicates.contains(where: act.isContrary) else {
                return false
            }
            return isWeak
                || units.contains {
                    overlay.units[$0].tokens.contains(act.token) && row.strengths[$0] >= Overlay.direct
                }
        }
        if act.reservations.isEmpty, same.allSatisfy({ !$0.reservations.isEmpty }) { return false }
        // `Remedies offered: the sale of two mills`
        if same.allSatisfy({ !$0.isVerb }), !isOpening(act),
            row.tokens.contains(where: { index in
                Opposites.listed(text.form(index).lowercased()).map(OppositeWords.openings.contains) == true
            })
        {
            return false
        }
        // What an act implies has parts of its own.
        let closest = same.filter(act.tellsLike)
        return (closest.isEmpty ? same : closest).contains {
            isOfSame(act.roles, $0.roles, isVerb: $0.isVerb && !isModifier)
        }
    }

    /// Whether nobody else does it and it is done to nothing else, as far as both say.
    ///
    /// - Parameter isVerb: whether both tell it by verbs with parts of their own; else only names are held against names.
    private func isOfSame(_ own: Roles, _ other: Roles, isVerb: Bool) -> Bool {
        let agents = own.agents.heads
        if !agents.isEmpty {
            let (doers, sufferers) = (other.agents, other.patients.heads)
            // `The kiln will reopen`, `They hope to reopen the kiln`
            let isDone = own.patients.isEmpty && own.agents.names.isEmpty && overlap(agents, sufferers)
            if !isDone, isVerb || !own.agents.names.isEmpty, differ(own.agents, doers) { return false }
            // Who does it here suffers it there, or it is done from or for him.
            let parties = other.slots.filter { SupportWords.parties.contains($0.preposition) }
            let others = parties.reduce(sufferers) { $0.union($1.argument.heads) }
            if !isDone, overlap(agents, others), !overlap(agents, doers.heads) { return false }
        }
        let around = other.patients.all.union(other.goals.all).union(other.others.all)
        if !own.patients.names.isEmpty, !other.patients.names.isEmpty,
            !overlap(own.patients.names, around)
        {
            return false
        }
        return !isVerb
            || own.slots.allSatisfy { slot in
                let same = other.slots.filter { $0.preposition == slot.preposition }
                return same.isEmpty || same.contains { !differ(slot.argument, $0.argument) }
            }
    }

    /// Whether both are named, or both are told by nouns, and not one of them can be the same; or both belong to others.
    private func differ(_ own: Argument, _ other: Argument) -> Bool {
        if own.isOpaque || other.isOpaque { return false }
        let (names, others) = (own.names, other.names)
        if !names.isEmpty, !others.isEmpty { return !overlap(names, other.all) }
        if names.isEmpty, others.isEmpty, !own.heads.isEmpty, !other.heads.isEmpty {
            if !overlap(own.heads, other.all) { return true }
        }
        let (owners, ownersThere) = (own.owners.filter(\.isName), other.owners.filter(\.isName))
        return !owners.isEmpty && !ownersThere.isEmpty && !overlap(owners, other.all)
    }

    private func overlap(_ left: Set<Referent>, _ right: Set<Referent>) -> Bool {
        if Argument.overlap(left, right) { return true }
        let words = right.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        let lines = Related.lines(of: words)
        let stems = right.filter(\.isName).reduce(into: Set<String>()) { stems, one in
            stems.formUnion(one.words.flatMap { Workspace.foldedWords($0).map(ClaimContext.stem) })
        }
        return left.contains { one in
            if one.isName, !stems.isDisjoint(with: aliases(of: one)) { return true }
            return one.words.contains { word in
                words.contains { $0 == word || ClaimUnit.areOfOneFamily($0, word) }
                    || one.kind == .noun && Related.lines(of: word).contains(where: lines.contains)
            }
        }
    }

    /// The stems of what is named there for one of the draft's: of a capital for its government those of the country.
    private func aliases(of one: Referent) -> Set<String> {
        let own = Set(one.words.flatMap { Workspace.foldedWords($0).map(ClaimContext.stem) })
        return units.reduce(into: []) { stems, unit in
            guard !overlay.units[unit].stems.isDisjoint(with: own) else { return }
            for place in row.places[unit] where place.isSame {
                for name in row.sentence.names where name.tokens.overlaps(place.tokens) {
                    stems.formUnion(name.stems)
                }
            }
        }
    }

    /// Whether both sides say that something is not so, or neither does.
    var hasPolarity: Bool {
        let sure = units.reduce(into: Set<Int>()) { tokens, unit in
            for place in row.places[unit] { tokens.formUnion(place.tokens) }
        }
        func reaches(_ token: Int, _ reach: Int) -> Bool {
            (token + 1..<token + 1 + reach).contains(where: sure.contains)
        }
        let isDenied =
            part.contains { OppositeWords.negators.contains(draft.word($0)) }
            || own.predicates.contains { act in
                act.isVerb && part.contains(act.token) && OppositeWords.denials.contains(act.base)
                    && !there.predicates.contains { areAlike(act, $0) }
            }
        let isDeniedThere =
            clauses.contains { OppositeWords.negators.contains(text.word($0)) && reaches($0, Self.reach) }
            || there.predicates.contains { act in
                act.isVerb && clauses.contains(act.token) && OppositeWords.denials.contains(act.base)
                    && reaches(act.token, Self.far)
                    && !own.predicates.contains { part.contains($0.token) && areAlike($0, act) }
            }
        return isDenied == isDeniedThere
    }

    private static let reach = 4
    private static let far = 8
}
