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
            "disputed, with who says what, where documents differ; or not found. Dates are held against those of the same",
            "event, numbers against sentences that tell the same, quotations word by word and by who says them, names and",
            "functions against people. A sentence as a whole is supported where one of a document says the same, also",
            "in other words: its verbs or their like (bought, acquired, the purchase of) in the same sense, done by and to the",
            "same; told the other way round it is contradicted. What documents deny, plan or leave open supports nothing.",
            "written: is the day from which its “yesterday” counts. Not found means only that: look yourself, as at the",
            "lines that are named at the end.",
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
        try invocation.tellUnread()
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
        do throws(Diagnostic) {
            file = try FilePath.read(path)
        } catch {
            throw error.located(in: invocation.source, at: name.span)
        }
        if file.allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) {
            throw invocation.error(
                .usage, "\(path) is empty: it says nothing that could be held against the documents",
                at: name.span)
        }
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
        let events = EventDates(workspace, draft)
        let conflicts = try KnownConflicts(invocation, names)
        let compared = try FindingChecks(invocation, draft)
        var unchecked: [TextSpan] = []
        var unanchored = 0
        let newest = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.documents().compactMap(\.facts.published).max()
        }
        for sentence in text.sentences {
            try invocation.session.checkCancellation()
            let context = ClaimContext(text, in: sentence.span)
            let sentences = !context.weights.isEmpty ? try evidence.sentences(about: context) : []
            var values = ValueChecks(text, sentence.span, context, sentences)
            checks += try values.checks(events, evidence, conflicts)
            unanchored += values.unanchored
            checks += try statements.contradictions(values, evidence)
            let known = checks.filter { sentence.span.overlaps($0.span) }
            for check in try compared.checks(values, evidence, known) {
                // What was not found says less.
                checks.removeAll { $0.span == check.span && $0.subject == check.subject }
                checks.append(check)
            }
            let settled = checks.filter { sentence.span.overlaps($0.span) }
            var overlay: OverlayChecks?
            if !settled.contains(where: { $0.verdict == .contradicted || $0.verdict == .disputed }) {
                let laid = OverlayChecks(values)
                overlay = laid
                for check in try laid.contradictions(settled, conflicts) {
                    checks.removeAll { $0.span == check.span && $0.subject == check.subject }
                    checks.append(check)
                }
            }
            for office in OfficeCountries(values).checks() {
                // What somebody is says nothing where he is it of another country.
                checks.removeAll { $0.subject == .role && $0.span.overlaps(office.span) }
                checks.append(office)
            }
            let own = checks.filter { sentence.span.overlaps($0.span) }
            if own.isEmpty, values.assertion.verbs.isEmpty {
                // A heading tells nothing; a sentence in which no verb is read is named.
                if Self.isSentence(sentence.span, of: text) { unchecked.append(sentence.span) }
                continue
            }
            if own.isEmpty { unchecked.append(sentence.span) }
            // Who is quoted, and what is wrong or disputed, says more than the whole.
            if own.contains(where: {
                $0.subject == .quotation || $0.verdict == .contradicted || $0.verdict == .disputed
            }) {
                continue
            }
            var told = statements.check(whole: values, own)
            if told.verdict == .notFound {
                let laid = overlay ?? OverlayChecks(values)
                told = OverlaidSupport(laid.overlay).check(own) ?? told
            }
            let whole =
                try Disputes(workspace, draft, values).check(told, evidence, invocation)
                ?? Contraries(values, newest: newest).check(told)
            // A value that was only looked for by its words stands in the sentence that tells all.
            if told.verdict == .supported {
                for index in checks.indices
                where checks[index].verdict == .notFound && sentence.span.overlaps(checks[index].span) {
                    checks[index] = checks[index].supported(by: told)
                }
            }
            // A value that is right in a sentence that is wrong must not stand alone.
            checks.append(whole)
            if whole.verdict != .notFound, unchecked.last == sentence.span {
                unchecked.removeLast()
            }
        }
        if verdict == nil { tell(unchecked, unanchored) }
        return table(of: checks.sorted { $0.span < $1.span })
    }

    private static func isSentence(_ span: TextSpan, of text: AnnotatedText) -> Bool {
        text.tokens(in: span).reversed().prefix(2).contains { [".", "!", "?", "…"].contains(text.word($0)) }
    }

    /// Says of what nothing can be said, so that silence is not taken for consent.
    private func tell(_ unchecked: [TextSpan], _ unanchored: Int) {
        if !unchecked.isEmpty {
            let lines = DraftLines(of: draft.text, in: file)
            let numbers = unchecked.map { lines.number(of: $0.start) }.reduce(into: [Int]()) {
                if $0.last != $1 { $0.append($1) }
            }
            let hold = unchecked.count == 1 ? "holds" : "hold"
            invocation.session.output.warn(
                "\(Counted.text(unchecked.count, "sentence")) \(hold) nothing that could be checked: "
                    + "\(numbers.count == 1 ? "line" : "lines") "
                    + numbers.map(String.init).joined(separator: ", "))
        }
        if unanchored > 0 {
            let need = unanchored == 1 ? "needs" : "need"
            invocation.session.output.warn(
                "\(Counted.text(unanchored, "date")) \(need) written:, the day from which “yesterday” counts")
        }
    }

    private func table(of checks: [Check]) -> Table {
        let text = draft.text
        let lines = DraftLines(of: text, in: file)
        var counts: [Check.Verdict: Int] = [:]
        var seen: Set<String> = []
        var records: [Record] = []
        // Of each sentence once: one may be as long as its document.
        var sentences: [Int: String] = [:]
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
            let place = text.sentence(at: check.span.start)
            let sentence = place.map { sentences[$0] ?? text.line(text.sentences[$0].span) }
            if let place { sentences[place] = sentence }
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
