import DossierHost
import DossierSDK

extension Invocation {
    /// Warns where nothing was found because a name is that of nobody: `by:` takes any text, and silence would look like
    /// an answer.
    func tellUnknownNames(of descriptor: ModuleDescriptor) throws(Diagnostic) {
        guard input == nil, following.conditions.isEmpty else { return }
        for argument in call.arguments {
            guard case .filter(let name, let values, false) = argument.form,
                let field = descriptor.schema.field(name.text)
                    ?? descriptor.schema.fields.first(where: { $0.filters.contains(name.text) }),
                field.kind == .name
            else { continue }
            // Whoever is known may only not have said what else is asked for.
            var alone = self
            for other in call.arguments where other.span != argument.span { alone = alone.without(other) }
            guard try ModuleQuery(descriptor, alone).count() == 0 else { continue }
            let said = try texts(of: values).joined(separator: ",")
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
