import DossierHost
import DossierSDK
import DossierText

/// Reads values of fields as a module's schema wants them; what does not fit is an error that says what would.
struct FieldReading {
    let descriptor: ModuleDescriptor
    let invocation: Invocation

    func correction(_ fields: [ReviewArguments.FieldValue]) throws(Diagnostic) -> Correction {
        var correction = Correction()
        var given: Set<String> = []
        for argument in fields {
            let name = field(argument.name.text)?.name ?? argument.name.text
            guard given.insert(name).inserted else {
                throw invocation.error(
                    .usage, "\(name) is given twice", at: argument.name.span,
                    hint: "several values of one field are written with commas: \(name):A,B")
            }
            guard let field = field(argument.name.text) else {
                if argument.name.text == "kind" {
                    correction.kind = try kind(argument)
                    continue
                }
                let names = descriptor.schema.fields.flatMap { [$0.name] + $0.filters } + ["kind"]
                throw invocation.error(
                    .usage, "\(descriptor.name) has no field “\(argument.name.text)”", at: argument.name.span,
                    label: Invocation.proposal(argument.name.text, among: names),
                    hint:
                        "fields: \((descriptor.schema.fields.map(\.name) + ["kind"]).joined(separator: ", "))"
                )
            }
            let isNone =
                argument.values.count == 1 && argument.values[0].kind == .bare
                && argument.values[0].text == "none" && !Self.isChoice("none", of: field)
            if argument.isCleared || isNone {
                correction.fields[field.name] = nil
                correction.cleared.append(field.name)
            } else {
                correction.cleared.removeAll { $0 == field.name }
                correction.fields[field.name] = try value(argument, of: field)
            }
        }
        try checkOrder(correction, fields)
        return correction
    }

    /// Whether a correction gives a date.
    func dates(_ correction: Correction) -> Bool {
        descriptor.schema.fields.contains { $0.kind == .date && correction.fields[$0.name] != nil }
    }

    /// What is labelled `from` and `until` begins before it ends; of what stands already, what is not corrected too.
    func checkOrder(
        _ correction: Correction, _ arguments: [ReviewArguments.FieldValue], standing: Fields = Fields()
    ) throws(Diagnostic) {
        let schema = descriptor.schema.fields.filter { $0.kind == .date }
        guard let begin = schema.first(where: { $0.label == "from" }),
            let end = schema.first(where: { $0.label == "until" })
        else { return }
        func day(_ field: Field) -> DayInterval? {
            if correction.cleared.contains(field.name) { return nil }
            let value = correction.fields[field.name] ?? standing[field.name]
            return value.flatMap { DayInterval(edtf: $0.joined) }
        }
        guard correction.fields[begin.name] != nil || correction.fields[end.name] != nil,
            let first = day(begin)?.first, let last = day(end)?.last, last < first
        else { return }
        let given = arguments.last { [begin.name, end.name].contains(field($0.name.text)?.name) }
        let from = (correction.fields[begin.name] ?? standing[begin.name])?.joined ?? ""
        let until = (correction.fields[end.name] ?? standing[end.name])?.joined ?? ""
        throw invocation.error(
            .usage, "\(end.name) \(until) is before \(begin.name) \(from)",
            at: given?.values.first?.span ?? given?.name.span ?? 0..<0,
            hint: "correct both in one line, or take one away with -\(end.name)")
    }

    private func field(_ name: String) -> Field? {
        descriptor.schema.field(name) ?? descriptor.schema.fields.first { $0.filters.contains(name) }
    }

    private static func isChoice(_ text: String, of field: Field) -> Bool {
        if case .choice(let choices) = field.kind { return choices.contains(text) }
        return false
    }

    private func kind(_ argument: ReviewArguments.FieldValue) throws(Diagnostic) -> String {
        let span = argument.values.first?.span ?? argument.name.span
        guard argument.values.count == 1 else {
            throw invocation.error(.usage, "every finding has one kind", at: span)
        }
        return try invocation.choice(
            invocation.text(of: argument.values[0]), among: descriptor.schema.kinds.map(\.name), what: "kind",
            at: span)
    }

    private func value(
        _ argument: ReviewArguments.FieldValue, of field: Field
    ) throws(Diagnostic) -> FieldValue {
        let span = argument.values.first?.span ?? argument.name.span
        let texts = try invocation.texts(of: argument.values)
        if texts.count != 1, !field.isList {
            throw invocation.error(
                .usage, "\(field.name) has one value", at: span,
                hint: "text with a comma goes into quotation marks")
        }
        var values: [FieldValue] = []
        for text in texts { values.append(try value(text, of: field, at: span)) }
        if field.isList { return .list(values.map(\.joined)) }
        return values.first ?? .text("")
    }

    /// What lies above it was mistyped: no rate that anybody sets is more than ten times the price.
    private static let highestPercentage = 1000.0

    /// One value of a field.
    func value(_ text: String, of field: Field, at span: Range<Int>) throws(Diagnostic) -> FieldValue {
        func unfit(_ expected: String) -> Diagnostic {
            invocation.error(
                .usage, "“\(text)” is no \(field.name)", at: span, label: "\(expected) was expected")
        }
        switch field.kind {
        case .number, .percent, .money:
            guard let number = LiteralReading.number(text) else {
                throw unfit(
                    field.kind == .percent ? "a percentage such as 25 or 2.5" : "a number such as 25 or 2.5")
            }
            guard field.check != .notNegative || number >= 0 else { throw unfit("a number from 0") }
            guard field.kind != .percent || abs(number) <= Self.highestPercentage else {
                throw unfit("a percentage up to \(Int(Self.highestPercentage))")
            }
            return .number(number)
        case .date:
            if DayInterval(edtf: text) == nil,
                let day = LiteralReading.date(text, now: invocation.session.today)?.first
            {
                return .text(CalendarDate(dayNumber: day).description)
            }
            guard LiteralReading.date(text) != nil else {
                throw unfit("a date such as 2031-03-04, 2031-03, 2031 or 2031-03-01/2031-03-05")
            }
            if let days = DayInterval(edtf: text), let first = days.first, let last = days.last, last < first
            {
                throw unfit("an interval that ends after its beginning")
            }
            return .text(text)
        case .choice(let choices):
            return .text(try invocation.choice(text, among: choices, what: field.name, at: span))
        case .text, .name, .place:
            guard text.contains(where: { !$0.isWhitespace }) else { throw unfit("a text") }
            guard field.check != .numbered || text.contains(where: \.isNumber) else {
                throw unfit("a number with what is counted, such as “≥ 40 trawlers”,")
            }
            return .text(text)
        }
    }
}
