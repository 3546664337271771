import DossierSDK
import Foundation
import GRDB

/// A module together with everything, besides the document, on which its findings depend, as a hash.
package struct ModuleRun: Sendable {
    package let module: String
    package let key: UInt64

    package init(module: String, key: UInt64) {
        self.module = module
        self.key = key
    }
}

/// A document whose findings are out of date for some modules.
package struct PendingDocument: Sendable {
    package let number: Int64
    /// Bit for bit the modules of the runs that were asked about.
    package let modules: UInt64
}

/// A document with its text, on its way to the modules.
package struct DocumentText: Sendable {
    package let entry: DocumentEntry
    package let text: [UInt8]
}

/// What modules found in one document, on its way into the store.
package struct AnalyzedDocument: Sendable {
    package let number: Int64
    package let results: [(run: ModuleRun, rows: FindingRows)]

    package init(number: Int64, results: [(run: ModuleRun, rows: FindingRows)]) {
        self.number = number
        self.results = results
    }
}

extension Store {
    /// Documents that some module has not read in their present state, in order of import.
    ///
    /// Both tables are read once, side by side: a look-up for every document and module would take ten times as long.
    package func pending(_ runs: [ModuleRun]) throws(StoreError) -> [PendingDocument] {
        guard !runs.isEmpty else { return [] }
        guard runs.count <= 62 else { throw StoreError(.invalid, "more than 62 modules at once") }
        var numbers: [Int64] = []
        for run in runs { numbers.append(try table(of: run.module).number) }
        return try read { database in
            var documents: [(number: Int64, facts: Int64, unread: UInt64)] = []
            let all = UInt64(1) << UInt64(runs.count) - 1
            let rows = try RowReader(database, "SELECT number, facts_key FROM document ORDER BY number")
            while try rows.next() { documents.append((rows.integer(0), rows.integer(1), all)) }
            let analyses = try RowReader(
                database,
                "SELECT document, facts_key FROM analysis WHERE module = ? AND module_key = ? ORDER BY document"
            )
            for (index, run) in runs.enumerated() {
                analyses.start(numbers[index], Int64(bitPattern: run.key))
                var place = 0
                while try analyses.next() {
                    let number = analyses.integer(0)
                    while place < documents.count, documents[place].number < number { place += 1 }
                    guard place < documents.count else { continue }
                    let document = documents[place]
                    if document.number == number, document.facts == analyses.integer(1) {
                        documents[place].unread &= ~(1 << UInt64(index))
                    }
                }
            }
            return documents.filter { $0.unread != 0 }.map {
                PendingDocument(number: $0.number, modules: $0.unread)
            }
        }
    }

    /// Some documents with their texts, in the order of the numbers.
    package func texts(of numbers: [Int64]) throws(StoreError) -> [DocumentText] {
        let entries = try documents(.numbers(numbers))
        var byNumber: [Int64: [UInt8]] = [:]
        try read { database in
            let list = numbers.map(String.init).joined(separator: ",")
            let rows = try Row.fetchCursor(
                database, sql: "SELECT document, text FROM document_text WHERE document IN (\(list))")
            while let row = try rows.next() { byNumber[row[0]] = Array(row[1] as Data) }
        }
        return entries.map { DocumentText(entry: $0, text: byNumber[$0.number] ?? []) }
    }

