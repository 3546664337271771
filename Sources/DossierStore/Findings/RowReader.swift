import DossierSDK
import GRDB
import GRDBSQLite

/// The columns of a row by their places, wherever it comes from.
protocol RowCells {
    func text(_ place: Int) -> String?
    func integer(_ place: Int) -> Int64
    func real(_ place: Int) -> Double?
    /// Of a column that holds a list of strings, or of roles.
    func list(_ place: Int) -> [String]?
    func roles(_ place: Int) -> [Finding.Role]
}

extension RowCells {
    func list(_ place: Int) -> [String]? { text(place).map { StoredJSON.list($0) } }
    func roles(_ place: Int) -> [Finding.Role] { text(place).map { StoredJSON.roles($0) } ?? [] }
}

extension Row: RowCells {
    func text(_ place: Int) -> String? { self[place] }
    func integer(_ place: Int) -> Int64 { self[place] ?? 0 }
    func real(_ place: Int) -> Double? { self[place] }
}

/// Steps through the rows of a statement and gives their cells without a `Row` and a `DatabaseValue` for each, which would
/// take as long as the reading itself.
///
/// A statement that is used often is one that the database keeps, so that it is compiled once: GRDB's own check of what a
/// statement reads makes compiling one take as long as reading fifty findings.
@safe struct RowReader: RowCells {
    private let statement: Statement
    private let compiled: OpaquePointer

    init(_ database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        unsafe compiled = unsafe statement.sqliteStatement
        reset()
    }

    /// Of a statement that is used once.
    init(_ database: Database, _ sql: String, arguments: StatementArguments) throws {
        statement = try database.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        unsafe compiled = unsafe statement.sqliteStatement
    }

    private func reset() { _ = unsafe sqlite3_reset(compiled) }

    /// Starts anew with other arguments.
    func start(_ arguments: Int64...) {
        reset()
        for (index, argument) in arguments.enumerated() {
            _ = unsafe sqlite3_bind_int64(compiled, CInt(truncatingIfNeeded: index + 1), argument)
        }
    }

    /// Starts anew with one argument, a list of numbers as JSON.
    func start(list: [Int64]) {
        reset()
        var bytes: [UInt8] = [0x5B]
        bytes.reserveCapacity(20 * list.count + 2)
        for number in list {
            if bytes.count > 1 { bytes.append(0x2C) }
            bytes.append(contentsOf: String(number).utf8)
        }
        bytes.append(0x5D)
        // SQLite copies it: −1 is SQLITE_TRANSIENT.
        let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        unsafe bytes.withUnsafeBytes { bytes in
            let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe sqlite3_bind_text(compiled, 1, text, CInt(clamping: bytes.count), copied)
        }
    }

    /// Does what the statement does, for one that gives no rows.
    func run(_ arguments: Int64...) throws {
        reset()
        for (index, argument) in arguments.enumerated() {
            _ = unsafe sqlite3_bind_int64(compiled, CInt(truncatingIfNeeded: index + 1), argument)
        }
        while try next() {}
    }

    /// Goes to the next row; at the end the statement is left as one that is not being read.
    func next() throws -> Bool {
        let code = unsafe sqlite3_step(compiled)
        if code == SQLITE_ROW { return true }
        defer { reset() }
        if code == SQLITE_DONE { return false }
        let message = unsafe sqlite3_errmsg(sqlite3_db_handle(compiled)).map { unsafe String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    /// To be called where not all rows are read.
    func finish() { reset() }

    func text(_ place: Int) -> String? {
        let column = CInt(truncatingIfNeeded: place)
        guard let start = unsafe sqlite3_column_text(compiled, column) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(compiled, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func isNull(_ place: Int) -> Bool {
        unsafe sqlite3_column_type(compiled, CInt(truncatingIfNeeded: place)) == SQLITE_NULL
    }

    /// The first of some bytes that are those of a text, without a text being made of it.
    func firstIndex(_ place: Int, among some: some Collection<some Collection<UInt8>>) -> Int? {
        let column = CInt(truncatingIfNeeded: place)
        guard let start = unsafe sqlite3_column_text(compiled, column) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(compiled, column))
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        var index = 0
        for candidate in some {
            if unsafe bytes.elementsEqual(candidate) { return index }
            index += 1
        }
        return nil
    }

    /// Adds the bytes of a text; none where there is no text.
    func append(_ place: Int, to bytes: inout [UInt8]) {
        let column = CInt(truncatingIfNeeded: place)
        guard let start = unsafe sqlite3_column_text(compiled, column) else { return }
        let count = unsafe Int(sqlite3_column_bytes(compiled, column))
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    func list(_ place: Int) -> [String]? {
        guard let plain = unsafe plain(place, { unsafe PlainJSON.list($0) }) else { return nil }
        return plain ?? text(place).map { StoredJSON.list($0) }
    }

    func roles(_ place: Int) -> [Finding.Role] {
        guard let plain = unsafe plain(place, { unsafe PlainJSON.roles($0) }) else { return [] }
        return plain ?? text(place).map { StoredJSON.roles($0) } ?? []
    }

    /// Nil where the cell is.
    private func plain<Value>(
        _ place: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
    ) -> Value?? {
        let column = CInt(truncatingIfNeeded: place)
        guard let start = unsafe sqlite3_column_text(compiled, column) else { return .none }
        return unsafe .some(
            read(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(compiled, column)))))
    }

    func blob(_ place: Int) -> [UInt8] {
        let column = CInt(truncatingIfNeeded: place)
        guard let start = unsafe sqlite3_column_blob(compiled, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(compiled, column))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func integer(_ place: Int) -> Int64 {
        unsafe sqlite3_column_int64(compiled, CInt(truncatingIfNeeded: place))
    }

    func real(_ place: Int) -> Double? {
        let column = CInt(truncatingIfNeeded: place)
        if unsafe sqlite3_column_type(compiled, column) == SQLITE_NULL { return nil }
        return unsafe sqlite3_column_double(compiled, column)
    }
}
