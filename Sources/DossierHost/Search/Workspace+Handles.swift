import DossierStore

extension Workspace {
    /// Handles of documents that begin with what is typed, `d:` or `d:3f`; nothing else of the documents is read.
    package func documentHandles(_ prefix: String, limit: Int) throws(WorkspaceError) -> [String] {
        let handle = Handle(prefix)
        guard prefix == "d:" || handle?.letter == Handle.document else { return [] }
        let keys = try withStore { store throws(StoreError) in
            try store.ids(among: .documents, in: handle?.range, limit: limit)
        }
        return try handles(ofDocuments: keys)
    }

    /// Handles of groups that begin with what is typed.
    ///
    /// - Parameter inConflict: whether only those are wanted whose sources disagree.
    package func groupHandles(
        _ prefix: String, inConflict: Bool, limit: Int
    ) throws(WorkspaceError) -> [String] {
        let handle = Handle(prefix)
        guard prefix == "g:" || handle?.letter == Handle.group else { return [] }
        let (ids, lengths) = try withStore { store throws(StoreError) in
            let ids = try store.ids(among: .groups, in: handle?.range, inConflict: inConflict, limit: limit)
            return (ids, try store.prefixLengths(of: ids, among: .groups))
        }
        return zip(ids, lengths).map { Handle.spelled(Handle.group, $0, digits: $1) }
    }
}
