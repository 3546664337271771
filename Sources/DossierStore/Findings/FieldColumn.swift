import DossierSDK
import DossierText
import GRDB

/// The columns that hold one field of a module's findings.
///
/// Every field has its value, `f_NAME`: text, a number, a list as JSON. Names and places have it folded, too, `s_NAME`, so
/// that they are found by any word without case and accents; longer texts are found through what their finding is about,
/// and folded when they are looked at. Dates have their first and last day as
/// numbers, so that an overlap is a range of an index.
final class FieldColumn: Sendable {
    let field: Field
    var name: String { field.name }
    /// Column of the view; another name than the field's where that is one of the columns that all findings share.
    let viewName: String

    enum Storage: Sendable {
        case text, number, date
    }

    let storage: Storage
    /// Whether the field is found by its words.
    let isSearched: Bool
    /// Whether the folded value is kept.
    let isFolded: Bool
    private let isList: Bool
    /// Columns in the order in which ``append(_:folded:to:)`` gives their values.
    let names: [String]

    init(field: Field, viewName: String) {
        self.field = field
        self.viewName = viewName
        isList = field.isList
        storage =
            switch field.kind {
            case .text, .name, .place, .choice: .text
            case .number, .percent, .money: .number
            case .date: .date
            }
        switch field.kind {
        case .text:
            isSearched = field.isSearched
            isFolded = field.isSearched && field.isList
        case .name, .place:
            isSearched = field.isSearched
            isFolded = field.isSearched
        default:
            isSearched = false
            isFolded = false
        }
        let value = Self.value(of: field)
        names =
            switch storage {
            case .text: isFolded ? [value, "s_\(field.name)"] : [value]
            case .number: [value]
            case .date: [value, "\(value)_first", "\(value)_last"]
            }
    }

    /// Whether only the folded values are in an index.
    var isListOfTexts: Bool {
        if case .text = field.kind { return isFolded }
        return false
    }

    var value: String { Self.value(of: field) }
    private static func value(of field: Field) -> String { "f_\(field.name)" }
    /// The folded value of the table's row, an expression.
    var folded: String { isFolded ? "s_\(field.name)" : "\(FoldedText.function)(\(value))" }
    var first: String { "f_\(field.name)_first" }
    var last: String { "f_\(field.name)_last" }

    var definitions: [String] {
        switch storage {
        case .text: names.map { "\($0) TEXT" }
        case .number: ["\(value) \(field.isList ? "TEXT" : "REAL")"]
        case .date: ["\(value) TEXT", "\(first) INTEGER", "\(last) INTEGER"]
        }
    }

    /// What findings are found by in an index.
    var indexed: [String] {
        guard field.isSearched else { return [] }
        return switch field.kind {
        case .text: isFolded ? [folded] : []
        case .date: [first, last]
        default: names
        }
    }

    /// The field as the view shows it; a date with its first and last day.
    var viewColumns: [String] {
        let shown = "f.\(value) AS \"\(viewName)\""
        guard storage == .date else { return [shown] }
        return [
            shown, "date(f.\(first) * 86400, 'unixepoch') AS \"\(viewName)_first\"",
            "date(f.\(last) * 86400, 'unixepoch') AS \"\(viewName)_last\"",
        ]
    }

    func decode(_ row: some RowCells, at index: Int) -> FieldValue? { cell.decode(row, at: index) }

    var cell: FieldCell {
        FieldCell(
            name: field.name, storage: storage, isList: field.isList, isSearched: isSearched,
            isFolded: isFolded, columns: names.count)
    }
}

/// As much of a column as reading and writing its values takes: it is asked for with every field of every finding, by all
/// threads, and what they count references to together slows them down.
struct FieldCell: Sendable {
    let name: String
    let storage: FieldColumn.Storage
    let isList: Bool
    let isSearched: Bool
    let isFolded: Bool
    /// How many columns there are.
    let columns: Int

    var isNumber: Bool { storage == .number }

    /// Adds what the columns hold for a value.
    ///
    /// - Parameter folded: the value folded, as ``FoldedText/fold(_:)-([String])`` gives it; empty where the field is not searched.
    func append(_ fieldValue: FieldValue?, folded: [UInt8], to row: inout RowBytes) {
        guard let fieldValue, !fieldValue.isEmpty else {
            for _ in 0..<columns { row.null() }
            return
        }
        if storage == .number, !isList, case .number(let number) = fieldValue { return row.real(number) }
        // A list is JSON, also a list of one where the schema calls for a list.
        if case .list(let values) = fieldValue {
            row.json { StoredJSON.write(values, to: &$0) }
        } else if isList {
            row.json { StoredJSON.write(fieldValue.texts, to: &$0) }
        } else {
            row.text(fieldValue.joined)
        }
        switch storage {
        case .text: if isFolded { row.text(utf8: folded) }
        case .number: break
        case .date:
            if let days = Days(of: fieldValue) {
                row.integer(days.first)
                row.integer(days.last)
            } else {
                row.null()
                row.null()
            }
        }
    }

    /// Whether the value's own columns give it back as it was.
    func isFaithful(to fieldValue: FieldValue) -> Bool {
        switch fieldValue {
        case .list(let values): isList && !values.isEmpty
        case .number: isNumber && !isList
        case .text: !isNumber && !isList
        }
    }

    func decode(_ row: some RowCells, at index: Int) -> FieldValue? {
        if isNumber, !isList { return row.real(index).map(FieldValue.number) }
        return isList ? row.list(index).map(FieldValue.list) : row.text(index).map(FieldValue.text)
    }
}

/// First and last day of dates, with numbers far outside the calendar for open ends.
struct Days {
    let first: Int
    let last: Int

    private static let open = 10_000_000

    init(_ interval: DayInterval) {
        first = interval.first ?? -Self.open
        last = interval.last ?? Self.open
    }

    /// From the first to the last day of one or several dates; nil when none can be read.
    init?(of dates: FieldValue) {
        var (first, last) = (Int.max, Int.min)
        dates.forEachText { date in
            guard let days = DayInterval(edtf: date).map(Days.init) else { return }
            first = min(first, days.first)
            last = max(last, days.last)
        }
        guard first != .max else { return nil }
        self.first = first
        self.last = last
    }
}
