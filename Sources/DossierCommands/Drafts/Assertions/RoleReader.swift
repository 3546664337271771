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
        /// The verb on which it hangs: `agreed to send`, `, sending`.
        var governor: Int?
        fileprivate var isGiving = false
        fileprivate var hasObject = false
    }

    private let text: AnnotatedText
    private let reader: PhraseReader
    private let phrases: [Phrase]
    /// By the token of the verb.
    private(set) var acts: [Int: Act] = [:]

    /// What stands before its verb.
    private var pending: Argument?
    private var fronted: [(word: DossierText.Word, argument: Argument)] = []
    private var subject = Argument()
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
    private enum Last { case nothing, nominal, act, verb, comma, coordinator, adposition(DossierText.Word) }

    init(_ text: AnnotatedText, _ named: NamedTokens, in range: Range<Int>) {
        self.text = text
        reader = PhraseReader(text, named, in: range)
        phrases = reader.phrases()
        read()
    }

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
            case .relative, .subordinator, .stop: leave()
            }
            index = next
        }
    }

    /// Whether `that` stands behind a noun of which it tells, and not behind a verb of saying.
    private func isRelative(_ index: Int) -> Bool {
        guard phrases[index].kind == .relative || text.word(phrases[index].head) == "that",
            case .nominal = last
        else {
            return phrases[index].kind == .relative
        }
        return phrases[index].kind == .relative
            || active.map { !Self.tells(text, $0) && !Self.asks(text, $0) } ?? false
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

    private static let opening: Set<DossierText.Word> = [
        "after", "before", "since", "until", "as", "than", "once", "till",
    ]

    // MARK: Noun phrases

    /// A noun phrase with what is of it, and those listed with it.
    private func group(_ start: Int, isSubject: Bool) -> (argument: Argument, next: Int, head: Int) {
        var (argument, index, head) = item(start)
        while index + 1 < phrases.count {
            var next = index
            switch phrases[index].kind {
            case .coordinator where isSubject || !startsClause(index + 1): next += 1
            case .comma:
                guard let end = listEnd(index + 1), isSubject || !isFinite(at: end) else {
                    return (argument, index, head)
                }
                next += phrases[index + 1].kind == .coordinator ? 2 : 1
            default: break
            }
            guard next > index, next < phrases.count, phrases[next].kind == .nominal else { break }
            let other = item(next)
            argument.join(other.argument)
            (index, head) = (other.next, other.head)
        }
        return (argument, index, head)
    }

    private func item(_ start: Int) -> (argument: Argument, next: Int, head: Int) {
        var argument = reader.argument(phrases[start])
        var index = start + 1
        while index + 1 < phrases.count, phrases[index].kind == .adposition,
            text.word(phrases[index].head) == "of", phrases[index + 1].kind == .nominal
        {
            let other = reader.argument(phrases[index + 1])
            // `dozens of boats`
            if argument.heads.isEmpty, !argument.isOpaque {
                argument.join(other)
            } else {
                argument.owners.formUnion(other.all)
            }
            index += 2
            // `the convictions of Roe and Doe`
            while index + 1 < phrases.count, phrases[index].kind == .coordinator,
                phrases[index + 1].kind == .nominal,
                !other.names.isEmpty
            {
                let next = reader.argument(phrases[index + 1])
                if next.names.isEmpty { break }
                argument.owners.formUnion(next.all)
                index += 2
            }
        }
        return (argument, index, phrases[start].head)
    }

    /// Where a list ends of which the second noun stands here: behind `and` and the last one.
    private func listEnd(_ start: Int) -> Int? {
        var index = start
        while index < phrases.count {
            switch phrases[index].kind {
            case .nominal, .time, .comma: index += 1
            case .adposition where text.word(phrases[index].head) == "of": index += 1
            case .coordinator:
                guard index + 1 < phrases.count, phrases[index + 1].kind == .nominal else { return nil }
                return item(index + 1).next
            default: return nil
            }
        }
        return nil
    }

    /// Whether what begins here is the subject of a verb that follows.
    private func startsClause(_ start: Int) -> Bool {
        phrases.indices.contains(start) && phrases[start].kind == .nominal && isFinite(at: item(start).next)
    }

    /// Whether a finite verb follows, what hangs on the noun before aside.
    private func isFinite(at start: Int) -> Bool {
        var index = start
        while index < phrases.count {
            let phrase = phrases[index]
            switch phrase.kind {
            case .verbal: return phrase.form == .finite
            case .time: index += 1
            case .adposition:
                guard index + 1 < phrases.count,
                    phrases[index + 1].kind == .nominal || phrases[index + 1].kind == .time
                else { return false }
                index += 2
            case .coordinator where index + 1 < phrases.count && phrases[index + 1].kind == .nominal:
                index += 2
            default: return false
            }
        }
        return false
    }

    private mutating func readNominal(_ index: Int) -> Int {
        let isObject = active != nil && takesObjects
        let isSubject = !isObject
        let (argument, next, head) = group(index, isSubject: isSubject)
        // Behind most verbs what stands before a past form is their object: `issued warrants for the men held there`.
        let startsClause =
            startsClause(index)
            && (!isObject || relative != nil || active.map { Self.tells(text, $0) } == true)
        let isApposition: Bool
        if case .comma = last { isApposition = true } else { isApposition = false }
        if isApposition, !startsClause, pending == nil, relative == nil, let slot {
            acts[slot.verb]?.roles[keyPath: slot.part].join(argument)
        } else if relative != nil, active == nil || !takesObjects, startsClause {
            relativeSubject = argument
        } else if let active, isObject, !startsClause {
            add(argument, to: active)
        } else if startsClause || active == nil {
            if isApposition, pending != nil, !startsClause || next > index {
                pending?.join(argument)
            } else {
                pending = argument
            }
        }
        if !isApposition || !startsClause { antecedent = argument }
        last = Paraphrases.meaning(ofNoun: text.word(head)) != nil ? .act : .nominal
        return next
    }

    private mutating func add(_ argument: Argument, to verb: Int) {
        guard var act = acts[verb] else { return }
        slot = (verb, act.isPassive ? \.others : \.patients)
        if act.isPassive {
            act.roles.others.join(argument)
        } else if act.isGiving, act.hasObject, act.roles.goals.isEmpty {
            // `lent Tesmar 150 soldiers`
            act.roles.goals = act.roles.patients
            act.roles.patients = argument
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
        if Self.opening.contains(word), startsClause(index + 1) {
            leave()
            return index + 1
        }
        let (argument, next, _) = group(index + 1, isSubject: false)
        antecedent = argument
        if let active { add(argument, by: word, to: active) } else { fronted.append((word, argument)) }
        last = .nominal
        return next
    }

    /// `over` of `handed over`
    private func isParticle(_ verb: Int, _ index: Int) -> Bool {
        index == verb + 1 && ["out", "up", "down", "over", "off", "away", "back"].contains(text.word(index))
    }

    private mutating func add(_ argument: Argument, by word: DossierText.Word, to verb: Int) {
        let isPassive = acts[verb]?.isPassive == true
        slot = (verb, Roles.part(of: word, isPassive: isPassive))
        acts[verb]?.roles.add(argument, by: word, isPassive: isPassive)
    }

    // MARK: Verbs

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
            main = phrase.head
            for (word, argument) in fronted { act.roles.add(argument, by: word, isPassive: act.isPassive) }
            fronted = []
        }
        act.isGiving =
            VerbForms.english[text.word(phrase.head)].map { Self.giving.contains($0.verb) } == true
            || Self.giving.contains(text.word(phrase.head))
            || Paraphrases.base(of: text.form(phrase.head).lowercased()).map { Self.giving.contains($0) }
                == true
        acts[phrase.head] = act
        active = phrase.head
        slot = nil
        takesObjects = true
        last = .verb
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
        case .nominal where Self.asks(text, active):
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
        if phrase.form == .participle, let pending, isFinite(index) {
            act.isPassive = false
            subject = pending
            main = phrase.head
            self.pending = nil
            return pending
        }
        act.governor = active
        switch last {
        case .nominal, .act:
            act.isRelative = true
            return antecedent ?? Argument()
        case .adposition(let word) where word == "for" || word == "of" || word == "from":
            guard let governor, let active, Self.addresses(text, active) else { return doer ?? Argument() }
            return governor.isPassive ? governor.roles.patients : governor.roles.patients
        case .comma:
            act.governor = main
            return main.flatMap { acts[$0] }.map { $0.isPassive ? $0.roles.patients : $0.roles.agents }
                ?? subject
        default: return doer ?? pending ?? Argument()
        }
    }

    /// Whether a participle behind a subject is that one's verb: it has an object, or no other verb follows.
    private func isFinite(_ index: Int) -> Bool {
        guard index + 1 < phrases.count else { return true }
        if phrases[index + 1].kind == .nominal { return true }
        if text.word(phrases[index + 1].head) == "by" { return false }
        for phrase in phrases[(index + 1)...] {
            switch phrase.kind {
            case .verbal where phrase.form == .finite: return false
            case .stop, .subordinator, .relative: return true
            default: continue
            }
        }
        return true
    }

    private static let giving: Set<DossierText.Word> = [
        "give", "send", "lend", "grant", "offer", "hand", "pay", "award", "deny", "owe", "sell", "show",
        "promise",
        "pledge", "teach", "lent", "gave", "sent", "paid", "sold", "allow", "provide", "assign", "issue",
    ]

    private static func verb(_ text: AnnotatedText, _ index: Int) -> DossierText.Word {
        VerbForms.english[text.word(index)]?.verb ?? Paraphrases.base(of: text.form(index).lowercased())
            ?? Opposites.listed(text.form(index).lowercased()) ?? text.word(index)
    }

    /// Whether its object is who is to do what follows: `asked the court to`.
    private static func asks(_ text: AnnotatedText, _ index: Int) -> Bool {
        asking.contains(verb(text, index))
    }
    private static let asking: Set<DossierText.Word> = [
        "ask", "demand", "urge", "order", "force", "allow", "let", "permit", "authorize", "authorise", "want",
        "help",
        "enable", "invite", "instruct", "tell", "request", "require", "persuade", "call", "expect", "direct",
        "compel",
        "oblige", "encourage", "push", "press", "forbid", "need", "command", "convince", "beg", "warn",
    ]

    /// Whether its object is who does what follows `for` or `of`: `accused the bank of hiding`.
    private static func addresses(_ text: AnnotatedText, _ index: Int) -> Bool {
        addressing.contains(verb(text, index))
    }
    /// Whether a clause can follow without `that`: `reported the bank closed`.
    private static func tells(_ text: AnnotatedText, _ index: Int) -> Bool {
        telling.contains(verb(text, index))
    }
    private static let telling: Set<DossierText.Word> = [
        "say", "said", "says", "report", "claim", "announce", "believe", "think", "know", "find", "show",
        "suggest",
        "argue", "insist", "confirm", "deny", "state", "warn", "hope", "fear", "add", "note", "tell", "told",
        "admit",
        "acknowledge", "assert", "allege", "mean", "ensure", "declare", "write", "wrote", "indicate",
        "demand", "saying",
        "saw", "see", "agree", "decide",
    ]

    private static let addressing: Set<DossierText.Word> = [
        "accuse", "praise", "thank", "blame", "criticise", "criticize", "condemn", "congratulate", "punish",
        "fine",
        "charge", "commend", "arrest", "convict", "suspect", "sue", "ban", "bar", "prohibit", "prevent",
        "stop", "keep",
        "acquit", "applaud", "sanction", "fault",
    ]

    // MARK: Nouns for what is done

    /// `the seizure of the trawler by the coast guard`, `Ruiz's resignation`, `a coast guard search of the quay`
    func roles(ofNoun index: Int) -> Roles {
        guard let place = phrases.firstIndex(where: { $0.kind == .nominal && $0.tokens.contains(index) })
        else {
            return Roles()
        }
        let phrase = phrases[place]
        var roles = Roles()
        var owner = Argument()
        for token in phrase.tokens where token != index {
            let found = reader.referents(token)
            // What stands before as its owner does it, or it is done to it; of other words before only names can.
            owner.heads.formUnion(token < phrase.ownersEnd ? found : found.filter(\.isName))
        }
        var (of, by) = (Argument(), Argument())
        var next = place + 1
        while next + 1 < phrases.count, phrases[next].kind == .adposition || phrases[next].kind == .time {
            if phrases[next].kind == .time || phrases[next + 1].kind == .time {
                next += 1
                continue
            }
            guard phrases[next + 1].kind == .nominal else { break }
            let word = text.word(phrases[next].head)
            var (argument, after, _) = group(next + 1, isSubject: false)
            switch word {
            case "of":
                argument = reader.argument(phrases[next + 1])
                of.join(argument)
                after = next + 2
            case "by": by.join(argument)
            default: roles.add(argument, by: word, isPassive: false)
            }
            next = after
        }
        // `praise from the mayor`
        if by.isEmpty, owner.isEmpty, of.isEmpty { by = roles.origins }
        roles.agents = by.isEmpty ? owner : by
        roles.isEither = roles.agents.isEmpty && !of.isEmpty
        if roles.agents.isEmpty { roles.agents = of }
        roles.patients = of.isEmpty && !by.isEmpty ? owner : of
        return roles
    }
}

extension PhraseReader {
    func referents(_ token: Int) -> Set<Referent> { named.referents(text, token) }
}
