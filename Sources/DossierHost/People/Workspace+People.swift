package import DossierSDK
import DossierStore
import DossierText

/// A person or organisation over documents, for lists.
package struct PersonRecord: Sendable {
    /// `g:91c0`, of the group.
    package var handle: String
    package var group: FindingID
    package var name: String
    package var fields: Fields
}

/// Which people are wanted; all conditions must hold.
package struct PersonQuery: Sendable {
    /// Words that stand in the names or roles.
    package var words: [String] = []
    /// Words of one of the names, or a role in full.
    package var name: String?
    package var kind: String?
    package var role: String?
    package var source: String?
    /// At most so many.
    package var limit: Int?

    package init() {}
}

extension Workspace {
    /// The name under which findings and groups of people are kept.
    package static var peopleModule: String { People.name }

    private static func selection(_ query: PersonQuery) -> PersonSelection {
        var selection = PersonSelection()
        selection.words = query.words
        selection.name = query.name
        selection.kind = query.kind
        selection.role = query.role
        selection.source = query.source.map { ($0, documentKeys($0)) }
        selection.limit = query.limit
        return selection
    }

    package func peopleCount(_ query: PersonQuery) throws(WorkspaceError) -> Int {
        let selection = Self.selection(query)
        return try withStore { store throws(StoreError) in try store.peopleCount(selection) }
    }

    /// Those in most documents first.
    package func people(_ query: PersonQuery) throws(WorkspaceError) -> [PersonRecord] {
        let selection = Self.selection(query)
        let found = try withStore { [selection] store throws(StoreError) in try store.people(selection) }
        let ids = found.map(\.group.value)
        let lengths = try withStore { store throws(StoreError) in
            try store.prefixLengths(of: ids, among: .groups)
        }
        let records = zip(found, lengths).map { person, digits in
            PersonRecord(
                handle: Handle.spelled(Handle.group, person.group.value, digits: digits), group: person.group,
                name: person.fields["name"]?.joined ?? "", fields: person.fields)
        }
        func rank(_ record: PersonRecord) -> (Double, Double) {
            (record.fields.number("documents"), record.fields.number("mentions"))
        }
        return records.enumerated().sorted { left, right in
            let (l, r) = (rank(left.element), rank(right.element))
            return l != r ? l > r : left.offset < right.offset
        }.map(\.element)
    }

    /// The person or body that a group or one of its findings is.
    package func person(_ handle: String) throws(WorkspaceError) -> GroupRecord {
        let parsed = try self.handle(handle)
        if parsed.letter == Handle.group {
            let record = try group(handle)
            if record.group.module == People.name { return record }
            throw WorkspaceError(
                .invalid, "\(record.handle) is no person", hint: "people lists them; show \(record.handle)")
        }
        let finding = try finding(handle)
        guard finding.finding.module == People.name else {
            throw WorkspaceError(.invalid, "\(finding.handle) is no person", hint: "people lists them")
        }
        if let group = try group(of: finding.finding.id) { return group }
        throw WorkspaceError(
            .missing, "\(finding.handle) is not listed as a person",
            hint: "capitals are all that speaks for it; accept \(finding.handle) if it is one")
    }

    /// The findings of a group, in document order.
    package func members(of record: GroupRecord) throws(WorkspaceError) -> [FindingRecord] {
        let selection = FindingSelection(
            module: record.group.module, conditions: [.members(record.group.members)])
        let found = try withStore { store throws(StoreError) in try store.findings(selection) }
        return try records(found, module: record.group.module)
    }

    /// The findings of people whom a name, role or alias can mean.
    func findings(ofPeopleNamed names: [String]) throws(WorkspaceError) -> [FindingID] {
        var people: [FindingID] = []
        for name in names {
            if let handle = Handle(name), let letter = handle.letter,
                letter == Handle.group || letter == People.handle
            {
                people += try person(name).group.members
                continue
            }
            var selection = PersonSelection()
            selection.name = name
            people += try withStore { [selection] store throws(StoreError) in
                try store.findings(ofPeople: selection)
            }
        }
        return people
    }

    /// The findings with the names of people as they are over documents, where these are others than in the document.
    func withPeople(_ records: [FindingRecord], module: String) throws(WorkspaceError) -> [FindingRecord] {
        let fields = try descriptor(of: module).schema.fields.filter { $0.kind == .name }.map(\.name)
        if fields.isEmpty || records.isEmpty || module == People.name { return records }
        let asked = Self.forms(of: fields, in: records)
        let names = try withStore { store throws(StoreError) in try store.personNames(of: asked) }
        return try records.enumerated().map { index, record throws(WorkspaceError) in
            if index & 0x3FF == 0 { try withStore { store throws(StoreError) in try store.proceed() } }
            guard let known = names[record.finding.document] else { return record }
            var record = record
            for field in fields {
                guard let value = record.finding.fields[field] else { continue }
                let values = value.texts.map { known[FoldedText.fold($0)] ?? $0 }
                if values == value.texts { continue }
                record.people[field] = if case .list = value { .list(values) } else { .text(values[0]) }
            }
            return record
        }
    }
}

extension Workspace {
    /// The names in some fields by their documents, none of a document from which many are wanted; nil for names of many
    /// documents.
    private static func forms(of fields: [String], in records: [FindingRecord]) -> [String: Set<String>]? {
        var forms: [String: Set<String>] = [:]
        for record in records {
            let wanted = fields.flatMap { record.finding.fields[$0]?.texts ?? [] }.map(FoldedText.fold)
            guard !wanted.isEmpty else { continue }
            forms[record.finding.document, default: []].formUnion(wanted)
            if forms.count > 200 { return nil }
        }
        return forms.mapValues { $0.count <= 8 ? $0 : [] }
    }
}

extension Fields {
    package func number(_ name: String) -> Double {
        if case .number(let number)? = self[name] { return number }
        return 0
    }
}
