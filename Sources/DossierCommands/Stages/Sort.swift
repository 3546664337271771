import DossierText

extension StageDefinition {
    static let sort = StageDefinition(
        name: "sort", summary: "Order the records by fields.",
        syntax: ["sort FIELD [desc] [FIELD [desc] …]"],
        details: [
            "Numbers by size, dates by their first day, texts without case and accents. What has no value comes last.",
            "Records with the same values keep their order.",
        ],
        examples: [
            UsageExample("docs | sort published desc", "the newest first"),
            UsageExample("docs | sort publisher words desc", "by publisher, and of each the longest first"),
            UsageExample("docs | sort title", "by name"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        var keys: [SortKey] = []
        for word in try invocation.words() {
            if word.text == "desc" || word.text == "asc", !keys.isEmpty {
                keys[keys.count - 1].isDescending = word.text == "desc"
                continue
            }
            do throws(Diagnostic) {
                let index = try FieldReference(word.text, word.span).index(in: table.columns)
                keys.append(SortKey(index: index, kind: table.columns[index].kind))
            } catch {
                var located = error.located(in: invocation.source)
                if word.text.hasPrefix("-") {
                    located.hint = "descending order: sort \(word.text.dropFirst()) desc"
                }
                throw located
            }
        }
        guard !keys.isEmpty else {
            throw invocation.error(.usage, "sort needs a field", hint: "sort FIELD [desc]")
        }
        table.records = try SortKey.sorted(table.records, by: keys, invocation.session)
        return .table(table)
    }
}

/// By what records are put in order.
struct SortKey {
    let index: Int
    let kind: Column.Kind
    var isDescending = false

    enum Rank: Comparable {
        case number(Double)
        case days(Int, Int)
        case text([UInt8])

        static func < (left: Rank, right: Rank) -> Bool {
            switch (left, right) {
            case (.number(let a), .number(let b)): a < b
            case (.days(let a, let b), .days(let c, let d)): (a, b) < (c, d)
            case (.text(let a), .text(let b)): a.lexicographicallyPrecedes(b)
            case (.number, _), (.days, .text): true
            default: false
            }
        }
    }

    func rank(of record: Record) -> Rank? {
        record.values[index].flatMap { Self.rank(of: $0, kind: kind) }
    }

    static func rank(of value: Value, kind: Column.Kind) -> Rank? {
        if case .number(let number) = value { return .number(number) }
        if kind == .date, let days = DayInterval(edtf: value.joined) {
            return .days(days.first ?? .min, days.last ?? .max)
        }
        return .text(Folding.fold(value.joined))
    }

    /// Positions of records in the order of this key.
    func order(of records: [Record], _ session: Session) throws(Diagnostic) -> [Int] {
        try Self.order(of: records, by: [self], session)
    }

    static func sorted(
        _ records: [Record], by keys: [SortKey], _ session: Session
    ) throws(Diagnostic) -> [Record] {
        try order(of: records, by: keys, session).map { records[$0] }
    }

    static func order(
        of records: [Record], by keys: [SortKey], _ session: Session
    ) throws(Diagnostic) -> [Int] {
        if keys.count == 1, let key = keys.first, let order = try dayOrder(of: records, by: key, session) {
            return order
        }
        var ranks = keys.map { _ in [Rank?]() }
        for (position, key) in keys.enumerated() {
            ranks[position].reserveCapacity(records.count)
            for (index, record) in records.enumerated() {
                try session.checkCancellation(at: index)
                ranks[position].append(key.rank(of: record))
            }
        }
        var comparisons = 0
        do {
            return try records.indices.sorted { left, right in
                comparisons &+= 1
                try session.checkCancellation(at: comparisons)
                return isBefore(left, right, keys, ranks)
            }
        } catch {
            throw error as? Diagnostic ?? Diagnostic(.interrupted, "interrupted")
        }
    }

    /// The order by one date, in plain numbers, which is how most long lists are ordered; nil where a value is no date.
    private static func dayOrder(
        of records: [Record], by key: SortKey, _ session: Session
    ) throws(Diagnostic) -> [Int]? {
        guard key.kind == .date else { return nil }
        var dated: [(first: Int, last: Int, place: Int)] = []
        var undated: [Int] = []
        dated.reserveCapacity(records.count)
        for (place, record) in records.enumerated() {
            try session.checkCancellation(at: place)
            switch key.rank(of: record) {
            case .days(let first, let last)?: dated.append((first, last, place))
            case nil: undated.append(place)
            case .number?, .text?: return nil
            }
        }
        if key.isDescending {
            dated.sort { ($1.first, $1.last, $0.place) < ($0.first, $0.last, $1.place) }
        } else {
            dated.sort { ($0.first, $0.last, $0.place) < ($1.first, $1.last, $1.place) }
        }
        return dated.map(\.place) + undated
    }

    private static func isBefore(_ left: Int, _ right: Int, _ keys: [SortKey], _ ranks: [[Rank?]]) -> Bool {
        for (position, key) in keys.enumerated() {
            switch (ranks[position][left], ranks[position][right]) {
            case (nil, nil): continue
            case (nil, _): return false
            case (_, nil): return true
            case (let a?, let b?):
                if a < b { return !key.isDescending }
                if b < a { return key.isDescending }
            }
        }
        return left < right
    }
}
