import DossierText

/// A condition on a record, with its fields found and its values read.
///
/// A comparison with a field that has no value does not hold; `!=` is `not =` and so does hold. A date matches when it
/// may: `2025-09` is later than `2025-09-10`, because part of it is. Texts are compared without case and accents.
indirect enum Predicate: Sendable {
    case or(Predicate, Predicate)
    case and(Predicate, Predicate)
    case not(Predicate)
    case present(Int)
    case number(Int, NumberTest)
    case date(Int, [DayInterval])
    case text(Int, [[UInt8]], isWhole: Bool)
    case always(Bool)

    struct NumberTest: Sendable {
        var sign: Comparison.Operator
        var values: [Double]

        func holds(_ value: Double) -> Bool {
            values.contains { other in
                switch sign {
                case .less: value < other
                case .lessOrEqual: value <= other
                case .greater: value > other
                case .greaterOrEqual: value >= other
                default: value == other
                }
            }
        }
    }

    func holds(_ record: Record) -> Bool {
        switch self {
        case .or(let left, let right): left.holds(record) || right.holds(record)
        case .and(let left, let right): left.holds(record) && right.holds(record)
        case .not(let inner): !inner.holds(record)
        case .always(let answer): answer
        case .present(let index): record.values[index] != nil
        case .number(let index, let test):
            record.values[index].map { Self.numbers($0).contains(where: test.holds) } ?? false
        case .date(let index, let intervals):
            record.values[index].map { Self.matches($0, intervals) } ?? false
        case .text(let index, let wanted, let isWhole):
            record.values[index].map { Self.matches($0, wanted, isWhole: isWhole) } ?? false
        }
    }

    /// Adds the columns that it looks at.
    func addIndices(to indices: inout Set<Int>) {
        switch self {
        case .or(let left, let right), .and(let left, let right):
            left.addIndices(to: &indices)
            right.addIndices(to: &indices)
        case .not(let inner): inner.addIndices(to: &indices)
        case .present(let index), .number(let index, _), .date(let index, _), .text(let index, _, _):
            indices.insert(index)
        case .always: return
        }
    }

    private static func numbers(_ value: Value) -> [Double] {
        if case .number(let number) = value { return [number] }
        return value.texts.compactMap { LiteralReading.number($0) }
    }

    private static func matches(_ value: Value, _ intervals: [DayInterval]) -> Bool {
        value.texts.contains { text in
            guard let date = DayInterval(edtf: text) else { return false }
            return intervals.contains { $0.overlaps(date) }
        }
    }

    private static func matches(_ value: Value, _ wanted: [[UInt8]], isWhole: Bool) -> Bool {
        value.texts.contains { text in
            let folded = Folding.fold(text)
            return wanted.contains { isWhole ? folded == $0 : Folding.contains(folded, $0) }
        }
    }
}

extension DayInterval {
    /// The days that stand in a relation to this stretch of days.
    func days(_ sign: Comparison.Operator) -> DayInterval? {
        switch sign {
        case .less: first.map { DayInterval(first: nil, last: $0 - 1) }
        case .lessOrEqual: DayInterval(first: nil, last: last)
        case .greater: last.map { DayInterval(first: $0 + 1, last: nil) }
        case .greaterOrEqual: DayInterval(first: first, last: nil)
        default: self
        }
    }
}
