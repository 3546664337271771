import DossierSDK
import GRDB

extension Store {
    private static let positionSetting = "reviews"
    private static let unrelatedSetting = "reviews-unrelated"

    private static let documentsSetting = "reviews-documents"

    private func set(_ name: String, to value: String, _ database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }

    private static func unrelated(_ database: Database) throws -> Set<String> {
        let names = try String.fetchOne(
            database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [unrelatedSetting])
        return Set((names ?? "").split(separator: " ").map(String.init))
    }

    /// Modules of which reviews have changed findings or groups since they were related; noted in the transaction that
    /// changed them, so that no killed process leaves groups behind that are out of date.
    package func unrelatedModules() throws(StoreError) -> Set<String> { try read(Self.unrelated) }

    /// Whether decisions on documents have come or gone that have not been applied.
    package func awaitsDocumentReviews() throws(StoreError) -> Bool {
        try setting(Self.documentsSetting) == "yes"
    }

    package func clearDocumentReviews() throws(StoreError) { try set(Self.documentsSetting, to: "") }

    package func clearUnrelatedModules() throws(StoreError) { try set(Self.unrelatedSetting, to: "") }

    /// Whether the log is as it was when it was last taken over.
    package func isInLine(with log: ReviewLog) throws(StoreError) -> Bool {
        let known = try setting(Self.positionSetting).flatMap { ReviewLogPosition($0) }
        return (log.stamp ?? "") == known?.stamp ?? ""
    }

    /// Brings findings in line with a log where that has changed since: by this process, by another, by git.
    ///
    /// Of a log that has only grown the new lines are read. One transaction; the log is read inside it, so that of two
    /// processes the later one has read the later log.
    package func bringInLine(with log: ReviewLog) throws(StoreError) -> ReviewChanges {
        try write { database in
            let known = try String.fetchOne(
                database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.positionSetting]
            ).flatMap { ReviewLogPosition($0) }
            let reading = try log.read(after: known)
            let changes = try take(reading, database)
            try set(Self.positionSetting, to: reading.position.text, database)
            if changes.touchesDocuments { try set(Self.documentsSetting, to: "yes", database) }
            let modules = changes.verdicts.union(changes.findings.keys)
            if !modules.isEmpty {
                let waiting = try Self.unrelated(database).union(modules)
                try set(Self.unrelatedSetting, to: waiting.sorted().joined(separator: " "), database)
            }
            return changes
        }
    }

    private func take(_ reading: ReviewLog.Reading, _ database: Database) throws -> ReviewChanges {
        try database.execute(
            sql: "DELETE FROM review_problem WHERE line > ?",
            arguments: [reading.isWhole ? 0 : reading.position.lines])
        for problem in reading.contents.problems {
            try database.execute(
                sql: "INSERT OR REPLACE INTO review_problem (line, reason) VALUES (?, ?)",
                arguments: [problem.line, problem.reason])
        }
        var projection = ReviewProjection(database, tables)
        if reading.isWhole { try projection.dropReviews(exceptFor: reading.contents.reviews) }
        for review in reading.contents.reviews { try projection.add(review) }
        try projection.settleForce()
        try projection.finish()
        return projection.changes
    }

    /// Lays what has been decided over findings that have been written anew.
    func followReviews(of documents: [AnalyzedDocument], _ database: Database) throws -> ReviewChanges {
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM review_anchor)") == true else {
            return ReviewChanges()
        }
        let numbers = documents.map { String($0.number) }.joined(separator: ",")
        let concerned = try Row.fetchAll(
            database,
            sql: """
                SELECT d.number, d.id, d.sha256, a.module FROM document d JOIN review_anchor a ON a.document = d.id
                    WHERE d.number IN (\(numbers))
                UNION
                SELECT d.number, d.id, d.sha256, a.module FROM document d JOIN review_anchor a ON a.sha256 = d.sha256
                    WHERE d.number IN (\(numbers))
                """)
        // The rows are the module's own again.
        let forgetting = try database.cachedStatement(
            sql: "DELETE FROM finding_review WHERE document = ? AND module = ?")
        for document in documents {
            for (run, _) in document.results {
                try forgetting.execute(arguments: [document.number, run.module])
            }
        }
        guard !concerned.isEmpty else { return ReviewChanges() }
        var modules: [Int64: Set<String>] = [:]
        for document in documents {
            modules[document.number] = Set(document.results.map(\.run.module))
        }
        var projection = ReviewProjection(database, tables)
        for row in concerned {
            let module: String = row[3]
            guard modules[row[0]]?.contains(module) == true else { continue }
            try projection.anchor(
                where: "a.module = ? AND (a.document = ? OR a.sha256 = ?)",
                [module, row[1] as String, row[2] as String])
        }
        try projection.finish()
        return projection.changes
    }

    /// Takes reviews off the findings of a document that go with its text; they look for others when it is read again.
    func looseReviews(of document: Int64, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM finding_review WHERE document = ?", arguments: [document])
        for table in tables {
            try database.execute(
                sql: """
                    UPDATE review_anchor SET finding = NULL WHERE module = ? AND finding IN
                        (SELECT id FROM \(table.table) WHERE number BETWEEN ? AND ?)
                    """,
                arguments: [
                    table.module, RowNumber.findings(ofDocument: document).lowerBound,
                    RowNumber.findings(ofDocument: document).upperBound,
                ])
        }
    }

    /// The time of the latest review, whoever made it.
    package func latestReviewTime() throws(StoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT max(time) FROM review") }
    }

    /// Lines of the log that say nothing.
    package func reviewProblems() throws(StoreError) -> [ReviewLog.Problem] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT line, reason FROM review_problem ORDER BY line").map {
                ReviewLog.Problem(line: $0[0], reason: $0[1])
            }
        }
    }
}

