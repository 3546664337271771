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
