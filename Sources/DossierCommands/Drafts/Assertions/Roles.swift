import DossierText

/// Who does something, to whom, whence and whither; empty where that is not said.
struct Roles {
    var agents = Argument()
    var patients = Argument()
    var goals = Argument()
    var origins = Argument()
    /// What is joined by another preposition: with what, against whom.
    var others = Argument()
    /// All that is joined by prepositions, each by its own.
    private(set) var slots: [Slot] = []
    /// Whether the same stands as who does it and to whom, since `the resignation of` and `the arrest of` look alike.
    var isEither = false

    mutating func add(_ argument: Argument, by word: Word, isPassive: Bool) {
        let part = Self.part(of: word, isPassive: isPassive)
        self[keyPath: part].join(argument)
        if part != \.agents { slots.append(Slot(preposition: word, argument: argument)) }
    }

    /// `lent Tesmar 150 soldiers`, as `lent 150 soldiers to Tesmar`: what stood first is to whom it is given.
    mutating func give(_ gift: Argument) {
        goals = patients
        slots.append(Slot(preposition: ClaimWords.infinitiveMarker, argument: patients))
        patients = gift
    }

    /// Makes what a preposition joins the object.
    mutating func take(_ preposition: Word) {
        for slot in slots where slot.preposition == preposition { patients.join(slot.argument) }
        slots.removeAll { $0.preposition == preposition }
        others = slots.reduce(into: Argument()) { $0.join($1.argument) }
    }

    /// What stands behind a comma after the last noun phrase of a part.
    mutating func describe(_ part: WritableKeyPath<Roles, Argument>, by argument: Argument) {
        self[keyPath: part].describe(by: argument)
        if part != \.agents, part != \.patients, let last = slots.indices.last {
            slots[last].argument.describe(by: argument)
        }
    }

    /// The same told of who suffers it: who is killed dies.
    func suffered() -> Roles {
        var roles = self
        roles.agents = patients
        roles.patients = Argument()
        (roles.goals, roles.origins, roles.others) = (Argument(), Argument(), Argument())
        return roles
    }

    struct Slot {
        let preposition: Word
        var argument: Argument
    }

    /// The part to which a preposition leads.
    static func part(of word: Word, isPassive: Bool) -> WritableKeyPath<Roles, Argument> {
        if isPassive, word == ClaimWords.by { return \.agents }
        if ClaimWords.goals.contains(word) { return \.goals }
        return ClaimWords.origins.contains(word) ? \.origins : \.others
    }

    typealias Word = DossierText.Word

    var all: Set<Referent> {
        agents.all.union(patients.all).union(goals.all).union(origins.all).union(others.all)
    }

    /// How the parts of the same act told elsewhere stand to these.
    enum Standing {
        case same
        /// Somebody else does it, or it is done to something else.
        case other
        /// Who does it here is there to whom it is done.
        case turned
    }

    func standing(_ there: Roles, isMutual: Bool) -> Standing {
        if isMutual { return mutualStanding(there) }
        let standings = readings.flatMap { own in there.readings.map { own.standing($0) } }
        return standings.contains(.same) ? .same : standings.contains(.other) ? .other : .turned
    }

    private var readings: [Roles] {
        guard isEither else { return [self] }
        var (active, passive) = (self, self)
        active.patients = Argument()
        passive.agents = Argument()
        return [active, passive]
    }

    private func standing(_ there: Roles) -> Standing {
        if isTurned(there) { return .turned }
        if agents.differs(from: there.agents) { return .other }
        // Of somebody named nobody knows whether it is who is only called `they`.
        if !agents.names.isEmpty, there.agents.isOpaque, there.agents.isEmpty { return .other }
        // What one text has as the object another joins by a preposition: `threatened Norland with a toll`.
        if patients.differs(from: there.patients),
            !Argument.overlap(patients.heads, there.others.heads.union(there.goals.heads)),
            !Argument.overlap(others.heads.union(goals.heads), there.patients.heads)
        {
            return .other
        }
        if goals.differs(from: there.goals)
            && !Argument.overlap(goals.all, there.patients.all.union(there.others.all))
            || origins.differs(from: there.origins) && !Argument.overlap(origins.all, there.others.all)
        {
            return .other
        }
        return .same
    }

