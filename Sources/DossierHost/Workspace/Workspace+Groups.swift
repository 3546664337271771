package import DossierSDK
import DossierStore

extension Workspace {
    /// Groups of one module or of all; with `conflictsOnly` those that report a conflict.
    package func groups(module: String?, conflictsOnly: Bool) throws(WorkspaceError) -> [GroupRecord] {
        if let module { _ = try descriptor(of: module) }
        let selection = Store.GroupSelection(module: module, conflictsOnly: conflictsOnly)
        return try records(try withStore { store throws(StoreError) in try store.groups(selection) })
    }

    package func groupCount(of modules: [String]) throws(WorkspaceError) -> Int {
        try withStore { store throws(StoreError) in try store.groupCount(of: modules) }
    }

    /// The groups that most sources tell, of equals those with most findings and then those that stand first in the
    /// documents, and how many there are in all.
    ///
    /// Most groups hold one finding; where nothing is asked of them, no more of these are read than are wanted.
    package func groups(
        module: String, toldByMost limit: Int, where isWanted: ((FindingGroup) -> Bool)? = nil
    ) throws(WorkspaceError) -> (groups: [GroupRecord], total: Int) {
        _ = try descriptor(of: module)
        var selection = Store.GroupSelection(module: module)
        selection.isJoined = true
        var groups = try withStore { [selection] store throws(StoreError) in try store.groups(selection) }
        selection.isJoined = false
        selection.limit = isWanted == nil ? limit : nil
        groups += try withStore { [selection] store throws(StoreError) in try store.groups(selection) }
        var total = groups.count
        if let isWanted {
            groups = groups.filter(isWanted)
            total = groups.count
        } else {
            total = try withStore { store throws(StoreError) in try store.groupCount(of: [module]) }
        }
        let families = groups.isEmpty ? [:] : try copyFamilies()
        let ranked = groups.enumerated().map { place, group in
            (Self.sources(among: group.documents, families).count, group.members.count, -place)
        }
        let best = groups.indices.sorted { ranked[$0] > ranked[$1] }.prefix(limit)
        return (try records(best.map { groups[$0] }), total)
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
