/// Finds the workspace that a name means: a path, a folder in `Workspaces/`, or, from a script in the `sessions/` of a
/// workspace, that workspace and its neighbours.
struct WorkspaceFinder {
    /// The script that asks.
    let script: String?
    /// Whether a workspace counts as one at a path where there is none on the disk.
    var isKnown: (_ path: String) -> Bool = { _ in false }

    func path(of name: String) throws(Diagnostic) -> String {
        let name = FilePath.expandingHome(name)
        let candidates = [name] + (name.hasPrefix("/") ? [] : folders.map { FilePath.join($0, name) })
        if let path = candidates.first(where: { FilePath.isFolder($0) || isKnown($0) }) { return path }
        let known = names
        throw Diagnostic(
            .missing, "there is no workspace “\(name)”", label: Invocation.proposal(name, among: known),
            hint: known.isEmpty
                ? "make one with: new workspace \(name) (in the shell: dossier new workspace \(name))"
                : "workspaces: \(known.joined(separator: ", "))")
    }

    /// Workspaces that can be opened by name.
    var names: [String] {
        folders.flatMap { folder in
            FilePath.contents(of: folder).filter { name in
                let path = FilePath.join(folder, name)
                return FilePath.exists(FilePath.join(path, "workspace.yaml"))
                    || FilePath.exists(FilePath.join(path, ".dossier"))
            }
        }
    }

    private var folders: [String] {
        var folders = ["Workspaces"]
        if let script {
            let folder = FilePath.folder(script)
            if FilePath.name(folder) == "sessions" {
                folders.insert(FilePath.folder(FilePath.folder(folder)), at: 0)
            }
        }
        return folders
    }
}
