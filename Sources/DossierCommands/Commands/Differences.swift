import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let diff: CommandDefinition = CommandDefinition(
        name: "diff", summary: "Show what changed between two texts, word by word.",
        syntax: ["diff DOCUMENT", "diff TEXT TEXT", "diff … findings"],
        details: [
            "Of a document: its last two revisions. A text is a document, or one of its revisions: d:3f2a@1 is the first.",
            "Words that went stand in [-…-], words that came in {+…+} where there is no colour. With findings: which",
            "findings are new, gone or changed.",
        ],
        examples: [
            UsageExample("diff d:3f2a", "what the last revision changed"),
            UsageExample("diff d:3f2a@1 d:3f2a@3", "from the first to the third"),
            UsageExample("diff d:3f2a findings | where change = gone", "what is no longer said"),
        ],
        argument: .document,
        columns: [
            Column("change", .choice(FindingChange.Kind.allCases.map(\.rawValue))),
            Column("id", .handle, aliases: ["handle"]), Column("module"), Column("kind"),
            Column("text", aliases: ["passage"]), Column("differences"), Column("document", isShown: false),
        ]
    ) { invocation throws(Diagnostic) in try Differences(invocation).run() }
}

/// The `diff` command.
private struct Differences {
    let invocation: Invocation
    private let workspace: Workspace

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
    }

    func run() throws(Diagnostic) -> Output {
        var arguments = invocation.call.arguments[...]
        var wantsFindings = false
        if let last = arguments.last, arguments.count > 1, case .values(let values) = last.form,
            values.count == 1, values[0].kind == .bare, values[0].text == "findings"
        {
            wantsFindings = true
            arguments.removeLast()
        }
        guard (1...2).contains(arguments.count) else {
            throw invocation.error(.usage, "diff needs a document, or two texts")
        }
        var texts: [TextReference] = []
        for argument in arguments {
            let reference = try invocation.text(of: argument)
            texts.append(
                try invocation.attempt(at: argument.span) { () throws(WorkspaceError) in
                    try workspace.textReference(reference)
                })
        }
        var (old, new) = (texts[0], texts[texts.count - 1])
        if texts.count == 1 {
            if old.document.revisions < 2 {
                throw invocation.error(
                    .usage, "\(old.document.handle) has one text", at: arguments.first?.span,
                    hint: "two texts can be compared: diff d:… d:…")
            }
            if old.revision == nil { old.revision = old.document.revisions - 1 }
            new.revision = nil
        }
        return wantsFindings ? try findings(old, new) : try page(old, new)
    }

    private func page(_ old: TextReference, _ new: TextReference) throws(Diagnostic) -> Output {
        let difference = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.difference(from: old, to: new)
        }
        return .page(DifferencePage(difference).page(old: try heading(old), new: try heading(new)))
    }

    /// Handle, name and when the text came.
    private func heading(_ text: TextReference) throws(Diagnostic) -> String {
        let number = text.revision ?? text.document.revisions
        let revisions = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.revisions(of: text.document)
        }
        let revision = revisions.first { $0.number == number }
        let published = revision?.published ?? text.document.facts.published?.description
        let parts = [
            text.document.id, text.document.facts.publisher, published.map { "published \($0)" },
            "imported \(revision?.imported ?? text.document.imported)",
        ]
        let name = text.document.revisions > 1 ? "\(text.document.handle)@\(number)" : text.document.handle
        return "\(name)  \(parts.compactMap { $0 }.joined(separator: ", "))"
    }

    private func findings(_ old: TextReference, _ new: TextReference) throws(Diagnostic) -> Output {
        let changes = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.findingChanges(from: old, to: new)
        }
        var records: [Record] = []
        for change in changes {
            let finding = change.finding
            var handle: String?
            if change.kind != .gone, new.revision == nil {
                handle = try? workspace.finding(finding.id.description).handle
            }
            records.append(
                Record([
                    .text(change.kind.rawValue), handle.map(Value.handle), .text(finding.module),
                    .text(finding.kind), .text(finding.text),
                    change.differences.isEmpty
                        ? nil
                        : .list(change.differences.map { "\($0.name): \($0.old ?? "–") → \($0.new ?? "–")" }),
                    .text(finding.document),
                ]))
        }
        return .table(
            Table(columns: CommandDefinition.diff.columns, records: records, noun: "changed finding"))
    }
}
