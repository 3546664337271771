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
        var keys = 16_000_000
        /// Findings of the blocks that are compared at once, counted once a block.
        var window = 100_000
    }

    private let module: any AnalysisModule
    private let context: any RelateContext
    private let readers: ReaderPool
    private let constraints: GroupConstraints
    private let cancellation: Cancellation?
    private let limits: Limits
    private let forms: FormPool
    private let order: DocumentOrder

    /// Lots of groups that may be described before they are written.
    private static let ahead = 64
    /// Members of groups that are written in one go over all documents, while others are described.
    private static let membersAtOnce = 1 << 15

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
    /// - Parameter meanwhile: done now and then while other threads are at work.
    /// - Returns: the number of documents in it; 0 when nothing has changed.
    func next(_ transaction: RelatingTransaction, meanwhile: () throws -> Void = {}) throws -> Int {
        let changes = try transaction.changes(keys: limits.keys)
        let changed = changes.documents
        if changed.isEmpty { return 0 }
        try prepare(changes.unprepared, transaction)
        let comparison = BlockComparison(forms: forms, order: order, cancellation: cancellation)
        var builder = try ComponentBuilder(
            transaction, changed: changed, constraints: constraints, comparison: comparison)
        try transaction.update(changes, window: limits.window) { blocks, makeReady in
            try comparison.compare(&blocks, unless: { builder.areJoined($0) }) {
                try makeReady()
                try meanwhile()
            }
        } linked: { blocks in
            try builder.add(&blocks)
        }
        let components = try builder.components()
        for former in builder.formers.keys.sorted() { try transaction.dissolve(component: former) }
        try transaction.removeAlone(ofDocuments: changed)
        try write(components, except: changed, transaction, meanwhile)
        try writeAlone(changed, except: components.joined, transaction, meanwhile)
        try transaction.settle(changes)
        return changed.ranges.reduce(0) { $0 + $1.count }
    }

    /// Makes the keys and forms of changed documents for which that was not done when their findings were written.
    private func prepare(_ documents: RangeSet<Int64>, _ transaction: RelatingTransaction) throws {
        if documents.isEmpty { return }
        var pages = documents.pages(of: 16)
        let (module, readers) = (module, readers)
        let preparation = RelatingPreparation(module)
        try mapInOrder(
            workers: processorCount(), cancellation: cancellation,
            next: { try cancellation.check { pages.next() } },
            work: { page in
                Result { try Self.prepare(page, module.descriptor.name, preparation, readers) }
            },
            deliver: { result in
                for prepared in try result.get() {
                    try transaction.write(
                        prepared.keys, forms: prepared.forms, ofDocument: prepared.document)
                }
                return true
            })
        try cancellation.check {}
    }

    private static func prepare(
        _ documents: [Int64], _ module: String, _ preparation: RelatingPreparation,
        _ readers: ReaderPool
    ) throws -> [(document: Int64, keys: FindingKeys, forms: [UInt8])] {
        let findings = try readers.use { try $0.findings(ofDocuments: documents, module: module) }
        var rest = findings[...]
        return documents.map { document in
            let own = rest.prefix { RowNumber.document(ofFinding: $0.number) == document }
            rest = rest[own.endIndex...]
            let (keys, forms) = preparation.prepare(
                own.map(\.finding), ordinals: own.map { RowNumber.ordinal(ofFinding: $0.number) })
            return (document, keys, forms)
        }
    }

    /// Describes those findings of the changed documents that have been joined to no other.
    private func writeAlone(
        _ documents: RangeSet<Int64>, except joined: ElementTable, _ transaction: RelatingTransaction,
        _ meanwhile: () throws -> Void
    ) throws {
        var pages = documents.pages(of: 32)
        let (module, context, readers) = (module, context, readers)
        try mapInOrder(
            ahead: Self.ahead, load: 1, cancellation: cancellation, meanwhile: meanwhile,
            next: { try cancellation.check { pages.next() } },
            work: { page in
                Result {
                    let alone = try readers.use { reader in
                        let all = try reader.numbers(ofDocuments: page, module: module.descriptor.name)
                        return try reader.findings(
                            all.filter { !joined.includes($0) }, module: module.descriptor.name)
                    }
                    return try alone.compactMap { number, finding in
                        try module.summarize([finding], context: context).map { summary in
                            StoredGroup(
                                FindingGroup(
                                    module: module.descriptor.name, members: [finding], summary: summary),
                                numbers: [number])
                        }
                    }
                }
            },
            deliver: { result in
                try transaction.write(try result.get())
                return true
            })
        try cancellation.check {}
    }

    /// Describes the groups of components and writes them.
    ///
    /// - Parameter changed: documents whose findings have no groups of one yet.
    private func write(
        _ components: Components, except changed: RangeSet<Int64>, _ transaction: RelatingTransaction,
        _ meanwhile: () throws -> Void
    ) throws {
        // Places among the components that are described anew, some findings at a time.
        var places: [Int32] = []
        var lots: [Range<Int>] = []
        var findings = 0
        for component in 0..<components.count {
            let members = components.memberCount(of: component)
            if members == 1, let alone = components[component].first {
                if changed.contains(RowNumber.document(ofFinding: alone)) { continue }
                if try transaction.hasAlone(alone) { continue }
            }
            places.append(Int32(clamping: component))
            findings += members
            if findings < 500 { continue }
            lots.append((lots.last?.upperBound ?? 0)..<places.count)
            findings = 0
        }
        if findings > 0 { lots.append((lots.last?.upperBound ?? 0)..<places.count) }
        var rest = lots[...]
        var joined: [RelatingTransaction.Member] = []
        func writeJoined() throws {
            joined.sort { $0.finding < $1.finding }
            try transaction.write(joined)
            joined.removeAll(keepingCapacity: true)
        }
        let describer = GroupDescriber(
            module: module, context: context, readers: readers, forms: forms, order: order,
            constraints: constraints)
        try mapInOrder(
            workers: min(processorCount(), lots.count), ahead: Self.ahead, load: 1,
            cancellation: cancellation, meanwhile: meanwhile,
            next: { try cancellation.check { rest.popFirst() } },
            work: { [places] lot in
                Result {
                    try describer.describe(places[lot].map { GroupDescriber.Group(Int($0), of: components) })
                }
            },
            deliver: { result in
                let described = try result.get()
                try transaction.write(described.compactMap(\.1))
                for (group, stored) in described where !group.isAlone {
                    if group.members.count > 1 {
                        for member in group.members
                        where !changed.contains(RowNumber.document(ofFinding: member)) {
                            try transaction.removeAlone(member)
                        }
                    }
                    joined += transaction.members(group.members, ofComponent: group.component, stored)
                }
                if joined.count >= Self.membersAtOnce { try writeJoined() }
                return true
            })
        try cancellation.check {}
        try writeJoined()
    }
}

extension RangeSet<Int64> {
    /// The numbers in ascending order, so many at a time.
    fileprivate func pages(of size: Int) -> some IteratorProtocol<[Int64]> {
        var numbers = ranges.lazy.joined().makeIterator()
        return AnyIterator {
            var page: [Int64] = []
            while page.count < size, let number = numbers.next() { page.append(number) }
            return page.isEmpty ? nil : page
        }
    }
}

extension Cancellation? {
    /// Takes the next piece of work unless it has been called off.
    fileprivate func check<Value>(_ next: () -> Value) throws -> Value {
        if self?.isCancelled == true { throw CancellationError() }
        return next()
    }
}
