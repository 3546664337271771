import GRDB

/// The numbered steps by which a store of any earlier version becomes one of today. A step is never edited once it has
/// been released; the tables of modules follow from their schemas instead (``ModuleTable``).
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in try database.execute(sql: first) }
        migrator.registerMigration("2-relating") { database in try database.execute(sql: relating) }
        migrator.registerMigration("3-reviews") { database in try database.execute(sql: reviews) }
        migrator.registerMigration("4-documents") { database in try database.execute(sql: documents) }
        migrator.registerMigration("5-search") { database in try search(database) }
        migrator.registerMigration("6-speed") { database in try database.execute(sql: speed) }
        migrator.registerMigration("7-forms") { database in try database.execute(sql: forms) }
        migrator.registerMigration("8-group-documents") { database in
            try database.execute(sql: groupDocuments)
        }
        return migrator
    }

    /// Names of tables and views that no module may take.
    static let reservedNames: Set<String> = [
        "documents", "passages", "groups", "conflicts", "document", "document_text", "document_fact",
        "passage",
        "passage_text", "passage_index", "passage_word", "document_index", "module", "analysis",
        "finding_group", "group_member", "setting", "person_name",
        "finding_keys", "finding_forms", "key_page", "changed_findings",
        "reviews", "review", "review_anchor", "review_problem", "finding_review", "verdict",
        "revision", "revisions", "removed", "removed_document", "removed_fact", "copies", "copy_sketch",
        "copy_key",
        "copy_link", "copy_family", "group_sources",
    ]

    /// Ids are 64 bits, kept as signed integers; views write them as sixteen hexadecimal digits.
    private static let first = """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY,
            key INTEGER NOT NULL UNIQUE,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            title TEXT,
            publisher TEXT,
            author TEXT,
            published TEXT,
            is_undated INTEGER NOT NULL DEFAULT 0,
            url TEXT,
            language TEXT,
            media_type TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            words INTEGER NOT NULL,
            findings INTEGER NOT NULL DEFAULT 0,
            imported TEXT NOT NULL,
            origin TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            facts_key INTEGER NOT NULL,
            folded TEXT NOT NULL
        );
        CREATE INDEX document_sha256 ON document (sha256);
        CREATE TABLE document_text (
            document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
            text BLOB NOT NULL
        );
        CREATE TABLE document_fact (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            name TEXT NOT NULL,
            origin TEXT NOT NULL,
            value TEXT,
            span_start INTEGER,
            span_end INTEGER,
            PRIMARY KEY (document, name, origin)
        ) WITHOUT ROWID;
        CREATE TABLE passage (
            number INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL
        );
        CREATE INDEX passage_document ON passage (document);
        CREATE VIEW passage_text AS
            SELECT p.number AS number,
                CAST(substr(t.text, p.span_start + 1, p.span_end - p.span_start) AS TEXT) AS text
            FROM passage p JOIN document_text t ON t.document = p.document;
        CREATE VIRTUAL TABLE passage_index USING fts5 (
            text, content = 'passage_text', content_rowid = 'number',
            tokenize = "unicode61 remove_diacritics 2 separators 'ʼ'"
        );
        CREATE TABLE module (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            shape INTEGER NOT NULL,
            generation INTEGER NOT NULL DEFAULT 0,
            related TEXT
        );
        CREATE TABLE analysis (
            module INTEGER NOT NULL REFERENCES module ON DELETE CASCADE,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            module_key INTEGER NOT NULL,
            facts_key INTEGER NOT NULL,
            findings INTEGER NOT NULL,
            PRIMARY KEY (module, document)
        ) WITHOUT ROWID;
        CREATE TABLE finding_group (
            number INTEGER PRIMARY KEY,
            id INTEGER NOT NULL,
            module TEXT NOT NULL,
            label TEXT NOT NULL,
            members TEXT NOT NULL,
            documents TEXT NOT NULL,
            fields TEXT NOT NULL,
            history TEXT,
            conflicts TEXT
        );
        CREATE INDEX finding_group_id ON finding_group (id);
        CREATE INDEX finding_group_module ON finding_group (module);
        CREATE INDEX finding_group_conflicts ON finding_group (module) WHERE conflicts IS NOT NULL;
        CREATE TABLE group_member (
            module TEXT NOT NULL,
            finding INTEGER NOT NULL,
            grouping INTEGER NOT NULL REFERENCES finding_group ON DELETE CASCADE,
            PRIMARY KEY (module, finding)
        ) WITHOUT ROWID;
        CREATE INDEX group_member_grouping ON group_member (grouping);
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE VIEW documents AS
            SELECT d.id AS id, printf('%016x', d.key) AS handle, d.title AS title, d.publisher AS publisher,
                d.author AS author, d.published AS published, d.url AS url, d.language AS language,
                d.media_type AS media_type, d.bytes AS bytes, d.words AS words, d.findings AS findings,
                d.imported AS imported, d.origin AS origin, d.sha256 AS sha256,
                (SELECT CAST(t.text AS TEXT) FROM document_text t WHERE t.document = d.number) AS text
            FROM document d;
        CREATE VIEW passages AS
            SELECT d.id AS document, d.title AS title, d.publisher AS publisher, d.published AS published,
                p.span_start AS span_start, p.span_end AS span_end, t.text AS text
            FROM passage p JOIN document d ON d.number = p.document JOIN passage_text t ON t.number = p.number;
        CREATE VIEW groups AS
            SELECT printf('%016x', g.id) AS id, g.module AS module, g.label AS label, g.members AS members,
                g.documents AS documents, g.fields AS fields, g.history AS history, g.conflicts AS conflicts
            FROM finding_group g;
        CREATE VIEW conflicts AS
            SELECT printf('%016x', g.id) AS group_id, g.module AS module, g.label AS label,
                json_extract(c.value, '$.field') AS field, json_extract(c.value, '$.kind') AS kind,
                json_extract(v.value, '$.value') AS value, json_extract(v.value, '$.members') AS members
            FROM finding_group g, json_each(g.conflicts) c, json_each(c.value, '$.values') v
            WHERE g.conflicts IS NOT NULL;
        """
}
