import DossierHost
import DossierSDK
import DossierText

/// The filters of a module's command, as its record schema gives them, and the query that they make.
struct ModuleFilters {
    let descriptor: ModuleDescriptor
    let definitions: [FilterDefinition]

    init(_ descriptor: ModuleDescriptor) {
        self.descriptor = descriptor
        definitions = Self.definitions(of: descriptor)
    }

    static func definitions(of descriptor: ModuleDescriptor) -> [FilterDefinition] {
        let schema = descriptor.schema
        var definitions = schema.fields.map { field in
            FilterDefinition(
                field.name, aliases: field.filters, values(of: field, in: descriptor.name),
                field.summary.isEmpty ? field.label : field.summary, field: field.name)
        }
        let taken = Set(definitions.flatMap(\.names))
        func add(_ name: String, _ values: FilterDefinition.Values, _ summary: String) {
            if !taken.contains(name) { definitions.append(FilterDefinition(name, values, summary)) }
        }
        add("kind", .choice(schema.kinds.map(\.name)), "the kind of finding")
        add("about", .text, "words in the passage or a field")
        add("source", .text, "the document, by id, title or publisher")
        add("since", .date, "in documents published on that day or later")
        if let date = schema.fields.first(where: { $0.kind == .date }) {
            add("from", .date, "\(date.label) not before")
            add("to", .date, "\(date.label) not after")
        }
        add("id", .text, "the finding with this id")
        add("review", .choice(ReviewFilter.allCases.map(\.rawValue)), "what has been decided of it")
        add("tag", .tag, "a tag that you gave it")
        add("note", .text, "words in a note on it")
        for index in definitions.indices
        where definitions[index].field != nil || definitions[index].name == "kind" {
            definitions[index].module = descriptor.name
        }
        return definitions
    }

    private static func values(of field: Field, in module: String) -> FilterDefinition.Values {
        switch field.kind {
        case .number, .percent, .money: .number
        case .date: .date
        case .choice(let values): .choice(values)
        case .text: .text
        case .name, .place: .field(module: module, field: field.name)
        }
    }

    /// The query that the arguments make, and what it cannot say: conditions on the records themselves.
    func query(_ invocation: Invocation) throws(Diagnostic) -> (query: FindingQuery, rest: [Expression]) {
        var query = FindingQuery(module: descriptor.name)
        var rest: [Expression] = []
        var days = DayInterval(first: nil, last: nil)
        for argument in invocation.call.arguments {
            switch argument.form {
            case .values(let values):
                let text = values.first.map { invocation.source.text($0.span) } ?? ""
                // The colon of a handle makes the argument one word.
                if text.hasPrefix("id:") {
                    query.conditions.append(
                        .any(text.dropFirst(3).split(separator: ",").map { .handle(String($0)) }))
                    continue
                }
                throw invocation.error(
                    .usage, "“\(text)” is no filter of \(descriptor.name)", at: argument.span,
                    label: "name:value was expected",
                    hint: "words in the passage are found with: about:\(text)")
            case .filter(let word, let values, let isNegated):
                let filter = try definition(word, invocation)
                if filter.field == nil, filter.name == "from" || filter.name == "to", !isNegated {
                    let text = try invocation.texts(of: values).joined(separator: ",")
                    let wanted = try invocation.days(text, at: values.first?.span ?? word.span)
                    days =
                        filter.name == "from"
                        ? DayInterval(first: wanted.first, last: days.last)
                        : DayInterval(first: days.first, last: wanted.last)
                    continue
                }
                switch try condition(filter, values, word, invocation) {
                case .condition(let condition):
                    query.conditions.append(isNegated ? .not(condition) : condition)
                case .expression(let expression): rest.append(isNegated ? .not(expression) : expression)
                }
            case .comparison(let word, let sign, let values):
                let filter = try definition(word, invocation)
                if let condition = try comparison(filter, sign, values, word, invocation) {
                    query.conditions.append(condition)
                } else {
                    rest.append(
                        .compare(
                            .field(Word(text: filter.name, span: word.span)), sign,
                            values.map(Operand.literal),
                            span: argument.span))
                }
            }
        }
        try invocation.checkOrder(of: days, at: invocation.call.arguments.first?.span)
        if days.first != nil || days.last != nil,
            let field = descriptor.schema.fields.first(where: { $0.kind == .date })
        {
            query.conditions.append(.date(field.name, days))
        }
        return (query, rest)
    }

    private func definition(_ word: Word, _ invocation: Invocation) throws(Diagnostic) -> FilterDefinition {
        if let filter = definitions.first(where: { $0.name == word.text })
            ?? definitions.first(where: { $0.aliases.contains(word.text) })
        {
            return filter
        }
        if word.text == String(descriptor.handle), let id = definitions.first(where: { $0.name == "id" }) {
            return id
        }
        let names = definitions.flatMap(\.names)
        throw invocation.error(
            .usage, "\(descriptor.name) has no filter “\(word.text)”", at: word.span,
            label: Invocation.proposal(word.text, among: names),
            hint: "filters: \(names.joined(separator: ", "))")
    }

