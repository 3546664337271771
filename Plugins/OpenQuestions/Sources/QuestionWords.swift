import DossierText

/// English words and cues by which open questions are found.
final class QuestionWords: Sendable {
    let patterns: [CuePattern]
    let lexicon: CueLexicon
    /// Patterns by the words with which they begin: places of ``starts``.
    let startsOfWords: WordTable<Range<Int>>
    let yearStarts: Range<Int>
    let starts: [Start]
    /// For each of the starts the set of the words that must stand second, or −1.
    let secondWords: [Int]
    let adverbs: WordSet
    /// Words with which an indirect question begins.
    let interrogatives: WordSet
    /// Behind a cue, these make another thing of it: `known for`, `clear of`.
    let spoilers: WordSet
    /// `refused to identify himself`: about the speaker, not the affair.
    let reflexives: WordSet
    /// Verbs before what somebody reports.
    let reporting: WordSet = "said says saying stated told added"
    /// A clause that they open supposes, and states nothing.
    let conditionals: WordSet
    /// Subjects that only hold a place: `It is unclear whether …`
    let placeholders: WordSet
    /// Words that stand before what is talked about and are no part of it.
    let leads: WordSet
    /// Answers that answer nothing.
    let evasions: [[Word]]
    /// Words that tie a clause to the one before and are no part of it.
    let links: WordSet
    /// Before a nationality they say of which state it is: `North Korean`.
    static let pointers: Set<String> = ["North", "South", "East", "West"]
    let articles: WordSet
    let relatives: WordSet
    /// Words that carry no meaning when questions are compared.
    let empty: WordSet
    /// Headings under which everything is open.
    let sections: [(words: [Word], kind: CuePattern.Kind)]
    let question: Word
    let questionStop: Word
    /// Questions that only run the conversation: `Can you hear me?`
    let procedural: [[Word]]
    /// In an answer: that it leaves something open.
    let deferrals: [[Word]]
    let auxiliaries: WordSet
    let wh: WordSet
    let request: WordSet

    /// A pattern at hand for a first word.
    final class Start: Sendable {
        let pattern: CuePattern
        /// The sets of which its sentence must have a word, bit by bit.
        let needed: [UInt64]

        init(_ pattern: CuePattern, _ lexicon: CueLexicon) {
            self.pattern = pattern
            needed = lexicon.bits(of: pattern.needed)
        }

        func canStand(amid sets: [UInt64]) -> Bool {
            for cell in needed.indices where needed[cell] & ~sets[cell] != 0 { return false }
            return true
        }
    }

    init(
        patterns: [(CuePattern.Kind, String)], classes: [String: String], adverbs: WordSet,
        interrogatives: WordSet,
        spoilers: WordSet, reflexives: WordSet, conditionals: WordSet, placeholders: WordSet, leads: WordSet,
        links: WordSet, articles: WordSet, relatives: WordSet,
        empty: WordSet,
        sections: [(CuePattern.Kind, String)], question: Word, questionStop: Word, procedural: String,
        deferrals: String, evasions: String,
        auxiliaries: WordSet, wh: WordSet, request: WordSet
    ) {
        var builder = CueLexicon.Builder()
        var compiled: [CuePattern] = []
        for (kind, lines) in patterns {
            for line in lines.split(separator: "\n") {
                if let pattern = CuePattern(line, kind: kind, classes: classes, lexicon: &builder) {
                    compiled.append(pattern)
                }
            }
        }
        let lexicon = CueLexicon(builder)
        self.lexicon = lexicon
        self.patterns = compiled
        var starts: [Word: [Start]] = [:]
        for pattern in compiled {
            let start = Start(pattern, lexicon)
            for word in Set(pattern.firstWords) { starts[word, default: []].append(start) }
        }
        var all = compiled.filter { $0.firstWords.isEmpty }.map { Start($0, lexicon) }
        yearStarts = all.indices
        var ranges: [(Word, Range<Int>)] = []
        for (word, own) in starts {
            ranges.append((word, all.count..<all.count + own.count))
            all += own
        }
        startsOfWords = WordTable(ranges)
        secondWords = all.map { $0.pattern.secondWords ?? -1 }
        self.starts = all
        self.adverbs = adverbs
        self.interrogatives = interrogatives
        self.spoilers = spoilers
        self.reflexives = reflexives
        self.conditionals = conditionals
        self.placeholders = placeholders
        self.leads = leads
        self.links = links
        self.articles = articles
        self.relatives = relatives
        self.empty = empty
        self.sections = sections.flatMap { kind, lines in Self.phrases(lines).map { ($0, kind) } }
        self.question = question
        self.questionStop = questionStop
        self.procedural = Self.phrases(procedural)
        self.deferrals = Self.phrases(deferrals)
        self.evasions = Self.phrases(evasions)
        self.auxiliaries = auxiliaries
        self.wh = wh
        self.request = request
    }

