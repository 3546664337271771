import DossierSDK
import DossierStore

/// Finds which findings hang together after some blocks have been compared anew.
///
/// Only what the change can reach is looked at: findings with a new link, with all that they hung together with before,
/// and the components in which a link was lost, which are put together again from their blocks. Each block is read once,
/// so that the cost grows with the keys of the findings concerned and not with their square, however large a component is.
struct ComponentBuilder {
    private let transaction: RelatingTransaction
    /// Documents whose findings have changed.
    private let changed: RangeSet<Int64>
    private let constraints: GroupConstraints
    /// Findings that the constraints name.
    private let named: [FindingID: Int64]
    private let hadComponents: Bool
    private let cancellation: Cancellation?

    private var index: BlockIndex
    private var sets = DisjointSets()
    private var elements = ElementTable()
    /// Findings that have lost a link.
    private var parted: Set<Int64> = []
    /// Components of old, with whether they have to be put together again.
    private(set) var formers: [Int64: Bool] = [:]
    /// Elements whose former component has not been looked up yet.
    private var pending: [Int64] = []

    init(
        _ transaction: RelatingTransaction, changed: RangeSet<Int64>, constraints: GroupConstraints,
        comparison: BlockComparison
    ) throws {
        self.transaction = transaction
        self.changed = changed
        self.constraints = constraints
        cancellation = comparison.cancellation
        index = BlockIndex(transaction, changed: changed, comparison: comparison)
        named = constraints.isEmpty ? [:] : try transaction.numbers(of: constraints.findings)
        hadComponents = try transaction.hasComponents()
    }

    /// Whether findings hang together by links that have been taken up already, so that nothing would come of comparing
    /// them.
    mutating func areJoined(_ findings: ArraySlice<Int64>) -> Bool {
        guard let first = findings.first.flatMap({ elements[$0] }) else { return false }
        let root = sets.root(first)
        for place in findings.indices.dropFirst() {
            guard let element = elements[findings[place]], sets.root(element) == root else { return false }
        }
        return true
    }

    /// Takes up the links of blocks that have been compared.
    mutating func add(_ blocks: inout KeyBlocks) throws {
        for block in blocks.blocks where block.isDirty && block.range.count > 1 {
            // What a block that nobody had compared would have joined, others had.
            if block.wasDeferred, hadComponents { try lookUpFormers(&blocks, block.range) }
            if block.isDeferred { continue }
            add(blocks, block.range)
            if hadComponents { addLost(blocks, block.range) }
        }
    }

    private func lookUpFormers(_ blocks: inout KeyBlocks, _ range: Range<Int>) throws {
        for index in range where blocks.formers[index] != 0 {
            let member = blocks.members[index]
            blocks.setFormer(try transaction.component(of: member) ?? member, ofMemberAt: index)
        }
    }

    private mutating func add(_ blocks: KeyBlocks, _ range: Range<Int>) {
        let start = range.lowerBound
        // Of most blocks the findings are no two the same.
        guard range.contains(where: { Int(blocks.firsts[$0]) != $0 - start }) else { return }
        var isNew = Array(repeating: false, count: range.count)
        var hasNew = false
        for index in range {
            let first = Int(blocks.firsts[index])
            if isNew[first] || first == index - start { continue }
            let root = start + first
            if isChanged(blocks, index) || isChanged(blocks, root)
                || blocks.formers[index] != blocks.formers[root]
            {
                isNew[first] = true
                hasNew = true
            }
        }
        guard hasNew else { return }
        for index in range {
            let first = Int(blocks.firsts[index])
            if first == index - start || !isNew[first] { continue }
            sets.join(element(blocks.members[start + first]), element(blocks.members[index]))
        }
    }

    private func isChanged(_ blocks: KeyBlocks, _ index: Int) -> Bool {
        blocks.formers[index] == 0
            || changed.contains(RowNumber.document(ofFinding: blocks.members[index]))
    }

