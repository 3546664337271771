import DossierText

/// Words by which events, their certainty and their kind are read.
struct TimelineWords: Sendable {
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

    let forms: VerbForms
    let classes: WordTable<VerbClass>
    let eventNouns: WordSet
    /// Event nouns that name an event without a date or light verb, when their phrase says of whom or whose.
    let relationalNouns: WordSet
    /// Nouns of offices, terms and programmes, which a range of years dates.
    let terms: WordSet
    /// Kinds of event, by verb base form or noun.
    let kinds: WordTable<Int>
    let kindNames: [String]
    /// The family of each kind: kinds that two sources may use of one event.
    let families: [Int]
    /// Words that stand in any news.
    let commonplace: WordSet
    /// Stems of verbs by base form.
    let stems: WordTable<UInt64>

    let be: WordSet
    let have: WordSet
    let modals: WordSet
    let willModals: WordSet
    let negations: WordSet
    let to: Word
    let subordinators: WordSet
    /// Words before a clause that says when: `when the gates were opened`.
    let moments: WordSet
    let relatives: WordSet
    let that: Word
    let coordinators: WordSet
    let allegations: WordSet
    /// Nouns that count people, and what can befall them.
    let humans: WordSet
    let fates: WordTable<Int>
    let fateNames: [String]
    let accusations: WordSet
    /// Verbs whose content is a claim, and those that assert what the speaker may be interested in.
    let claims: WordSet
    let assertions: WordSet
    /// Bodies on whose word reports rely.
    let authorities: WordSet
    /// Verbs of states that are events where they have a day: `tried in July`.
    let activities: WordSet
    let occasions: WordSet
    let spokenTo: WordSet
    let officials: WordSet
    let hypotheticals: WordSet
    let places: WordSet
    let placeNouns: WordSet
    let particles: WordSet
    /// Forms in -ing and participles that are prepositions or adjectives.
    let falseVerbs: WordSet
    /// Verbs by which a page tells its own date.
    let pageVerbs: WordSet
    /// Words before a time from which something has gone on.
    let since: Word
    let definites: WordSet
    /// Prepositions that join a noun with what completes it.
    let complements: WordSet
    let earlierThan: WordSet
    let after: Word
    let before: Word
    let by: Word
    let of: Word

    func entry(_ word: Word) -> (base: Word, form: VerbForms.Form, verbClass: VerbClass)? {
        guard let entry = forms[word] else { return nil }
        return (entry.verb, entry.form, classes[entry.verb] ?? .action)
    }

    func verbClass(_ word: Word) -> VerbClass { entry(word)?.verbClass ?? .action }

