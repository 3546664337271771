package import DossierSDK
package import DossierText
import GRDB
import Synchronization

/// A connection of its own that reads what is committed, for a thread that works while another writes.
package final class FindingReader: Sendable {
    private let queue: DatabaseQueue
    private let tables: [ModuleTable]

    /// Names of the modules whose findings can be read.
    package var modules: [String] { tables.map(\.module) }

    init(_ queue: DatabaseQueue, _ tables: [ModuleTable]) {
        self.queue = queue
        self.tables = tables
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw StoreError(error)
        }
    }

    /// Findings by their row numbers, in document order; those that are gone are left out.
    package func findings(
        _ numbers: [Int64], module: String
    ) throws(StoreError) -> [(number: Int64, finding: Finding)] {
        let table = try table(of: module)
        return try read { database in
            var found: [(number: Int64, finding: Finding)] = []
            found.reserveCapacity(numbers.count)
            for start in stride(from: 0, to: numbers.count, by: 500) {
                let some = numbers[start..<min(start + 500, numbers.count)]
                let list = some.map { String($0) }.joined(separator: ",")
                try table.append("f.number IN (\(list))", to: &found, database)
            }
            if !zip(found, found.dropFirst()).allSatisfy({ $0.number < $1.number }) {
                found.sort { $0.number < $1.number }
            }
            return found
        }
    }

    /// The findings of a document that may be in groups, in document order.
    package func findings(
        ofDocument document: Int64, module: String
    ) throws(StoreError) -> [(ordinal: Int, number: Int64, finding: Finding)] {
        let table = try table(of: module)
        let range = RowNumber.findings(ofDocument: document)
        return try read { database in
            var found: [(number: Int64, finding: Finding)] = []
            try table.append(
                "f.number BETWEEN \(range.lowerBound) AND \(range.upperBound) AND f.excluded = 0", to: &found,
                database)
            return found.map { (RowNumber.ordinal(ofFinding: $0.number), $0.number, $0.finding) }
        }
    }

    package func facts(of document: String) throws(StoreError) -> DocumentFacts? {
        try read { database in
            try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT title, publisher, author, published, url, language FROM document WHERE id = ?
                        """), arguments: [document]
            ).map { row in
                DocumentFacts(
                    title: row[0], publisher: row[1], author: row[2],
                    published: (row[3] as String?).flatMap { CalendarDate(iso: $0) }, url: row[4],
                    language: row[5])
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

extension ModuleTable {
    fileprivate func append(
        _ condition: String, to found: inout [(number: Int64, finding: Finding)], _ database: Database
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(findingColumns), f.number
                FROM \(table) f CROSS JOIN document d ON d.number = f.document WHERE \(condition)
                """)
        let last = 10 + columns.count
        while let row = try rows.next() { found.append((row[last], finding(row))) }
    }
}

extension Store {
    /// Opens a further connection. A store in memory has only one.
    package func reader() throws(StoreError) -> FindingReader {
        guard let path else { return FindingReader(queue, tables) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                try database.execute(
                    sql: "PRAGMA cache_size = -8000; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
            }
            return FindingReader(try DatabaseQueue(path: path, configuration: configuration), tables)
        } catch {
            throw StoreError(error)
        }
    }
}
