import DossierSDK
import DossierStore

/// Brings the groups of one module in line with its findings, as ``Relater`` would make them from all at once.
///
/// Documents whose findings have changed are taken up some at a time, each lot in one transaction: the blocks of their
/// findings' keys are compared anew, what hangs together is found again where that has changed it, and only those groups
/// are described anew. The memory that it takes depends on the size of a lot, not on the number of documents.
struct RelatingRun {
    /// How much is held at once.
    struct Limits {
        /// Keys of the findings of a lot.
        var keys = 4_000_000
        /// Findings of the blocks that are compared at once, counted once a block.
        var window = 600_000
    }

    private let module: any AnalysisModule
    private let context: any RelateContext
    private let readers: ReaderPool
    private let constraints: GroupConstraints
    private let cancellation: Cancellation?
    private let limits: Limits
    private let forms: FormPool
    private let order: DocumentOrder

    private var name: String { module.descriptor.name }

    init(
        _ module: any AnalysisModule, _ store: Store, _ readers: ReaderPool, order: DocumentOrder,
        constraints: GroupConstraints,
        limits: Limits = Limits(), cancellation: Cancellation? = nil
    ) throws(StoreError) {
        self.module = module
        self.readers = readers
        self.order = order
        self.constraints = constraints
        self.cancellation = cancellation
        self.limits = limits
        context = try StoreContext(store, readers, reads: module.descriptor.reads)
        forms = FormPool(module, context, readers)
    }

    /// Takes up the next lot.
    ///
    /// - Returns: the number of documents in it; 0 when nothing has changed.
    func next(_ transaction: RelatingTransaction) throws -> Int {
        let changes = try transaction.changes(keys: limits.keys)
        if changes.isEmpty { return 0 }
        let changed = try present(changes, transaction)
        var (left, come) = RelatingTransaction.entries(of: changes, present: changed)
        let comparison = BlockComparison(forms: forms, order: order, cancellation: cancellation)
        var builder = try ComponentBuilder(
            transaction, changed: changed, constraints: constraints, comparison: comparison)
        try transaction.update(left: left, come: come, window: limits.window) { blocks in
            try comparison.compare(&blocks)
            try builder.add(&blocks)
        }
        left = []
        come = []
        let components = try builder.components()
        for former in builder.formers.keys.sorted() { try transaction.dissolve(component: former) }
        for change in changes { try transaction.removeAlone(ofDocument: change.document) }
        let documents = Set(changed.keys)
        try write(components, except: documents, transaction)
        try writeAlone(documents.sorted(), components, transaction)
        try transaction.settle(changes)
        return changes.count
    }

    /// The keys of each changed document; what was not prepared when the findings were written is made from them.
    private func present(
        _ changes: [RelatingTransaction.Change], _ transaction: RelatingTransaction
    ) throws -> [Int64: FindingKeys] {
        var present: [Int64: FindingKeys] = [:]
        present.reserveCapacity(changes.count)
        var unprepared: [Int64] = []
        for change in changes {
            present[change.document] = change.prepared
            if change.prepared == nil { unprepared.append(change.document) }
        }
        var pages = unprepared.chunked(by: 16)[...]
        let (module, readers) = (module, readers)
        let preparation = RelatingPreparation(module)
        try mapInOrder(
            workers: min(processorCount(), pages.count), cancellation: cancellation,
            next: { try cancellation.check { pages.popFirst() } },
            work: { page in
                Result { try Self.prepare(page, module.descriptor.name, preparation, readers) }
            },
            deliver: { result in
                for prepared in try result.get() {
                    present[prepared.document] = prepared.keys
                    try transaction.write(
                        prepared.keys, forms: prepared.forms, ofDocument: prepared.document)
                }
                return true
            })
        try cancellation.check {}
        return present
    }

    private static func prepare(
        _ documents: ArraySlice<Int64>, _ module: String, _ preparation: RelatingPreparation,
        _ readers: ReaderPool
    ) throws -> [(document: Int64, keys: FindingKeys, forms: [UInt8])] {
        let findings = try readers.use { try $0.findings(ofDocuments: documents, module: module) }
        var rest = findings[...]
        return documents.map { document in
            let own = rest.prefix { RowNumber.document(ofFinding: $0.number) == document }
            rest = rest[own.endIndex...]
            let (keys, forms) = preparation.prepare(
                own.map { (RowNumber.ordinal(ofFinding: $0.number), $0.finding) })
            return (document, keys, forms)
        }
    }

    /// Describes those findings of the changed documents that have been joined to no other.
    private func writeAlone(
        _ documents: [Int64], _ components: [ComponentBuilder.Component], _ transaction: RelatingTransaction
    ) throws {
        var joined: Set<Int64> = []
        for component in components where component.members.count > 1 {
            joined.formUnion(component.members)
        }
        var pages = documents.chunked(by: 32)[...]
        let (joinedFindings, module, context, readers) = (joined, module, context, readers)
        try mapInOrder(
            workers: min(processorCount(), pages.count), cancellation: cancellation,
            next: { try cancellation.check { pages.popFirst() } },
            work: { page in
                Result {
                    let alone = try readers.use {
                        try $0.findings(ofDocuments: page, module: module.descriptor.name) {
                            !joinedFindings.contains($0)
                        }
                    }
                    return try alone.compactMap { number, finding in
                        try module.summarize([finding], context: context).map { summary in
                            StoredGroup(
                                FindingGroup(
                                    module: module.descriptor.name, members: [finding], summary: summary),
                                first: number)
                        }
                    }
                }
            },
            deliver: { result in
                try transaction.write(alone: try result.get())
                return true
            })
        try cancellation.check {}
    }

