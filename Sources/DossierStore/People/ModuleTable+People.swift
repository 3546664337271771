import DossierSDK
import GRDB

/// How findings refer to people: a name in a finding is that of the person of the same document among whose forms it
/// is, and so that of the person over documents. Worked out when asked for; nothing has to be kept in line.
extension ModuleTable {
    /// The module whose findings are the people of a document, and whose groups are those of the workspace.
    package static let people = "people"

    /// Number of the group that `alias`, a finding of the people's table, stands in. See ``RowNumber``.
    static func group(ofPerson alias: String) -> String {
        """
        (SELECT CASE WHEN m.finding IS NULL THEN (o.number << 55 | \(alias).number) << 1 ELSE m.grouping END
            FROM module o LEFT JOIN group_member m ON m.finding = (o.number << 55 | \(alias).number)
            WHERE o.name = '\(people)')
        """
    }

    /// The names and roles of people over documents, folded: small enough to be scanned for every word that is
    /// asked for. They come with their groups (``StoredGroup``) and go with them.
    static let personNameStatements = [
        "CREATE TABLE person_name (grouping INTEGER PRIMARY KEY, names TEXT NOT NULL, roles TEXT NOT NULL)",
        """
        CREATE TRIGGER person_name_gone AFTER DELETE ON finding_group BEGIN
            DELETE FROM person_name WHERE grouping = OLD.number;
        END
        """,
    ]

    static let personNameRemoval = """
        DROP TRIGGER IF EXISTS person_name_come;
        DROP TRIGGER IF EXISTS person_name_gone;
        DROP TABLE IF EXISTS person_name;
        """

    /// All forms of a person's name in the document, folded, with a `|` before, between and after them.
    static func forms(ofPerson alias: String) -> String {
        "'|' || \(alias).s_name || '|' || coalesce(\(alias).s_aliases, '') || '|'"
    }

    /// The name over documents of each value of a field, in the view; nil for a field that names nobody.
    func personColumn(_ column: FieldColumn) -> String? {
        guard column.field.kind == .name, module != Self.people else { return nil }
        func person(_ form: String) -> String {
            """
            (SELECT g.label FROM finding_\(Self.people) p JOIN finding_group g ON g.number = \(Self.group(ofPerson: "p"))
                WHERE p.document = f.document AND instr(\(Self.forms(ofPerson: "p")), '|' || \(form) || '|') > 0 LIMIT 1)
            """
        }
        guard column.field.isList else {
            return
                "coalesce(\(person("f.\(column.folded)")), f.\(column.value)) AS \"\(column.viewName)_person\""
        }
        // Both lists have the same order; what is folded holds nothing that JSON would have to escape.
        return """
            CASE WHEN f.\(column.value) IS NOT NULL THEN (
                SELECT json_group_array(coalesce(\(person("s.value")), v.value)) FROM json_each(f.\(column.value)) v
                LEFT JOIN json_each('["' || replace(f.\(column.folded), '|', '","') || '"]') s ON s.key = v.key
            ) END AS "\(column.viewName)_person"
            """
    }

    /// A field names one of some people, each by any of the forms of the own document; `plain` finds what bears the name
    /// anyhow.
    func sql(
        _ column: FieldColumn, isOneOf people: [FindingID], named values: [String], or plain: SQLCondition
    ) -> SQLCondition {
        guard !people.isEmpty else { return plain }
        // Where all forms of a name hold the words, these have found it already.
        let forms = Self.forms(ofPerson: "p")
        let isOther = SQLCondition.all(
            values.map { value in
                .any(
                    Self.patterns(value).map {
                        SQLCondition(
                            sql: """
                                (length(\(forms)) - length(replace(\(forms), ?, ''))) / \($0.unicodeScalars.count)
                                    < length(\(forms)) - length(replace(\(forms), '|', '')) - 1
                                """, arguments: [$0])
                    })
            })
        let ids = people.map { String(Int64(bitPattern: $0.value)) }.joined(separator: ",")
        return SQLCondition(
            sql: """
                f.number IN (SELECT f.number FROM \(table) f WHERE \(plain.sql) UNION ALL
                    SELECT x.number FROM finding_\(Self.people) p
                    JOIN json_each('["' || replace(trim(\(Self.forms(ofPerson: "p")), '|'), '|', '","') || '"]') a
                    JOIN \(table) x ON x.document = p.document
                        AND instr('|' || x.\(column.folded) || '|', '|' || a.value || '|') > 0
                    WHERE p.id IN (\(ids)) AND (\(isOther.sql)))
                """, arguments: plain.arguments + isOther.arguments)
    }
}
