import DossierHost
import DossierSDK
import DossierText

/// What other findings say of a passage on which a value has been corrected: an effective date of a tariff is the date of an
/// event, too, and whoever corrects one of them means both.
struct Twins {
    private struct Correction {
        let finding: FindingRecord
        let field: Field
        /// What it said before, and what the module has found.
        let old: [FieldValue]
    }

    private let invocation: Invocation
    private let workspace: Workspace
    private let corrections: [Correction]
    private let corrected: Set<FindingReference>

    /// So many corrections at once are looked at; of more, whoever decides knows that they are a rule.
    private static let most = 100
    private static let mostTold = 5

    /// - Parameter changes: what is about to be set, by module.
    init(
        _ changes: [(module: String, names: [String], findings: [FindingReference])], _ invocation: Invocation
    ) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
        corrected = Set(changes.flatMap(\.findings))
        var corrections: [Correction] = []
        for (module, names, findings) in changes where findings.count <= Self.most {
            let fields = workspace.registry[module]?.descriptor.schema.fields.filter {
                names.contains($0.name) && Self.isComparable($0)
            }
            guard let fields, !fields.isEmpty else { continue }
            let records = try invocation.attempt { [workspace] () throws(WorkspaceError) in
                try workspace.findings(findings)
            }
            for record in records {
                for field in fields {
                    let original = record.review?.originals.first { $0.field == field.name }?.value
                    let old = [record.finding.fields[field.name], original].compactMap(\.self)
                    if !old.isEmpty {
                        corrections.append(Correction(finding: record, field: field, old: old))
                    }
                }
            }
        }
        self.corrections = corrections
    }

    /// Fields of which one value can be another's, over modules: not what is said in words.
    private static func isComparable(_ field: Field) -> Bool {
        switch field.kind {
        case .number, .percent, .money, .date, .name, .place: !field.isList
        case .text, .choice: false
        }
    }

    /// Says which findings stand on the same passage with the old value, and how it is corrected there.
    ///
    /// - Parameter value: what a field of a module has been set to; nil where its value was taken away.
    func tell(_ value: (_ module: String, _ field: String) -> FieldValue?) throws(Diagnostic) {
        var lines: [String] = []
        for correction in corrections {
            let finding = correction.finding.finding
            let new = value(finding.module, correction.field.name)
            let place = Place(document: finding.document, span: finding.span)
            for descriptor in workspace.registry.modules.map(\.descriptor) {
                let fields = descriptor.schema.fields.filter {
                    Self.isComparable($0) && $0.kind == correction.field.kind
                }
                if fields.isEmpty { continue }
                let query = FindingQuery(module: descriptor.name, conditions: [.within([place])])
                let near = try invocation.attempt { () throws(WorkspaceError) in
                    try workspace.findings(query)
                }
                for twin in near where twin.finding.span.overlaps(finding.span) {
                    let reference = FindingReference(module: descriptor.name, id: twin.finding.id)
                    if corrected.contains(reference) { continue }
                    for field in fields {
                        guard let old = twin.finding.fields[field.name], correction.old.contains(old),
                            old != new
                        else { continue }
                        let change =
                            new.map { "\(field.name):\(Completer.quoted($0.joined))" } ?? "-\(field.name)"
                        lines.append(
                            "on the same passage \(twin.handle) (\(descriptor.name)) keeps \(field.name) \(old.joined): "
                                + "set \(twin.handle) \(change)")
                    }
                }
            }
        }
        for line in lines.prefix(Self.mostTold) { invocation.session.tellDecided(line) }
        if lines.count > Self.mostTold {
            invocation.session.tellDecided(
                "\(Counted.text(lines.count - Self.mostTold, "more value")) on the same passages kept")
        }
    }
}
