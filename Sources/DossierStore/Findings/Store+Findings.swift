package import DossierSDK
import DossierText
import GRDB

extension Store {
    /// Findings in order of their documents, then by span.
    package func findings(_ selection: FindingSelection) throws(StoreError) -> [Finding] {
        let table = try table(of: selection.module)
        return try read { database in
            let condition = try table.sql(selection)
            let order = try table.placeOrder(database)
            let rows = try RowReader(
                database, try table.query(selection, condition, order, database),
                arguments: condition.arguments)
            let documents = DocumentNames()
            var findings: [Finding] = []
            while try rows.next() {
                findings.append(
                    table.finding(rows, try documents.id(rows.integer(ModuleTable.documentColumn), database)))
            }
            return findings
        }
    }

    package func count(_ selection: FindingSelection) throws(StoreError) -> Int {
        let table = try table(of: selection.module)
        return try read { database in
            let condition = try table.sql(selection)
            let count = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM \(table.table) f WHERE \(condition.sql)",
                arguments: condition.arguments)
            return min(count ?? 0, selection.limit ?? .max)
        }
    }

    private static let longestProposal = 40
    private static let mostProposed = 10_000

    /// Modules and full ids of the findings whose id lies in a range, up to `limit` a module.
    package func findingIDs(
        in range: ClosedRange<UInt64>, module: String, limit: Int
    ) throws(StoreError) -> [FindingID] {
        let table = try table(of: module).table
        return try read { try Self.ids($0, table, range, limit) }
    }

    static func ids(
        _ database: Database, _ table: String, _ range: ClosedRange<UInt64>, _ limit: Int
    ) throws -> [FindingID] {
        try Int64.fetchAll(
            database, sql: "SELECT DISTINCT id FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?",
            arguments: [Int64(bitPattern: range.lowerBound), Int64(bitPattern: range.upperBound), limit]
        ).map { FindingID(value: UInt64(bitPattern: $0)) }
    }

    /// Ids of the documents in which findings stand, each once, in the order of the findings.
    package func documents(of findings: [FindingID], module: String) throws(StoreError) -> [String] {
        let table = try table(of: module)
        return try read { database in
            let rows = try RowReader(
                database,
                "SELECT d.id FROM \(table.table) f JOIN document d ON d.number = f.document WHERE f.id = ?")
            var documents: [String] = []
            var known: Set<String> = []
            for finding in findings {
                rows.start(Int64(bitPattern: finding.value))
                if try rows.next(), let id = rows.text(0), known.insert(id).inserted { documents.append(id) }
                rows.finish()
            }
            return documents
        }
    }

    /// Values of a field with how often they stand, most frequent first. `prefix` is the beginning of any of their
    /// words, without case and accents.
    package func values(
        of field: String, module: String, prefix: String, limit: Int
    ) throws(StoreError) -> [(value: String, count: Int)] {
        let table = try table(of: module)
        return try read { database in
            let pattern = FoldedText.words(prefix).joined(separator: " ")
            var sql = "SELECT kind, count(*) FROM \(table.table) GROUP BY kind"
            var arguments: StatementArguments = []
            var column: FieldColumn?
            if field != "kind" || table.columns.contains(where: { $0.field.name == "kind" }) {
                let found = try table.column(field)
                column = found
                let isNarrowed = found.isSearched && !pattern.isEmpty
                let about = "number IN (\(table.numbers(about: [" \(pattern)"]).sql))"
                let narrowing =
                    isNarrowed ? " AND \(found.isFolded ? "instr(\(found.folded), ?) > 0" : about)" : ""
                if isNarrowed { arguments = [" \(pattern)"] }
                let condition = "\(found.value) IS NOT NULL\(narrowing)"
                // Longer texts are in no index and hardly ever the same: short ones of some findings must do.
                let source =
                    found.isSearched && !found.isFolded
                    ? """
                    (SELECT \(found.value) FROM \(table.table) WHERE \(condition)
                        AND length(\(found.value)) <= \(Self.longestProposal) LIMIT \(Self.mostProposed))
                    """ : "\(table.table) WHERE \(condition)"
                sql = """
                    SELECT \(found.value), count(*) FROM \(source) GROUP BY 1
                    ORDER BY 2 DESC, 1 LIMIT \(max(0, min(limit, 10_000)) * 10 + 100)
                    """
            }
            var counts: [String: Int] = [:]
            let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            while let row = try rows.next() {
                var values = column?.decode(row, at: 0)?.texts ?? [row[0] as String]
                // A list in a field that mostly holds single values.
                if let only = values.first, only.hasPrefix("[\"") {
                    let list = StoredJSON.list(only)
                    if !list.isEmpty { values = list }
                }
                for value in values {
                    if !pattern.isEmpty, !FoldedText.fold(value).contains(" \(pattern)") { continue }
                    counts[value, default: 0] += row[1] as Int
                }
            }
            let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return sorted.prefix(max(0, limit)).map { (value: $0.key, count: $0.value) }
        }
    }
}

