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
        table.records = SortKey.sorted(table.records, by: keys)
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
        guard let value = record.values[index] else { return nil }
        if case .number(let number) = value { return .number(number) }
        if kind == .date, let days = DayInterval(edtf: value.joined) {
            return .days(days.first ?? .min, days.last ?? .max)
        }
        return .text(Folding.fold(value.joined))
    }

    /// Positions of records in the order of this key.
    func order(of records: [Record]) -> [Int] { Self.order(of: records, by: [self]) }

    static func sorted(_ records: [Record], by keys: [SortKey]) -> [Record] {
        order(of: records, by: keys).map { records[$0] }
    }

    private static func order(of records: [Record], by keys: [SortKey]) -> [Int] {
        let ranks = records.map { record in keys.map { $0.rank(of: record) } }
        return records.indices.sorted { left, right in
            for (position, key) in keys.enumerated() {
                switch (ranks[left][position], ranks[right][position]) {
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
}
