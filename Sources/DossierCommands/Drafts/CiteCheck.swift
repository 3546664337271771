import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let citeCheck = CommandDefinition(
        name: "cite-check",
        summary: "Hold the dates, numbers, names and quotations of a text of yours against the documents.",
        syntax: ["cite-check FILE [written:DATE] [verdict:VERDICT]"],
        details: [
            "Each thing that the text says is supported, with the passage; contradicted, with what the documents say;",
            "disputed, where one document has a date and another a different one; or not found. Dates and numbers are",
            "compared with sentences about the same, quotations word by word and by who says them, names and functions with",
            "people, and what the modules find in the text with what they find in the documents. A sentence as a whole is",
            "supported where one of a document has its verbs in the same sense, its names, dates and numbers. written: is the",
            "day from which its “yesterday” counts. Not found means only that: look yourself.",
        ],
        filters: [
            FilterDefinition("written", .date, "the day from which relative dates of the text count"),
            FilterDefinition(
                "verdict", .choice(Check.Verdict.words), "only these"),
        ],
        examples: [
            UsageExample("cite-check draft.md", "everything that can be held against the documents"),
            UsageExample(
                "cite-check draft.md verdict:contradicted | list", "what is wrong, with the passages"),
            UsageExample(
                "expect (cite-check draft.md verdict:contradicted | count) < 9", "in a script"),
        ],
        argument: .file, columns: CiteCheck.columns
    ) { invocation throws(Diagnostic) in .table(try CiteCheck(invocation).table()) }
}

/// The `cite-check` command.
struct CiteCheck {
    static let columns = [
        Column("line", .number), Column("verdict", .choice(Check.Verdict.words)),
        Column("subject", .choice(Check.Subject.allCases.map(\.rawValue))), Column("says"),
        Column("finding", label: "the documents"), Column("passage", aliases: ["text"]), Column("document"),
        Column("sentence", isShown: false),
    ]

    private let invocation: Invocation
    private let workspace: Workspace
    private let draft: Draft
    private let file: [UInt8]
    private var verdict: String?

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        let workspace = try invocation.workspace()
        self.workspace = workspace
        var written: CalendarDate? = invocation.session.now
        for argument in invocation.call.arguments {
            guard case .filter(let name, let values, false) = argument.form else { continue }
            let text = try invocation.texts(of: values).joined(separator: ",")
            switch name.text {
            case "written":
                guard let date = CalendarDate(iso: text) else {
                    throw invocation.error(
                        .usage, "“\(text)” is not a day", at: argument.span, label: "a day such as 2025-09-04"
                    )
                }
                written = date
            case "verdict":
                verdict = try invocation.choice(
                    text, among: Check.Verdict.words, what: "verdict",
                    at: argument.span)
            default:
                throw invocation.error(
                    .usage, "cite-check has no filter “\(name.text)”", at: name.span,
                    label: Invocation.proposal(name.text, among: ["written", "verdict"]))
            }
        }
        let name = try invocation.without(filters: ["written", "verdict"]).onlyArgument("a text of yours")
        let path = FilePath.expandingHome(name.text)
        guard FilePath.isReadable(path) else {
            throw invocation.error(.missing, "\(path) cannot be opened", at: name.span)
        }
        file = try FilePath.read(path)
        draft = try invocation.attempt(at: name.span) { [written] () throws(WorkspaceError) in
            try workspace.draft(at: path, written: written)
        }
    }

    func table() throws(Diagnostic) -> Table {
        let text = draft.text
        let names = try DraftNames(invocation)
        var evidence = try Evidence(invocation)
        var checks = try QuotationChecks(invocation, draft, names).checks(&evidence)
        checks += try names.checks(of: text)
        let statements = StatementChecks(workspace, draft, names)
        for sentence in text.sentences {
            try invocation.session.checkCancellation()
            let context = ClaimContext(text, in: sentence.span)
            guard context.weights.count > 1 else { continue }
            let sentences = try evidence.sentences(about: context)
            let values = ValueChecks(text, sentence.span, context, sentences)
            checks += values.checks()
            let ranked = values.evidence.sorted { $0.share > $1.share }
            let found = try statements.checks(sentence.span, ranked, evidence)
            checks += found.filter { $0.verdict == .contradicted }
            let own = checks.filter { sentence.span.overlaps($0.span) }
            // Who is quoted, and what is wrong or disputed, says more than the whole.
            if own.contains(where: { $0.subject == .quotation || $0.verdict == .contradicted }) { continue }
            let whole = statements.check(whole: sentence.span, ranked)
            // That the whole agrees says less than its parts do.
            let isSaid = own.contains { $0.verdict != .notFound && $0.subject != .name }
            if whole.verdict == .notFound || !isSaid { checks.append(whole) }
        }
        return table(of: checks.sorted { $0.span < $1.span })
    }

    private func table(of checks: [Check]) -> Table {
        let text = draft.text
        let lines = DraftLines(of: text, in: file)
        var counts: [Check.Verdict: Int] = [:]
        var seen: Set<String> = []
        var records: [Record] = []
        for check in checks {
            let says = text.line(check.span)
            // Two modules may find one thing.
            guard
                seen.insert("\(check.span.start)-\(check.span.end) \(check.subject) \(check.verdict)")
                    .inserted
            else { continue }
            counts[check.verdict, default: 0] += 1
            let word = check.verdict.word
            if let verdict, verdict != word { continue }
            let sentence = text.sentence(at: check.span.start).map { text.line(text.sentences[$0].span) }
            records.append(
                Record(
                    [
                        .number(Double(lines.number(of: check.span.start))), .text(word),
                        .text(check.subject.rawValue), .text(says),
                        check.finding.isEmpty ? nil : .text(check.finding), check.passage.map(Value.text),
                        check.place.map { .text($0.document) }, sentence.map(Value.text),
                    ], places: check.place.map { [$0] } ?? []))
        }
        var table = Table(columns: Self.columns, records: records, noun: "claim")
        table.remark = Check.Verdict.allCases.map { "\(Counted.number(counts[$0] ?? 0)) \($0.rawValue)" }
            .joined(
                separator: ", ")
        return table
    }
}
