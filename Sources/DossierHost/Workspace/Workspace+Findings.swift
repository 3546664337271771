package import DossierSDK
import DossierStore
import DossierText

extension Workspace {
    package func findings(_ query: FindingQuery) throws(WorkspaceError) -> [FindingRecord] {
        let selection = try selection(query)
        let found = try withStore { store throws(StoreError) in try store.findings(selection) }
        return try withPeople(try records(found, module: query.module), module: query.module)
    }

    package func count(_ query: FindingQuery) throws(WorkspaceError) -> Int {
        let selection = try selection(query)
        return try withStore { store throws(StoreError) in try store.count(selection) }
    }

    /// By handle (`q:3f2a`, `3f2a`) or id.
    package func finding(_ handle: String) throws(WorkspaceError) -> FindingRecord {
        let parsed = try self.handle(handle)
        var found: [(module: String, id: FindingID)] = []
        for module in registry.kept.map(\.descriptor) {
            if let letter = parsed.letter, letter != module.handle { continue }
            let ids = try withStore { store throws(StoreError) in
                try store.findingIDs(in: parsed.range, module: module.name, limit: 6)
            }
            found += ids.map { (module.name, $0) }
        }
        guard let first = found.first else {
            throw WorkspaceError(.missing, "there is no finding “\(handle)”")
        }
        if found.count > 1 {
            var some: [String] = []
            for (module, id) in found.prefix(5) { some += try spelled([id], module: module) }
            throw WorkspaceError(
                .invalid, "“\(handle)” stands for several findings",
                hint: "name one: \(some.joined(separator: ", "))\(found.count > 5 ? ", …" : "")")
        }
        let selection = FindingSelection(
            module: first.module, conditions: [.ids(first.id.value...first.id.value)], limit: 1,
            includesRejected: true)
        let stored = try withStore { store throws(StoreError) in try store.findings(selection) }
        let known = try withPeople(try records(stored, module: first.module), module: first.module)
        guard let record = known.first else {
            throw WorkspaceError(.missing, "there is no finding “\(handle)”")
        }
        return record
    }

    /// Ids of the documents in which findings stand, each once, in the order of the findings.
    package func documents(of findings: [FindingID], module: String) throws(WorkspaceError) -> [String] {
        try withStore { store throws(StoreError) in try store.documents(of: findings, module: module) }
    }

    /// Values of a field that begin with a prefix (of any word, without case and accents), most frequent first.
    package func values(
        of field: String, module: String, prefix: String, limit: Int
    ) throws(WorkspaceError) -> [(value: String, count: Int)] {
        _ = try descriptor(of: module)
        return try withStore { store throws(StoreError) in
            try store.values(of: field, module: module, prefix: prefix, limit: limit)
        }
    }

    func handle(_ text: String) throws(WorkspaceError) -> Handle {
        if let handle = Handle(text) { return handle }
        throw WorkspaceError(
            .invalid, "“\(text)” is no handle",
            hint: "a handle is a letter and hexadecimal digits, such as q:3f2a")
    }

    func spelled(_ ids: [FindingID], module: String) throws(WorkspaceError) -> [String] {
        let letter = try descriptor(of: module).handle
        let values = ids.map(\.value)
        let lengths = try withStore { store throws(StoreError) in
            try store.prefixLengths(of: values, among: .findings(module: module))
        }
        return zip(values, lengths).map { Handle.spelled(letter, $0, digits: $1) }
    }

    func records(_ found: [Finding], module: String) throws(WorkspaceError) -> [FindingRecord] {
        let ids = found.map(\.id)
        let reviews = try withStore { store throws(StoreError) in
            try store.findingReviews(of: ids, module: module)
        }
        let handles = try spelled(ids, module: module)
        try withStore { store throws(StoreError) in try store.proceed() }
        return zip(found, handles).map { finding, handle in
            FindingRecord(
                handle: handle, finding: finding, text: finding.text,
                review: reviews[finding.id].map { ReviewState($0) })
        }
    }

    func selection(_ query: FindingQuery) throws(WorkspaceError) -> FindingSelection {
        let module = try descriptor(of: query.module)
        var conditions: [FindingSelection.Condition] = []
        for condition in query.conditions { conditions.append(try self.condition(condition, of: module)) }
        let includesRejected = query.conditions.contains { condition in
            if case .review(let filter) = condition { return filter == .rejected || filter == .all }
            return false
        }
        var selection = FindingSelection(
            module: query.module, conditions: conditions, limit: query.limit,
            includesRejected: includesRejected)
        selection.order = query.order.map {
            FindingOrder(FindingColumn($0.column), isDescending: $0.isDescending)
        }
        selection.isFromEnd = query.isFromEnd
        selection.unique = query.unique.map { FindingColumn($0) }
        return selection
    }

    private func condition(
        _ condition: FindingQuery.Condition, of module: ModuleDescriptor
    ) throws(WorkspaceError) -> FindingSelection.Condition {
        switch condition {
        case .kind(let kinds): return .kind(kinds)
        case .field(let name, let values):
            guard module.name != People.name, module.schema.field(name)?.kind == .name else {
                return .field(name, anyOf: values)
            }
            return .person(name, anyOf: values, people: try findings(ofPeopleNamed: values))
        case .number(let name, let range): return .number(name, range)
        case .date(let name, let interval): return .date(name, interval)
        case .present(let name): return .present(name)
        case .about(let words): return .about(words)
        case .source(let text): return .source(text, keys: Self.documentKeys(text))
        case .handle(let text):
            let handle = try handle(text)
            if let letter = handle.letter, letter != module.handle {
                throw WorkspaceError(.invalid, "“\(text)” is no handle of \(module.name)")
            }
            return .ids(handle.range)
        case .within(let places): return .within(Places(places))
        case .review(let filter): return .review(ReviewCondition(rawValue: filter.rawValue) ?? .all)
        case .tag(let tag): return .tag(tag)
        case .note(let words): return .note(words)
        case .matches(let column, let patterns, let isWhole):
            return .matches(FindingColumn(column), patterns: patterns, isWhole: isWhole)
        case .compares(let column, let range): return .compares(FindingColumn(column), range)
        case .numbers(let numbers): return .numbers(numbers)
        case .any(let conditions):
            var any: [FindingSelection.Condition] = []
            for inner in conditions { any.append(try self.condition(inner, of: module)) }
            return .any(any)
        case .not(let inner): return .not(try self.condition(inner, of: module))
        }
    }
}
