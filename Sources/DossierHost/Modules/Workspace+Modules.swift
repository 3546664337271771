import DossierStore
import Foundation
import Glibc
import Synchronization

/// Which modules a workspace has, and how that is changed. What is changed holds from the next opening on.
extension Workspace {
    /// All modules, those that do not run, too.
    package func moduleEntries() -> [ModuleEntry] {
        modules.entries.map { entry in
            var entry = entry
            if let runner = (entry.module as? ChildModule)?.runner {
                if let fault = runner.lastFault { entry.problem = fault }
                if runner.isDisabled { entry.state = .stopped }
            }
            return entry
        }
    }

    /// How many documents a module has read in its present state.
    package func documentsRead(by module: String) throws(WorkspaceError) -> Int {
        guard let module = registry[module] else { return 0 }
        let run = run(of: module)
        return try withStore { store throws(StoreError) in
            try store.documentCount() - store.pending([run]).count
        }
    }

    /// What to tell of modules whose files have changed since they were read; each change is told once.
    package func moduleChanges() -> [String] {
        let stamp = folder.stampOfModules()
        return moduleStamp.withLock { seen in
            if seen.stamp == stamp { return [] }
            let digests = folder.digestsOfModules()
            defer { seen = (stamp, digests) }
            var changed: [String] = []
            for file in Set(digests.keys).union(seen.digests.keys).sorted()
            where digests[file] != seen.digests[file] {
                let name = URL(fileURLWithPath: file).lastPathComponent
                let what =
                    digests[file] == nil ? "is gone" : seen.digests[file] == nil ? "is new" : "has changed"
                changed.append("\(name) \(what)")
            }
            if changed.isEmpty { return [] }
            return [
                "\(folder.name)/modules: \(changed.joined(separator: ", ")); modules reload takes it over"
            ]
        }
    }

    /// Switches modules off or on; nothing else of them changes.
    package func setModule(_ name: String, isEnabled: Bool) throws(WorkspaceError) {
        let entry = try entry(of: name)
        var disabled = folder.disabledModules().filter { $0 != entry.name }
        if !isEnabled { disabled.append(entry.name) }
        try folder.setDisabled(disabled)
    }

    /// Takes a rules file or program into the workspace by a link in `modules/`.
    ///
    /// - Returns: the file's name there.
    package func link(_ path: String) throws(WorkspaceError) -> String {
        guard let real = unsafe realpath(path, nil) else {
            throw WorkspaceError(.missing, "there is nothing at \(path)")
        }
        defer { unsafe free(real) }
        let target = unsafe String(cString: real)
        let name = URL(fileURLWithPath: target).lastPathComponent
        let place = "\(folder.modules)/\(name)"
        try folder.make(folder.modules)
        var status = stat()
        if unsafe lstat(place, &status) == 0 {
            throw WorkspaceError(
                .exists, "there is a modules/\(name) already",
                hint: "modules enable takes in again what is switched off, modules reload what has changed")
        }
        guard unsafe symlink(target, place) == 0 else {
            throw WorkspaceError(.io, "\(place) cannot be made: \(WorkspaceFolder.systemReason())")
        }
        return name
    }

    /// Takes a module out of the workspace with all that it has found; reviews stay. A file that is not only a link stays, too,
    /// and is switched off.
    package func unload(_ name: String) throws(WorkspaceError) {
        let entry = try entry(of: name)
        let lock = try WriteLock(folder)
        defer { withExtendedLifetime(lock) {} }
        if let origin = entry.origin {
            let path = "\(folder.path)/\(origin)"
            var status = stat()
            if unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
                unsafe unlink(path)
                try folder.setDisabled(folder.disabledModules().filter { $0 != entry.name })
            } else {
                try setModule(name, isEnabled: false)
            }
        } else {
            try setModule(name, isEnabled: false)
        }
        try withStore { store throws(StoreError) in
            try store.forget(entry.name)
            var origins = ModuleOrigins(try store.setting(ModuleOrigins.key))
            origins.files[entry.name] = nil
            try store.set(ModuleOrigins.key, to: origins.text)
        }
    }

    /// Allows a program to run, or not any more.
    package func trust(_ name: String, isTrusted: Bool) throws(WorkspaceError) -> ModuleProgram {
        let entry = try entry(of: name)
        guard let program = entry.program else {
            throw WorkspaceError(.invalid, "\(entry.name) is no program, and needs no trust")
        }
        if isTrusted { try trust.trust(program) } else { try trust.distrust(program) }
        return program
    }

    private func entry(of name: String) throws(WorkspaceError) -> ModuleEntry {
        if let entry = modules.entries.first(where: { $0.name == name }) { return entry }
        throw WorkspaceError(
            .missing, "there is no module “\(name)”",
            hint: "the modules are \(modules.entries.map(\.name).joined(separator: ", "))")
    }

    /// Drops what modules have found whose file is not there any more, and says so; what was decided about it is kept.
    func forgetMissingModules() throws(WorkspaceError) {
        let files = folder.moduleFiles().map { URL(fileURLWithPath: $0).lastPathComponent }
        try withStore { store throws(StoreError) in
            var origins = ModuleOrigins(try store.setting(ModuleOrigins.key))
            for entry in modules.entries where entry.module != nil {
                if let origin = entry.origin { origins.files[entry.name] = origin }
            }
            for (name, origin) in origins.files.sorted(by: { $0.key < $1.key }) {
                let file = origin.split(separator: "/").last.map(String.init) ?? ""
                if files.contains(file) || registry[name] != nil { continue }
                guard let lock = WriteLock(ifFree: folder) else { return }
                defer { withExtendedLifetime(lock) {} }
                let count = try store.forget(name)
                origins.files[name] = nil
                notice(
                    "the module “\(name)” is gone (there is no \(origin)): its \(count) findings are dropped, what was"
                        + " decided about them is kept")
            }
            let text = origins.text
            if try store.setting(ModuleOrigins.key) ?? "" != text {
                try store.set(ModuleOrigins.key, to: text)
            }
        }
    }
}

/// Which file of the workspace each of its modules came from, as the store remembers it.
private struct ModuleOrigins {
    static let key = "module-origins"
    var files: [String: String] = [:]

    init(_ text: String?) {
        for line in (text ?? "").split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { files[parts[0]] = parts[1] }
        }
    }

    var text: String {
        files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")
    }
}
