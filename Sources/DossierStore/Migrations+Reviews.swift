extension Migrations {
    /// The log of reviews as tables, and what it makes of findings and groups. All of it follows from `reviews.jsonl` and
    /// the findings.
    ///
    /// `review` holds each line without its findings, which are rows of `review_anchor`; `finding` there is the finding
    /// on which the review lies now, and NULL as long as there is none. `finding_review` is what holds of one finding;
    /// `original` are the module's own values of corrected fields.
    static let reviews = """
        CREATE TABLE review (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            time TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            action TEXT NOT NULL,
            undoes TEXT,
            in_force INTEGER NOT NULL,
            digest INTEGER NOT NULL,
            payload TEXT NOT NULL
        );
        CREATE INDEX review_time ON review (time, id);
        CREATE INDEX review_action ON review (action, time);
        CREATE INDEX review_reviewer ON review (reviewer, time);
        CREATE TABLE review_anchor (
            number INTEGER PRIMARY KEY,
            review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
            is_other INTEGER NOT NULL,
            module TEXT NOT NULL,
            id INTEGER NOT NULL,
            document TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            text TEXT NOT NULL,
            finding INTEGER
        );
        CREATE INDEX review_anchor_review ON review_anchor (review);
        CREATE INDEX review_anchor_finding ON review_anchor (module, finding);
        CREATE INDEX review_anchor_document ON review_anchor (document, module);
        CREATE INDEX review_anchor_sha256 ON review_anchor (sha256, module);
        CREATE TABLE review_problem (line INTEGER PRIMARY KEY, reason TEXT NOT NULL);
        CREATE TABLE finding_review (
            module TEXT NOT NULL,
            finding INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            status TEXT,
            is_added INTEGER NOT NULL,
            original TEXT,
            tags TEXT,
            folded_tags TEXT,
            notes TEXT,
            folded_notes TEXT,
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,
            PRIMARY KEY (module, finding)
        ) WITHOUT ROWID;
        CREATE INDEX finding_review_document ON finding_review (document, module);
        CREATE INDEX finding_review_added ON finding_review (module) WHERE is_added;
        CREATE INDEX finding_review_rejected ON finding_review (module, finding) WHERE status = 'rejected';
        CREATE TABLE verdict (
            module TEXT NOT NULL,
            grouping INTEGER NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
            PRIMARY KEY (grouping, field)
        ) WITHOUT ROWID;
        CREATE INDEX verdict_module ON verdict (module);
        CREATE VIEW reviews AS
            SELECT r.id AS id, r.time AS time, r.reviewer AS reviewer, r.action AS action, r.in_force AS in_force,
                a.module AS module, CASE WHEN a.id IS NOT NULL THEN printf('%016x', a.id) END AS anchor,
                CASE WHEN a.finding IS NOT NULL THEN printf('%016x', a.finding) END AS finding,
                CASE WHEN a.number IS NULL THEN NULL WHEN a.finding IS NULL THEN 'orphaned'
                    WHEN a.finding = a.id THEN 'in place' ELSE 'moved' END AS place,
                coalesce(a.document, json_extract(r.payload, '$.document')) AS document, a.text AS passage,
                json_extract(r.payload, '$.kind') AS kind, json_extract(r.payload, '$.fields') AS fields,
                json_extract(r.payload, '$.cleared') AS cleared, json_extract(r.payload, '$.field') AS field,
                json_extract(r.payload, '$.value') AS value, json_extract(r.payload, '$.tags') AS tags,
                json_extract(r.payload, '$.text') AS text, r.undoes AS undoes
            FROM review r LEFT JOIN review_anchor a ON a.review = r.number ORDER BY r.time, r.id, a.number;
        DROP VIEW groups;
        CREATE VIEW groups AS
            SELECT printf('%016x', g.id) AS id,
                (SELECT name FROM module WHERE number = g.number >> 56) AS module, g.label AS label,
                coalesce(g.members, json_array(printf('%016x', g.finding))) AS members,
                coalesce(g.documents, (SELECT json_array(d.id) FROM document d
                    WHERE d.number = (g.number >> 25) & 0x7FFFFFFF)) AS documents,
                coalesce(json_patch(g.fields, (SELECT json_group_object(v.field, v.value) FROM verdict v
                    WHERE v.grouping = g.id)), g.fields) AS fields,
                g.history AS history, g.conflicts AS conflicts
            FROM finding_group g;
        DROP VIEW conflicts;
        CREATE VIEW conflicts AS
            SELECT printf('%016x', g.id) AS group_id,
                (SELECT name FROM module WHERE number = g.number >> 56) AS module, g.label AS label,
                json_extract(c.value, '$.field') AS field, json_extract(c.value, '$.kind') AS kind,
                json_extract(v.value, '$.value') AS value, json_extract(v.value, '$.members') AS members,
                (SELECT d.value FROM verdict d WHERE d.grouping = g.id
                    AND d.field = json_extract(c.value, '$.field')) AS verdict
            FROM finding_group g, json_each(g.conflicts) c, json_each(c.value, '$.values') v
            WHERE g.conflicts IS NOT NULL;
        """
}
