import DossierHost
import DossierText

/// The filters by what is known of documents, as `docs` and `search` have them.
enum DocumentFilters {
    static let definitions: [FilterDefinition] = DocumentFilter.Field.allCases.map { field in
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
        case .type:
            FilterDefinition(
                "type", .words(["text", "markdown", "html", "pdf", "word", "mail"]),
                "the kind of file, by name or ending")
        }
    }

    /// The words of a call and what its filters ask for.
    static func read(_ invocation: Invocation) throws(Diagnostic) -> (
        words: [String], filters: [DocumentFilter]
    ) {
        var words: [String] = []
        var filters: [DocumentFilter] = []
        for argument in invocation.call.arguments {
            switch argument.form {
            case .values(let literals): words += try invocation.texts(of: literals)
            case .filter(let name, let literals, let isNegated):
                guard let field = DocumentFilter.Field(rawValue: name.text) else {
                    if name.text == "d" {
                        words.append(try invocation.text(of: argument))
                        continue
                    }
                    throw invocation.error(
                        .usage, "\(invocation.call.name.text) has no filter “\(name.text)”", at: name.span,
                        label: Invocation.proposal(name.text, among: DocumentFilter.names),
                        hint: "filters: \(DocumentFilter.names.joined(separator: ", "))")
                }
                let span = literals.first?.span ?? name.span
                let texts = try invocation.texts(of: literals)
                if field.isDate {
                    let days = try invocation.days(texts.joined(separator: ","), at: span)
                    filters.append(.days(field, days, isNegated: isNegated))
                } else if let filter = DocumentFilter.words(
                    field,
                    zip(texts, texts.indices).map { text, index in
                        (text, literals.indices.contains(index) && literals[index].kind == .quoted)
                    }, isNegated: isNegated)
                {
                    filters.append(filter)
                } else {
                    throw invocation.error(.usage, "“\(name.text):” holds no word to look for", at: span)
                }
            case .comparison(let name, _, _):
                throw invocation.error(
                    .usage, "\(name.text) is written with a colon here", at: argument.span,
                    hint: "\(invocation.call.name.text) | where \(invocation.source.text(argument.span))")
            }
        }
        return (words, filters)
    }
}