    /// Whether those who do it here are read there as those who do it; where nobody does it here, the same of to whom it is
    /// done.
    func areSaid(in there: Roles) -> Bool {
        if agents.isEmpty { return !patients.isEmpty && Self.isSaid(patients, there.patients) }
        return Self.isSaid(agents, there.agents) && !patients.differs(from: there.patients)
    }

    /// The same of both, so that it is the same act there, done or not done.
    func areBothSaid(in there: Roles) -> Bool {
        areSaid(in: there) && (patients.isEmpty || Self.isSaid(patients, there.patients))
    }

    /// Whether it is done there to the same.
    func isDoneToSame(_ there: Roles) -> Bool { Self.isSaid(patients, there.patients) }

    private static func isSaid(_ own: Argument, _ other: Argument) -> Bool {
        guard !other.isEmpty, !own.differs(from: other) else { return false }
        let all = other.all
        return own.names.allSatisfy { Argument.holds(all, $0) }
    }

    /// Whether all that are named here as doing it are so there: that they stand somewhere in the sentence is not enough.
    func doersAreSaid(in there: Roles) -> Bool {
        let doers = there.agents.all
        return agents.names.allSatisfy { Argument.holds(doers, $0) }
    }

    /// Whether both ends are named and have changed their parts.
    func isExchanged(in there: Roles) -> Bool {
        func moves(_ own: Argument, _ part: Argument, unless same: Argument) -> Bool {
            !own.names.isEmpty
                && own.names.allSatisfy { Argument.holds(part.names, $0) && !Argument.holds(same.all, $0) }
        }
        for (own, part) in [(patients, there.patients), (goals, there.goals), (others, there.others)]
        where moves(agents, part, unless: there.agents) && moves(own, there.agents, unless: part) {
            return true
        }
        return moves(origins, there.goals, unless: there.origins)
            && moves(goals, there.origins, unless: there.goals) || isExchangedAround(there)
    }

    /// The same where one end only owns what it is done to: `put a duty on Norland's timber`.
    private func isExchangedAround(_ there: Roles) -> Bool {
        let (doers, doersThere) = (agents.names, there.agents.names)
        let (rest, restThere) = (suffering, there.suffering)
        guard !doers.isEmpty, !doersThere.isEmpty, Argument.overlap(patients.heads, there.patients.heads),
            doers.allSatisfy({ Argument.holds(restThere, $0) && !Argument.holds(doersThere, $0) }),
            doersThere.allSatisfy({ Argument.holds(rest, $0) && !Argument.holds(doers, $0) })
        else { return false }
        return rest.allSatisfy { $0.isName || Argument.holds(restThere, $0) }
    }

    /// All that is told of it but who does it.
    private var suffering: Set<Referent> {
        patients.all.union(goals.all).union(origins.all).union(others.all)
    }

    /// Whether what hangs on it by prepositions is not of something else there: `tolls on lorries`, `tolls on boats`.
    func isAround(_ there: Roles) -> Bool {
        func isElsewhere(_ own: Argument, _ other: Argument) -> Bool {
            !own.heads.isEmpty && !other.heads.isEmpty && !Argument.overlap(own.heads, there.all)
        }
        return !isElsewhere(others, there.others) && !isElsewhere(goals, there.goals)
            && !isElsewhere(origins, there.origins)
    }

    /// Of what is done with one another it does not matter who stands before the verb.
    private func mutualStanding(_ there: Roles) -> Standing {
        let (own, other) = (agents.names, there.all)
        return there.agents.isEmpty || own.allSatisfy { Argument.holds(other, $0) } ? .same : .other
    }

    /// Whether a name changes its part: who does it here is there to whom it is done, whence here is whither there.
    private func isTurned(_ there: Roles) -> Bool {
        func moves(_ own: Argument, _ part: Argument, unless same: Argument) -> Bool {
            own.names.contains { Argument.holds(part.names, $0) && !Argument.holds(same.all, $0) }
        }
        let receivers = [there.patients, there.goals]
        if receivers.contains(where: { moves(agents, $0, unless: there.agents) }) { return true }
        if moves(agents, there.others, unless: there.agents), there.agents.isEmpty { return true }
        if [patients, goals].contains(where: {
            moves($0, there.agents, unless: there.patients)
                && !Argument.overlap($0.names, there.goals.all.union(there.others.all))
        }) {
            return true
        }
        return moves(origins, there.goals, unless: there.origins)
            || moves(goals, there.origins, unless: there.goals)
    }
}
