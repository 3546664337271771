import DossierHost
import DossierSDK
import DossierText
import Synchronization

/// Finds “toll NAME RATE” and counts how many documents it has read.
struct TollModule: AnalysisModule {
    /// Documents read since the test began.
    final class Reads: Sendable {
        private let count = Atomic<Int>(0)
        var value: Int { count.load(ordering: .relaxed) }
        func add() { count.add(1, ordering: .relaxed) }
    }

    let descriptor: ModuleDescriptor
    let reads = Reads()

    init(name: String = "tolls", version: Int = 1, handle: Character = "t", reads: [String] = []) {
        descriptor = ModuleDescriptor(
            name: name, summary: "Tolls", version: version, handle: handle, requires: [], reads: reads,
            schema: RecordSchema(
                kinds: [.init("toll", "A toll")],
                fields: [Field("payer", .name), Field("rate", .percent), Field("due", .date)]),
            examples: [])
    }

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        reads.add()
        let text = document.text
        if text.tokens.indices.contains(where: { text.word($0) == "explode" }) {
            throw ModuleError("cannot read this")
        }
        var findings: [Finding] = []
        for index in text.tokens.indices.dropLast(2) where text.word(index) == "toll" {
            var fields = Fields()
            fields.set("payer", text.form(index + 1))
            fields.set("rate", Double(text.form(index + 2)))
            fields.set("due", document.facts.published?.description)
            findings.append(
                Finding(
                    kind: "toll", span: text.span(index..<index + 3),
                    roles: [.init("payer", text.span(index + 1..<index + 2))], fields: fields, confidence: 1,
                    rule: "toll"))
        }
        return findings
    }

    func keys(of finding: Finding) -> [BlockingKey] {
        (finding.fields["payer"]?.texts ?? []).map { BlockingKey($0) }
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        [Array(candidates.indices)]
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        let rates = Set(members.flatMap { $0.fields["rate"]?.texts ?? [] }).sorted()
        let payer = members[0].fields["payer"]?.joined ?? ""
        let title = context.facts(of: members[0].document)?.title ?? "untitled"
        let passage = context.passage(members[0].span, of: members[0].document) ?? ""
        let others = descriptor.reads.map { "\($0) \(context.groups(of: $0).count)" }.joined()
        let sides = rates.map { rate in
            Conflict.Side(
                value: rate, members: members.filter { $0.fields["rate"]?.joined == rate }.map(\.id))
        }
        return GroupSummary(
            label: payer,
            fields: ["title": .text(title), "passage": .text(passage), "others": .text(others)],
            conflicts: rates.count > 1 ? [Conflict(field: "rate", kind: .contradiction, values: sides)] : [])
    }
}

/// A new workspace in a temporary folder.
struct TestWorkspace {
    let folder: TemporaryFolder
    let registry: ModuleRegistry
    var path: String { folder.path + "/w" }

    init(_ modules: [any AnalysisModule] = [TollModule()]) throws {
        folder = try TemporaryFolder()
        registry = ModuleRegistry(modules)
        try Workspace.create(at: path, title: "Tolls: “all” of them")
    }

    func open(_ modules: [any AnalysisModule]? = nil) throws -> Workspace {
        try Workspace(opening: path, registry: modules.map { ModuleRegistry($0) } ?? registry)
    }
}

extension Workspace {
    @discardableResult
    func take(_ sources: [String], _ options: ImportOptions = ImportOptions()) throws -> ImportReport {
        try importDocuments(sources, options: options, cancellation: Cancellation(), progress: { _ in })
    }

    @discardableResult
    func read() throws -> AnalysisReport { try analyze(cancellation: Cancellation(), progress: { _ in }) }
}
