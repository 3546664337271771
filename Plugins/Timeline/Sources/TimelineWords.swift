import DossierText

/// Words by which events, their certainty and their kind are read.
final class TimelineWords: Sendable {
    /// What a verb says of the world.
    enum VerbClass: UInt8, Sendable {
        /// Something happens. Verbs that no list names count as such.
        case action
        /// A state, an opinion or a comparison: no event.
        case state
        /// Somebody speaks: an event only on an occasion.
        case speech
        /// Speech that is an act: a threat, an offer, a refusal, praise.
        case act
        /// A threat.
        case threat
        /// What is to come: the event is what follows in the infinitive.
        case plan
        /// Carries an event noun: `conducted a strike`.
        case light
        /// Says of an event noun that it is: `the talks took place`.
        case occurrence
        /// Helps another verb: `began to`, `helped`.
        case aspect
    }

    let forms = VerbForms(
        regular: TimelineWords.regularVerbs, nouns: "", irregular: TimelineWords.irregularVerbs)
    let classes: WordTable<VerbClass>
    let eventNouns = WordSet(TimelineWords.nouns)
    /// Event nouns that name an event without a date or light verb, when their phrase says of whom or whose.
    let relationalNouns: WordSet = """
        arrest arrests extradition extraditions transfer transfers deployment deployments designation inauguration
        assassination resignation invasion bombing shooting killing detention seizure seizures withdrawal announcement
        capture conviction election referendum signing visit establishment creation formation launch destruction sinking
        collapse closure adoption approval
        """
    /// The same for nouns of what one does with, to or against somebody: `talks with`, `the strike on`.
    let encounterNouns: WordSet =
        "talks meeting meetings summit strike strikes attack attacks raid raids negotiations"
    /// Prepositions behind these.
    let towards: WordSet = "with between on against"
    /// Subjects that name nobody, and words that open a question.
    let anybody: WordSet = "they some many others people we you"
    let questionWords: WordSet = "what why how where when who which"
    /// Words before a noun of what did not happen, or may.
    let unreal: WordSet = """
        no any without possible potential future further more hypothetical eventual imminent such whether if
        against
        """
    /// Kinds of event by which people come together, those that they announce there, and judgements on what others did.
    let encounters: WordSet = "meeting visit press-conference"
    let announcements: WordSet = "announcement agreement signing pledge founding statement"
    let judgements: WordSet = "praise criticism"
    /// Nouns of offices, terms and programmes, which a range of years dates.
    let terms: WordSet = """
        president presidency administration government term initiative framework programme program minister chancellor
        king queen mayor governor war mission agreement treaty accord pact campaign plan era regime dictatorship
        """
    /// Kinds of event, by verb base form or noun.
    let kinds: WordTable<Int>
    let kindNames: [String]
    /// The family of each kind: kinds that two sources may use of one event.
    let families: [Int]
    /// Words that stand in any news.
    let commonplace = WordSet(TimelineWords.commonplaces)
    /// Stems of verbs by base form.
    let stems = WordTable(TimelineWords.verbStems)

