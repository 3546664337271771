import DossierSDK
import DossierText
import Foundation
import GRDB

/// One text that a document has had.
package struct RevisionEntry: Sendable {
    /// From 1.
    package let revision: Int
    package let name: String
    package let title: String?
    /// ISO date, as it was known when the text was superseded; of the present text, as it is known.
    package let published: String?
    package let words: Int
    package let imported: String
    package let origin: String
    package let file: String
    package let sha256: String
}

extension Store {
    /// Puts another text in the place of a document's present one, which is kept. The number, the handle and the id stay.
    ///
    /// - Parameters:
    ///   - new: its `id` is the name of the revision in `facts.jsonl`, its `facts` are those of the whole document.
    package func revise(
        _ number: Int64, with new: NewDocument, settings: [String: String] = [:]
    ) throws(StoreError) {
        try write { database in
            let count = try Int.fetchOne(
                database, sql: "SELECT revisions FROM document WHERE number = ?", arguments: [number])
            guard let count else { return }
            if count == 1 {
                try database.execute(
                    sql: """
                        INSERT INTO revision (document, revision, key, entry, name, title, published, media_type, words,
                            imported, origin, file, sha256, text)
                        SELECT d.number, 1, d.key, d.id, d.name, d.title, d.published, d.media_type, d.words,
                            d.imported, d.origin, d.file, d.sha256, t.text
                        FROM document d JOIN document_text t ON t.document = d.number WHERE d.number = ?
                        """,
                    arguments: [number])
            }
            let kin = try family(of: number, database).subtracting([number])
            try deleteText(of: number, database)
            try unlink(kin, database)
            try joinFamilies(of: kin.union([number]), database)
            try database.execute(
                sql: """
                    UPDATE document SET name = ?, media_type = ?, bytes = ?, words = ?, imported = ?, origin = ?,
                        file = ?, sha256 = ?, revisions = revisions + 1 WHERE number = ?
                    """,
                arguments: [
                    new.name, new.mediaType, new.text.count, new.words, new.imported, new.origin, new.file,
                    new.sha256, number,
                ])
            try insertText(of: new, number, database)
            try update([(number, new.facts)], database)
            let facts = new.facts.facts
            try database.execute(
                sql: """
                    INSERT INTO revision (document, revision, key, entry, name, title, published, media_type, words,
                        imported, origin, file, sha256, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    number, count + 1, Int64(bitPattern: new.key), new.id, new.name, facts.title,
                    facts.published?.description, new.mediaType, new.words, new.imported, new.origin,
                    new.file,
                    new.sha256, Data(new.text),
                ])
            try set(settings, database)
        }
    }

    /// All texts of a document, the first first; none where there has been only one.
    package func revisions(of number: Int64) throws(StoreError) -> [RevisionEntry] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT revision, name, title, published, words, imported, origin, file, sha256 FROM revision
                    WHERE document = ? ORDER BY revision
                    """,
                arguments: [number]
            ).map { row in
                RevisionEntry(
                    revision: row[0], name: row[1], title: row[2], published: row[3], words: row[4],
                    imported: row[5], origin: row[6], file: row[7], sha256: row[8])
            }
        }
    }

    package func text(of number: Int64, revision: Int) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT text FROM revision WHERE document = ? AND revision = ?",
                arguments: [number, revision]
            ).map(Array.init)
        }
    }

    /// The newest text of a document with that digest; also one that was superseded.
    package func text(of number: Int64, sha256: String) throws(StoreError) -> [UInt8]? {
        try read { database in
            let found = try Data.fetchOne(
                database,
                sql:
                    "SELECT text FROM revision WHERE document = ? AND sha256 = ? ORDER BY revision DESC LIMIT 1",
                arguments: [number, sha256])
            if let found { return Array(found) }
            return try Data.fetchOne(
                database,
                sql: """
                    SELECT t.text FROM document d JOIN document_text t ON t.document = d.number
                    WHERE d.number = ? AND d.sha256 = ?
                    """,
                arguments: [number, sha256]
            ).map(Array.init)
        }
    }

    /// Digests of all texts that a document has had.
    package func digests(of number: Int64) throws(StoreError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT sha256 FROM revision WHERE document = ?1
                    UNION SELECT sha256 FROM document WHERE number = ?1
                    """,
                arguments: [number])
        }
    }

    /// Takes away the text with its passages, its place in the index, its sketch, and everything found in it.
    func deleteText(of number: Int64, _ database: Database) throws {
        let index = try PassageIndex(database)
        let passages = try Row.fetchAll(
            database,
            sql: """
                SELECT p.number, t.text FROM passage p JOIN passage_text t ON t.number = p.number
                WHERE p.document = ?
                """,
            arguments: [number])
        for passage in passages {
            try index.remove(Array((passage[1] as String).utf8)[...], number: passage[0])
        }
        try deleteSketch(of: number, database)
        try markChanged(document: number, database)
        try looseReviews(of: number, database)
        for table in tables {
            let hadFindings = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM analysis WHERE module = ? AND document = ?)",
                arguments: [table.number, number])
            guard hadFindings == true else { continue }
            let numbers = RowNumber.findings(ofDocument: number)
            try database.execute(
                sql: "DELETE FROM \(table.table) WHERE number BETWEEN ? AND ?",
                arguments: [numbers.lowerBound, numbers.upperBound])
            try database.execute(
                sql: "UPDATE module SET generation = generation + 1 WHERE number = ?",
                arguments: [table.number])
        }
        for table in ["passage", "document_text", "analysis"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE document = ?", arguments: [number])
        }
        try database.execute(sql: "UPDATE document SET findings = 0 WHERE number = ?", arguments: [number])
    }

    func set(_ settings: [String: String], _ database: Database) throws {
        for (name, value) in settings {
            try database.execute(
                sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
        }
    }
}
