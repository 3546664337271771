import DossierText

/// Reads who does what to whom in a sentence, from its phrases: one pass from left to right with the subject that waits
/// for its verb and the verb that takes objects.
///
/// No full parse: what hangs on what is decided by order, marks and the kind of verb, so that errors happen; a part that is
/// not found is left empty.
struct RoleReader {
    struct Act {
        var roles = Roles()
        var isPassive = false
        /// Whether it stands in a clause that begins with `who`, or behind a noun: `a suit filed by`.
        var isRelative = false
        /// `is` with what somebody is.
        var isCopula = false
        /// Only that something came of it: `left three boats stranded`.
        var isResultative = false
        /// The verb on which it hangs: `agreed to send`, `, sending`.
        var governor: Int?
        fileprivate var isGiving = false
        fileprivate var hasObject = false
        /// The nouns to whom it is done.
        fileprivate var things: Set<Referent> {
            isPassive ? [] : roles.patients.heads.filter { $0.kind == .noun }
        }
    }

    private let text: AnnotatedText
    private let groups: PhraseGroups
    /// By the token of the verb.
    private(set) var acts: [Int: Act] = [:]

    /// By the token of a verb those of its further objects under which it stands again, each with what hangs on it.
    private(set) var twins: [Int: [Int]] = [:]
    private(set) var twinned: [Int: Int] = [:]

    /// What stands before its verb.
    private var pending: Argument?
    /// Where it begins.
    private var pendingPlace = 0
    private var fronted: [(word: DossierText.Word, argument: Argument)] = []
    private var subject = Argument()
    /// Of whom the sentence tells first.
    private(set) var opening = Argument()
    /// Of whom the sentence before tells.
    private let before: Argument
    private var active: Int?
    /// The last finite verb that is in no relative clause.
    private var main: Int?
    private var takesObjects = false
    /// Where the last noun phrase went: what is set off by a comma behind it is the same.
    private var slot: (verb: Int, part: WritableKeyPath<Roles, Argument>)?
    /// The last noun phrase; of whom a relative clause tells.
    private var antecedent: Argument?
    private var relative: Argument?
    private var relativeSubject: Argument?
    /// The last object noun is one for an act: `an offer to send`.
    private var last = Last.nothing
    /// The verb of which the clause that begins tells what is said: `announced that`.
    private var teller: Int?
    private enum Last { case nothing, nominal, act, verb, comma, coordinator, adposition(DossierText.Word) }

    init(_ text: AnnotatedText, _ named: NamedTokens, in range: Range<Int>, before: Argument = Argument()) {
        self.text = text
        self.before = before
        groups = PhraseGroups(PhraseReader(text, named, in: range))
        read()
    }

    private var phrases: [Phrase] { groups.phrases }

    /// Whether a token is a part of a name.
    func isNamed(_ index: Int) -> Bool { groups.isNamed(index) }

    /// The roles around a noun for what is done.
    func roles(ofNoun index: Int) -> Roles { groups.roles(ofNoun: index) }

    private mutating func read() {
        var index = 0
        while index < phrases.count {
            let phrase = phrases[index]
            var next = index + 1
            switch phrase.kind {
            case .nominal: next = readNominal(index)
            case .verbal: readVerb(index)
            case .adposition: next = readAdposition(index)
            case .time: break
            case .comma:
                takesObjects = false
                if relative != nil {
                    relative = nil
                    relativeSubject = nil
                    active = nil
                }
                last = .comma
            case .coordinator:
                takesObjects = false
                last = .coordinator
            case .relative where isRelative(index), .subordinator where isRelative(index):
                relative = antecedent ?? Argument()
                relativeSubject = nil
                takesObjects = false
                last = .nothing
            case .relative, .subordinator, .stop:
                let told = text.word(phrase.head) == ClaimWords.complementizer ? active : nil
                leave()
                teller = told
            }
            index = next
        }
    }

    /// Whether `that` stands behind a noun of which it tells, and not behind a verb of saying.
    private func isRelative(_ index: Int) -> Bool {
        guard phrases[index].kind == .relative || text.word(phrases[index].head) == ClaimWords.complementizer,
            case .nominal = last
        else {
            return phrases[index].kind == .relative
        }
        return phrases[index].kind == .relative
            || active.map { !ComplementVerbs.tell(text, $0) && !ComplementVerbs.ask(text, $0) } ?? false
    }

    /// Another clause begins.
    private mutating func leave() {
        slot = nil
        active = nil
        pending = nil
        relative = nil
        relativeSubject = nil
        takesObjects = false
        fronted = []
        last = .nothing
    }

