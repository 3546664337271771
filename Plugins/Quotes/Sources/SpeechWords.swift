import DossierText

/// Words by which speech is reported, with what may follow them.
final class SpeechWords: Sendable {
    /// What makes of a report its opposite.
    static let negations = "not never no n't"

    /// What a cue can have for its content.
    struct Frame: OptionSet, Sendable {
        let rawValue: UInt16
        /// A clause with or without `that`: `said prices would fall`.
        static let clause = Frame(rawValue: 1)
        /// A clause only with `that` or a question word: `hinted that …`.
        static let that = Frame(rawValue: 2)
        /// An infinitive: `pledged to act`.
        static let infinitive = Frame(rawValue: 4)
        /// A noun phrase: `announced a plan`, `praised the deal`.
        static let object = Frame(rawValue: 8)
        /// Somebody spoken to comes first: `told reporters that …`, `urged them to …`.
        static let hearer = Frame(rawValue: 16)
        /// A judgement: `called the plan “unworkable”`.
        static let judgement = Frame(rawValue: 32)
        /// May carry a direct quotation alone.
        static let quote = Frame(rawValue: 64)
        /// Whatever follows is what was said: `said about half of it was lost`.
        static let plain = Frame(rawValue: 128)
        /// A noun phrase only where something in it stands in marks: `emphasized the need for “order”`.
        static let marked = Frame(rawValue: 256)
        /// Whatever follows is what a poll or document shows: `the survey showed Roe leading`.
        static let finding = Frame(rawValue: 512)
    }

    let verbs: WordTable<Frame>
    let particles = SpeechWords.particles
    let otherVerbs = SpeechWords.otherVerbs
    let given = SpeechWords.given
    let those = SpeechWords.those
    let forms: VerbForms
    /// Nouns before `that`: `claim`, `warning`.
    let nouns: WordSet
    /// Heads of people who speak for somebody else.
    let spokespeople: WordSet
    /// Documents, broadcasts and the like, on which somebody's words are found.
    let occasions: WordSet
    let occasionPrepositions: WordSet = "in at on during via with after to through"
    /// Where people post: `on social media`.
    let media: WordSet = "twitter facebook instagram tiktok youtube telegram weibo x media blog website"
    let outlets: WordSet
    let relatives: WordSet
    let questionWords: WordSet
    let adjuncts: WordSet
    /// Prepositions that may stand inside the name of a source.
    let inner: WordSet
    /// Behind `according to` what something is measured by, and nobody who says it: `according to plan`.
    let measures: WordSet = """
        plan plans schedule timetable law custom tradition rule rules need needs taste size age rank weight colour color type
        order preference ability circumstances
        """
    let coordinators: WordSet
    /// Words before a fragment that make it a label: `so-called`, `dubbed`.
    let labels: WordSet
    let timeNouns: WordSet
    /// Determiners and adjectives that stand for people alone: `many`, `others`.
    let standalone: WordSet
    /// Heads of phrases that can act and speak without a name.
    let people: WordSet
    /// Words behind which a clause with a subject of its own can begin.
    let clauseStarts: WordSet
    /// Words that make a clause hang on another.
    let subordinate: WordSet
    let reflexives: WordSet
    let possessives: WordSet
    let pluralPronouns: WordSet
    let firstPerson: WordSet = "i we"
    let persons: WordSet = "he she"
    let negations: WordSet = "not n't never"
    /// Verbs of which a `not` leaves nothing said.
    let sayings: WordSet =
        "say announce declare promise pledge vow threaten agree offer propose claim allege state demand admit acknowledge concede"
    /// Verbs by which somebody says that a thing is not so, those that do with a claim behind them, and such claims.
    let denials: WordSet = "deny dispute refute rebut disavow"
    let rejections: WordSet = "reject dismiss deny dispute refute rebut denounce contradict"
    let claims: WordSet = """
        claim claims charge charges report reports allegation allegations accusation accusations suggestion suggestions
        rumour rumours rumor rumors assertion assertions idea notion view
        """
    let claimLinks: WordSet = "that of about by"
    /// Verbs of promise, and what makes of them their opposite.
    let promises: WordSet = "promise guarantee pledge assure swear"
    let inabilities: WordSet = "cannot"
    /// Subjects that are nobody in particular: `Whoever says so`.
    let anybody: WordSet = "whoever anyone anybody nobody"
    /// `declined to say`, `refused to say`
    let withholdings: WordSet = "decline refuse fail"
    /// What one refuses to do with one's mouth alone, besides the verbs of speech.
    let answers: WordSet = "answer identify name elaborate discuss disclose specify be"
    /// What an illness or a storm claims.
    let claimed: WordSet = "life lives victim victims"
    /// Who holds an office, and loses it when dismissed.
    let officeHolders: WordSet = """
        head chief director manager officer minister secretary official spokesman spokeswoman spokesperson president
        captain engineer editor coach commander ambassador prosecutor judge leader chairman chairwoman general admiral
        inspector governor treasurer deputy employee worker driver operator
        """
    /// Verbs that point at a thing and say nothing of it, unless `as` follows.
    let pointings: WordSet = "refer allude"
    /// With which a question begins that can be answered by yes.
    let inversions: WordSet = """
        did do does has have had is are was were will would can could should may might
        """
    /// The labels of those who only ask.
    let askers: WordSet = "question questioner reporter q journalist"
    /// By which a text shows that somebody speaks in it of himself.
    let selves: WordSet = "i we my our me us i'm we're"
    /// Before the day from which something holds.
    let validity: WordSet = "effective starting beginning"
    let answer: Word = "a"
    let answerWord: Word = "answer"
    /// What opens a condition.
    let suppositions: WordSet = "if unless"
    /// Verbs that take back a word given.
    let breaking: WordSet = """
        break breaks broke broken breaking withdraw withdraws withdrew withdrawn withdrawing abandon abandons abandoned drop
        drops dropped retract retracts retracted renege reneges reneged reneging violate violates violated violating back
        backed backtracked reversed revoked revoke rescinded
        """
    /// What an authority brings about by declaring it.
    let declared: WordSet =
        "state war emergency holiday bankruptcy martial ceasefire curfew mourning independence"
    let articles: WordSet = "the a an another one"
    let according: Word = "according"
    /// Words before a name by which somebody goes: `the pseudonym Katya`, `a man named Roe`.
    let naming: WordSet = "named called identified pseudonym nicknamed alias as"
    /// Heads of phrases that stand for a state's government.
    let governments: WordSet
    /// Things in writing that can say something.
    let documents: WordSet
    /// Verbs of making a document public.
    let issuing: WordSet
    /// What shows something without saying it: polls, records, studies.
    let findings: WordSet
    /// Public and private bodies that are named by whose they are: `Exampleland's coast agency`.
    let bodies: WordSet
    /// Bodies that a text goes on calling by their kind: `the company`.
    let companies: WordSet
    /// Territories before `of` and their name.
    let realms: WordSet
    /// Nouns of speech that an infinitive may follow: `his call to close the port`.
    let callings: WordSet = """
        call calls pledge pledges promise promises vow vows threat threats request requests proposal plea offer appeal
        """

