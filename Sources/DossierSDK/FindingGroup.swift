/// Findings of one or several documents that are the same event, utterance, measure, promise or question.
public struct FindingGroup: Sendable, Hashable {
    /// From the smallest of the members' ids, so that a group keeps its id when others join it, and of two that are merged
    /// one id stays; see ``id(from:)``.
    public let id: FindingID
    public let module: String
    public let label: String
    /// In document order.
    public let members: [FindingID]
    public let documents: [String]
    public let fields: Fields
    public let history: [GroupState]
    public let conflicts: [Conflict]

    package init(module: String, members: [Finding], summary: GroupSummary) {
        id = Self.id(from: members.map(\.id).min() ?? FindingID(value: 0))
        self.module = module
        label = summary.label
        self.members = members.map(\.id)
        var documents: [String] = []
        // Few are sooner looked through than hashed.
        if members.count < 8 {
            for member in members where !documents.contains(member.document) {
                documents.append(member.document)
            }
        } else {
            var known: Set<String> = []
            for member in members where known.insert(member.document).inserted {
                documents.append(member.document)
            }
        }
        self.documents = documents
        fields = summary.fields
        history = summary.history
        conflicts = summary.conflicts
    }

    /// The id of the group that is named after a member. Its own inverse, and turns the order of ids around: with the digits
    /// of a group's handle one finds the finding, whatever group that is in today.
    package static func id(from member: FindingID) -> FindingID { FindingID(value: ~member.value) }

    package init(
        id: FindingID, module: String, label: String, members: [FindingID], documents: [String],
        fields: Fields,
        history: [GroupState], conflicts: [Conflict]
    ) {
        self.id = id
        self.module = module
        self.label = label
        self.members = members
        self.documents = documents
        self.fields = fields
        self.history = history
        self.conflicts = conflicts
    }
}

/// What a module says of a group.
public struct GroupSummary: Sendable, Hashable {
    public var label: String
    public var fields: Fields
    public var history: [GroupState]
    public var conflicts: [Conflict]

    public init(
        label: String, fields: Fields = Fields(), history: [GroupState] = [], conflicts: [Conflict] = []
    ) {
        self.label = label
        self.fields = fields
        self.history = history
        self.conflicts = conflicts
    }
}

/// A state that the thing was in, from a date on, and who says so.
public struct GroupState: Sendable, Hashable {
    /// EDTF; nil when the sources do not date it.
    public var date: String?
    public var state: String
    public var members: [FindingID]

    public init(date: String?, state: String, members: [FindingID]) {
        self.date = date
        self.state = state
        self.members = members
    }
}

/// A field on which the members of a group do not agree.
public struct Conflict: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Not all of the sources can be right.
        case contradiction
        /// One source is only coarser than another: "dozens" against 55.
        case granularity
    }

    public struct Side: Sendable, Hashable {
        public var value: String
        public var members: [FindingID]

        public init(value: String, members: [FindingID]) {
            self.value = value
            self.members = members
        }
    }

    /// Who gives which value of a field: a side for each value, in the order in which they come first; members without one
    /// are on no side.
    public static func sides(of field: String, among members: [Finding]) -> [Side] {
        var sides: [Side] = []
        for member in members {
            guard let value = member.fields[field]?.joined else { continue }
            if let index = sides.firstIndex(where: { $0.value == value }) {
                sides[index].members.append(member.id)
            } else {
                sides.append(Side(value: value, members: [member.id]))
            }
        }
        return sides
    }

    public var field: String
    public var kind: Kind
    public var values: [Side]

    public init(field: String, kind: Kind, values: [Side]) {
        self.field = field
        self.kind = kind
        self.values = values
    }
}