    static let mostValues = 5000

    private enum Condition {
        case condition(FindingQuery.Condition)
        case expression(Expression)
    }

    private func condition(
        _ filter: FilterDefinition, _ values: [Literal], _ word: Word, _ invocation: Invocation
    ) throws(Diagnostic) -> Condition {
        let texts = try invocation.texts(of: values)
        let span = values.first?.span ?? word.span
        guard texts.count <= Self.mostValues else {
            throw invocation.error(
                .usage,
                "\(filter.name): takes at most \(Self.mostValues) values, not \(Counted.number(texts.count))",
                at: span, hint: "tables with many values in common: … | join TABLE FIELD")
        }
        guard let name = filter.field else {
            return .condition(try general(filter, texts, span, word, invocation))
        }
        if texts == ["*"] { return .condition(.present(name)) }
        switch filter.values {
        case .number:
            if texts.count == 1 {
                let number = try invocation.number(texts[0], at: span)
                return .condition(.number(name, number...number))
            }
            for text in texts { _ = try invocation.number(text, at: span) }
        case .date:
            if texts.count == 1 { return .condition(.date(name, try invocation.days(texts[0], at: span))) }
            for text in texts { _ = try invocation.days(text, at: span) }
        case .choice(let choices):
            var chosen: [String] = []
            for text in texts {
                chosen.append(try invocation.choice(text, among: choices, what: "\(name)", at: span))
            }
            return .condition(.field(name, anyOf: chosen))
        default:
            return .condition(.field(name, anyOf: texts))
        }
        let field = Operand.field(Word(text: name, span: word.span))
        return .expression(.compare(field, .isIn, values.map(Operand.literal), span: word.span))
    }

    /// The filters that every module has.
    private func general(
        _ filter: FilterDefinition, _ texts: [String], _ span: Range<Int>, _ word: Word,
        _ invocation: Invocation
    ) throws(Diagnostic) -> FindingQuery.Condition {
        switch filter.name {
        case "kind":
            var kinds: [String] = []
            for text in texts {
                kinds.append(
                    try invocation.choice(
                        text, among: descriptor.schema.kinds.map(\.name), what: "kind", at: span))
            }
            return .kind(kinds)
        case "from", "to":
            // Only a negated one comes here: what lies outside.
            let days = try invocation.days(texts.joined(separator: ","), at: span)
            guard let field = descriptor.schema.fields.first(where: { $0.kind == .date }) else { break }
            return .date(
                field.name,
                filter.name == "from"
                    ? DayInterval(first: days.first, last: nil) : DayInterval(first: nil, last: days.last))
        default: break
        }
        guard let text = texts.first, texts.count == 1 else {
            throw invocation.error(.usage, "\(filter.name) takes one value", at: span)
        }
        switch filter.name {
        case "since":
            let days = try invocation.days(text, at: span)
            let workspace = try invocation.workspace()
            var query = DocumentQuery()
            query.published = DayInterval(first: days.first, last: nil)
            let published = try invocation.attempt { [query] () throws(WorkspaceError) in
                try workspace.documents(query)
            }
            return .within(published.map { Place(document: $0.id) })
        case "about": return .about(text)
        case "source": return .source(text)
        case "review":
            let names = ReviewFilter.allCases.map(\.rawValue)
            let name = try invocation.choice(text, among: names, what: "review", at: span)
            return .review(ReviewFilter(rawValue: name) ?? .all)
        case "tag": return .tag(text)
        case "note": return .note(text)
        default: return .handle(text.contains(":") ? text : "\(descriptor.handle):\(text)")
        }
    }

    /// Comparisons with one number or date are the store's; the rest is tried on the records.
    private func comparison(
        _ filter: FilterDefinition, _ sign: Comparison.Operator, _ values: [Literal], _ word: Word,
        _ invocation: Invocation
    ) throws(Diagnostic) -> FindingQuery.Condition? {
        guard let name = filter.field else {
            throw invocation.error(
                .usage, "\(filter.name) is written with a colon", at: word.span,
                label: "\(filter.name):\(filter.valueSummary)")
        }
        let texts = try invocation.texts(of: values)
        guard texts.count == 1, sign != .notEqual else { return nil }
        let span = values.first?.span ?? word.span
        switch filter.values {
        case .number:
            let number = try invocation.number(texts[0], at: span)
            switch sign {
            case .less: return .number(name, -.greatestFiniteMagnitude...number.nextDown)
            case .lessOrEqual: return .number(name, -.greatestFiniteMagnitude...number)
            case .greater: return .number(name, number.nextUp...(.greatestFiniteMagnitude))
            case .greaterOrEqual: return .number(name, number...(.greatestFiniteMagnitude))
            default: return .number(name, number...number)
            }
        case .date:
            let days = try invocation.days(texts[0], at: span)
            return days.days(sign).map { .date(name, $0) }
        default: return nil
        }
    }
}
