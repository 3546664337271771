/// Words by which the ends of English sentences are found.
final class SentenceWords: Sendable {
    /// Words that, when capitalised after an abbreviation, begin a new sentence.
    let openers: WordSet = """
        the a an this that these those he she it they we i you his her its their our my your there here in on at by
        for from with after before during since while when where why how what who which if as but and or so yet
        however meanwhile although though because both each every some many most several few all no not one two
        to under over into through according despite instead still also then now today yesterday last next earlier
        later such another other others is are was were has have had do does did can could will would should may
        might must officials critics analysts asked
        """
    /// Openers that may be the first word of a name, too: `Most Valued Partner`, `Two Rivers Bridge`.
    let nameOpeners: WordSet = "most all one two no next last other another such over under some"
    let articles: WordSet = "the a an its our your his her their this that either each every any"
    /// Abbreviations after which no sentence begins.
    let titles: WordSet = """
        mr. mrs. ms. messrs. mx. dr. prof. rev. hon. sr. gov. sen. rep. reps. sens. gen. col. lt. capt. cmdr. sgt.
        maj. brig. adm. supt. pres. atty. vs. st. no. mt. ft.
        """

    static let english = SentenceWords()
}
