/// Words by which a text says when, by whom and where it was published.
final class SourceWords: Sendable {
    let months: WordTable<Int> = WordTable(
        [
            "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may",
            "june jun jun.",
            "july jul jul.", "august aug aug.", "september sep sept sep. sept.", "october oct oct.",
            "november nov nov.", "december dec dec.",
        ].enumerated().flatMap { month, words in
            words.split(separator: " ").map { (word: Word($0), value: month + 1) }
        })
    /// Before a date: the text's own publication.
    let published: WordSet = "published posted publication released issued release dateline publish"
    /// Before a date: a later revision.
    let revised: WordSet = "updated modified revised edited update corrected amended changed"
    /// Before `published`: it was not the first time.
    let again: WordSet = "last again re"
    /// Before a date: the day on which the page was shown, or on which something else was made.
    let foreign: WordSet = """
        today photo photograph image picture taken retrieved accessed viewed file copyright © archive archived
        deadline event until expires effective embargo embargoed due born
        """
    let weekdays: WordSet =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    /// `st`, `of` and the like inside a date.
    let insideDate: WordSet = "st nd rd th of the day"
    let by: Word = "by"
    let and: Word = "and"
    /// Small words inside a person's name.
    let particles: WordSet = "de la del los van der den von da dos das di du le el al bin ibn ben bint y e"
    /// Small words inside the name of a body.
    let bodyParticles: WordSet = "of and for the on in &"
    let article: WordSet = "the a an"
    /// What an author is, behind the name: `staff writer`.
    let authorRoles: WordSet = """
        staff writer writers reporter reporters correspondent correspondents editor editors special contributing
        senior chief bureau political national associate press desk
        """
    /// Words before the name of the publisher, in lines that are no content: `© 2025 by`, `to contact`, `published by`.
    let ownership: WordSet = "by contact © copyright"
    let reporting: Word = "reporting"
    /// Before `by` and whoever has put a text together.
    let compiled: WordSet = "compiled prepared produced assembled collated"
    /// What a body issues under its name: `Statement by the Ministry of Ports`.
    let issues: WordSet = """
        statement declaration communique communiqué announcement notice release bulletin memorandum
        """
    let issuedBy: WordSet = "by from"
    /// Several speak.
    let together: WordSet = "joint common"
    /// What a statement is about begins so; behind the head of a body it is a part of its name: `Committee on Tolls`.
    let subjectLeads: WordSet = "on in at about regarding concerning following after to"
    /// What the head of a message and of a press release states line by line: `From:`.
    let messageFields: WordSet = "from to cc bcc date sent subject source contact contacts reply-to"
    let subject: Word = "subject"
    /// Headings that name a part of a text and never the text.
    let parts: WordSet =
        "preamble introduction summary background overview contents abstract foreword context highlights"
    /// First words of the clause that closes a treaty or an order.
    let testimonium: WordSet = "in done signed given dated made executed"
    let day: Word = "day"
    let of: Word = "of"
    /// `first` to `thirtieth`, without those that are written in two words.
    let ordinals: WordTable<Int> = WordTable(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """.split(whereSeparator: \.isWhitespace).enumerated().map { (word: Word($1), value: $0 + 1) }
            + [(word: "thirtieth", value: 30)])
    let cardinals: WordTable<Int> = WordTable(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split(whereSeparator: \.isWhitespace).enumerated().map { (word: Word($1), value: $0 + 1) }
            + [
                (word: "thirty", value: 30), (word: "forty", value: 40), (word: "fifty", value: 50),
                (word: "sixty", value: 60), (word: "seventy", value: 70), (word: "eighty", value: 80),
                (word: "ninety", value: 90), (word: "thousand", value: 1000),
            ])

    static let english = SourceWords()
}
