package import DossierSDK
import GRDB

/// Which people are wanted; all conditions must hold.
package struct PersonSelection: Sendable {
    /// Words of one of the names, or a role in full.
    package var name: String?
    /// All of these words stand in the names or roles.
    package var words: [String] = []
    package var kind: String?
    package var role: String?
    /// A document, as ``Store/DocumentSelection/matching(_:keys:)``.
    package var source: (text: String, keys: ClosedRange<UInt64>?)?
    /// Only so many of those in most documents.
    package var limit: Int?

    package init() {}
}

/// Somebody over documents, with the group's fields.
package struct StoredPerson: Sendable {
    package var group: FindingID
    package var fields: Fields
}

extension Store {
    private var hasPeople: Bool { tables.contains { $0.module == ModuleTable.people } }

    package func people(_ selection: PersonSelection) throws(StoreError) -> [StoredPerson] {
        guard hasPeople else { return [] }
        return try read { database in
            let condition = try condition(selection)
            func people(_ restriction: String) throws -> [StoredPerson] {
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT g.id, g.fields FROM person_name n JOIN finding_group g ON g.number = n.grouping
                        WHERE \(condition.sql)\(restriction)
                        ORDER BY \(selection.limit.map(Self.first) ?? "n.grouping")
                        """, arguments: condition.arguments)
                var people: [StoredPerson] = []
                while let row = try rows.next() {
                    people.append(
                        StoredPerson(
                            group: FindingID(value: UInt64(bitPattern: row[0] as Int64)),
                            fields: StoredJSON.fields(row[1] as String)))
                }
                return people
            }
            // Most are named in one document: where enough are named in more, the others need not be put in order.
            if let limit = selection.limit {
                let known = try people(" AND g.finding IS NULL")
                if known.count == limit, known.allSatisfy({ Self.documents($0) > 1 }) { return known }
            }
            return try people("")
        }
    }

    private static func documents(_ person: StoredPerson) -> Double {
        if case .number(let number)? = person.fields["documents"] { return number }
        return 0
    }

    private static func first(_ limit: Int) -> String {
        """
        json_extract(g.fields, '$.documents') DESC, json_extract(g.fields, '$.mentions') DESC, n.grouping
        LIMIT \(max(0, limit))
        """
    }

    package func peopleCount(_ selection: PersonSelection) throws(StoreError) -> Int {
        guard hasPeople else { return 0 }
        return try read { database in
            let condition = try condition(selection)
            let groups = condition.sql.contains("g.") ? "JOIN finding_group g ON g.number = n.grouping" : ""
            return try Int.fetchOne(
                database, sql: "SELECT count(*) FROM person_name n \(groups) WHERE \(condition.sql)",
                arguments: condition.arguments) ?? 0
        }
    }

    /// The people's findings, one a document, of everybody whom a text can mean.
    package func findings(ofPeople selection: PersonSelection) throws(StoreError) -> [FindingID] {
        guard hasPeople else { return [] }
        return try read { database in
            let condition = try condition(selection)
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT g.members, g.finding FROM person_name n JOIN finding_group g ON g.number = n.grouping
                    WHERE \(condition.sql)
                    """, arguments: condition.arguments)
            var findings: [FindingID] = []
            while let row = try rows.next() {
                if let only = row[1] as Int64? {
                    findings.append(FindingID(value: UInt64(bitPattern: only)))
                } else {
                    findings += StoredJSON.list((row[0] as String?) ?? "").compactMap { FindingID($0) }
                }
            }
            return findings
        }
    }

