import DossierText

/// English words of undertakings.
final class CommitmentWords: Sendable {
    let cues: WordTable<Cue>

    private static let lists: [(Cue.Frame, Strength, String)] = [
        (
            .stance, .agreed,
            "agree agrees agreed agreeing decide decides decided undertake undertakes undertook undertaken adopt adopts"
        ),
        (
            .stance, .pledged,
            """
            pledge pledges pledged pledging vow vows vowed promise promises promised promising commit commits reaffirm
            reaffirms reaffirmed reaffirming reiterate reiterates reiterated renew renews renewed recommit recommits
            recommitted affirm affirms affirmed affirming assure assures assured guarantee guarantees guaranteed resolve resolves
            """
        ),
        (
            .intent, .intends,
            """
            offer offers offered offering intend intends intended plan plans planned planning aim aims aimed strive endeavor endeavour endeavors seek seeks prepared
            prepares aspire expect hopes
            """
        ),
        (.modal, .announced, "will shall would 'll"),
        (
            .state, .pledged,
            "committed determined resolved resolute ready prepared dedicated united willing obliged bound poised"
        ),
        (
            .noun, .pledged,
            "commitment commitments pledge promise assurances assurance guarantees determination resolve support reaffirmation"
        ),
        (.noun, .agreed, "decision aim objective goal purpose"),
        (.noun, .intends, "intention intent plan plans readiness willingness"),
        (.noun, .refused, "opposition refusal rejection"),
        (
            .create, .agreed,
            """
            sign signs signed signing reach reached reaches conclude concludes concluded finalize finalized finalised seal sealed ratified
            """
        ),
        (
            .create, .announced,
            """
            announce announces announced announcing unveil unveils unveiled unveiling launch launches launched launching
            outline outlined inaugurate inaugurated establish established establishing creating creation establishment formation set
            """
        ),
        (
            .list, .agreed,
            "includes include including covers cover targets target encompasses comprises: priorities pillars such from"
        ),
        (
            .refusal, .refused,
            """
            reject rejects rejected rejecting refuse refuses refused refusing declines declined decline oppose opposes opposed
            opposing ruled rule rules turned turns turn unacceptable ban bans prohibits lines line no never accept cannot inviolability
            reserved reservation reservations objection objections concerns against protections protocols subordination
            """
        ),
        (
            .demand, .demanded,
            """
            want wants wanted demand demands demanded demanding urge urges urged urging invite invites invited appeal appeals appealed call calls called calling push pushed
            pushes pushing press pressed presses insist insists insisted request requests requested must should prefer asks encourage
            """
        ),
        (
            .praise, .pastAction,
            """
            praise praises praised praising commend commends commended commending applaud applauds applauded hail hails hailed
            laud lauds lauded highlighting highlighted thanked credited celebrate celebrates celebrated welcomed cited citing
            """
        ),
        (
            .perform, .pastAction,
            """
            has have had 've allows permits hosts allow helping remains already demonstrated deployed handed continue continues
            extradited delivered seized arrested transferred released withdrew closed destroyed dismantled sent donated
            supplied repatriated evacuated shipped surrendered disarmed intercepted stationed expelled doubled built opened trained
            provided escorted rescued laid moved reopened lifted vacated freed
            """
        ),
        (
            .emphasis, .intends,
            """
            emphasize emphasise emphasizes emphasized emphasised emphasizing stress stresses stressed underscore underscores
            underscored underline underlines underlined insisting mentioned focus priority
            """
        ),
        (
            .joint, .pledged,
            """
            support supports endorse endorses endorsed ensure foster promote strengthen enhance confirm confirms confirmed work working stand direct
            urge facilitate continue extend reinforce look share strive
            """
        ),
        (.ahead, .announced, "is are 're going"),
        (.binding, .agreed, "obliges oblige obliging requires require requiring binds bind compels"),
        (.task, .agreed, "tasked tasks instructed instructs instruct charged entrusted mandated directed"),
    ]

