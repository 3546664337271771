import DossierHost
import DossierText

/// What a sentence says of its verbs: whether they are so, are not so, or are left open; and who is named before and after.
///
/// Without a parse the reach of a negation is approximate: a few words, up to the next clause. It is used to hold a
/// verdict back, so that where it errs something is not found that is there.
struct Assertion {
    struct Predicate {
        /// The verb's base form, of a light verb with what follows it: `take-effect`, `rule-out`.
        let base: DossierText.Word
        let token: Int
        let isNegated: Bool
        /// Planned, threatened, asked for, under a condition.
        let isOpen: Bool
        let isVerb: Bool
        let isPassive: Bool
        /// Whether it stands in a clause that begins with `who` or `which`, of which a part is named elsewhere.
        let isRelative: Bool
        let roles: Roles
    }

    /// How another sentence stands to this one.
    enum Standing {
        /// It tells the same of a verb of this.
        case same
        /// It may be about something else.
        case unclear
        /// What this tells as done it leaves open.
        case open
        /// It says the contrary.
        case opposed
    }

    private(set) var predicates: [Predicate] = []
    /// Stems of each proper name with the token where it begins.
    private(set) var names: [(token: Int, stems: Set<String>)] = []
    /// Who is named or meant, as it counts in roles.
    private(set) var named: Set<String> = []
    private var meant: Set<String> = []
    private var words: Set<DossierText.Word> = []

