import ArgumentParser
import DossierCommands
import DossierHost
import DossierSDK

struct Analyze: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, jsonl, csv
    }

    static let configuration = CommandConfiguration(
        abstract: """
            Find events, quotations, tariffs, commitments and open questions in documents, \
            without a workspace.
            """)

    @Option(help: "Modules to run, separated by commas (default: all).")
    var modules: String?

    @Option(help: "How to write the findings (default: a table on a terminal, jsonl elsewhere).")
    var format: Format?

    @OptionGroup var options: StreamOptions

    func validate() throws { try checkNames(modules) }

    func run() throws {
        let analyzer = try DocumentAnalyzer(
            modules: chosen(modules), published: options.publishedOption(), isRelated: false)
        let descriptors = analyzer.modules.map(\.descriptor)
        let output = StreamOutput(
            format, columns: StreamColumns.findings(of: descriptors),
            shown: StreamColumns.shown(of: descriptors))
        try StreamDriver(options: options, output: output).run {
            StreamRunner.analyze($0, with: analyzer)
        }
    }
}

struct Annotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show one layer of text understanding: sentences, time expressions, names …")

    @Option(help: "\(AnnotationLayer.allCases.map(\.rawValue).joined(separator: ", "))")
    var layer: AnnotationLayer

    @Option(help: "How to write the annotations (default: a table on a terminal, jsonl elsewhere).")
    var format: Analyze.Format?

    @OptionGroup var options: StreamOptions

    func run() throws {
        let analyzer = try DocumentAnalyzer(modules: [], published: options.publishedOption())
        let layer = layer
        let output = StreamOutput(format, columns: layer.columns)
        try StreamDriver(options: options, output: output).run {
            StreamRunner.annotate($0, with: analyzer, layer: layer)
        }
    }
}

struct Groups: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Analyse documents as one workspace and show what belongs together, and where sources \
            disagree.
            """)

    @Option(help: "Modules to run, separated by commas (default: all).")
    var modules: String?

    @Option(help: "How to write the groups (default: a table on a terminal, jsonl elsewhere).")
    var format: Analyze.Format?

    @OptionGroup var options: StreamOptions

    func validate() throws { try checkNames(modules) }

    func run() throws {
        let analyzer = try DocumentAnalyzer(modules: chosen(modules), published: options.publishedOption())
        let output = StreamOutput(
            format, columns: StreamColumns.groups(of: analyzer.modules.map(\.descriptor)))
        try StreamDriver(options: options, output: output).runGroups(analyzer)
    }
}

extension AnnotationLayer: ExpressibleByArgument {}

/// The modules of a comma-separated list, or all.
private func chosen(_ list: String?) throws -> [any AnalysisModule] {
    guard let list else { return ModuleRegistry.builtIn.modules }
    return try list.split(separator: ",").map { try chosenModule(String($0)) }
}

/// Finds names that are no modules' before anything is loaded.
private func checkNames(_ list: String?) throws {
    for name in (list ?? "").split(separator: ",").map(String.init) {
        let isFile = name.contains("/") || name.contains(":") || name.contains(".") || FilePath.exists(name)
        if ModuleRegistry.builtIn[name] == nil, !isFile { throw unknownModule(name) }
    }
}
