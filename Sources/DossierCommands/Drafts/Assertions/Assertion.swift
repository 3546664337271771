import DossierHost
import DossierSDK
import DossierText

/// What a sentence says of its verbs: whether they are so, are not so, or are left open; and who is named before and after.
///
/// Without a parse the reach of a negation is approximate: a few words, up to the next clause. It is used to hold a
/// verdict back, so that where it errs something is not found that is there.
struct Assertion {
    struct Predicate {
        /// The verb's base form, of a light verb with what follows it: `take-effect`, `rule-out`.
        let base: DossierText.Word
        /// What else it can tell.
        let senses: [DossierText.Word]
        /// As it counts among the words by which a sentence is recognised.
        let stem: String
        let token: Int
        let isNegated: Bool
        /// Planned, threatened, asked for, under a condition.
        let isOpen: Bool
        /// Asked, denied by somebody, or taken back at once: by this nothing is told.
        let isWithheld: Bool
        let isVerb: Bool
        /// Whether it stands in a clause that begins with `who` or `which`, of which a part is named elsewhere.
        let isRelative: Bool
        /// Whether it is only told by somebody's function beside his name.
        let isOffice: Bool
        /// Words beside it by which it is only awaited, or only said of somebody.
        let reservations: Set<DossierText.Word>
        let roles: Roles
        /// The verb on which it hangs: `agreed` of `agreed to send`, `said that they would send`.
        let governor: Int?

        /// Whether a time is of the verb on which this hangs: on the day on which somebody is accused of something nothing
        /// of that need have happened.
        func leaves(timeAt place: Int) -> Bool {
            guard let governor else { return false }
            return place < token && abs(place - governor) < token - place
        }
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
    /// By verb, where its predicates stand among all.
    private var places: [DossierText.Word: [Int]] = [:]
    /// Who is said to say what stands here.
    private(set) var speakers: [Argument] = []
    /// What the text says elsewhere that those are who are named.
    private(set) var descriptions: [Referent: Set<String>] = [:]
    /// Each proper name with the token where it begins.
    private(set) var names: [Name] = []
    /// Who is named or meant, as it counts in roles.
    private(set) var named: Set<Referent> = []
    private(set) var meant: Set<Referent> = []
    private(set) var words: Set<DossierText.Word> = []

    /// Stems of verbs that only say that something came of it: `left three boats stranded`.
    private(set) var idle: Set<String> = []

    /// By the token of a verb the days that hang on it.
    private(set) var days: [Int: [DraftDay]] = [:]

    /// Stems of the paragraph in which it stands.
    let paragraph: Set<String>
    /// Those of the title of its document.
    let title: Set<String>
    /// By the token of a verb those that hang on it.
    private var dependents: [Int: [Int]] = [:]

    /// - Parameters:
    ///   - isTakenBack: whether the next sentence says that it is not so.
    ///   - label: the day under which its paragraph stands.
    init(
        _ text: AnnotatedText, in span: TextSpan, clauses: [Clause]? = nil, paragraph: Set<String> = [],
        title: Set<String> = [], isTakenBack: Bool = false, label: TimeExpression? = nil
    ) {
        self.paragraph = paragraph
        self.title = title
        let range = text.tokens(in: span)
        let clauses = clauses ?? ClauseSplitter(text.base).clauses(of: range)
        let tokens = NamedTokens(text, in: range)
        let roles = RoleReader(text, tokens, in: range, before: Antecedent.read(text, before: range))
        var reader = PredicateReader(
            text, roles, isTakenBack ? nil : Withholding(text, in: range, clauses))
        for clause in clauses { reader.read(clause.tokens) }
        predicates = reader.predicates
        for office in Offices.read(text, range, tokens, roles) { predicates += Predicate.told(by: office) }
        for (place, predicate) in predicates.enumerated() {
            for sense in [predicate.base] + predicate.senses { places[sense, default: []].append(place) }
            if let governor = predicate.governor { dependents[governor, default: []].append(place) }
        }
        for (token, act) in roles.acts where act.isResultative {
            guard let base = VerbBase.read(text, token, range.upperBound, isVerb: true) else { continue }
            idle.insert(Paraphrases.key(of: base) ?? ClaimContext.stem(text.form(token).lowercased()))
        }
        days = ActDays.read(text, range, clauses, predicates, label: label)
        speakers = Self.speakers(text, range, roles)
        descriptions = tokens.descriptions
        let timed = text.tokensOfTimes(in: range)
        for index in range
        where (text.tags[index] == .properNoun || text.tags[index] == .adjective)
            && !timed.contains(index)
        {
            named.formUnion(tokens.referents(text, index).filter(\.isName))
        }
        meant = tokens.all.union(named)
        for index in range { words.insert(text.word(index)) }
        // `Fourteen sailors` names nobody.
        let numbers = Set(text.quantities(overlapping: range).map(\.tokens.lowerBound))
        names = Self.names(text, range, tokens).filter {
            !timed.contains($0.token) && !($0.stems.count == 1 && numbers.contains($0.token))
        }
    }

