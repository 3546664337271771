import DossierText

/// One item of an undertaking before it becomes a finding; ranges are of tokens.
struct CommitmentDraft {
    var span: Range<Int>
    var action: Range<Int>
    var cue: Int
    var strength: Strength
    var party: [String]
    var themes: UInt64
    var rule: String
    var confidence: Double
}

/// What introduces one or several items: the stance, and whose it is.
struct Stance {
    var strength: Strength
    var party: [String]
    /// First token of the clause, with its subject.
    var start: Int
    var cue: Int
    var rule: String
    var confidence = 0.8
    /// Of a line before a list: whether its items begin with their verbs, as behind `will`.
    var takesVerb = false
    /// Of a line before a list that does not say whose the items are: whether an item counts only with a theme.
    var needsTheme = false
}
