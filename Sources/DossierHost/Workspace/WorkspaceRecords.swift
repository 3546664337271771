package import DossierImport
package import DossierSDK
package import DossierText

/// A document as it stands in a workspace.
package struct DocumentRecord: Sendable {
    /// Shown and typed: `d:3f2a`, unique in the workspace.
    package var handle: String
    package var id: String
    package var facts: DocumentFacts
    package var mediaType: String
    package var bytes: Int
    package var words: Int
    package var findings: Int
    /// ISO 8601 timestamp of the import.
    package var imported: String
    /// Where from: a path, `-`.
    package var origin: String
    package var textSHA256: String
    /// How many texts it has had; the last is the one that counts.
    package var revisions = 1
    /// How many other documents have the same wording.
    package var copies = 0
    package var isRemoved = false

    package init(
        handle: String, id: String, facts: DocumentFacts, mediaType: String, bytes: Int, words: Int,
        findings: Int, imported: String, origin: String, textSHA256: String
    ) {
        self.handle = handle
        self.id = id
        self.facts = facts
        self.mediaType = mediaType
        self.bytes = bytes
        self.words = words
        self.findings = findings
        self.imported = imported
        self.origin = origin
        self.textSHA256 = textSHA256
    }
}

/// A finding with its handle and its passage.
package struct FindingRecord: Sendable {
    /// `q:3f2a`: a prefix of the id, unique in the workspace.
    package var handle: String
    package var finding: Finding
    /// The text at the main span.
    package var text: String
    /// What the analyst has decided of it; nil when nothing.
    package var review: ReviewState?
    /// Fields of names with what people are called over documents, where that is not what the document calls them.
    package var people = Fields()

    package init(handle: String, finding: Finding, text: String, review: ReviewState? = nil) {
        self.handle = handle
        self.finding = finding
        self.text = text
        self.review = review
    }
}

package struct GroupRecord: Sendable {
    /// `g:91c0`
    package var handle: String
    /// Its fields have the values that verdicts give them.
    package var group: FindingGroup
    /// How many of its documents are no copies of each other.
    package var sources: Int
    package var verdicts: [GroupVerdict]

    package init(
        handle: String, group: FindingGroup, sources: Int? = nil, verdicts: [GroupVerdict] = []
    ) {
        self.handle = handle
        self.group = group
        self.sources = sources ?? group.documents.count
        self.verdicts = verdicts
    }

    package func verdict(on field: String) -> GroupVerdict? { verdicts.first { $0.field == field } }

    /// The verdicts by which a member is wrong, each with what the member says instead.
    package func overruling(_ member: FindingID) -> [(verdict: GroupVerdict, said: String)] {
        group.conflicts.compactMap { conflict in
            guard let verdict = verdict(on: conflict.field),
                let side = conflict.values.first(where: { $0.members.contains(member) }),
                !ConflictValue.agree(side.value, verdict.value)
            else { return nil }
            return (verdict, side.value)
        }
    }
}

/// One passage that a full-text search found.
package struct SearchHit: Sendable {
    package var document: DocumentRecord
    /// The passage (a paragraph) and its place in the document.
    package var passage: String
    package var span: TextSpan
    /// Parts of `passage`, as UTF-8 offsets into it, that matched.
    package var highlights: [TextSpan]
    /// Higher is better.
    package var score: Double

    package init(
        document: DocumentRecord, passage: String, span: TextSpan, highlights: [TextSpan], score: Double
    ) {
        self.document = document
        self.passage = passage
        self.span = span
        self.highlights = highlights
        self.score = score
    }
}

/// What a read-only SQL query gave.
package struct SQLTable: Sendable {
    package var columns: [String]
    /// Nil is SQL's NULL.
    package var rows: [[FieldValue?]]

    package init(columns: [String], rows: [[FieldValue?]]) {
        self.columns = columns
        self.rows = rows
    }
}