    /// Replaces what the modules had found in the documents, in one transaction; what has been decided of findings
    /// follows them.
    @discardableResult
    package func replace(_ documents: [AnalyzedDocument]) throws(StoreError) -> ReviewChanges {
        var tables: [String: ModuleTable] = [:]
        for result in documents.flatMap(\.results) where tables[result.run.module] == nil {
            tables[result.run.module] = try table(of: result.run.module)
        }
        return try write { database in
            let places = try tables.mapValues { try FindingPlace($0, database) }
            let facts = try RowReader(database, "SELECT facts_key FROM document WHERE number = ?")
            var analyses = AnalysisRecords()
            var changes = PreparedChanges()
            for document in documents {
                try brake.check()
                facts.start(document.number)
                defer { facts.finish() }
                // A document may have been removed while it was read.
                guard try facts.next() else { continue }
                let factsKey = facts.integer(0)
                for (run, rows) in document.results {
                    guard let place = places[run.module] else { continue }
                    try place.replace(rows, of: document.number, database)
                    changes.add(rows.keys, rows.forms, place.table, document.number)
                    analyses.add(run, place.table, document.number, factsKey: factsKey, count: rows.count)
                }
            }
            try changes.mark(database)
            try analyses.write(database)
            let counting = try RowReader(
                database,
                """
                UPDATE document SET findings = (SELECT total(a.findings) FROM module m CROSS JOIN analysis a
                    ON a.module = m.number AND a.document = document.number
                    WHERE m.name <> '\(ModuleTable.people)') WHERE number = ?
                """)
            for document in documents { try counting.run(document.number) }
            for table in tables.values {
                try database.execute(
                    sql: "UPDATE module SET generation = generation + 1 WHERE number = ?",
                    arguments: [table.number])
            }
            return try followReviews(of: documents, database)
        }
    }

    /// Number of findings of some modules, from the record of their work.
    package func findingCount(of modules: [String]) throws(StoreError) -> Int {
        var numbers: [Int64] = []
        for module in modules { numbers.append(try table(of: module).number) }
        let list = numbers.map(String.init).joined(separator: ",")
        return try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT coalesce(sum(findings), 0) FROM analysis WHERE module IN (\(list)))
                        + (SELECT coalesce(sum(CASE WHEN status IS 'rejected' THEN is_added - 1 ELSE is_added END), 0)
                            FROM finding_review WHERE module IN (SELECT name FROM module WHERE number IN (\(list))))
                    """) ?? 0
        }
    }
}

/// Where the findings of one module go, with the statements that put them there: found once for all documents of a
/// transaction.
private struct FindingPlace {
    let table: ModuleTable
    private let former: RowReader
    private let findings: Statement
    private let abouts: Statement

    init(_ table: ModuleTable, _ database: Database) throws {
        self.table = table
        former = try RowReader(
            database, "SELECT 1 FROM \(table.table) WHERE number BETWEEN ? AND ? LIMIT 1")
        findings = try database.cachedStatement(sql: table.insertStatement)
        abouts = try database.cachedStatement(
            sql: "INSERT INTO \(table.aboutTable) (finding, words) VALUES (?, ?)")
    }

    func replace(_ rows: FindingRows, of document: Int64, _ database: Database) throws {
        let numbers = RowNumber.findings(ofDocument: document)
        // A deletion opens all indices of the table even where nothing is to be deleted, as in a new document.
        former.start(numbers.lowerBound, numbers.upperBound)
        let hasFormer = try former.next()
        former.finish()
        if hasFormer {
            try RowReader(database, "DELETE FROM \(table.table) WHERE number BETWEEN ? AND ?")
                .run(numbers.lowerBound, numbers.upperBound)
        }
        try rows.findings.insert(findings, columns: table.writtenColumns.count)
        try rows.abouts.insert(abouts, columns: 2)
    }
}

/// Which module has read which documents in which state, on its way into the store.
private struct AnalysisRecords {
    private var former = RowBytes()
    private var new = RowBytes()

    mutating func add(
        _ run: ModuleRun, _ table: ModuleTable, _ document: Int64, factsKey: Int64, count: Int
    ) {
        former.integer(table.number)
        former.integer(document)
        new.integer(table.number)
        new.integer(document)
        new.integer(Int64(bitPattern: run.key))
        new.integer(factsKey)
        new.integer(count)
    }

    /// For `INSERT OR REPLACE` and `INSERT … SELECT`, SQLite would copy the page of every row into a journal first.
    func write(_ database: Database) throws {
        try former.insert(
            database.cachedStatement(sql: "DELETE FROM analysis WHERE module = ? AND document = ?"),
            columns: 2)
        try new.insert(
            database.cachedStatement(
                sql: """
                    INSERT INTO analysis (module, document, module_key, facts_key, findings)
                    VALUES (?, ?, ?, ?, ?)
                    """), columns: 5)
    }
}