    private static func phrases(_ lines: String) -> [[Word]] {
        lines.split(separator: "\n").map { $0.split(separator: " ").map { Word($0) } }
    }

    /// Of which a date is made, beside its numbers.
    let calendar: WordSet = """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
        oct nov dec monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight week month year autumn spring
        summer winter weekend
        """
    /// Words with a capital at the beginning of a sentence that own nothing.
    let ownerless: WordSet = """
        the a an its his her their our my your this that these those each some any both what which who when where why how whether will
        new two all but and after before in on at by for with if as though while since because however it he she they we there
        """
    /// With these an indirect question begins that stands as a subject.
    let asking: WordSet = "whether how why what who whose which"
    let askedWords: WordSet = "asked"
    let answering: WordSet = """
        answer answers knows knew know comment explanation explanations idea respond responded reply replied say elaborate
        word clarity
        """
    /// Nouns before `that` and what is told.
    let tellings: WordSet = """
        report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions accusation
        accusations statement statements
        """
    /// With these a sentence begins that answers a question at once: `Will it last? Hardly.`
    let replies: WordSet =
        "yes no not probably perhaps hardly maybe certainly nobody unlikely neither absolutely never"
    let doubters: WordSet = "i we"
    let doubts: WordSet = "doubt think hope fear suspect believe"
    /// What is doubted: `I doubt it`, `I think so`.
    let answers: WordSet = "so it not that"
    /// With these a sentence begins that says no more than a courtesy.
    let courtesies: WordSet = "thank thanks next okay ok sorry"
    let modals: WordSet = "will would shall should can could may might must"
    /// Between an owner and what is owned: `Norway's highest court`.
    let ownedAdjectives: WordSet = """
        highest supreme national federal central foreign former current upper lower entire whole newly constitutional civil military
        state royal public interior naval regional local provincial
        """
    let dayLinks: WordSet = "next this last coming end early late mid morning evening"

