import DossierSDK
import GRDB

/// The tables and the view of one module, made from its record schema.
///
/// `finding_NAME` has the columns that all findings share and one or several for each field; `about_NAME` holds what they
/// are about, folded (``AboutText``), dense enough to be scanned. `excluded` keeps a finding out of all groups. The view bears the module's name and is what a reader of the file
/// sees: plain column names, with the document's facts beside the passage.
///
/// Asked for by all threads with every finding; an object, so that to hand it on is to count one reference and not those
/// of all that it holds.
final class ModuleTable: Sendable {
    let module: String
    let descriptor: ModuleDescriptor
    let columns: [FieldColumn]
    /// The same, for reading and writing.
    let cells: [FieldCell]
    /// Inserts a row of ``FindingRows``.
    let insertStatement: String
    /// Columns in the order of ``FindingRows``.
    let writtenColumns: [String]
    /// What ``finding(_:_:)`` reads, of `f`, a row of this table.
    let findingColumns: String
    /// Row of `module`; 0 before the store knows it.
    let number: Int64
    /// Whether the store knows people to whom names refer.
    let hasPeople: Bool

    init(_ descriptor: ModuleDescriptor, hasPeople: Bool = false) throws {
        module = descriptor.name
        self.descriptor = descriptor
        self.hasPeople = hasPeople
        number = 0
        guard Self.isName(module), !Migrations.reservedNames.contains(module) else {
            throw StoreError(.invalid, "“\(module)” cannot be the name of a module")
        }
        var taken = Set(Self.viewColumns.map(\.name))
        var columns: [FieldColumn] = []
        for field in descriptor.schema.fields {
            guard Self.isName(field.name) else {
                throw StoreError(
                    .invalid, "the module \(module) has a field with the unfit name “\(field.name)”")
            }
            guard !columns.contains(where: { $0.field.name == field.name }) else {
                throw StoreError(.invalid, "the module \(module) has two fields named “\(field.name)”")
            }
            var viewName = field.name
            while taken.contains(viewName) { viewName += "_field" }
            taken.insert(viewName)
            columns.append(FieldColumn(field: field, viewName: viewName))
        }
        self.columns = columns
        cells = columns.map(\.cell)
        findingColumns =
            "f.id, f.document, f.kind, f.span_start, f.span_end, f.confidence, f.rule, f.roles, f.rest, f.text, f.number"
            + columns.map { ", f.\($0.value)" }.joined()
        writtenColumns =
            [
                "number", "id", "document", "kind", "span_start", "span_end", "confidence", "rule", "roles",
                "rest",
            ] + columns.flatMap(\.names) + ["text"]
        insertStatement = """
            INSERT INTO finding_\(module) (\(writtenColumns.joined(separator: ", ")))
            VALUES (\(writtenColumns.map { _ in "?" }.joined(separator: ", ")))
            """
    }

    private init(_ table: ModuleTable, number: Int64) {
        module = table.module
        descriptor = table.descriptor
        columns = table.columns
        cells = table.cells
        insertStatement = table.insertStatement
        writtenColumns = table.writtenColumns
        findingColumns = table.findingColumns
        hasPeople = table.hasPeople
        self.number = number
    }

