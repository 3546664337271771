import DossierText

/// Words of the lines that introduce lists, and of the texts in which one government speaks.
extension CommitmentWords {
    static let customs: WordSet = "tariff tariffs duty duties"
    /// What a list below is of, by its nouns: `Measures agreed today include:`
    static let measures: WordSet = """
        measures measure steps commitments commitment actions action undertakings pledges decisions obligations provisions
        deliverables priorities goals objectives initiatives demands tasks promises concessions
        """
    /// With one of these, a line lists what was done.
    static let completed: WordSet = """
        taken implemented completed achieved delivered progress fulfilled accomplished carried kept achievements accomplishments
        done
        """
    /// What the reporter's own state is called in what is reported: `told parliament that the country would`.
    static let ownLands: WordSet = "country nation government army navy kingdom republic"
    static let aims: WordSet = "priorities priority goals goal objectives aims planned proposed"
    static let demanded: WordSet = "demands demanded requests requested expects"
    static let refusing: WordSet = "not never refuse refuses refused reject rejects rejected limits"
    static let settled: WordSet = "agreed adopted decided joint common mutual"
    /// Behind these stands the other side: `Measures agreed with Chile`.
    static let others: WordSet = "with against towards toward from for on in to"
    /// What an item may begin with before its verb: `will hand over`, `does not accept`.
    static let auxiliaries: WordSet = "will shall does do also would"
    static let negations: WordSet = "not n't never"
    /// In a heading: what stands below was promised and not done.
    static let unkept: WordSet = "unmet broken unfulfilled unkept abandoned missed unhonoured undelivered"
    /// Behind `not`: it was done, and more.
    static let only: WordSet = "only just merely simply"
    static let withoutWord: Word = "without"
    /// Headings of what a text is that a government gives out.
    static let releases: WordSet = """
        statement release communiqué communique sheet announcement declaration notice factsheet bulletin
        """
    /// Bodies in whose name a government speaks.
    static let offices: WordSet = """
        ministry government department office cabinet presidency chancellery directorate ministers
        """
    /// Small words in the name of a body.
    static let joiners: WordSet = "of for and the"
    /// What such a body does in the present by saying so.
    static let announcing: WordSet = """
        announces informs confirms presents wishes publishes notes reaffirms reiterates declares states recalls welcomes commits
        """
    /// Behind these stands why or how something is done, no longer what.
    static let circumstances: WordSet = "while which thereby whose"
    static let contrasts: WordSet = "while"
    /// What is undertaken beside something else: `while respecting`.
    static let keeping: WordSet =
        "respecting upholding preserving protecting safeguarding honouring honoring observing"
    static let inCircumstance: WordSet = "line accordance order view support"
    /// What is done for a purpose, which says what it is: `measures to curb`, `attempts to change`.
    static let efforts: WordSet = """
        effort efforts measures measure steps step action actions work attempt attempts group groups campaign campaigns plan plans
        programme program need ability mechanism operations force forces committee team teams commitment commitments initiative
        initiatives policy policies strategy want wants
        """
    /// Verbs whose object is to do what follows: `invite them to join`.
    static let causatives: WordSet = """
        invite invites help helps encourage encourages enable enables allow allows assist urge urges call calls press ask asks
        instruct require permit continue continues work seek inviting helping encouraging enabling working continuing
        """
    /// What is a focus or priority, and what it is named so by.
    static let focuses: WordSet = "focus priority priorities"
    static let counterparts: WordSet = "counterpart counterparts homologue colleague"
    static let joint: WordSet = "joint bilateral trilateral"
    static let jointBodies: WordSet = """
        commission committee group council team teams centre center mission force
        secretariat patrols
        """
    /// With these a clause goes on to tell what was said.
    static let sayings: WordSet =
        "saying adding arguing noting citing telling explaining warning calling claiming"
    static let agreedLinks: WordSet = "to on that"
    static let setWord: Word = "set"
    static let upWord: Word = "up"
    static let foreign: WordSet = "foreign outside alien"
}