    private init(
        verbs: WordTable<Frame>, forms: VerbForms, nouns: WordSet, spokespeople: WordSet, occasions: WordSet,
        outlets: WordSet, relatives: WordSet, questionWords: WordSet, adjuncts: WordSet, inner: WordSet,
        coordinators: WordSet, labels: WordSet, timeNouns: WordSet, standalone: WordSet, people: WordSet,
        clauseStarts: WordSet, subordinate: WordSet,
        reflexives: WordSet, possessives: WordSet, pluralPronouns: WordSet, governments: WordSet,
        documents: WordSet,
        issuing: WordSet, findings: WordSet, bodies: WordSet, companies: WordSet, realms: WordSet
    ) {
        self.verbs = verbs
        self.forms = forms
        self.nouns = nouns
        self.spokespeople = spokespeople
        self.occasions = occasions
        self.outlets = outlets
        self.relatives = relatives
        self.questionWords = questionWords
        self.adjuncts = adjuncts
        self.inner = inner
        self.coordinators = coordinators
        self.labels = labels
        self.timeNouns = timeNouns
        self.standalone = standalone
        self.people = people
        self.clauseStarts = clauseStarts
        self.subordinate = subordinate
        self.reflexives = reflexives
        self.possessives = possessives
        self.pluralPronouns = pluralPronouns
        self.governments = governments
        self.documents = documents
        self.issuing = issuing
        self.findings = findings
        self.bodies = bodies
        self.companies = companies
        self.realms = realms
    }

