import ArgumentParser
import DossierHost
import DossierImport
import DossierSDK

/// Feeds what the arguments name to workers and writes what comes back, in order.
struct StreamDriver {
    let options: StreamOptions
    let output: StreamOutput

    func run(_ work: @escaping @Sendable (DocumentSource) -> StreamRunner.Output) throws {
        var sources = options.sources()
        var problems: Set<ImportError.Kind> = []
        mapInOrder(
            next: { sources.next() }, work: work,
            deliver: { result in
                problems.formUnion(report(result.problems))
                for failure in result.failures { warn("\(failure.document ?? ""): \(failure.message)") }
                return output.write(result.bytes)
            })
        try output.finish()
        if let status = ExitStatus.of(problems) { throw status }
    }

    func runGroups(_ analyzer: DocumentAnalyzer) throws {
        var sources = options.sources()
        var groups = GroupStream(analyzer: analyzer)
        var kinds: Set<ImportError.Kind> = []
        mapInOrder(
            next: { sources.next() },
            work: { source in
                let (documents, problems) = analyzer.read(source)
                return (documents.map { analyzer.analyze($0) }, problems)
            },
            deliver: { (results: [DocumentAnalyzer.Result], problems: [ImportError]) in
                kinds.formUnion(report(problems))
                for result in results { groups.add(result) }
                return true
            })
        _ = output.write(try groups.lines())
        try output.finish()
        if let status = ExitStatus.of(kinds) { throw status }
    }

    private func report(_ problems: [ImportError]) -> [ImportError.Kind] {
        for problem in problems {
            let place = problem.line.map { "\(problem.source):\($0)" } ?? problem.source
            warn("\(place): \(problem.reason)")
        }
        return problems.map(\.kind)
    }
}
