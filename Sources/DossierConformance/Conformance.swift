public import DossierSDK
import DossierText

/// Holds a module to what the host relies on, whatever way it was written.
///
/// Beside its own examples, the module reads made-up texts of every shape that has broken a module before: empty ones,
/// line ends of two kinds, multi-byte letters before everything, marks without words, one very long line.
///
/// - Parameters:
///   - texts: further texts to try it on.
///   - longest: how many bytes the longest text has.
public func conformance(
    of module: some AnalysisModule, texts: [String] = [], longest: Int = 200_000
) -> ConformanceReport {
    var report = ConformanceReport()
    let descriptor = module.descriptor
    report.add("the descriptor says who the module is", descriptorProblems(descriptor))
    report.add(
        "the schema is whole", schemaProblems(descriptor.schema) + viewDeclarationProblems(descriptor.views))
    report.add(
        "the examples hold",
        descriptor.examples.flatMap { example in
            mismatches(of: example, with: module).map { "“\(example.title)”, \($0)" }
        })

    let own = descriptor.examples.compactMap { try? MarkedText(parsing: $0.markedText).text }
    let readings = Probe.texts(own + texts).enumerated().map {
        Reading(of: module, text: $0.element, id: "probe-\($0.offset)")
    }
    let long = Probe.long(own + texts, longest: longest).enumerated().map {
        Reading(of: module, text: $0.element, id: "long-\($0.offset)")
    }
    report.add("every text can be read", (readings + long).compactMap(\.failure))
    report.add("spans lie inside the text", first(of: readings + long) { spanProblems($0) })
    report.add(
        "findings keep to the schema", first(of: readings + long) { recordProblems($0, descriptor.schema) })
    report.add("the same text gives the same findings", repetitionProblems(readings, module))
    report.add("the order of documents does not matter", orderProblems(readings, module))
    report.add("bytes before the text only move the findings", shiftProblems(readings, module))
    report.add("line ends do not matter", lineEndProblems(readings, module))
    report.add("findings are related by what they say", relatingProblems(readings, module))
    if !descriptor.views.isEmpty {
        report.add("lists show groups in their declared columns", viewProblems(readings, module))
    }
    return report
}

/// Problems of several readings, no more than a reader wants to see of one kind.
func first(of readings: [Reading], _ problems: (Reading) -> [String]) -> [String] {
    var found: [String] = []
    for reading in readings {
        for problem in problems(reading) where !found.contains(problem) { found.append(problem) }
        if found.count >= 5 { return Array(found.prefix(5)) }
    }
    return found
}
