import DossierHost
import DossierSDK

/// Groups and their conflicts as records.
enum GroupTables {
    static let conflictColumns = [
        Column("id", .handle, aliases: ["group", "handle"], weight: 1), Column("module"), Column("label"),
        Column("field", weight: 1),
        Column(
            "conflict", .choice([Conflict.Kind.contradiction.rawValue, Conflict.Kind.granularity.rawValue])),
        Column("says", weight: 1), Column("verdict"), Column("documents", .number, isShown: false),
        Column("sources", .number, isShown: false),
    ]

    /// One record a group: label, fields, how many findings and documents.
    ///
    /// - Parameter shown: a field that is a column even if it is none by itself.
    static func groups(_ groups: [GroupRecord], fields: [Field], showing shown: String? = nil) -> Table {
        let taken: Set<String> = ["id", "label", "findings", "documents", "sources", "conflicts"]
        let own = fields.filter { !taken.contains($0.name) }
        let columns =
            [Column("id", .handle, aliases: ["group", "handle"]), Column("label")]
            + own.map { field in
                Column(field, aliases: field.filters, isShown: field.isColumn || field.name == shown)
            }
            + [
                Column("findings", .number), Column("documents", .number),
                Column(
                    "sources", .number, isShown: groups.contains { $0.sources != $0.group.documents.count }),
                Column("conflicts", .number),
            ]
        let records = groups.map { record in
            let group = record.group
            let values: [Value?] =
                [.handle(record.handle), .text(group.label)]
                + own.enumerated().map { index, field in
                    group.fields[field.name].map { Value($0, kind: columns[index + 2].kind) }
                }
                + [
                    .number(Double(group.members.count)), .number(Double(group.documents.count)),
                    .number(Double(record.sources)),
                    .number(Double(group.conflicts.count)),
                ]
            return Record(values)
        }
        return Table(columns: columns, records: records, noun: "group")
    }

    /// One record a conflict, with who says which side by side.
    static func conflicts(_ groups: [GroupRecord], _ invocation: Invocation) throws(Diagnostic) -> Table {
        var records: [Record] = []
        let families = groups.isEmpty ? [:] : try copyFamilies(invocation)
        for record in groups {
            for conflict in record.group.conflicts {
                var says: [String] = []
                for side in conflict.values {
                    let documents = try sources(of: side, in: record.group.module, families, invocation)
                    let names = documents.isEmpty ? "" : " (\(documents.joined(separator: ", ")))"
                    says.append(ReadableSum.text(side.value) + names)
                }
                records.append(
                    Record([
                        .handle(record.handle), .text(record.group.module), .text(record.group.label),
                        .text(conflict.field), .text(conflict.kind.rawValue), .list(says),
                        record.verdict(on: conflict.field).map { .text($0.value) },
                        .number(Double(record.group.documents.count)), .number(Double(record.sources)),
                    ]))
            }
        }
        var columns = conflictColumns
        let verdict = 6
        columns[verdict].isShown = records.contains { $0.values[verdict] != nil }
        return Table(columns: columns, records: records, noun: "conflict")
    }

    /// Groups of one module as it lists them: in the order of a field, where its schema names one.
    static func ordered(_ groups: [GroupRecord], as descriptor: ModuleDescriptor) -> [GroupRecord] {
        guard let field = descriptor.schema.listOrder else { return groups }
        let kind = Column.Kind(of: field)
        let ranks = groups.map { group in
            group.group.fields[field.name].flatMap { SortKey.rank(of: Value($0, kind: kind), kind: kind) }
        }
        return groups.indices.sorted { left, right in
            switch (ranks[left], ranks[right]) {
            case (nil, nil): left < right
            case (nil, _): false
            case (_, nil): true
            case (let a?, let b?): a < b || !(b < a) && left < right
            }
        }.map { groups[$0] }
    }

    /// Which documents are copies of each other.
    static func copyFamilies(_ invocation: Invocation) throws(Diagnostic) -> [String: Int64] {
        let workspace = try invocation.workspace()
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.copyFamilies() }
    }

    /// The documents that take a side, each once; of copies the first, with how many there are.
    static func sources(
        of side: Conflict.Side, in module: String, _ families: [String: Int64], _ invocation: Invocation
    ) throws(Diagnostic) -> [String] {
        let workspace = try invocation.workspace()
        let documents = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.documents(of: side.members, module: module)
        }
        guard documents.count > 1 else { return documents }
        return Workspace.sources(among: documents, families).map { source in
            source.copies.isEmpty
                ? source.document : "\(source.document) and \(Counted.text(source.copies.count, "copy"))"
        }
    }
}
