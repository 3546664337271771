extension Migrations {
    /// What findings are brought together by, kept so that only what has changed is done again.
    ///
    /// - `finding_keys`: the blocking keys of one module's findings in one document (``FindingKeys``).
    /// - `key_page`: the same the other way round, from key to findings (``KeyBlocks``).
    /// - `changed_findings`: documents whose findings have come, gone or changed since; `known` is what `key_page` holds of
    ///   them, `is_prepared` says that `finding_keys` and the groups of one are those of the findings.
    /// - `group_member`: findings that are joined to others. A component is what keys and comparisons join; the analyst
    ///   may part it into several groups.
    /// - `finding_group`: all groups; those of one finding name it in `finding` and leave out members and documents.
    ///
    /// Row numbers are made by ``RowNumber``. Groups are made from findings: none are lost with the old tables.
    static let relating = """
        DROP VIEW groups;
        DROP VIEW conflicts;
        DROP TABLE group_member;
        DROP TABLE finding_group;
        CREATE TABLE finding_group (
            number INTEGER PRIMARY KEY,
            id INTEGER NOT NULL,
            label TEXT NOT NULL,
            finding INTEGER,
            members TEXT,
            documents TEXT,
            fields TEXT NOT NULL,
            history TEXT,
            conflicts TEXT
        );
        CREATE INDEX finding_group_id ON finding_group (id);
        CREATE INDEX finding_group_conflicts ON finding_group (number) WHERE conflicts IS NOT NULL;
        CREATE TABLE group_member (
            finding INTEGER PRIMARY KEY,
            component INTEGER NOT NULL,
            grouping INTEGER
        );
        CREATE INDEX group_member_component ON group_member (component);
        CREATE TABLE finding_keys (number INTEGER PRIMARY KEY, keys BLOB NOT NULL);
        CREATE TABLE key_page (
            number INTEGER PRIMARY KEY,
            module INTEGER NOT NULL,
            first INTEGER NOT NULL,
            entries BLOB NOT NULL
        );
        CREATE UNIQUE INDEX key_page_first ON key_page (module, first);
        CREATE TABLE changed_findings (
            module INTEGER NOT NULL,
            document INTEGER NOT NULL,
            is_prepared INTEGER NOT NULL,
            known BLOB,
            PRIMARY KEY (module, document)
        ) WITHOUT ROWID;
        ALTER TABLE module ADD COLUMN group_generation INTEGER NOT NULL DEFAULT 0;
        DELETE FROM analysis;
        CREATE VIEW groups AS
            SELECT printf('%016x', g.id) AS id,
                (SELECT name FROM module WHERE number = g.number >> 56) AS module, g.label AS label,
                coalesce(g.members, json_array(printf('%016x', g.finding))) AS members,
                coalesce(g.documents, (SELECT json_array(d.id) FROM document d
                    WHERE d.number = (g.number >> 25) & 0x7FFFFFFF)) AS documents,
                g.fields AS fields, g.history AS history, g.conflicts AS conflicts
            FROM finding_group g;
        CREATE VIEW conflicts AS
            SELECT printf('%016x', g.id) AS group_id,
                (SELECT name FROM module WHERE number = g.number >> 56) AS module, g.label AS label,
                json_extract(c.value, '$.field') AS field, json_extract(c.value, '$.kind') AS kind,
                json_extract(v.value, '$.value') AS value, json_extract(v.value, '$.members') AS members
            FROM finding_group g, json_each(g.conflicts) c, json_each(c.value, '$.values') v
            WHERE g.conflicts IS NOT NULL;
        """

    /// The forms in which one module compares its findings in one document, where it keeps them. What is not there is read
    /// from the findings.
    static let forms = """
        CREATE TABLE finding_forms (number INTEGER PRIMARY KEY, forms BLOB NOT NULL);
        """
}
