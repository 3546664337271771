import DossierText

/// Turns a condition as it was written into one that can be tried on records: finds the fields, checks that values
/// fit their types.
struct PredicateCompiler {
    let columns: [Column]
    var now: CalendarDate?
    /// The values that a variable or a pipeline in the condition stands for.
    var resolve: (Operand) throws(Diagnostic) -> [String] = { operand throws(Diagnostic) in
        if case .literal(let literal) = operand { return [literal.text] }
        return []
    }

    func compile(_ expression: Expression) throws(Diagnostic) -> Predicate {
        switch expression {
        case .or(let left, let right): return .or(try compile(left), try compile(right))
        case .and(let left, let right): return .and(try compile(left), try compile(right))
        case .not(let inner): return .not(try compile(inner))
        case .holds(let operand): return .present(try index(of: operand))
        case .compare(let left, let sign, let right, _):
            var values: [(text: String, span: Range<Int>)] = []
            for operand in right {
                for text in try resolve(operand) { values.append((text, operand.span)) }
            }
            return try comparison(index(of: left), sign, values, at: left.span)
        }
    }

    private func index(of operand: Operand) throws(Diagnostic) -> Int {
        guard case .field(let word) = operand else {
            throw Diagnostic(.usage, "a field was expected", span: operand.span)
        }
        return try FieldReference(word.text, word.span).index(in: columns)
    }

    func comparison(
        _ index: Int, _ sign: Comparison.Operator, _ values: [(text: String, span: Range<Int>)],
        at span: Range<Int>
    ) throws(Diagnostic) -> Predicate {
        if sign == .notEqual { return .not(try comparison(index, .equal, values, at: span)) }
        let column = columns[index]
        switch (column.kind, sign) {
        case (.number, .matches), (.date, .matches), (.text, .equal), (.text, .isIn), (.text, .matches),
            (.handle, .equal), (.handle, .isIn), (.handle, .matches), (.choice, .matches):
            return .text(index, values.map { Folding.fold($0.text) }, isWhole: sign != .matches)
        case (.number, _):
            var numbers: [Double] = []
            for value in values { numbers.append(try number(value, column)) }
            return .number(index, Predicate.NumberTest(sign: sign, values: numbers))
        case (.date, _):
            var intervals: [DayInterval] = []
            for value in values {
                if let days = try date(value, column).days(sign) { intervals.append(days) }
            }
            return .date(index, intervals)
        case (.choice(let choices), .equal), (.choice(let choices), .isIn):
            for value in values { try check(value, among: choices, column) }
            return .text(index, values.map { Folding.fold($0.text) }, isWhole: true)
        default:
            throw Diagnostic(
                .usage, "“\(sign.rawValue)” compares numbers and dates, and \(column.name) is neither",
                span: span,
                hint: "texts are compared with = for the whole and ~ for a part")
        }
    }

    private func number(_ value: (text: String, span: Range<Int>), _ column: Column) throws(Diagnostic)
        -> Double
    {
        guard let number = LiteralReading.number(value.text) else {
            throw Diagnostic(
                .usage, "\(column.name) is a number, and “\(value.text)” is not", span: value.span,
                label: "a number such as 25 or 2.5 was expected")
        }
        return number
    }

    private func date(_ value: (text: String, span: Range<Int>), _ column: Column) throws(Diagnostic)
        -> DayInterval
    {
        guard let days = LiteralReading.date(value.text, now: now) else {
            throw Diagnostic(
                .usage, "\(column.name) is a date, and “\(value.text)” is not", span: value.span,
                label: "a date such as 2025-09-04, 2025-09 or 2025-09-01/.. was expected")
        }
        return days
    }

    private func check(
        _ value: (text: String, span: Range<Int>), among choices: [String], _ column: Column
    ) throws(Diagnostic) {
        let wanted = Folding.fold(value.text)
        if choices.contains(where: { Folding.fold($0) == wanted }) { return }
        throw Diagnostic(
            .usage, "\(column.name) is never “\(value.text)”", span: value.span,
            label: Invocation.proposal(value.text, among: choices),
            hint: "its values are \(choices.joined(separator: ", "))")
    }
}

/// A field as somebody named it.
struct FieldReference {
    let name: String
    let span: Range<Int>

    init(_ name: String, _ span: Range<Int>) {
        self.name = name
        self.span = span
    }

    func index(in columns: [Column]) throws(Diagnostic) -> Int {
        if let index = columns.firstIndex(where: { $0.name == name })
            ?? columns.firstIndex(where: { $0.aliases.contains(name) })
            // What stands above the column.
            ?? columns.firstIndex(where: { $0.label == name })
        {
            return index
        }
        let names = columns.map(\.name)
        throw Diagnostic(
            .usage, "these records have no field “\(name)”", span: span,
            label: Invocation.proposal(name, among: names + columns.flatMap(\.aliases)),
            hint: Self.noFields[name] ?? "fields: \(names.joined(separator: ", "))")
    }

    /// Words that other languages have beside the names of fields.
    private static let noFields = [
        "by": "fields stand without “by”: sort FIELD, group FIELD",
        "desc": "desc stands behind a field: sort FIELD desc",
        "descending": "sort FIELD desc turns the order round",
        "asc": "sort FIELD begins with the least anyway",
        "ascending": "sort FIELD begins with the least anyway",
        "*": "without select all fields stay; json and csv give those, too, for which a table has no room",
    ]
}
