import DossierHost

extension Invocation {
    /// Warns of documents that modules have not read: nothing found and nothing read look the same.
    ///
    /// - Parameter modules: nil for all.
    func tellUnread(by modules: [String]? = nil) throws(Diagnostic) {
        let workspace = try workspace()
        var names: [String] = []
        var most = 0
        for name in modules ?? workspace.registry.names {
            let unread = try attempt { () throws(WorkspaceError) in try workspace.unreadCount(by: name) }
            if unread > 0 { names.append(name) }
            most = max(most, unread)
        }
        guard let name = names.first else { return }
        let documents = Counted.text(most, "document")
        session.output.warn(
            names.count == 1
                ? "\(name) has not read \(documents): analyze \(name)"
                : "\(documents) \(most == 1 ? "has" : "have") not been analysed, or not by all modules: analyze"
        )
    }
}
