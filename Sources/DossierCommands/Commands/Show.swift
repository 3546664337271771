import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let show = CommandDefinition(
        name: "show",
        summary: "Show a finding in its passage, a group with its members, or a document's facts.",
        syntax: ["show ID", "show DOCUMENT"],
        details: [
            "A document's name or a part of its title will do. The passage is highlighted; where there is no colour it stands between ⟦ and ⟧."
        ],
        examples: [
            UsageExample("show q:3f2a", "the finding with that id, as listed in the first column"),
            UsageExample("show g:91c0", "a group, with all of its findings"),
            UsageExample("show d:3f2a", "what is known of a document"),
        ],
        argument: .finding
    ) { invocation throws(Diagnostic) in
        let reference = try invocation.onlyArgument("an id such as q:3f2a")
        return .page(try FindingPages(invocation).show(reference.text, at: reference.span))
    }

    static let why = CommandDefinition(
        name: "why",
        summary: "Explain a finding: its rule, the evidence, what it is grouped with, who disagrees.",
        syntax: ["why ID"],
        examples: [
            UsageExample("why q:3f2a", "where each part of the finding comes from"),
            UsageExample("why e:91c0", "an event: what its date was counted from, and how"),
            UsageExample("why q:3f2a | save why.txt", "as a file"),
        ],
        argument: .finding
    ) { invocation throws(Diagnostic) in
        let reference = try invocation.onlyArgument("an id such as q:3f2a")
        return .page(try FindingPages(invocation).why(reference.text, at: reference.span))
    }
}

