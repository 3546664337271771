import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let verify = CommandDefinition(
        name: "verify", summary: "Read every finding again at its place, and every original.",
        syntax: ["verify [MODULE …]"],
        details: [
            "Lists what is not as it should be: findings that are moved (their passage stands elsewhere), orphaned (it is",
            "gone) or stale (the module or the document's facts have changed since); files that are changed or missing; a",
            "damaged facts file or store. With any of these, a script ends with status 1. What is pending is no fault: an import",
            "was stopped before all of it came in, and the same import again brings in the rest.",
        ],
        examples: [
            UsageExample("verify", "everything"),
            UsageExample("verify | group status", "how many of each"),
            UsageExample("verify quotes", "one module"),
        ],
        argument: .module, columns: VerificationTable.columns
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var modules: [String] = []
        for word in try invocation.words() {
            modules.append(
                try invocation.choice(
                    word.text, among: workspace.registry.names, what: "module", at: word.span))
        }
        let session = invocation.session
        defer { session.output.progress(nil) }
        let report = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.verify(modules: modules.isEmpty ? nil : modules, cancellation: session.cancellation)
            {
                session.output.progress($0)
            }
        }
        session.output.progress(nil)
        if !report.isSound { session.hasFailedVerification = true }
        session.output.note(VerificationTable.summary(of: report))
        return .table(VerificationTable.table(of: report))
    }
}

/// What `verify` lists.
enum VerificationTable {
    static let columns = [
        Column("status", .choice(VerificationReport.Status.allCases.map(\.rawValue))),
        Column("subject", .choice(["finding", "document", "file", "facts", "store"])),
        Column("id", .handle, aliases: ["name"]), Column("document"), Column("reason", weight: 1),
        Column("start", .number, isShown: false), Column("end", .number, isShown: false),
    ]

    static func table(of report: VerificationReport) -> Table {
        let records = report.problems.map { problem in
            Record(
                [
                    .text(problem.status.rawValue), .text(problem.subject), .handle(problem.name),
                    problem.document.map(Value.text), .text(problem.reason),
                    problem.span.map { .number(Double($0.start)) },
                    problem.span.map { .number(Double($0.end)) },
                ],
                places: problem.document.map { [Place(document: $0, span: problem.span)] } ?? [])
        }
        return Table(columns: columns, records: records, noun: "problem")
    }

    /// `1,204 findings: 1,200 ok, 3 stale, 1 orphaned; 20 documents, all as they were imported`
    static func summary(of report: VerificationReport) -> String {
        var parts = ["\(Counted.text(report.findingCount, "finding"))"]
        let states = VerificationReport.Status.allCases.compactMap { status in
            report.findings[status].map { "\(Counted.number($0)) \(status.rawValue)" }
        }
        if !states.isEmpty { parts[0] += ": \(states.joined(separator: ", "))" }
        let pending = report.problems.count { $0.status == .pending }
        let others = report.problems.count { $0.subject != "finding" && $0.status != .pending }
        parts.append(
            "\(Counted.text(report.documents, "document"))"
                + (others == 0 ? ", all as they were imported" : ", \(Counted.text(others, "problem"))"))
        if pending > 0 {
            parts.append(
                "\(Counted.text(pending, "document")) still to come in, for an import was stopped: the same import again"
                    + " brings in the rest")
        }
        return parts.joined(separator: "; ")
    }
}
