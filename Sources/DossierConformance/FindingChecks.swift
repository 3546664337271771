import DossierSDK
import DossierText

/// Spans that do not fit the text, of findings and of their roles.
func spanProblems(_ reading: Reading) -> [String] {
    var problems: [String] = []
    func check(_ span: TextSpan, _ what: String) {
        if span.start < 0 || span.end > reading.bytes.count {
            problems.append(
                "\(reading.excerpt()): \(what) at \(span.start)–\(span.end) lies outside the text of \(reading.bytes.count) bytes"
            )
        } else if splitsScalar(span.start, reading.bytes) || splitsScalar(span.end, reading.bytes) {
            problems.append("\(reading.excerpt()): \(what) at \(span.start)–\(span.end) splits a letter")
        } else if span.isEmpty {
            problems.append("\(reading.excerpt()): \(what) at \(span.start) is empty")
        }
    }
    for finding in reading.findings {
        check(finding.span, "a finding")
        for role in finding.roles { check(role.span, "the role “\(role.name)”") }
    }
    return problems
}

private func splitsScalar(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
}

/// Findings whose kind, roles, fields or confidence are not as declared.
func recordProblems(_ reading: Reading, _ schema: RecordSchema) -> [String] {
    var problems: [String] = []
    for finding in reading.findings {
        if !schema.kinds.contains(where: { $0.name == finding.kind }) {
            problems.append("the kind “\(finding.kind)” is not in the schema")
        }
        for role in finding.roles where !schema.roles.contains(where: { $0.name == role.name }) {
            problems.append("the role “\(role.name)” is not in the schema")
        }
        if !(0...1).contains(finding.confidence) {
            problems.append("the confidence \(finding.confidence) is not from 0 to 1")
        }
        if finding.rule.isEmpty { problems.append("a finding has no rule, so why cannot explain it") }
        for entry in finding.fields.entries {
            guard let field = schema.field(entry.name) else {
                problems.append("the field “\(entry.name)” is not in the schema")
                continue
            }
            if let problem = typeProblem(entry.value, field) {
                problems.append("\(reading.passage(finding)): \(field.name) \(problem)")
            }
        }
    }
    return problems
}

func typeProblem(_ value: FieldValue, _ field: Field) -> String? {
    if case .list = value, !field.isList { return "is a list, and the field holds one value" }
    switch field.kind {
    case .number, .percent, .money:
        guard case .number(let number) = value else { return field.isList ? nil : "is no number" }
        return number.isFinite ? nil : "is not a finite number"
    case .date:
        for text in value.texts where DayInterval(edtf: text) == nil { return "“\(text)” is no date in EDTF" }
    case .choice(let values):
        for text in value.texts where !values.contains(text) {
            return "“\(text)” is none of \(values.joined(separator: ", "))"
        }
    case .text, .name, .place:
        if case .number = value { return "is a number, and the field holds text" }
    }
    return nil
}
