/// Words by which the layout of an English text is read.
final class LayoutWords: Sendable {
    let question: Word = "q"
    let answer: Word = "a"
    /// `Q.` and `A.` before question and answer.
    let questionStop: Word = "q."
    let answerStop: Word = "a."
    let by: Word = "by"
    let bullets: WordSet = "• - * – — · ▪ ● ○ ‣ ■ +"
    /// Lines that are only navigation when they stand alone.
    let navigation: WordSet =
        "sources share print subscribe advertisement home menu comments tags related search login"
    let navigationPhrases: [[Word]] = phrases(
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
        """)
    /// Beginnings of lines below or beside the article.
    let footerPhrases: [[Word]] = phrases(
        """
        all rights reserved
        copyright
        to contact the
        for more information
        have an opinion
        reporting by
        ( reporting by
        additional reporting by
        editing by
        ( editing by
        read the rest
        read it all
        this article was originally
        this article first
        correction :
        editor 's note
        photo :
        image :
        photo by
        image credit
        """)
    let bylines: WordSet =
        "by photo photograph image credit published updated posted written edited reported photos"
    let readingTime: WordSet = "min minute minutes mins read reading time"
    let months: WordSet = """
        january february march april may june july august september october november december
        jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
        """
    /// Words that stand in a line with the date.
    let dateLine: WordSet = """
        published updated posted last modified on at date monday tuesday wednesday thursday friday saturday sunday
        mon tue wed thu fri sat sun am pm a.m. p.m. est edt et gmt utc bst cet cest press release released public
        publication publish first issued issue distributed by time of edition edited created st nd rd th
        """
    let licence: WordSet = """
        copyright rights reserved licence license nonpartisan nonproprietary reproduced permission
        disclaimer licensed terms conditions trademark trademarks tax-exempt nonprofit solely views expressed
        """
    /// Of these, words that hardly stand in running text.
    let rights: WordSet = """
        copyright reserved licence license nonpartisan nonproprietary disclaimer licensed trademark trademarks
        tax-exempt
        """
    /// What stands with a time of day.
    let clock: WordSet =
        "am pm a.m. p.m. est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest eet eest ist jst local time"
    /// Kinds of text, before `by` and a name: `Analysis by`.
    let pieces: WordSet = """
        analysis notes commentary opinion report story text interview questions essay column review editorial article
        words written reported posted published
        """
    /// `Jane Roe is a fellow with …`: verb and function of a line about the author.
    let bioVerbs: WordSet =
        "is was are reports writes covers contributed reported writes works serves teaches"
    let bioRoles: WordSet = """
        fellow reporter correspondent editor professor director columnist journalist writer analyst researcher
        author associate scholar lecturer freelance freelancer contributor contributed reported covers writes
        reports teaches historian economist
        """
    /// Of verbs and functions alike, what goes on behind them in such a line: `reports from Lima`, `writes about trade`.
    let bioJoints: WordSet = "about for from on to this in at"
    /// `covers the port`, whatever `reported the closure` says.
    let bioSubjects: WordSet = "covers teaches writes reports"
    let that: Word = "that"
    /// Before the author's name nothing stands: `On Monday, the Courier reported …` is no line about an author.
    let circumstances: WordSet = """
        on in at by after before since during last late early earlier meanwhile separately
        monday tuesday wednesday thursday friday saturday sunday
        """
    /// Words that stay small in a headline that has all others in capitals.
    let headlineSmall: WordSet = """
        a an the of in on at by to for from with and or but nor as vs v. over into per via de la el du von van der al
        is it be up off out if so than that yet not
        """
    /// Last words of the labels of unnamed speakers: `SENIOR OFFICIAL:`.
    let speakers: WordSet = """
        official officials moderator interviewer reporter operator speaker president secretary minister
        participant participants host anchor chair chairman chairwoman member spokesperson question answer
        """
    /// Labels that say what a turn is instead of whose: `QUESTION (The Courier):`, `Answer:`.
    let parts: WordSet = "question answer"
    /// The same, where their outlet stands in brackets behind them: `REPORTER (The Courier):`.
    let askers: WordSet = "reporter journalist correspondent"
    /// Small words inside a label or byline.
    let labelParticles: WordSet = "of the and for de la del van der von bin al"
    /// Titles with which a speaker's label begins.
    let titles: WordSet = """
        mr mr. mrs mrs. ms ms. dr dr. secretary president senator sen. rep. ambassador minister
        administrator director general gen. chairman chairwoman chair governor gov. press moderator vice prime
        spokesman spokeswoman spokesperson deputy judge justice mayor commissioner captain professor prof. congressman
        congresswoman representative chancellor premier
        """

    private static func phrases(_ lines: String) -> [[Word]] {
        lines.split(separator: "\n").map { $0.split(separator: " ").map { Word($0) } }
    }

    static let english = LayoutWords()
}
