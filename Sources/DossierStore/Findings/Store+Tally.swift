package import DossierSDK
import GRDB

/// How many findings have some values in common.
package struct FindingTally: Sendable {
    package let values: [FieldValue?]
    package let count: Int
}

extension Store {
    /// Counts findings by the values of columns, in the order in which these come first; of a list, each value counts.
    package func tally(
        _ selection: FindingSelection, by columns: [FindingColumn]
    ) throws(StoreError) -> [FindingTally] {
        let table = try table(of: selection.module)
        return try read { database in
            let condition = try table.sql(selection)
            var joins = ""
            var values: [String] = []
            var places = ["min(f.number)"]
            for (index, column) in columns.enumerated() {
                let value = try table.value(of: column)
                guard try table.isList(column) else {
                    values.append(value)
                    continue
                }
                joins += " LEFT JOIN json_each(\(value)) j\(index)"
                values.append("j\(index).value")
                places.append("min(j\(index).key)")
            }
            let list = values.joined(separator: ", ")
            let rows = try RowReader(
                database,
                """
                SELECT count(*), \(list) FROM \(table.table) f\(joins) WHERE \(condition.sql)
                GROUP BY \(list) ORDER BY \(places.joined(separator: ", "))
                """, arguments: condition.arguments)
            let isNumber = try columns.map { try table.isNumber($0) && !table.isList($0) }
            var tallies: [FindingTally] = []
            while try rows.next() {
                let values = columns.indices.map { index in
                    isNumber[index]
                        ? rows.real(index + 1).map(FieldValue.number)
                        : rows.text(index + 1).map(FieldValue.text)
                }
                tallies.append(FindingTally(values: values, count: Int(rows.integer(0))))
            }
            return tallies
        }
    }

    /// Some columns of findings, in the order of their places, with their numbers.
    package func cells(
        _ selection: FindingSelection, _ columns: [FindingColumn],
        _ body: (_ number: Int64, _ values: [FieldValue?]) -> Void
    ) throws(StoreError) {
        let table = try table(of: selection.module)
        try read { database in
            let condition = try table.sql(selection)
            let values = try columns.map { ", \(try table.value(of: $0))" }.joined()
            let rows = try RowReader(
                database,
                """
                SELECT f.number\(values) FROM \(table.table) f WHERE \(condition.sql)
                ORDER BY \(try table.placeOrder(database))
                """, arguments: condition.arguments)
            let isNumber = try columns.map { try table.isNumber($0) }
            let isList = try columns.map { try table.isList($0) }
            while try rows.next() {
                body(
                    rows.integer(0),
                    columns.indices.map { index in
                        if isNumber[index], !isList[index] {
                            return rows.real(index + 1).map(FieldValue.number)
                        }
                        guard let text = rows.text(index + 1) else { return nil }
                        return isList[index] ? .list(StoredJSON.list(text)) : .text(text)
                    })
            }
        }
    }
}
