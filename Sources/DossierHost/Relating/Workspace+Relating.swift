import DossierSDK
import DossierStore

extension Workspace {
    /// Brings the groups of modules in line with their findings. Does next to nothing when nothing has changed; what has
    /// been done before it is stopped is kept.
    ///
    /// - Parameter constraints: what the analyst has decided, by module.
    /// - Returns: what modules failed on; their groups are left as they were.
    func relate(
        _ modules: [any AnalysisModule], constraints: ((String) -> GroupConstraints)? = nil,
        limits: RelatingRun.Limits = RelatingRun.Limits(), cancellation: Cancellation,
        progress: (Progress) -> Void
    ) throws(WorkspaceError) -> [ModuleError] {
        var failures: [ModuleError] = []
        var hasWritten = false
        if cancellation.isCancelled { return [] }
        let readers = ReaderPool(store)
        var order: DocumentOrder?
        var indices = try withStore { store throws(StoreError) in try store.missingIndices()[...] }
        for module in Self.relatingOrder(modules) {
            let name = module.descriptor.name
            let constraints = constraints?(name) ?? self.constraints(of: name)
            let total = try withStore { store throws(StoreError) in
                try noteConstraints(constraints, of: name, store)
                try noteReads(of: module, store)
                return try store.changeCount(of: name)
            }
            guard total > 0 else { continue }
            hasWritten = true
            do {
                let known = try order ?? DocumentOrder(store.documentsByID())
                order = known
                let run = try RelatingRun(
                    module, store, readers, order: known, constraints: constraints, limits: limits,
                    cancellation: cancellation)
                var done = 0
                progress(Progress(stage: "relate \(name)", done: done, total: total))
                func next(_ transaction: RelatingTransaction) throws -> Int {
                    try run.next(transaction) {
                        // What an analysis has left out is made up for while the processors compare.
                        if let index = indices.popFirst() { try transaction.build(index) }
                    }
                }
                while case let count = try store.relate(name, next), count > 0 {
                    done += count
                    progress(Progress(stage: "relate \(name)", done: done, total: total))
                    if cancellation.isCancelled { break }
                }
            } catch let error as ModuleError {
                failures.append(error)
            } catch is CancellationError {
                break
            } catch let error as StoreError {
                if cancellation.isCancelled { break }
                throw WorkspaceError(error, in: folder)
            } catch {
                throw WorkspaceError(.io, "\(error)")
            }
        }
        if hasWritten, !cancellation.isCancelled {
            try withStore { store throws(StoreError) in try store.checkpoint() }
        }
        return failures
    }

    /// Lets the findings be looked at again that the analyst has joined or parted, and those that are so no longer.
    private func noteConstraints(
        _ constraints: GroupConstraints, of module: String, _ store: Store
    ) throws(StoreError) {
        let setting = "constraints \(module)"
        let known = try store.setting(setting)
        let hash = FindingID(value: constraints.stableHash).description
        guard known != nil || !constraints.isEmpty else { return }
        let formerly = (known ?? "").split(separator: " ")
        if let former = formerly.first, former == hash { return }
        let now = constraints.findings.sorted()
        try store.markChanged(
            module: module, findings: formerly.dropFirst().compactMap { FindingID($0) } + now)
        try store.set(setting, to: ([hash] + now.map(\.description)).joined(separator: " "))
    }

    /// Lets everything be looked at again when the groups have changed that the module reads.
    private func noteReads(of module: any AnalysisModule, _ store: Store) throws(StoreError) {
        let others = module.descriptor.reads.filter { registry[$0] != nil }
        if others.isEmpty, !module.descriptor.looksUp { return }
        let setting = "reads \(module.descriptor.name)"
        var generations: [String] = []
        for other in others { generations.append("\(other) \(try store.groupGeneration(of: other))") }
        if module.descriptor.looksUp, try StoreContext.looksUp(in: store) {
            generations.append("documents \(try store.passageGeneration())")
        }
        let state = generations.joined(separator: "; ")
        if try store.setting(setting) == state { return }
        try store.markChanged(module: module.descriptor.name)
        try store.set(setting, to: state)
    }

    /// Each module after those whose groups it reads; modules that read each other stay in their order.
    static func relatingOrder(_ modules: [any AnalysisModule]) -> [any AnalysisModule] {
        var rest = modules
        var ordered: [any AnalysisModule] = []
        while !rest.isEmpty {
            let names = Set(rest.map(\.descriptor.name))
            let next =
                rest.firstIndex { module in
                    !module.descriptor.reads.contains { $0 != module.descriptor.name && names.contains($0) }
                } ?? 0
            ordered.append(rest.remove(at: next))
        }
        return ordered
    }
}