    let be: WordSet = "is are was were be been being am 's 're 'm"
    let have: WordSet = "has have had having 've"
    let modals: WordSet = "may might could can should must would shall ca"
    let willModals: WordSet = "will 'll wo shall"
    let negations: WordSet = "not n't never no neither nor hardly"
    let to: Word = "to"
    let according: Word = "according"
    let subordinators: WordSet =
        "after before when while because although though since until once if unless whereas as whether where"
    /// Words before a clause that says when: `when the gates were opened`.
    let moments: WordSet = "when as"
    let relatives: WordSet = "which who whom whose"
    let that: Word = "that"
    let coordinators: WordSet = "and or but nor yet"
    let allegations: WordSet = """
        alleged allegedly supposedly apparently accused accusing accuses claimed claims claiming allege alleges
        unconfirmed rumored rumoured purportedly suspected
        """
    /// Nouns that count people, and what can befall them.
    let humans: WordSet = """
        people persons person men women children civilians soldiers troops passengers workers sailors fishermen victims residents
        protesters demonstrators students others crew suspects members migrants officers police villagers inhabitants
        farmers dockers miners teachers drivers nurses doctors tourists fans pupils worshippers voters employees
        guards prisoners detainees refugees families firefighters divers guests visitors
        managers directors executives bosses engineers electricians mechanics clerks officials ministers lawmakers
        senators councillors mayors judges lawyers leaders gunmen militants rebels fighters insurgents militiamen
        mercenaries policemen policewomen servicemen recruits conscripts sergeants captives hostages inmates convicts
        smugglers traffickers poachers thieves herders shepherds peasants labourers laborers builders cleaners cooks
        seamen seafarers pilots crewmen stewards commuters pedestrians cyclists climbers hikers skiers campers
        journalists reporters photographers activists campaigners monks nuns priests pilgrims scientists inspectors
        observers monitors peacekeepers aides advisers diplomats envoys citizens nationals foreigners civilian adults
        teenagers boys girls babies relatives survivors patients traders merchants shopkeepers individuals
        """
    let fates = WordTable(TimelineWords.fates.flatMap { $0.1 })
    let fateNames = TimelineWords.fates.map(\.0)
    let accusations: WordSet = "accused alleged accuses alleges"
    /// Verbs whose content is a claim, and those that assert what the speaker may be interested in.
    let claims: WordSet = "claim allege accuse"
    let assertions: WordSet = "say claim allege tell insist maintain argue assert declare contend state"
    /// Bodies on whose word reports rely.
    let authorities: WordSet = """
        police officials authorities ministry hospital court prosecutors reports report agency office officers army military
        government department firefighters
        """
    /// Verbs of states that are events where they have a day: `tried in July`.
    let activities: WordSet = "try seek struggle stay live suffer fight serve last stand hold"
    let occasions: WordSet = """
        conference briefing interview statement speech address post tweet twitter x facebook reporters journalists press
        television broadcast letter remarks rally hearing testimony podcast radio meeting summit visit memo message
        communique video instagram telegram telephone call
        """
    let spokenTo: WordSet =
        "reporters journalists press parliament congress lawmakers cnn nbc cbs abc fox reuters"
    let officials: WordSet = """
        president minister secretary senator sen. governor gov. spokesman spokeswoman spokesperson ambassador chancellor
        official officials envoy director general gen. admiral commander prosecutor mayor chief premier leader
        predecessor successor lawmaker representative rep. judge chairman chairwoman commissioner king prince protester witness
        """
    let places: WordSet = "in at near off on across outside inside throughout"
    let particles: WordSet = "up down out off over back in on away through effect"
    /// Forms in -ing and participles that are prepositions or adjectives.
    let falseVerbs: WordSet =
        "according including following regarding concerning given so-called based compared owing pending dated"
    /// Verbs by which a page tells its own date.
    let pageVerbs: WordSet = "updated published posted modified revised reviewed"
    /// Words before a time from which something has gone on.
    let since: Word = "since"
    let definites: WordSet = "the this that"
    /// Numbers in words, and verbs of which the base form is the participle, too.
    let numerals: WordSet = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozens hundreds
        """
    let unchanged: WordSet = "cut put set hit shut quit let spread cast burst split bid"
    /// Words before the day on which something takes effect: `a toll from May 1`.
    let effective: WordSet = "from effective starting beginning until through till"
    /// What a term begins with: `took office`, `came to power`.
    let offices: WordSet = "office power"
    /// Prepositions that join a noun with what completes it.
    let complements: WordSet = "of on with between for"
    let earlierThan: WordSet = "earlier previously before already once formerly"
    let after: Word = "after"
    let before: Word = "before"
    let by: Word = "by"
    let due: Word = "due"
    let of: Word = "of"
    /// Subjects and objects that say that nothing happened, and what follows `no` where it says nothing of the kind.
    let nones: WordSet = "no nobody none neither nothing"
    let noPhrases: WordSet = "longer later less fewer more doubt matter sooner wonder secret . ,"
    /// Verbs that tell of something even where it came to nothing.
    let vain: WordSet = "find offer"
    let permission: WordSet = "allowed permitted admitted tolerated accepted"
    let weekdays: WordSet = "monday tuesday wednesday thursday friday saturday sunday"
    /// What is told of days to come in the present tense.
    let scheduled: WordSet = """
        arrive begin start open reopen resume travel visit meet go return end expire take hold host leave depart launch close
        receive speak address vote decide rule hear appear tour inaugurate present sign
        """
    /// Verbs whose content is said not to be so.
    let denials: WordSet = "deny dispute refute"
    /// Before a day up to which something lasts.
    let limits: WordSet = "by until till through since for before"
    /// Verbs of dying; verbs of what befalls a ship, and of blows, which forces of nature deal as well.
    let endings: WordSet = "die"
    let mishaps: WordSet = "sink"
    let blows: WordSet = "strike hit"
    let forces: WordSet = """
        quake earthquake tremor aftershock storm hurricane typhoon cyclone tornado flood floods landslide avalanche tsunami
        blizzard lightning heatwave drought wildfire
        """
    /// Before a number that measures or names.
    let measures: WordSet = "magnitude category flight route article section number grade"
    /// `is to blame`
    let faults: WordSet = "blame"
    /// Pronouns for those who can act.
    let somebody: WordSet = "he she they we i you who"
    let with: Word = "with"
    let been: Word = "been"
    let who: Word = "who"
    let articles: WordSet = "a an the"
    /// The fate that no accident brings.
    let custody = "arrested"
    let owner: Word = "'s"
    /// `broke off the talks`, where `off` says no place.
    let offVerbs: WordSet = "break call cut lay hold fend stave"
    let off: Word = "off"
    /// Forms in -ing that are nouns behind an owner.
    let nominalGerunds: WordSet = """
        warning hearing meeting ruling filing finding opening closing landing briefing sitting building holding offering
        listing reading sighting killing shooting bombing sinking funding hosting
        """
    /// Verbs whose participle may have an object: `the man called the Count`, `the town given a mayor`.
    let givings: WordSet = """
        call name give pay tell ask grant award offer show send deny promise dub teach owe hand elect deem cost lend sell
        charge
        """
    let which: Word = "which"
    let the: Word = "the"
    let when: Word = "when"
    /// A verb of speech that with these objects is none.
    let recall: Word = "recall"
    /// A verb that tells of no act with these objects.
    let raise: Word = "raise"
    let raised: WordSet = """
        concern concerns question questions doubt doubts fear fears hope hopes eyebrows awareness issue issues spectre
        specter prospect possibility suspicion suspicions alarm objections objection point points risk risks stakes
        """
    let recalled: WordSet = """
        ambassador ambassadors envoy envoys diplomat diplomats consul consuls delegation staff troops vehicle vehicles car
        cars trains planes product products batch batches model models parliament lawmakers team
        """
    let and: Word = "and"
    let schedule = ScheduleWords()
    let claiming = ClaimWords()
    let counting = CountWords()
    let follow: Word = "follow"
    let possessives: WordSet = "his her its their our my"
    /// Before a day or month that says when, and days that say it alone.
    let whenLinks: WordSet = "on in"
    let dayWords: WordSet = "yesterday today tomorrow"
    /// Before a date that belongs to a noun behind it: `including a February 2029 designation`.
    let nounLinks: WordSet =
        "including of for to about under against with after before from despite like following since until over amid"
    /// Kinds of event that befall the same people again and again.
    let recurring: WordSet = """
        refusal praise criticism threat accusation election conviction appointment
        """
    /// Before a day from or up to which something is so, and on which nothing need have happened.
    let borders: WordSet = "before after until till"
    /// `prior to`
    let prior: Word = "prior"
    /// What a participle before the subject says of a life: `Born on May 3, 1950, in Lima, …`
    let origins: WordSet = "born founded built raised educated named established created formed"

    func entry(_ word: Word) -> (base: Word, form: VerbForms.Form, verbClass: VerbClass)? {
        guard let entry = forms[word] else { return nil }
        return (entry.verb, entry.form, classes[entry.verb] ?? .action)
    }

    func verbClass(_ word: Word) -> VerbClass { entry(word)?.verbClass ?? .action }

    static let english = TimelineWords()

    private init() {
        let lists: [(VerbClass, String)] = [
            (
                .state,
                """
                seem appear remain want need believe think know mean include contain consist represent involve depend
                suggest indicate show reflect matter cost belong like love hate fear hope wish prefer deserve resemble lack owe
                exist tend rely consider regard view see understand feel hear look sound concern constitute entail require
                illustrate highlight signal reveal serve face focus own differ vary range total amount comprise cover
                stem relate pertain apply imply exceed equal rank favor favour doubt assume suppose imagine realize
                remember enjoy suffer worry expect keep stay live sit lie hold underline dominate amplify demonstrate pair spark earn tout shape foster prevent underpin touch mirror overshadow complicate deepen cast raise pose carry complicate
                contribute affect interest aim seek try struggle work stand boast bear last span count
                """
            ),
            (
                .speech,
                """
                say add argue note observe explain write continue ask answer reply joke quip comment contend conclude recall
                point mention read speak talk quote state claim assert remark tell report predict warn caution maintain
                estimate believe admit concede
                """
            ),
            (
                .act,
                """
                offer refuse reject pledge vow promise announce declare demand order authorize authorise agree accuse allege
                condemn denounce decry praise applaud criticize criticise blast defend dismiss acknowledge deny
                reaffirm reiterate emphasize emphasise stress underscore insist propose call urge request approve endorse welcome
                apologize apologise invite commend congratulate express describe gush unveil confirm swear thank
                concede decline decry lament object appeal hail slam rebuke scold lash lambast ridicule mock
                rule clarify disclose affirm float
                """
            ),
            (.threat, "threaten"),
            (.plan, "intend plan expect schedule slate prepare await"),
            (
                .light,
                """
                make conduct hold carry launch take give pay issue sign stage begin open start undertake perform deliver wage
                mount hand commit reach strike have
                """
            ),
            (
                .occurrence,
                "come happen occur follow begin end start conclude produce mark lead result continue"
            ),
            (.aspect, "begin start stop cease help continue resume finish keep go use manage fail"),
        ]
        var classes: [(word: Word, value: VerbClass)] = []
        for (verbClass, list) in lists {
            for word in list.split(whereSeparator: \.isWhitespace) { classes.append((Word(word), verbClass)) }
        }
        for word in "expect plan intend schedule slate".split(separator: " ") {
            classes.append((Word(word), .plan))
        }
        for word in "make conduct hold carry take give pay issue sign stage launch".split(separator: " ") {
            classes.append((Word(word), .light))
        }
        var kinds: [(word: Word, value: Int)] = []
        var names: [String] = []
        for (index, line) in Self.kindLines.split(separator: "\n").enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            names.append(words.first.map(String.init) ?? "")
            for word in words { kinds.append((Word(word), index)) }
        }
        self.classes = WordTable(classes)
        self.kinds = WordTable(kinds)
        kindNames = names
        families = Self.families(names)
    }
}