    init(_ text: AnnotatedText, in span: TextSpan, clauses: [Clause]? = nil) {
        let range = text.tokens(in: span)
        let clauses = clauses ?? ClauseSplitter(text.base).clauses(of: range)
        let tokens = NamedTokens(text, in: range)
        for clause in clauses { read(text, clause, tokens) }
        for index in range where text.tags[index] == .properNoun || text.tags[index] == .adjective {
            for key in tokens.keys(text, index) {
                let name = key.hasPrefix("~") ? String(key.dropFirst()) : key
                if name.hasPrefix("@") { named.insert(name) }
            }
        }
        meant = tokens.all.union(named)
        for index in range { words.insert(text.word(index)) }
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            var stems: Set<String> = []
            while index < range.upperBound, text.tags[index] == .properNoun {
                for word in Workspace.foldedWords(text.form(index)) where word.utf8.count > 1 {
                    stems.insert(ClaimContext.stem(word))
                }
                index += 1
            }
            if !stems.isEmpty, !text.times.contains(where: { $0.tokens.contains(start) }) {
                names.append((start, stems))
            }
            index = max(index, start + 1)
        }
    }

    private mutating func read(_ text: AnnotatedText, _ whole: Clause, _ named: NamedTokens) {
        let clause = whole.tokens
        let timed = text.times(in: clause).map(\.tokens)
        let isCarried = Self.isCarried(text, clause)
        let carriesAct = isCarried && Self.hasAct(text, clause)
        let reader = RoleReader(
            text: text, named: named, clause: clause, isRelative: whole.link == .relative, timed: timed)
        var previous: (token: Int, roles: Roles)?
        var hasAim = false
        for index in clause {
            let tag = text.tags[index]
            let entry = VerbForms.english[text.word(index)]
            let isVerb = tag.isVerb
            if timed.contains(where: { $0.contains(index) }) { continue }
            let isAct = tag == .noun && Paraphrases.meaning(ofNoun: text.word(index)) != nil
            guard isVerb || isAct || tag == .noun && (entry?.isNounToo == true || entry?.form == .gerund)
            else {
                continue
            }
            guard let base = Self.base(text, index, clause.upperBound), !Self.light.contains(base) else {
                continue
            }
            if isVerb, carriesAct, Self.isCarrier(text, index) { continue }
            var isNegated = false
            var isOpen = false
            var before = index - 1
            var steps = 0
            while before >= clause.lowerBound, steps < 8 {
                let word = text.word(before)
                if text.tags[before] == .punctuation, word != "\"", word != "“", word != "’" { break }
                if word == "and" || word == "but" { break }
                if Opposites.negators.contains(word) {
                    isNegated.toggle()
                } else if Opposites.modals.contains(word) {
                    isOpen = true
                } else if let other = Self.base(text, before, clause.upperBound) {
                    if Opposites.denials.contains(other) {
                        isNegated.toggle()
                    } else if Opposites.openings.contains(other) {
                        isOpen = true
                    } else if text.tags[before].isFiniteVerb, !Self.light.contains(other) {
                        break
                    }
                }
                before -= 1
                steps += 1
            }
            // `seized no files`
            if index + 1 < clause.upperBound, Opposites.voids.contains(text.word(index + 1)) {
                isNegated.toggle()
            }
            let opensClause = text.word(clause.lowerBound)
            if opensClause == "if" || opensClause == "unless" || opensClause == "whether" { isOpen = true }
            if Self.isAttribute(text, index) { isOpen = true }
            if isVerb, isAim(text, index, clause) {
                isOpen = true
                hasAim = true
            } else if hasAim, !tag.isFiniteVerb {
                // `to send a bill legalising …`
                isOpen = true
            }
            let isPassive =
                (text.tags[index] == .verbParticiple || text.tags[index] == .verbPast)
                && ((max(clause.lowerBound, index - 3)..<index).contains {
                    Self.being.contains(text.word($0))
                }
                    || index + 1 < clause.upperBound && text.word(index + 1) == "by")
            let roles = reader.roles(of: index, isVerb: isVerb, isPassive: isPassive, after: previous)
            if isVerb { previous = (index, roles) }
            predicates.append(
                Predicate(
                    base: base, token: index, isNegated: isNegated, isOpen: isOpen,
                    isVerb: isVerb || isAct && isCarried, isPassive: isPassive,
                    isRelative: reader.isRelative, roles: roles))
            // Who is killed has died.
            if base == "kill" {
                predicates.append(
                    Predicate(
                        base: "die", token: index, isNegated: isNegated, isOpen: isOpen, isVerb: false,
                        isPassive: false, isRelative: reader.isRelative,
                        roles: Roles(agents: roles.patients)))
            }
        }
    }

    /// Whether `to` stands before a verb: what somebody undertakes to do, or does something for, is not told as done, but
    /// for what one begins or goes on to do.
    private func isAim(_ text: AnnotatedText, _ index: Int, _ clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound, text.word(index - 1) == "to" else { return false }
        guard index - 2 >= clause.lowerBound else { return true }
        let governor = VerbForms.english[text.word(index - 2)]?.verb ?? text.word(index - 2)
        return !Self.factual.contains(governor)
            && Paraphrases.base(of: text.form(index - 2).lowercased()) != "begin"
    }

    private static let factual: Set<DossierText.Word> = [
        "begin", "begun", "began", "start", "started", "continue", "continued", "manage", "managed", "help",
        "helped",
        "proceed", "go", "come", "cease", "ceased", "refuse", "refused", "decline", "declined", "fail",
        "failed",
    ]

    /// Whether the nouns of a clause say what is done in place of its verbs: `the arrest came on Monday`, `held talks`, `had a meeting`.
    private static func isCarried(_ text: AnnotatedText, _ clause: Range<Int>) -> Bool {
        clause.allSatisfy { token in
            !text.tags[token].isVerb || isCarrier(text, token)
                || VerbForms.english[text.word(token)].map { light.contains($0.verb) } == true
        }
    }

    private static func isCarrier(_ text: AnnotatedText, _ index: Int) -> Bool {
        carriers.contains(text.word(index))
            || VerbForms.english[text.word(index)].map { carriers.contains($0.verb) } == true
    }

    private static func hasAct(_ text: AnnotatedText, _ clause: Range<Int>) -> Bool {
        clause.contains { text.tags[$0] == .noun && Paraphrases.meaning(ofNoun: text.word($0)) != nil }
    }

    private static let carriers: Set<DossierText.Word> = [
        "hold", "held", "follow", "followed", "occur", "occurred", "happen", "happened", "come", "came",
        "take", "took",
        "make", "made", "have", "had", "give", "gave", "pay", "paid", "conduct", "conducted", "carry",
        "carried",
    ]

    /// Whether a participle stands before its noun: `a formal, signed agreement` may be one that is only hoped for.
    private static func isAttribute(_ text: AnnotatedText, _ index: Int) -> Bool {
        guard text.tags[index] == .verbParticiple, index > 0, index + 1 < text.tags.count,
            text.tags[index + 1] == .noun || text.tags[index + 1] == .adjective
        else { return false }
        return [.determiner, .adjective, .punctuation, .numeral].contains(text.tags[index - 1])
    }

    /// Verbs that only hold a sentence together, or say that somebody speaks.
    private static let light: Set<DossierText.Word> = [
        "be", "have", "do", "say", "tell", "add", "report", "state", "write", "note", "accord", "include",
        "s", "re",
        "get", "go", "come", "make", "take", "give", "use", "occur", "happen", "take-place", "take-on",
        "come-on",
        "happened", "occurred", "said", "says", "saying", "told", "added", "replied", "reply", "respond",
        "responded",
        "explain", "explained", "stated", "according",
    ]
    private static let being: Set<DossierText.Word> = [
        "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re",
    ]
    /// Verbs that say nothing without the next word.
    private static let carrying: Set<DossierText.Word> = [
        "take", "make", "give", "go", "come", "put", "set", "rule", "turn", "call", "plead", "hand", "carry",
        "find", "run", "step", "pull", "travel",
    ]

    static func base(_ text: AnnotatedText, _ index: Int, _ end: Int) -> DossierText.Word? {
        let tag = text.tags[index]
        guard tag.isVerb || tag == .noun || tag == .adjective || tag == .auxiliary else { return nil }
        if tag == .noun, let meaning = Paraphrases.meaning(ofNoun: text.word(index)) { return meaning }
        let entry = VerbForms.english[text.word(index)]
        var base = entry?.verb
        let form = text.form(index).lowercased()
        if base == nil, tag.isVerb { base = Paraphrases.base(of: form) ?? Opposites.listed(form) }
        if base == nil, tag.isVerb {
            base = Workspace.foldedWords(text.form(index)).last.map {
                DossierText.Word(ClaimContext.stem($0))
            }
        }
        guard var base else { return nil }
        if tag.isVerb, carrying.contains(base) || entry == nil, index + 1 < end {
            let next = text.form(index + 1).lowercased()
            let own = Workspace.foldedWords(text.form(index)).last ?? ""
            let name = entry == nil ? own : Self.name(of: base)
            if let name {
                let joined = DossierText.Word("\(name)-\(next)")
                let isKnown = Opposites.senses[joined] != nil || Paraphrases.meaning(ofVerb: joined) != nil
                // What follows a participle is no object: `were put on planes`.
                if isKnown
                    || carrying.contains(base) && tag != .verbParticiple && Self.follows(text, index + 1)
                {
                    base = joined
                }
            }
        }
        return Paraphrases.meaning(ofVerb: base) ?? base
    }

    private static func follows(_ text: AnnotatedText, _ index: Int) -> Bool {
        switch text.tags[index] {
        case .noun, .adjective, .adposition, .adverb, .particle: true
        default: false
        }
    }

    private static let spelt: [DossierText.Word: String] = Dictionary(
        uniqueKeysWithValues: [
            "take", "make", "give", "go", "come", "put", "set", "rule", "turn", "call", "plead", "hand",
            "carry", "find", "run", "step", "pull", "travel",
        ].map { (DossierText.Word($0), $0) })

    private static func name(of base: DossierText.Word) -> String? { spelt[base] }

    /// Verbs of which something has to be said elsewhere for that to be the same.
    var verbs: [Predicate] { predicates.filter(\.isVerb) }

    /// How a sentence of a document stands to this sentence of a draft.
    func standing(_ other: Assertion) -> Standing {
        var isSame = predicates.isEmpty
        var isOpen = false
        for own in predicates {
            let alike = other.predicates.filter { $0.base == own.base }
            if alike.contains(where: {
                $0.isNegated == own.isNegated && ($0.isOpen == own.isOpen || own.isOpen)
            }) {
                isSame = true
                continue
            }
            if alike.contains(where: { $0.isNegated != own.isNegated }) { return .opposed }
            if !alike.isEmpty { isOpen = true }
            guard let senses = Opposites.senses[own.base] else { continue }
            for predicate in other.predicates {
                for sense in Opposites.senses[predicate.base] ?? [] {
                    let turns = own.isNegated != predicate.isNegated
                    if senses.contains(where: {
                        $0.line == sense.line && ($0.isContrary != sense.isContrary) != turns
                    }) {
                        return .opposed
                    }
                }
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

    /// Whether the contrary is said of a verb itself, told as a fact in both.
    func opposes(_ other: Assertion) -> Bool {
        verbs.contains { own in
            guard !own.isOpen else { return false }
            return other.verbs.contains { there in
                guard !there.isOpen else { return false }
                if there.base == own.base { return there.isNegated != own.isNegated }
                let turns = own.isNegated != there.isNegated
                return Opposites.senses[own.base]?.contains { sense in
                    Opposites.senses[there.base]?.contains {
                        $0.line == sense.line && ($0.isContrary != sense.isContrary) != turns
                    } == true
                } == true
            }
        }
    }

    /// Whether a sentence with these stems names everybody that is named here before the first verb; all that are named
    /// where none stands there.
    func namesSubjects(_ stems: Set<String>) -> Bool {
        let first = verbs.first?.token ?? .max
        var subjects = names.filter { $0.token < first }
        if subjects.isEmpty { subjects = Array(names.prefix(1)) }
        return subjects.allSatisfy { !$0.stems.isDisjoint(with: stems) }
    }

    /// Whether everybody that is named here is named or meant there: `Norlandic` names Norland.
    func namesAll(in other: Assertion, _ stems: Set<String>) -> Bool {
        named.isSubset(of: other.meant)
            || names.allSatisfy { !$0.stems.isDisjoint(with: stems) }
                && named.filter { $0.contains(" ") || $0 != $0.lowercased() }.isSubset(of: other.meant)
    }

    /// Verbs of the other that say what a verb of this says, as done or not done as here.
    private func alike(_ own: Predicate, in other: Assertion) -> [Predicate] {
        other.predicates.filter {
            $0.base == own.base && $0.isNegated == own.isNegated && $0.isOpen == own.isOpen
        }
    }

    /// Whether those of whom the other tells it are those of whom this does, as far as both say: nobody else does it, and
    /// it is not done the other way round.
    func keepsRoles(in other: Assertion) -> Bool {
        var isTold = false
        for own in verbs where !Paraphrases.mutual.contains(own.base) {
            let there = alike(own, in: other)
            if there.isEmpty { continue }
            isTold = true
            if there.allSatisfy({ own.roles.turns($0.roles) }) { return false }
        }
        guard !isTold, let first = verbs.first, !Paraphrases.mutual.contains(first.base) else { return true }
        // In other words: at least who acts here is not only acted on there.
        let actors = first.roles.agents.filter { $0.hasPrefix("@") }
        let actorsThere = other.verbs.reduce(into: Set<String>()) { $0.formUnion($1.roles.agents) }
        let othersThere = other.verbs.reduce(into: Set<String>()) {
            $0.formUnion($1.roles.patients.union($1.roles.others))
        }
        return actors.isEmpty || actorsThere.isEmpty || !actors.isDisjoint(with: actorsThere)
            || actors.isDisjoint(with: othersThere)
    }

    /// Whether the other tells each verb of this, of the same people and things in the same parts.
    func isTold(in other: Assertion) -> Bool {
        // How many of them it was is a part of what is told.
        guard words.intersection(Opposites.quantifiers).isSubset(of: other.words),
            other.words.intersection(Opposites.reservations).isSubset(of: words)
        else { return false }
        return verbs.allSatisfy { own in
            alike(own, in: other).contains { there in
                // Whom `who` means is not read.
                if there.isRelative, !own.isRelative { return false }
                if Paraphrases.mutual.contains(own.base) {
                    return own.roles.agents.isSubset(of: there.roles.all) || there.roles.agents.isEmpty
                }
                return !own.roles.turns(there.roles) && !own.roles.hits(other: there.roles)
            }
        }
    }
}
