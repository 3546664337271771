package import DossierSDK
package import DossierText
import GRDB

/// Which findings of one module are wanted; all conditions must hold.
package struct FindingSelection: Sendable {
    package enum Condition: Sendable {
        case kind([String])
        case field(String, anyOf: [String])
        /// A field of names has one of the values, or names one of the people, given by their findings.
        case person(String, anyOf: [String], people: [FindingID])
        case number(String, ClosedRange<Double>)
        case date(String, DayInterval)
        case present(String)
        case about(String)
        case source(String, keys: ClosedRange<UInt64>?)
        case ids(ClosedRange<UInt64>)
        /// In a passage that one of the places touches.
        case within(Places)
        case review(ReviewCondition)
        /// A tag, without case and accents.
        case tag(String)
        /// Words of a note, without case and accents.
        case note(String)
        /// One of these.
        case members([FindingID])
        /// Not kept out of the groups.
        case related
        /// One of some folded texts is the column's value, or a part of it.
        case matches(FindingColumn, patterns: [String], isWhole: Bool)
        case compares(FindingColumn, ClosedRange<Double>)
        case any([Condition])
        /// The rows with these numbers.
        case numbers([Int64])
        indirect case not(Condition)
    }

    package var module: String
    package var conditions: [Condition]
    package var limit: Int?
    /// Rejected findings are left out unless they are asked for.
    package var includesRejected: Bool
    /// By what they are ordered before their place in the documents.
    package var order: [FindingOrder] = []
    /// Whether `limit` counts from the end; without `order`.
    package var isFromEnd = false
    /// Only the first finding for each value of these.
    package var unique: [FindingColumn] = []

    package init(
        module: String, conditions: [Condition] = [], limit: Int? = nil, includesRejected: Bool = false
    ) {
        self.module = module
        self.conditions = conditions
        self.limit = limit
        self.includesRejected = includesRejected
    }
}

/// A condition in SQL with the values for its question marks.
struct SQLCondition {
    var sql: String
    var arguments: StatementArguments = []

    static let never = SQLCondition(sql: "FALSE")

    static func all(_ conditions: [SQLCondition]) -> SQLCondition { join(conditions, " AND ", none: "TRUE") }
    static func any(_ conditions: [SQLCondition]) -> SQLCondition { join(conditions, " OR ", none: "FALSE") }

    private static func join(_ conditions: [SQLCondition], _ operation: String, none: String) -> SQLCondition
    {
        guard !conditions.isEmpty else { return SQLCondition(sql: none) }
        return SQLCondition(
            sql: tree(conditions[...], operation),
            arguments: conditions.reduce(into: []) { $0 += $1.arguments })
    }

    /// Halved again and again: SQLite takes a thousand of them side by side for one as deep.
    private static func tree(_ conditions: ArraySlice<SQLCondition>, _ operation: String) -> String {
        guard conditions.count > 8 else {
            let only = conditions.count == 1 ? conditions.first : nil
            return only?.sql ?? conditions.map { "(\($0.sql))" }.joined(separator: operation)
        }
        let half = conditions.startIndex + conditions.count / 2
        return
            "(\(tree(conditions[..<half], operation)))\(operation)(\(tree(conditions[half...], operation)))"
    }
}

extension ModuleTable {
    /// All conditions of a selection over `f`, a row of this table.
    func sql(_ selection: FindingSelection) throws -> SQLCondition {
        var conditions = try selection.conditions.map(sql)
        if !selection.includesRejected { conditions.append(isNotRejected) }
        return SQLCondition.all(conditions)
    }