/// The pages of `show` and `why`.
struct FindingPages {
    let invocation: Invocation
    private let workspace: Workspace

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
    }

    func show(_ handle: String, at span: Range<Int>) throws(Diagnostic) -> Page {
        if !handle.contains(":"), let document = try document(named: handle, at: span) {
            return try DocumentPage.facts(of: document, invocation)
        }
        switch kind(of: handle) {
        case .document:
            let document = try invocation.attempt(at: span) { () throws(WorkspaceError) in
                try workspace.textReference(handle)
            }
            return try DocumentPage.facts(of: document, invocation)
        case .group:
            return try page(
                of: invocation.attempt(at: span) { () throws(WorkspaceError) in try workspace.group(handle) })
        case .finding:
            let record = try invocation.attempt(at: span) { () throws(WorkspaceError) in
                try workspace.finding(handle)
            }
            return try page(of: record)
        }
    }

    /// Nil where there is none of the name.
    private func document(named name: String, at span: Range<Int>) throws(Diagnostic) -> TextReference? {
        do throws(WorkspaceError) {
            return try workspace.textReference(name)
        } catch {
            if error.kind == .missing || error.kind == .invalid { return nil }
            throw Diagnostic(error, span: span).located(in: invocation.source)
        }
    }

    func why(_ handle: String, at span: Range<Int>) throws(Diagnostic) -> Page {
        guard kind(of: handle) == .finding else {
            throw invocation.error(
                .usage, "why explains findings", at: span, hint: "documents and groups: show \(handle)")
        }
        let record = try invocation.attempt(at: span) { () throws(WorkspaceError) in
            try workspace.finding(handle)
        }
        return try explanation(of: record)
    }

    /// How many documents, and how many of them are no copies.
    private static func sources(of group: GroupRecord) -> String {
        let documents = Counted.text(group.group.documents.count, "document")
        return group.sources == group.group.documents.count
            ? documents : "\(documents), \(Counted.text(group.sources, "source"))"
    }

    private enum Kind { case finding, group, document }

    /// By the letter before the colon, unless a module has taken it.
    private func kind(of handle: String) -> Kind {
        let letters = invocation.session.registry.kept.map { String($0.descriptor.handle) }
        let prefix = handle.split(separator: ":", maxSplits: 1).first.map(String.init)
        guard handle.contains(":"), let prefix, !letters.contains(prefix) else { return .finding }
        return prefix == "d" ? .document : prefix == "g" ? .group : .finding
    }

    private func document(of finding: Finding) throws(Diagnostic) -> (
        record: DocumentRecord, view: PassageView
    ) {
        let record = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.document(finding.document)
        }
        let bytes = try invocation.attempt { () throws(WorkspaceError) in try workspace.text(of: record) }
        return (record, PassageView(bytes))
    }

    private func heading(of record: FindingRecord, in document: DocumentRecord, on page: inout Page) {
        let finding = record.finding
        page.add(
            Page.Run(record.handle, .handle), Page.Run("  \(finding.module) · "),
            Page.Run(finding.kind, .title),
            Page.Run("  "), Page.Run(source(document), .dim))
    }

    private func source(_ document: DocumentRecord) -> String {
        [document.id, document.facts.publisher, document.facts.published?.description].compactMap { $0 }
            .joined(separator: ", ")
    }

    private func page(of record: FindingRecord) throws(Diagnostic) -> Page {
        let finding = record.finding
        let (document, view) = try document(of: finding)
        var page = Page()
        heading(of: record, in: document, on: &page)
        page.blank()
        page.lines += view.context(of: finding)
        page.blank()
        let width = self.width(of: finding.fields)
        for entry in finding.fields.entries {
            let person = record.people[entry.name].map { " (\($0.joined))" } ?? ""
            page.field(entry.name, entry.value.joined + person, width: width)
        }
        page.addState(record.review, width: width)
        if let group = try invocation.attempt({ () throws(WorkspaceError) in
            try workspace.group(of: finding.id)
        }) {
            let count =
                "\(Counted.text(group.group.members.count, "finding")) in \(Self.sources(of: group))"
            page.field(
                "group", "\(group.handle)  \(group.group.label) (\(count))", width: width)
            for (verdict, said) in group.overruling(finding.id) {
                let why = verdict.reason.map { ": \($0)" } ?? ""
                page.field(
                    "overruled",
                    "\(verdict.field) \(said); decided is \(verdict.value)"
                        + " (\(verdict.reviewer), \(verdict.time.prefix(10))\(why))", width: width,
                    style: .warning)
            }
        }
        return page
    }

    private func explanation(of record: FindingRecord) throws(Diagnostic) -> Page {
        let finding = record.finding
        let (document, view) = try document(of: finding)
        var page = Page()
        heading(of: record, in: document, on: &page)
        page.blank()
        let width = max(width(of: finding.fields), finding.roles.map(\.name.utf8.count).max() ?? 0)
        page.field("rule", finding.rule, width: width)
        page.field("sureness", FieldValue.format((finding.confidence * 100).rounded() / 100), width: width)
        page.field("passage", record.text, width: width, style: .highlight)
        page.field("", place(finding.span, view), width: width)
        if !finding.roles.isEmpty {
            page.blank()
            page.add("Evidence", .title)
            for role in finding.roles {
                page.field(
                    role.name, "“\(view.text.string(role.span))”, \(place(role.span, view))", width: width)
            }
        }
        page.blank()
        page.add("Fields", .title)
        let originals = record.review?.originals ?? []
        for entry in finding.fields.entries {
            let own = originals.first { $0.field == entry.name }.map {
                " (the module: \($0.value?.joined ?? "nothing"))"
            }
            page.field(entry.name, entry.value.joined + (own ?? ""), width: width)
        }
        for original in originals where finding.fields[original.field] == nil {
            let now = original.field == "kind" ? finding.kind : "none"
            page.field(
                original.field, "\(now) (the module: \(original.value?.joined ?? "nothing"))", width: width)
        }
        if hasDates(finding.module) {
            page.field(
                "(dates)",
                document.facts.published.map {
                    "relative dates are counted from \($0), when the document was published"
                }
                    ?? "the document has no publication date from which to count relative dates", width: width
            )
        }
        var query = ReviewQuery()
        query.finding = FindingReference(module: finding.module, id: finding.id)
        page.addHistory(
            try invocation.attempt { () throws(WorkspaceError) in try workspace.reviews(query) })
        if let group = try invocation.attempt({ () throws(WorkspaceError) in
            try workspace.group(of: finding.id)
        }) {
            page.blank()
            try add(group, on: &page)
        }
        return page
    }

    private func hasDates(_ module: String) -> Bool {
        workspace.registry[module]?.descriptor.schema.fields.contains { $0.kind == .date } ?? false
    }

    private func place(_ span: TextSpan, _ view: PassageView) -> String {
        "line \(view.lines.number(of: span.start)), bytes \(span.start)–\(span.end)"
    }

    private func width(of fields: Fields) -> Int {
        max(8, fields.entries.map(\.name.utf8.count).max() ?? 0)
    }

    private func add(_ fields: Fields, on page: inout Page, width: Int? = nil) {
        let width = width ?? self.width(of: fields)
        for entry in fields.entries { page.field(entry.name, entry.value.joined, width: width) }
    }

    private func page(of record: GroupRecord) throws(Diagnostic) -> Page {
        var page = Page()
        try add(record, on: &page)
        if !record.group.fields.isEmpty {
            page.blank()
            page.add("Fields", .title)
            add(shownFields(of: record.group), on: &page)
        }
        if !record.group.history.isEmpty {
            page.blank()
            page.add("History", .title)
            for state in record.group.history { page.field(state.date ?? "undated", state.state, width: 10) }
        }
        return page
    }

    /// Without what is kept only to be searched.
    private func shownFields(of group: FindingGroup) -> Fields {
        var fields = group.fields
        guard let schema = workspace.registry[group.module]?.descriptor.schema else { return fields }
        for entry in fields.entries where entry.name.hasPrefix("folded_") {
            if !schema.groupFields.contains(where: { $0.name == entry.name }) { fields[entry.name] = nil }
        }
        return fields
    }

    /// A group with its members' passages, and who says what where they disagree.
    private func add(_ record: GroupRecord, on page: inout Page) throws(Diagnostic) {
        let group = record.group
        page.add(
            Page.Run(record.handle, .handle), Page.Run("  \(group.module) group · "),
            Page.Run(group.label, .title))
        for member in group.members {
            let finding = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.finding(member.description)
            }
            var runs = [
                Page.Run("  \(finding.handle)  ", .handle), Page.Run(finding.finding.document, .dim),
                Page.Run("  \(finding.text)"),
            ]
            for (verdict, said) in record.overruling(member) {
                runs.append(Page.Run("  overruled: \(verdict.field) \(said)", .warning))
            }
            page.lines.append(Page.Line(runs, hanging: 4))
        }
        let families = group.conflicts.isEmpty ? [:] : try GroupTables.copyFamilies(invocation)
        for conflict in group.conflicts {
            page.blank()
            page.add(
                Page.Run(
                    conflict.kind == .contradiction
                        ? "The sources contradict each other on " : "The sources are not equally exact on "),
                Page.Run(conflict.field, .warning))
            let width = min(
                40, conflict.values.map { DisplayWidth.of(ReadableSum.text($0.value)) }.max() ?? 0)
            for side in conflict.values {
                let documents = try GroupTables.sources(of: side, in: group.module, families, invocation)
                page.field(ReadableSum.text(side.value), documents.joined(separator: ", "), width: width)
            }
            if let verdict = record.verdict(on: conflict.field) {
                let why = verdict.reason.map { ": \($0)" } ?? ""
                page.add(
                    Page.Run("Decided: "), Page.Run(verdict.value, .title),
                    Page.Run(" (\(verdict.reviewer), \(verdict.time.prefix(10))\(why))"))
            }
        }
    }
}
