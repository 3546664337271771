/// Words by which English sentences fall into clauses and lists into items.
public struct ClauseWords: Sendable {
    /// Open a subordinate clause wherever they stand.
    let subordinators: WordSet
    /// Open a subordinate clause after a comma, or where a subject and its verb follow.
    let weakSubordinators: WordSet
    let relatives: WordSet
    let that: Word
    /// Verbs before a clause with `that`.
    let reporting: WordSet
    /// Finite verbs beside which the name of a speaker stands.
    let speaking: WordSet
    let but: WordSet
    let coordinators: WordSet
    let and: Word
    /// Forms that make a clause finite.
    public let finite: WordSet
    /// Pronouns that are subjects.
    let subjects: WordSet
    let determiners: WordSet
    /// Prepositions and other words with which no subject begins.
    let prepositions: WordSet
    /// Words in -ing that are no participles.
    let falseGerunds: WordSet
    /// Adverbs that may stand before a verb in a list: besides words in -ly.
    let adverbs: WordSet
    /// What stands between the separator of a list and the verb of the next item.
    let listFillers: WordSet
    /// After one of these, a word that is verb and noun is a noun.
    let afterNoun: WordSet
    /// After one of these, `work` is a verb.
    let afterWork: WordSet
    /// Determiners and the like, with which an object begins.
    let afterVerb: WordSet
    let work: Word
    let to: Word

    public static let english = ClauseWords(
        subordinators: "while although though because unless whereas lest",
        weakSubordinators: "as if when after before until till since once where whether even",
        relatives: "which who whom whose where that",
        that: "that",
        reporting: """
            said say says saying told tell announced announce announces agreed agree agrees declared declare declares
            emphasized emphasised emphasizes stressed stress stresses reiterated reiterate affirmed affirm affirms reaffirmed reaffirm
            added adding warned warn warns insisted insist insists insisting claimed claim claims noted note notes stated
            confirmed confirm confirms pledged pledge pledges promised promise promises ensure ensures ensured clear believe
            believes believed argued argues arguing acknowledged asserted underscored underscore vowed vow vows found ordered
            declaring stating warning recognize recognise expect expects hope hopes indicated underlined demand demands demanded
            """,
        speaking: """
            said says told tells added adds warned warns insisted insists argued argues explained explains asked asks
            replied replies recalled recalls tweeted wrote writes testified admitted admits conceded joked quipped
            acknowledged declined apologised apologized complained praised criticised criticized thanked met visited
            spoke believes thinks hopes stressed emphasised emphasized noted notes stated vowed promised pledged urged
            """,
        but: "but yet nor",
        coordinators: "and or nor but",
        and: "and",
        finite: """
            is are was were am be 's 're has have had will would shall should can could may might must do does did 'll 'd wo ca
            said says took takes made makes gave gives got gets went goes came comes became becomes faces faced remains
            remained remain wants wanted needs announced announces agreed agrees signed signs imposed imposes accepted
            expects led began begins continues continued includes included pays held holds kept left met sent set put
            told threatened threatens warned pledged vowed imposed doubled stood rose fell ran won lost
            """,
        subjects: "he she it they we i you this these those there both",
        determiners:
            "the a an his her its their our my your this these those some any all each every no both many most several",
        prepositions: """
            of in on at by for from with without to into onto under over through across between among against during
            about including than as per via upon within toward towards and or not
            """,
        falseGerunds: """
            during including according following king thing nothing something anything everything morning evening ceiling
            beijing spring string wing ring bring sing being sibling wedding pending notwithstanding concerning regarding
            excluding outstanding existing ongoing remaining leading growing emerging surrounding upcoming
            incoming outgoing standing neighboring neighbouring underlying developing binding corresponding
            """,
        adverbs:
            "further also jointly together better well not never always quickly soon now then thus thereby often once again",
        listFillers:
            "and or as well to will shall also further both then , ; [ ] \" “ ” ‘ ’ & while not plus",
        afterNoun: """
            of for in and or from on at by is are was were be will would shall has have had , . ; : ) that which who between among
            against under through over during within agreements measures efforts
            """,
        afterWork: "to with together toward towards closely on in through",
        afterVerb: "the a an our their its his her all more further these those each efforts",
        work: "work",
        to: "to")
}
