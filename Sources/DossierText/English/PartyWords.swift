/// Words by which states are named without their names.
public final class PartyWords: Sendable {
    /// `we`: the signatories.
    let firstPerson: WordSet = "we us our ours ourselves"
    /// Nouns for states and their governments: `both governments`, `the Parties`.
    let bodies: WordSet = """
        governments countries nations sides parties leaders states neighbors neighbours allies partners participants
        signatories presidents ministers governments' administrations capitals democracies members delegations
        """
    /// Behind a noun, what tells which ones are meant: `the partners listed in the annex`.
    let restricting: WordSet =
        "listed enumerated named identified specified set covered mentioned that which whose"
    let counts: WordTable<Int> = WordTable([
        (Word("both"), 2), (Word("two"), 2), (Word("three"), 3), (Word("trilateral"), 3),
        (Word("four"), 4),
        (Word("five"), 5), (Word("bilateral"), 2), (Word("either"), 2), (Word("each"), 2),
    ])
    let definite: WordSet = "the our these both all either each their respective"
    /// Prepositions with which a subject's first noun phrase is over.
    let prepositions: WordSet =
        "in on at by for from with without to into under during following after before since against via as"
    let treatyParties: WordSet =
        "parties party participants participant signatory signatories ministers leaders governments sides countries presidents"
    /// Titles of those who lead a state.
    let leaderTitles: Set<String> = ["President", "Prime Minister", "Chancellor", "Premier"]
    /// A foreign minister's title that one state alone uses without a portfolio.
    let foreignSecretary: (title: String, state: String) = ("Secretary of State", "United States")
    /// Words before somebody who is met: `talks with`, `met`.
    let meeting: WordSet = "met meet meeting meets talks ties hosted"
    let counterparts: WordSet = "counterpart counterparts homologue colleague"
    /// Before `of` and a name, they make it that of a state or region.
    let polities: WordSet = """
        canton cantons republic republics kingdom province provinces government governments emirate principality
        duchy federation commonwealth territory state states voivodeship prefecture oblast
        """
    /// What only states and regions have.
    let offices: WordSet = """
        minister ministry government parliament army navy cabinet embassy ambassador negotiator envoy diplomats coastguard
        border borders airspace frontier constitution gendarmes inspectors delegation
        """
    let governments: WordSet = "government"
    /// What a government calls itself in a text of its own.
    let issuers: WordSet = "ministry ministries government department cabinet administration minister"
    /// What stands before `government` and is a party, or a kind of it.
    let factions: WordSet = """
        labour labor tory conservative republican democratic democrat liberal socialist communist federal national coalition unity
        interim transitional provisional central local state military green christian nationalist islamist populist
        """
    let possessives: WordSet = "'s ’s '"
    let of: Word = "of"
    let between: Word = "between"
    /// What two states have in common: `the border of Norr and Vesk`.
    let sharedByStates: WordSet = """
        war border frontier talks treaty governments armies navies parliaments ministers presidents leaders delegations
        republics kingdoms
        """
    /// What makes the adjective of a state from its name without a last vowel: `Norvia`, `Norvian`.
    let nationalEndings: [String] = ["an", "ian", "n", "ean", "ese", "ish", "i", "ic", "yan"]
    /// The same of a name in `-land` without it: `Tarland`, `Tarish`.
    let landEndings: [String] = ["ish", "ic", "ian"]
    /// Names whose adjectives are those of no state: continents, creeds, parties.
    let stateless: WordSet = """
        africa america europe asia arabia arab latin islam christ buddha hindu democrat republic soviet olympus titan atlantic
        antarctica oceania zion satan internet google amazon
        """
    let articles: WordSet = "the a an this that every each no"
    /// Those that act for a state, before or behind whose name they stand: `Norvia’s minister, Ana Ruiz`.
    let officers: WordSet = """
        minister president chancellor premier king queen emir ambassador envoy spokesman spokeswoman spokesperson negotiator
        secretary governor general admiral delegate
        """
    let ofLands: WordSet = "government kingdom republic emirate principality duchy"
    let and: Word = "and"

    public static let english = PartyWords()
}
