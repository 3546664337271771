/// Words by which a text says when, by whom and where it was published.
struct SourceWords: Sendable {
    let months: WordTable<Int>
    /// Before a date: the text's own publication.
    let published: WordSet
    /// Before a date: a later revision.
    let revised: WordSet
    /// Before `published`: it was not the first time.
    let again: WordSet
    /// Before a date: the day on which the page was shown, or on which something else was made.
    let foreign: WordSet
    let weekdays: WordSet
    /// `st`, `of` and the like inside a date.
    let insideDate: WordSet
    let by: Word
    let and: Word
    /// Small words inside a person's name.
    let particles: WordSet
    /// Small words inside the name of a body.
    let bodyParticles: WordSet
    let article: WordSet
    /// What an author is, behind the name: `staff writer`.
    let authorRoles: WordSet
    /// Words before the name of the publisher, in lines that are no content: `© 2025 by`, `to contact`, `published by`.
    let ownership: WordSet
    let reporting: Word
    /// What the head of a message and of a press release states line by line: `From:`.
    let messageFields: WordSet
    let subject: Word
    /// Headings that name a part of a text and never the text.
    let parts: WordSet
    /// First words of the clause that closes a treaty or an order.
    let testimonium: WordSet
    let day: Word
    let of: Word
    /// `first` to `thirtieth`, without those that are written in two words.
    let ordinals: WordTable<Int>
    let cardinals: WordTable<Int>

    static let english = SourceWords(
        months: WordTable(
            [
                "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may",
                "june jun jun.",
                "july jul jul.", "august aug aug.", "september sep sept sep. sept.", "october oct oct.",
                "november nov nov.", "december dec dec.",
            ].enumerated().flatMap { month, words in
                words.split(separator: " ").map { (word: Word($0), value: month + 1) }
            }),
        published: "published posted publication released issued release dateline publish",
        revised: "updated modified revised edited update corrected amended changed",
        again: "last again re",
        foreign: """
            today photo photograph image picture taken retrieved accessed viewed file copyright © archive archived
            deadline event until expires effective embargo embargoed due born
            """,
        weekdays:
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
        insideDate: "st nd rd th of the day",
        by: "by", and: "and",
        particles: "de la del los van der den von da dos das di du le el al bin ibn ben bint y e",
        bodyParticles: "of and for the on in &",
        article: "the a an",
        authorRoles: """
            staff writer writers reporter reporters correspondent correspondents editor editors special contributing
            senior chief bureau political national associate press
            """,
        ownership: "by contact © copyright",
        reporting: "reporting",
        messageFields: "from to cc bcc date sent subject source contact contacts reply-to",
        subject: "subject",
        parts:
            "preamble introduction summary background overview contents abstract foreword context highlights",
        testimonium: "in done signed given dated made executed",
        day: "day", of: "of",
        ordinals: WordTable(
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            """.split(whereSeparator: \.isWhitespace).enumerated().map { (word: Word($1), value: $0 + 1) }
                + [(word: "thirtieth", value: 30)]),
        cardinals: WordTable(
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty
            """.split(whereSeparator: \.isWhitespace).enumerated().map { (word: Word($1), value: $0 + 1) }
                + [
                    (word: "thirty", value: 30), (word: "forty", value: 40), (word: "fifty", value: 50),
                    (word: "sixty", value: 60), (word: "seventy", value: 70), (word: "eighty", value: 80),
                    (word: "ninety", value: 90), (word: "thousand", value: 1000),
                ]))
}