    static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first &- 0x61 < 26, name.utf8.count <= 64 else { return false }
        return name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F }
    }

    var table: String { "finding_\(module)" }
    var aboutTable: String { "about_\(module)" }

    func column(_ field: String) throws -> FieldColumn {
        if let column = columns.first(where: { $0.field.name == field }) { return column }
        throw StoreError(.invalid, "\(module) has no field “\(field)”")
    }

    /// Columns of the view besides those of the fields, which come after the first two.
    private static let viewColumns: [(name: String, value: String)] = [
        ("id", "printf('%016x', f.id)"),
        ("kind", "f.kind"),
        ("text", "f.text"),
        ("document", "d.id"),
        ("title", "d.title"),
        ("publisher", "d.publisher"),
        ("published", "d.published"),
        ("span_start", "f.span_start"),
        ("span_end", "f.span_end"),
        ("confidence", "f.confidence"),
        ("rule", "f.rule"),
        ("roles", "f.roles"),
        ("group_id", "CASE WHEN g.id IS NOT NULL THEN printf('%016x', g.id) END"),
        ("review", FindingReview.labelSQL),
        ("tags", "v.tags"),
        ("notes", "v.notes"),
        ("reviewer", "v.reviewer"),
    ]

    /// Everything that makes the tables anew; their hash tells whether those of a store still fit.
    var statements: [String] {
        let fields = columns.flatMap(\.definitions).map { ",\n    \($0)" }.joined()
        var statements = [
            """
            CREATE TABLE \(table) (
                number INTEGER PRIMARY KEY CHECK (number >> 24 = document),
                id INTEGER NOT NULL,
                document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                kind TEXT NOT NULL,
                span_start INTEGER NOT NULL,
                span_end INTEGER NOT NULL,
                confidence REAL NOT NULL,
                rule TEXT NOT NULL,
                roles TEXT,
                rest TEXT\(fields),
                text TEXT NOT NULL,
                excluded INTEGER NOT NULL DEFAULT 0
            )
            """,
            "CREATE TABLE \(aboutTable) (finding INTEGER PRIMARY KEY, words TEXT NOT NULL)",
            // However a finding goes, what is known of it goes too, and its groups are looked at again.
            """
            CREATE TRIGGER \(table)_gone AFTER DELETE ON \(table) BEGIN
                DELETE FROM \(aboutTable) WHERE finding = OLD.number;
                INSERT INTO changed_findings (module, document, is_prepared, known)
                    SELECT m.number, OLD.document, 0, k.keys FROM module m
                    LEFT JOIN finding_keys k ON k.number = (m.number << 40 | OLD.document)
                    WHERE m.name = '\(module)'
                    ON CONFLICT (module, document) DO UPDATE SET is_prepared = 0;
                DELETE FROM finding_keys WHERE number =
                    (SELECT m.number << 40 | OLD.document FROM module m WHERE m.name = '\(module)');
                DELETE FROM finding_group WHERE number =
                    (SELECT (m.number << 55 | OLD.number) << 1 FROM module m WHERE m.name = '\(module)');
                DELETE FROM finding_group WHERE number = (SELECT g.grouping FROM module m CROSS JOIN group_member g
                    ON g.finding = (m.number << 55 | OLD.number) WHERE m.name = '\(module)');
                UPDATE group_member SET grouping = NULL WHERE finding =
                    (SELECT m.number << 55 | OLD.number FROM module m WHERE m.name = '\(module)');
            END
            """,
        ]
        statements += indices.map { $0.statement(on: table) }
        if module == Self.people { statements += Self.personNameStatements }
        var all = Self.viewColumns.map { "\($0.value) AS \($0.name)" }
        all.insert(contentsOf: columns.flatMap(\.viewColumns), at: 2)
        if hasPeople { all += columns.compactMap(personColumn) }
        statements.append(
            """
            CREATE VIEW "\(module)" AS
                SELECT \(all.joined(separator: ",\n        "))
                FROM \(table) f JOIN document d ON d.number = f.document
                JOIN module o ON o.name = '\(module)'
                LEFT JOIN group_member m ON m.finding = (o.number << 55 | f.number)
                LEFT JOIN finding_group g ON g.number = CASE WHEN m.finding IS NULL
                    THEN (o.number << 55 | f.number) << 1 ELSE m.grouping END
                LEFT JOIN finding_review v ON v.module = '\(module)' AND v.finding = f.id
                WHERE v.status IS NOT 'rejected'
            """)
        return statements
    }

    struct Index {
        let name: String
        let columns: [String]
        /// Of the rows that it holds; nil when it holds all.
        var condition: String?

        func statement(on table: String) -> String {
            let all = "CREATE INDEX \(name) ON \(table) (\(columns.joined(separator: ", ")))"
            return condition.map { "\(all)\nWHERE \($0)" } ?? all
        }
    }

    /// They may be dropped while much is written, that of the ids, the first, as long as no review asks for one.
    var indices: [Index] {
        // One kind alone tells nothing apart.
        let kind = descriptor.schema.kinds.count > 1 ? ["kind"] : []
        let own = (["id", "document"] + kind).map { Index(name: "\(table)__\($0)", columns: [$0]) }
        return own
            + columns.compactMap { column in
                // Many findings have no value; nothing that asks for one looks for these.
                column.indexed.first.map { leading in
                    Index(
                        name: "\(table)_\(column.field.name)", columns: column.indexed,
                        condition: "\(leading) IS NOT NULL")
                }
            }
    }

    private var shape: Int64 {
        var hasher = StableHash()
        for statement in statements { hasher.combine(statement) }
        return Int64(bitPattern: hasher.value)
    }

    /// Makes the tables of modules that are new or whose schema has changed; their findings are then found anew.
    static func bringInLine(_ tables: [ModuleTable], _ queue: DatabaseQueue) throws -> [ModuleTable] {
        func known(_ database: Database) throws -> [String: (number: Int64, shape: Int64)] {
            let rows = try Row.fetchAll(database, sql: "SELECT name, number, shape FROM module")
            return Dictionary(
                rows.map { ($0[0] as String, ($0[1] as Int64, $0[2] as Int64)) }, uniquingKeysWith: { $1 })
        }
        var existing = try queue.read(known)
        if tables.contains(where: { existing[$0.module]?.shape != $0.shape }) {
            existing = try queue.write { database in
                for table in tables where existing[table.module]?.shape != table.shape {
                    try table.create(database, former: existing[table.module]?.number ?? 0)
                }
                return try known(database)
            }
        }
        return tables.map { ModuleTable($0, number: existing[$0.module]?.number ?? 0) }
    }

    private func create(_ database: Database, former number: Int64) throws {
        try Self.drop(module, number, database)
        for statement in statements { try database.execute(sql: statement) }
        try database.execute(
            sql: """
                INSERT INTO module (name, shape) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET shape = excluded.shape, generation = generation + 1, related = NULL
                """,
            arguments: [module, shape])
    }

    /// Drops the tables of a module and what others know of its findings; its row in `module` stays.
    ///
    /// - Parameter number: 0 for a module that the store has not known.
    static func drop(_ module: String, _ number: Int64, _ database: Database) throws {
        try database.execute(
            sql: """
                DROP VIEW IF EXISTS "\(module)";
                \(module == people ? personNameRemoval : "")
                DROP TABLE IF EXISTS about_\(module);
                DROP TABLE IF EXISTS finding_\(module);
                """)
        try database.execute(
            sql: "DELETE FROM analysis WHERE module = (SELECT number FROM module WHERE name = ?)",
            arguments: [module])
        try database.execute(sql: "DELETE FROM finding_review WHERE module = ?", arguments: [module])
        try database.execute(
            sql: "UPDATE review_anchor SET finding = NULL WHERE module = ?", arguments: [module])
        for sql in [
            "DELETE FROM finding_group WHERE number BETWEEN m.number << 56 AND (m.number + 1 << 56) - 1",
            "DELETE FROM group_member WHERE finding BETWEEN m.number << 55 AND (m.number + 1 << 55) - 1",
            "DELETE FROM finding_keys WHERE number BETWEEN m.number << 40 AND (m.number + 1 << 40) - 1",
            "DELETE FROM finding_forms WHERE number BETWEEN m.number << 40 AND (m.number + 1 << 40) - 1",
            "DELETE FROM key_page WHERE module = m.number",
            "DELETE FROM changed_findings WHERE module = m.number",
        ] {
            guard number > 0 else { break }
            try database.execute(sql: sql.replacing("m.number", with: String(number)))
        }
    }
}
