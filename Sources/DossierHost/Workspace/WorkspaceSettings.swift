import Foundation
import Yams

/// What `workspace.yaml` says.
struct WorkspaceSettings {
    var title: String?
    /// The options of each module as YAML with sorted keys: equal text for equal options.
    var moduleOptions: [String: String] = [:]

    init(reading folder: WorkspaceFolder) throws(WorkspaceError) {
        guard let data = FileManager.default.contents(atPath: folder.settings) else {
            let isThere = FileManager.default.fileExists(atPath: folder.path)
            throw WorkspaceError(
                .missing,
                isThere
                    ? "\(folder.path) is no workspace: it has no workspace.yaml"
                    : "there is no workspace \(folder.path)",
                hint: isThere
                    ? "make one at another path, dossier new workspace PATH, and import \(folder.path) into it"
                    : "make one with: dossier new workspace \(folder.path)")
        }
        func damaged(_ reason: String) -> WorkspaceError {
            WorkspaceError(.damaged, "\(folder.settings): \(reason)")
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw damaged("is not valid UTF-8") }
        var root: Node?
        do {
            // What is a number, a date or a truth value is told by patterns that take longer to make than all the rest of
            // opening a workspace; only options of modules ask for it.
            root = try Yams.compose(yaml: text, .basic)
            if root?["modules"]?.mapping != nil { root = try Yams.compose(yaml: text) }
        } catch let error as YamlError {
            throw damaged(Self.reason(error))
        } catch {
            throw damaged("\(error)")
        }
        guard let root, root.scalar?.string != "" else { return }
        guard case .mapping(let mapping) = root else { throw damaged("keys with values were expected") }
        for (key, value) in mapping {
            switch key.string {
            case "title":
                guard let text = value.string else { throw damaged("“title” is not a text") }
                title = text.isEmpty ? nil : text
            case "modules":
                if value.null != nil { continue }
                guard case .mapping(let modules) = value else {
                    throw damaged("“modules” is not a list of modules with their options")
                }
                for (name, options) in modules {
                    guard let name = name.string else { throw damaged("a module's name is not a text") }
                    moduleOptions[name] = (try? Yams.serialize(node: options, sortKeys: true)) ?? ""
                }
            default:
                throw damaged("the key “\(key.string ?? "?")” is not known; the keys are title and modules")
            }
        }
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        default: "\(error)"
        }
    }
}
