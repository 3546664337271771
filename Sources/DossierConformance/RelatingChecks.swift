import DossierSDK
import DossierText

/// Keys, clusters and summaries that the host could not use.
func relatingProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    var problems: [String] = []
    let findings = settledFindings(of: readings, module)
    if findings.contains(where: { Set(module.keys(of: $0)) != Set(module.keys(of: $0)) }) {
        problems.append("keys of one finding differ from call to call")
    }
    var moved = findings
    for index in moved.indices { moved[index].confidence /= 2 }
    if zip(findings, moved).contains(where: { Set(module.keys(of: $0)) != Set(module.keys(of: $1)) }) {
        problems.append("keys of a finding depend on something else than what it says")
    }
    do {
        let candidates = Array(findings.prefix(100))
        for cluster in try module.cluster(candidates, context: NoContext()) {
            if cluster.contains(where: { !candidates.indices.contains($0) }) {
                problems.append("cluster names a finding that was not among the candidates")
            }
            if Set(cluster).count != cluster.count {
                problems.append("cluster names a finding twice in one set")
            }
        }
        let compared = try module.comparison(in: NoContext()).clusters(of: candidates)
        if try Set(compared.map(Set.init))
            != Set(module.cluster(candidates, context: NoContext()).map(Set.init))
        {
            problems.append("comparison says something else than cluster")
        }
        if let problem = try keepingProblem(candidates, module) { problems.append(problem) }
        let parts = try module.parts(of: candidates, context: NoContext()) ?? []
        if Set(parts.joined()).count != parts.joined().count
            || !parts.joined().allSatisfy(candidates.indices.contains)
        {
            problems.append("parts names a finding twice, or one that was not among the members")
        }
        if try !module.cluster([], context: NoContext()).isEmpty {
            problems.append("cluster makes something of no candidates")
        }
    } catch {
        problems.append("cluster failed: \(error.message)")
    }
    for finding in findings.prefix(100) {
        do {
            guard let summary = try module.summarize([finding], context: NoContext()) else { continue }
            if summary.label.isEmpty { problems.append("a group has no label") }
            if !summary.conflicts.isEmpty { problems.append("a finding alone is in conflict with itself") }
            let members = summary.history.flatMap(\.members)
            if members.contains(where: { $0 != finding.id }) {
                problems.append("the history of a group names a finding that is not in it")
            }
        } catch {
            problems.append("summarize failed: \(error.message)")
        }
        if problems.count >= 5 { break }
    }
    return problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

/// Findings with ids, documents and passages, as the host relates them.
func settledFindings(of readings: [Reading], _ module: some AnalysisModule) -> [Finding] {
    readings.prefix(40).flatMap { reading in
        var settled = reading.findings
        settled.settle(
            module: module.descriptor.name, document: reading.id,
            documentKey: StableHash.documentKey(id: reading.id, text: reading.bytes),
            text: AnnotatedText(reading.bytes, layers: []))
        return settled.prefix(50)
    }
}

/// What is wrong with forms that are kept: read back they must say the same, and their keys must be those of the findings.
private func keepingProblem(
    _ candidates: [Finding], _ module: some AnalysisModule
) throws(ModuleError) -> String? {
    let comparison = module.comparison(in: NoContext())
    guard let keeping = comparison.keeping, let first = candidates.first else { return nil }
    let findings = candidates.filter { $0.document == first.document }
    let forms = findings.map { comparison.form(of: $0) }
    if zip(findings, forms).contains(where: { Set(module.keys(of: $0)) != Set(keeping.keys($1)) }) {
        return "the keys of a form are not those of its finding"
    }
    var writer = ByteWriter()
    let starts = keeping.write(forms, &writer)
    var reader = ByteReader(writer.bytes)
    guard let read = keeping.reading(&reader) else { return "kept forms cannot be read back" }
    var kept: [any Sendable] = []
    for start in starts {
        var reader = ByteReader(writer.bytes, offset: start)
        guard let form = read(&reader) else { return "a kept form cannot be read back" }
        kept.append(form)
    }
    if zip(forms, kept).contains(where: { Set(keeping.keys($0)) != Set(keeping.keys($1)) }) {
        return "a kept form has other keys"
    }
    if try comparison.clusters(of: forms) != comparison.clusters(of: kept) {
        return "kept forms are compared otherwise than findings"
    }
    for end in 0..<writer.count {
        var reader = ByteReader(Array(writer.bytes.prefix(end)), offset: starts.last ?? 0)
        _ = read(&reader)
    }
    let all = try module.parts(of: candidates, context: NoContext())
    if try keeping.parts(candidates.map { comparison.form(of: $0) }) != all {
        return "parts of forms are others than those of findings"
    }
    return nil
}
