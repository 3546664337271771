public import DossierSDK
import DossierText

/// What a module finds otherwise than an example marks it, one sentence each.
public func mismatches(of example: Example, with module: some AnalysisModule) -> [String] {
    let marked: MarkedText
    do {
        marked = try MarkedText(parsing: example.markedText)
    } catch {
        return ["\(error.reason) (offset \(error.offset) of the marked text)"]
    }
    let preamble = "Über naïve Cafés — 東京.\n\n"
    return check(marked.text, marked.marks, example, module).map { "as written: \($0)" }
        + check(preamble + marked.text, shifted(marked.marks, by: preamble.utf8.count), example, module)
        .map { "behind multi-byte text: \($0)" }
        + checkCRLF(marked, example, module).map { "with CRLF: \($0)" }
}

private func shifted(_ marks: [MarkedText.Mark], by count: Int) -> [MarkedText.Mark] {
    marks.map {
        .init(number: $0.number, role: $0.role, span: TextSpan($0.span.start + count, $0.span.end + count))
    }
}

private func checkCRLF(_ marked: MarkedText, _ example: Example, _ module: some AnalysisModule) -> [String] {
    let bytes = Array(marked.text.utf8)
    guard bytes.contains(0x0A) else { return [] }
    var moved = [Int](repeating: 0, count: bytes.count + 1)
    var text: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
        moved[offset] = text.count
        if byte == 0x0A { text.append(0x0D) }
        text.append(byte)
    }
    moved[bytes.count] = text.count
    let marks = marked.marks.map {
        MarkedText.Mark(
            number: $0.number, role: $0.role, span: TextSpan(moved[$0.span.start], moved[$0.span.end]))
    }
    return check(String(decoding: text, as: UTF8.self), marks, example, module)
}

private func check(
    _ text: String, _ marks: [MarkedText.Mark], _ example: Example, _ module: some AnalysisModule
) -> [String] {
    let published = example.published.flatMap { CalendarDate(iso: $0) }
    let annotated = AnnotatedText(text, layers: module.descriptor.requires, published: published)
    let document = Document(id: "example", facts: DocumentFacts(published: published), text: annotated)
    var findings: [Finding]
    do {
        findings = try module.analyze(document)
    } catch {
        return ["the module failed: \(error.message)"]
    }
    var problems: [String] = []
    for expected in example.expected {
        guard let main = marks.first(where: { $0.number == expected.number && $0.role == nil }) else {
            problems.append("passage \(expected.number) is expected but not marked")
            continue
        }
        let candidates = findings.indices.filter { findings[$0].span == main.span }
        guard let index = candidates.first(where: { findings[$0].kind == expected.kind }) ?? candidates.first
        else {
            problems.append("not found: \(expected.kind) “\(annotated.string(main.span))”")
            continue
        }
        let finding = findings.remove(at: index)
        let name = "\(expected.kind) “\(annotated.string(main.span))”"
        if finding.kind != expected.kind { problems.append("\(name) was found as \(finding.kind)") }
        for (field, value) in expected.fields.sorted(by: { $0.key < $1.key })
        where finding.fields[field] != value {
            problems.append(
                "\(name): \(field) is \(finding.fields[field]?.joined ?? "without a value"), not \(value.joined)"
            )
        }
        for field in expected.absent {
            if let value = finding.fields[field] { problems.append("\(name): \(field) is \(value.joined)") }
        }
        for mark in marks where mark.number == expected.number {
            guard let role = mark.role else { continue }
            let got = finding.roles.filter { $0.name == role }.map(\.span)
            if !got.contains(mark.span) {
                let found = got.first.map { "“\(annotated.string($0))”" } ?? "missing"
                problems.append("\(name): \(role) is \(found), not “\(annotated.string(mark.span))”")
            }
        }
    }
    for finding in findings {
        problems.append(
            "also found @\(finding.span.start) \(finding.kind) “\(annotated.string(finding.span))” by \(finding.rule)"
        )
    }
    return problems
}
