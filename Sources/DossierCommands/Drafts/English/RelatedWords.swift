import DossierText

/// English words by which reporters and those who sum them up tell the same thing: the lists of `Related`.
///
/// Wider than paraphrases: a word does not say what its neighbour says, but where all else of two sentences is the same it
/// stands in the same place. By these nothing is supported.
enum RelatedWords {
    /// Lines of words, all forms of which count.
    static let acts = """
        rescue save evacuate lift winch airlift pick pluck recover retrieve
        fix repair mend restore rebuild renovate refurbish patch overhaul
        notify inform alert warn tell advise brief
        prolong extend renew lengthen
        withhold conceal hide suppress
        raid search comb storm
        seize confiscate capture impound take take-away board intercept
        halt suspend interrupt pause stop
        stop cease end discontinue break-off
        start begin launch commence open initiate kick-off embark
        fail collapse founder break-down fall-apart falter
        collapse burst give-way rupture breach crumble cave-in break
        defeat reject fail throw-out vote-down
        cut reduce lower slash trim shrink decrease curb scale-back halve
        raise increase lift boost hike grow rise climb jump surge expand
        fall drop decline slide sink plunge slip tumble
        refuse reject turn-down decline deny rebuff dismiss
        approve back endorse pass adopt clear support authorise authorize accept ratify confirm
        revoke withdraw cancel strip annul rescind lift repeal
        grant award give allot allocate assign hand
        pay spend cost contribute donate transfer disburse
        buy purchase acquire take-over takeover acquisition bid
        merge combine join unite merger
        manage administer run operate oversee supervise handle
        lead head chair direct command preside
        appoint name nominate choose pick select install designate elect
        replace succeed follow
        resign quit step-down leave depart
        dismiss sack fire lay-off remove oust suspend
        arrest detain hold jail imprison custody apprehend
        charge indict accuse prosecute sue
        question interview interrogate hear examine
        investigate probe examine inquire scrutinise scrutinize inquiry investigation look-into
        inspect check examine test audit survey
        find detect discover identify spot establish
        report publish release present issue
        announce declare unveil disclose reveal state
        raise bring-up come-up broach mention
        promise pledge vow guarantee commit undertake assure
        demand call request ask urge want insist seek
        blame accuse criticise criticize condemn denounce attack fault slam
        oppose fight resist object reject contest
        protest demonstrate rally march
        strike walk-out stoppage walkout
        meet talk negotiate confer gather discuss talks session
        sign conclude initial ink seal
        agree consent settle accept accede
        move transfer relocate shift send take
        bring take fly carry transfer move transport ferry drive rush
        park stand place
        hit strike ram collide crash
        house lodge accommodate shelter put-up stay
        empty drain lower
        flood inundate submerge swamp overflow
        burn set-fire torch ignite
        injure wound hurt
        die kill perish drown
        flee escape run
        close shut seal block
        block blockade obstruct barricade
        return come-back go-back
        summon call-in call
        visit tour travel
        inspect tour
        hire employ recruit engage contract
        sell auction dispose divest
        build construct erect
        design plan draw-up draft
        ban prohibit forbid outlaw bar
        allow permit let authorise authorize
        impose levy introduce slap
        levy charge impose
        call describe brand label dub term
        measure record register gauge
        deliver supply ship provide send
        transfer hand deliver surrender extradite turn
        propose suggest offer recommend put-forward
        recommend advise urge suggest
        own hold belong possess control
        require need oblige must
        treat care
        take-part participate attend join
        """

    /// The same of nouns and adjectives.
    static let things = """
        job position post role
        dead victim casualty body death toll fatality deceased
        family relative kin bereaved
        home house dwelling building residence
        roof rooftop
        resident inhabitant villager townspeople people local citizen
        people person individual
        people person passenger
        people person worker
        people person resident
        people person patient
        boss chief head director executive manager chairman president leader
        company firm utility group corporation enterprise operator business
        bank lender
        owner shareholder holder
        share stock equity
        regulator authority watchdog board office agency
        government cabinet administration state ministry
        parliament assembly legislature lawmaker
        minister secretary
        court judge tribunal
        police officer policeman
        army military soldier troop force
        boat vessel ship trawler ferry barge
        skipper captain
        teacher schoolteacher
        doctor physician medic
        nurse carer
        hospital clinic infirmary
        road highway street motorway
        rail railway train track line
        plane aircraft jet
        car vehicle truck lorry
        deal agreement accord pact treaty contract
        talk negotiation meeting
        row quarrel dispute conflict feud
        plan proposal scheme project
        inquiry investigation probe
        commission committee panel
        fund foundation
        aid help assistance relief
        money sum amount payment
        wage pay salary
        fine penalty
        duty tariff levy toll
        quota limit cap ceiling
        letter email note message
        document paper file record
        deadline limit date
        time extension
        reason cause
        crack defect damage fault flaw
        storm rain rainfall downpour
        water supply
        water reservoir level lake
        dam embankment reservoir
        computer laptop device
        employee staff worker workforce personnel
        union federation association
        strike walkout stoppage
        fishing fishery
        sea ocean
        border frontier
        port harbour harbor
        town city municipality
        province region county district
        joint common shared
        foreign overseas
        large big
        former retired ex
        extra additional further
        roughly about around
        scientist researcher expert
        opposition rival
        spokesman spokeswoman spokesperson
        lawyer attorney counsel
        child pupil student
        fire blaze
        flood deluge
        patient sick
        explanation account version
        licence license permit
        complaint case suit lawsuit
        """

    /// Words by which a number is made of others: no document has to have it.
    static let reckoning: Set<String> = [
        "altogether", "combined", "total", "overall", "average", "another", "extra", "together", "double",
        "twice",
        "half", "third", "quarter", "difference", "per", "annually", "every", "remaining", "rest", "still",
        "remain", "remains", "left",
    ]

    /// Stems of nouns behind a number that do not say what is counted.
    static let totals: Set<String> = ["total", "number", "sum", "altogether", "all"]

    /// With a negation only so far, or at last.
    static let undone: Set<DossierText.Word> = ["yet", "until"]

    /// What is said of with these has not come.
    static let awaited: Set<DossierText.Word> = ["await", "awaits", "awaited", "awaiting", "pending"]

    /// Who does so to an act has not done it: it may be done later, and until somebody says so it is not.
    static let unfulfilled: Set<String> = [
        "threaten", "propose", "offer", "consider", "weigh", "ponder", "contemplate", "mull", "suggest",
        "demand", "plan", "intend", "hope", "seek", "aim",
    ]

    /// What is still so.
    static let lasting: WordSet = "remain remains remained stay stays stayed still"

    static let addressed: DossierText.Word = "you"
    static let lastingVerbs: Set<String> = ["remain", "stay"]

    /// What remains is not ended. Each line: what is as it was, and the acts that would have ended it.
    static let remaining = """
        force effect valid : revoke withdraw strip cancel annul repeal lift rescind suspend lose
        place : revoke withdraw cancel annul repeal lift rescind suspend remove
        office post charge : resign quit step-down dismiss sack fire remove oust leave
        custody jail prison detention : release free bail
        closed shut : reopen open
        open : close shut
        """

    /// What several can do to the same, or one to several, so that one who does it does not speak against another.
    static let common: WordSet = """
        visit call warn thank criticise criticize praise ask demand support oppose join attend say tell urge accuse blame help
        see watch hear read follow write know want expect threaten describe welcome condemn reject confirm deny mourn
        be have comprise affect damage hit inspect receive send sell buy pay invite protest
        """
}
