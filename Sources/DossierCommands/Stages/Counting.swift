extension StageDefinition {
    static let count = StageDefinition(
        name: "count", summary: "The number of records.", syntax: ["count"],
        examples: [
            UsageExample("docs | count", "how many documents there are"),
            UsageExample("let n = docs | count", "keeps the number in $n"),
            UsageExample("expect (docs | count) > 0", "in a script"),
        ]
    ) { output, invocation throws(Diagnostic) in
        if let argument = invocation.call.arguments.first {
            throw invocation.error(
                .usage, "count takes no arguments", at: argument.span, hint: "counts by a field: group FIELD")
        }
        return .value(.number(Double(try invocation.table(output).records.count)))
    }

    static let group = StageDefinition(
        name: "group", summary: "Count the records by the values of fields, the most frequent first.",
        syntax: ["group FIELD [FIELD …]"],
        details: ["Of a field that is a list, each value counts."],
        examples: [
            UsageExample("docs | group publisher", "how many documents each publisher has"),
            UsageExample("docs | group publisher published", "of each day, too"),
            UsageExample("docs | group language | sort language", "in another order"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let indices = try invocation.fields(of: table)
        guard !indices.isEmpty else {
            throw invocation.error(.usage, "group needs a field", hint: "group FIELD")
        }
        let columns = indices.map { index in
            var column = table.columns[index]
            column.isShown = true
            return column
        }
        let tally = try Tally(table.records, by: indices, invocation.session)
        return .table(Table.counts(columns, zip(tally.keys, tally.members).map { ($0, $1.count) }))
    }

    static let uniq = StageDefinition(
        name: "uniq", summary: "Keep the first record of each value.", syntax: ["uniq [FIELD …]"],
        details: [
            "Without fields: the first of the records that are alike in all that is shown but their ids."
        ],
        examples: [
            UsageExample("docs | uniq publisher", "one document of each publisher"),
            UsageExample("docs | sort published | uniq publisher", "the first of each"),
            UsageExample("docs | select publisher | uniq", "each name once"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        var indices = try invocation.fields(of: table)
        if indices.isEmpty { indices = table.shownIndices.filter { table.columns[$0].kind != .handle } }
        var seen: Set<[Value?]> = []
        var kept: [Record] = []
        for (index, record) in table.records.enumerated() {
            try invocation.session.checkCancellation(at: index)
            if seen.insert(indices.map { record.values[$0] }).inserted { kept.append(record) }
        }
        table.records = kept
        return .table(table)
    }
}

extension Table {
    /// A record for each of some values, the most frequent first; equally frequent ones stay in their order.
    static func counts(_ columns: [Column], _ keys: [(values: [Value?], count: Int)]) -> Table {
        let name = columns.contains { $0.name == "count" } ? "records" : "count"
        let order = keys.indices.sorted {
            keys[$0].count != keys[$1].count ? keys[$0].count > keys[$1].count : $0 < $1
        }
        return Table(
            columns: columns + [Column(name, .number)],
            records: order.map { Record(keys[$0].values + [.number(Double(keys[$0].count))]) },
            noun: "group")
    }

    /// A record for each of some values.
    static func distinct(_ columns: [Column], _ keys: [[Value?]]) -> Table {
        Table(columns: columns, records: keys.map { Record($0) }, noun: "value")
    }
}
