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
        /// Whether it stands in a clause that begins with `who` or `which`, of which a part is named elsewhere.
        let isRelative: Bool
        /// Words beside it by which it is only awaited, or only said of somebody.
        let reservations: Set<DossierText.Word>
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

    struct Name {
        let token: Int
        let stems: Set<String>
        /// Whom it means, where that is known.
        let referents: Set<Referent>
    }

    private(set) var predicates: [Predicate] = []
    /// Each proper name with the token where it begins.
    private(set) var names: [Name] = []
    /// Who is named or meant, as it counts in roles.
    private(set) var named: Set<Referent> = []
    private(set) var meant: Set<Referent> = []
    private(set) var words: Set<DossierText.Word> = []

    init(_ text: AnnotatedText, in span: TextSpan, clauses: [Clause]? = nil) {
        let range = text.tokens(in: span)
        let clauses = clauses ?? ClauseSplitter(text.base).clauses(of: range)
        let tokens = NamedTokens(text, in: range)
        let roles = RoleReader(text, tokens, in: range)
        for clause in clauses { read(text, clause.tokens, roles) }
        let timed = Self.tokensOfTimes(text, range)
        for index in range
        where (text.tags[index] == .properNoun || text.tags[index] == .adjective)
            && !timed.contains(index)
        {
            named.formUnion(tokens.referents(text, index).filter(\.isName))
        }
        meant = tokens.all.union(named)
        for index in range { words.insert(text.word(index)) }
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            var stems: Set<String> = []
            var referents: Set<Referent> = []
            while index < range.upperBound, text.tags[index] == .properNoun {
                referents.formUnion(tokens.referents(text, index))
                for word in Workspace.foldedWords(text.form(index)) where word.utf8.count > 1 {
                    stems.insert(ClaimContext.stem(word))
                }
                index += 1
            }
            if !stems.isEmpty, !timed.contains(start) {
                names.append(Name(token: start, stems: stems, referents: referents))
            }
            index = max(index, start + 1)
        }
    }

    private static func tokensOfTimes(_ text: AnnotatedText, _ range: Range<Int>) -> Set<Int> {
        text.times(overlapping: range).reduce(into: []) { $0.formUnion($1.tokens) }
    }

    private mutating func read(_ text: AnnotatedText, _ clause: Range<Int>, _ reader: RoleReader) {
        let timed = Self.tokensOfTimes(text, clause)
        let isCarried = Self.isCarried(text, clause)
        let carriesAct = isCarried && Self.hasAct(text, clause)
        // What is only aimed at by the verb before.
        var isAimed = false
        for index in clause {
            let tag = text.tags[index]
            let entry = VerbForms.english[text.word(index)]
            let act = reader.acts[index]
            let isVerb = act != nil
            if tag == .punctuation || tag == .coordinator { isAimed = false }
            if timed.contains(index) { continue }
            let isAct = tag == .noun && Paraphrases.meaning(ofNoun: text.word(index)) != nil
            guard
                isVerb || tag.isVerb || isAct
                    || tag == .noun && (entry?.isNounToo == true || entry?.form == .gerund)
            else {
                continue
            }
            let told = act?.isCopula == true ? Self.complement(text, index, clause.upperBound, act) : nil
            guard let base = told ?? Self.base(text, index, clause.upperBound, isVerb: isVerb),
                told != nil || !Self.light.contains(base)
            else { continue }
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
                } else if act?.isRelative != true, let other = Self.base(text, before, clause.upperBound) {
                    // `refused a permit granted by the port`: granted it was.
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
            // `seized no files`, `is not safe`
            if index + 1 < clause.upperBound,
                Opposites.voids.contains(text.word(index + 1))
                    || told != nil && Opposites.negators.contains(text.word(index + 1))
            {
                isNegated.toggle()
            }
            // Who could not have done it has not.
            if isNegated, isOpen, text.word(index - 1) == "have",
                (max(clause.lowerBound, index - 4)..<index).contains(where: { text.word($0) == "could" })
            {
                isOpen = false
            }
            let opensClause = text.word(clause.lowerBound)
            if opensClause == "if" || opensClause == "unless" || opensClause == "whether" { isOpen = true }
            if Self.isAttribute(text, index) { isOpen = true }
            if isVerb {
                isAimed =
                    isAim(text, index, clause)
                    || act?.governor.map { governor in
                        !tag.isFiniteVerb && predicates.contains { $0.token == governor && $0.isOpen }
                    } == true
            }
            if isAimed { isOpen = true }
            let reservations = Set(
                (clause.lowerBound..<min(clause.upperBound, index + 4)).map { text.word($0) }
            ).intersection(Opposites.reservations)
            let roles = isVerb ? act?.roles ?? Roles() : reader.roles(ofNoun: index)
            predicates.append(
                Predicate(
                    base: base, token: index, isNegated: isNegated, isOpen: isOpen,
                    isVerb: isVerb || isAct && isCarried, isRelative: act?.isRelative == true,
                    reservations: reservations, roles: roles))
            // Who is killed has died.
            if base == "kill" {
                predicates.append(
                    Predicate(
                        base: "die", token: index, isNegated: isNegated, isOpen: isOpen, isVerb: false,
                        isRelative: act?.isRelative == true, reservations: reservations,
                        roles: Roles(agents: roles.patients)))
            }
        }
    }

    /// What is said of somebody by `is`: an adjective, or that it is somebody or something.
    private static func complement(
        _ text: AnnotatedText, _ index: Int, _ end: Int, _ act: RoleReader.Act?
    ) -> DossierText.Word? {
        var next = index + 1
        while next < end, text.tags[next] == .adverb || Opposites.negators.contains(text.word(next)) {
            next += 1
        }
        guard next < end else { return nil }
        if text.tags[next] == .adjective, next + 1 == end || !text.tags[next + 1].isNominal {
            return Workspace.foldedWords(text.form(next)).last.map {
                DossierText.Word("is-\(ClaimContext.stem($0))")
            }
        }
        return act?.roles.patients.isEmpty == false ? "be" : nil
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
    /// Verbs that say nothing without the next word.
    private static let carrying: Set<DossierText.Word> = [
        "take", "make", "give", "go", "come", "put", "set", "rule", "turn", "call", "plead", "hand", "carry",
        "find", "run", "step", "pull", "travel", "throw",
    ]

    /// - Parameter isVerb: whether it is a verb, whatever the tagger says.
    static func base(_ text: AnnotatedText, _ index: Int, _ end: Int, isVerb: Bool = false) -> DossierText
        .Word?
    {
        let tag = isVerb && !text.tags[index].isVerb ? .verbPast : text.tags[index]
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
            let name = Self.name(of: base) ?? (entry == nil ? own : nil)
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
            "carry", "find", "run", "step", "pull", "travel", "throw",
        ].map { (DossierText.Word($0), $0) })

    private static func name(of base: DossierText.Word) -> String? { spelt[base] }
}
