import GRDB

extension Migrations {
    /// What made writing many documents, and looking through many findings, slow.
    ///
    /// A trigger that writes to a full-text index makes SQLite set a savepoint at every document, and at every savepoint FTS5
    /// writes out what it had gathered: a new document is indexed by ``Store`` itself.
    static let speed = """
        DROP TRIGGER IF EXISTS document_index_insert;
        """
}
