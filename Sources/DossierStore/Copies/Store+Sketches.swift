package import DossierText
import Foundation
import GRDB

extension Store {
    func insert(_ sketch: CopySketch, of number: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO copy_sketch (document, sketch) VALUES (?, ?)")
            .execute(arguments: [number, Data(sketch.bytes)])
        let key = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO copy_key (hash, document) VALUES (?, ?)")
        for hash in sketch.keys { try key.execute(arguments: [hash, number]) }
    }

    static func sketch(of number: Int64, _ database: Database) throws -> CopySketch? {
        let statement = try database.cachedStatement(sql: "SELECT sketch FROM copy_sketch WHERE document = ?")
        return try Data.fetchOne(statement, arguments: [number]).flatMap { CopySketch(bytes: Array($0)) }
    }

    func deleteSketch(of number: Int64, _ database: Database) throws {
        if let sketch = try Self.sketch(of: number, database) {
            let key = try database.cachedStatement(
                sql: "DELETE FROM copy_key WHERE hash = ? AND document = ?")
            for hash in sketch.keys { try key.execute(arguments: [hash, number]) }
        }
        try database.execute(sql: "DELETE FROM copy_sketch WHERE document = ?", arguments: [number])
        let others = try Int64.fetchAll(
            database, sql: "SELECT other FROM copy_link WHERE document = ?", arguments: [number])
        for other in others {
            try database.execute(
                sql: "DELETE FROM copy_link WHERE document = ? AND other = ?", arguments: [other, number])
        }
        try database.execute(sql: "DELETE FROM copy_link WHERE document = ?", arguments: [number])
    }

    /// Documents whose wording has not been sampled: those of a store of an earlier version.
    package func documentsWithoutSketch() throws(StoreError) -> [Int64] {
        try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT number FROM document d
                    WHERE NOT EXISTS (SELECT 1 FROM copy_sketch s WHERE s.document = d.number) ORDER BY number
                    """)
        }
    }

    package func insert(_ sketches: [(number: Int64, sketch: CopySketch)]) throws(StoreError) {
        try write { database in
            for (number, sketch) in sketches { try insert(sketch, of: number, database) }
        }
    }
}