extension ModuleTable {
    /// Terms that order `f`, a row of this table, by its place in the documents.
    func placeOrder(_ database: Database) throws -> String {
        // Row numbers are in the order of documents and passages, but for findings added by hand.
        let hasAdded = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM finding_review INDEXED BY finding_review_added
                    WHERE module = ? AND is_added)
                """,
            arguments: [module])
        return hasAdded == true ? "f.number >> 24, f.span_start, f.span_end DESC, f.number" : "f.number"
    }

    /// - Parameters:
    ///   - condition: the selection's.
    ///   - place: the terms that order findings by their places.
    fileprivate func query(
        _ selection: FindingSelection, _ condition: SQLCondition, _ place: String, _ database: Database
    ) throws -> String {
        let ordering = "ORDER BY \(try sql(selection.order))\(place)"
        var numbers = "SELECT f.number FROM \(table) f WHERE (\(condition.sql))"
        if !selection.unique.isEmpty {
            let values = try selection.unique.map(value(of:)).joined(separator: ", ")
            numbers = "SELECT min(f.number) FROM \(table) f WHERE (\(condition.sql)) GROUP BY \(values)"
            guard let limit = selection.limit else {
                return "\(findingQuery)f.number IN (\(numbers)) \(ordering)"
            }
            return "\(findingQuery)f.number IN (\(numbers) ORDER BY 1 LIMIT \(max(0, limit))) \(ordering)"
        }
        guard let limit = selection.limit.map({ max(0, $0) }) else {
            return "\(findingQuery)(\(condition.sql)) \(ordering)"
        }
        if selection.isFromEnd {
            let last = place.split(separator: ",").map { term in
                term.hasSuffix("DESC") ? String(term.dropLast(5)) : "\(term) DESC"
            }
            return """
                \(findingQuery)f.number IN (\(numbers) ORDER BY \(last.joined(separator: ",")) LIMIT \(limit)) \(ordering)
                """
        }
        if selection.order.isEmpty { return "\(findingQuery)(\(condition.sql)) \(ordering) LIMIT \(limit)" }
        // Whole rows would pass through the sorter; so first it is found which they are.
        if let head = try head(of: selection.order) {
            let first = "\(numbers) AND \(head) \(ordering) LIMIT \(limit)"
            let count = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM (\(first))", arguments: condition.arguments)
            if count == limit { return "\(findingQuery)f.number IN (\(first)) \(ordering)" }
        }
        return "\(findingQuery)f.number IN (\(numbers) \(ordering) LIMIT \(limit)) \(ordering)"
    }
}

extension ModuleTable {
    static let documentColumn = 1
    static let numberColumn = 10

    /// To be followed by a condition.
    var findingQuery: String { "SELECT \(findingColumns) FROM \(table) f WHERE " }

    /// - Parameter document: its id.
    func finding(_ row: some RowCells, _ document: String) -> Finding {
        var fields = Fields()
        for (index, cell) in cells.enumerated() {
            if let value = cell.decode(row, at: Self.numberColumn + 1 + index) {
                fields.append(cell.name, value)
            }
        }
        if let rest = row.text(8) {
            for entry in StoredJSON.fields(rest).entries { fields[entry.name] = entry.value }
        }
        var finding = Finding(
            kind: row.text(2) ?? "", span: TextSpan(Int(row.integer(3)), Int(row.integer(4))),
            roles: row.roles(7), fields: fields, confidence: row.real(5) ?? 0,
            rule: row.text(6) ?? "")
        finding.id = FindingID(value: UInt64(bitPattern: row.integer(0)))
        finding.document = document
        finding.module = module
        finding.text = row.text(9) ?? ""
        return finding
    }
}
