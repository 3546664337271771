import DossierHost
import DossierSDK
import DossierText

/// Reads values of fields as a module's schema wants them; what does not fit is an error that says what would.
struct FieldReading {
    let descriptor: ModuleDescriptor
    let invocation: Invocation

    func correction(_ fields: [ReviewArguments.FieldValue]) throws(Diagnostic) -> Correction {
        var correction = Correction()
        for argument in fields {
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
        return correction
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
