import DossierHost
import DossierSDK
import DossierText

/// What `who` shows of a person or organisation.
struct PersonPage {
    private let invocation: Invocation
    private let workspace: Workspace
    private let record: GroupRecord
    private let members: [FindingRecord]
    private let documents: [String: DocumentRecord]

    /// Findings of a module that are shown; the command that lists all stands above them.
    private static let shown = 3

    init(_ invocation: Invocation, _ record: GroupRecord) throws(Diagnostic) {
        self.invocation = invocation
        self.record = record
        let workspace = try invocation.workspace()
        self.workspace = workspace
        members = try invocation.attempt { () throws(WorkspaceError) in try workspace.members(of: record) }
        let all = try invocation.attempt { () throws(WorkspaceError) in try workspace.documents() }
        let own = Set(record.group.documents)
        documents = Dictionary(
            all.filter { own.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var fields: Fields { record.group.fields }
    private var name: String { fields["name"]?.joined ?? record.group.label }

    func page() throws(Diagnostic) -> Page {
        var page = Page()
        page.add(
            Page.Run(record.handle, .handle), Page.Run("  "), Page.Run(name, .title),
            Page.Run("  \(fields["kind"]?.joined ?? "")", .dim))
        addSummary(on: &page)
        try addCandidates(on: &page)
        addRoles(on: &page)
        try addFindings(on: &page)
        addDocuments(on: &page)
        return page
    }

    private func addSummary(on page: inout Page) {
        let width = 8
        page.blank()
        let aliases = aliases()
        if !aliases.isEmpty { page.field("also", aliases.joined(separator: ", "), width: width) }
        let mentions = Counted.text(Int(number("mentions")), "mention")
        let sources = number("sources") > 0 ? ", \(Counted.text(Int(number("sources")), "source"))" : ""
        page.field(
            "named", "\(mentions) in \(Counted.text(record.group.documents.count, "document"))\(sources)",
            width: width)
        if let first = fields["first"]?.joined, let last = fields["last"]?.joined {
            page.field("when", first == last ? first : "\(first) to \(last)", width: width)
        }
    }

    private func number(_ field: String) -> Double {
        if case .number(let number)? = fields[field] { return number }
        return 0
    }

    /// Other forms of the name, each with the number of documents where that is not one.
    private func aliases() -> [String] {
        var counts: [[UInt8]: Int] = [:]
        for member in members {
            for alias in Set((member.finding.fields["aliases"]?.texts ?? []).map(Folding.fold)) {
                counts[alias, default: 0] += 1
            }
        }
        let own = Folding.fold(name)
        return (fields["aliases"]?.texts ?? []).filter { Folding.fold($0) != own }.map { alias in
            let count = counts[Folding.fold(alias)] ?? 1
            return count > 1 ? "\(alias) (\(Counted.text(count, "document")))" : alias
        }
    }

    /// Of a name that several people bear, all of them.
    private func addCandidates(on page: inout Page) throws(Diagnostic) {
        guard !name.contains(" "), fields["kind"]?.joined == "person" else { return }
        var query = PersonQuery()
        query.name = name
        query.kind = "person"
        let found = try invocation.attempt { [query] () throws(WorkspaceError) in try workspace.people(query)
        }
        let family = Folding.fold(name)
        let others = found.filter {
            $0.group != record.group.id && $0.name.contains(" ")
                && Folding.fold(String($0.name.split(separator: " ").last ?? "")) == family
        }
        guard others.count > 1 else { return }
        let named = others.prefix(6).map { "\($0.name) (\($0.handle))" }.joined(separator: ", ")
        page.field("can be", named, width: 8, style: .warning)
    }

    private func addRoles(on page: inout Page) {
        guard !record.group.history.isEmpty else { return }
        page.blank()
        page.add("Roles, since when they are seen", .title)
        let byID = Dictionary(members.map { ($0.finding.id, $0) }, uniquingKeysWith: { first, _ in first })
        for state in record.group.history {
            page.field(state.date ?? "undated", state.state, width: 10)
            let shown = state.members.compactMap { byID[$0] }.prefix(2)
            for member in shown {
                page.lines.append(
                    Page.Line(
                        [
                            Page.Run("              \(member.handle)  ", .handle),
                            Page.Run("“\(member.text)”  "),
                            Page.Run(source(member.finding.document), .dim),
                        ], hanging: 16))
            }
            if state.members.count > shown.count {
                page.add(
                    Page.Run(
                        "              and in \(Counted.text(state.members.count - shown.count, "more document"))",
                        .dim))
            }
        }
    }

    private func source(_ id: String) -> String {
        [id, documents[id]?.facts.publisher, documents[id]?.facts.published?.description].compactMap { $0 }
            .joined(separator: ", ")
    }

    /// What each module found: by the fields that hold names, else by the name in the passage.
    private func addFindings(on page: inout Page) throws(Diagnostic) {
        for module in invocation.session.registry.modules.map(\.descriptor) {
            let names = module.schema.fields.filter { $0.kind == .name }
            for field in names {
                try add(
                    FindingQuery(
                        module: module.name, conditions: [.field(field.name, anyOf: [record.handle])]),
                    "\(module.name) \(field.filters.first ?? field.name):\(Completer.quoted(name))", module,
                    on: &page)
            }
            if names.isEmpty {
                let word = mostCommonShortForm
                try add(
                    FindingQuery(module: module.name, conditions: [.about(word)]),
                    "\(module.name) about:\(Completer.quoted(word))", module, on: &page)
            }
        }
    }

    /// The family name where the documents use it alone, else the name.
    private var mostCommonShortForm: String {
        let words = name.split(separator: " ")
        let last = Folding.fold(words.last.map(String.init) ?? name)
        return (fields["aliases"]?.texts ?? []).first { Folding.fold($0) == last } ?? name
    }

    private func add(
        _ query: FindingQuery, _ command: String, _ module: ModuleDescriptor, on page: inout Page
    ) throws(Diagnostic) {
        let count = try invocation.attempt { () throws(WorkspaceError) in try workspace.count(query) }
        guard count > 0 else { return }
        var found = try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(query) }
        let date = module.schema.fields.first { $0.kind == .date }?.name
        let dates = try dates(of: found, date)
        found = zip(found, dates).enumerated().sorted { left, right in
            left.element.1 != right.element.1 ? left.element.1 > right.element.1 : left.offset < right.offset
        }.prefix(Self.shown).map(\.element.0)
        page.blank()
        page.add(
            Page.Run(Counted.text(count, "finding"), .title), Page.Run("  "), Page.Run(command, .label))
        for finding in found {
            page.lines.append(
                Page.Line(
                    [
                        Page.Run("  \(finding.handle)  ", .handle),
                        Page.Run("\(finding.finding.fields[date ?? ""]?.joined ?? "") ", .dim),
                        Page.Run(finding.text),
                        Page.Run("  \(source(finding.finding.document))", .dim),
                    ], hanging: 4))
        }
    }

    private func dates(of found: [FindingRecord], _ field: String?) throws(Diagnostic) -> [String] {
        found.map { finding in
            field.flatMap { finding.finding.fields[$0]?.joined }
                ?? documents[finding.finding.document]?.facts.published?.description ?? ""
        }
    }

    private func addDocuments(on page: inout Page) {
        let latest = documents.values.sorted { left, right in
            let (l, r) = (left.facts.published?.description ?? "", right.facts.published?.description ?? "")
            return l != r ? l > r : left.id < right.id
        }
        page.blank()
        page.add(
            Page.Run(Counted.text(latest.count, "document"), .title), Page.Run("  "),
            Page.Run("search \(Completer.quoted(mostCommonShortForm))", .label))
        for document in latest.prefix(Self.shown) {
            page.lines.append(
                Page.Line(
                    [
                        Page.Run("  \(document.handle)  ", .handle),
                        Page.Run(document.facts.title ?? document.id),
                        Page.Run("  \(source(document.id))", .dim),
                    ], hanging: 4))
        }
    }
}
