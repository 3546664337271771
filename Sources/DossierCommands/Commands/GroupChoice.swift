import DossierHost
import DossierSDK

/// The groups that a list shows: those with a finding that the filters let through, and that stands where the records of a
/// pipe do.
///
/// The filters are those of the modules, as their record schemas give them; a module that does not know one of them has
/// nothing to show.
struct GroupChoice {
    private let invocation: Invocation
    private let workspace: Workspace
    /// Those that were named, in their order.
    private let named: [ModuleDescriptor]
    /// Those that were named by their ids; nil where none was.
    private let ids: Set<FindingID>?
    /// The modules of those.
    private let modulesOfIDs: Set<String>

    /// - Parameter invocation: a call with names of modules and with filters, without those of the command itself.
    init(_ invocation: Invocation) throws(Diagnostic) {
        workspace = try invocation.workspace()
        var rest = invocation
        var named: [ModuleDescriptor] = []
        var ids: Set<FindingID>?
        var modulesOfIDs: Set<String> = []
        for argument in invocation.call.arguments {
            let texts: [String]
            switch argument.form {
            case .values(let values): texts = try invocation.texts(of: values)
            case .filter(let word, let values, false) where word.text == "g":
                texts = try invocation.texts(of: values).map { "g:\($0)" }
            default: continue
            }
            for text in texts {
                if text.hasPrefix("g:") {
                    let group = try invocation.attempt(at: argument.span) {
                        [workspace] () throws(WorkspaceError) in
                        try workspace.group(text)
                    }
                    ids = (ids ?? []).union([group.group.id])
                    modulesOfIDs.insert(group.group.module)
                    continue
                }
                let name = try invocation.choice(
                    text, among: workspace.registry.names, what: "module", at: argument.span)
                if let descriptor = workspace.registry[name]?.descriptor { named.append(descriptor) }
            }
            rest = rest.without(argument)
        }
        self.named = named
        self.ids = ids
        self.modulesOfIDs = modulesOfIDs
        self.invocation = rest
    }

    /// Whether anything is asked of the findings.
    private var hasConditions: Bool { !invocation.call.arguments.isEmpty || invocation.input != nil }

    /// How many groups there are, where that is known without them.
    func count() throws(Diagnostic) -> Int? {
        if hasConditions || ids != nil { return nil }
        let names = named.isEmpty ? workspace.registry.names : named.map(\.name)
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.groupCount(of: names) }
    }

    func groups(conflictsOnly: Bool) throws(Diagnostic) -> [GroupRecord] {
        let extent = try invocation.extent()
        var groups: [GroupRecord] = []
        for descriptor in try modules(extent) where ids == nil || modulesOfIDs.contains(descriptor.name) {
            try invocation.session.checkCancellation()
            var of = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.groups(module: descriptor.name, conflictsOnly: conflictsOnly)
            }
            if hasConditions, !of.isEmpty {
                let chosen = Set(try findings(of: descriptor, extent).map(\.finding.id))
                of.removeAll { !$0.group.members.contains(where: chosen.contains) }
            }
            if let ids { of.removeAll { !ids.contains($0.group.id) } }
            groups += GroupTables.ordered(of, as: descriptor)
        }
        if groups.isEmpty { try invocation.tellUnread(by: named.isEmpty ? nil : named.map(\.name)) }
        return groups
    }

    private func findings(
        of descriptor: ModuleDescriptor, _ extent: InputExtent?
    ) throws(Diagnostic) -> [FindingRecord] {
        var (query, rest) = try ModuleFilters(descriptor).query(invocation)
        guard rest.isEmpty else {
            throw invocation.error(
                .usage, "\(invocation.call.name.text) takes filters, and no conditions on single findings",
                hint: "\(descriptor.name) … | where … | \(invocation.call.name.text)")
        }
        if let condition = extent?.condition(on: descriptor) { query.conditions.append(condition) }
        return try invocation.attempt { [query] () throws(WorkspaceError) in try workspace.findings(query) }
    }

    /// The modules that know all filters, and of which the records of the pipe can choose findings.
    private func modules(_ extent: InputExtent?) throws(Diagnostic) -> [ModuleDescriptor] {
        let all = workspace.registry.modules.map(\.descriptor)
        let asked = named.isEmpty ? all : named
        let words = invocation.call.arguments.compactMap { argument -> Word? in
            switch argument.form {
            case .filter(let word, _, _), .comparison(let word, _, _): word
            case .values: nil
            }
        }
        let filters = asked.map { Set(ModuleFilters.definitions(of: $0).flatMap(\.names)) }
        for word in words where !filters.contains(where: { $0.contains(word.text) }) {
            let names = Set(filters.joined()).sorted()
            throw invocation.error(
                .usage, "\(invocation.call.name.text) has no filter “\(word.text)”", at: word.span,
                label: Invocation.proposal(word.text, among: names),
                hint: "filters are those of the modules: \(names.joined(separator: ", "))")
        }
        let found = zip(asked, filters).filter { _, names in words.allSatisfy { names.contains($0.text) } }
            .map(\.0)
        if found.isEmpty, let word = words.last {
            throw invocation.error(
                .usage, "no module has all of these filters", at: word.span,
                hint: "help \(asked.first?.name ?? "quotes") lists those of one")
        }
        guard let extent else { return found }
        let reached = found.filter { extent.condition(on: $0) != nil }
        if reached.isEmpty, let module = found.first { throw invocation.namesNobody(module) }
        return reached
    }

    /// Filters that all modules have, or several: what the help of the command shows.
    static func filters(of descriptors: [ModuleDescriptor]) -> [FilterDefinition] {
        var order: [String] = []
        var byName: [String: [(module: String, filter: FilterDefinition)]] = [:]
        for descriptor in descriptors {
            for filter in ModuleFilters.definitions(of: descriptor) {
                for name in filter.names {
                    if byName[name] == nil { order.append(name) }
                    byName[name, default: []].append((descriptor.name, filter))
                }
            }
        }
        return order.compactMap { name in
            guard let all = byName[name], all.count > 1, let first = all.first?.filter else { return nil }
            let isShared = all.allSatisfy { $0.filter.summary == first.summary }
            let summary =
                isShared
                ? first.summary
                : all.map { "\($0.module): \($0.filter.summary)" }.joined(separator: "; ")
            return FilterDefinition(name, values(of: all.map(\.filter)), summary)
        }
    }

    private static func values(of filters: [FilterDefinition]) -> FilterDefinition.Values {
        var words: [String] = []
        for filter in filters {
            switch filter.values {
            case .choice(let more): for word in more where !words.contains(word) { words.append(word) }
            case .field:
                // A name or place of one module is mostly known to the others, too.
                return filter.values
            default: break
            }
        }
        return words.isEmpty ? filters.first?.values ?? .text : .words(words)
    }
}
