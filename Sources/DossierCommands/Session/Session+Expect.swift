import DossierExport
import DossierSDK

extension Session {
    /// Checks a condition on values; what does not hold is an error with status 1.
    func expect(_ expression: Expression, in source: SourceText, span: Range<Int>) throws(Diagnostic) {
        var seen: [String] = []
        if try holds(expression, in: source, seen: &seen) { return }
        throw Diagnostic(
            .expectation, "what was expected does not hold", span: span,
            label: seen.isEmpty ? "this never holds, whatever the workspace" : seen.joined(separator: "; "))
    }

    /// - Parameter seen: gains what the compared things were.
    private func holds(
        _ expression: Expression, in source: SourceText, seen: inout [String]
    ) throws(Diagnostic) -> Bool {
        switch expression {
        case .or(let left, let right):
            if try holds(left, in: source, seen: &seen) { return true }
            return try holds(right, in: source, seen: &seen)
        case .and(let left, let right):
            guard try holds(left, in: source, seen: &seen) else { return false }
            return try holds(right, in: source, seen: &seen)
        case .not(let inner):
            return try !holds(inner, in: source, seen: &seen)
        case .holds(let operand):
            let output = try output(of: operand, in: source)
            see(operand, Self.description(of: output), in: source, &seen)
            return Self.isSomething(output)
        case .compare(let left, let sign, let right, let span):
            let output = try output(of: left, in: source)
            var values: [Value] = []
            var sides: [(Operand, String)] = []
            for operand in right {
                let found = try self.values(of: operand, in: source)
                sides.append((operand, found.map(Self.shown).joined(separator: ", ")))
                values.append(contentsOf: found)
            }
            guard case .value(let value)? = Self.single(output) else {
                let hint = "count the records: expect (… | count) \(sign.rawValue) …"
                throw Diagnostic(
                    .usage, "\(source.text(left.span)) gives \(Self.description(of: output))",
                    span: left.span,
                    label: "one value is needed to compare", hint: hint)
            }
            see(left, Self.shown(value), in: source, &seen)
            for (operand, value) in sides { see(operand, value, in: source, &seen) }
            return try compare(value, sign, values, span: span)
        }
    }

    /// What something that was computed has come to; of what is written out nothing need be said.
    private func see(_ operand: Operand, _ value: String, in source: SourceText, _ seen: inout [String]) {
        if case .literal(let literal) = operand, literal.kind != .variable { return }
        let text = "\(source.text(operand.span)) is \(value)"
        if !seen.contains(text) { seen.append(text) }
    }

    private static func shown(_ value: Value) -> String { value.joined.isEmpty ? "empty" : value.joined }

    private func output(of operand: Operand, in source: SourceText) throws(Diagnostic) -> Output {
        switch operand {
        case .field(let word): return .value(.text(word.text))
        case .pipeline(let pipeline): return try evaluate(pipeline, in: source)
        case .literal(let literal):
            if literal.kind == .variable {
                return try variable(Word(text: literal.text, span: literal.span), in: source)
            }
            return .value(LiteralReading.value(literal))
        }
    }

    private func values(of operand: Operand, in source: SourceText) throws(Diagnostic) -> [Value] {
        let output = try output(of: operand, in: source)
        if case .value(let value)? = Self.single(output) {
            if case .list(let values) = value { return values.map(Value.text) }
            return [value]
        }
        guard case .table(let table) = output, table.shownIndices.count == 1 else {
            throw Diagnostic(
                .usage, "\(source.text(operand.span)) gives \(Self.description(of: output))",
                span: operand.span,
                label: "one value is needed to compare")
        }
        let index = table.shownIndices[0]
        return table.records.compactMap { $0.values[index] }
    }

    /// Compares by the type of the left value, with the same meaning as `where`.
    private func compare(
        _ value: Value, _ sign: Comparison.Operator, _ right: [Value], span: Range<Int>
    ) throws(Diagnostic) -> Bool {
        let kind: Column.Kind =
            switch value {
            case .number: .number
            case .date: .date
            default: .text
            }
        let column = Column("the value", kind)
        let compiler = PredicateCompiler(columns: [column], now: today)
        let texts = right.map { (text: $0.joined, span: span) }
        return try compiler.comparison(0, sign, texts, at: span).holds(Record([value]))
    }

    /// A table of one value counts as the value.
    private static func single(_ output: Output) -> Output? {
        switch output {
        case .value: return output
        case .table(let table): return table.only.map(Output.value)
        case .page, .text, .nothing: return nil
        }
    }

    private static func isSomething(_ output: Output) -> Bool {
        switch output {
        case .table(let table): !table.records.isEmpty
        case .page(let page): !page.lines.isEmpty
        case .value(.number(let number)): number != 0
        case .value(let value): !value.joined.isEmpty
        case .text(let text): !text.bytes.isEmpty
        case .nothing: false
        }
    }

    private static func description(of output: Output) -> String {
        switch output {
        case .table(let table): Counted.text(table.records.count, table.noun)
        case .page: "a page"
        case .value(let value): value.joined.isEmpty ? "empty" : value.joined
        case .text(let text): "\(text.format.rawValue) text"
        case .nothing: "nothing"
        }
    }
}