    /// Undertakings as things: `agreement`, `working group`.
    let instruments: WordSet = """
        agreement agreements pact pacts deal deals accord accords treaty treaties memorandum memoranda mou understanding framework
        program programme programs plan plans initiative initiatives partnership group groups committee commission task
        mechanism dialogue dialogues center centre strategy pathway package statement declaration measures cooperation effort efforts
        alliance force exercise exercises treaty charter protocol protocols corridor coalition team teams roadmap arrangement
        hotline hotlines
        """
    /// A programme or its parts, before a list of what it contains.
    let containers: WordSet = """
        agreement pact deal accord treaty memorandum understanding framework program programme plan initiative partnership
        strategy package priorities pillars measures commitments principles areas steps goals objectives matters efforts cooperation
        """
    let priorities: WordSet = "priorities goals objectives priority"
    /// Rules by which a report's statement stands without more.
    let firmRules: WordSet = "stance state noun assurance"
    /// What is declined in every report and undertakes nothing.
    let speaking: WordSet = "comment answer say respond speak elaborate discuss give reveal name"
    /// Things that were delivered, where somebody is praised for them.
    let deliveries: WordSet = """
        transfer transfers arrest arrests extradition extraditions seizure seizures deployment handover delivery withdrawal release
        arresting extraditing transferring seizing deploying handing delivering signing execution progress completion destruction
        removal repatriation dismantling ratification return surrender
        """
    let allow: WordSet = "allows permits hosts allow permit host"
    let be: WordSet = "is are was were be been am 're remain remains remained stand stands stay being"
    let not: WordSet = "not never no n't"
    let no: Word = "no"
    let to: Word = "to"
    let that: Word = "that"
    let toward: WordSet = "to toward towards"
    let about: WordSet = "to about of for against that regarding on"
    let on: WordSet = "on upon"
    let reflexive: WordSet =
        "themselves ourselves itself himself herself today also fully jointly again further"
    let modals: WordSet = "will would shall"
    let would: Word = "would"
    let have: WordSet = "has have had 've"
    let out: WordSet = "out"
    let turn: WordSet = "turned turns turn"
    let rule: WordSet = "ruled rule rules"
    let importance: WordSet = "importance need necessity centrality respect value"
    let joins: WordSet = "and or but to also"
    let and: Word = "and"
    let lands: WordSet = "country nation"
    let governmentWord: Word = "government"
    let firmModals: WordSet = "will shall"
    let continuing: WordSet = "continue continues"
    let statement: WordSet =
        "statement communique communiqué declaration agreement document text program programme memorandum"
    let oppose: WordSet =
        "reject rejects rejected rejecting refuse refuses refused refusing declines declined decline oppose opposes opposed opposing"
    let bareRefusals: WordSet = "unacceptable inviolability subordination"
    let lines: WordSet = "line lines"
    let lineSigns: WordSet = "red firm clear"
    let firmThings: WordSet = "protections protocols limits"
    let firmSigns: WordSet = "firm strict tight tough legal"
    let concerns: Word = "concerns"
    let against: Word = "against"
    let law: WordSet = "law laws constitution"
    let never: WordSet = "never cannot"
    let permission: WordSet =
        "allow allowed permit permitted accept accepted tolerate tolerated recognize recognise authorize authorized plans plan assurances promise promises commitment commitments guarantee guarantees circumstance circumstances strikes intervention troops concessions"
    let wants: WordSet = "want wants wanted"
    let urges: WordSet =
        "urge urges urged urging push pushed pushes pushing press pressed presses request requests requested asks asked encourage invite invites invited appeal appeals appealed call calls called calling"
    let demands: WordSet = "demand demands demanded demanding insist insists insisted prefer"
    let obligations: WordSet = "must should"
    let pushWith: WordSet = "for to"
    let including: Word = "including"
    let asWord: Word = "as"
    let forWord: Word = "for"
    let groupVerbs: WordSet = "formed established created set launched convened held"
    let we: WordSet = "we us our"
    let parties: WordSet = "parties participants signatories"
    let ongoing: WordSet = "active partner partners engaged helping"

