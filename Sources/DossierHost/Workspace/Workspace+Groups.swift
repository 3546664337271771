package import DossierSDK
import DossierStore

extension Workspace {
    /// Groups of one module or of all; with `conflictsOnly` those that report a conflict.
    package func groups(module: String?, conflictsOnly: Bool) throws(WorkspaceError) -> [GroupRecord] {
        if let module { _ = try descriptor(of: module) }
        let selection = Store.GroupSelection(module: module, conflictsOnly: conflictsOnly)
        return try records(try withStore { store throws(StoreError) in try store.groups(selection) })
    }

    /// By handle (`g:91c0`, `91c0`) or id.
    package func group(_ handle: String) throws(WorkspaceError) -> GroupRecord {
        let parsed = try self.handle(handle)
        guard parsed.letter == nil || parsed.letter == Handle.group else {
            throw WorkspaceError(
                .invalid, "“\(handle)” is no handle of a group", hint: "a group's begins with g:")
        }
        var selection = Store.GroupSelection()
        selection.ids = parsed.range
        selection.limit = 6
        let found = try records(
            try withStore { [selection] store throws(StoreError) in try store.groups(selection) })
        guard let first = found.first else {
            if let group = try group(onceNamed: parsed) { return group }
            throw WorkspaceError(.missing, "there is no group “\(handle)”")
        }
        if found.count > 1 {
            let some = found.prefix(5).map(\.handle).joined(separator: ", ")
            throw WorkspaceError(
                .invalid, "“\(handle)” stands for several groups",
                hint: "name one: \(some)\(found.count > 5 ? ", …" : "")")
        }
        return first
    }

    /// The group that now holds the finding after which a group was named, where merging or new documents have given it
    /// another name since.
    private func group(onceNamed handle: Handle) throws(WorkspaceError) -> GroupRecord? {
        let named = handle.range
        let bounds = (
            FindingGroup.id(from: FindingID(value: named.upperBound)).value,
            FindingGroup.id(from: FindingID(value: named.lowerBound)).value
        )
        var found: [FindingID] = []
        for module in registry.keptNames {
            found += try withStore { store throws(StoreError) in
                try store.findingIDs(in: bounds.0...bounds.1, module: module, limit: 2)
            }
        }
        guard found.count == 1, let finding = found.first else { return nil }
        return try group(of: finding)
    }

    package func group(of finding: FindingID) throws(WorkspaceError) -> GroupRecord? {
        var selection = Store.GroupSelection()
        selection.member = finding
        selection.limit = 1
        return try records(
            try withStore { [selection] store throws(StoreError) in try store.groups(selection) }
        ).first
    }

    private func records(_ groups: [FindingGroup]) throws(WorkspaceError) -> [GroupRecord] {
        let ids = groups.map(\.id.value)
        let lengths = try withStore { store throws(StoreError) in
            try store.prefixLengths(of: ids, among: .groups)
        }
        let only = groups.count == 1 ? groups.first?.id : nil
        let verdicts = try withStore { store throws(StoreError) in try store.verdicts(group: only) }
        let families = groups.isEmpty ? [:] : try copyFamilies()
        return zip(groups, lengths).map { group, digits in
            let decided = verdicts[group.id] ?? []
            return GroupRecord(
                handle: Handle.spelled(Handle.group, group.id.value, digits: digits),
                group: group.deciding(decided),
                sources: families.isEmpty ? nil : Self.sources(among: group.documents, families).count,
                verdicts: decided.map { GroupVerdict($0) })
        }
    }
}
