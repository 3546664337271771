package import DossierSDK
import DossierText
import GRDB

/// What a change of the log, or of the findings under it, has changed in the store.
package struct ReviewChanges: Sendable {
    /// Findings with other values, or that came or went, by module.
    package var findings: [String: Set<FindingID>] = [:]
    /// Modules of which a verdict came or went.
    package var verdicts: Set<String> = []
    /// Whether facts, removal or restoring of documents are among the changes.
    package var touchesDocuments = false

    package init() {}

    package var isEmpty: Bool { findings.isEmpty && verdicts.isEmpty && !touchesDocuments }

    mutating func add(_ id: Int64, of module: String) {
        findings[module, default: []].insert(FindingID(value: UInt64(bitPattern: id)))
    }
}

/// Lays the decisions in force over the findings, inside a transaction.
///
/// What holds of a finding follows from the decisions that lie on it and from the module's own values alone, so that it
/// does not matter in which order log and findings came: it is worked out anew whenever either has changed.
struct ReviewProjection {
    let database: Database
    let tables: [String: ModuleTable]
    var changes = ReviewChanges()
    /// Findings to be worked out anew.
    private var dirty: [String: Set<Int64>] = [:]
    /// Documents in which findings added by hand came or went: decisions may have found a better place there.
    private var disturbed: Set<Home> = []

    /// The way from earlier texts of documents to the present ones.
    var revisions: [Revision: SpanMapping] = [:]

    struct Revision: Hashable {
        let document: Int64
        let sha256: String
    }

    private struct Home: Hashable {
        let module: String
        let document: Int64
    }

    /// Documents whose number of findings has to be counted again.
    private var counted: Set<Int64> = []

    init(_ database: Database, _ tables: [ModuleTable]) {
        self.database = database
        self.tables = Dictionary(tables.map { ($0.module, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func disturb(_ document: Int64, of module: String) {
        disturbed.insert(Home(module: module, document: document))
    }

    mutating func mark(_ finding: Int64, of module: String) { dirty[module, default: []].insert(finding) }

    /// Works out everything that is marked.
    mutating func finish() throws {
        repeat {
            while let home = disturbed.popFirst() { try anchor(in: home) }
            while let (module, ids) = dirty.popFirst() {
                guard let table = tables[module] else { continue }
                for id in ids.sorted() { try project(id, table) }
            }
        } while !disturbed.isEmpty
        for number in counted {
            try database.cachedStatement(
                sql: """
                    UPDATE document SET findings =
                        (SELECT total(a.findings) FROM module m CROSS JOIN analysis a
                            ON a.module = m.number AND a.document = ?1
                            WHERE m.name <> '\(ModuleTable.people)')
                        + (SELECT count(*) FROM finding_review WHERE document = ?1 AND is_added
                            AND status IS NOT 'rejected')
                        - (SELECT count(*) FROM finding_review WHERE document = ?1 AND NOT is_added
                            AND status = 'rejected')
                    WHERE number = ?1
                    """
            ).execute(arguments: [number])
        }
        for (module, findings) in changes.findings {
            guard let table = tables[module] else { continue }
            try Store.markChanged(table, findings.sorted(), database)
        }
    }

    private mutating func anchor(in home: Home) throws {
        let document = try Row.fetchOne(
            database, sql: "SELECT id, sha256 FROM document WHERE number = ?", arguments: [home.document])
        guard let document else { return }
        try anchor(
            where: "a.module = ? AND (a.document = ? OR a.sha256 = ?)",
            [home.module, document[0] as String, document[1] as String])
    }

    private mutating func project(_ id: Int64, _ table: ModuleTable) throws {
        let rows = try database.cachedStatement(
            sql: """
                SELECT \(table.findingColumns), d.id AS document_id, f.document AS home, f.number AS place FROM \(table.table) f
                JOIN document d ON d.number = f.document WHERE f.id = ?
                """)
        let known = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT \(FindingReview.columns), document FROM finding_review WHERE module = ? AND finding = ?
                    """),
            arguments: [table.module, id])
        let before = known.map { FindingReview($0, at: 0) }
        if let document = known?["document"] as Int64? { counted.insert(document) }
        guard let row = try Row.fetchOne(rows, arguments: [id]) else {
            return try forget(id, table, before)
        }
        let document: Int64 = row["home"]
        counted.insert(document)
        let current = table.finding(row, row["document_id"])
        let schema = table.descriptor.schema
        let decisions = try decisions(on: id, of: table.module)
        var base = FindingDecision.base(of: current, before?.originals ?? [], schema: schema)
        let isAdded = current.rule == Finding.addedRule
        if isAdded {
            guard decisions.contains(where: { $0.action == .add }) else {
                // Its document has to be related again, and is found by it.
                try Store.markChanged(table, [current.id], database)
                try database.cachedStatement(sql: "DELETE FROM \(table.table) WHERE id = ?").execute(
                    arguments: [id])
                try forget(id, table, before)
                changes.add(id, of: table.module)
                return disturb(document, of: table.module)
            }
            base.fields = Fields()
        }
        var decision = FindingDecision(base, isAdded: isAdded, schema: schema)
        for review in decisions { decision.apply(review) }
        decision.finish()
        if decision.finding != current {
            try write(decision.finding, table, document, number: row["place"])
            changes.add(id, of: table.module)
        }
        if decision.review.status == .rejected || before?.status == .rejected,
            decision.review.status != before?.status
        {
            changes.add(id, of: table.module)
            try database.cachedStatement(sql: "UPDATE \(table.table) SET excluded = ? WHERE id = ?").execute(
                arguments: [decision.review.status == .rejected, id])
        }
        guard !decisions.isEmpty else { return try forget(id, table, before) }
        if decision.review != before {
            try decision.review.write(module: table.module, finding: id, document: document, database)
        }
    }

    private func forget(_ id: Int64, _ table: ModuleTable, _ before: FindingReview?) throws {
        guard before != nil else { return }
        try database.cachedStatement(sql: "DELETE FROM finding_review WHERE module = ? AND finding = ?")
            .execute(arguments: [table.module, id])
    }

    /// What has been decided of a finding, in the order of times.
    private func decisions(on id: Int64, of module: String) throws -> [Review] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT r.id, r.time, r.reviewer, r.action, r.undoes, r.payload, r.in_force, r.number
                    FROM review_anchor a JOIN review r ON r.number = a.review
                    WHERE a.module = ? AND a.finding = ? AND r.in_force
                        AND r.action IN ('accept', 'reject', 'set', 'note', 'tag', 'untag', 'add')
                    ORDER BY r.time, r.id
                    """), arguments: [module, id])
        return rows.compactMap { StoredReview.review($0) }
    }

    private func write(
        _ finding: Finding, _ table: ModuleTable, _ document: Int64, number: Int64
    ) throws {
        let (row, about) = table.row(of: finding, text: finding.text, document: document, number: number)
        let assignments = table.writtenColumns.map { "\($0) = ?" }.joined(separator: ", ")
        let id = Int64(bitPattern: finding.id.value)
        try database.cachedStatement(sql: "UPDATE \(table.table) SET \(assignments) WHERE id = ?").execute(
            arguments: StatementArguments(row + [id.databaseValue]))
        try write(about: about, of: number, table)
    }
}

extension Finding {
    /// The rule of findings that an analyst has added.
    package static var addedRule: String { "review.added" }
}
