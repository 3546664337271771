package import DossierSDK
package import DossierText
import Foundation
import GRDB

extension Store {
    /// Writes documents and indexes their passages, with settings of the host, in one transaction.
    package func insert(_ documents: [NewDocument], settings: [String: String] = [:]) throws(StoreError) {
        try write { database in
            for document in documents { try insert(document, database) }
            for (name, value) in settings {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                    arguments: [name, value])
            }
        }
    }

    /// - Parameter number: the row, of a document that comes back; else the next.
    func insert(_ document: NewDocument, number: Int64? = nil, _ database: Database) throws {
        let facts = document.facts.facts
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO document (number, key, id, name, title, publisher, author, published, is_undated, url,
                    language, media_type, bytes, words, imported, origin, file, sha256, facts_key, folded, address)
                VALUES (\(Self.nextNumber), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insertion.execute(arguments: [
            number, Int64(bitPattern: document.key), document.id, document.name, facts.title, facts.publisher,
            facts.author, facts.published?.description, document.facts.isSaidUndated, facts.url,
            facts.language,
            document.mediaType, document.text.count, document.words, document.imported, document.origin,
            document.file, document.sha256,
            document.facts.key(sha256: document.sha256), Self.folded(document.id, facts),
            facts.url.flatMap(DocumentAddress.normalized),
        ])
        let number = database.lastInsertedRowID
        try index(facts, of: number, database)
        try insertText(of: document, number, database)
        try insert(document.facts, of: number, database)
    }

    /// Makes a new document findable by its title, publisher and author. When these change, and when the document goes, the
    /// table of documents sees to it itself.
    private func index(_ facts: DocumentFacts, of number: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT INTO document_index (rowid, title, publisher, author) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [
            number, facts.title.map { FoldedText.fold($0) }, facts.publisher.map { FoldedText.fold($0) },
            facts.author.map { FoldedText.fold($0) },
        ])
        if let title = facts.title {
            try PassageIndex(database).add(
                Array(title.utf8)[...], number: PassageIndex.number(ofTitle: number))
        }
    }

    /// After the last, removed documents included: what is known of these by number is theirs.
    private static let nextNumber = """
        coalesce(?, (SELECT coalesce(max(number), 0) + 1 FROM
            (SELECT max(number) AS number FROM document UNION ALL SELECT max(number) FROM removed_document)))
        """

    /// The text, its passages for the search, and its sketch.
    func insertText(of document: NewDocument, _ number: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO document_text (document, text) VALUES (?, ?)")
            .execute(arguments: [number, Data(document.text)])
        if let sketch = document.sketch { try insert(sketch, of: number, database) }
        let passage = try database.cachedStatement(
            sql: "INSERT INTO passage (document, span_start, span_end) VALUES (?, ?, ?)")
        let index = try PassageIndex(database)
        for span in document.passages {
            try passage.execute(arguments: [number, span.start, span.end])
            try index.add(document.text[span.range], number: database.lastInsertedRowID)
        }
    }

    func insert(_ facts: SourcedFacts, of number: Int64, _ database: Database) throws {
        let fact = try database.cachedStatement(
            sql: """
                INSERT INTO document_fact (document, name, origin, value, span_start, span_end, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for line in facts.lines {
            try fact.execute(arguments: [
                number, line.name, line.origin, line.value, line.start, line.end, line.detail,
            ])
        }
    }

    private static func folded(_ id: String, _ facts: DocumentFacts) -> String {
        FoldedText.fold([id, facts.title ?? "", facts.publisher ?? ""])
    }

    /// Changes what is known of documents; what depends on it is found anew at the next analysis.
    package func update(_ changes: [(number: Int64, facts: SourcedFacts)]) throws(StoreError) {
        try write { database in try update(changes, database) }
    }

    func update(_ changes: [(number: Int64, facts: SourcedFacts)], _ database: Database) throws {
        for (number, facts) in changes {
            let row = try Row.fetchOne(
                database, sql: "SELECT id, sha256 FROM document WHERE number = ?", arguments: [number])
            guard let row else { continue }
            let effective = facts.facts
            let oldCopy = try Self.facts(of: number, in: "document_fact", database).copy
            try database.execute(
                sql: """
                    UPDATE document SET title = ?, publisher = ?, author = ?, published = ?, is_undated = ?,
                        url = ?, language = ?, facts_key = ?, folded = ?, address = coalesce(?, address)
                    WHERE number = ?
                    """,
                arguments: [
                    effective.title, effective.publisher, effective.author,
                    effective.published?.description, facts.isSaidUndated, effective.url, effective.language,
                    facts.key(sha256: row[1] as String),
                    Self.folded(row[0] as String, effective),
                    effective.url.flatMap(DocumentAddress.normalized), number,
                ])
            try database.execute(sql: "DELETE FROM document_fact WHERE document = ?", arguments: [number])
            try insert(facts, of: number, database)
            // Groups look at the facts, too.
            try markChanged(document: number, database)
            if facts.copy != oldCopy {
                // Those of its family that were joined by it alone are found by their own links.
                try joinFamilies(of: [number], database)
            }
        }
    }

    /// The facts of a document with where each comes from.
    package func facts(of number: Int64) throws(StoreError) -> SourcedFacts {
        try read { try Self.facts(of: number, in: "document_fact", $0) }
    }

    static func facts(of number: Int64, in table: String, _ database: Database) throws -> SourcedFacts {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT name, origin, value, span_start, span_end, detail FROM \(table) WHERE document = ?",
            arguments: [number])
        return SourcedFacts(
            rows.map {
                FactLine(
                    name: $0[0], origin: $0[1], value: $0[2], start: $0[3], end: $0[4], detail: $0[5])
            })
    }

    /// What was given with each document, in order of import.
    package struct GivenFacts: Sendable {
        package let number: Int64
        package let id: String
        package var given = DocumentFacts()
        package var isUndated = false
    }

    /// The given facts of all documents, read at once.
    package func givenFacts() throws(StoreError) -> [GivenFacts] {
        try read { database in
            let rows = try RowReader(
                database,
                """
                SELECT d.number, d.id, f.name, f.value FROM document d
                LEFT JOIN document_fact f ON f.document = d.number AND f.origin = 'given' ORDER BY d.number
                """)
            var documents: [GivenFacts] = []
            while try rows.next() {
                let number = rows.integer(0)
                if documents.last?.number != number {
                    documents.append(GivenFacts(number: number, id: rows.text(1) ?? ""))
                }
                guard let name = rows.text(2).flatMap(FactName.init(rawValue:)) else { continue }
                let value = rows.text(3)
                documents[documents.count - 1].given[name] = value
                if name == .published { documents[documents.count - 1].isUndated = value == nil }
            }
            return documents
        }
    }

    package func documentCount() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") ?? 0 }
    }

    /// The bytes of all texts.
    package func textSize() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT sum(bytes) FROM document") ?? 0 }
    }

    /// Row numbers of all documents, in the order of the bytes of their ids.
    package func documentsByID() throws(StoreError) -> [Int64] {
        try read { try Int64.fetchAll($0, sql: "SELECT number FROM document ORDER BY id") }
    }

    /// Which documents to list.
    package enum DocumentSelection: Sendable {
        case all
        /// Id, title or publisher holds the text, without case and accents, or the handle begins with the digits.
        case matching(String, keys: ClosedRange<UInt64>?)
        case keys(ClosedRange<UInt64>)
        case id(String)
        /// Those with these ids, as far as they are there.
        case ids([String])
        case numbers([Int64])
    }

    /// Documents in order of import.
    package func documents(_ selection: DocumentSelection) throws(StoreError) -> [DocumentEntry] {
        let (condition, arguments) = Self.condition(selection)
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT number, key, id, name, title, publisher, author, published, is_undated, url, language,
                        media_type, bytes, words, findings, imported, origin, file, sha256, revisions,
                        coalesce((SELECT size - 1 FROM copy_family f WHERE f.document = d.number), 0)
                    FROM document d WHERE \(condition) ORDER BY number
                    """,
                arguments: arguments)
            var documents: [DocumentEntry] = []
            while let row = try rows.next() { documents.append(DocumentEntry(row)) }
            return documents
        }
    }

    static func condition(_ selection: DocumentSelection) -> (sql: String, arguments: StatementArguments) {
        switch selection {
        case .all:
            return ("TRUE", [])
        case .matching(let text, let keys):
            let folded = FoldedText.words(text).joined(separator: " ")
            let byText = folded.isEmpty ? "FALSE" : "instr(d.folded, ?) > 0"
            var arguments: StatementArguments = folded.isEmpty ? [] : [folded]
            guard let keys else { return (byText, arguments) }
            arguments += [Int64(bitPattern: keys.lowerBound), Int64(bitPattern: keys.upperBound)]
            return ("(\(byText) OR d.key BETWEEN ? AND ?)", arguments)
        case .keys(let keys):
            return (
                "d.key BETWEEN ? AND ?",
                [Int64(bitPattern: keys.lowerBound), Int64(bitPattern: keys.upperBound)]
            )
        case .id(let id):
            return ("d.id = ?", [id])
        case .ids(let ids):
            return ("d.id IN (SELECT value FROM json_each(?))", [StoredJSON.list(ids)])
        case .numbers(let numbers):
            return ("d.number IN (\(numbers.map(String.init).joined(separator: ",")))", [])
        }
    }

    package func text(of number: Int64) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT text FROM document_text WHERE document = ?", arguments: [number]
            ).map(Array.init)
        }
    }

    /// The text at a span.
    package func text(of number: Int64, at span: TextSpan) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT substr(text, ?, ?) FROM document_text WHERE document = ?",
                arguments: [span.start + 1, span.count, number]
            ).map(Array.init)
        }
    }
}

extension DocumentEntry {
    fileprivate init(_ row: Row) {
        number = row[0]
        key = UInt64(bitPattern: row[1] as Int64)
        id = row[2]
        name = row[3]
        facts = DocumentFacts(
            title: row[4], publisher: row[5], author: row[6],
            published: (row[7] as String?).flatMap { CalendarDate(iso: $0) }, url: row[9], language: row[10])
        isUndated = row[8]
        mediaType = row[11]
        bytes = row[12]
        words = row[13]
        findings = row[14]
        imported = row[15]
        origin = row[16]
        file = row[17]
        sha256 = row[18]
        revisions = row[19]
        copies = row[20]
    }
}
