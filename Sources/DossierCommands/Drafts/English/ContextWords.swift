import DossierText

/// English words by which no sentence is recognised in another.
enum ContextWords {
    /// Verbs that say little of what a sentence is about.
    static let common: WordSet = """
        be is are was were been being have has had having do does did done say says said saying tell tells told make makes
        made take takes took taken get gets got give gives gave given go goes went gone come comes came use used add added
        mr mrs ms according percent per cent amount amounts amounted total totals totalled totaled
        """
    /// That something was, of which another word says what.
    static let occurring: WordSet = "occur occurs occurred happen happens happened"
    /// `took place`
    static let taking: WordSet = "take takes took taken taking"
    static let place: DossierText.Word = "place"
}
