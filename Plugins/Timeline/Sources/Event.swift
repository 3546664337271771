import DossierText

/// One event as it was found, before it becomes a finding.
struct Event {
    enum Certainty: String {
        case reported, alleged, planned, threatened
    }

    enum DateBasis: String {
        /// A time expression in the clause or governing it.
        case timex
        /// The same event is dated elsewhere in the document.
        case coref
        /// Taken from the sentence or paragraph around.
        case sameArticle = "same_article"
    }

    var clause: Range<Int>
    var trigger: Range<Int>
    /// Index of its kind among ``TimelineWords/kindNames``; nil for verbs that no kind names.
    var kind: Int?
    var certainty = Certainty.reported
    var date: String?
    var dateBasis: DateBasis?
    /// Whoever denies it: the entity, or nobody who is named.
    var denial: Denial?

    enum Denial { case entity(Int), unnamed }

    /// The date from which it was put off, EDTF.
    var movedFrom: String?
    var dateSpan: TextSpan?
    /// What gave the date.
    var source: DateSource?
    /// Clauses of other events inside its own, which do not say what it is about.
    var asides: [Range<Int>] = []
    /// The subject, where it stands outside the clause: before a relative clause, or before the first of two verbs.
    var subject: Range<Int>?
    /// What is said of somebody in passing (`, who …`, `, a former captain,`): whoever is named there has no part in it.
    var remarks: [Range<Int>] = []
    /// Indices of entities.
    var participants: [Int] = []
    var place: String?
    /// Of these who acts and upon whom, as far as the clause says it.
    var actors: [Int] = []
    var targets: [Int] = []
    var rule: String
    var confidence: Double
    /// Whether it lies before the time of the narrative: `had agreed`, `previously`.
    var isBackground = false
    /// Whether its clause names a day that nothing places on the calendar, so that it is of no other day.
    var isUnplaced = false
    /// Whether it followed within hours on what was told before: `hours later`, `shortly afterwards`.
    var isSoonAfter = false
    var isHeadline = false
    /// Whether it is told in passing: in a relative clause or by a participle.
    var isAside = false
    /// Whether its verb says that it has been so up to now.
    var isUpToNow = false
    /// The kind of the event noun that is its subject, with which it shares its date: `the strike killed …`.
    var subjectKind: Int?
}