    /// Describes the groups of components and writes them.
    ///
    /// - Parameter changed: documents whose findings have no groups of one yet.
    private func write(
        _ components: [ComponentBuilder.Component], except changed: Set<Int64>,
        _ transaction: RelatingTransaction
    ) throws {
        var lots: [[GroupToDescribe]] = []
        var lot: [GroupToDescribe] = []
        var findings = 0
        for component in components {
            let members = component.members
            let group = GroupToDescribe(
                members: members, component: members[0], isAlone: members.count == 1,
                wholes: component.isDecided ? component.wholes : nil)
            if group.isAlone {
                if changed.contains(RowNumber.document(ofFinding: members[0])) { continue }
                if try transaction.hasAlone(members[0]) { continue }
            }
            lot.append(group)
            findings += members.count
            if findings < 500 { continue }
            lots.append(lot)
            lot = []
            findings = 0
        }
        if !lot.isEmpty { lots.append(lot) }
        var rest = lots[...]
        try mapInOrder(
            workers: min(processorCount(), lots.count), cancellation: cancellation,
            next: { try cancellation.check { rest.popFirst() } },
            work: { lot in Result { try describe(lot) } },
            deliver: { result in
                for (group, stored) in try result.get() {
                    if group.isAlone {
                        if let stored { try transaction.write(alone: [stored]) }
                        continue
                    }
                    if group.members.count > 1 {
                        for member in group.members
                        where !changed.contains(RowNumber.document(ofFinding: member)) {
                            try transaction.removeAlone(member)
                        }
                    }
                    try transaction.write(stored, members: group.members, component: group.component)
                }
                return true
            })
        try cancellation.check {}
    }

    /// Findings that are a group, and where they belong.
    private struct GroupToDescribe: Sendable {
        var members: [Int64]
        let component: Int64
        /// Whether the finding hangs together with no other.
        let isAlone: Bool
        /// What hangs together without the analyst, where the analyst has a say in it.
        let wholes: [[Int64]]?
    }

    private func describe(_ lot: [GroupToDescribe]) throws -> [(GroupToDescribe, StoredGroup?)] {
        let name = name
        let numbers = lot.flatMap(\.members).sorted()
        let found = try readers.use { try $0.findings(numbers, module: name) }
        let places = Dictionary(
            zip(found.map(\.number), found.indices), uniquingKeysWith: { first, _ in first })
        return try lot.flatMap { group -> [(GroupToDescribe, StoredGroup?)] in
            let there = group.members.filter { places[$0] != nil }
            let present = order.places(of: there).map { there[$0] }
            let together = present.compactMap { places[$0].map { found[$0].finding } }
            guard !together.isEmpty else { return [(group, nil)] }
            let parts = try parts(of: group, present, together)
            return try parts.map { part -> (GroupToDescribe, StoredGroup?) in
                var own = group
                if parts.count > 1 { own.members = part.map { present[$0] }.sorted() }
                let members = part.map { together[$0] }
                guard let first = own.members.first,
                    let summary = try module.summarize(members, context: context)
                else { return (own, nil) }
                let described = FindingGroup(module: name, members: members, summary: summary)
                return (own, StoredGroup(described, first: first))
            }
        }
    }

    /// Which of the findings that hang together are one thing: what the module says, then what the analyst has decided.
    ///
    /// - Parameters:
    ///   - numbers: of the findings, in the order in which the module is shown them.
    ///   - findings: in the same order.
    private func parts(
        of group: GroupToDescribe, _ numbers: [Int64], _ findings: [Finding]
    ) throws -> [[Int]] {
        guard let wholes = group.wholes else { return try parts(numbers, findings) }
        let places = Dictionary(zip(numbers, numbers.indices), uniquingKeysWith: { first, _ in first })
        var parts: [[Int]] = []
        for whole in wholes {
            let own = whole.compactMap { places[$0] }.sorted()
            parts += try self.parts(own.map { numbers[$0] }, own.map { findings[$0] }).map {
                $0.map { own[$0] }
            }
        }
        let indices = Dictionary(
            zip(findings.map(\.id), findings.indices), uniquingKeysWith: { first, _ in first })
        return constraints.decided(parts, count: findings.count) { indices[$0] }
    }

    private func parts(_ numbers: [Int64], _ findings: [Finding]) throws -> [[Int]] {
        if findings.isEmpty { return [] }
        var own: [(any Sendable)?] = []
        if forms.comparison.keeping != nil {
            let ascending = numbers.indices.sorted { numbers[$0] < numbers[$1] }
            let read = try forms.forms(of: ascending.map { numbers[$0] })
            own = Array(repeating: nil, count: numbers.count)
            for (place, form) in zip(ascending, read) { own[place] = form }
            // What has no form is gone; its group is made anew when that is related.
            if own.contains(where: { $0 == nil }) { return [Array(findings.indices)] }
        }
        return try module.parts(of: findings, forms.comparison, forms: own.compactMap { $0 }, context)
    }
}

extension Cancellation? {
    /// Takes the next piece of work unless it has been called off.
    fileprivate func check<Value>(_ next: () -> Value) throws -> Value {
        if self?.isCancelled == true { throw CancellationError() }
        return next()
    }
}
