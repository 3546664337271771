import GRDB

extension Migrations {
    /// The documents of a group as their row numbers: their names took twice the room of all else that is said of groups.
    static let groupDocuments = """
        UPDATE finding_group SET documents = (SELECT json_group_array(number) FROM (SELECT d.number AS number
            FROM json_each(documents) j JOIN document d ON d.id = j.value ORDER BY j.key))
            WHERE documents IS NOT NULL;
        DROP VIEW groups;
        CREATE VIEW groups AS
            SELECT printf('%016x', g.id) AS id,
                (SELECT name FROM module WHERE number = g.number >> 56) AS module, g.label AS label,
                coalesce(g.members, json_array(printf('%016x', g.finding))) AS members,
                (SELECT json_group_array(id) FROM (SELECT d.id AS id
                    FROM json_each(coalesce(g.documents, json_array((g.number >> 25) & 0x7FFFFFFF))) j
                    JOIN document d ON d.number = j.value ORDER BY j.key)) AS documents,
                coalesce(json_patch(g.fields, (SELECT json_group_object(v.field, v.value) FROM verdict v
                    WHERE v.grouping = g.id)), g.fields) AS fields,
                g.history AS history, g.conflicts AS conflicts
            FROM finding_group g;
        DROP VIEW group_sources;
        CREATE VIEW group_sources AS
            SELECT printf('%016x', g.id) AS group_id, json_array_length(g.documents) AS documents,
                count(DISTINCT coalesce(f.family, d.number)) AS sources
            FROM finding_group g, json_each(g.documents) j JOIN document d ON d.number = j.value
            LEFT JOIN copy_family f ON f.document = d.number GROUP BY g.number;
        """
}
