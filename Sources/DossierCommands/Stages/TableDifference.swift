/// What one table has and another has not, for the stage `diff`.
struct TableDifference {
    private let invocation: Invocation
    private let new: Table
    private let old: Table
    /// Fields that make records the same, and those that are compared then: positions in the new and the old table.
    private let keys: [(new: Int, old: Int)]
    private let compared: [(new: Int, old: Int)]

    init(_ invocation: Invocation, new: Table) throws(Diagnostic) {
        let (old, rest) = try invocation.otherTable()
        self.invocation = invocation
        self.new = new
        self.old = old
        var keys: [(new: Int, old: Int)] = []
        for word in try rest.words() {
            keys.append(
                (
                    try invocation.field(word.text, at: word.span, of: new),
                    try invocation.field(word.text, at: word.span, of: old)
                ))
        }
        let shown = new.shownIndices.filter { new.columns[$0].kind != .handle }.compactMap { index in
            old.index(of: new.columns[index].name).map { (new: index, old: $0) }
        }
        guard !shown.isEmpty || !keys.isEmpty else {
            throw invocation.error(
                .usage, "the two tables have no field in common", at: invocation.call.span,
                hint:
                    "fields: \(new.columns.map(\.name).joined(separator: ", ")); and \(old.columns.map(\.name).joined(separator: ", "))"
            )
        }
        let named = Set(keys.map(\.new))
        compared = keys.isEmpty ? [] : shown.filter { !named.contains($0.new) }
        self.keys = keys.isEmpty ? shown : keys
    }

    func table() throws(Diagnostic) -> Table {
        var rest: [[Value?]: [Int]] = [:]
        for (index, record) in old.records.enumerated().reversed() {
            rest[keys.map { record.values[$0.old] }, default: []].append(index)
        }
        var records: [Record] = []
        for (index, record) in new.records.enumerated() {
            if index % 4096 == 0 { try invocation.session.checkCancellation() }
            let key = keys.map { record.values[$0.new] }
            guard let partner = rest[key]?.popLast() else {
                records.append(changed("new", record.values, [], record))
                continue
            }
            let differences = differences(record, old.records[partner])
            if !differences.isEmpty { records.append(changed("changed", record.values, differences, record)) }
        }
        for index in rest.values.joined().sorted() {
            let record = old.records[index]
            let values = new.columns.map { column in
                old.index(of: column.name).flatMap { record.values[$0] }
            }
            records.append(changed("gone", values, [], record))
        }
        var table = new
        table.columns.insert(Column("change", .choice(["new", "gone", "changed"])), at: 0)
        table.columns.append(Column("differences", isShown: !compared.isEmpty))
        table.records = records
        table.isWhole = false
        return table
    }

    private func changed(
        _ change: String, _ values: [Value?], _ differences: [String], _ record: Record
    ) -> Record {
        Record(
            [.text(change)] + values + [differences.isEmpty ? nil : .list(differences)],
            places: record.places)
    }

    /// `rate: 25 → 30`
    private func differences(_ record: Record, _ other: Record) -> [String] {
        compared.compactMap { indices in
            let (now, before) = (record.values[indices.new], other.values[indices.old])
            if now == before { return nil }
            return "\(new.columns[indices.new].name): \(before?.joined ?? "–") → \(now?.joined ?? "–")"
        }
    }
}
