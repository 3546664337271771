import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let people: CommandDefinition = CommandDefinition(
        name: "people",
        summary: "List the people and organisations of the documents; the most often named first.",
        syntax: [
            "people [WORDS] [kind:person|organisation] [role:ROLE] [source:DOCUMENT]",
            "… | people [FILTER …]",
        ],
        details: [
            "One entry is one person over all documents: the same full name, fuller and shorter forms of it, and a family",
            "name alone where only one person can be meant. who NAME gives the page of one. A name in a filter",
            "(by:ruiz, who:\"harbour minister\") finds a person under all names and roles; lists show the name that this",
            "list has, show the one that the document has.",
            "After a pipe: those who are named in the documents in which the records stand.",
            "merge g:… g:… makes one entry of two, split parts one, set p:… name:\"…\" gives another name.",
        ],
        filters: [
            FilterDefinition("kind", .choice(["person", "organisation"]), "person or organisation"),
            FilterDefinition(
                "role", .field(module: "people", field: "roles"), "words of a title or function"),
            FilterDefinition(
                "source", .text, "only who is named in documents with this in id, title or publisher"),
        ],
        examples: [
            UsageExample("people role:minister | head 10", "the ten ministers named in most documents"),
            UsageExample(
                "people kind:organisation | where documents > 2", "bodies that three documents name"),
            UsageExample("people | chart name documents", "how many documents name each"),
        ],
        argument: .person,
        columns: [
            Column("id", .handle, aliases: ["handle"]), Column("name"),
            Column("kind", .choice(["person", "organisation"])), Column("roles", aliases: ["role"]),
            Column("mentions", .number), Column("documents", .number),
            Column("sources", .number, isShown: false),
            Column("first", .date), Column("last", .date), Column("aliases", isShown: false),
        ],
        reach: .documents,
        run: { invocation throws(Diagnostic) in .table(try peopleTable(invocation)) },
        count: { invocation throws(Diagnostic) in
            if invocation.input != nil { return try peopleTable(invocation).records.count }
            let (workspace, query) = try peopleQuery(invocation)
            return try invocation.attempt { () throws(WorkspaceError) in try workspace.peopleCount(query) }
        })

    private static func peopleTable(_ invocation: Invocation) throws(Diagnostic) -> Table {
        var (workspace, query) = try peopleQuery(invocation)
        guard let documents = try invocation.documentsOfInput() else {
            query.limit = invocation.limit
            let people = try invocation.attempt { [query] () throws(WorkspaceError) in
                try workspace.people(query)
            }
            if people.isEmpty { try invocation.tellUnread(by: [Workspace.peopleModule]) }
            return table(of: people)
        }
        let people = try invocation.attempt { [query] () throws(WorkspaceError) in
            let named = Set(
                try workspace.groups(module: Workspace.peopleModule, conflictsOnly: false).lazy
                    .filter { !documents.isDisjoint(with: $0.group.documents) }.map(\.group.id))
            return try workspace.people(query).filter { named.contains($0.group) }
        }
        return table(of: people)
    }

    private static func peopleQuery(
        _ invocation: Invocation
    ) throws(Diagnostic) -> (Workspace, PersonQuery) {
        let workspace = try invocation.workspace()
        var query = PersonQuery()
        for argument in invocation.call.arguments {
            switch argument.form {
            case .values(let values): query.words += try invocation.texts(of: values)
            case .filter(let word, let values, false):
                let text = try invocation.texts(of: values).joined(separator: " ")
                switch word.text {
                case "kind":
                    query.kind = try invocation.choice(
                        text, among: ["person", "organisation"], what: "kind",
                        at: values.first?.span ?? word.span)
                case "role": query.role = text
                case "source": query.source = text
                default: throw unknownFilter(word, invocation)
                }
            case .filter(let word, _, true):
                throw invocation.error(
                    .usage, "a filter of people cannot be turned round", at: word.span,
                    hint: "people | where …")
            case .comparison(let word, _, _):
                throw invocation.error(
                    .usage, "people takes no comparisons", at: word.span,
                    hint: "people | where \(word.text) …")
            }
        }
        return (workspace, query)
    }

    private static func unknownFilter(_ word: Word, _ invocation: Invocation) -> Diagnostic {
        let names = ["kind", "role", "source"]
        return invocation.error(
            .usage, "people has no filter “\(word.text)”", at: word.span,
            label: Invocation.proposal(word.text, among: names),
            hint: "filters: \(names.joined(separator: ", "))")
    }

    /// How what is named in fields, and is no entry of the list, is found: `quotes by:"Harbour Board" (3)`.
    private static func namedElsewhere(_ name: String, _ invocation: Invocation) -> String? {
        guard let workspace = invocation.session.workspace else { return nil }
        let folded = Folding.fold(name)
        var ways: [String] = []
        for module in workspace.registry.modules {
            let descriptor = module.descriptor
            for field in descriptor.schema.fields where field.kind == .name {
                let found =
                    (try? workspace.values(of: field.name, module: descriptor.name, prefix: name, limit: 20))
                    ?? []
                let count = found.reduce(0) { $0 + (Folding.fold($1.value) == folded ? $1.count : 0) }
                if count > 0 {
                    let filter = field.filters.first ?? field.name
                    ways.append("\(descriptor.name) \(filter):\(Completer.quoted(name)) (\(count))")
                }
            }
        }
        return ways.isEmpty
            ? nil : "it stands in \(ways.joined(separator: ", ")), but is not listed as a person or body"
    }

    static func table(of people: [PersonRecord]) -> Table {
        let columns = CommandDefinition.people.columns
        let records = people.map { person in
            Record(
                columns.map { column in
                    column.name == "id"
                        ? .handle(person.handle)
                        : person.fields[column.name].map { Value($0, kind: column.kind) }
                })
        }
        return Table(columns: columns, records: records, noun: "entry")
    }

    static let who = CommandDefinition(
        name: "who",
        summary: "The page of a person or organisation: names, roles over time, what is found of them.",
        syntax: ["who NAME", "who ID"],
        details: [
            "A part of a name, a role or an id (g:…, p:…). Where several can be meant, they are listed."
        ],
        examples: [
            UsageExample("who ruiz", "who bears the name, since when in which role, and what was said"),
            UsageExample("who \"harbour minister\"", "by a role"),
            UsageExample("who g:91c0", "by the id of an entry"),
        ],
        argument: .person
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var words: [String] = []
        var span = invocation.call.span
        if let first = invocation.call.arguments.first, let last = invocation.call.arguments.last {
            span = first.span.lowerBound..<last.span.upperBound
        }
        for argument in invocation.call.arguments { words.append(try invocation.text(of: argument)) }
        guard !words.isEmpty else {
            throw invocation.error(
                .usage, "who needs a name", label: "followed by a name, or an id such as g:91c0")
        }
        let name = words.joined(separator: " ")
        if name.hasPrefix("g:") || name.hasPrefix("p:") {
            let record = try invocation.attempt(at: span) { () throws(WorkspaceError) in
                try workspace.person(name)
            }
            return .page(try PersonPage(invocation, record).page())
        }
        var query = PersonQuery()
        query.name = name
        var found = try invocation.attempt(at: span) { [query] () throws(WorkspaceError) in
            try workspace.people(query)
        }
        if found.isEmpty {
            // Nobody's name: a part of a role.
            query.name = nil
            query.role = name
            found = try invocation.attempt(at: span) { [query] () throws(WorkspaceError) in
                try workspace.people(query)
            }
        }
        let folded = Folding.fold(name)
        // A family name alone that several bear is an entry, too, and not the one that is wanted.
        let exact = found.filter {
            Folding.fold($0.name) == folded && ($0.name.contains(" ") || $0.fields["kind"] == "organisation")
        }
        guard let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil else {
            if found.isEmpty {
                throw invocation.error(
                    .missing, "nobody is called “\(name)”", at: span,
                    hint: namedElsewhere(name, invocation) ?? "people lists who is named")
            }
            invocation.session.output.note(
                "“\(name)” can be \(Counted.text(found.count, "entry")); who ID shows one")
            return .table(table(of: found))
        }
        let record = try invocation.attempt(at: span) { () throws(WorkspaceError) in
            try workspace.person(only.handle)
        }
        return .page(try PersonPage(invocation, record).page())
    }
}
