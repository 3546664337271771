package import DossierSDK

/// Brings findings with a common key together and lets their module say which are the same thing.
///
/// Every finding ends up in at most one group; clusters that share a finding are joined.
package struct Relater {
    private let module: any AnalysisModule
    private let context: any RelateContext
    private let cancellation: Cancellation?
    /// A key that more findings share says little and would cost quadratic time.
    package static let largestBlock = 400

    package init(module: any AnalysisModule, context: any RelateContext, cancellation: Cancellation? = nil) {
        self.module = module
        self.context = context
        self.cancellation = cancellation
    }

    /// Groups of findings of one module, in the order of their first members.
    package func groups(of findings: [Finding]) throws(ModuleError) -> [FindingGroup] {
        var sets = DisjointSets(count: findings.count)
        for block in blocks(of: findings) {
            if cancellation?.isCancelled == true { break }
            let candidates = block.map { findings[$0] }
            for cluster in try module.cluster(candidates, context: context) {
                let members = cluster.filter(block.indices.contains)
                guard let first = members.first else { continue }
                for member in members.dropFirst() { sets.join(block[first], block[member]) }
            }
        }
        var groups: [FindingGroup] = []
        for members in sets.sets() {
            if cancellation?.isCancelled == true { break }
            let findings = members.map { findings[$0] }
            if let summary = try module.summarize(findings, context: context) {
                groups.append(
                    FindingGroup(module: module.descriptor.name, members: findings, summary: summary))
            }
        }
        return groups
    }

    /// Indices of findings with a common key, in a stable order.
    private func blocks(of findings: [Finding]) -> [[Int]] {
        var keyed: [(key: UInt64, index: Int)] = []
        for (index, finding) in findings.enumerated() {
            for key in module.keys(of: finding) { keyed.append((key.hash, index)) }
        }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
        var blocks: [[Int]] = []
        var start = 0
        while start < keyed.count {
            var end = start
            while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
            if end - start > 1, end - start <= Self.largestBlock {
                blocks.append(keyed[start..<end].map(\.index))
            }
            start = end
        }
        return blocks
    }
}

/// Union–find with path halving.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(_ index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (a, b) = (root(left), root(right))
        parents[max(a, b)] = min(a, b)
    }

    /// All sets, each in ascending order, by their smallest member.
    mutating func sets() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for index in parents.indices { members[root(index), default: []].append(index) }
        return members.values.sorted { $0[0] < $1[0] }
    }
}
