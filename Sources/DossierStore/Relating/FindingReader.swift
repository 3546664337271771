package import DossierSDK
package import DossierText
import Foundation
import GRDB

/// A connection of its own that reads what is committed, for a thread that works while another writes.
package final class FindingConnection: Sendable {
    private let queue: DatabaseQueue
    private let tables: [ModuleTable]
    private let documents = DocumentNames()

    init(_ queue: DatabaseQueue, _ tables: [ModuleTable]) {
        self.queue = queue
        self.tables = tables
    }

    /// All that is read at once sees the store in one state.
    package func read<Value>(_ body: (FindingReader) throws -> Value) throws -> Value {
        do {
            return try queue.read { try body(FindingReader($0, tables, documents)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

/// What is read through a ``FindingConnection``.
package struct FindingReader {
    private let database: Database
    private let tables: [ModuleTable]
    private let documents: DocumentNames

    /// Names of the modules whose findings can be read.
    package var modules: [String] { tables.map(\.module) }

    fileprivate init(_ database: Database, _ tables: [ModuleTable], _ documents: DocumentNames) {
        self.database = database
        self.tables = tables
        self.documents = documents
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try body(database)
        } catch {
            throw StoreError(error)
        }
    }

    /// Findings by their row numbers, in ascending order; those that are gone are left out.
    package func findings(
        _ numbers: [Int64], module: String
    ) throws(StoreError) -> [(number: Int64, finding: Finding)] {
        let table = try table(of: module)
        return try read { database in
            // Starting the statement for each of them takes as long again as reading them.
            let rows = try RowReader(
                database,
                table.findingQuery + "f.number IN (SELECT value FROM json_each(?)) ORDER BY f.number")
            var found: [(number: Int64, finding: Finding)] = []
            found.reserveCapacity(numbers.count)
            rows.start(list: numbers)
            while try rows.next() {
                let number = rows.integer(ModuleTable.numberColumn)
                found.append((number, try finding(rows, table, database)))
            }
            return found
        }
    }

    /// Row numbers of the findings of some documents that may be in groups, in ascending order where the documents are.
    package func numbers(
        ofDocuments documents: some Sequence<Int64>, module: String
    ) throws(StoreError) -> [Int64] {
        let table = try table(of: module).table
        return try read { database in
            let rows = try RowReader(
                database, "SELECT number FROM \(table) WHERE number BETWEEN ? AND ? AND excluded = 0")
            var numbers: [Int64] = []
            for document in documents {
                let range = RowNumber.findings(ofDocument: document)
                rows.start(range.lowerBound, range.upperBound)
                while try rows.next() { numbers.append(rows.integer(0)) }
            }
            return numbers
        }
    }

    /// The findings of some documents that may be in groups, in the order of the documents and there of the text.
    package func findings(
        ofDocuments documents: some Sequence<Int64>, module: String
    ) throws(StoreError) -> [(number: Int64, finding: Finding)] {
        let table = try table(of: module)
        return try read { database in
            let rows = try RowReader(
                database, table.findingQuery + "f.number BETWEEN ? AND ? AND f.excluded = 0")
            var found: [(number: Int64, finding: Finding)] = []
            for document in documents {
                let range = RowNumber.findings(ofDocument: document)
                rows.start(range.lowerBound, range.upperBound)
                while try rows.next() {
                    let number = rows.integer(ModuleTable.numberColumn)
                    found.append((number, try finding(rows, table, database)))
                }
            }
            return found
        }
    }

    /// The forms in which a document's findings are compared, as they were written; nil where they are not kept.
    package func forms(ofDocument document: Int64, module: String) throws(StoreError) -> [UInt8]? {
        let number = RowNumber.keys(module: try table(of: module).number, document: document)
        return try read { database in
            let rows = try RowReader(database, "SELECT forms FROM finding_forms WHERE number = ?")
            rows.start(number)
            defer { rows.finish() }
            return try rows.next() ? rows.blob(0) : nil
        }
    }

    /// The findings that share a passage, of those that may be in groups. They are in the order of their beginnings, so
    /// that the first is searched for and the rest of the document is not read; one that began long before the passage
    /// is about more than what stands there.
    package func findings(
        at span: TextSpan, ofDocument document: Int64, module: String
    ) throws(StoreError) -> [FindingID] {
        let table = try table(of: module).table
        let margin = 2000
        return try read { database in
            let probe = try RowReader(
                database,
                "SELECT number, span_start FROM \(table) WHERE number BETWEEN ? AND ? ORDER BY number LIMIT 1"
            )
            let rows = try RowReader(
                database,
                """
                SELECT span_start, span_end, id FROM \(table)
                WHERE number BETWEEN ? AND ? AND excluded = 0 ORDER BY number
                """)
            let all = RowNumber.findings(ofDocument: document)
            let added = RowNumber.finding(document: document, ordinal: RowNumber.firstAddedOrdinal)
            var low = all.lowerBound
            var high = added
            while low < high {
                let middle = low + (high - low) / 2
                probe.start(middle, added - 1)
                let isBefore = try probe.next() && probe.integer(1) < Int64(span.start - margin)
                low = isBefore ? probe.integer(0) + 1 : low
                high = isBefore ? high : middle
                probe.finish()
            }
            var found: [FindingID] = []
            for range in [low..<added, added..<all.upperBound + 1] {
                rows.start(range.lowerBound, range.upperBound - 1)
                while try rows.next() {
                    let own = TextSpan(Int(rows.integer(0)), Int(rows.integer(1)))
                    if own.start >= span.end, range.lowerBound < added { break }
                    if own.overlaps(span) {
                        found.append(FindingID(value: UInt64(bitPattern: rows.integer(2))))
                    }
                }
                rows.finish()
            }
            return found
        }
    }

    private func finding(
        _ row: RowReader, _ table: ModuleTable, _ database: Database
    ) throws -> Finding {
        table.finding(row, try documents.id(row.integer(ModuleTable.documentColumn), database))
    }

    /// The facts of a document and of those that came in after it; of none where it is not there.
    package func facts(
        from document: String, count: Int
    ) throws(StoreError) -> [(id: String, facts: DocumentFacts)] {
        try read { database in
            let rows = try RowReader(
                database,
                """
                SELECT id, title, publisher, author, published, url, language FROM document
                WHERE number >= (SELECT number FROM document WHERE id = ?) ORDER BY number LIMIT ?
                """, arguments: [document, count])
            var found: [(id: String, facts: DocumentFacts)] = []
            while try rows.next() {
                let facts = DocumentFacts(
                    title: rows.text(1), publisher: rows.text(2), author: rows.text(3),
                    published: rows.text(4).flatMap { CalendarDate(iso: $0) }, url: rows.text(5),
                    language: rows.text(6))
                found.append((rows.text(0) ?? "", facts))
            }
            return found
        }
    }

    /// The ids of all documents with when and by whom they were published.
    package func eachPublication(_ body: (String, CalendarDate?, String?) -> Void) throws(StoreError) {
        try read { database in
            let rows = try RowReader(database, "SELECT id, published, publisher FROM document")
            rows.start()
            defer { rows.finish() }
            while try rows.next() {
                body(rows.text(0) ?? "", rows.text(1).flatMap { CalendarDate(iso: $0) }, rows.text(2))
            }
        }
    }

    package func text(of document: String, at span: TextSpan) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT CAST(substr(t.text, ?, ?) AS TEXT) FROM document d
                        JOIN document_text t ON t.document = d.number WHERE d.id = ?
                        """), arguments: [span.start + 1, span.count, document])
        }
    }

    private func table(of module: String) throws(StoreError) -> ModuleTable {
        if let table = tables.first(where: { $0.module == module }) { return table }
        throw StoreError(.invalid, "there is no module “\(module)”")
    }
}

extension Store {
    /// Opens a further connection. A store in memory has only one.
    package func reader() throws(StoreError) -> FindingConnection {
        guard let path else { return FindingConnection(queue, tables) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { [brake] database in
                brake.fit(to: database)
                try database.execute(
                    sql: "PRAGMA cache_size = -2000; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
            }
            return FindingConnection(
                try DatabaseQueue(path: path, configuration: configuration), tables)
        } catch {
            throw StoreError(error)
        }
    }
}
