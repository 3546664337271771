import DossierSDK
import GRDB

/// What the store can compare, order and count of findings: a field of the schema, or one of what all findings have.
package enum FindingColumn: Sendable, Hashable {
    case field(String)
    case kind, text, document, rule, start, end
    /// In hundredths, as it is shown.
    case confidence
}

extension ModuleTable {
    /// The value over `f`, a row of this table; a list as JSON.
    func value(of column: FindingColumn) throws -> String {
        switch column {
        case .field(let name): "f.\(try self.column(name).value)"
        case .kind: "f.kind"
        case .text: "f.text"
        case .document: "(SELECT d.id FROM document d WHERE d.number = f.document)"
        case .rule: "f.rule"
        case .start: "f.span_start"
        case .end: "f.span_end"
        case .confidence: "round(f.confidence * 100) / 100"
        }
    }

    func isList(_ column: FindingColumn) throws -> Bool {
        guard case .field(let name) = column else { return false }
        return try self.column(name).field.isList
    }

    func isNumber(_ column: FindingColumn) throws -> Bool {
        switch column {
        case .field(let name): try self.column(name).storage == .number
        case .start, .end, .confidence: true
        case .kind, .text, .document, .rule: false
        }
    }

    /// One of some texts is the value, or a part of it; of a list, that of one of its values.
    func matches(_ column: FindingColumn, _ patterns: [String], isWhole: Bool) throws -> SQLCondition {
        if patterns.isEmpty { return .never }
        func call(_ value: String) -> SQLCondition {
            SQLCondition(
                sql: """
                    \(FoldedComparison.matches)(\(value), \(isWhole ? 1 : 0)\(patterns.map { _ in ", ?" }.joined()))
                    """,
                arguments: StatementArguments(patterns))
        }
        let value = try value(of: column)
        // The same for all findings of a document.
        if column == .document {
            let inner = call("d.id")
            return SQLCondition(
                sql: "f.document IN (SELECT d.number FROM document d WHERE \(inner.sql))",
                arguments: inner.arguments)
        }
        guard try isList(column) else { return call(value) }
        let inner = call("j.value")
        return SQLCondition(
            sql: "EXISTS (SELECT 1 FROM json_each(\(value)) j WHERE \(inner.sql))", arguments: inner.arguments
        )
    }

    func compares(_ column: FindingColumn, _ range: ClosedRange<Double>) throws -> SQLCondition {
        SQLCondition(
            sql: "\(try value(of: column)) BETWEEN ? AND ?", arguments: [range.lowerBound, range.upperBound])
    }
}
