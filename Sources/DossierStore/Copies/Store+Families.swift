package import DossierText
import GRDB

extension Store {
    /// The documents that are copies of each other, directly or by way of others; only the document itself where it has
    /// none.
    func family(of number: Int64, _ database: Database) throws -> Set<Int64> {
        let members = try Int64.fetchAll(
            database,
            sql: """
                SELECT document FROM copy_family WHERE family =
                    (SELECT family FROM copy_family WHERE document = ?)
                """,
            arguments: [number])
        return Set(members).union([number])
    }

    /// Works out anew to which families some documents belong, and all that belonged together with them.
    ///
    /// A family is what links join; the analyst's word on a document takes the place of all of its links.
    func joinFamilies(of numbers: Set<Int64>, _ database: Database) throws {
        var wanted = numbers
        for number in numbers { wanted.formUnion(try family(of: number, database)) }
        let decisions = try copyDecisions(database)
        var seen: Set<Int64> = []
        let clear = try database.cachedStatement(sql: "DELETE FROM copy_family WHERE document = ?")
        let insertion = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO copy_family (document, family, size) VALUES (?, ?, ?)")
        for number in wanted.sorted() where !seen.contains(number) {
            try brake.check()
            var members: Set<Int64> = [number]
            var queue = [number]
            while let next = queue.popLast() {
                for other in try neighbours(of: next, decisions, database)
                where members.insert(other).inserted {
                    queue.append(other)
                }
            }
            seen.formUnion(members)
            for member in members { try clear.execute(arguments: [member]) }
            guard members.count > 1, let family = members.min() else { continue }
            for member in members { try insertion.execute(arguments: [member, family, members.count]) }
        }
    }

    private struct CopyDecisions {
        /// Documents on which there is a word, with the one of which they are copies.
        var of: [Int64: Int64?] = [:]
        var copies: [Int64: [Int64]] = [:]
    }

    private func copyDecisions(_ database: Database) throws -> CopyDecisions {
        var decisions = CopyDecisions()
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT f.document, f.value IS NULL, d.number FROM document_fact f
                LEFT JOIN document d ON d.id = f.value WHERE f.name = ? AND f.origin = 'log'
                """,
            arguments: [SourcedFacts.copyFact])
        for row in rows {
            let (number, isNone, other) = (row[0] as Int64, row[1] as Bool, row[2] as Int64?)
            // A copy of a document that is not there is judged by its wording.
            guard isNone || other != nil else { continue }
            decisions.of[number] = .some(other)
            if let other { decisions.copies[other, default: []].append(number) }
        }
        return decisions
    }

    private func neighbours(
        of number: Int64, _ decisions: CopyDecisions, _ database: Database
    ) throws -> [Int64] {
        var neighbours = decisions.copies[number] ?? []
        if let decision = decisions.of[number] {
            if let other = decision { neighbours.append(other) }
            return neighbours
        }
        let statement = try database.cachedStatement(
            sql: "SELECT other FROM copy_link WHERE document = ? AND max(contained, contains) >= ?")
        let found = try Int64.fetchAll(
            statement, arguments: [number, CopySketch.Likeness.sameSource])
        for other in found where decisions.of[other] == nil {
            neighbours.append(other)
        }
        return neighbours
    }

    /// Prepares the comparison of those that were a document's family without it.
    func unlink(_ numbers: Set<Int64>, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE copy_sketch SET is_linked = 0 WHERE document = ?")
        for number in numbers { try statement.execute(arguments: [number]) }
    }

    /// All families, or that of one document, as numbers; the families by their first document, members in order of import.
    package func families(of number: Int64? = nil) throws(StoreError) -> [[Int64]] {
        try read { database in
            let condition =
                number == nil
                ? "TRUE" : "family = (SELECT family FROM copy_family WHERE document = \(number ?? 0))"
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT family, document FROM copy_family WHERE \(condition) ORDER BY family, document")
            var families: [[Int64]] = []
            var last: Int64?
            while let row = try rows.next() {
                if row[0] as Int64 != last { families.append([]) }
                last = row[0]
                families[families.count - 1].append(row[1])
            }
            return families
        }
    }

    /// Pairs of documents that share a part and are no copies, or those of one document, in order of import.
    package func partners(of number: Int64? = nil) throws(StoreError) -> [[Int64]] {
        try read { database in
            let condition = number.map { "AND (l.document = \($0) OR l.other = \($0))" } ?? ""
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT l.document, l.other FROM copy_link l
                    LEFT JOIN copy_family f ON f.document = l.document
                    LEFT JOIN copy_family g ON g.document = l.other
                    WHERE l.document < l.other AND max(l.contained, l.contains) < ? 
                        AND (f.family IS NULL OR g.family IS NULL OR f.family <> g.family)
                        \(condition) ORDER BY l.document, l.other
                    """,
                arguments: [CopySketch.Likeness.sameSource])
            return rows.map { [$0[0], $0[1]] }
        }
    }

    /// What documents have in common with another one; those that have next to nothing are left out.
    package func likenesses(
        of numbers: [Int64], to other: Int64
    ) throws(StoreError) -> [Int64: CopySketch.Likeness] {
        try read { database in
            let links = try database.cachedStatement(
                sql: "SELECT contained, contains, words FROM copy_link WHERE document = ? AND other = ?")
            var second: CopySketch?
            var likenesses: [Int64: CopySketch.Likeness] = [:]
            for number in numbers {
                if let row = try Row.fetchOne(links, arguments: [number, other]) {
                    likenesses[number] = CopySketch.Likeness(
                        contained: row[0], contains: row[1], words: row[2])
                    continue
                }
                if second == nil { second = try Self.sketch(of: other, database) }
                guard let second, let one = try Self.sketch(of: number, database) else { continue }
                likenesses[number] = one.likeness(to: second)
            }
            return likenesses
        }
    }

    /// Documents on which there is a word that they are copies, or none.
    package func documentsDeclaredAsCopies() throws(StoreError) -> Set<Int64> {
        try read { database in
            Set(
                try Int64.fetchAll(
                    database, sql: "SELECT document FROM document_fact WHERE name = ?",
                    arguments: [SourcedFacts.copyFact]))
        }
    }

    /// For the ids of documents with copies, the number of the first of their family.
    package func familiesByID() throws(StoreError) -> [String: Int64] {
        try read { database in
            var families: [String: Int64] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT d.id, f.family FROM copy_family f JOIN document d ON d.number = f.document")
            while let row = try rows.next() { families[row[0]] = row[1] }
            return families
        }
    }
}
