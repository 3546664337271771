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
        var texts: [UnsafeRawBufferPointer] = unsafe []
        for place in 0..<values.count {
            let value = unsafe values[place]
            // As a blob: for a text SQLite would make a copy with a NUL at its end.
            guard let start = unsafe sqlite3_value_blob(value) else { return }
            unsafe texts.append(
                UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
        }
        guard let text = unsafe texts.first else { return }
        let offsets = unsafe Self.offsets(text, texts.dropFirst())
        if offsets.isEmpty { return }
        let json = "[\(offsets.map { String($0) }.joined(separator: ","))]"
        // SQLite copies it: −1 is SQLITE_TRANSIENT.
        let isTransient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        unsafe sqlite3_result_text(context, json, -1, isTransient)
    }

    /// Offsets of the entries that hold all patterns; none where there is no pattern.
    static func offsets(
        _ text: UnsafeRawBufferPointer, _ patterns: ArraySlice<UnsafeRawBufferPointer>
    ) -> [Int] {
        guard let lead = unsafe patterns.first else { return [] }
        var offsets: [Int] = []
        var start = 0
        while let hit = unsafe find(lead, in: text, from: start) {
            var first = hit
            while unsafe first > 0 && text[first] != AboutText.entry { first -= 1 }
            var end = hit
            while unsafe end < text.count && text[end] != AboutText.entry { end += 1 }
            let entry = unsafe UnsafeRawBufferPointer(rebasing: text[first..<end])
            if unsafe patterns.dropFirst().allSatisfy({ unsafe find($0, in: entry, from: 0) != nil }) {
                unsafe offsets.append(offset(of: entry))
            }
            start = end
        }
        return offsets
    }

    private static func offset(of entry: UnsafeRawBufferPointer) -> Int {
        var offset = 0
        var place = 1
        while place < entry.count, offset < 1 << 40 {
            let digit = unsafe entry[place] &- 0x30
            if digit > 9 { break }
            offset = offset * 10 + Int(digit)
            place += 1
        }
        return offset
    }

    /// The first place of a pattern, by way of its rarest letter, for which memory is scanned many bytes at once.
    static func find(
        _ pattern: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        guard let base = text.baseAddress, let wanted = pattern.baseAddress, pattern.count > 0
        else { return nil }
        var rarest = 0
        for place in 1..<max(1, pattern.count) {
            if unsafe rarity(pattern[place]) < rarity(pattern[rarest]) { rarest = place }
        }
        let letter = unsafe Int32(pattern[rarest])
        var place = start + rarest
        while place + pattern.count - rarest <= text.count {
            let rest = text.count - place
            guard let hit = unsafe memchr(base + place, letter, rest) else { return nil }
            place = unsafe base.distance(to: hit)
            guard place + pattern.count - rarest <= text.count else { return nil }
            if unsafe memcmp(base + place - rarest, wanted, pattern.count) == 0 { return place - rarest }
            place += 1
        }
        return nil
    }

    /// The place of a byte among those of folded text from the rarest to the most frequent; what is none of the common
    /// letters is rare.
    private static func rarity(_ byte: UInt8) -> UInt8 { rarities[Int(byte)] }

    private static let rarities: [UInt8] = {
        var rarities = [UInt8](repeating: 0, count: 256)
        for (place, letter) in "zqxjkvbpgywmfculdhrsnioate ".utf8.enumerated() {
            rarities[Int(letter)] = UInt8(clamping: place + 1)
        }
        return rarities
    }()
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
