import DossierSDK

/// By which field findings are ordered: numbers by size, dates by their first day; what has no value comes last.
package struct FindingOrder: Sendable, Hashable {
    package var field: String
    package var isDescending: Bool

    package init(_ field: String, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }
}

extension ModuleTable {
    /// Terms of `ORDER BY` over `f`, a row of this table, each with a comma behind it.
    func sql(_ order: [FindingOrder]) throws -> String {
        var terms = ""
        for key in order {
            let column = try column(key.field)
            let direction = key.isDescending ? " DESC" : ""
            guard column.storage != .text, !column.field.isList else {
                throw StoreError(.invalid, "\(module) cannot be ordered by \(key.field)")
            }
            let values = column.storage == .date ? [column.first, column.last] : [column.value]
            terms += "f.\(values[0]) IS NULL, "
            for value in values { terms += "f.\(value)\(direction), " }
        }
        return terms
    }
}