    let subjectEnds: WordSet =
        "in on at by for from with without under during following after before since against via as that"
    let first: Word = "i"
    let they: Word = "they"
    let officials: WordSet = """
        officials government governments administration ministry minister president secretary leaders sides side countries
        state spokesman spokesperson spokeswoman congress parliament navy army
        """
    let auxiliaries: WordSet = """
        is are was were be been has have had will would shall should 're 've 'll also both all now not never to
        did does do could can may might cannot
        """
    let softLinks: WordSet = "as where when until since once while"
    let listOpeners: WordSet = "including from such namely include includes"
    let weakIntent: WordSet = "seek seeks expect hopes prepared prepares aspire strive"
    /// Who does not `intend` it refuses it.
    let firmIntent: WordSet = "intend intends intended plan plans planning"
    let beWord: Word = "be"
    let willing: WordSet = "willing prepared ready"
    let noWords: WordSet = "no without lack despite"
    let firmNouns: WordSet = "commitment commitments pledge assurances assurance guarantees reaffirmation"
    let phraseStops: WordSet = """
        of to for and or with by in on at that which including for praised praising highlighting highlighted commended is are was
        were from as about against ( — – , ; : than over praise recent
        """
    let creationStops: WordSet = "that to which who said would"
    let listFillers: WordSet = """
        as several shared common joint key main the two three four five six following : " “
        """
    let downWords: WordSet = "down"
    let toWords: WordSet = "to"
    let inWords: WordSet = "in"
    let expressed: WordSet = "expressed expresses voiced raised express"
    let determiners: WordSet =
        "the a an our their its his her this these those of to for and strong full continued"
    /// Past forms of `delivered`.
    let deliveredVerbs: WordSet = """
        delivered seized arrested extradited transferred handed deployed dismantled destroyed trained provided supplied stepped
        cracked curbed stemmed increased reduced expanded strengthened helped allowed sent donated withdrawn released repatriated
        signed joined established launched conducted demonstrated secured intercepted captured detained implemented shipped
        dispatched contributed ratified completed doubled raised tightened shared financed equipped stationed evacuated
        surrendered disarmed extended stationed escorted rescued returned advanced enhanced improved disrupted blocked patrolled stood made taken finalized concluded
        reached agreed closed opened built repaired lifted paid hosted rebuilt vaccinated recruited expelled banned freed
        laid set given moved placed put bought purchased cut suspended invested spent granted allocated halted stopped resumed
        ended frozen
        """

    let instrumentNames: WordSet = """
        statement conference agreement treaty framework memorandum charter accord declaration program programme pact plan act
        convention protocol principles communique communiqué initiative address legislation
        """
    let instrumentSigns: WordSet =
        "joint press security cooperation work final written formal nation bilateral trilateral trade"
    let deadlines: WordSet = "by until within beginning starting before from"
    let conditions: WordSet = "if unless provided pending"