extension ReviewProjection {
    /// Takes out what the log does not say any more, and what it says otherwise.
    mutating func dropReviews(exceptFor reviews: [Review]) throws {
        let kept = Dictionary(
            reviews.map { ($0.id, StoredReview.digest(of: $0)) }, uniquingKeysWith: { first, _ in first })
        let known = try Row.fetchAll(database, sql: "SELECT number, id, digest, action FROM review")
        for row in known where kept[row[1]] != row[2] as Int64 { try drop(row[0]) }
    }

    private mutating func drop(_ number: Int64) throws {
        try note(number)
        let anchors = try Row.fetchAll(
            database,
            sql: "SELECT module, finding FROM review_anchor WHERE review = ? AND finding IS NOT NULL",
            arguments: [number])
        try database.execute(sql: "DELETE FROM review WHERE number = ?", arguments: [number])
        for anchor in anchors { mark(anchor[1], of: anchor[0]) }
    }

    mutating func add(_ review: Review) throws {
        let known = try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM review WHERE id = ?)"),
            arguments: [review.id])
        if known == true { return }
        let number = try StoredReview.insert(review, digest: StoredReview.digest(of: review), database)
        try anchor(where: "a.review = ?", [number])
        try note(number)
    }

    /// Works out which reviews hold, and marks what those that changed lie on.
    mutating func settleForce() throws {
        let undoings = try Row.fetchAll(
            database, sql: "SELECT id, undoes FROM review WHERE action = 'undo' ORDER BY time, id")
        var undone: Set<String> = []
        for row in undoings.reversed() where !undone.contains(row[0]) {
            if let target = row[1] as String? { undone.insert(target) }
        }
        let lapsed = try Row.fetchAll(database, sql: "SELECT number, id FROM review WHERE NOT in_force")
        var changed: [(number: Int64, isInForce: Bool)] = []
        var known: Set<String> = []
        for row in lapsed {
            known.insert(row[1])
            if !undone.contains(row[1]) { changed.append((row[0], true)) }
        }
        for id in undone.subtracting(known).sorted() {
            let number = try Int64.fetchOne(
                database, sql: "SELECT number FROM review WHERE id = ?", arguments: [id])
            if let number { changed.append((number, false)) }
        }
        for (number, isInForce) in changed {
            try database.execute(
                sql: "UPDATE review SET in_force = ? WHERE number = ?", arguments: [isInForce, number])
            try anchor(where: "a.review = ?", [number])
            try note(number)
        }
    }

    /// Notes what a review that came, went, lapsed or holds again has to do with besides fields of findings.
    private mutating func note(_ number: Int64) throws {
        let action = try String.fetchOne(
            database, sql: "SELECT action FROM review WHERE number = ?", arguments: [number])
        switch action.flatMap({ Review.Action(rawValue: $0) }) {
        case .facts, .remove, .restore: changes.touchesDocuments = true
        case .merge, .split, .verdict:
            let anchors = try Row.fetchAll(
                database,
                sql: "SELECT DISTINCT module, coalesce(finding, id) FROM review_anchor WHERE review = ?",
                arguments: [number])
            for anchor in anchors {
                changes.verdicts.insert(anchor[0])
                if action != "verdict" { changes.add(anchor[1], of: anchor[0]) }
            }
        default: break
        }
    }
}
