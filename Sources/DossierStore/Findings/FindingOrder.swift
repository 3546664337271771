import DossierSDK

/// By which column findings are ordered: numbers by size, dates by their first day, texts without case and accents; what
/// has no value comes last.
package struct FindingOrder: Sendable, Hashable {
    package var column: FindingColumn
    package var isDescending: Bool

    package init(_ column: FindingColumn, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }
}

extension ModuleTable {
    /// Terms of `ORDER BY` over `f`, a row of this table, each with a comma behind it.
    func sql(_ order: [FindingOrder]) throws -> String {
        var terms = ""
        for key in order {
            let direction = key.isDescending ? "DESC" : "ASC"
            guard try !isList(key.column) else {
                throw StoreError(.invalid, "\(module) cannot be ordered by a list")
            }
            for value in try ranks(of: key.column) { terms += "\(value) \(direction) NULLS LAST, " }
        }
        return terms
    }

    private func ranks(of column: FindingColumn) throws -> [String] {
        if case .field(let name) = column, case let field = try self.column(name), field.storage == .date {
            return ["f.\(field.first)", "f.\(field.last)"]
        }
        let value = try value(of: column)
        return [try isNumber(column) ? value : "\(FoldedComparison.key)(\(value))"]
    }

    /// Holds for the findings that come first in an order, where an index has these alone and in that order.
    func head(of order: [FindingOrder]) throws -> String? {
        guard let first = order.first, case .field(let name) = first.column else { return nil }
        let field = try column(name)
        switch field.storage {
        case .date: return "f.\(field.first) IS NOT NULL"
        case .number: return "f.\(field.value) IS NOT NULL"
        case .text: return nil
        }
    }
}