    /// Findings that were the same thing and are not by this key any more.
    private mutating func addLost(_ blocks: KeyBlocks, _ range: Range<Int>) {
        var roots: [Int64: UInt32] = [:]
        for index in range where blocks.formers[index] != 0 {
            let first = blocks.firsts[index]
            if roots[blocks.formers[index], default: first] == first {
                roots[blocks.formers[index]] = first
            } else {
                parted.insert(blocks.members[index])
            }
        }
    }

    private mutating func element(_ number: Int64) -> Int {
        let (element, isKnown) = elements.insert(number)
        if isKnown { return element }
        sets.grow(to: elements.capacity)
        if hadComponents { pending.append(number) }
        return element
    }

    /// All components that have changed, also those that now have one member; by their first members. Called once.
    mutating func components() throws -> Components {
        if hadComponents {
            for document in changed.ranges.joined() {
                for finding in try transaction.joined(inDocument: document) {
                    try take(formerOf: finding, isBroken: true)
                }
            }
            for finding in parted.sorted() { try take(formerOf: finding, isBroken: true) }
        }
        repeat { try followFormers() } while followMustLinks()
        let (elements, sets) = (elements, sets)
        self.elements = ElementTable()
        self.sets = DisjointSets()
        var components = Components(elements, sets)
        for component in components.components(of: named.values) {
            components.decide(component, wholes: try wholes(components[component]))
        }
        return components
    }

    private mutating func followFormers() throws {
        while let number = pending.popLast() { try take(formerOf: number, isBroken: false) }
    }

    /// True when something was added.
    private mutating func followMustLinks() -> Bool {
        let count = elements.count
        for link in constraints.mustLink {
            let present = link.compactMap { named[$0] }
            guard
                present.contains(where: {
                    elements[$0] != nil || changed.contains(RowNumber.document(ofFinding: $0))
                })
            else { continue }
            guard let first = present.first else { continue }
            for other in present.dropFirst() { sets.join(element(first), element(other)) }
        }
        return elements.count > count
    }

    /// Takes up what a finding hung together with so far.
    private mutating func take(formerOf finding: Int64, isBroken: Bool) throws {
        guard let component = try transaction.component(of: finding), formers[component] == nil else {
            return
        }
        formers[component] = isBroken
        let kept = Set(named.values)
        let members = try transaction.members(ofComponent: component).filter { try isPresent($0, kept) }
        guard isBroken else {
            guard let first = members.first else { return }
            for other in members.dropFirst() { sets.join(element(first), element(other)) }
            return
        }
        for member in members {
            if cancellation?.isCancelled == true { throw CancellationError() }
            _ = element(member)
            // All links of changed findings have been added already.
            if changed.contains(RowNumber.document(ofFinding: member)) { continue }
            for key in try index.newKeys(of: member) {
                guard let block = try index.block(key) else { continue }
                for (place, first) in block.firsts.enumerated() where Int(first) != place {
                    sets.join(element(block.members[Int(first)]), element(block.members[place]))
                }
            }
        }
    }

    /// Whether a finding is still there; of documents that have not changed, all are.
    private mutating func isPresent(_ finding: Int64, _ kept: Set<Int64>) throws -> Bool {
        try !changed.contains(RowNumber.document(ofFinding: finding)) || kept.contains(finding)
            || index.keys(of: finding) != nil
    }

    /// Parts again what only the analyst has joined: decisions count once the module has said what is the same.
    private mutating func wholes(_ members: [Int64]) throws -> [[Int64]] {
        let places = Dictionary(zip(members, members.indices), uniquingKeysWith: { first, _ in first })
        let isJoined = constraints.mustLink.contains { link in
            link.count { named[$0].map { places[$0] != nil } ?? false } > 1
        }
        guard isJoined else { return [members] }
        var keys: Set<UInt64> = []
        for member in members { keys.formUnion(try index.keys(of: member) ?? []) }
        var sets = DisjointSets(count: members.count)
        for key in keys.sorted() {
            if cancellation?.isCancelled == true { throw CancellationError() }
            guard let block = try index.block(key) else { continue }
            for (place, first) in block.firsts.enumerated() where Int(first) != place {
                if let first = places[block.members[Int(first)]], let other = places[block.members[place]] {
                    sets.join(first, other)
                }
            }
        }
        return sets.sets().map { $0.map { members[$0] } }
    }
}
