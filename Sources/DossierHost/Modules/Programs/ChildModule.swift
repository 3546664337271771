package import DossierSDK
import DossierText
import DossierWire
import Synchronization

/// A module that runs as a program of its own, in any language.
///
/// Whatever it does, the host goes on: what it says is held against what it has declared, and a fault ends the process, is
/// told with the document, and leaves the other modules alone.
package struct ChildModule: AnalysisModule {
    package let descriptor: ModuleDescriptor
    private let layers: [WireLayer]
    private let relating: DeclaredRelating
    private let features: Set<WireProtocol.Feature>
    let runner: ProgramRunner
    private let keys = KeyMemory()
    private var isRelated = true

    init(
        _ module: WireModule, features: Set<WireProtocol.Feature>, handle: Character, version: Int,
        runner: ProgramRunner
    ) {
        descriptor = module.descriptor(
            handle: handle, version: version, views: module.views.map { Self.view($0, asking: runner) })
        layers = module.layers
        relating = module.relating ?? .none
        self.features = features
        self.runner = runner
    }

    /// The same, for findings that nobody relates.
    var onlyAnalyzing: ChildModule {
        var module = self
        module.isRelated = false
        return module
    }

    /// Whether what it is sent shows or stands on parts of speech.
    var readsTags: Bool { layers.contains(where: \.isTagged) }

    package func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let message = WireDocument(document, layers: layers)
        let wantsKeys = isRelated && features.contains(.keys)
        return try runner.ask(document: document.id) {
            .analyze(id: $0, message, wantsKeys: wantsKeys)
        } accept: {
            answer throws(ProgramFault) in
            guard case .findings(_, let id, let found) = answer else { throw answer.instead(of: "findings") }
            guard id == document.id else {
                throw .nonsense(expected: "findings of “\(document.id)”", got: "it gave findings of “\(id)”")
            }
            for item in found {
                if let problem = FindingCheck.problem(
                    of: item.finding, in: document.text.bytes, descriptor.schema)
                {
                    throw .nonsense(expected: "a finding as declared", got: problem)
                }
            }
            if wantsKeys { keys.remember(found) }
            return found.map(\.finding)
        }
    }

    package func keys(of finding: Finding) -> [BlockingKey] {
        guard features.contains(.keys) else {
            return relating.keys(of: finding, scope: "program", descriptor.name)
        }
        if let known = keys.take(of: finding) { return known }
        let lists = try? runner.ask({ .keys(id: $0, [WireFinding(finding)]) }) {
            answer throws(ProgramFault) in
            guard case .keys(_, let lists) = answer else { throw answer.instead(of: "keys") }
            return lists
        }
        return lists?.first ?? []
    }

    package func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        guard features.contains(.relate) else { return relating.cluster(candidates) }
        return try ask(about: candidates, context) {
            .relate(id: $0, $1, documents: $2)
        } accept: {
            answer throws(ProgramFault) in
            guard case .groups(_, let groups) = answer else { throw answer.instead(of: "groups") }
            for group in groups { try Self.check(group, among: candidates) }
            return groups
        }
    }

    package func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]? {
        guard features.contains(.parts) else { return nil }
        return try ask(about: members, context) {
            .parts(id: $0, $1, documents: $2)
        } accept: {
            answer throws(ProgramFault) in
            guard case .parts(_, let parts) = answer else { throw answer.instead(of: "parts") }
            // What stands in two parts would be in two groups.
            if let parts { try Self.check(Array(parts.joined()), among: members) }
            return parts
        }
    }

    package func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard features.contains(.relate) else { return relating.summarize(members) }
        return try ask(about: members, context) {
            .summarize(id: $0, $1, documents: $2)
        } accept: {
            answer throws(ProgramFault) in
            guard case .group(_, let summary) = answer else { throw answer.instead(of: "a group") }
            let ids = Set(members.map(\.id))
            let named =
                (summary?.history.flatMap(\.members) ?? [])
                + (summary?.conflicts.flatMap { $0.values.flatMap(\.members) } ?? [])
            if let stranger = named.first(where: { !ids.contains($0) }) {
                throw .nonsense(expected: "members of the group", got: "it named the finding \(stranger)")
            }
            return summary
        }
    }

    /// Sends findings with what is known of their documents.
    private func ask<Answer>(
        about findings: [Finding], _ context: any RelateContext,
        _ make: (Int, [WireFinding], [String: DocumentFacts]) -> HostMessage,
        accept: (ModuleMessage) throws(ProgramFault) -> Answer
    ) throws(ModuleError) -> Answer {
        let sent = findings.map { WireFinding($0) }
        let documents = facts(of: findings, context)
        return try runner.ask(context: context, { make($0, sent, documents) }, accept: accept)
    }

    private static func check(_ set: [Int], among findings: [Finding]) throws(ProgramFault) {
        guard Set(set).count == set.count, set.allSatisfy(findings.indices.contains) else {
            throw .nonsense(
                expected: "sets of \(findings.count) findings by their number from 0",
                got: "it gave \(set.prefix(10))")
        }
    }

    private func facts(of findings: [Finding], _ context: any RelateContext) -> [String: DocumentFacts] {
        var facts: [String: DocumentFacts] = [:]
        for finding in findings where facts[finding.document] == nil {
            facts[finding.document] = context.facts(of: finding.document)
        }
        return facts
    }
}

/// Keys that came with findings, until the host asks for them.
private final class KeyMemory: Sendable {
    private let keys = Mutex<[Finding: [BlockingKey]]>([:])
    private static let capacity = 20_000

    func remember(_ findings: [WireFinding]) {
        keys.withLock { keys in
            if keys.count > Self.capacity { keys.removeAll() }
            for item in findings { if let own = item.keys { keys[item.finding] = own } }
        }
    }

    /// The keys of a finding that has been given its id since.
    func take(of finding: Finding) -> [BlockingKey]? {
        let bare = Finding(
            kind: finding.kind, span: finding.span, roles: finding.roles, fields: finding.fields,
            confidence: finding.confidence, rule: finding.rule)
        return keys.withLock { $0[bare] }
    }
}
