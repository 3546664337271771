/// Words by which states are named without their names.
public struct PartyWords: Sendable {
    /// `we`: the signatories.
    let firstPerson: WordSet
    /// Nouns for states and their governments: `both governments`, `the Parties`.
    let bodies: WordSet
    let counts: WordTable<Int>
    let definite: WordSet
    /// Prepositions with which a subject's first noun phrase is over.
    let prepositions: WordSet
    let treatyParties: WordSet
    /// Titles of those who lead a state.
    let leaderTitles: Set<String>
    /// A foreign minister's title that one state alone uses without a portfolio.
    let foreignSecretary: (title: String, state: String)
    /// Words before somebody who is met: `talks with`, `met`.
    let meeting: WordSet
    /// Before `of` and a name, they make it that of a state or region.
    let polities: WordSet
    /// What only states and regions have.
    let offices: WordSet
    let possessives: WordSet
    let of: Word
    let and: Word

    public static let english = PartyWords(
        firstPerson: "we us our ours ourselves",
        bodies: """
            governments countries nations sides parties leaders states neighbors neighbours allies partners participants
            signatories presidents ministers governments' administrations capitals democracies members delegations
            """,
        counts: WordTable([
            (Word("both"), 2), (Word("two"), 2), (Word("three"), 3), (Word("trilateral"), 3),
            (Word("four"), 4),
            (Word("five"), 5), (Word("bilateral"), 2), (Word("either"), 2), (Word("each"), 2),
        ]),
        definite: "the our these both all either each their respective",
        prepositions:
            "in on at by for from with without to into under during following after before since against via as",
        treatyParties:
            "parties party participants signatories ministers leaders governments sides countries presidents",
        leaderTitles: ["President", "Prime Minister", "Chancellor", "Premier"],
        foreignSecretary: ("Secretary of State", "United States"),
        meeting: "met meet meeting meets talks ties hosted",
        polities: """
            canton cantons republic republics kingdom province provinces government governments emirate principality
            duchy federation commonwealth territory state states voivodeship prefecture oblast
            """,
        offices: "minister ministry government parliament army navy cabinet embassy ambassador",
        possessives: "'s ’s '", of: "of", and: "and")
}
