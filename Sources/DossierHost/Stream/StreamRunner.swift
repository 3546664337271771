package import DossierImport
import DossierJSON
package import DossierSDK
import DossierText

/// Runs documents through analysis and hands on the lines that come of it, in the order of the documents, with
/// memory bounded by the largest document.
package struct StreamRunner: Sendable {
    /// What came of one source.
    package struct Output: Sendable {
        package var bytes: [UInt8] = []
        package var problems: [ImportError] = []
        package var failures: [ModuleError] = []
        package var documents = 0
    }

    package static func analyze(_ source: DocumentSource, with analyzer: DocumentAnalyzer) -> Output {
        var json = JSONWriter(capacity: 1 << 16)
        return output(of: source, with: analyzer, &json) { document, json in
            let result = analyzer.analyze(document)
            for finding in result.findings { json.line(finding, of: result.document.text.base) }
            return result.failures
        }
    }

    package static func annotate(
        _ source: DocumentSource, with analyzer: DocumentAnalyzer, layer: AnnotationLayer
    ) -> Output {
        var json = JSONWriter(capacity: 1 << 16)
        return output(of: source, with: analyzer, &json) { document, json in
            let text = analyzer.annotate(document, layers: layer.layers, isTagged: layer.isTagged)
            LayerLines(document: document.id, layer: layer, text: text).write(to: &json)
            return []
        }
    }

    private static func output(
        of source: DocumentSource, with analyzer: DocumentAnalyzer, _ json: inout JSONWriter,
        write: (ImportedDocument, inout JSONWriter) -> [ModuleError]
    ) -> Output {
        let (documents, problems) = analyzer.read(source)
        var output = Output(problems: problems, documents: documents.count)
        for document in documents { output.failures.append(contentsOf: write(document, &json)) }
        output.bytes = json.bytes
        return output
    }
}

/// The groups of a set of documents taken as one workspace.
package struct GroupStream {
    private let analyzer: DocumentAnalyzer
    private var findings: [String: [Finding]] = [:]
    private var context = StreamContext()

    package init(analyzer: DocumentAnalyzer) { self.analyzer = analyzer }

    package mutating func add(_ result: DocumentAnalyzer.Result) {
        context.documents[result.document.id] = (result.document.facts, result.document.text.bytes)
        for finding in result.findings { findings[finding.module, default: []].append(finding) }
        if analyzer.modules.contains(where: \.descriptor.looksUp) {
            context.passages.add(result.document, findings: result.findings)
        }
    }

    /// Groups of all modules as lines; a module runs after those that it reads.
    package mutating func lines() throws(ModuleError) -> [UInt8] {
        var json = JSONWriter()
        for module in analyzer.modules.sorted(by: { $0.descriptor.reads.count < $1.descriptor.reads.count }) {
            let name = module.descriptor.name
            let groups = try Relater(module: module, context: context).groups(of: findings[name] ?? [])
            context.groups[name] = groups
            for group in groups { json.line(group) }
        }
        return json.bytes
    }
}

private struct StreamContext: RelateContext {
    var documents: [String: (facts: DocumentFacts, bytes: [UInt8])] = [:]
    var groups: [String: [FindingGroup]] = [:]
    var passages = StreamPassages()

    func passages(about words: [String], limit: Int) -> [RelatedPassage] {
        passages.about(words, limit: limit)
    }

    func facts(of document: String) -> DocumentFacts? { documents[document]?.facts }

    func passage(_ span: TextSpan, of document: String) -> String? {
        documents[document].map { String(decoding: $0.bytes[clamped: span], as: UTF8.self) }
    }

    func groups(of module: String) -> [FindingGroup] { groups[module] ?? [] }
}