    func frame(_ index: Int, _ text: AnnotatedText) -> (frame: Frame, form: VerbForms.Form)? {
        guard let entry = forms[text.word(index)], let frame = verbs[entry.verb] else { return nil }
        return (frame, entry.form)
    }

    static let english: SpeechWords = {
        let lists: [(Frame, String)] = [
            ([.clause, .quote, .object, .plain], "say"),
            (
                [.clause, .quote, .object],
                """
                claim argue note report suggest acknowledge assert allege predict estimate reveal admit write state
                """
            ),
            (
                [.clause, .quote],
                """
                insist believe think contend maintain add concede declare explain tweet reply respond remark quip joke
                concur muse gush opine wonder read comment observe warn caution confirm indicate
                """
            ),
            (
                [.that, .quote],
                """
                conclude observe answer reiterate repeat complain caution counter continue recall confess hint imply
                vow swear boast lament fret shout yell chant recount volunteer interject retort fume snap exclaim
                whisper murmur mutter intone post deadpan sneer scoff brag speculate testify
                protest object plead blurt chide gripe crow
                """
            ),
            (
                [.that, .quote, .marked],
                "stress emphasize emphasise underscore underline highlight indicate signal"
            ),
            ([.clause], "fear hope worry guess suspect feel figure assume doubt expect"),
            ([.that], "know"),
            ([.quote], "begin"),
            ([.finding], "show find indicate suggest reveal give"),
            (
                [.that, .object, .quote],
                """
                announce confirm deny mention warn clarify affirm reaffirm declare proclaim point reveal disclose lament bemoan voice recite recall dispute
                """
            ),
            ([.object, .quote], "echo"),
            ([.clause], "show find"),
            ([.that], "learn demonstrate discover realize realise decide rule determine"),
            ([.that, .object], "recommend propose"),
            ([.object, .quote], "demand"),
            ([.quote], "speak sing"),
            // Only as `made clear`, `put it`, `went on`, `talked about`.
            ([], "make put go talk"),
            ([.that, .object], "question"),
            ([.object], "discuss outline"),
            ([.clause], "reckon"),
            ([.infinitive, .that, .object, .quote], "pledge promise vow"),
            ([.infinitive, .that, .quote], "threaten agree offer"),
            ([.infinitive], "refuse decline"),
            ([.hearer, .clause, .that, .quote], "tell assure inform remind advise notify"),
            ([.hearer, .infinitive, .that, .quote], "urge ask warn encourage press implore beg"),
            (
                [.judgement, .object, .quote],
                """
                call describe brand label characterize characterise dismiss decry denounce condemn hail portray cast
                view slam blast deride mock deem portray paint frame
                """
            ),
            (
                [.object],
                """
                accuse praise criticize criticise defend cite endorse oppose reject blame question applaud
                welcome tout credit thank commend favor favour advocate
                express decry lambaste assail rebuke rebut berate scold ridicule laud extol trumpet castigate disparage bash rip
                disavow champion reference quote liken allude refer rail vouch request articulate taunt insult object
                explain reiterate congratulate
                """
            ),
        ]
        var frames: [Word: Frame] = [:]
        var regular: [String] = []
        let irregular = """
            say says saying said
            tell tells telling told
            give gives giving gave given
            speak speaks speaking spoke spoken
            write writes writing wrote written
            think thinks thinking thought
            know knows knowing knew known
            feel feels feeling felt
            find finds finding found
            sing sings singing sang sung
            begin begins beginning began
            read reads reading read
            swear swears swearing swore sworn
            show shows showing showed shown
            cast casts casting cast
            make makes making made
            put puts putting put
            go goes going went gone
            admit admits admitting admitted
            """
        let irregularBases = Set(
            irregular.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
        for (frame, list) in lists {
            for verb in list.split(whereSeparator: \.isWhitespace).map(String.init) {
                frames[Word(verb), default: []].formUnion(frame)
                if !irregularBases.contains(verb) { regular.append(verb) }
            }
        }
        return SpeechWords(
            verbs: WordTable(frames.map { ($0.key, $0.value) }),
            forms: VerbForms(regular: regular.joined(separator: " "), nouns: "", irregular: irregular),
            nouns: """
                claim claims warning warnings statement belief hope hopes fear fears concern concerns accusation
                accusations allegation allegations argument assertion suggestion notion view contention promise pledge
                prediction conclusion announcement insistence assurance assurances admission speculation suspicion
                """,
            spokespeople:
                "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons representative",
            occasions: """
                interview conference briefing statement speech address post tweet letter email e-mail message memo report
                article column op-ed editorial hearing testimony rally debate call appearance broadcast podcast remarks
                release video
                """,
            outlets: """
                news times post journal daily tribune herald guardian reuters bloomberg press network radio tv
                television newspaper magazine gazette cnn bbc npr nbc abc cbs msnbc afp axios chronicle observer telegraph
                economist broadcasting standard
                """,
            relatives: "who which that",
            questionWords: "how why what whether who when where if",
            adjuncts: """
                in on at during after before when while as with from by under through via last this yesterday today
                earlier later late early recently wednesday thursday friday saturday sunday monday tuesday again then too also
                """,
            inner: "of for at with from in de del la al on",
            coordinators: "and or but",
            labels:
                "so-called called known dubbed named titled entitled termed nicknamed called word words term phrase slogan",
            timeNouns:
                "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow morning evening night week month year",
            standalone:
                "this that these those some many most all both several few each neither others another one either",
            people: """
                critics analysts experts officials sources others many some people observers republicans democrats
                lawmakers voters supporters opponents leaders police authorities prosecutors residents activists
                protesters conservatives liberals progressives aides advisers advisors lawyers attorneys executives
                economists scientists researchers investigators reporters journalists senators governors mayors
                president minister secretary government administration campaign committee company party court agency
                group organization organisation union team official spokesman spokeswoman spokesperson candidate
                nominee senator governor mayor judge adviser advisor expert analyst man woman student teacher worker
                workers doctor doctors students teachers both sides countries nations governments parties
                supporter opponent critic aide ally allies rival rivals strategist strategists staffer staffers
                chairman chairwoman director chief head founder owner captain commander general judges justice justices
                prosecutor attorney lawyer professor historian scholar pollster commentator commentators host anchor
                moderator author writer columnist editor editorial pastor bishop priest friend friends neighbour neighbours
                neighbor neighbors mother father wife husband son daughter brother sister relatives family farmer farmers
                fisherman fishermen voter resident activist protester lawmaker legislator legislators senators delegates
                candidates donors witness witnesses officer officers ministry agency board council commission bureau
                spokespersons opposition coalition cabinet ministers senators envoy ambassador diplomat diplomats mayor councillor councillors firm firms operator
                demonstrators demonstrator marchers campaigners delegate unions federation chamber league association society
                institute foundation bank bloc regulator regulators watchdog tribunal employees employee employers passengers
                passenger parents parent tenants growers grower brokers broker traders trader importers importer exporters exporter
                manufacturers manufacturer producers producer carmakers retailers retailer investors investor shareholders
                inspectors inspector crew pilot pilots nurse nurses soldier soldiers guard colleagues colleague customers customer
                members member deputies deputy premier chancellor king queen prince patients survivors survivor plaintiffs
                plaintiff defendant defendants detectives detective spokespeople correspondent correspondents treasurer mayor
                planners planner engineers engineer
                """,
            clauseStarts:
                "that while but and because although though whereas as if when since how why where whether after before until",
            subordinate:
                "because although though whereas if when while after before until that what how why where whether",
            reflexives: "himself herself itself themselves myself yourself",
            possessives: "his her its their our my your whose",
            pluralPronouns: "they both",
            governments:
                "governments officials authorities leaders diplomats negotiators lawmakers countries nations sides",
            documents: """
                statement communique communiqué declaration report study letter memo memorandum agreement document text
                resolution poll survey paper analysis release order filing complaint lawsuit indictment affidavit ad editorial
                """,
            issuing: """
                issued issue issues issuing released releases releasing published publishes signed adopted put made sent posted
                read wrote
                """,
            findings: """
                poll polls survey surveys study studies report reports record records document documents data figures numbers
                results returns statistics analysis research review audit census filing filings papers transcript email emails
                e-mail e-mails letter letters polling tally average test tests evidence estimate estimates index
                """,
            bodies: """
                agency ministry guard council office authority department police court commission board parliament union
                company firm operator hospital university service navy army administration bureau institute senate assembly
                cabinet embassy treasury bank secretariat inspectorate
                """,
            companies:
                "company firm operator owner carrier shipowner utility airline bank manufacturer maker network group",
            realms:
                "canton city state province republic region county town village kingdom island municipality district"
        )
    }()
}