    let undertakenWord: Word = "undertaken"
    let undertaken: WordSet =
        "committed agreed decided finalized finalised reaffirmed undertaken resolved pledged"
    let from: Word = "from"
    let refrain: WordSet =
        "refrain refrains refraining prevent prohibit abstain desist stop keep ban protect benefit stopping preventing"
    let pronouns: WordSet = "it they he she we"
    let giving: WordSet = "give gives gave given giving offer offers offered offering provided"
    let givers: WordSet = "from by"
    let seeking: WordSet =
        "seek seeks sought seeking ask asks asked asking want wants wanted demand demands demanded requested"
    let wordsGiven: WordSet = "assurance assurances guarantee guarantees"
    let beVerbs: WordSet = "be have do need want seem appear become likely"
    let treaties: WordSet = """
        agreement agreements pact pacts treaty treaties accord accords deal deals memorandum convention protocol truce
        """
    let under: WordSet = "under"
    let meetings: WordSet = "met meet meets convened convene gathered gather came meeting assembled visited"
    let ceremonies: WordSet = "inaugurate celebrate launch"
    let confirm: WordSet = "confirm confirms confirmed"
    let speech: WordSet = "said says told"
    /// What is done with forces.
    let placed: WordSet = """
        deployed stationed sent withdrawn moved placed posted transferred extradited handed delivered shipped released trained
        """
    let givenWords: WordSet = "assurances promise promises commitment commitments guarantee guarantees"
    let shared: WordSet =
        "concern concerns view views vision values belief beliefs conviction interest interests history"
    let focuses: WordSet = "priority priorities focus goal goals aim aims"
    let named: WordSet = "as among be is are remain remains"
    /// Kinds of text that bind, or say what was agreed, in their own words.
    let genres: WordSet =
        "communique communiqué statement declaration agreement memorandum treaty protocol arrangement charter convention"
    let this: WordSet = "this"
    let pointers: WordSet =
        "following measures steps commitments points areas undertakings priorities as below"
    let listEnds: WordSet = "; , and or ."
    let limits: WordSet = "not no never"
    let parentheses: WordSet = "however though instead too therefore meanwhile also later again"
    let possessives: WordSet = "'s ’s '"
    let whether: WordSet = "whether"
    let denials: WordSet = "denied denies deny denying"
    let denied: WordSet = "that having it they any reports claims"
    let falsehoods: WordSet = "mistaken untrue false wrongly incorrect"
    let leftOpen: WordSet = "remains remained unclear unknown open uncertain unresolved"
    let bars: WordSet = "will shall may can could"
    let sofar: WordSet = "already since now so far also recently just successfully"
    /// What is done once and for all, in the plain past.
    let deeds: WordSet = """
        extradited handed delivered deployed seized arrested transferred released withdrew closed destroyed dismantled sent
        donated supplied repatriated evacuated shipped surrendered disarmed intercepted stationed expelled doubled built opened
        trained provided escorted rescued laid moved set bought reopened lifted vacated freed
        """
    /// Behind these, a line of a communiqué lists what was achieved.
    let results: WordSet = "led resulted achieved yielded produced"
    /// What is going on and no undertaking: `are facing`.
    let circumstances: WordSet = """
        facing living becoming experiencing going witnessing seeing meeting being having including undergoing suffering looking
        beginning ending starting coming doing getting leaving losing standing sitting visiting celebrating marking
        """
    let pondering: WordSet =
        "considering exploring examining studying weighing discussing seeking planning preparing"
    let commits: WordSet = "commits"
    let options: WordSet = "may can could might"
    let contrasted: Set<Cue.Frame> = [.refusal, .stance, .intent, .modal]
    let own: WordSet = "his her its their"
    let only: Word = "only"
    let contrast: WordSet = "while whereas"
    let modalsOfAbility: WordSet = "could can would will does do did cannot shall may"
    let letter: Word = "letter"
    let intent: Word = "intent"
    let positions: WordSet = "position right rights"
    let reserved: Word = "reserved"
    let acceptance: Word = "accept"
    let bindings: WordSet = "to"
    let charged: WordSet = "with"
    let neither: WordSet = "neither none nobody"
    let agreedWords: WordSet = "agreed decided resolved stipulated"
    let itWords: WordSet = "it"
    let wasWords: WordSet = "was is has been"
    let going: Word = "going"
    let reservations: WordSet = "reservation reservations objection objections"
    let kept: WordSet = "maintained maintains reserved entered expressed upheld withdrew kept"

