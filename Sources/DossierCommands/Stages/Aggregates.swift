import DossierText

/// `sum`, `mean`, `min` and `max`: one value of many, for all records or for each value of other fields.
enum Aggregate: String, CaseIterable {
    case sum, mean, min, max

    private var summary: String {
        switch self {
        case .sum: "The sum of a field's numbers."
        case .mean: "The mean of a field's numbers."
        case .min: "The least number or the first date of a field."
        case .max: "The greatest number or the last date of a field."
        }
    }

    private var examples: [UsageExample] {
        switch self {
        case .sum:
            [
                UsageExample("docs | sum words", "how long all documents are together"),
                UsageExample("docs | sum words by publisher", "for each publisher"),
                UsageExample("expect (docs | sum findings) >= 0", "in a script"),
            ]
        case .mean:
            [
                UsageExample("docs | mean words", "how long they are on the average"),
                UsageExample("docs | mean words by publisher | sort mean desc", "whose are the longest"),
                UsageExample("let usual = docs | mean words", "keeps it"),
            ]
        case .min:
            [
                UsageExample("docs | min published", "the day of the first document"),
                UsageExample("docs | min words by publisher", "the shortest of each publisher"),
                UsageExample("let first = docs | min published", "keeps the day"),
            ]
        case .max:
            [
                UsageExample("docs | max published", "the day of the last document"),
                UsageExample("docs | max words by publisher | sort max desc", "the longest of each"),
                UsageExample("expect (docs | max words) < 1000000", "in a script"),
            ]
        }
    }

    var stage: StageDefinition {
        StageDefinition(
            name: rawValue, summary: summary, syntax: ["\(rawValue) FIELD [by FIELD …]"],
            details: [
                "Records without a value do not count."
                    + (self == .sum ? "" : " Of none there is no \(rawValue)."),
                "With by: a record for each value of other fields.",
            ], examples: examples, takesFields: true
        ) { output, invocation throws(Diagnostic) in try apply(to: invocation.table(output), invocation) }
    }

    private func apply(to table: Table, _ invocation: Invocation) throws(Diagnostic) -> Output {
        let words = try invocation.words()
        guard let first = words.first else {
            throw invocation.error(
                .usage, "\(rawValue) needs a field", hint: "\(rawValue) FIELD [by FIELD …]")
        }
        let index = try invocation.field(first.text, at: first.span, of: table)
        let column = table.columns[index]
        let isDate = column.kind == .date && (self == .min || self == .max)
        guard column.kind == .number || isDate else {
            throw invocation.error(
                .usage, "\(rawValue) works on numbers\(self == .min || self == .max ? " and dates" : "")",
                at: first.span, label: "\(column.name) is \(column.kind.summary)",
                hint: "count the records of each value: group \(column.name)")
        }
        guard words.count > 1 else {
            guard let value = value(of: table.records[...], index) else {
                throw invocation.error(
                    .usage, "there is no \(rawValue) of nothing", at: first.span,
                    label: table.records.isEmpty
                        ? "no records come through the pipe" : "no record has a value of \(column.name)")
            }
            return .value(value)
        }
        guard words[1].text == "by", words.count > 2 else {
            throw invocation.error(
                .usage, "\(rawValue) takes one field", at: words[1].span, label: "“by FIELD” was expected")
        }
        var keys: [Int] = []
        for word in words.dropFirst(2) {
            keys.append(try invocation.field(word.text, at: word.span, of: table))
        }
        var columns = Table(columns: table.columns).choosing(keys).columns
        let name = columns.contains { $0.name == rawValue } ? "\(rawValue)_\(column.name)" : rawValue
        columns.append(Column(name, column.kind))
        let tally = try Tally(table.records, by: keys, invocation.session)
        let records = zip(tally.keys, tally.members).map { key, members in
            Record(key + [value(of: members.map { table.records[$0] }[...], index)])
        }
        return .table(Table(columns: columns, records: records, noun: "group"))
    }

    /// Nil when no record has one, but the sum of nothing is 0.
    private func value(of records: ArraySlice<Record>, _ index: Int) -> Value? {
        var numbers: [Double] = []
        var dates: [(days: DayInterval, text: String)] = []
        for record in records {
            guard let value = record.values[index] else { continue }
            if case .number(let number) = value {
                numbers.append(number)
                continue
            }
            for text in value.texts {
                if let number = LiteralReading.number(text) {
                    numbers.append(number)
                } else if let days = DayInterval(edtf: text) {
                    dates.append((days, text))
                }
            }
        }
        switch self {
        case .sum: return .number(numbers.reduce(0, +))
        case .mean: return numbers.isEmpty ? nil : .number(numbers.reduce(0, +) / Double(numbers.count))
        case .min:
            let first = dates.min { ($0.days.first ?? .min) < ($1.days.first ?? .min) }
            return first.map { .date($0.text) } ?? numbers.min().map(Value.number)
        case .max:
            let last = dates.max { ($0.days.last ?? .max) < ($1.days.last ?? .max) }
            return last.map { .date($0.text) } ?? numbers.max().map(Value.number)
        }
    }
}

extension Column.Kind {
    /// What values of it are called in an error.
    var summary: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .date: "a date"
        case .handle: "an id"
        case .choice: "one of some words"
        }
    }
}

extension StageDefinition {
    static let sum = Aggregate.sum.stage
    static let mean = Aggregate.mean.stage
    static let min = Aggregate.min.stage
    static let max = Aggregate.max.stage
}
