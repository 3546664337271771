import DossierText
import Foundation
import GRDB

/// A document that is left out of everything.
package struct RemovedDocument: Sendable {
    package let number: Int64
    package let key: UInt64
    package let id: String
    package let name: String
    package let facts: SourcedFacts
    package let mediaType: String
    package let bytes: Int
    package let words: Int
    package let revisions: Int
    package let imported: String
    package let origin: String
    package let file: String
    package let sha256: String
}

extension Store {
    /// Takes documents out, with their passages and findings; what brings them back is kept.
    package func remove(_ numbers: [Int64]) throws(StoreError) {
        try write { database in
            var touched: Set<Int64> = []
            for number in numbers {
                touched.formUnion(try family(of: number, database))
                try database.execute(
                    sql: """
                        INSERT INTO removed_document (number, key, id, name, media_type, words, revisions, address,
                            imported, origin, file, sha256, text)
                        SELECT d.number, d.key, d.id, d.name, d.media_type, d.words, d.revisions, d.address,
                            d.imported, d.origin, d.file, d.sha256, t.text
                        FROM document d JOIN document_text t ON t.document = d.number WHERE d.number = ?
                        """,
                    arguments: [number])
                try database.execute(
                    sql: """
                        INSERT INTO removed_fact (document, name, origin, value, span_start, span_end, detail)
                        SELECT document, name, origin, value, span_start, span_end, detail FROM document_fact
                        WHERE document = ?
                        """,
                    arguments: [number])
                try deleteText(of: number, database)
                try database.execute(sql: "DELETE FROM document WHERE number = ?", arguments: [number])
            }
            let rest = touched.subtracting(numbers)
            try unlink(rest, database)
            try joinFamilies(of: rest, database)
        }
    }

    /// Takes removed documents in again, under their old numbers.
    ///
    /// - Parameter documents: as they are when read anew from the kept texts.
    package func restore(_ documents: [(removed: RemovedDocument, new: NewDocument)]) throws(StoreError) {
        try write { database in
            for (removed, new) in documents {
                let address = try String.fetchOne(
                    database, sql: "SELECT address FROM removed_document WHERE number = ?",
                    arguments: [removed.number])
                try database.execute(
                    sql: "DELETE FROM removed_document WHERE number = ?", arguments: [removed.number])
                try insert(new, number: removed.number, database)
                try database.execute(
                    sql: "UPDATE document SET revisions = ?, address = coalesce(address, ?) WHERE number = ?",
                    arguments: [removed.revisions, address, removed.number])
            }
        }
    }

    /// Removed documents in order of import.
    package func removedDocuments() throws(StoreError) -> [RemovedDocument] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT number, key, id, name, media_type, length(text), words, revisions, imported, origin, file,
                        sha256
                    FROM removed_document ORDER BY number
                    """
            ).map { row in
                RemovedDocument(
                    number: row[0], key: UInt64(bitPattern: row[1] as Int64), id: row[2], name: row[3],
                    facts: try Self.facts(of: row[0], in: "removed_fact", database), mediaType: row[4],
                    bytes: row[5], words: row[6], revisions: row[7], imported: row[8], origin: row[9],
                    file: row[10], sha256: row[11])
            }
        }
    }

    package func text(ofRemoved number: Int64) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database, sql: "SELECT text FROM removed_document WHERE number = ?", arguments: [number]
            ).map(Array.init)
        }
    }
}