    private func condition(_ selection: PersonSelection) throws -> SQLCondition {
        var conditions: [SQLCondition] = []
        func holds(_ text: String, in column: String) -> SQLCondition {
            SQLCondition(sql: "instr(n.\(column), ?) > 0", arguments: [text])
        }
        if let name = selection.name {
            let patterns = ModuleTable.patterns(name)
            guard !patterns.isEmpty else { return .never }
            let role = "|\(FoldedText.fold(name))|"
            conditions.append(
                .any([.all(patterns.map { holds($0, in: "names") }), holds(role, in: "roles")]))
        }
        for word in selection.words {
            let patterns = ModuleTable.patterns(word)
            if patterns.isEmpty { return .never }
            conditions += patterns.map { .any([holds($0, in: "names"), holds($0, in: "roles")]) }
        }
        if let kind = selection.kind {
            conditions.append(
                SQLCondition(sql: "json_extract(g.fields, '$.kind') = ?", arguments: [kind]))
        }
        if let role = selection.role {
            let patterns = ModuleTable.patterns(role)
            if patterns.isEmpty { return .never }
            conditions += patterns.map { holds($0, in: "roles") }
        }
        if let source = selection.source {
            let (sql, arguments) = Self.condition(.matching(source.text, keys: source.keys))
            conditions.append(
                SQLCondition(
                    sql: """
                        n.grouping IN (SELECT \(ModuleTable.group(ofPerson: "p")) FROM finding_\(ModuleTable.people) p
                            WHERE p.document IN (SELECT d.number FROM document d WHERE \(sql)))
                        """, arguments: arguments))
        }
        return .all(conditions)
    }

    /// The same of all documents, by their numbers.
    package func personNames() throws(StoreError) -> [Int64: [String: String]] {
        guard hasPeople else { return [:] }
        return try read { database in
            var names: [Int64: [String: String]] = [:]
            let rows = try RowReader(
                database,
                """
                SELECT p.document, \(ModuleTable.forms(ofPerson: "p")), g.label
                FROM finding_\(ModuleTable.people) p
                JOIN finding_group g ON g.number = \(ModuleTable.group(ofPerson: "p"))
                WHERE (g.label <> p.f_name OR p.s_aliases IS NOT NULL)
                """, arguments: [])
            while try rows.next() {
                guard let forms = rows.text(1), let label = rows.text(2) else { continue }
                for form in forms.utf8.split(separator: 0x7C) {
                    names[rows.integer(0), default: [:]][String(Substring(form))] = label
                }
            }
            return names
        }
    }

    /// What people are called over documents, by document and by the folded forms of their names there: only those
    /// whose name is another than in the document.
    ///
    /// - Parameter forms: the forms that are wanted of each document, all where none is named; nil for all documents.
    package func personNames(
        of forms: [String: Set<String>]?
    ) throws(StoreError) -> [String: [String: String]] {
        guard hasPeople else { return [:] }
        return try read { database in
            var names: [String: [String: String]] = [:]
            func add(_ rows: RowCursor) throws {
                while let row = try rows.next() {
                    let forms = (row[1] as String).split(separator: "|")
                    for form in forms { names[row[0], default: [:]][String(form)] = row[2] }
                }
            }
            let known = ModuleTable.forms(ofPerson: "p")
            let sql = """
                SELECT d.id, \(known), g.label
                FROM finding_\(ModuleTable.people) p JOIN document d ON d.number = p.document
                JOIN finding_group g ON g.number = \(ModuleTable.group(ofPerson: "p"))
                WHERE (g.label <> p.f_name OR p.s_aliases IS NOT NULL)
                """
            guard let forms else {
                try add(Row.fetchCursor(database, sql: sql))
                return names
            }
            for (document, wanted) in forms {
                var arguments: StatementArguments = [document]
                var condition = " AND d.id = ?"
                if !wanted.isEmpty {
                    let holds = wanted.map { _ in "instr(\(known), ?) > 0" }.joined(separator: " OR ")
                    condition += " AND (\(holds))"
                    for form in wanted.sorted() { arguments += ["|\(form)|"] }
                }
                let statement = try database.cachedStatement(sql: sql + condition)
                try add(Row.fetchCursor(statement, arguments: arguments))
            }
            return names
        }
    }
}