    private mutating func readNominal(_ index: Int) -> Int {
        let isObject = active != nil && takesObjects
        let isSubject = !isObject
        var (argument, next, head) = groups.group(index, isSubject: isSubject)
        if isSubject { argument = meant(argument, head) }
        // Behind most verbs what stands before a past form is their object: `issued warrants for the men held there`.
        let startsClause =
            groups.startsClause(index)
            && (!isObject || relative != nil || active.map { ComplementVerbs.tell(text, $0) } == true)
        let isApposition: Bool
        if case .comma = last { isApposition = true } else { isApposition = false }
        if case .coordinator = last, !startsClause, let active, pending == nil, relative == nil,
            let act = acts[active], !argument.heads.isDisjoint(with: act.things)
        {
            twin(act, of: active, with: argument, head)
        } else if isApposition, pending == nil, relative == nil, !fronted.isEmpty, isInserted(argument, next)
        {
            // `In the capital, Arlen, the council met.`
            fronted[fronted.count - 1].argument.describe(by: argument)
        } else if isApposition, !startsClause, pending == nil, relative == nil, let slot {
            acts[slot.verb]?.roles.describe(slot.part, by: argument)
        } else if relative != nil, active == nil || !takesObjects, startsClause {
            relativeSubject = argument
        } else if let active, isObject, !startsClause {
            add(argument, to: active)
        } else if startsClause || active == nil {
            if isApposition, pending != nil, !startsClause || next > index {
                pending?.describe(by: argument)
            } else {
                pending = argument
                pendingPlace = head
            }
        }
        if !isApposition || !startsClause { antecedent = argument }
        last = Paraphrases.meaning(ofNoun: text.word(head)) != nil ? .act : .nominal
        return next
    }

    /// Whether a name stands between two commas.
    private func isInserted(_ argument: Argument, _ next: Int) -> Bool {
        argument.items.count == 1 && !argument.names.isEmpty && argument.names == argument.heads
            && next < phrases.count && phrases[next].kind == .comma
    }

    /// `imposed a toll on boats and a toll on barges`: the same done twice, each with what hangs on it.
    private mutating func twin(_ act: Act, of verb: Int, with argument: Argument, _ head: Int) {
        var twin = act
        twin.roles = Roles()
        twin.roles.agents = act.roles.agents
        twin.roles.patients = argument
        let verb = twinned[verb] ?? verb
        acts[head] = twin
        twinned[head] = verb
        twins[verb, default: []].append(head)
        active = head
        slot = (head, \.patients)
    }

    /// What `it` or `they` means as a subject: what the clause before, else the sentence before, is about.
    private func meant(_ argument: Argument, _ head: Int) -> Argument {
        guard argument.items.count == 1, argument.items[0].refersBack else { return argument }
        let meant = Antecedent.isThing(subject) ? subject : before
        let span = text.span(head..<head + 1)
        // Who is quoted speaks of something else.
        return meant.isEmpty || text.quotations.contains { $0.span.contains(span) } ? argument : meant
    }

    private mutating func add(_ argument: Argument, to verb: Int) {
        guard var act = acts[verb] else { return }
        slot = (verb, act.isPassive ? \.others : \.patients)
        if act.isPassive {
            act.roles.others.join(argument)
        } else if act.isGiving, act.hasObject, act.roles.goals.isEmpty {
            act.roles.give(argument)
        } else {
            act.roles.patients.join(argument)
        }
        act.hasObject = true
        acts[verb] = act
    }

    private mutating func readAdposition(_ index: Int) -> Int {
        let word = text.word(phrases[index].head)
        guard index + 1 < phrases.count, phrases[index + 1].kind == .nominal else {
            last = .adposition(word)
            return index + 1
        }
        if case .verb = last, let active, isParticle(active, phrases[index].head) { return index + 1 }
        // `after the court acquitted her`
        if ClaimWords.conjunctions.contains(word), groups.startsClause(index + 1) {
            leave()
            return index + 1
        }
        // Behind a subject that waits for its verb no other begins: `talks between Norland and Sudria failed`.
        let (argument, next, _) = groups.group(
            index + 1, isSubject: pending != nil || word == ClaimWords.between,
            parallel: active.flatMap { acts[$0] }.map(\.things) ?? [])
        antecedent = argument
        // What stands behind a subject belongs to its verb, and not to the one before.
        if let active, pending == nil || active > pendingPlace {
            add(argument, by: word, to: active)
        } else {
            fronted.append((word, argument))
        }
        last = .nominal
        return next
    }

    /// `over` of `handed over`
    private func isParticle(_ verb: Int, _ index: Int) -> Bool {
        index == verb + 1 && ClaimWords.particles.contains(text.word(index))
    }

    private mutating func add(_ argument: Argument, by word: DossierText.Word, to verb: Int) {
        let isPassive = acts[verb]?.isPassive == true
        slot = (verb, Roles.part(of: word, isPassive: isPassive))
        acts[verb]?.roles.add(argument, by: word, isPassive: isPassive)
    }

