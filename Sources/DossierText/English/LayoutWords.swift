/// Words by which the layout of an English text is read.
struct LayoutWords: Sendable {
    let question: Word
    let answer: Word
    let bullets: Set<[UInt8]>
    /// Lines that are only navigation when they stand alone.
    let navigation: WordSet
    let navigationPhrases: [[Word]]
    /// Beginnings of lines below or beside the article.
    let footerPhrases: [[Word]]
    let bylines: WordSet
    let readingTime: WordSet
    let months: WordSet
    /// Words that stand in a line with the date.
    let dateLine: WordSet
    let licence: WordSet
    /// Titles with which a speaker's label begins.
    let titles: WordSet

    private static func phrases(_ lines: String) -> [[Word]] {
        lines.split(separator: "\n").map { $0.split(separator: " ").map { Word($0) } }
    }

    static let english = LayoutWords(
        question: "q", answer: "a",
        bullets: Set(["•", "-", "*", "–", "—", "·", "▪", "●", "○", "‣", "■", "+"].map { Array($0.utf8) }),
        navigation: "sources share print subscribe advertisement home menu comments tags related search login",
        navigationPhrases: phrases(
            """
            leave a comment
            world news
            read more
            share this
            related articles
            related stories
            sign up
            click here
            follow us
            skip to content
            back to top
            today :
            via teleconference
            press release
            for immediate release
            """),
        footerPhrases: phrases(
            """
            all rights reserved
            copyright
            to contact the
            for more information
            have an opinion
            photo :
            image :
            photo by
            image credit
            """),
        bylines: "by photo photograph image credit published updated posted written edited reported photos",
        readingTime: "min minute minutes mins read",
        months: """
            january february march april may june july august september october november december
            jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
            """,
        dateLine: """
            published updated posted last modified on at date monday tuesday wednesday thursday friday saturday sunday
            mon tue wed thu fri sat sun am pm a.m. p.m. est edt et gmt utc bst cet press release distributed by public
            """,
        licence: """
            copyright rights reserved licence license nonpartisan nonproprietary reproduced permission
            disclaimer licensed terms conditions
            """,
        titles: """
            mr mr. mrs mrs. ms ms. dr dr. secretary president senator sen. rep. ambassador minister the senior
            administrator director general gen. chairman chairwoman chair governor gov. press moderator vice prime
            """)
}
