extension Migrations {
    /// Revisions and removal of documents, and which have the same wording.
    ///
    /// Of a document with more than one text `revision` holds all of them, the newest too. A removed document leaves
    /// `document`, and with it everything that hangs on it; `removed_document` and `removed_fact` keep what brings it back
    /// under its old number. `copy_sketch` is what of a document's wording is compared, `copy_key` the part of it by which
    /// candidates are found, `copy_link` each pair of copies in both directions, `copy_family` the documents with at least
    /// one.
    static let documents = """
        ALTER TABLE document ADD COLUMN address TEXT;
        ALTER TABLE document ADD COLUMN revisions INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX document_address ON document (address) WHERE address IS NOT NULL;
        ALTER TABLE document_fact ADD COLUMN detail TEXT;
        CREATE TABLE revision (
            document INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            key INTEGER NOT NULL,
            entry TEXT NOT NULL,
            name TEXT NOT NULL,
            title TEXT,
            published TEXT,
            media_type TEXT NOT NULL,
            words INTEGER NOT NULL,
            imported TEXT NOT NULL,
            origin TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            text BLOB NOT NULL,
            PRIMARY KEY (document, revision)
        );
        CREATE INDEX revision_key ON revision (key);
        CREATE INDEX revision_entry ON revision (entry);
        CREATE TABLE removed_document (
            number INTEGER PRIMARY KEY,
            key INTEGER NOT NULL UNIQUE,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            words INTEGER NOT NULL,
            revisions INTEGER NOT NULL,
            address TEXT,
            imported TEXT NOT NULL,
            origin TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            text BLOB NOT NULL
        );
        CREATE INDEX removed_document_address ON removed_document (address) WHERE address IS NOT NULL;
        CREATE TABLE removed_fact (
            document INTEGER NOT NULL REFERENCES removed_document ON DELETE CASCADE,
            name TEXT NOT NULL,
            origin TEXT NOT NULL,
            value TEXT,
            span_start INTEGER,
            span_end INTEGER,
            detail TEXT,
            PRIMARY KEY (document, name, origin)
        ) WITHOUT ROWID;
        CREATE TABLE copy_sketch (
            document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
            is_linked INTEGER NOT NULL DEFAULT 0,
            sketch BLOB NOT NULL
        );
        CREATE INDEX copy_sketch_unlinked ON copy_sketch (document) WHERE is_linked = 0;
        CREATE TABLE copy_key (
            hash INTEGER NOT NULL,
            document INTEGER NOT NULL,
            PRIMARY KEY (hash, document)
        ) WITHOUT ROWID;
        CREATE TABLE copy_link (
            document INTEGER NOT NULL,
            other INTEGER NOT NULL,
            contained REAL NOT NULL,
            contains REAL NOT NULL,
            words INTEGER NOT NULL,
            PRIMARY KEY (document, other)
        ) WITHOUT ROWID;
        CREATE TABLE copy_family (
            document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
            family INTEGER NOT NULL,
            size INTEGER NOT NULL
        );
        CREATE INDEX copy_family_family ON copy_family (family);
        DROP VIEW documents;
        CREATE VIEW documents AS
            SELECT d.id AS id, printf('%016x', d.key) AS handle, d.title AS title, d.publisher AS publisher,
                d.author AS author, d.published AS published, d.url AS url, d.language AS language,
                d.media_type AS media_type, d.bytes AS bytes, d.words AS words, d.findings AS findings,
                d.imported AS imported, d.origin AS origin, d.sha256 AS sha256, d.revisions AS revisions,
                coalesce(f.size - 1, 0) AS copies, coalesce(f.family, d.number) AS source,
                (SELECT CAST(t.text AS TEXT) FROM document_text t WHERE t.document = d.number) AS text
            FROM document d LEFT JOIN copy_family f ON f.document = d.number;
        CREATE VIEW revisions AS
            SELECT d.id AS document, r.revision AS revision, r.title AS title, r.published AS published,
                r.imported AS imported, r.origin AS origin, r.file AS file, r.sha256 AS sha256,
                CAST(r.text AS TEXT) AS text
            FROM revision r JOIN document d ON d.number = r.document ORDER BY d.number, r.revision;
        CREATE VIEW copies AS
            SELECT d.id AS document, o.id AS other, l.contained AS contained, l.contains AS contains,
                l.words AS words
            FROM copy_link l JOIN document d ON d.number = l.document JOIN document o ON o.number = l.other;
        CREATE VIEW group_sources AS
            SELECT printf('%016x', g.id) AS group_id, json_array_length(g.documents) AS documents,
                count(DISTINCT coalesce(f.family, d.number)) AS sources
            FROM finding_group g, json_each(g.documents) j JOIN document d ON d.id = j.value
            LEFT JOIN copy_family f ON f.document = d.number GROUP BY g.number;
        CREATE VIEW removed AS
            SELECT id, printf('%016x', key) AS handle, imported, origin, file, sha256 FROM removed_document;
        """
}
