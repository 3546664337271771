package import DossierSDK
import DossierStore

/// Findings by what has been decided of them.
package enum ReviewFilter: String, Sendable, Hashable, CaseIterable {
    case accepted, rejected, pending, corrected, added, all
}

/// What the decisions in force come to for one finding.
package struct ReviewState: Sendable, Hashable {
    /// `accepted`, `rejected`, `added`, `corrected`; nil where there are only notes or tags.
    package var label: String?
    /// The module's own value of each corrected field.
    package var originals: [(field: String, value: FieldValue?)] {
        stored.originals.map { ($0.field, $0.value) }
    }
    package var tags: [String] { stored.tags }
    package var notes: [String] { stored.notes }
    /// Who decided last, and when.
    package var reviewer: String { stored.reviewer }
    package var time: String { stored.time }
    private let stored: FindingReview

    init(_ stored: FindingReview) {
        self.stored = stored
        label = stored.label
    }
}

/// What a conflict of a group has been decided to be.
package struct GroupVerdict: Sendable, Hashable {
    package var field: String
    package var value: String
    package var reviewer: String
    package var time: String
    package var reason: String?

    init(_ verdict: Verdict) {
        field = verdict.field
        value = verdict.value
        reviewer = verdict.reviewer
        time = verdict.time
        reason = verdict.text
    }
}

extension FindingGroup {
    /// The group with the values that verdicts give its fields.
    func deciding(_ verdicts: [Verdict]) -> FindingGroup {
        guard !verdicts.isEmpty else { return self }
        var fields = fields
        for verdict in verdicts { fields[verdict.field] = .text(verdict.value) }
        return FindingGroup(
            id: id, module: module, label: label, members: members, documents: documents, fields: fields,
            history: history, conflicts: conflicts)
    }
}

/// A line of the log, for people.
package struct ReviewRecord: Sendable {
    /// A finding that the review is about.
    package struct Place: Sendable {
        package enum State: String, Sendable {
            case present, moved, orphaned
        }

        /// As it is now, or, of one that is gone, as it was.
        package var handle: String
        package var module: String
        package var document: String
        /// The passage that lay before the reviewer.
        package var passage: String
        package var state: State
        /// Whether it is on the other side: what was parted from the rest.
        package var isOther: Bool
    }

    /// `r:3f2a`: a prefix of the id, unique in the log.
    package var handle: String
    package var id: String
    /// ISO 8601 in UTC.
    package var time: String
    package var reviewer: String
    package var action: String
    /// False when it has been undone.
    package var isInForce: Bool
    /// Of a verdict: whether no group has most of its findings any more.
    package var isWithoutGroup: Bool
    package var places: [Place]
    /// Of a decision about a document.
    package var document: String?
    /// What was decided, without why: `speaker: Ana Ruiz; date: 2031-03`.
    package var decision: String
    /// A note's text, or why.
    package var text: String?
    /// How many decisions of the same step have been taken back with it.
    package var others = 0
}

/// A line of the log that says nothing.
package struct ReviewLogProblem: Sendable, Hashable {
    package var line: Int
    package var reason: String

    package var text: String {
        "reviews.jsonl:\(line): \(reason); the line is passed over: put it right or delete it"
    }
}

/// A decision about findings that has not been written yet.
package enum Decision: Sendable {
    case accept(String?)
    case reject(String?)
    /// Fields with other values, fields without one, another kind; with a reason.
    case set(Correction, String?)
    case note(String)
    case tag([String])
    case untag([String])
}

package struct Correction: Sendable, Hashable {
    package var kind: String?
    package var fields = Fields()
    package var cleared: [String] = []

    package init(kind: String? = nil, fields: Fields = Fields(), cleared: [String] = []) {
        self.kind = kind
        self.fields = fields
        self.cleared = cleared
    }

    package var isEmpty: Bool { kind == nil && fields.isEmpty && cleared.isEmpty }

    /// Of the fields that it changes.
    package var names: [String] { fields.entries.map(\.name) + cleared }
}

/// A finding by its module and its whole id.
package struct FindingReference: Sendable, Hashable {
    package var module: String
    package var id: FindingID

    package init(module: String, id: FindingID) {
        self.module = module
        self.id = id
    }
}

/// Who decides, and when.
package struct Reviewing: Sendable {
    package var reviewer: String
    /// Nil is now.
    package var day: Int?

    /// - Parameter day: a day's number, so that what is written does not depend on the clock.
    package init(by reviewer: String, day: Int? = nil) {
        self.reviewer = reviewer
        self.day = day
    }
}
