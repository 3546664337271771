import DossierJSON
import Foundation
import GRDB
import GRDBSQLite

/// Rows for one statement in one buffer, made on any thread, whose cells SQLite reads where they lie.
///
/// Findings are the bulk of what is written: a `String` and a `DatabaseValue` for every cell would take longer than
/// SQLite does.
struct RowBytes: Sendable {
    private enum Cell: Sendable {
        case null
        case integer(Int64)
        case real(Double)
        case text(start: Int, count: Int)
        case blob(start: Int, count: Int)

        var isNull: Bool { if case .null = self { true } else { false } }
    }

    private var cells: [Cell] = []
    private var bytes: [UInt8] = []
    private var writer = JSONWriter()

    /// Room for so many rows of findings, which take some hundred bytes each.
    mutating func reserve(rows: Int, columns: Int) {
        cells.reserveCapacity(rows * columns)
        bytes.reserveCapacity(rows * 640)
    }

    mutating func null() { cells.append(.null) }

    mutating func integer(_ value: some BinaryInteger) {
        cells.append(.integer(Int64(truncatingIfNeeded: value)))
    }

    mutating func real(_ value: Double) { cells.append(.real(value)) }

    mutating func text(_ text: some StringProtocol) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(.text(start: start, count: bytes.count - start))
    }

    mutating func text(_ text: (some StringProtocol)?) {
        if let text { self.text(text) } else { null() }
    }

    mutating func text(utf8 text: some Collection<UInt8>) {
        cells.append(.text(start: bytes.count, count: text.count))
        bytes.append(contentsOf: text)
    }

    mutating func json(_ body: (inout JSONWriter) -> Void) {
        writer.removeAll()
        body(&writer)
        text(utf8: writer.bytes)
    }

    mutating func blob(_ blob: [UInt8]) {
        cells.append(.blob(start: bytes.count, count: blob.count))
        bytes.append(contentsOf: blob)
    }

    /// All cells as values of their own.
    var values: [DatabaseValue] {
        cells.map { cell in
            switch cell {
            case .null: .null
            case .integer(let value): value.databaseValue
            case .real(let value): value.databaseValue
            case .text(let start, let count):
                String(decoding: bytes[start..<start + count], as: UTF8.self).databaseValue
            case .blob(let start, let count): Data(bytes[start..<start + count]).databaseValue
            }
        }
    }

    /// Runs the statement once for each row; it must have as many arguments as a row has cells.
    func insert(_ statement: Statement, columns: Int) throws {
        guard columns > 0, !cells.isEmpty else { return }
        let compiled = unsafe statement.sqliteStatement
        // GRDB leaves a statement as it stood after its last row.
        _ = unsafe sqlite3_reset(compiled)
        defer {
            _ = unsafe sqlite3_reset(compiled)
            _ = unsafe sqlite3_clear_bindings(compiled)
        }
        // Half of the columns are empty in most rows, and stay so.
        var isEmpty = Array(repeating: true, count: columns)
        _ = unsafe sqlite3_clear_bindings(compiled)
        try unsafe bytes.withUnsafeBytes { buffer in
            for start in stride(from: 0, through: cells.count - columns, by: columns) {
                for column in 0..<columns {
                    let place = CInt(truncatingIfNeeded: column + 1)
                    let code: CInt
                    let cell = cells[start + column]
                    if cell.isNull, isEmpty[column] { continue }
                    if isEmpty[column] != cell.isNull { isEmpty[column].toggle() }
                    switch cell {
                    case .null: code = unsafe sqlite3_bind_null(compiled, place)
                    case .integer(let value): code = unsafe sqlite3_bind_int64(compiled, place, value)
                    case .real(let value): code = unsafe sqlite3_bind_double(compiled, place, value)
                    case .text(let offset, let count):
                        let text = unsafe buffer.baseAddress?.advanced(by: offset).assumingMemoryBound(
                            to: CChar.self)
                        // Without a destructor, SQLite does not copy: the buffer outlives the step.
                        code =
                            count == 0
                            ? unsafe sqlite3_bind_text(compiled, place, "", 0, nil)
                            : unsafe sqlite3_bind_text(compiled, place, text, CInt(clamping: count), nil)
                    case .blob(let offset, let count):
                        let start = unsafe buffer.baseAddress?.advanced(by: offset)
                        code =
                            count == 0
                            ? unsafe sqlite3_bind_zeroblob(compiled, place, 0)
                            : unsafe sqlite3_bind_blob(compiled, place, start, CInt(clamping: count), nil)
                    }
                    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
                }
                let code = unsafe sqlite3_step(compiled)
                if code != SQLITE_DONE {
                    let message = unsafe sqlite3_errmsg(sqlite3_db_handle(compiled)).map {
                        unsafe String(cString: $0)
                    }
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
                }
                _ = unsafe sqlite3_reset(compiled)
            }
        }
    }
}
