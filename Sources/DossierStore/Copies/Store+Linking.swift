import DossierText
import GRDB

extension Store {
    /// How many documents before it that share a key with a document it is compared with. A key that very many share is a
    /// formula, or they are all copies of each other: then the nearest are enough to join the family.
    private static let reach = 8

    /// Compares the documents that have not been compared yet with all others, and brings the families up to date.
    ///
    /// One document costs a look-up for each of its keys, very many one pass over all keys: linear in any case.
    package func linkCopies() throws(StoreError) {
        let hasWork = try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM copy_sketch WHERE is_linked = 0)") == true
        }
        guard hasWork else { return }
        try write { database in
            let pending = try Int64.fetchAll(
                database, sql: "SELECT document FROM copy_sketch WHERE is_linked = 0 ORDER BY document")
            let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM document") ?? 0
            let pairs =
                pending.count * 4 > total
                ? try Self.pairsOfAll(Set(pending), database) : try pairs(of: pending, database)
            let touched = try link(pairs, database).union(pending)
            try database.execute(sql: "UPDATE copy_sketch SET is_linked = 1 WHERE is_linked = 0")
            try joinFamilies(of: touched, database)
        }
    }

    private struct Pair: Hashable, Comparable {
        let first: Int64
        let second: Int64

        init(_ one: Int64, _ other: Int64) { (first, second) = (min(one, other), max(one, other)) }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }

    private func pairs(of numbers: [Int64], _ database: Database) throws -> Set<Pair> {
        let before = try database.cachedStatement(
            sql:
                "SELECT document FROM copy_key WHERE hash = ? AND document < ? ORDER BY document DESC LIMIT \(Self.reach)"
        )
        let after = try database.cachedStatement(
            sql:
                "SELECT document FROM copy_key WHERE hash = ? AND document > ? ORDER BY document LIMIT \(Self.reach)"
        )
        var pairs: Set<Pair> = []
        for number in numbers {
            try brake.check()
            for hash in try Self.sketch(of: number, database)?.keys ?? [] {
                for statement in [before, after] {
                    for other in try Int64.fetchAll(statement, arguments: [hash, number]) {
                        pairs.insert(Pair(number, other))
                    }
                }
            }
        }
        return pairs
    }

    private static func pairsOfAll(_ pending: Set<Int64>, _ database: Database) throws -> Set<Pair> {
        var pairs: Set<Pair> = []
        var hash: Int64 = -1
        var run: [Int64] = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT hash, document FROM copy_key ORDER BY hash, document")
        while let row = try rows.next() {
            if row[0] as Int64 != hash {
                hash = row[0]
                run.removeAll(keepingCapacity: true)
            }
            let number = row[1] as Int64
            for other in run.suffix(reach) where pending.contains(number) || pending.contains(other) {
                pairs.insert(Pair(other, number))
            }
            run.append(number)
        }
        return pairs
    }

    /// Keeps those pairs that are copies, and gives their documents.
    private func link(_ pairs: Set<Pair>, _ database: Database) throws -> Set<Int64> {
        var touched: Set<Int64> = []
        var sketches: [Int64: CopySketch] = [:]
        func sketch(_ number: Int64) throws -> CopySketch? {
            if let sketch = sketches[number] { return sketch }
            // Bounded, so that memory does not grow with the number of documents.
            if sketches.count > 4096 { sketches.removeAll(keepingCapacity: true) }
            let sketch = try Self.sketch(of: number, database)
            sketches[number] = sketch
            return sketch
        }
        let insertion = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO copy_link (document, other, contained, contains, words)
                VALUES (?, ?, ?, ?, ?)
                """)
        for pair in pairs.sorted() {
            try brake.check()
            guard let one = try sketch(pair.first), let other = try sketch(pair.second),
                let likeness = one.likeness(to: other)
            else { continue }
            for (from, to, likeness) in [
                (pair.first, pair.second, likeness), (pair.second, pair.first, likeness.turned),
            ] {
                try insertion.execute(arguments: [
                    from, to, likeness.contained, likeness.contains, likeness.words,
                ])
                touched.insert(from)
            }
        }
        return touched
    }
}
