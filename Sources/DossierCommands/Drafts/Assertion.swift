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
    private var words: Set<DossierText.Word> = []

    init(_ text: AnnotatedText, in span: TextSpan, clauses: [Clause]? = nil) {
        let range = text.tokens(in: span)
        let clauses = clauses ?? ClauseSplitter(text.base).clauses(of: range)
        for clause in clauses { read(text, clause.tokens) }
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

    private mutating func read(_ text: AnnotatedText, _ clause: Range<Int>) {
        for index in clause {
            let tag = text.tags[index]
            let entry = VerbForms.english[text.word(index)]
            let isVerb = tag.isVerb
            guard isVerb || tag == .noun && (entry?.isNounToo == true || entry?.form == .gerund) else {
                continue
            }
            guard let base = Self.base(text, index, clause.upperBound), !Self.light.contains(base) else {
                continue
            }
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
            let opensClause = text.word(clause.lowerBound)
            if opensClause == "if" || opensClause == "unless" || opensClause == "whether" { isOpen = true }
            if Self.isAttribute(text, index) { isOpen = true }
            let isPassive =
                text.tags[index] == .verbParticiple
                && (max(clause.lowerBound, index - 3)..<index).contains { Self.being.contains(text.word($0)) }
            predicates.append(
                Predicate(
                    base: base, token: index, isNegated: isNegated, isOpen: isOpen, isVerb: isVerb,
                    isPassive: isPassive))
        }
    }

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
        "get", "go", "come", "make", "take", "give", "use",
    ]
    private static let being: Set<DossierText.Word> = [
        "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re",
    ]
    /// Verbs that say nothing without the next word.
    private static let carrying: Set<DossierText.Word> = [
        "take", "make", "give", "go", "come", "put", "set", "rule", "turn", "call", "plead", "hand", "carry",
        "find",
    ]

    private static func base(_ text: AnnotatedText, _ index: Int, _ end: Int) -> DossierText.Word? {
        let tag = text.tags[index]
        guard tag.isVerb || tag == .noun || tag == .adjective || tag == .auxiliary else { return nil }
        let entry = VerbForms.english[text.word(index)]
        var base = entry?.verb
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
                if carrying.contains(base) && Self.follows(text, index + 1) || Opposites.senses[joined] != nil
                {
                    base = joined
                }
            }
        }
        return Opposites.synonyms[base] ?? base
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
            "carry",
            "find",
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

    func namesAll(_ stems: Set<String>) -> Bool { names.allSatisfy { !$0.stems.isDisjoint(with: stems) } }

    /// Whether who does it there is not who does it here: `Arlen sued Norland`, `Norland sued Arlen`.
    func swaps(_ other: Assertion) -> Bool {
        for own in verbs {
            guard let there = other.verbs.first(where: { $0.base == own.base }) else { continue }
            let turns = own.isPassive != there.isPassive
            func side(_ names: [(token: Int, stems: Set<String>)], _ verb: Predicate, before: Bool) -> Set<
                String
            > {
                names.filter { ($0.token < verb.token) == before }.reduce(into: []) { $0.formUnion($1.stems) }
            }
            let subjects = side(names, own, before: true)
            let objects = side(names, own, before: false)
            let subjectsThere = side(other.names, there, before: !turns)
            let objectsThere = side(other.names, there, before: turns)
            if subjects.isEmpty || objects.isEmpty { continue }
            if subjects.isDisjoint(with: subjectsThere), !subjects.isDisjoint(with: objectsThere),
                !objects.isDisjoint(with: subjectsThere)
            {
                return true
            }
        }
        return false
    }
}
