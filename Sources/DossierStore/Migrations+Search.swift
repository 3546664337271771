import Foundation
import GRDB

extension Migrations {
    /// The full-text index of passages, kept in folded form, and one of titles, publishers and authors, which follows
    /// the table of documents by itself. Titles are passages, too, under the number of their document and 2⁴⁰.
    ///
    /// Both keep no copy of what they index: FTS5's own text would be the folded one, and nobody wants to read that.
    static func search(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE passage_index;
                CREATE VIRTUAL TABLE passage_index USING fts5 (
                    text, content = '', tokenize = 'unicode61 remove_diacritics 0'
                );
                CREATE VIRTUAL TABLE passage_word USING fts5vocab (passage_index, 'row');
                CREATE VIRTUAL TABLE document_index USING fts5 (
                    title, publisher, author, content = '', tokenize = 'unicode61 remove_diacritics 0'
                );
                CREATE TRIGGER document_index_insert AFTER INSERT ON document BEGIN
                    INSERT INTO document_index (rowid, title, publisher, author)
                    VALUES (new.number, folded(new.title), folded(new.publisher), folded(new.author));
                    INSERT INTO passage_index (rowid, text)
                    SELECT new.number + (1 << 40), folded(new.title) WHERE new.title IS NOT NULL;
                END;
                CREATE TRIGGER document_index_delete AFTER DELETE ON document BEGIN
                    INSERT INTO document_index (document_index, rowid, title, publisher, author)
                    VALUES ('delete', old.number, folded(old.title), folded(old.publisher), folded(old.author));
                    INSERT INTO passage_index (passage_index, rowid, text)
                    SELECT 'delete', old.number + (1 << 40), folded(old.title) WHERE old.title IS NOT NULL;
                END;
                CREATE TRIGGER document_index_update AFTER UPDATE OF title, publisher, author ON document
                WHEN old.title IS NOT new.title OR old.publisher IS NOT new.publisher
                    OR old.author IS NOT new.author BEGIN
                    INSERT INTO document_index (document_index, rowid, title, publisher, author)
                    VALUES ('delete', old.number, folded(old.title), folded(old.publisher), folded(old.author));
                    INSERT INTO document_index (rowid, title, publisher, author)
                    VALUES (new.number, folded(new.title), folded(new.publisher), folded(new.author));
                    INSERT INTO passage_index (passage_index, rowid, text)
                    SELECT 'delete', old.number + (1 << 40), folded(old.title) WHERE old.title IS NOT NULL;
                    INSERT INTO passage_index (rowid, text)
                    SELECT new.number + (1 << 40), folded(new.title) WHERE new.title IS NOT NULL;
                END;
                INSERT INTO passage_index (rowid, text)
                SELECT number + (1 << 40), folded(title) FROM document WHERE title IS NOT NULL;
                INSERT INTO document_index (rowid, title, publisher, author)
                SELECT number, folded(title), folded(publisher), folded(author) FROM document;
                """)
        let index = try PassageIndex(database)
        let texts = try Row.fetchCursor(
            database, sql: "SELECT document, text FROM document_text ORDER BY document")
        while let row = try texts.next() {
            let text = Array(row[1] as Data)
            let passages = try Row.fetchAll(
                database,
                sql: "SELECT number, span_start, span_end FROM passage WHERE document = ? ORDER BY number",
                arguments: [row[0] as Int64])
            for passage in passages {
                let start = min(max(passage[1] as Int, 0), text.count)
                try index.add(
                    text[start..<min(max(passage[2] as Int, start), text.count)], number: passage[0])
            }
        }
    }
}

extension DatabaseFunction {
    /// `folded(text)` in the store's own triggers.
    static let folded = DatabaseFunction(FoldedText.function, argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { FoldedText.fold($0) }
    }
}
