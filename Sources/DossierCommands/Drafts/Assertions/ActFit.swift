import DossierText

/// How far an act told in a document is the one that a draft tells, with all that hangs on it.
///
/// What a draft tells of an act has to hang on the same act there, or on what that act leads to (`announced that it would
/// impose a toll`). What hangs on another act of the same sentence, or on another of several doers, supports nothing; what
/// stands in the place of something else of the draft makes it another act.
struct ActFit {
    let own: Roles
    let there: Assertion.Predicate
    /// Its roles as they are compared: of what is begun as of what begins.
    let roles: Roles
    /// The sentence in which the act stands.
    let sentence: Assertion
    /// Whether who stands where says nothing, as of a meeting.
    let isMutual: Bool
    /// Whether the numbers have to be the same, too.
    let isCounting: Bool

    /// Acts of which what hangs on them may hang on this one: what it leads to; of an act told by a noun those of its
    /// sentence.
    private let beside: [Assertion.Predicate]
    /// More are not looked at.
    private static let most = 24

    init(
        own: Roles, there: Assertion.Predicate, roles: Roles, sentence: Assertion, isMutual: Bool,
        isCounting: Bool
    ) {
        self.own = own
        self.there = there
        self.roles = roles
        self.sentence = sentence
        self.isMutual = isMutual
        self.isCounting = isCounting
        beside =
            there.isVerb || there.isOffice
            ? sentence.led(by: there)
            : Array(sentence.predicates.lazy.filter { $0.token != there.token }.prefix(Self.most))
    }

    /// What was found, of there and of here.
    struct Matches {
        fileprivate var items: [ArgumentItem] = []
        /// The stems of what is told there, all that stands with it included.
        fileprivate(set) var told: Set<String> = []

        fileprivate mutating func tell(_ items: [ArgumentItem]) {
            for item in items { told.formUnion(item.stems) }
        }
    }

    func fit(_ matched: inout Matches) -> Fit {
        var worst = Fit.covered
        if isMutual || own.isEither || roles.isEither {
            let all =
                roles.items(\.agents, \.patients, \.others)
                + beside.flatMap { $0.roles.items(\.agents, \.patients) }
            worst = fit(own.items(\.agents, \.patients), all, &matched)
        } else {
            worst = fit(own.agents.items, roles.agents.items, &matched)
            worst = min(worst, fitOfPatients(&matched))
        }
        // Whether they have the same parts is decided by the roles; here, whether these are the same of the same.
        if worst == .absent { worst = .loose }
        for slot in own.slots where worst > .conflicting { worst = min(worst, fit(of: slot, &matched)) }
        return worst
    }

    /// The worst of what each phrase finds at best among those.
    private func fit(_ own: [ArgumentItem], _ there: [ArgumentItem], _ matched: inout Matches) -> Fit {
        var worst = Fit.covered
        for item in own where !item.isVoid {
            var (best, match, isElse) = (Fit.absent, ArgumentItem?.none, false)
            for other in there {
                var fit = item.fit(other, isCounting: isCounting)
                if fit == .loose,
                    isCountedBeside(item, other) || item.isOwned(other, by: roles.agents.heads)
                        || item.isShortened(other, in: sentence.paragraph)
                {
                    fit = .covered
                }
                if fit > best { (best, match) = (fit, other) }
                if fit == .conflicting, best == .absent { isElse = true }
            }
            if best == .absent, isElse { best = .conflicting }
            if best == .absent || best == .conflicting, isMeant(item, there) { best = .covered }
            // `the two sides`, of Roe and Doe.
            if best < .covered, item.isPair, there.count(where: { $0.heads.contains(where: \.isName) }) == 2 {
                best = .covered
            }
            if item.isApposition, best < .covered, matched.items.contains(where: { describes(item, $0) }) {
                best = .covered
            }
            if let match, best > .absent { matched.items.append(match) }
            if best == .covered { matched.tell([item]) }
            worst = min(worst, item.isApposition && best < .loose ? .loose : best)
        }
        return worst
    }

    /// Whether a phrase set off by a comma tells what the text elsewhere says that somebody is.
    private func describes(_ item: ArgumentItem, _ other: ArgumentItem) -> Bool {
        let known = other.heads.reduce(into: Set<String>()) { $0.formUnion(sentence.descriptions[$1] ?? []) }
        return item.heads.union(item.owners).allSatisfy { $0.words.isSubset(of: known) }
    }

