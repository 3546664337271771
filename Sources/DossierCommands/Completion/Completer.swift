import DossierHost
import DossierSDK
import DossierText

/// Proposes how a line could go on: commands, stages, filters and their values, fields, variables, ids, files.
package struct Completer {
    let session: Session
    static let most = 200

    package init(session: Session) { self.session = session }

    /// - Parameter line: the line up to the cursor.
    package func completion(of line: String) -> Completion {
        let context = CompletionContext(line)
        let word = context.word
        if word.hasPrefix("$") {
            return matching(word, among: session.variables.keys.sorted().map { "$\($0)" }, at: context.start)
        }
        guard let name = context.callName else { return names(context) }
        if !context.isFirstCall, session.vocabulary.stage(name) != nil { return stageArgument(name, context) }
        if !context.isFirstCall, session.vocabulary.command(name)?.takesRecords != true {
            return Completion(start: context.start, candidates: [])
        }
        if name == "include" { return files(word, at: context.start) }
        guard let command = session.vocabulary.command(name) else {
            return Completion(start: context.start, candidates: [])
        }
        if name == "modules", let words = context.calls.last {
            if words.count > 2, words[1] == "load" { return files(word, at: context.start) }
            let candidates = moduleArgument(words, word, at: context.start)
            return Completion(start: context.start, candidates: candidates)
        }
        if let colon = word.firstIndex(of: ":") {
            let typed = word[..<colon].drop { $0 == "-" }
            let filters = command.filters + correctable(name, context)
            if let filter = filters.first(where: { $0.names.contains(String(typed)) }) {
                return values(of: filter, word, colon, context.start)
            }
        }
        if name == "sql" { return Completion(start: context.start, candidates: sqlWords(context)) }
        if name == "verdict" { return verdictArgument(context) }
        // What is set has been named: now come its fields.
        let isNamed = name == "set" && !word.contains(":") && !correctable(name, context).isEmpty
        var completion =
            isNamed
            ? Completion(start: context.start, candidates: [])
            : argument(of: command, word, at: context.start)
        completion.candidates += reviewWords(name, context)
        let isNegated = word.hasPrefix("-")
        let filters = command.filters.flatMap(\.names).map { (isNegated ? "-" : "") + $0 + ":" }
        completion.candidates += filters.filter { $0.hasPrefix(word) }
        return completion
    }

    private func names(_ context: CompletionContext) -> Completion {
        let names =
            context.isFirstCall
            ? session.vocabulary.commands.map(\.name) + Vocabulary.keywords
            : session.vocabulary.stages.map(\.name) + session.vocabulary.continuations.map(\.name)
        return matching(context.word, among: names, at: context.start)
    }

    private func matching(_ word: String, among words: [String], at start: Int) -> Completion {
        Completion(start: start, candidates: words.filter { $0.hasPrefix(word) })
    }

    private func stageArgument(_ name: String, _ context: CompletionContext) -> Completion {
        if name == "save" || name == "tee" { return files(context.word, at: context.start) }
        if ReviewVerb(rawValue: name) != nil { return reviewArgument(name, context) }
        guard let stage = session.vocabulary.stage(name), stage.takesFields else {
            return Completion(start: context.start, candidates: [])
        }
        let columns = self.columns(of: context)
        // After a comparison with a choice field, its values.
        let words = context.calls.last ?? []
        if name == "where", words.count >= 3, ["=", "!=", "in"].contains(words[words.count - 2]),
            let column = columns.first(where: { $0.name == words[words.count - 3] }),
            case .choice(let values) = column.kind
        {
            return matching(context.word, among: values, at: context.start)
        }
        if name == "where", words.count >= 3, ["=", "!=", "~", "in"].contains(words[words.count - 2]),
            let filter = filter(of: words[words.count - 3], context)
        {
            return values(of: filter, ":\(context.word)", context.word.startIndex, context.start - 1)
        }
        let keywords =
            switch name {
            case "where": ["and", "or", "not", "in"]
            case "sort": ["desc"]
            default: Aggregate(rawValue: name) == nil ? [] : ["by"]
            }
        // The other table comes first.
        if name == "join" || name == "diff", words.count == 2 {
            return matching(
                context.word, among: session.variables.keys.sorted().map { "$\($0)" }, at: context.start)
        }
        return matching(
            context.word, among: columns.map(\.name) + (words.count > 2 ? keywords : []), at: context.start)
    }

    private func columns(of context: CompletionContext) -> [Column] {
        guard let name = context.command else { return [] }
        if name.hasPrefix("$"), case .table(let table)? = session.variables[String(name.dropFirst())] {
            return table.columns
        }
        // The last command before the stage says what its records have.
        let last = context.calls.dropLast().compactMap(\.first).last { session.vocabulary.command($0) != nil }
        return session.vocabulary.command(last ?? name)?.columns ?? []
    }

    /// The filter that goes by the name of a column of the records before a stage, and so knows its values.
    private func filter(of column: String, _ context: CompletionContext) -> FilterDefinition? {
        let name = context.calls.dropLast().compactMap(\.first).last { session.vocabulary.command($0) != nil }
        guard let command = (name ?? context.command).flatMap({ session.vocabulary.command($0) }) else {
            return nil
        }
        return command.filters.first { $0.names.contains(column) }
    }

    private func argument(of command: CommandDefinition, _ word: String, at start: Int) -> Completion {
        switch command.argument {
        case .nothing: return Completion(start: start, candidates: [])
        case .words(let words): return matching(word, among: words, at: start)
        case .module: return matching(word, among: session.registry.names, at: start)
        case .topic:
            let names = session.vocabulary.commands.map(\.name) + session.vocabulary.stages.map(\.name)
            return matching(word, among: names + Vocabulary.keywords + [HelpPages.grammarTopic], at: start)
        case .file: return files(word, at: start)
        case .workspace:
            let names = matching(word, among: WorkspaceFinder(script: nil).names, at: start).candidates
            return Completion(start: start, candidates: names.isEmpty ? folders(word) : names)
        case .document:
            var completion = documents(word, at: start)
            if command.name == "compare" {
                let outlets = publishers(word, withIDs: false, at: start)
                completion.candidates = outlets.candidates + completion.candidates
                completion.notes = outlets.notes
            }
            return completion
        case .finding: return findings(word, at: start)
        case .review: return Completion(start: start, candidates: reviews(word))
        case .person: return people(word, at: start)
        }
    }

    /// The values of a filter, after its colon or a comma.
    func values(
        of filter: FilterDefinition, _ word: String, _ colon: String.Index, _ start: Int
    ) -> Completion {
        var typed = word[word.index(after: colon)...]
        if let comma = typed.lastIndex(of: ","), !typed.hasPrefix("\"") {
            typed = typed[typed.index(after: comma)...]
        }
        let begin = start + word.utf8.count - typed.utf8.count
        switch filter.values {
        case .choice(let words):
            let matching = words.filter { $0.hasPrefix(typed) }
            guard let module = filter.module,
                let field = filter.field ?? (filter.name == "kind" ? "kind" : nil),
                let found = try? session.workspace?.values(of: field, module: module, prefix: "", limit: 100)
            else { return Completion(start: begin, candidates: matching) }
            let counts = Dictionary(found.map { ($0.value, $0.count) }, uniquingKeysWith: +)
            return Completion(start: begin, counted: matching.map { ($0, counts[$0] ?? 0) })
        case .words(let words):
            return Completion(start: begin, candidates: words.filter { $0.hasPrefix(typed) })
        case .file: return files(String(typed), at: begin)
        case .field(let module, let field):
            let prefix = String(typed.filter { $0 != "\"" && $0 != "'" })
            let values = try? session.workspace?.values(of: field, module: module, prefix: prefix, limit: 50)
            return Completion(start: begin, counted: (values ?? []).map { (Self.quoted($0.value), $0.count) })
        case .tag: return Completion(start: begin, candidates: tags(String(typed)))
        case .text where filter.name == "source" || filter.name == "publisher":
            return publishers(String(typed), withIDs: filter.name == "source", at: begin)
        case .text where filter.module != nil && filter.field != nil:
            let prefix = String(typed.filter { $0 != "\"" && $0 != "'" })
            let values = try? session.workspace?.values(
                of: filter.field ?? "", module: filter.module ?? "", prefix: prefix, limit: 50)
            // What occurs once says nothing that could be chosen by.
            let several = (values ?? []).filter { $0.count > 1 || !prefix.isEmpty }
            return Completion(start: begin, counted: several.map { (Self.quoted($0.value), $0.count) })
        case .text, .number, .date: return Completion(start: begin, candidates: [])
        }
    }

    /// Names of outlets, those with most documents first, then ids of documents.
    private func publishers(_ prefix: String, withIDs: Bool, at start: Int) -> Completion {
        let wanted = Folding.fold(String(prefix.filter { $0 != "\"" }))
        let table = try? session.workspace?.sql(
            "SELECT publisher, count(*) FROM documents WHERE publisher IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        var publishers: [(text: String, count: Int)] = []
        for row in table?.rows ?? [] where row.count == 2 && publishers.count < Self.most {
            guard let name = row[0]?.joined, Folding.fold(name).starts(with: wanted) else { continue }
            let count = if case .number(let number)? = row[1] { Int(number) } else { 0 }
            publishers.append((Self.quoted(name), count))
        }
        var completion = Completion(start: start, counted: publishers)
        if withIDs { completion.candidates += documentIDs(prefix) }
        return completion
    }

    private func documents(_ word: String, at start: Int) -> Completion {
        guard word.hasPrefix("d:") else { return Completion(start: start, candidates: documentIDs(word)) }
        let handles = (try? session.workspace?.documentHandles(word, limit: Self.most)) ?? []
        return Completion(start: start, candidates: handles.filter { $0.hasPrefix(word) })
    }

    /// Ids of documents that begin with what is typed; a workspace may have many thousands.
    private func documentIDs(_ word: String) -> [String] {
        let prefix = String(word.filter { $0 != "\"" })
        let text = prefix.replacing("'", with: "''")
        return column(
            "SELECT id FROM documents WHERE substr(id, 1, \(prefix.unicodeScalars.count)) = '\(text)' LIMIT \(Self.most)"
        ).map(Self.quoted)
    }

    /// The first column of a query over the views.
    private func column(_ query: String) -> [String] {
        let table = try? session.workspace?.sql(query)
        return table?.rows.compactMap { $0.first??.joined } ?? []
    }

    /// Names that begin with what is typed, or a word of which does.
    private func people(_ word: String, at start: Int) -> Completion {
        let prefix = word.filter { $0 != "\"" }
        if prefix.hasPrefix("p:") || prefix.hasPrefix("g:") { return findings(word, at: start) }
        var query = PersonQuery()
        if !prefix.isEmpty { query.name = prefix + "*" }
        query.limit = 50
        let people = (try? session.workspace?.people(query)) ?? []
        return Completion(
            start: start, counted: people.map { (Self.quoted($0.name), Int($0.fields.number("mentions"))) })
    }

    private func findings(_ word: String, at start: Int) -> Completion {
        let letters = session.registry.modules.map {
            (letter: String($0.descriptor.handle), name: $0.descriptor.name)
        }
        guard let colon = word.firstIndex(of: ":") else {
            return matching(word, among: letters.map { "\($0.letter):" } + ["g:", "d:"], at: start)
        }
        let letter = String(word[..<colon])
        if letter == "d" { return documents(word, at: start) }
        if letter == "g" { return groups(word, inConflict: false, at: start) }
        guard
            let module = letters.first(where: { $0.letter == letter })?.name
                ?? (letter == "p" ? "people" : nil)
        else {
            return Completion(start: start, candidates: [])
        }
        let typed = word[word.index(after: colon)...]
        let query = FindingQuery(
            module: module, conditions: typed.isEmpty ? [] : [.handle(word)], limit: Self.most)
        let findings = (try? session.workspace?.findings(query)) ?? []
        return Completion(start: start, candidates: findings.map(\.handle).filter { $0.hasPrefix(word) })
    }

    func groups(_ word: String, inConflict: Bool, at start: Int) -> Completion {
        let handles =
            (try? session.workspace?.groupHandles(word, inConflict: inConflict, limit: Self.most)) ?? []
        return Completion(start: start, candidates: handles.filter { $0.hasPrefix(word) })
    }

    private func files(_ word: String, at start: Int) -> Completion {
        let typed = word.hasPrefix("\"") ? String(word.dropFirst()) : word
        let folder = typed.contains("/") ? FilePath.folder(typed) : "."
        let prefix = typed.hasSuffix("/") ? "" : typed.split(separator: "/").last.map(String.init) ?? ""
        let shown = typed.contains("/") ? String(typed.prefix(typed.count - prefix.count)) : ""
        let real = FilePath.expandingHome(folder)
        let candidates = FilePath.contents(of: real).filter { $0.hasPrefix(prefix) }.prefix(Self.most).map {
            name in
            let path = shown + name
            if FilePath.isFolder(FilePath.join(real, name)), VisibleText.isSafe(path) {
                // The mark is closed by who goes no deeper.
                return (path.contains(" ") ? "\"" : "") + path + "/"
            }
            return path.contains(" ") || path.contains("\"") || !VisibleText.isSafe(path)
                ? Self.quoted(path) : path
        }
        return Completion(start: start, candidates: Array(candidates))
    }

    private func folders(_ word: String) -> [String] {
        files(word, at: 0).candidates.filter { $0.hasSuffix("/") }
    }

    /// A value as it must be written: in quotation marks when it is no plain word.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x2E
                || byte == 0x5F
        }
        if isPlain, !text.isEmpty, VisibleText.isSafe(text) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                quoted += "\\\(scalar)"
            } else if VisibleText.isSafe(String(scalar)) {
                quoted.unicodeScalars.append(scalar)
            } else {
                // What must not reach a terminal is written as the language's own escape.
                quoted += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return quoted + "\""
    }
}