    static let english = QuestionWords(
        patterns: [
            (.unconfirmed, unconfirmedCues), (.disputed, disputedCues), (.unknown, unknownCues),
            (.pending, pendingCues),
        ],
        classes: [
            "be": "is are was were be been being 's 're",
            "remain": "remain remains remained remaining",
            "have": "has have had 've",
            "not": "not n't never",
            "do": "did do does",
            "wh": "what when where which who whom whose why how whether if",
            "openadj": """
            unclear unknown uncertain undisclosed unresolved unanswered undetermined unsolved unspecified
            unexplained
            """,
            "disclosed": """
            disclosed released revealed identified named determined established explained published specified
            resolved clarified provided detailed addressed settled
            """,
            "details": """
            details detail specifics information timeline timetable deadline date dates explanation explanations
            reason reasons assurances assurance guarantee guarantees indication figures figure numbers number names
            breakdown clarification clues hint answer answers estimate estimates
            """,
            "accused": """
            allegation allegations accusation accusations claim claims charge charges report reports involvement
            wrongdoing responsibility knowledge assertion assertions suggestion suggestions
            """,
            "accounts": """
            accounts reports claims versions narratives estimates proposals statements information evidence
            interpretations explanations figures testimony
            """,
            "decide": """
            debate vote consider review decide rule discuss ratify renegotiate deliberate reconsider reassess
            """,
            "approval": """
            approval ratification review confirmation agreement negotiation negotiations endorsement
            finalization consent authorization
            """,
            "outcome": """
            approval review ratification appeal appeals decision outcome investigation trial vote negotiations
            resolution confirmation legislation ruling completion results agreement hearing consultations
            authorization consent talks
            """,
        ],
        adverbs: """
            still yet immediately fully entirely publicly currently largely completely independently officially formally
            so far at all very quite increasingly also now strongly repeatedly even to date ever vehemently
            categorically flatly consistently highly hotly widely deeply already definitively
            """,
        interrogatives: "what when where which who whom whose why how whether if",
        spoilers: "for as only to of enough cut",
        reflexives: "himself herself themselves itself",
        conditionals: "if unless provided",
        placeholders: "it there that this he she they we i you who which what",
        leads: """
            but and or however while although though as so yet then still also about over on of surrounding regarding
            concerning that with for by meanwhile when where because since despite many
            """,
        links: "but and or though although while yet so however that nor",
        articles: "the a an this that these those its his her their our my your any some such all",
        relatives: "which who that whose",
        empty: """
            a an the of in on at to for from with by and or but not is are was were be been being has have had do does did
            will would can could may might shall should must that this these those it its he she they we you i his her
            their our your my who what when where which why how whether if about over into than then there here as any
            some such all more most other another also still yet no so out up what 's 're 've n't ? , . - — “ ” "
            whom whose during between after before under through against
            """,
        sections: [
            (
                .unconfirmed,
                "unconfirmed\nunverified\nnot confirmed\nnot yet confirmed\nyet to be confirmed\nwhat is unconfirmed"
            ),
            (
                .unknown,
                """
                unknown
                unknowns
                the unknowns
                what we do n't know
                what we do not know
                what we still do n't know
                what is not known
                what is n't known
                what is unknown
                what is unclear
                what 's unclear
                what remains unclear
                what remains unknown
                still unclear
                still unknown
                unclear
                not yet known
                unresolved
                unresolved issues
                open questions
                open issues
                unanswered questions
                remaining questions
                key unknowns
                """
            ),
            (.disputed, "disputed\nin dispute\npoints of dispute\ncontested\nconflicting accounts"),
            (.pending, "pending\nstill pending\nyet to be decided\nawaiting decision\npending decisions"),
        ],
        question: "q", questionStop: "q.",
        procedural: """
            hear me
            hear us
            how are you
            want to take
            on mute
            part of your question
            part of the question
            next question
            another question
            follow up
            ask a question
            """,
        deferrals: """
            ca n't speak to
            can not speak to
            not able to
            later
            do n't have
            do not have
            do n't know
            do not know
            not going to
            wo n't get into
            remains to be seen
            too early
            """,
        evasions: """
            ca n't say
            can not say
            cannot say
            could not say
            wo n't say
            will not say
            not comment
            no comment
            is a question for
            will be for
            is up to
            be up to
            is a matter for
            is for the court
            ca n't give
            can not give
            wo n't give
            will not give
            will not speculate
            wo n't speculate
            not going to speculate
            no decision has
            no date has
            has not said
            have not said
            has not decided
            have not decided
            too soon to
            wait and see
            nobody knows
            no one knows
            no comment
            not yet clear
            remains open
            could not say
            would not say
            that depends
            hard to say
            have to ask
            should ask
            would ask
            next question
            dignify
            anyone 's guess
            anybody 's guess
            ca n't answer
            can not answer
            can not say
            ca n't say
            wo n't say
            will not say
            leave it at that
            leave it there
            refer you to
            get back to you
            nothing to announce
            nothing to add
            no news
            nothing to say
            stay tuned
            ca n't comment
            can not comment
            wo n't comment
            will not comment
            not comment
            ca n't confirm
            can not confirm
            not be drawn
            not for me to
            time will tell
            no idea
            i wish i knew
            impossible to say
            difficult to say
            not my place
            have n't decided
            read out the
            cross that bridge
            cannot say
            cannot answer
            cannot comment
            cannot confirm
            cannot give
            get ahead of
            """,
        auxiliaries: """
            is are was were do does did will would can could has have had should may might must 's
            """,
        wh: "what who when where why which how",
        request: """
            can could would you elaborate on tell us explain say please talk about detail describe and also so well
            i was just wondering
            """)
}