    /// A condition over `f`, a row of this table.
    func sql(_ condition: FindingSelection.Condition) throws -> SQLCondition {
        switch condition {
        case .kind(let kinds):
            return .any(kinds.map { SQLCondition(sql: "f.kind = ?", arguments: [$0]) })
        case .field("kind", let values) where !columns.contains(where: { $0.field.name == "kind" }):
            return try sql(.kind(values))
        case .field(let name, let values):
            let column = try column(name)
            return .any(values.map { self.value($0, of: column) })
        case .person(let name, let values, let people):
            let column = try column(name)
            return sql(column, isOneOf: people, named: values, or: .any(values.map { value($0, of: column) }))
        case .number(let name, let range):
            return number(range, of: try column(name))
        case .date(let name, let interval):
            let column = try column(name)
            guard column.storage == .date else {
                throw StoreError(.invalid, "\(name) of \(module) is no date")
            }
            let days = Days(interval)
            return SQLCondition(
                sql: "f.\(column.first) <= ? AND f.\(column.last) >= ?", arguments: [days.last, days.first])
        case .present(let name):
            return SQLCondition(sql: "f.\(try column(name).value) IS NOT NULL")
        case .about(let text):
            let patterns = Self.patterns(text)
            // No words are in every finding.
            if patterns.isEmpty { return SQLCondition(sql: "TRUE") }
            let numbers = numbers(about: patterns)
            return SQLCondition(sql: "f.number IN (\(numbers.sql))", arguments: numbers.arguments)
        case .source(let text, let keys):
            let (condition, arguments) = Store.condition(.matching(text, keys: keys))
            return SQLCondition(
                sql: "f.document IN (SELECT d.number FROM document d WHERE \(condition))",
                arguments: arguments)
        case .ids(let ids):
            return SQLCondition(
                sql: "f.id BETWEEN ? AND ?",
                arguments: [Int64(bitPattern: ids.lowerBound), Int64(bitPattern: ids.upperBound)])
        case .within(let places): return places.findings(in: table)
        case .review(let review): return sql(review)
        case .tag(let tag): return reviewed("instr(v.folded_tags, ?) > 0", [FindingReview.folded([tag])])
        case .note(let words):
            let patterns = Self.patterns(words)
            let all = SQLCondition.all(
                patterns.map { SQLCondition(sql: "instr(v.folded_notes, ?) > 0", arguments: [$0]) })
            return reviewed(all.sql, all.arguments)
        case .members(let ids):
            let list = ids.map { String(Int64(bitPattern: $0.value)) }.joined(separator: ",")
            return SQLCondition(sql: "f.id IN (\(list))")
        case .related:
            return SQLCondition(sql: "f.excluded = 0")
        case .matches(let column, let patterns, let isWhole):
            return try matches(column, patterns, isWhole: isWhole)
        case .compares(let column, let range): return try compares(column, range)
        case .numbers(let numbers):
            return SQLCondition(sql: "f.number IN (\(numbers.map(String.init).joined(separator: ",")))")
        case .any(let conditions): return .any(try conditions.map(sql))
        case .not(let condition):
            let positive = try sql(condition)
            return SQLCondition(sql: "(\(positive.sql)) IS NOT TRUE", arguments: positive.arguments)
        }
    }

    /// A field has a value: by all of its words where it is searched, else exactly.
    private func value(_ value: String, of column: FieldColumn) -> SQLCondition {
        if column.isSearched {
            let patterns = Self.patterns(value)
            guard !patterns.isEmpty else { return .never }
            let words = SQLCondition.all(
                patterns.map { SQLCondition(sql: "instr(\(column.folded), ?) > 0", arguments: [$0]) })
            guard column.isFolded else {
                // What a finding is about holds its texts; they are looked at one by one only where that fits.
                let about = numbers(about: patterns)
                return SQLCondition(
                    sql: """
                        f.number IN (SELECT number FROM \(table) WHERE number IN (\(about.sql)) AND \(words.sql))
                        """, arguments: about.arguments + words.arguments)
            }
            // The inner query is answered by the field's index alone.
            let isPresent = "\(column.isListOfTexts ? column.folded : column.value) IS NOT NULL"
            return SQLCondition(
                sql: "f.number IN (SELECT number FROM \(table) WHERE \(isPresent) AND \(words.sql))",
                arguments: words.arguments)
        }
        let number = column.storage == .number ? Double(value) : nil
        let argument = number?.databaseValue ?? value.databaseValue
        if column.field.isList, number == nil {
            // As it stands in the list: a mark within a value is escaped there, and so ends no other.
            return SQLCondition(
                sql: """
                    f.number IN (SELECT number FROM \(table)
                        WHERE \(column.value) IS NOT NULL AND instr(\(column.value), ?) > 0)
                    """,
                arguments: [String(StoredJSON.list([value]).dropFirst().dropLast())])
        }
        if column.field.isList {
            return SQLCondition(
                sql: "EXISTS (SELECT 1 FROM json_each(f.\(column.value)) WHERE CAST(value AS REAL) = ?)",
                arguments: [argument])
        }
        return SQLCondition(sql: "f.\(column.value) = ?", arguments: [argument])
    }

    private func number(_ range: ClosedRange<Double>, of column: FieldColumn) -> SQLCondition {
        let arguments: StatementArguments = [range.lowerBound, range.upperBound]
        if column.field.isList {
            return SQLCondition(
                sql:
                    "EXISTS (SELECT 1 FROM json_each(f.\(column.value)) WHERE CAST(value AS REAL) BETWEEN ? AND ?)",
                arguments: arguments)
        }
        return SQLCondition(sql: "f.\(column.value) BETWEEN ? AND ?", arguments: arguments)
    }

    /// What to look up for each word of a text; `rub*` is the beginning of a word.
    static func patterns(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.flatMap { part in
            let words = FoldedText.words(String(part))
            return words.enumerated().map { index, word in
                index == words.count - 1 && part.hasSuffix("*") ? " \(word)" : " \(word) "
            }
        }
    }
}
