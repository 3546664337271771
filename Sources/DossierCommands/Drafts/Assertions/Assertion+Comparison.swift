import DossierText

extension Assertion {
    /// Verbs of which something has to be said elsewhere for that to be the same.
    var verbs: [Predicate] { predicates.filter(\.isVerb) }

    /// How many of its words say that something is not so.
    var negations: Int {
        words.count(where: OppositeWords.negators.contains)
            + verbs.count { OppositeWords.denials.contains($0.base) }
    }

    /// How a sentence of a document stands to this sentence of a draft.
    func standing(_ other: Assertion) -> Standing {
        var isSame = predicates.isEmpty
        var isOpen = false
        for own in predicates {
            let alike = other.predicates(like: own)
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
            guard own.hasContrary else { continue }
            for there in other.predicates where own.isContrary(to: there) && !tells(there) {
                if excludes(own, there, in: other) { return .opposed }
                isOpen = true
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

    /// Whether this tells an act of another sentence, too, beside its contrary: `was arrested and released`.
    private func tells(_ there: Predicate) -> Bool {
        predicates(like: there).contains { $0.isNegated == there.isNegated }
    }

    /// Whether not both of two contrary acts can be: of those of which one undoes the other each can be, on days of their
    /// own.
    private func excludes(_ own: Predicate, _ there: Predicate, in other: Assertion) -> Bool {
        own.isNegated != there.isNegated || !own.undoes(there) || isOnDay(of: own, there, in: other)
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
    ///
    /// - Parameter told: stems of what is known to be told there in other words.
    func namesAll(in other: Assertion, _ stems: Set<String>, _ told: Set<String> = []) -> Bool {
        namesAll(in: [other], stems, told)
    }

    func namesAll(in others: [Assertion], _ stems: Set<String>, _ told: Set<String>) -> Bool {
        names.allSatisfy { name in others.contains { Self.isMeant(name, in: $0, stems) } }
            && named.allSatisfy { name in
                name.kind != .country || others.contains { $0.means(country: name) }
                    || !told.isEmpty && ArgumentItem(heads: [name]).stems.isSubset(of: told)
            }
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
        other.predicates(like: own).filter {
            guard $0.isOpen == own.isOpen else { return false }
            if $0.isNegated == own.isNegated, $0.isWithheld == own.isWithheld { return true }
            // What is denied is told as not so, however that is said: `denied selling it`, `rejected claims that he sold it`.
            return own.isNegated && own.governor != nil && $0.isWithheld
                && !other.predicates(of: PredicateWords.denying).isEmpty
        }
    }

    /// Whether a verb of another sentence tells what one of this does, of the same people and things.
    ///
    /// - Parameter part: where in this sentence; nil for all of it.
    func shares(_ there: Predicate, of other: Assertion, in part: Range<Int>? = nil) -> Bool {
        predicates(like: there).contains {
            part?.contains($0.token) != false && standing($0, there, in: other) == .same
        }
    }

    /// Whether the other tells one of these verbs of the same people and things, with what hangs on it by a preposition.
    func tellsAct(of other: Assertion) -> Bool {
        verbs.isEmpty
            || verbs.contains { own in
                other.predicates(like: own).contains {
                    $0.isWithheld == own.isWithheld && (own.isOpen || !$0.isOpen)
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
    func isTold(in other: Assertion) -> Bool { told(in: other) != nil }

    /// The words of this that are told there with its verbs; nil where one of these is not told of the same people and
    /// things in the same parts.
    func told(in other: Assertion) -> Set<String>? {
        // How many of them it was is a part of what is told.
        guard words.filter(OppositeWords.quantifiers.contains).allSatisfy(other.words.contains) else {
            return nil
        }
        return told(verbs, in: other, isSaid: true)
    }

    /// The same of some of the verbs.
    ///
    /// - Parameter isSaid: whether those have to say it there who are said to say it here.
    func told(_ verbs: [Predicate], in other: Assertion, isSaid: Bool) -> Set<String>? {
        var told = idle
        if isSaid {
            for speaker in speakers {
                guard speaker.isSaid(among: other.speakers) else { return nil }
                // Of whom he is a speaker stands there by name.
                for item in speaker.items {
                    let owners = item.owners.filter { !$0.isName }
                    told.formUnion(ArgumentItem(heads: item.heads, owners: owners).stems)
                }
            }
        }
        for own in verbs {
            guard let words = self.told(own, in: other) else { return nil }
            told.formUnion(words)
            told.insert(own.stem)
        }
        return told
    }

    /// The verbs in groups that can each be told by a sentence of its own: those joined by `and`, and what hangs on `who`
    /// or `which`.
    var separateActs: [[Predicate]] {
        let verbs = verbs
        let tokens = Set(verbs.map(\.token))
        var groups: [Int: [Predicate]] = [:]
        var heads: [Int: Int] = [:]
        for verb in verbs.sorted(by: { $0.token < $1.token }) {
            // Those on which it hangs stand before it, as a rule.
            let governor =
                verb.isRelative ? nil : verb.governor.flatMap { tokens.contains($0) ? heads[$0] ?? $0 : nil }
            heads[verb.token] = governor ?? verb.token
            groups[governor ?? verb.token, default: []].append(verb)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func told(_ own: Predicate, in other: Assertion) -> Set<String>? {
        for there in alike(own, in: other) {
            if let words = told(own, by: there, in: other) { return words }
        }
        guard own.roles.agents.isEmpty else { return nil }
        // Who was killed, by whom is left open, has died.
        for implied in Paraphrases.implied(by: own.base) where implied.isEven {
            guard let same = predicates.first(where: { $0.token == own.token && $0.base == implied.meaning })
            else { continue }
            for there in alike(same, in: other) {
                if let words = told(same, by: there, in: other) { return words }
            }
        }
        return nil
    }

    private func told(_ own: Predicate, by there: Predicate, in other: Assertion) -> Set<String>? {
        // What is only planned may wait for something.
        guard own.isOpen || there.reservations.isSubset(of: words) else { return nil }
        // Whom `who` means is not always read, and a noun often leaves out who does it.
        if !there.isVerb || there.isRelative && !own.isRelative, !own.roles.areSaid(in: there.roles) {
            return nil
        }
        guard ParaphraseWords.mutual.contains(own.base) || own.doersAreSaid(in: there),
            standing(own, there, in: other) == .same
        else { return nil }
        var matches = ActFit.Matches()
        return fit(own, there, in: other, isCounting: true, &matches) == .covered ? matches.told : nil
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
    /// How a predicate of another sentence stands to one of this, with what hangs on both.
    func standing(_ own: Predicate, _ there: Predicate, in other: Assertion) -> Roles.Standing {
        let standing = own.roles.standing(own.happened(there), isMutual: own.isMutual)
        // What is done to something else, or with something else, is another act.
        return standing == .same && fit(own, there, in: other, isCounting: false) == .conflicting
            ? .other : standing
    }

    private func fit(_ own: Predicate, _ there: Predicate, in other: Assertion, isCounting: Bool) -> Fit {
        var matches = ActFit.Matches()
        return fit(own, there, in: other, isCounting: isCounting, &matches)
    }

    func fit(
        _ own: Predicate, _ there: Predicate, in other: Assertion, isCounting: Bool,
        _ matches: inout ActFit.Matches
    ) -> Fit {
        ActFit(
            own: own.roles, there: there, roles: own.happened(there), sentence: other,
            isMutual: own.isMutual || !own.isVerb || !there.isVerb && !there.isOffice, isCounting: isCounting
        ).fit(&matches)
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

    /// Whether both can tell the same.
    func tellsLike(_ other: Self) -> Bool {
        let all = [base] + senses
        return all.contains(other.base) || other.senses.contains(where: all.contains)
    }

    fileprivate var hasContrary: Bool { Opposites.senses[base] != nil }

    /// Whether one can follow on the other and take it back, as a release on an arrest.
    func undoes(_ other: Self) -> Bool {
        let lines = Set(Opposites.senses[base, default: []].map(\.line))
        return Opposites.senses[other.base, default: []].filter { lines.contains($0.line) }
            .allSatisfy { Opposites.successive.contains($0.line) }
    }

    /// Whether the verbs exclude each other, each in its sense.
    func isContrary(to other: Self) -> Bool {
        if isWithheld != other.isWithheld || base != other.base && tellsLike(other) { return false }
        let turns = isNegated != other.isNegated
        return Opposites.senses[base]?.contains { sense in
            Opposites.senses[other.base]?.contains {
                $0.line == sense.line && ($0.isContrary != sense.isContrary) != turns
            } == true
        } == true
    }
}
