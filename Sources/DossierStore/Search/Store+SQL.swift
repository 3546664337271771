package import DossierSDK
import Foundation
import GRDB

/// Columns and rows of a query; nil is SQL's NULL.
package struct StoreTable: Sendable {
    package let columns: [String]
    package let rows: [[FieldValue?]]
}

extension Store {
    /// Runs one statement that only reads.
    package func query(_ sql: String) throws(StoreError) -> StoreTable {
        let word = Self.firstWord(of: sql)
        guard ["select", "with", "values", "explain"].contains(word) else {
            throw StoreError(.invalid, "only queries can be run here: select …, with …, values …")
        }
        return try read { database in
            let statement: Statement
            do {
                statement = try database.makeStatement(sql: sql)
            } catch let error as DatabaseError where error.message?.hasPrefix("Multiple statements") == true {
                throw StoreError(.invalid, "one statement at a time: nothing can follow the semicolon")
            }
            guard statement.isReadonly else {
                throw StoreError(.invalid, "this statement would change the store")
            }
            let columns = statement.columnNames
            var result: [[FieldValue?]] = []
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                result.append(columns.indices.map { Self.value(row[$0] as DatabaseValue) })
            }
            return StoreTable(columns: columns, rows: result)
        }
    }

    private static func value(_ value: DatabaseValue) -> FieldValue? {
        switch value.storage {
        case .null: nil
        case .int64(let number): .number(Double(number))
        case .double(let number): .number(number)
        // The views hold lists as JSON.
        case .string(let text):
            text.hasPrefix("[\"") && text.hasSuffix("\"]")
                ? PlainJSON.list(text).map(FieldValue.list) ?? .text(text) : .text(text)
        case .blob(let bytes): .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// In small letters, after white space and comments.
    private static func firstWord(of sql: String) -> String {
        var rest = Substring(sql)
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "(" }
            if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                let parts = rest.dropFirst(2).split(
                    separator: "*/", maxSplits: 1, omittingEmptySubsequences: false)
                rest = parts.count > 1 ? parts[1] : ""
            } else {
                return rest.prefix { $0.isLetter }.lowercased()
            }
        }
    }
}
