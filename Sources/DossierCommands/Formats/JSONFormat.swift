import DossierJSON

/// Records as JSON: numbers as numbers, lists as arrays, what has no value as null.
package enum JSONFormat {
    package static func lines(_ table: Table) -> [UInt8] {
        var json = JSONWriter()
        for record in table.records {
            write(record, table.columns, to: &json)
            json.newline()
        }
        return json.bytes
    }

    package static func array(_ table: Table) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for record in table.records { write(record, table.columns, to: &json) }
        }
        json.newline()
        return json.bytes
    }

    private static func write(_ record: Record, _ columns: [Column], to json: inout JSONWriter) {
        json.object { json in
            for (column, value) in zip(columns, record.values) {
                json.key(column.name)
                switch value {
                case nil: json.null()
                case .number(let number)?: json.number(number)
                case .list(let values)?: json.array { json in for value in values { json.string(value) } }
                case .text(let text)?, .date(let text)?, .handle(let text)?, .passage(let text, _)?:
                    json.string(text)
                }
            }
        }
    }
}