    static let english: TimelineWords = {
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
        for (index, line) in kindLines.split(separator: "\n").enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            names.append(words.first.map(String.init) ?? "")
            for word in words { kinds.append((Word(word), index)) }
        }
        return TimelineWords(
            forms: VerbForms(regular: regularVerbs, nouns: "", irregular: irregularVerbs),
            classes: WordTable(classes), eventNouns: WordSet(nouns),
            relationalNouns: """
                arrest arrests extradition extraditions transfer transfers deployment deployments designation inauguration
                assassination resignation invasion bombing shooting killing detention seizure seizures withdrawal announcement
                capture conviction election referendum signing visit
                """,
            terms: """
                president presidency administration government term initiative framework programme program minister chancellor
                king queen mayor governor war mission agreement treaty accord pact campaign plan era regime dictatorship
                """,
            kinds: WordTable(kinds), kindNames: names, families: families(names),
            commonplace: WordSet(commonplaces),
            stems: WordTable(verbStems),
            be: "is are was were be been being am 's 're 'm", have: "has have had having 've",
            modals: "may might could can should must would shall ca", willModals: "will 'll wo shall",
            negations: "not n't never no neither nor hardly",
            to: "to",
            subordinators:
                "after before when while because although though since until once if unless whereas as whether where",
            moments: "when as",
            relatives: "which who whom whose",
            that: "that", coordinators: "and or but nor yet",
            allegations: """
                alleged allegedly supposedly apparently accused accusing accuses claimed claims claiming allege alleges
                unconfirmed rumored rumoured purportedly suspected
                """,
            humans: """
                people persons person men women children civilians soldiers troops passengers workers sailors fishermen victims residents
                protesters demonstrators students others crew suspects members migrants officers police villagers inhabitants
                """, fates: WordTable(fates.flatMap { $0.1 }), fateNames: fates.map(\.0),
            accusations: "accused alleged accuses alleges",
            claims: "claim allege accuse",
            assertions: "say claim allege tell insist maintain argue assert declare contend state",
            authorities: """
                police officials authorities ministry hospital court prosecutors reports report agency office officers army military
                government department firefighters
                """,
            activities: "try seek struggle stay live suffer fight serve last stand hold",
            occasions: """
                conference briefing interview statement speech address post tweet twitter x facebook reporters journalists press
                television broadcast letter remarks rally hearing testimony podcast radio meeting summit visit memo message
                communique video instagram telegram telephone call
                """,
            spokenTo: "reporters journalists press parliament congress lawmakers cnn nbc cbs abc fox reuters",
            officials: """
                president minister secretary senator sen. governor gov. spokesman spokeswoman spokesperson ambassador chancellor
                official officials envoy director general gen. admiral commander prosecutor mayor chief premier leader
                lawmaker representative rep. judge chairman chairwoman commissioner king prince protester witness
                """,
            hypotheticals: "if would could might may should unless whether would-be hypothetical",
            places: "in at near off on across outside inside throughout",
            placeNouns:
                "city coast border palace house island airport court region province state capital sea ocean waters",
            particles: "up down out off over back in on away through effect",
            falseVerbs:
                "according including following regarding concerning given so-called based compared owing pending",
            pageVerbs: "updated published posted modified revised reviewed",
            since: "since",
            definites: "the this that", complements: "of on with between for",
            earlierThan: "earlier previously before already once formerly",
            after: "after", before: "before", by: "by", of: "of")
    }()

    /// One line a kind of event: its name, then verbs and nouns that say it.
    private static let kindLines = """
        strike bomb bombing attack attacked sink sinking destroy hit raid shell airstrike strikes attacks bombings blast fire
        meeting meet talk talks summit negotiation negotiations discussions consult conversation
        visit travel trip arrive arrival tour land visits
        announcement announce unveil launch declare present introduce
        pledge vow promise commit assure reaffirm
        press-conference conference briefing
        tariff impose levy tariffs
        arrest detain apprehend arrests detention capture seize
        transfer extradite extradition deliver hand transfers extraditions expel
        deployment deploy dispatch station deployments
        signing sign
        agreement agree deal accord pact treaty
        threat threaten threats warn
        refusal refuse reject decline dismiss turn_down turned_down turns_down ruled_out rule_out
        offer offers propose proposal float
        order orders authorize authorise directive instruct
        accusation accuse allege claim blame
        praise applaud commend congratulate hail gush credit welcome
        criticism criticize criticise condemn denounce decry blast slam
        killing kill die death deaths murder assassinate shoot shooting
        election elect vote win referendum
        designation designate label list
        inauguration inaugurate swear
        withdrawal withdraw pull leave quit exit
        suspension suspend pause halt delay freeze
        resumption resume restart
        founding found establish create form set establishment creation
        ban bar prohibit outlaw
        sanction sanctions
        protest protests demonstrate demonstration rally march
        conviction convict sentence plead acquit indict charge
        statement issue release publish statement
        resignation resign
        appointment appoint name nominate
        ruling rule uphold overturn
        review renegotiation renegotiate debate
        invasion invade
        remark say tell add write state note post tweet
        """

    /// A line a family: an accord is announced, agreed, signed and pledged.
    private static let familyLines = """
        announcement agreement signing
        strike killing invasion
        arrest conviction
        suspension withdrawal
        """

    private static func families(_ names: [String]) -> [Int] {
        let lines = familyLines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return names.indices.map { index in
            lines.firstIndex { $0.contains(names[index]) } ?? lines.count + index
        }
    }

    private static var verbStems: [(word: Word, value: UInt64)] {
        let bases =
            regularVerbs.split(whereSeparator: \.isWhitespace)
            + irregularVerbs.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        return bases.map { (Word($0), beginning(Array($0.utf8)[...])) }
    }

    private static let commonplaces = """
        the and for with that this from his her its their they them was were are been has have had not but who which what when
        where into onto upon about after before during over under between through against within without also just only more
        most some any all both each every other another such than then there here very much many few several one two three
        four five six seven eight nine ten first second third last next new old own same will would could should may might can
        must shall did does done being said says say saying told tells tell added called calls according made make makes took
        take takes taken came come comes went gone goes got get gets gave give gives given year years month months week weeks
        day days time times today yesterday tomorrow morning evening afternoon night monday tuesday wednesday thursday friday
        saturday sunday january february march april june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec government governments country countries nation nations state states president minister
        ministers secretary official officials leader leaders people mr mrs ms dr senior high level part way while because since
        until though although whether well still even now later earlier ago back out off down you your our we she him himself
        herself itself themselves how why let including include included own per set put way end use used against among amid
        per via former current recent recently previously meanwhile however instead once
        """

    private static let fates: [(String, [(word: Word, value: Int)])] = {
        let lines = [
            "dead": "dead died die dies dying killed killing kill kills deaths death drowned perished",
            "injured": "injured wounded hurt injuries injuring wounding hospitalised hospitalized",
            "arrested": "arrested detained arrests arresting detaining custody jailed",
            "missing": "missing",
            "homeless": "homeless displaced evacuated homes evacuating",
            "rescued": "rescued saved rescuing survived survivors",
        ]
        return lines.sorted { $0.key < $1.key }.enumerated().map { index, line in
            (line.key, line.value.split(separator: " ").map { (word: Word($0), value: index) })
        }
    }()

    private static let nouns = """
        strike strikes attack attacks raid raids bombing bombings airstrike airstrikes operation operations offensive invasion
        meeting meetings talks summit conference visit visits trip trips tour call conversation discussions negotiations
        press-conference briefing announcement speech address statement arrest arrests extradition extraditions transfer
        transfers deployment deployments designation inauguration election elections vote referendum ceremony protest protests
        rally demonstration demonstrations review renegotiation signing shooting killing murder assassination explosion blast
        crash earthquake storm hurricane fire outbreak coup ceasefire truce seizure seizures debate trial hearing conviction
        resignation appointment merger acquisition agreement deal launch test tests search investigation withdrawal evacuation
        tweet sanctions rescue handover amendment legislation ruling verdict directive offer
        """

    private static let regularVerbs = """
        seem appear remain want need believe include contain consist represent involve depend suggest indicate reflect matter
        belong like love hate fear hope wish prefer deserve resemble lack owe exist tend rely consider regard view look sound
        concern constitute entail require illustrate highlight signal reveal serve face focus own differ vary range total amount
        comprise cover stem relate pertain apply imply exceed equal rank favor favour doubt assume suppose imagine realize
        remember enjoy suffer worry expect stay live underline pose carry complicate contribute affect interest aim try struggle
        work boast last span count add argue note observe explain continue ask answer reply joke comment contend conclude
        recall point mention talk quote state claim assert remark report predict warn caution maintain estimate admit concede
        offer refuse reject pledge vow promise announce declare demand order authorize authorise agree accuse allege condemn
        denounce decry praise applaud criticize criticise blast defend dismiss acknowledge deny reaffirm reiterate emphasize
        emphasise stress underscore insist propose call urge request approve endorse welcome apologize apologise invite commend
        congratulate express describe gush unveil confirm thank decline lament object appeal hail slam rebuke scold lash lambast
        ridicule mock rule clarify disclose affirm float threaten intend plan schedule slate prepare await conduct launch issue
        sign stage open start undertake perform deliver wage mount hand commit happen occur follow end produce mark result
        stop cease help resume finish use manage fail show
        attack bomb raid destroy arrest detain apprehend seize capture transfer extradite deploy dispatch station impose levy
        travel arrive land visit tour launch establish create form suspend pause halt delay withdraw pull sanction ban
        bar prohibit protest demonstrate rally march convict sentence plead acquit indict charge release publish
        resign appoint name nominate uphold overturn review renegotiate debate invade post tweet kill die murder assassinate elect
        vote designate label inaugurate found expel instruct blame credit present introduce assure consult expand increase
        reduce raise lower cut push step evolve secure sanction exempt trigger injure wound block rescue evacuate
        dominate amplify demonstrate pair spark earn tout shape foster prevent underpin touch mirror overshadow deepen
        drop call lift ease back probe clash search flood sound empty drain cancel extend restore recover repair crash collide
        explode erupt collapse derail capsize burst evacuate warn open reopen shutter file sue fine halve double hire strand
        gather assemble walk board rename expire lapse renew ratify veto dissolve grant bury mourn honour mark
        turn approve adopt pass reach complete close return move join remove replace fire hire order award grant
        """

    private static let irregularVerbs = """
        think thinks thinking thought
        know knows knowing knew known
        mean means meaning meant
        see sees seeing saw seen
        understand understands understanding understood
        feel feels feeling felt
        hear hears hearing heard
        cost costs costing cost
        say says saying said
        tell tells telling told
        write writes writing wrote written
        read reads reading read
        speak speaks speaking spoke spoken
        swear swears swearing swore sworn
        seek seeks seeking sought
        make makes making made
        hold holds holding held
        take takes taking took taken
        give gives giving gave given
        pay pays paying paid
        begin begins beginning began begun
        strike strikes striking struck stricken
        have has having had
        come comes coming came
        lead leads leading led
        keep keeps keeping kept
        go goes going went gone
        stand stands standing stood
        sit sits sitting sat
        lie lies lying lay lain
        bear bears bearing bore borne
        cast casts casting cast
        meet meets meeting met
        sink sinks sinking sank sunk
        hit hits hitting hit
        win wins winning won
        leave leaves leaving left
        quit quits quitting quit
        send sends sending sent
        set sets setting set
        withdraw withdraws withdrawing withdrew withdrawn
        shoot shoots shooting shot
        shut shuts shutting shut
        blow blows blowing blew blown
        break breaks breaking broke broken
        bring brings bringing brought
        build builds building built
        burn burns burning burnt
        buy buys buying bought
        catch catches catching caught
        draw draws drawing drew drawn
        drive drives driving drove driven
        fall falls falling fell fallen
        fight fights fighting fought
        find finds finding found
        flee flees fleeing fled
        fly flies flying flew flown
        freeze freezes freezing froze frozen
        lose loses losing lost
        rise rises rising rose risen
        run runs running ran
        sell sells selling sold
        spend spends spending spent
        spread spreads spreading spread
        steal steals stealing stole stolen
        throw throws throwing threw thrown
        tear tears tearing tore torn
        be is being was were been
        """
}
