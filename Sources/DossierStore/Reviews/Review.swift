package import DossierSDK
package import DossierText

/// One decision of an analyst: a line of `reviews.jsonl`.
///
/// The log is only ever added to. What holds now follows from all of its lines in the order of their times, without those
/// that an ``Action/undo`` takes back; two people's logs are merged by putting their lines together.
package struct Review: Sendable, Hashable {
    package enum Action: String, Sendable, CaseIterable {
        /// `findings` are right, or are not (`text` says why).
        case accept, reject
        /// `fields` of `findings` have these values, those in `cleared` none; `kind` is theirs where it is given.
        case set
        /// `text` about `findings`, or about `document`.
        case note
        /// `tags` are put on `findings`, or taken off.
        case tag, untag
        /// The one of `findings` is there, with `fields` and its `kind`, though no module found it.
        case add
        /// `findings` and `others` are the same thing, or are not.
        case merge, split
        /// Of the sources that disagree on `field` of the group of `findings`, those are right that say `value`.
        case verdict
        /// `fields` are facts of `document`; those named in `cleared` have no value.
        case facts
        /// `document` is left out of everything, or taken in again.
        case remove, restore
        /// `review` does not hold.
        case undo
    }

    /// Sixteen hexadecimal digits.
    package var id: String
    /// ISO 8601 in UTC with milliseconds, so that times sort as text; later than all lines before it.
    package var time: String
    package var reviewer: String
    package var action: Action
    package var findings: [FindingAnchor] = []
    package var others: [FindingAnchor] = []
    package var document: DocumentAnchor?
    package var kind: String?
    package var field: String?
    package var value: FieldValue?
    package var fields = Fields()
    package var cleared: [String] = []
    package var tags: [String] = []
    package var text: String?
    /// Id of the review that is undone.
    package var review: String?
    /// Id of the first of several decisions that were one step: a note on many documents. They are undone together.
    ///
    /// Its time in logs that older versions have written.
    package var step: String?

    /// A decision that has not been written yet: id and time come with the writing.
    package init(_ action: Action, by reviewer: String) {
        id = ""
        time = ""
        self.reviewer = reviewer
        self.action = action
    }

    init(id: String, time: String, reviewer: String, action: Action) {
        self.id = id
        self.time = time
        self.reviewer = reviewer
        self.action = action
    }
}

/// A finding as a review remembers it: by its id, and by its passage for the day when a revision of the text or a new
/// version of the module has given it another.
package struct FindingAnchor: Sendable, Hashable {
    package var module: String
    package var id: FindingID
    package var document: DocumentAnchor
    package var span: TextSpan
    package var text: String

    package init(
        module: String, id: FindingID, document: DocumentAnchor, span: TextSpan, text: String
    ) {
        self.module = module
        self.id = id
        self.document = document
        self.span = span
        self.text = text
    }
}

/// A document as a review remembers it.
package struct DocumentAnchor: Sendable, Hashable {
    /// Its id in the workspace.
    package var id: String
    /// Digest of the text that lay before the reviewer.
    package var sha256: String

    package init(id: String, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }
}