    private static func names(_ text: AnnotatedText, _ range: Range<Int>, _ tokens: NamedTokens) -> [Name] {
        var names: [Name] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            var stems: Set<String> = []
            var referents: Set<Referent> = []
            while index < range.upperBound, text.tags[index] == .properNoun || isUnknown(text, index) {
                referents.formUnion(tokens.referents(text, index))
                for word in Workspace.foldedWords(text.form(index)) where word.utf8.count > 1 {
                    stems.insert(ClaimContext.stem(word))
                }
                index += 1
            }
            if !stems.isEmpty { names.append(Name(token: start, stems: stems, referents: referents)) }
            index = max(index, start + 1)
        }
        return names
    }

    /// A capital word that the tagger takes for one of those that stand before nouns: a name that nobody knows.
    private static func isUnknown(_ text: AnnotatedText, _ index: Int) -> Bool {
        text.tags[index] == .determiner && text.tokens[index].shape == .capitalized
            && !ClaimWords.determiners.contains(text.word(index))
    }

    /// The predicate that a module has found to be an event.
    func predicate(of finding: Finding, in text: AnnotatedText) -> Predicate? {
        guard let trigger = finding.role("trigger") else { return nil }
        let tokens = text.tokens(in: trigger)
        return predicates.first { tokens.contains($0.token) }
    }

    func predicates(of base: DossierText.Word) -> [Predicate] {
        places[base, default: []].map { predicates[$0] }
    }

    /// Those that tell what another does, in any of its meanings.
    func predicates(like other: Predicate) -> [Predicate] {
        if other.senses.isEmpty { return predicates(of: other.base) }
        var seen: Set<Int> = []
        return ([other.base] + other.senses).flatMap { places[$0, default: []] }
            .filter { seen.insert($0).inserted }.map { predicates[$0] }
    }

    /// What an act leads to: what somebody agrees to do, what he says.
    func led(by predicate: Predicate) -> [Predicate] {
        if predicate.isOffice { return [] }
        var led: [Predicate] = []
        var open = dependents[predicate.token] ?? []
        while let place = open.popLast(), led.count < Self.most {
            led.append(predicates[place])
            if predicates[place].token > predicate.token { open += dependents[predicates[place].token] ?? [] }
        }
        return led
    }
    private static let most = 6

    private static func speakers(_ text: AnnotatedText, _ range: Range<Int>, _ reader: RoleReader)
        -> [Argument]
    {
        reader.acts.sorted { $0.key < $1.key }.compactMap { index, act in
            let word = text.word(index)
            let speaker =
                ClaimWords.according.contains(word)
                ? act.roles.goals : ClaimWords.reporting.contains(word) ? act.roles.agents : Argument()
            return speaker.items.isEmpty ? nil : speaker
        }
    }
}
