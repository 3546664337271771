import GRDB
import GRDBSQLite
import Glibc

/// `about_matches(words, pattern, …)`: the offsets of those entries of an ``AboutText`` that hold all patterns, as a JSON
/// array; NULL where none does.
///
/// A plain SQLite function, since the text is looked at where SQLite has it: as a value of its own it would be copied for
/// every row, which takes longer than the search.
enum AboutMatches {
    static let name = "about_matches"

    static func register(in database: Database) throws {
        let code = unsafe sqlite3_create_function_v2(
            database.sqliteConnection, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
            { context, count, values in
                guard let values = unsafe values else { return }
                unsafe AboutMatches.answer(context, UnsafeBufferPointer(start: values, count: Int(count)))
            }, nil, nil, nil)
        if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func answer(
        _ context: OpaquePointer?, _ values: UnsafeBufferPointer<OpaquePointer?>
    ) {
        var texts: [UnsafePointer<CChar>] = unsafe []
        for unsafevalue in unsafe values {
            guard let text = unsafe sqlite3_value_text(value) else { return }
            unsafe texts.append(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
        }
        guard let text = unsafe texts.first else { return }
        let offsets = unsafe Self.offsets(text, texts.dropFirst())
        if offsets.isEmpty { return }
        let json = "[\(offsets.map { String($0) }.joined(separator: ","))]"
        // SQLite copies it: −1 is SQLITE_TRANSIENT.
        let isTransient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        unsafe sqlite3_result_text(context, json, -1, isTransient)
    }

    /// Offsets of the entries that hold all patterns; none where there is no pattern. All end with a NUL, as SQLite gives
    /// them, and hold none.
    static func offsets(
        _ text: UnsafePointer<CChar>, _ patterns: ArraySlice<UnsafePointer<CChar>>
    ) -> [Int] {
        guard let lead = unsafe patterns.first, unsafe lead.pointee != 0 else { return [] }
        var offsets: [Int] = []
        var start = unsafe text
        while let hit = unsafe strstr(start, lead) {
            var first = unsafe UnsafePointer(hit)
            while unsafe first > text, unsafe first.pointee != entry { unsafe first -= 1 }
            let end = unsafe strchr(hit, Int32(entry)).map { unsafe UnsafePointer($0) }
            let isWhole = unsafe patterns.dropFirst().allSatisfy { pattern in
                guard let place = unsafe strstr(first, pattern) else { return false }
                // No pattern holds the mark between two entries.
                return unsafe end.map { unsafe place < $0 } ?? true
            }
            if isWhole { unsafe offsets.append(offset(after: first)) }
            guard let end = unsafe end else { break }
            unsafe start = end
        }
        return offsets
    }

    private static let entry = CChar(AboutText.entry)

    private static func offset(after mark: UnsafePointer<CChar>) -> Int {
        var place = unsafe mark + 1
        var offset = 0
        while unsafe place.pointee >= 0x30, unsafe place.pointee <= 0x39, offset < 1 << 40 {
            offset = unsafe offset * 10 + Int(place.pointee - 0x30)
            unsafe place += 1
        }
        return offset
    }
}

extension ModuleTable {
    /// Numbers of the findings that are about all of some words, as a query.
    func numbers(about patterns: [String]) -> SQLCondition {
        let marks = patterns.map { _ in ", ?" }.joined()
        return SQLCondition(
            sql: """
                WITH hit(first, offsets) AS MATERIALIZED
                    (SELECT finding, \(AboutMatches.name)(words\(marks)) FROM \(aboutTable))
                SELECT h.first + j.value FROM hit h CROSS JOIN json_each(h.offsets) j
                WHERE h.offsets IS NOT NULL
                """, arguments: StatementArguments(patterns))
    }
}

extension ReviewProjection {
    /// Writes anew what a finding is about, among the others with which it is kept; a finding added by hand is kept alone
    /// and goes alone.
    func write(about words: [UInt8], of number: Int64, _ table: ModuleTable) throws {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT finding, words FROM \(table.aboutTable) WHERE finding BETWEEN ? AND ?
                    ORDER BY finding DESC LIMIT 1
                    """),
            arguments: [RowNumber.isAdded(number) ? number : RowNumber.firstOfDocument(of: number), number])
        let about =
            row.map {
                AboutText(
                    Array(($0[1] as String).utf8), first: $0[0], replacing: number, with: words)
            } ?? AboutText([], first: number, replacing: number, with: words)
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO \(table.aboutTable) (finding, words) VALUES (?, ?)"
        ).execute(arguments: [about.first, String(decoding: about.bytes, as: UTF8.self)])
    }
}