    private mutating func readVerb(_ index: Int) {
        let phrase = phrases[index]
        var act = Act()
        act.isPassive = phrase.isPassive
        act.isCopula = phrase.isCopula
        var agent = Argument()
        switch phrase.form {
        case .finite:
            if isReduced(phrase) {
                act.isPassive = true
                act.isRelative = true
                agent = antecedent ?? Argument()
            } else if let relative {
                act.isRelative = true
                if let relativeSubject {
                    agent = relativeSubject
                    // `tariffs that Sudria imposed`
                    if !phrase.isPassive { act.roles.patients = relative }
                } else {
                    agent = relative
                }
            } else if let pending {
                agent = pending
                subject = pending
                if opening.isEmpty { opening = pending }
                self.pending = nil
            } else if case .coordinator = last, let active, phrase.tokens.count == 1,
                text.tags[phrase.head] == .verbBase,
                let shared = acts[active]
            {
                agent = shared.isPassive ? shared.roles.patients : shared.roles.agents
                act.governor = shared.governor
            } else {
                agent = subject
            }
        case .infinitive: agent = controller(&act)
        case .gerund, .participle:
            act.isPassive = phrase.isPassive || phrase.form == .participle
            agent = attached(phrase, &act, index)
        }
        if act.isPassive {
            act.roles.patients.join(agent)
        } else {
            act.roles.agents = agent
        }
        let isClause = phrase.form == .finite && !act.isRelative
        if isClause {
            act.governor = act.governor ?? teller ?? active.flatMap { isTelling($0) ? $0 : nil }
            teller = nil
            main = phrase.head
            for (word, argument) in fronted { act.roles.add(argument, by: word, isPassive: act.isPassive) }
            fronted = []
        }
        act.isGiving = ComplementVerbs.give(text, phrase.head)
        acts[phrase.head] = act
        active = phrase.head
        slot = nil
        takesObjects = true
        last = .verb
    }

    /// Whether a verb without an object tells the clause that begins: `said it would lift`.
    private func isTelling(_ verb: Int) -> Bool {
        ComplementVerbs.tell(text, verb) && acts[verb]?.hasObject == false
    }

    /// Whether a past form behind an object tells of that: `warrants for the men held there`.
    private func isReduced(_ phrase: Phrase) -> Bool {
        guard phrase.tokens.count == 1, text.tags[phrase.head] == .verbPast, pending == nil, relative == nil,
            active != nil
        else { return false }
        switch last {
        case .nominal, .act: return true
        default: return false
        }
    }

    /// Who is to do what stands after `to`.
    private mutating func controller(_ act: inout Act) -> Argument {
        guard let active, let governor = acts[active] else { return pending ?? Argument() }
        act.governor = active
        let doer = governor.isPassive ? governor.roles.patients : governor.roles.agents
        switch last {
        case .act: return Argument()
        case .nominal where ComplementVerbs.ask(text, active):
            let asked = governor.roles
            return !asked.origins.isEmpty
                ? asked.origins : !asked.patients.isEmpty ? asked.patients : asked.others
        default: return doer
        }
    }

    /// A form in -ing or a participle: after a comma of the subject, after a noun of this.
    private mutating func attached(_ phrase: Phrase, _ act: inout Act, _ index: Int) -> Argument {
        let governor = active.flatMap { acts[$0] }
        let doer = governor.map { $0.isPassive ? $0.roles.patients : $0.roles.agents }
        // A past form that the tagger has taken for a participle.
        if phrase.form == .participle, let pending, isMain(index) {
            act.isPassive = false
            subject = pending
            if opening.isEmpty { opening = pending }
            main = phrase.head
            self.pending = nil
            return pending
        }
        act.governor = active
        switch last {
        case .nominal, .act:
            // `left three boats stranded`
            if act.isPassive, let active, let governor, ClaimWords.resultative.contains(text.word(active)) {
                act.roles.agents = governor.roles.agents
                acts[active]?.isResultative = true
                return antecedent ?? Argument()
            }
            act.isRelative = true
            return antecedent ?? Argument()
        case .adposition(let word) where ClaimWords.gerundPrepositions.contains(word):
            guard let governor, let active, ComplementVerbs.address(text, active) else {
                return doer ?? Argument()
            }
            return governor.roles.patients
        case .comma:
            act.governor = main
            return main.flatMap { acts[$0] }.map { $0.isPassive ? $0.roles.patients : $0.roles.agents }
                ?? subject
        default: return doer ?? pending ?? Argument()
        }
    }

    /// Whether a participle behind a subject is that one's verb: it has an object, or no other verb follows.
    private func isMain(_ index: Int) -> Bool {
        guard index + 1 < phrases.count else { return true }
        if phrases[index + 1].kind == .nominal { return true }
        if text.word(phrases[index + 1].head) == ClaimWords.by { return false }
        return groups.isLastVerb(index)
    }
}
