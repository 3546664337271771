import DossierText

/// English words that matter where a draft's sentence is to be borne out by what it is laid over: the lists of `SupportFit`.
enum SupportWords {
    /// Forms of verbs that tell little by themselves, so that another may stand in their place: `put on hold`.
    static let weak: WordSet = """
        put set stand stood get got go goes went gone come came comes turn turned carry carried make made makes take took
        taken takes keep kept bring brought sit sat give gave given run ran find found lie lay see saw seen want wants wanted
        have has had be is are was were do did done become became lead led leads move moved hold held holds call called work
        works worked include includes included including know known use used show showed involve involved remain remains stay
        according based due amount amounts aim regard regards concern seem appear happen occur need matter matters serve
        served deal name named begin began begun start started
        """
    /// By which the order of what is enumerated tells something; the second behind `that` or `this`.
    static let ordering: WordSet = "respectively"
    static let orders: WordSet = "order sequence"
    /// Other words that tell nothing beside what they stand with.
    static let faint: WordSet = "worth amount sum total certain various respective own count part way more"

    /// Lines of words without which something else is told; those of a line can stand for each other.
    static let turning = """
        only just solely alone exclusively merely
        before ahead prior
        after following since
        until till
        without
        except excluding besides
        least
        most
        all every each entire whole
        none
        first
        last final
        again
        never
        always
        unless
        if
        both
        former ex
        almost nearly
        instead
        unlike
        despite
        because
        """

    /// Lines of things of one kind that other lists take for each other, since reporters do.
    static let apart = """
        ferry trawler barge tug tanker yacht dredger freighter submarine frigate
        bus tram lorry train car motorcycle van
        kill injure wound
        dead injured missing
        village town city province county
        teacher pupil student
        doctor nurse patient
        minister president mayor governor senator judge ambassador
        parliament senate government court ministry council
        export import
        army navy police
        day week month year
        """

    /// What stands with these hangs on something else, or is still awaited.
    static let conditions: WordSet = "if unless pending awaits awaiting awaited"
    /// Who does so has not got it; beside those who only plan or threaten.
    static let needing: Set<String> = ["need", "requir", "require", "await"]
    /// Behind these stands who is on the other side of an act.
    static let parties: WordSet = "from to for against"
    /// What follows these somebody says who may be wrong.
    static let claiming: WordSet = """
        claim claims claimed claiming allege alleges alleged alleging allegedly accuse accuses accused accusing suspect
        suspects suspected believe believes believed boast boasts boasted contend contends contended argue
        argues argued rumoured rumored
        """

    /// Lines of prepositions that set an end or a beginning to a time.
    static let bounds = """
        since from after following
        until till through
        by
        before
        """
    /// Those of them without which a time is when something is.
    static let ending: WordSet = "until till before by"
}
