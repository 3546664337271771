import GRDB

/// Puts passages into the full-text index and takes them out again. The index keeps no text of its own, so what is taken
/// out must be the text that was put in.
struct PassageIndex {
    private let insertion: Statement
    private let deletion: Statement

    init(_ database: Database) throws {
        insertion = try database.cachedStatement(sql: "INSERT INTO passage_index (rowid, text) VALUES (?, ?)")
        deletion = try database.cachedStatement(
            sql: "INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', ?, ?)")
    }

    /// Titles are passages, too, under numbers beyond those of all others.
    static func number(ofTitle document: Int64) -> Int64 { document + 1 << 40 }

    func add(_ text: ArraySlice<UInt8>, number: Int64) throws {
        try insertion.execute(arguments: [number, FoldedText.fold(text)])
    }

    func remove(_ text: ArraySlice<UInt8>, number: Int64) throws {
        try deletion.execute(arguments: [number, FoldedText.fold(text)])
    }
}
