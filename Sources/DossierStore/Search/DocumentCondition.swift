package import DossierText
import GRDB

/// What a document must be for its passages to be searched, or for it to be listed.
package enum DocumentCondition: Sendable {
    /// The words stand in the title, publisher or author.
    case title(SearchExpression)
    case publisher(SearchExpression)
    case author(SearchExpression)
    /// Id, title or publisher holds the text, or the handle begins with the digits.
    case source(String, keys: ClosedRange<UInt64>?)
    /// Published within these days; a document without a date is not.
    case published(DayInterval)
    case undated
    /// `es` stands for `es-MX`, too.
    case language(String)
    /// A media type, its second half, or the ending of the file's name.
    case type(String)
    indirect case any([DocumentCondition])
    indirect case not(DocumentCondition)

    /// Over `d`, a row of `document`.
    var sql: SQLCondition {
        switch self {
        case .title(let words): Self.indexed("title", words)
        case .publisher(let words): Self.indexed("publisher", words)
        case .author(let words): Self.indexed("author", words)
        case .source(let text, let keys):
            Self.matching(text, keys)
        case .published(let days):
            .all(
                [SQLCondition(sql: "d.published IS NOT NULL")]
                    + [
                        days.first.map {
                            SQLCondition(
                                sql: "d.published >= ?", arguments: [CalendarDate(dayNumber: $0).description])
                        },
                        days.last.map {
                            SQLCondition(
                                sql: "d.published <= ?", arguments: [CalendarDate(dayNumber: $0).description])
                        },
                    ].compactMap(\.self))
        case .undated: SQLCondition(sql: "d.published IS NULL")
        case .language(let tag):
            SQLCondition(
                sql: "lower(d.language) = ? OR substr(lower(d.language), 1, ?) = ?",
                arguments: [tag.lowercased(), tag.utf8.count + 1, tag.lowercased() + "-"])
        case .type(let type): Self.type(type.lowercased())
        case .any(let conditions): .any(conditions.map(\.sql))
        case .not(let condition): .not(condition.sql)
        }
    }

    private static func matching(_ text: String, _ keys: ClosedRange<UInt64>?) -> SQLCondition {
        let (sql, arguments) = Store.condition(.matching(text, keys: keys))
        return SQLCondition(sql: sql, arguments: arguments)
    }

    private static func indexed(_ column: String, _ words: SearchExpression) -> SQLCondition {
        SQLCondition(
            sql: "d.number IN (SELECT rowid FROM document_index WHERE document_index MATCH ?)",
            arguments: ["\(column) : (\(words.fts5))"])
    }

    /// What people call a format, beside its own names.
    private static let otherNames = [
        "text": ["txt", "plain"], "txt": ["plain"], "markdown": ["md"], "md": ["markdown"],
        "web": ["html", "htm"],
        "html": ["htm", "xhtml"], "word": ["docx", "doc"], "mail": ["eml", "rfc822", "mbox"],
        "email": ["eml", "rfc822", "mbox"], "eml": ["rfc822"],
    ]

    private static func type(_ type: String) -> SQLCondition {
        let names = [type] + (otherNames[type] ?? [])
        return .any(
            names.map { name in
                let ending = ".\(name)"
                return SQLCondition(
                    sql: """
                        lower(d.media_type) = ? OR substr(d.media_type, instr(d.media_type, '/') + 1) = ?
                            OR substr(lower(d.name), -?) = ?
                        """,
                    arguments: [name, name, ending.unicodeScalars.count, ending])
            })
    }
}

extension SQLCondition {
    static func not(_ condition: SQLCondition) -> SQLCondition {
        SQLCondition(sql: "(\(condition.sql)) IS NOT TRUE", arguments: condition.arguments)
    }
}

extension Store {
    /// Documents for which all conditions hold, in order of import.
    package func documents(where conditions: [DocumentCondition]) throws(StoreError) -> [DocumentEntry] {
        let condition = SQLCondition.all(conditions.map(\.sql))
        let numbers = try read { database in
            try Int64.fetchAll(
                database, sql: "SELECT d.number FROM document d WHERE \(condition.sql) ORDER BY d.number",
                arguments: condition.arguments)
        }
        return numbers.isEmpty ? [] : try documents(.numbers(numbers))
    }
}