    /// Links of clauses that only give the time or the ground of something else.
    let asides: WordSet = "when after before since if as because once until"
    let reports: WordSet = "said says told announced announces that"
    let reportVerbs: WordSet = "said says told announced announces agreed stated saying"
    let thats: WordSet =
        "that they he she it both countries sides governments nations country nation government"
    /// Bodies that may act in a communiqué beside the signatories.
    let collectives: WordSet = """
        committee commission secretariat council ministry ministries
        economies members authorities countries institutions signatories states nations g20 g7 g-20 nato asean actions those
        """
    let verbFrames: Set<Cue.Frame> = [
        .stance, .create, .refusal, .praise, .emphasis, .joint, .demand, .intent,
    ]
    /// Forms that are nouns as well, after which `and` joins nouns.
    let nounsToo: WordSet = """
        support promise pledge work stand task signing creation establishment formation launch focus no lines line protections protocols
        concerns against share look direct resolve call calls demand demands request requests push press plan plans aim want prepared planned
        must should prefer encourage asks seek
        """
    let skippedMarks: WordSet = "[ ] … ... :"
    let bodies: WordSet =
        "group groups team teams committee commission effort efforts mechanism formed created established force campaign"
    let efforts: WordSet = "effort efforts campaign"
    let verbOf: Word = "for"
    let aims: WordSet = "aim objective goal purpose"
    let ofTexts: WordSet = "intent reaffirmation assurances"
    let verbsToo: WordSet = "support resolve pledge promise aim plan"
    let refusedThings: WordSet =
        "invitation invitations offer offers proposal proposals request requests assurances concessions demand demands promise promises commitment guarantees condition conditions"
    let enforcement: WordSet =
        "arrests arrest arresting extradition extraditions transfer transfers seizures seizure extraditing"
    let enabled: WordSet = "allowed enabled helped permitted"
    let openingAsides: WordSet = "when if because once"
    let pastStates: WordSet = "committed resolved"
    /// What states do in the present by saying so.
    let performatives: WordSet = """
        intend intends commit commits reaffirm reaffirms reiterate affirm affirms support supports pledge pledges agree agrees undertake
        undertakes shall will plan plans resolve welcome welcomes recognize recognizes
        """
    let leadFrames: Set<Cue.Frame> = [.stance, .intent, .modal, .state, .emphasis, .demand]
    let articles: WordSet = "the a an of any their its our his her"
    let which: WordSet = "which who whom whose that where"
    /// Participles with which a sentence may open before its subject comes.
    let gerundOpeners: WordSet =
        "let thank beginning starting building recognizing recognising recalling noting following given seeing"
    let ifWord: Word = "if"
    /// Before `to`, these say that it was not done.
    let failures: WordSet = """
        fail fails failed failing refuse refuses refused refusing decline declines declined declining unable unwilling
        neglected neglect loath
        """
    let breaking: WordSet = """
        break breaks broke broken breaking withdraw withdraws withdrew withdrawn withdrawing abandon abandons abandoned
        retract retracts retracted renege reneges reneged reneging violate violates violated violating revoked dropped
        """
    let wordsOfHonour: WordSet =
        "pledge pledges promise promises commitment commitments vow vows assurance assurances offer"
    let nothing: WordSet = "nothing none no nobody"
    let signedBy: WordSet = "between by"
    let by: Word = "by"
    /// Behind a verb of asking that means something else with them: `call off`, `push back`.
    let particles: WordSet = "in off back up out over away through ahead around"
    /// What one can reach or sign only in a figure of speech.
    let loose: WordSet = "cooperation level measures effort efforts exercise exercises force"

    static let english = CommitmentWords()

    private init() {
        var entries: [(word: Word, value: Cue)] = []
        var seen: Set<Word> = []
        for (frame, strength, list) in Self.lists {
            for word in list.split(whereSeparator: \.isWhitespace).map({ Word($0) })
            where seen.insert(word).inserted {
                entries.append((word, Cue(frame: frame, strength: strength)))
            }
        }
        cues = WordTable(entries)
    }
}
