import DossierHost
import DossierSDK
import DossierText

/// Which documents `docs` lists, from its words and filters.
struct DocumentFilters {
    private static let types = ["text", "markdown", "html", "pdf", "word", "mail"]

    /// Those of `search`.
    static let ofSearch: [FilterDefinition] = DocumentFilter.Field.allCases.map { field in
        switch field {
        case .title: FilterDefinition("title", .text, "words of the title, * for any ending")
        case .publisher: FilterDefinition("publisher", .text, "words of the publisher's name")
        case .author: FilterDefinition("author", .text, "words of the author's name")
        case .source:
            FilterDefinition("source", .text, "a part of id, title or publisher, or an id such as d:3f2a")
        case .from: FilterDefinition("from", .date, "published on this day or later")
        case .to: FilterDefinition("to", .date, "published on this day or earlier")
        case .published: FilterDefinition("published", .date, "published within these days")
        case .language: FilterDefinition("language", .text, "the language's code: es")
        case .type: FilterDefinition("type", .words(types), "the kind of file, by name or ending")
        }
    }

    static let definitions = [
        FilterDefinition("undated", .choice(["yes", "no"]), "whether the date of publication is not known"),
        FilterDefinition("publisher", aliases: ["by"], .text, "the publisher's name holds this"),
        FilterDefinition("source", .text, "id, title or publisher holds this, or a handle"),
        FilterDefinition("from", .date, "published on this day or later"),
        FilterDefinition("to", .date, "published on this day or earlier"),
        FilterDefinition("copies", .choice(["yes", "no"]), "whether others have the same wording"),
        FilterDefinition("revised", .choice(["yes", "no"]), "whether there are earlier texts"),
        FilterDefinition("title", .text, "words of the title, * for any ending"),
        FilterDefinition("author", .text, "words of the author's name, * for any ending"),
        FilterDefinition("published", .date, "published within these days"),
        FilterDefinition("language", .text, "the language's code: es"),
        FilterDefinition("type", .words(types), "the kind of file, by name or ending"),
        FilterDefinition("removed", .choice(["yes", "no"]), "yes: those that were removed, and no others"),
    ]

    /// What the store answers by its index of documents.
    private static let definitionsOfFilter: Set<DocumentFilter.Field> = [
        .title, .author, .published, .language, .type,
    ]

    private static func filter(
        _ field: DocumentFilter.Field, _ values: [Literal], at span: Range<Int>, isNegated: Bool,
        _ invocation: Invocation
    ) throws(Diagnostic) -> DocumentFilter {
        let texts = try invocation.texts(of: values)
        if field.isDate {
            return .days(
                field, try invocation.days(texts.joined(separator: ","), at: span), isNegated: isNegated)
        }
        let words = zip(texts, texts.indices).map { text, index in
            (text, values.indices.contains(index) && values[index].kind == .quoted)
        }
        if let filter = DocumentFilter.words(field, words, isNegated: isNegated) { return filter }
        throw invocation.error(.usage, "“\(field.rawValue):” holds no word to look for", at: span)
    }

    static func query(_ invocation: Invocation) throws(Diagnostic) -> DocumentQuery {
        var query = DocumentQuery()
        var words: [String] = []
        var (first, last): (Int?, Int?) = (nil, nil)
        var end: Range<Int>?
        for argument in invocation.call.arguments {
            switch argument.form {
            case .values:
                words.append(try invocation.text(of: argument))
            case .filter(let name, let values, let isNegated):
                guard let filter = definitions.first(where: { $0.names.contains(name.text) }) else {
                    // `d:3f2a`
                    if !isNegated, name.text.utf8.count == 1 {
                        query.words.append(invocation.source.text(argument.span))
                        continue
                    }
                    throw invocation.error(
                        .usage, "docs has no filter “\(name.text)”", at: name.span,
                        label: Invocation.proposal(name.text, among: definitions.map(\.name)))
                }
                let span = values.first?.span ?? argument.span
                if let field = DocumentFilter.Field(rawValue: filter.name),
                    definitionsOfFilter.contains(field)
                {
                    query.filters.append(
                        try self.filter(field, values, at: span, isNegated: isNegated, invocation))
                    continue
                }
                if isNegated {
                    throw invocation.error(
                        .usage, "docs cannot negate a filter", at: argument.span,
                        hint: "docs | where not \(name.text) = …")
                }
                let texts = try invocation.texts(of: values)
                func answer() throws(Diagnostic) -> Bool {
                    let text = texts.joined(separator: ",")
                    return try invocation.choice(text, among: ["yes", "no"], what: "answer", at: span)
                        == "yes"
                }
                switch filter.name {
                case "undated": query.isUndated = try answer()
                case "copies": query.hasCopies = try answer()
                case "revised": query.isRevised = try answer()
                case "removed": query.isRemoved = try answer()
                case "publisher": query.publishers += texts
                case "source": query.words += texts
                case "from": first = try invocation.days(texts.joined(separator: ","), at: span).first
                default:
                    last = try invocation.days(texts.joined(separator: ","), at: span).last
                    end = span
                }
            case .comparison:
                throw invocation.error(
                    .usage, "docs has no comparisons", at: argument.span, hint: "docs | where …")
            }
        }
        if !words.isEmpty { query.words.append(words.joined(separator: " ")) }
        let days = DayInterval(first: first, last: last)
        try invocation.checkOrder(of: days, at: end)
        if first != nil || last != nil { query.published = days }
        return query
    }
}

extension Invocation {
    /// The documents of records that come through the pipe, each once: by their handles, or by the `document` of findings.
    func documents(of output: Output, removed: Bool = false) throws(Diagnostic) -> [DocumentRecord] {
        let table = try table(output)
        let handles = table.columns.firstIndex { $0.kind == .handle }
        let names = table.index(of: "document")
        var seen: Set<String> = []
        var documents: [DocumentRecord] = []
        let workspace = try workspace()
        for record in table.records {
            let handle = handles.flatMap { record.values[$0]?.joined }.flatMap {
                $0.hasPrefix("d:") ? $0 : nil
            }
            guard let reference = handle ?? names.flatMap({ record.values[$0]?.joined }) else {
                throw error(.usage, "\(call.name.text) needs documents, and these records name none")
            }
            guard seen.insert(reference).inserted else { continue }
            let document = try attempt { () throws(WorkspaceError) in
                removed ? try workspace.removedDocument(reference) : try workspace.document(reference)
            }
            if seen.insert("id " + document.id).inserted { documents.append(document) }
        }
        return documents
    }

    /// Who decides.
    var reviewer: String { session.reviewer }

    /// Brings findings and groups up to date after a decision on documents, unless there is more to be read than that.
    func analyzeChanges(_ workspace: Workspace, wasAnalyzed: Bool) throws(Diagnostic) {
        if wasAnalyzed {
            try analyze(workspace, modules: nil)
        } else {
            session.output.note("analyze brings findings and groups up to date")
        }
    }
}
