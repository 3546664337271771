package import DossierExport
package import DossierHost

/// What a column holds and how it is called.
package struct Column: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case text, number, date, handle
        /// One of a fixed list of values.
        case choice([String])
    }

    package var name: String
    /// Heading in tables: the name by which it is asked for, unless that is too long for one.
    package var label: String
    package var kind: Kind
    /// Other names by which it can be called.
    package var aliases: [String]
    /// Whether it is shown without being asked for.
    package var isShown: Bool
    /// Of columns for which there is no room the lightest goes first, of equal ones the last.
    package var weight: Int

    package init(
        _ name: String, _ kind: Kind = .text, label: String? = nil, aliases: [String] = [],
        isShown: Bool = true, weight: Int = 0
    ) {
        self.name = name
        self.label = label ?? name
        self.kind = kind
        self.aliases = aliases
        self.isShown = isShown
        self.weight = weight
    }
}

/// A record: its values in the order of the table's columns; nil where it has none.
package struct Record: Sendable, Hashable {
    package var values: [Value?]
    /// Where in the documents it comes from; empty for what comes from no place, such as a count.
    package var places: [Place] = []

    package init(_ values: [Value?], places: [Place] = []) {
        self.values = values
        self.places = places
    }
}

/// Records with the same fields, in an order.
package struct Table: Sendable, Hashable {
    package var columns: [Column]
    package var records: [Record]
    /// Whether it is laid out in columns even where lines are usual.
    package var isLaidOut = false
    /// Greatest width of a laid-out table, for the `table` stage.
    package var width: Int?
    /// How many records there are, where these are only the first of them.
    package var total: Int?
    /// Something that who looks at the records should know.
    package var remark: String?
    /// Whether the columns are all that the records have, and not a choice of them: an export then adds their source.
    package var isWhole = false
    /// What a record is called, in the singular.
    package var noun = "record"

    package init(columns: [Column], records: [Record] = [], noun: String = "record") {
        self.columns = columns
        self.records = records
        self.noun = noun
    }

    /// Index of a column by its name or one of its other names.
    package func index(of name: String) -> Int? {
        columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.aliases.contains(name) }
            ?? columns.firstIndex { $0.label == name }
    }

    /// The columns that are shown, and their values in a record.
    package var shownIndices: [Int] { columns.indices.filter { columns[$0].isShown } }

    /// The table with the shown columns only.
    package var shown: Table {
        let indices = shownIndices
        if indices.count == columns.count { return self }
        var table = self
        table.columns = indices.map { columns[$0] }
        table.records = records.map { record in
            Record(indices.map { record.values[$0] }, places: record.places)
        }
        return table
    }

    /// The value of a table of one record and one shown column.
    var only: Value? {
        let indices = shownIndices
        guard records.count == 1, indices.count == 1 else { return nil }
        return records[0].values[indices[0]]
    }
}

/// What a pipeline gives.
package enum Output: Sendable {
    case table(Table)
    /// Something to read: a passage in its context, a document, help.
    case page(Page)
    case value(Value)
    /// A file's content, for other programs.
    case text(FormattedText)
    case nothing
}

/// Records as a file of some format.
package struct FormattedText: Sendable, Hashable {
    package var format: FileFormat
    package var bytes: [UInt8]
}
