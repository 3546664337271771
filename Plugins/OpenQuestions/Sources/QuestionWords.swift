import DossierText

/// English words and cues by which open questions are found.
struct QuestionWords: Sendable {
    let patterns: [CuePattern]
    let lexicon: CueLexicon
    /// Patterns by the words with which they begin.
    let starts: WordTable<[Int]>
    let yearPatterns: [Int]
    let adverbs: WordSet
    /// Words with which an indirect question begins.
    let interrogatives: WordSet
    /// Behind a cue, these make another thing of it: `known for`, `clear of`.
    let spoilers: WordSet
    /// `refused to identify himself`: about the speaker, not the affair.
    let reflexives: WordSet
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
        lexicon = CueLexicon(builder)
        self.patterns = compiled
        var starts: [Word: [Int]] = [:]
        for (index, pattern) in compiled.enumerated() {
            for word in Set(pattern.firstWords) { starts[word, default: []].append(index) }
        }
        self.starts = WordTable(starts.map { (word: $0.key, value: $0.value) })
        yearPatterns = compiled.indices.filter { compiled[$0].firstWords.isEmpty }
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
            is a question for
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
            """,
        auxiliaries: """
            is are was were do does did will would can could has have had should may might must 's
            """,
        wh: "what who when where why which how",
        request: """
            can could would you elaborate on tell us explain say please talk about detail describe and also so well
            i was just wondering
            """)

    private static let unconfirmedCues = """
        > unconfirmed|unverified|unsubstantiated|uncorroborated
        < @have @not ~ been ~ confirmed|verified|corroborated|substantiated|authenticated
        < @be @not ~ confirmed|verified|corroborated
        > @have @not ~ confirmed|verified|corroborated|substantiated
        > @do @not ~ confirm|verify|corroborate
        > could|can|would @not ~ confirm|verify|corroborate
        > cannot ~ confirm|verify|corroborate
        < could|can @not ~ be ~ confirmed|verified|corroborated|authenticated
        < cannot ~ be ~ confirmed|verified
        > unable to ~ confirm|verify
        > neither confirmed|confirm|confirms nor
        > confirm or|nor deny
        > declined|declines|refused|refuses to confirm
        > yet to ~ confirm|verify
        < yet to be ~ confirmed|verified
        > no ~ independent|official confirmation|verification
        > rumor|rumors|rumour|rumours that|about|of|over
        > speculation about|over|as
        > without ~ providing|offering|presenting|citing|giving|showing *2 evidence|proof
        > offered|provided|presented|gave|offering|providing no *2 evidence|proof
        < rests|rest|rested|based on|upon a|one|an single|one|unnamed|anonymous source|witness
        > no *1 evidence|proof of|that|for
        < @have @not ~ been ~ proven|proved
        > no *1 confirmation of|that|from
        """

    private static let disputedCues = """
        < @be|@remain ~ disputed|contested
        < @be|@remain ~ in dispute|contention
        > disputes|disputed|dispute|disputing the|that|this|those|these|his|her|their|its|any|allegations|claims|reports|accounts
        > accounts|reports|estimates|versions|sources|figures|experts|witnesses|analysts|sides|officials|lawmakers ~ differ|differed|diverge|diverged|conflict|conflicted|vary|varied|disagree|disagreed
        = conflicting|contradictory|competing|differing|rival @accounts
        > disagree|disagrees|disagreed|disagreement|disagreements ~ on|over|about|whether
        > @be|@remain ~ divided|split on|over|about|whether
        > @be|@remain ~ at odds over|on|about
        < charge|claim|allegation|accusation|assertion|charges|claims|allegations|accusations|assertions *4 denied|denies|deny|dismissed|dismisses|dismiss|rejected|rejects|reject|disputes|disputed|dispute
        > denied|denies|deny|denying *3 @accused
        > denied|denies|deny|denying that|having|being|it|any
        > rejected|rejects|dismissed|dismisses|refuted|refutes|contradicts|contradicted|contradict *3 allegation|allegations|accusation|accusations|claim|claims|account|accounts|assertion|assertions
        > lie *8 that
        < @be ~ a lie
        > contradict|contradicts|contradicted each|one
        > gave|give|gives|offered|offer ~ different|differing|diverging accounts|versions|explanations|figures|numbers
        > rejected|rejects|dismissed|dismisses|denied|denies *2 report|reports that|of
        > maintains|maintained that
        > called|calls|call *4 false|untrue|wrong|baseless|unfounded|nonsense|fabricated|invented
        > report|claim|account|allegation|accusation|story|figure *2 is|was ~ false|untrue|wrong|baseless|unfounded
        > blame|blames|blamed|accuse|accuses|accused each|one
        > differ|differs|differed ~ on|over|about|as
        > @do @not ~ match|tally
        > contradicts|contradicted|contradicting that|this|the|him|her|his|its|an
        """

    private static let unknownCues = """
        < @remain ~ @openadj
        < @remain ~ an|a *1 question|mystery|possibility|unknown
        < @remain ~ possible
        < @remain ~ in doubt|question
        < @remain ~ up in the air
        > remains to be seen
        < @be ~ @openadj
        < @be @not ~ clear|known|certain|resolved|disclosed|specified|released|revealed|identified|explained
        < far from resolved|clear|certain|settled|decided|assured|guaranteed
        < fraught with uncertainty|doubt|doubts|unknowns|questions
        > uncertainty @remain|surrounds|surrounded|persists|looms|over|about|surrounding
        > did|does @not ~ disclose|specify|elaborate|reveal|clarify|identify|explain|detail|list
        > @do @not ~ say @wh
        > @do @not ~ provide|give|offer|release *3 @details
        > @have @not ~ disclosed|specified|elaborated|revealed|clarified|identified|explained|detailed
        > @have @not ~ said @wh
        > @have @not ~ provided|given|offered|released|published *3 @details
        < @have @not ~ been ~ @disclosed
        < @have @not ~ been ~ made public
        < yet to be ~ @disclosed|seen
        > declined|declines|declining|refused|refuses|refusing to ~ say|specify|disclose|elaborate|identify|name|reveal|discuss|answer|explain|speculate|clarify
        > declined|declines|refused|refuses|refusing to ~ provide|give|offer *3 @details
        > declined|refused to comment on|about @wh
        > declined|declines|refused|refuses to rule out
        > offered|offers|offering|gave|gives|giving|provided|provides|providing no *2 @details
        > without ~ giving|providing|offering *3 @details
        > without ~ elaborating|specifying
        > no *2 @details @have ~ been ~ released|given|provided|announced|disclosed|set|published
        > no *2 @details @be ~ released|given|provided|announced|disclosed|set|available
        > raise|raises|raised|raising *5 question|questions|doubts
        > questions *5 @remain|persist|linger|abound|swirl|loom
        = unanswered|open|unresolved question|questions|issue|issues
        > no one|body ~ knows|knew
        > nobody ~ knows|knew
        > no word|clarity on|about|whether|yet
        > @not ~ rule|ruled|ruling out
        > cannot ~ rule out
        < @be anyone|anybody 's guess
        > trying|seeking|working|attempting to ~ determine|establish|ascertain
        < could|can @not ~ be ~ determined|established|ascertained
        > unclear|uncertain|unknown @wh
        > @have no *1 answer|answers|explanation|explanations|idea|information
        < @be @not ~ named|listed|disclosed|stated|published|public
        < @be @not ~ made public
        > there @be ~ no *1 date|timetable|timeline|schedule|deadline|explanation|indication|word|clarity|information|figure|figures|details
        > nobody|none can|could|knows|knew ~ say|tell|explain
        > no one can|could ~ say|tell|explain
        < @be|@remain ~ a *1 mystery|riddle|puzzle
        > would|could|can @not ~ say|specify|disclose|elaborate|tell @wh
        > would|could @not ~ elaborate|comment
        < @be|@remain ~ secret|classified|confidential|sealed
        > question|issue|matter of|is @wh *8 open|unsettled|unresolved
        > left|leaves|leaving|leave open @wh
        > no word from
        > little|nothing|less @be ~ known
        > did|does|has|have @not ~ respond|responded|reply|replied *2 question|questions|inquiry|inquiries|request|requests
        > would|will @not ~ be drawn on|about
        > @be @not ~ sure|certain @wh
        > find out @wh
        """

    private static let pendingCues = """
        < await|awaits|awaiting|awaited
        < @be|@remain ~ pending
        > pending *3 @outcome
        < up for renegotiation|review|renewal|debate|discussion|negotiation
        < up for a vote
        < subject to *3 @approval
        < will|would|may|could|might ~ depend|hinge *2 on|upon
        < depends|depend|depended ~ on|upon @wh
        < hinges|hinge|hinged ~ on|upon
        < @be|@remain ~ contingent|conditional on|upon
        > prepare|prepares|preparing|prepared|poised|due|expected|scheduled|slated|set|plans|planning to ~ @decide
        > @have yet to
        > no *2 decision|decisions|agreement|deal|date *1 @have|@be ~ been? ~ made|taken|reached|set|fixed
        < @have @not ~ decided|ratified|finalized|finalised|agreed|approved|voted|ruled
        < @have @not ~ been ~ decided|finalized|finalised|ratified|approved|agreed|announced|set|scheduled|signed
        < @be @not ~ finalized|finalised|final|ratified|decided
        < still ~ being ~ decided|negotiated|finalized|finalised|worked|discussed|debated|considered|reviewed|drafted|weighed
        < @be|@remain ~ under *1 negotiation|discussion|review|consideration|investigation|study|debate
        < to be ~ determined|decided|announced|finalized|finalised|negotiated|agreed|worked
        > will be ~ announced|released|published|determined|decided|disclosed|finalized|unveiled *4 later|soon|shortly
        > coming|come out ~ later|soon|shortly
        > announced|released|determined|decided|disclosed|set|published ~ at a later date|stage
        < in due course
        = upcoming|forthcoming|looming *2 review|renegotiation|vote|referendum|ruling
        = # *2 review|renegotiation
        > negotiations|talks|discussions|consultations|deliberations @be ~ ongoing|continuing|underway|stalled|deadlocked
        > considering|weighing|mulling|debating|deciding whether|how
        < @be|@remain|put|placed on hold
        < @be|@remain in limbo
        ^ decision|ruling|verdict|vote|announcement|judgment|judgement|report @be ~ expected|due|pending|imminent
        > still has|have|had to
        < has|have|had still to be
        < @be|@remain ~ the subject of *2 inquiry|investigation|review|debate|negotiation|negotiations|dispute|lawsuit|talks|probe
        = date|timing|outcome|success|result|decision|timetable|much *3 depends|depend ~ on|upon
        < @be|been ~ stuck|stalled|blocked|bogged ~ in|at|up|down
        ^ talks|negotiations|hearing|hearings|trial @be ~ to|due|expected|scheduled *1 resume|continue|restart
        < still ~ reviewing|negotiating|weighing|considering|studying
        < to be ~ examined|investigated|clarified|fixed|settled
        < @be ~ being ~ investigated|examined|checked|reviewed|considered|discussed
        > investigating|examining|probing|checking|investigate|examine @wh
        > looking|looks|look into @wh
        > needs|need|requires|require|required *3 approval|consent|ratification|permission
        > @have @not yet
        > no decision before|until|yet
        ^ talks|negotiations|consultations continue|continues
        ^ investigation|inquiry|probe continues|continue
        > expected|due|scheduled|set to ~ rule|ratify|approve
        > would have to be ~ approved|ratified|decided|agreed
        """
}
