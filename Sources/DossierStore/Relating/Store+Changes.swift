package import DossierSDK
import GRDB

/// Which findings the next relating has to look at again. A row that is deleted from a module's table marks its document
/// by itself.
extension Store {
    /// Keeps findings out of all groups, or lets them into groups again; the next relating follows.
    package func exclude(_ isExcluded: Bool, module: String, findings: [FindingID]) throws(StoreError) {
        let table = try table(of: module)
        try write { database in
            let update = try database.cachedStatement(
                sql: "UPDATE \(table.table) SET excluded = ? WHERE id = ?")
            for id in findings {
                try update.execute(arguments: [isExcluded, Int64(bitPattern: id.value)])
            }
            try Self.markChanged(table, findings, database)
        }
    }

    /// Lets the next relating look at findings again as they now stand: by which keys they are compared, and the groups
    /// that they belong to. To be called whenever a field of a finding has been altered in place.
    package func markChanged(module: String, findings: some Sequence<FindingID>) throws(StoreError) {
        let table = try table(of: module)
        try write { database in try Self.markChanged(table, findings, database) }
    }

    /// The same for all findings of a module.
    package func markChanged(module: String) throws(StoreError) {
        let table = try table(of: module)
        try write { database in
            try database.execute(
                sql: """
                    \(Self.marking) SELECT a.module, a.document, 0, k.keys FROM analysis a
                    LEFT JOIN finding_keys k ON k.number = (a.module << 40 | a.document)
                    WHERE a.module = ? AND a.findings > 0 \(Self.again)
                    """, arguments: [table.number])
        }
    }

    static func markChanged(
        _ table: ModuleTable, _ findings: some Sequence<FindingID>, _ database: Database
    ) throws {
        let marking = try database.cachedStatement(
            sql: """
                \(marking) SELECT ?, f.document, 0, k.keys FROM \(table.table) f
                LEFT JOIN finding_keys k ON k.number = (? << 40 | f.document) WHERE f.id = ? \(again)
                """)
        for id in findings {
            try marking.execute(arguments: [table.number, table.number, Int64(bitPattern: id.value)])
        }
        // What has been altered in place is read anew.
        let forgetting = try database.cachedStatement(
            sql: """
                DELETE FROM finding_forms
                WHERE number = (SELECT ? << 40 | document FROM \(table.table) WHERE id = ?)
                """)
        for id in findings {
            try forgetting.execute(arguments: [table.number, Int64(bitPattern: id.value)])
        }
    }

    /// For all modules that have read the document.
    func markChanged(document: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                \(Self.marking) SELECT m.number, a.document, 0, k.keys
                FROM module m CROSS JOIN analysis a ON a.module = m.number AND a.document = ?
                LEFT JOIN finding_keys k ON k.number = (a.module << 40 | a.document)
                WHERE a.findings > 0 \(Self.again)
                """
        ).execute(arguments: [document])
        for table in tables {
            try database.cachedStatement(sql: "DELETE FROM finding_forms WHERE number = ?")
                .execute(arguments: [RowNumber.keys(module: table.number, document: document)])
        }
    }

    private static let marking = "INSERT INTO changed_findings (module, document, is_prepared, known)"
    /// What the index holds of a document does not change before it is related.
    private static let again = "ON CONFLICT (module, document) DO UPDATE SET is_prepared = 0"
}

extension Store {
    /// Deletes all that was found in documents; the next analysis reads them anew.
    package func deleteFindings(ofDocuments documents: [Int64]) throws(StoreError) {
        try write { database in
            for document in documents {
                for table in tables {
                    let numbers = RowNumber.findings(ofDocument: document)
                    try database.cachedStatement(
                        sql: "DELETE FROM \(table.table) WHERE number BETWEEN ? AND ?"
                    ).execute(arguments: [numbers.lowerBound, numbers.upperBound])
                }
                try database.execute(sql: "DELETE FROM analysis WHERE document = ?", arguments: [document])
                try database.execute(
                    sql: "UPDATE document SET findings = 0 WHERE number = ?", arguments: [document])
            }
        }
    }
}

/// What findings of documents are brought together by and compared in, ready to be written; either may be empty.
struct PreparedChanges {
    private var documents = RowBytes()
    private var keys = RowBytes()
    private var forms = RowBytes()
    /// Row numbers of documents without keys, and without forms.
    private var keyless: [Int64] = []
    private var formless: [Int64] = []

    mutating func add(_ keys: [UInt8], _ forms: [UInt8], _ table: ModuleTable, _ document: Int64) {
        documents.integer(table.number)
        documents.integer(document)
        let number = RowNumber.keys(module: table.number, document: document)
        Self.add(keys, number, to: &self.keys, or: &keyless)
        Self.add(forms, number, to: &self.forms, or: &formless)
    }

    private static func add(
        _ bytes: [UInt8], _ number: Int64, to rows: inout RowBytes, or missing: inout [Int64]
    ) {
        if bytes.isEmpty {
            missing.append(number)
        } else {
            rows.integer(number)
            rows.blob(bytes)
        }
    }

    func write(_ database: Database) throws {
        for (table, column, rows, missing) in [
            ("finding_keys", "keys", keys, keyless), ("finding_forms", "forms", forms, formless),
        ] {
            try rows.insert(
                database.cachedStatement(
                    sql: "INSERT OR REPLACE INTO \(table) (number, \(column)) VALUES (?, ?)"), columns: 2)
            let deletion = try RowReader(database, "DELETE FROM \(table) WHERE number = ?")
            for number in missing { try deletion.run(number) }
        }
    }

    /// After the findings of the documents have been written; those that were there before are gone.
    func mark(_ database: Database) throws {
        try documents.insert(
            database.cachedStatement(
                sql: """
                    INSERT INTO changed_findings (module, document, is_prepared, known) VALUES (?, ?, TRUE, NULL)
                    ON CONFLICT (module, document) DO UPDATE SET is_prepared = excluded.is_prepared
                    """), columns: 2)
        try write(database)
    }
}
