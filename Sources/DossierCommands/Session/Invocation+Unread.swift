import DossierHost
import DossierSDK

extension Invocation {
    /// Warns where nothing was found because a name is that of nobody: `by:` takes any text, and silence would look like
    /// an answer.
    func tellUnknownNames(of descriptor: ModuleDescriptor) throws(Diagnostic) {
        guard input == nil, following.conditions.isEmpty else { return }
        var filters: [(name: String, said: String)] = []
        for argument in call.arguments {
            guard case .filter(let name, let values, false) = argument.form else { continue }
            filters.append((name.text, try texts(of: values).joined(separator: ",")))
        }
        for (name, said) in filters {
            guard
                let field = descriptor.schema.field(name)
                    ?? descriptor.schema.fields.first(where: { $0.filters.contains(name) }),
                field.kind == .name
            else { continue }
            let others = filters.map(\.name).filter { $0 != name }
            guard try ModuleQuery(descriptor, without(filters: others)).count() == 0 else { continue }
            session.output.warn(
                "\(descriptor.name) has no \(field.label) “\(said)”: \(descriptor.name) | group \(field.name) lists them"
            )
        }
    }

    /// Warns of documents that modules have not read: nothing found and nothing read look the same.
    ///
    /// - Parameter modules: nil for all.
    func tellUnread(by modules: [String]? = nil) throws(Diagnostic) {
        let workspace = try workspace()
        let asked = modules ?? workspace.registry.names
        let unread = try attempt { () throws(WorkspaceError) in try workspace.unread(by: asked) }
        guard let first = unread.first, let most = unread.map(\.documents).max() else { return }
        let documents = Counted.text(most, "document")
        session.output.warn(
            unread.count == 1
                ? "\(first.module) has not read \(documents): analyze \(first.module)"
                : "\(documents) \(most == 1 ? "has" : "have") not been analysed, or not by all modules: analyze"
        )
    }
}