    /// Whether what is told before stands here as a pronoun, or a place only as `the country`.
    private func isMeant(_ item: ArgumentItem, _ there: [ArgumentItem]) -> Bool {
        there.contains { $0.isOpaque || $0.isVoid } && item.isTold(in: sentence.paragraph)
            || there.contains { $0.isPlace && $0.owners.isEmpty } && item.isNamed(in: sentence.paragraph)
    }

    /// `keeps a toll of 19 crowns`, `keeps the toll at 19 crowns`
    private func isCountedBeside(_ item: ArgumentItem, _ other: ArgumentItem) -> Bool {
        guard other.counts.isEmpty, item.fit(other, isCounting: false) == .covered else { return false }
        return roles.slots.contains { $0.argument.items.contains { $0.isNumber && $0.counts(as: item) } }
    }

    private func fitOfPatients(_ matched: inout Matches) -> Fit {
        let direct = fit(own.patients.items, roles.patients.items, &matched)
        guard direct == .absent else { return direct }
        // What one text has as the object another joins by a preposition: `threatened Norland with a toll`.
        var all = roles.items(\.patients, \.goals, \.origins, \.others)
        all += beside.flatMap { $0.roles.items(\.patients, \.agents) }
        let fit = fit(own.patients.items, all, &matched)
        guard fit == .absent, roles.patients.isEmpty, roles.goals.isEmpty else { return fit }
        // Behind an insertion the object is not read.
        let later = sentence.predicates.filter { $0.token > there.token }
        return self.fit(own.patients.items, later.flatMap { $0.roles.items(\.patients) }, &matched)
    }

    private func fit(of slot: Roles.Slot, _ matched: inout Matches) -> Fit {
        let fit = bestFit(of: slot, &matched)
        if fit == .covered { matched.tell(slot.argument.items) }
        return fit
    }

    private func bestFit(of slot: Roles.Slot, _ matched: inout Matches) -> Fit {
        let items = slot.argument.items
        let exact = roles.slots.filter { $0.preposition == slot.preposition }
        let same = (exact.isEmpty ? roles.slots.filter { $0.isLike(slot) } : exact).flatMap(\.argument.items)
        let beside = fit(items, same, &matched)
        if beside == .covered { return beside }
        // `a toll on timber`, `a timber toll`; `goods from Norland`, `goods of Norland`
        let around = slot.isExclusive ? matched.items : matched.items + same
        if items.allSatisfy({ item in around.contains { $0.isOwner(of: item) } }) { return .covered }
        if items.allSatisfy({ item in self.beside.contains { item.isAct($0.base) } }) { return .covered }
        if beside == .loose { return beside }
        guard same.isEmpty else { return slot.isExclusive ? .conflicting : .loose }
        let led = self.beside.flatMap { led in
            led.roles.items(\.goals) + led.roles.slots.filter { $0.isLike(slot) }.flatMap(\.argument.items)
        }
        let elsewhere = fit(items, roles.items(\.patients, \.goals, \.origins) + led, &matched)
        if elsewhere == .covered { return elsewhere }
        // Where it was the title may say.
        if same.isEmpty, ClaimWords.locating.contains(slot.preposition),
            items.allSatisfy({ $0.counts.isEmpty && $0.owners.isEmpty && $0.isNamed(in: sentence.title) })
        {
            return .covered
        }
        // A circumstance can be told in the sentence before.
        let isAround =
            !slot.isExclusive && items.allSatisfy { $0.counts.isEmpty && $0.isTold(in: sentence.paragraph) }
        return isAround ? .covered : .loose
    }
}

extension Roles {
    fileprivate func items(_ parts: KeyPath<Roles, Argument>...) -> [ArgumentItem] {
        parts.flatMap { self[keyPath: $0].items }
    }
}

extension Roles.Slot {
    /// Whether both prepositions can stand for one another.
    fileprivate func isLike(_ other: Self) -> Bool {
        preposition == other.preposition
            || ClaimWords.likePrepositions.contains {
                $0.contains(preposition) && $0.contains(other.preposition)
            }
    }

    /// Whether one act has one thing there, while there can be several circumstances of place and time.
    fileprivate var isExclusive: Bool { ClaimWords.exclusivePrepositions.contains(preposition) }
}
