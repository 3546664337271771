import DossierHost
import DossierSDK
import DossierText
import Foundation

/// Finds what the toll module finds, with spans changed as a new version of a module may change them.
struct ChangedTollModule: AnalysisModule {
    let descriptor: ModuleDescriptor
    private let inner: TollModule
    private let change: @Sendable (Finding) -> Finding?

    init(version: Int, _ change: @escaping @Sendable (Finding) -> Finding?) {
        inner = TollModule(version: version)
        descriptor = inner.descriptor
        self.change = change
    }

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        try inner.analyze(document).compactMap(change)
    }

    func keys(of finding: Finding) -> [BlockingKey] { inner.keys(of: finding) }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try inner.cluster(candidates, context: context)
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        try inner.summarize(members, context: context)
    }
}

/// A workspace with two papers that do not agree on what Ruiz pays, read by the toll module.
struct ReviewedTolls {
    let test: TestWorkspace
    let workspace: Workspace
    let ana = Reviewing(by: "Ana", day: 22_000)
    let ben = Reviewing(by: "Ben", day: 22_000)
    var log: String { test.path + "/reviews.jsonl" }

    init(_ modules: [any AnalysisModule] = [TollModule()]) throws {
        test = try TestWorkspace(modules)
        try test.folder.write("in/a.txt", "Señora: toll Ruiz 5 and toll Ana 7. The boat of Eva paid 9 then.")
        try test.folder.write("in/b.txt", "Here toll Ruiz 6.")
        workspace = try test.open()
        try workspace.take([test.folder.path + "/in"])
        try workspace.read()
    }

    /// The folder lasts as long as somebody may still ask for this.
    func keep() { test.keep() }

    /// The finding with that passage, rejected or not.
    func finding(_ text: String, in workspace: Workspace? = nil) throws -> FindingRecord {
        let found = try all(in: workspace).filter { $0.text == text }
        guard let first = found.first else { throw WorkspaceError(.missing, "no finding “\(text)”") }
        return first
    }

    func all(in workspace: Workspace? = nil) throws -> [FindingRecord] {
        try (workspace ?? self.workspace).findings(
            FindingQuery(module: "tolls", conditions: [.review(.all)]))
    }

    func reference(_ text: String, in workspace: Workspace? = nil) throws -> FindingReference {
        FindingReference(module: "tolls", id: try finding(text, in: workspace).finding.id)
    }

    /// Passages of the findings that are listed.
    func listed(_ conditions: FindingQuery.Condition..., in workspace: Workspace? = nil) throws -> [String] {
        try (workspace ?? self.workspace).findings(FindingQuery(module: "tolls", conditions: conditions))
            .map(\.text)
    }

    func groups(in workspace: Workspace? = nil) throws -> [GroupRecord] {
        try (workspace ?? self.workspace).groups(module: "tolls", conflictsOnly: false)
    }

    /// Everything that a reader can see of findings and groups.
    func state(of workspace: Workspace) throws -> String {
        var lines: [String] = []
        for record in try all(in: workspace) {
            let fields = record.finding.fields.entries.map { "\($0.name)=\($0.value.joined)" }.sorted()
            let review = record.review.map { state in
                let originals = state.originals.map { "\($0.field)<\($0.value?.joined ?? "-")" }
                return
                    "\(state.label ?? "-") \(originals) \(state.tags) \(state.notes) \(state.reviewer) \(state.time)"
            }
            lines.append(
                "\(record.finding.id) \(record.finding.kind) \(record.text) \(fields) \(record.finding.rule) \(review ?? "")"
            )
        }
        for group in try groups(in: workspace) {
            lines.append(
                "\(group.group.id) \(group.group.members) \(group.group.fields.entries.map { "\($0.name)=\($0.value.joined)" }) \(group.verdicts.map { "\($0.field)=\($0.value)" })"
            )
        }
        for document in try workspace.documents() { lines.append("\(document.id) \(document.findings)") }
        var query = ReviewQuery()
        query.includesUndone = true
        for review in try workspace.reviews(query) {
            lines.append(
                "\(review.id) \(review.isInForce) \(review.places.map { "\($0.handle) \($0.state)" })")
        }
        return lines.joined(separator: "\n")
    }

    /// The workspace with its store made anew from the folder.
    func rebuilt(_ modules: [any AnalysisModule]? = nil) throws -> Workspace {
        try FileManager.default.removeItem(atPath: test.path + "/.dossier")
        let workspace = try test.open(modules)
        try workspace.read()
        return workspace
    }
}
