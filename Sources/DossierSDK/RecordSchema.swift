/// The kinds of finding that a module makes and their fields.
///
/// The host derives everything from it: the columns of the store and of tables, filters, completion, help, exports.
public struct RecordSchema: Sendable {
    public struct Kind: Sendable {
        public let name: String
        public let summary: String

        public init(_ name: String, _ summary: String) {
            self.name = name
            self.summary = summary
        }
    }

    public var kinds: [Kind]
    public var fields: [Field]
    /// Names of role spans, with what they are.
    public var roles: [Kind]
    /// Fields of a group.
    public var groupFields: [Field]
    /// The field in whose order findings and groups are listed, what has no value at the end; nil lists them as they stand
    /// in the documents.
    public var order: String?

    public init(
        kinds: [Kind], fields: [Field], roles: [Kind] = [], groupFields: [Field] = [], order: String? = nil
    ) {
        self.kinds = kinds
        self.fields = fields
        self.roles = roles
        self.groupFields = groupFields
        self.order = order
    }

    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// The field of ``order``; nil where it is none by which records can be put in order.
    package var listOrder: Field? { order.flatMap(field).flatMap { $0.canOrder ? $0 : nil } }
}

/// One field of a record.
public struct Field: Sendable {
    public enum Kind: Sendable, Hashable {
        case text
        case number
        case percent
        case money
        /// An EDTF date or interval.
        case date
        /// A person or organisation.
        case name
        case place
        /// One of a fixed list of values.
        case choice([String])
    }

    public let name: String
    public let kind: Kind
    public let isList: Bool
    /// What it is called in a sentence; tables are headed by its name, by which it is asked for.
    public let label: String
    public let summary: String
    /// Whether tables show it without being asked.
    public let isColumn: Bool
    /// Filter names that lead to it, besides its own name: `by` → `speaker`.
    public let filters: [String]
    /// Whether it is found by its words, as `about:` looks for them. What only serves to compare findings need not be, and
    /// then takes much less room.
    public let isSearched: Bool
    /// What a value that an analyst writes must be, besides its kind.
    public let check: Check?

    /// What the kind of a field alone does not say of its values.
    public enum Check: String, Sendable, Hashable {
        /// A number from nought.
        case notNegative = "not_negative"
        /// A text that holds a number: `≥ 40 trawlers`.
        case numbered
    }

    /// Whether records can be put in its order: it has one value, and is no name, which people write in several ways.
    package var canOrder: Bool { !isList && kind != .name }

    public init(
        _ name: String, _ kind: Kind, isList: Bool = false, label: String? = nil, summary: String = "",
        isColumn: Bool = true, filters: [String] = [], isSearched: Bool = true, check: Check? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isList = isList
        self.label = label ?? String(name.map { $0 == "_" ? " " : $0 })
        self.summary = summary
        self.isColumn = isColumn
        self.filters = filters
        self.isSearched = isSearched
        self.check = check
    }
}
