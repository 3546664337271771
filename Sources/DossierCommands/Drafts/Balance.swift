import DossierHost
import DossierText

/// Sentences of documents weighed for and against a value of a draft.
///
/// A value is supported by a sentence that is about the same and has it, unless another that fits much better has a
/// different one; it is contradicted when sentences that fit well have another value and none of nearly that fit has this
/// one. A value for which one document speaks well and another against is disputed. Between them nothing is said: a draft
/// may tell what no document does.
struct Balance {
    private var agreeing: [(share: Double, sentence: EvidenceSentence)] = []
    private var differing: [(share: Double, sentence: EvidenceSentence, value: String)] = []

    /// With fewer words in common nothing is read; with these it has to be told in so many parts.
    static let least = 0.2
    static let enough = 0.34
    static let much = 0.6
    private static let some = 0.25
    private static let margin = 0.15

    mutating func agrees(_ sentence: EvidenceSentence, _ share: Double) {
        agreeing.append((share, sentence))
    }

    mutating func differs(_ sentence: EvidenceSentence, _ share: Double, _ value: String) {
        differing.append((share, sentence, value))
    }

    func check(_ subject: Check.Subject, _ span: TextSpan) -> Check {
        // Of equals the first.
        let agreeing = agreeing.max { $0.share < $1.share }
        let differing = differing.max { $0.share < $1.share }
        let against = differing?.share ?? 0
        if let agreeing, let other = dispute(agreeing.share) {
            return disputed(subject, span, by: (other.sentence, other.value), agreeing.sentence)
        }
        if let agreeing, agreeing.share >= Self.enough, agreeing.share >= against - Self.margin {
            return Check(subject, span, .supported).shown(by: agreeing.sentence)
        }
        if let agreeing, let differing, against >= Self.much, agreeing.share >= Self.some,
            agreeing.sentence.document.id != differing.sentence.document.id
        {
            // A document that may speak of the same thing in other words has it.
            return disputed(subject, span, by: (differing.sentence, differing.value), agreeing.sentence)
        }
        if let differing, against >= Self.much, against - (agreeing?.share ?? 0) > Self.margin {
            return Check(subject, span, .contradicted, differing.value).shown(by: differing.sentence)
        }
        return Check(subject, span, .notFound)
    }

    private func disputed(
        _ subject: Check.Subject, _ span: TextSpan, by other: (sentence: EvidenceSentence, value: String),
        _ sentence: EvidenceSentence
    ) -> Check {
        let finding = "\(other.value) in \(other.sentence.document.id): \(other.sentence.line)"
        return Check(subject, span, .disputed, finding).shown(by: sentence)
    }

    /// What a document says instead that fits well and nowhere has the value, where another one has it.
    private func dispute(
        _ share: Double
    ) -> (share: Double, sentence: EvidenceSentence, value: String)? {
        guard share >= Self.enough, !differing.isEmpty else { return nil }
        let with = Set(agreeing.map(\.sentence.document.id))
        return differing.filter {
            $0.share >= Self.much && $0.share >= share - Self.margin
                && !with.contains($0.sentence.document.id)
        }.max { $0.share < $1.share }
    }
}