/// Which findings of one module are wanted. All conditions must hold.
package struct FindingQuery: Sendable {
    package enum Condition: Sendable, Hashable {
        case kind([String])
        /// A text, name, place or choice field has one of the values: names by any of their words, without case and
        /// accents (`ruiz` finds `Ana Ruiz`), and by whatever else the person is called; choices exactly.
        case field(String, anyOf: [String])
        /// A number field lies within the bounds.
        case number(String, ClosedRange<Double>)
        /// A date field overlaps the interval.
        case date(String, DayInterval)
        /// The field has a value.
        case present(String)
        /// The passage or any text field contains all these words, without case and accents.
        case about(String)
        /// The document, by handle, id, title or publisher (substring, without case and accents).
        case source(String)
        /// Two spellings of one finding: handle or id prefix.
        case handle(String)
        /// In a passage that one of the places touches.
        case within([Place])
        /// What has been decided of it. Rejected findings are given only to those who ask for them so.
        case review(ReviewFilter)
        /// One of its tags, without case and accents.
        case tag(String)
        /// A note on it contains all these words, without case and accents.
        case note(String)
        /// The column's value is one of some folded texts, or holds one of them.
        case matches(Column, patterns: [String], isWhole: Bool)
        case compares(Column, ClosedRange<Double>)
        case any([Condition])
        /// Those that ``Workspace/cells(_:_:_:)`` gives these numbers, for as long as nothing is analysed.
        case numbers([Int64])
        indirect case not(Condition)
    }

    /// What is known of every finding, beside its fields.
    package enum Column: Sendable, Hashable {
        case field(String)
        case kind, text, document, rule, start, end
        /// In hundredths.
        case confidence
    }

    package var module: String
    package var conditions: [Condition]
    /// At most so many, in order.
    package var limit: Int?
    /// By what they are ordered before their place in the documents.
    package var order: [Order] = []
    /// Whether `limit` counts from the end; without `order`.
    package var isFromEnd = false
    /// Only the first finding for each value of these; no names of people.
    package var unique: [Column] = []

    /// Numbers by size, dates by their first day, texts without case and accents; what has no value comes last.
    package struct Order: Sendable, Hashable {
        package var column: Column
        package var isDescending: Bool

        package init(_ column: Column, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    package init(module: String, conditions: [Condition] = [], limit: Int? = nil) {
        self.module = module
        self.conditions = conditions
        self.limit = limit
    }
}

package struct ImportReport: Sendable {
    package struct Problem: Sendable {
        package var source: String
        package var line: Int?
        package var reason: String
        package var kind = ImportError.Kind.malformed
        /// Nothing is wrong, but something was left out.
        package var isLeftOut: Bool { kind == .passedOver }

        package init(source: String, line: Int?, reason: String) {
            self.source = source
            self.line = line
            self.reason = reason
        }
    }

    /// Handles of the documents that came in.
    package var imported: [String] = []
    /// Ids of these, and of the documents that got another text.
    package var importedIDs: [String] = []
    package var revisedIDs: [String] = []
    /// Names of those that were already there.
    package var known: [String] = []
    /// Handles of the documents of which a new revision came in.
    package var revised: [String] = []
    /// Ids of removed documents that would have come in again.
    package var removed: [String] = []
    package var problems: [Problem] = []
    /// How many of the new documents have no date of publication.
    package var undated = 0
    /// How many documents a file of facts has said something of, and the files that were found beside documents.
    package var described = 0
    package var manifests: [String] = []
    /// How many came in of each media type.
    package var formats: [String: Int] = [:]
    /// Files of folders that are of no format that can be imported, by their extension.
    package var passedOver: [String: Int] = [:]

    /// How often something could not be read that should have been.
    package var problemCount: Int { problems.count { !$0.isLeftOut } }

    package init() {}
}

package struct AnalysisReport: Sendable {
    /// Documents read anew, and those whose findings were still good.
    package var analyzed = 0
    package var unchanged = 0
    package var findings = 0
    package var groups = 0
    package var failures: [ModuleError] = []

    package init() {}
}

/// How far long work has come.
package struct Progress: Sendable {
    package var stage: String
    package var done: Int
    /// Nil while it is not known.
    package var total: Int?
    /// The same in bytes, where work is measured by them.
    package var bytes: Int?
    package var totalBytes: Int?

    package init(stage: String, done: Int, total: Int?) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}

/// Why a workspace could not do what was asked.
package struct WorkspaceError: Error, Sendable {
    package enum Kind: Sendable {
        /// No such workspace, document, finding, module.
        case missing
        /// Something is there already.
        case exists
        /// The folder or store cannot be read or written.
        case io
        /// The store or a file of the workspace is damaged.
        case damaged
        /// The request makes no sense: an ambiguous handle, bad SQL, a query that cannot be parsed.
        case invalid
        case cancelled
    }

    package var kind: Kind
    package var message: String
    /// What to do about it.
    package var hint: String?

    package init(_ kind: Kind, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }
}
