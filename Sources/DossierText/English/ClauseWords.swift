/// Words by which English sentences fall into clauses and lists into items.
public final class ClauseWords: Sendable {
    /// Open a subordinate clause wherever they stand.
    let subordinators: WordSet = "while although though because unless whereas lest"
    /// Open a subordinate clause after a comma, or where a subject and its verb follow.
    let weakSubordinators: WordSet = "as if when after before until till since once where whether even"
    let relatives: WordSet = "which who whom whose where that"
    let that: Word = "that"
    /// Stretches of time, before which `that` points even where no preposition stands before it, and what then may.
    let stretches: WordSet = """
        day week weekend month year decade century morning afternoon evening night time moment hour summer winter spring autumn
        """
    let stretchLeads: WordSet = "earlier later early late only"
    /// Verbs before a clause with `that`.
    let reporting: WordSet = """
        said say says saying told tell announced announce announces agreed agree agrees declared declare declares
        emphasized emphasised emphasizes stressed stress stresses reiterated reiterate affirmed affirm affirms reaffirmed reaffirm
        added adding warned warn warns insisted insist insists insisting claimed claim claims noted note notes stated
        confirmed confirm confirms pledged pledge pledges promised promise promises ensure ensures ensured clear believe
        believes believed argued argues arguing acknowledged asserted underscored underscore vowed vow vows found ordered
        declaring stating warning recognize recognise expect expects hope hopes indicated underlined demand demands demanded
        """
    /// Finite verbs beside which the name of a speaker stands.
    let speaking: WordSet = """
        said says told tells added adds warned warns insisted insists argued argues explained explains asked asks
        replied replies recalled recalls tweeted wrote writes testified admitted admits conceded joked quipped
        acknowledged declined apologised apologized complained praised criticised criticized thanked met visited
        spoke believes thinks hopes stressed emphasised emphasized noted notes stated vowed promised pledged urged
        """
    let but: WordSet = "but yet nor"
    let coordinators: WordSet = "and or nor but"
    let and: Word = "and"
    /// Months that are auxiliaries otherwise.
    let months: WordSet = "may"
    /// Forms that make a clause finite.
    public let finite: WordSet = """
        is are was were am be 's 're has have had will would shall should can could may might must do does did 'll 'd wo ca
        said says took takes made makes gave gives got gets went goes came comes became becomes faces faced remains
        remained remain wants wanted needs announced announces agreed agrees signed signs imposed imposes accepted
        expects led began begins continues continued includes included pays held holds kept left met sent set put
        told threatened threatens warned pledged vowed imposed doubled stood rose fell ran won lost
        """
    /// Pronouns that are subjects.
    let subjects: WordSet = "he she it they we i you this these those there both"
    let determiners: WordSet =
        "the a an his her its their our my your this these those some any all each every no both many most several"
    /// Prepositions and other words with which no subject begins.
    let prepositions: WordSet = """
        of in on at by for from with without to into onto under over through across between among against during
        about including than as per via upon within toward towards and or not
        """
    /// Words in -ing that are no participles.
    let falseGerunds: WordSet = """
        during including according following king thing nothing something anything everything morning evening ceiling
        beijing spring string wing ring bring sing being sibling wedding pending notwithstanding concerning regarding
        excluding outstanding existing ongoing remaining leading growing emerging surrounding upcoming
        incoming outgoing standing neighboring neighbouring underlying developing binding corresponding
        """
    /// Adverbs that may stand before a verb in a list: besides words in -ly.
    let adverbs: WordSet =
        "further also jointly together better well not never always quickly soon now then thus thereby often once again"
    /// What stands between the separator of a list and the verb of the next item.
    let listFillers: WordSet =
        "and or as well to will shall also further both then , ; [ ] \" “ ” ‘ ’ & while not plus"
    /// After one of these, a word that is verb and noun is a noun.
    let afterNoun: WordSet = """
        of for in and or from on at by is are was were be will would shall has have had , . ; : ) that which who between among
        against under through over during within agreements measures efforts
        """
    /// After one of these, `work` is a verb.
    let afterWork: WordSet = "to with together toward towards closely on in through"
    /// Determiners and the like, with which an object begins.
    let afterVerb: WordSet = "the a an our their its his her all more further these those each efforts"
    let work: Word = "work"
    let to: Word = "to"

    /// All with which a clause can begin without a mark before it: any other word costs one look-up.
    let links: WordSet

    public static let english = ClauseWords()

    private init() {
        links = WordSet(union: [subordinators, weakSubordinators, but, "that and"])
    }
}
