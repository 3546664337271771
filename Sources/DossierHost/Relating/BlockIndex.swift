import DossierSDK
import DossierStore

/// The blocks of findings as they are kept, those compared that nobody has compared yet.
struct BlockIndex {
    private let transaction: RelatingTransaction
    /// Documents whose findings have changed.
    private let changed: RangeSet<Int64>
    private let comparison: BlockComparison
    /// Keys that have been given out.
    private var given: Set<UInt64> = []
    /// Keys of documents that were asked for of late.
    private var keys: [Int64: FindingKeys] = [:]

    init(
        _ transaction: RelatingTransaction, changed: RangeSet<Int64>, comparison: BlockComparison
    ) {
        self.transaction = transaction
        self.changed = changed
        self.comparison = comparison
    }

    /// The keys of a finding; nil where it is gone.
    mutating func keys(of finding: Int64) throws -> ArraySlice<UInt64>? {
        let document = RowNumber.document(ofFinding: finding)
        let ordinal = RowNumber.ordinal(ofFinding: finding)
        if let keys = keys[document] { return keys[ordinal] }
        if keys.count > 1000 { keys.removeAll(keepingCapacity: true) }
        let found =
            try changed.contains(document)
            ? transaction.presentKeys(ofDocument: document) : transaction.keys(ofDocument: document)
        keys[document] = found
        return found[ordinal]
    }

    /// Those keys of a finding that have not been given out yet.
    mutating func newKeys(of finding: Int64) throws -> [UInt64] {
        var new: [UInt64] = []
        for key in try keys(of: finding) ?? [] where given.insert(key).inserted { new.append(key) }
        return new
    }

    /// The block with a key, and who is the same as whom in it; nil where that says nothing.
    func block(_ key: UInt64) throws -> KeyBlocks.Stored? {
        let blockingKey = BlockingKey(hash: key)
        let found = try transaction.block(key) { Relater.isCompared(blockingKey, count: $0) }
        guard var block = found, block.isDeferred else { return found }
        block.firsts = try comparison.links(among: block.members).map { UInt32(clamping: $0) }
        return block
    }
}
