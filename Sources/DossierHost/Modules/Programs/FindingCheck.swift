import DossierSDK
import DossierText

/// Holds what a program has found against the text and against what it has declared.
enum FindingCheck {
    /// What is wrong with a finding, in words that go on from “it gave”; nil for a good one.
    static func problem(of finding: Finding, in bytes: [UInt8], _ schema: RecordSchema) -> String? {
        if let problem = problem(of: finding.span, "a finding", bytes) { return problem }
        for role in finding.roles {
            if let problem = problem(of: role.span, "the role “\(role.name)”", bytes) { return problem }
            if !schema.roles.contains(where: { $0.name == role.name }) {
                return "it gave the role “\(role.name)”, which is not declared"
            }
        }
        if !schema.kinds.contains(where: { $0.name == finding.kind }) {
            return "it gave the kind “\(finding.kind)”, which is not declared"
        }
        if !(0...1).contains(finding.confidence) { return "it gave the confidence \(finding.confidence)" }
        for entry in finding.fields.entries {
            guard let field = schema.field(entry.name) else {
                return "it gave the field “\(entry.name)”, which is not declared"
            }
            if let problem = problem(of: entry.value, field) {
                return "it gave for “\(field.name)” \(problem)"
            }
        }
        return nil
    }

    private static func problem(of span: TextSpan, _ what: String, _ bytes: [UInt8]) -> String? {
        let place = "\(what) at \(span.start)–\(span.end)"
        guard span.start >= 0, span.end <= bytes.count, span.start <= span.end else {
            return "it gave \(place), outside of the text of \(bytes.count) bytes"
        }
        if span.isEmpty { return "it gave \(place), which is empty" }
        for offset in [span.start, span.end] where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
            return "it gave \(place), which splits a letter: positions count bytes of UTF-8"
        }
        return nil
    }

    /// Nil for a value that fits its field.
    static func problem(of value: FieldValue, _ field: Field) -> String? {
        if case .list = value, !field.isList { return "a list" }
        switch field.kind {
        case .number, .percent, .money:
            if case .number(let number) = value { return number.isFinite ? nil : "no finite number" }
            return field.isList ? nil : "“\(value.joined)”, which is no number"
        case .date:
            for text in value.texts where DayInterval(edtf: text) == nil {
                return "“\(text)”, which is no date like 2031-05-04"
            }
        case .choice(let values):
            for text in value.texts where !values.contains(text) {
                return "“\(text)”, which is none of \(values.joined(separator: ", "))"
            }
        case .text, .name, .place:
            if case .number = value { return "a number, and a text was declared" }
        }
        return nil
    }
}
