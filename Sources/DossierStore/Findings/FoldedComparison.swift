import DossierText
import GRDB
import GRDBSQLite

/// Texts compared as the session language does, without case and accents, where SQLite has them: `fold_key(text)` is by
/// what they are ordered, `fold_matches(text, isWhole, pattern, …)` whether one of the folded patterns is the text or a
/// part of it.
///
/// Plain SQLite functions for the same reason as ``AboutMatches``: a `String` for each of a hundred thousand texts takes
/// several times as long as looking at their bytes.
enum FoldedComparison {
    static let key = "fold_key"
    static let matches = "fold_matches"

    static func register(in database: Database) throws {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
        let codes = unsafe [
            sqlite3_create_function_v2(
                database.sqliteConnection, key, 1, flags, nil,
                { context, _, values in
                    guard let value = unsafe values?[0], let text = unsafe FoldedComparison.text(value) else {
                        return
                    }
                    unsafe FoldedComparison.folding(text) { bytes in
                        // SQLite copies it: −1 is SQLITE_TRANSIENT.
                        let isTransient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                        unsafe sqlite3_result_blob(
                            context, bytes.baseAddress, CInt(truncatingIfNeeded: bytes.count), isTransient)
                    }
                }, nil, nil, nil),
            sqlite3_create_function_v2(
                database.sqliteConnection, matches, -1, flags, nil,
                { context, count, values in
                    guard let values = unsafe values, count >= 2 else { return }
                    guard let text = unsafe FoldedComparison.text(values[0]) else { return }
                    let isWhole = unsafe sqlite3_value_int(values[1]) != 0
                    var holds = false
                    unsafe FoldedComparison.folding(text) { bytes in
                        for place in 2..<Int(count) {
                            guard let pattern = unsafe FoldedComparison.text(values[place]) else { continue }
                            if unsafe FoldedComparison.holds(bytes, pattern, isWhole: isWhole) {
                                holds = true
                                return
                            }
                        }
                    }
                    unsafe sqlite3_result_int(context, holds ? 1 : 0)
                }, nil, nil, nil),
        ]
        for code in codes where code != SQLITE_OK {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    /// Nil for NULL.
    private static func text(_ value: OpaquePointer?) -> UnsafeRawBufferPointer? {
        guard unsafe sqlite3_value_type(value) != SQLITE_NULL else { return nil }
        let start = unsafe sqlite3_value_blob(value)
        return unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    private static func folding(
        _ text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        unsafe withUnsafeTemporaryAllocation(byteCount: max(1, text.count), alignment: 1) { room in
            var isNarrow = true
            for place in 0..<text.count {
                let byte = unsafe text[place]
                if byte >= 0x80 {
                    isNarrow = false
                    break
                }
                unsafe room[place] = Folding.folded(byte)
            }
            if isNarrow {
                unsafe body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<text.count]))
            } else {
                let folded = Folding.fold(unsafe String(decoding: text, as: UTF8.self))
                unsafe folded.withUnsafeBytes { unsafe body($0) }
            }
        }
    }

    private static func holds(
        _ text: UnsafeRawBufferPointer, _ pattern: UnsafeRawBufferPointer, isWhole: Bool
    ) -> Bool {
        if isWhole {
            guard text.count == pattern.count else { return false }
            for place in 0..<text.count where unsafe text[place] != pattern[place] { return false }
            return true
        }
        return unsafe pattern.isEmpty || AboutMatches.find(pattern, in: text, from: 0) != nil
    }
}
