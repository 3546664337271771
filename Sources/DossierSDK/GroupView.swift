public import DossierText

/// A list over the groups of a module, called by its name behind the module's: `tolls now`.
///
/// It is made from the groups when it is asked for, and decides nothing that the groups do not say.
public struct GroupView: Sendable {
    public let name: String
    public let summary: String
    /// What a row shows, in this order.
    public let columns: [Field]
    /// Whether an import names the rows that its documents have brought.
    public let isAnnounced: Bool
    public let rows:
        @Sendable (_ groups: [FindingGroup], _ others: [FindingGroup]) throws(ModuleError) -> [Row]
    /// Whether it asks what day it is, and the rows then come from ``rows(_:_:on:)``.
    private let daily:
        (@Sendable (_ groups: [FindingGroup], _ others: [FindingGroup], _ today: CalendarDate?) -> [Row])?

    /// - Parameter rows: the rows, in their order, from the module's groups and those of the other modules.
    public init(
        _ name: String, _ summary: String, columns: [Field], isAnnounced: Bool = false,
        rows:
            @escaping @Sendable (_ groups: [FindingGroup], _ others: [FindingGroup]) throws(ModuleError) ->
            [Row]
    ) {
        self.name = name
        self.summary = summary
        self.columns = columns
        self.isAnnounced = isAnnounced
        self.rows = rows
        daily = nil
    }

    /// - Parameter daily: the rows as they are on a day, or without one as the documents alone tell.
    public init(
        _ name: String, _ summary: String, columns: [Field], isAnnounced: Bool = false,
        daily:
            @escaping @Sendable (
                _ groups: [FindingGroup], _ others: [FindingGroup], _ today: CalendarDate?
            ) -> [Row]
    ) {
        self.name = name
        self.summary = summary
        self.columns = columns
        self.isAnnounced = isAnnounced
        self.daily = daily
        rows = { groups, others in daily(groups, others, nil) }
    }

    /// The rows on a day; those that `rows` gives, where the list does not ask for it.
    public func rows(_ groups: [FindingGroup], _ others: [FindingGroup], on today: CalendarDate?)
        throws(ModuleError) -> [Row]
    {
        if let daily { return daily(groups, others, today) }
        return try rows(groups, others)
    }

    public struct Row: Sendable {
        public var group: FindingID
        public var fields: Fields
        /// The documents that bring it about.
        public var documents: [String]

        public init(_ group: FindingGroup, _ fields: Fields, documents: [String]? = nil) {
            self.group = group.id
            self.fields = fields
            self.documents = documents ?? group.documents
        }
    }
}
