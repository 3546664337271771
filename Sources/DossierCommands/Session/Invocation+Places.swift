import DossierHost
import DossierSDK

/// What a command that follows a pipe goes on from.
enum InputExtent {
    /// Where the records stand.
    case places([Place])
    /// Handles of people and organisations, who are in many passages, of which no list keeps all.
    case people([String])

    /// The findings of a module that stand there, or name these people; nil where the module names nobody.
    func condition(on descriptor: ModuleDescriptor) -> FindingQuery.Condition? {
        switch self {
        case .places(let places): return .within(places)
        case .people(let handles):
            let fields = descriptor.schema.fields.filter { $0.kind == .name }
            return fields.isEmpty ? nil : .any(fields.map { .field($0.name, anyOf: handles) })
        }
    }
}

extension Invocation {
    /// What comes through the pipe; nil when the command begins the pipeline.
    func extent() throws(Diagnostic) -> InputExtent? {
        if let people = try peopleOfInput() { return .people(people) }
        return try places().map { .places($0) }
    }

    /// What chooses the findings of a module by the records of the pipe; nil when the command begins the pipeline.
    func conditionOfInput(
        on descriptor: ModuleDescriptor
    ) throws(Diagnostic) -> FindingQuery.Condition? {
        guard let extent = try extent() else { return nil }
        if let condition = extent.condition(on: descriptor) { return condition }
        throw namesNobody(descriptor)
    }

    /// That people cannot choose findings of a module.
    func namesNobody(_ descriptor: ModuleDescriptor) -> Diagnostic {
        error(
            .usage, "\(descriptor.name) names nobody in its fields",
            hint: "in the documents that name them: people … | docs | \(descriptor.name)")
    }

    /// Where the records that come through the pipe stand in the documents; nil when the command begins the pipeline.
    func places() throws(Diagnostic) -> [Place]? {
        guard let each = try placesOfRecords() else { return nil }
        var seen: Set<Place> = []
        return each.joined().filter { seen.insert($0).inserted }
    }

    /// The same for each record.
    ///
    /// Passages, findings and documents stand somewhere themselves, a group or conflict where its members do, a record with
    /// the handle of a document in all of it.
    func placesOfRecords() throws(Diagnostic) -> [[Place]]? {
        guard let input else { return nil }
        let table = try table(input)
        if table.records.isEmpty || table.records.contains(where: { !$0.places.isEmpty }) {
            return table.records.map(\.places)
        }
        let handles = Self.handles(in: table)
        var places: [[Place]] = []
        for handles in handles {
            var found: [Place] = []
            for handle in handles {
                try session.checkCancellation()
                found += try self.places(of: handle)
            }
            places.append(found)
        }
        if places.contains(where: { !$0.isEmpty }) { return places }
        throw error(
            .usage,
            "\(call.name.text) goes on from passages, documents, findings or groups, and these records are none",
            hint: "search … | \(call.name.text)")
    }

    private static func handles(in table: Table) -> [[String]] {
        let columns = table.columns.indices.filter { table.columns[$0].kind == .handle }
        return table.records.map { record in columns.compactMap { record.values[$0]?.joined } }
    }

    private func places(of handle: String) throws(Diagnostic) -> [Place] {
        let workspace = try workspace()
        if handle.hasPrefix("d:") {
            return [
                Place(
                    document: try attempt { () throws(WorkspaceError) in try workspace.document(handle) }.id)
            ]
        }
        guard handle.hasPrefix("g:") else { return [] }
        let group = try attempt { () throws(WorkspaceError) in try workspace.group(handle) }
        if group.group.module == Workspace.peopleModule {
            guard command?.reach == .documents else {
                throw error(
                    .usage, "\(call.name.text) does not go on from people",
                    hint: "where their names stand: search …; what modules find of them: people … | quotes")
            }
            return group.group.documents.map { Place(document: $0) }
        }
        let members = try attempt { () throws(WorkspaceError) in try workspace.members(of: group) }
        return members.map { Place(document: $0.finding.document, span: $0.finding.span) }
    }

    /// The people and organisations that come through the pipe; nil where other records do.
    private func peopleOfInput() throws(Diagnostic) -> [String]? {
        guard let input else { return nil }
        let table = try table(input)
        if table.records.isEmpty || table.records.contains(where: { !$0.places.isEmpty }) { return nil }
        let workspace = try workspace()
        var people: [String] = []
        for handles in Self.handles(in: table) {
            try session.checkCancellation()
            guard let handle = handles.first, handle.hasPrefix("g:") else { return nil }
            let group = try attempt { () throws(WorkspaceError) in try workspace.group(handle) }
            guard group.group.module == Workspace.peopleModule else { return nil }
            people.append(handle)
            if people.count > ModuleFilters.mostValues {
                throw error(
                    .usage,
                    "\(call.name.text) goes on from at most \(Counted.number(ModuleFilters.mostValues)) people",
                    hint: "people … | head 100 | \(call.name.text)")
            }
        }
        return people
    }

    private var command: CommandDefinition? { session.vocabulary.command(call.name.text) }

    /// The documents in which the records of a pipe stand, by id; nil when nothing comes through one.
    func documentsOfInput() throws(Diagnostic) -> Set<String>? {
        try places().map { Set($0.map(\.document)) }
    }
}
