import DossierHost
import DossierText

/// What a draft says at one place, and how it stands against the documents.
struct Check {
    enum Verdict: String, CaseIterable {
        case contradicted, disputed, supported
        case notFound = "not found"

        /// As it stands in tables and filters.
        var word: String { self == .notFound ? "not_found" : rawValue }

        static let words = allCases.map(\.word)
    }

    enum Subject: String, CaseIterable {
        case date, rate, number, money, name, role, quotation, statement
    }

    let subject: Subject
    /// Where in the draft.
    let span: TextSpan
    private(set) var verdict: Verdict
    /// What the documents say instead.
    var finding = ""
    /// The passage on which the verdict stands.
    var passage: String?
    /// Stems of a function, which may be told in other words than those of a record.
    var function: Set<String> = []
    var place: Place?

    init(_ subject: Subject, _ span: TextSpan, _ verdict: Verdict, _ finding: String = "") {
        self.subject = subject
        self.span = span
        self.verdict = verdict
        self.finding = finding
    }

    /// With the sentence that holds it, where that tells all else.
    func supported(by sentence: Check) -> Check {
        var check = self
        check.verdict = .supported
        check.finding = ""
        check.passage = sentence.passage
        check.place = sentence.place
        return check
    }

    func shown(by sentence: EvidenceSentence) -> Check {
        var check = self
        check.passage = sentence.line
        check.place = Place(document: sentence.document.id, span: sentence.span)
        return check
    }
}

/// Sentences of documents weighed for and against a value of a draft.
///
/// A value is supported by a sentence that is about the same and has it, unless another that fits much better has a
/// different one; it is contradicted when sentences that fit well have another value and none of nearly that fit has this
/// one. A date for which one document speaks well and another against is disputed. Between them nothing is said: a draft
/// may tell what no document does.
struct Balance {
    private var agreeing: (share: Double, sentence: EvidenceSentence)?
    private var differing: (share: Double, sentence: EvidenceSentence, value: String)?

    /// With fewer words in common nothing is read; with these it has to be told in so many parts.
    static let least = 0.2
    static let enough = 0.34
    static let much = 0.6
    private static let margin = 0.15

    mutating func agrees(_ sentence: EvidenceSentence, _ share: Double) {
        if share > agreeing?.share ?? 0 { agreeing = (share, sentence) }
    }

    mutating func differs(_ sentence: EvidenceSentence, _ share: Double, _ value: String) {
        if share > differing?.share ?? 0 { differing = (share, sentence, value) }
    }

    func check(_ subject: Check.Subject, _ span: TextSpan) -> Check {
        let against = differing?.share ?? 0
        if subject == .date, let agreeing, let differing, agreeing.share >= Self.enough, against >= Self.much,
            against >= agreeing.share - Self.margin,
            agreeing.sentence.document.id != differing.sentence.document.id
        {
            let other = "\(differing.value) in \(differing.sentence.document.id): \(differing.sentence.line)"
            return Check(subject, span, .disputed, other).shown(by: agreeing.sentence)
        }
        if let agreeing, agreeing.share >= Self.enough, agreeing.share >= against - Self.margin {
            return Check(subject, span, .supported).shown(by: agreeing.sentence)
        }
        if let differing, against >= Self.much, against - (agreeing?.share ?? 0) > Self.margin {
            return Check(subject, span, .contradicted, differing.value).shown(by: differing.sentence)
        }
        return Check(subject, span, .notFound)
    }
}
