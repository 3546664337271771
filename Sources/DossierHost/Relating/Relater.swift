package import DossierSDK

/// Brings findings with a common key together and lets their module say which are the same thing, all at once.
///
/// Every finding ends up in at most one group; clusters that share a finding are joined, and parted again where the module
/// says so. What the analyst has decided is applied to the groups that come of this, so that it changes no others.
package struct Relater {
    private let module: any AnalysisModule
    private let context: any RelateContext
    private let constraints: GroupConstraints
    private let cancellation: Cancellation?
    /// A key that more findings share says little and would cost quadratic time.
    package static let largestBlock = 400

    package init(
        module: any AnalysisModule, context: any RelateContext,
        constraints: GroupConstraints = GroupConstraints(), cancellation: Cancellation? = nil
    ) {
        self.module = module
        self.context = context
        self.constraints = constraints
        self.cancellation = cancellation
    }

    /// Groups of findings of one module, in the order of their first members.
    package func groups(of given: [Finding]) throws(ModuleError) -> [FindingGroup] {
        let places = DocumentOrder.places(of: given)
        let findings = places.map { given[$0] }
        let comparison = module.comparison(in: context)
        let forms = findings.map { comparison.form(of: $0) }
        var sets = DisjointSets(count: findings.count)
        for block in blocks(of: findings) {
            if cancellation?.isCancelled == true { break }
            let links =
                block.isIdentity
                ? Array(repeating: 0, count: block.members.count)
                : try comparison.links(among: block.members.map { forms[$0] })
            for (member, first) in links.enumerated() where member != first {
                sets.join(block.members[first], block.members[member])
            }
        }
        var parts: [[Int]] = []
        for members in sets.sets() {
            if cancellation?.isCancelled == true { break }
            let own =
                comparison.keeping == nil
                ? try module.parts(of: members.map { findings[$0] }, context)
                : try comparison.parts(of: members.map { forms[$0] })
            parts += own.map { $0.map { members[$0] } }
        }
        if !constraints.isEmpty {
            let indices = Dictionary(
                zip(findings.map(\.id), findings.indices), uniquingKeysWith: { first, _ in first })
            parts = constraints.decided(parts, count: findings.count) { indices[$0] }
        }
        var groups: [(first: Int, group: FindingGroup)] = []
        for part in parts {
            if cancellation?.isCancelled == true { break }
            let members = part.map { findings[$0] }
            guard let summary = try module.summarize(members, context: context) else { continue }
            let group = FindingGroup(module: module.descriptor.name, members: members, summary: summary)
            groups.append((part.map { places[$0] }.min() ?? 0, group))
        }
        return groups.sorted { $0.first < $1.first }.map(\.group)
    }

    /// Indices of findings with a common key, in a stable order.
    private func blocks(of findings: [Finding]) -> [(isIdentity: Bool, members: [Int])] {
        var keyed: [(key: UInt64, index: Int)] = []
        for (index, finding) in findings.enumerated() {
            for key in Set(module.keys(of: finding)) { keyed.append((key.hash, index)) }
        }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
        var blocks: [(isIdentity: Bool, members: [Int])] = []
        var start = 0
        while start < keyed.count {
            let key = BlockingKey(hash: keyed[start].key)
            var end = start
            while end < keyed.count, keyed[end].key == key.hash { end += 1 }
            if Self.isCompared(key, count: end - start) {
                blocks.append((key.isIdentity, keyed[start..<end].map(\.index)))
            }
            start = end
        }
        return blocks
    }

    /// Whether so many findings with this key say anything about each other.
    static func isCompared(_ key: BlockingKey, count: Int) -> Bool {
        count > 1 && (key.isIdentity || key.isUnlimited || count <= largestBlock)
    }
}

extension FindingComparison {
    /// For each of the findings with a common key the first one that is the same thing, by way of any number of others.
    func links(among forms: [any Sendable]) throws(ModuleError) -> [Int] {
        Self.links(of: try clusters(of: forms), count: forms.count)
    }

    /// The same of what the module has said, whatever it was.
    static func links(of clusters: [[Int]], count: Int) -> [Int] {
        let all = 0..<count
        if clusters.isEmpty { return Array(all) }
        var sets = DisjointSets(count: count)
        for cluster in clusters {
            var first: Int?
            for member in cluster where all.contains(member) {
                if let first { sets.join(first, member) } else { first = member }
            }
        }
        return all.map { sets.root($0) }
    }
}

extension FindingComparison {
    /// The parts of findings that hang together, each in ascending order, by their first members; only where forms are kept.
    func parts(of forms: [any Sendable]) throws(ModuleError) -> [[Int]] {
        let parts = forms.count < 2 ? nil : try keeping?.parts(forms)
        return DisjointSets.parts(parts, count: forms.count)
    }
}

extension AnalysisModule {
    /// The same by what the module says of the findings themselves.
    func parts(of members: [Finding], _ context: any RelateContext) throws(ModuleError) -> [[Int]] {
        let parts = members.count < 2 ? nil : try self.parts(of: members, context: context)
        return DisjointSets.parts(parts, count: members.count)
    }
}

extension DisjointSets {
    /// What a module has said, whatever it was: every place in one part.
    fileprivate static func parts(_ said: [[Int]]?, count: Int) -> [[Int]] {
        let all = 0..<count
        guard let said else { return [Array(all)] }
        var sets = DisjointSets(count: count)
        for part in said {
            let part = part.filter(all.contains)
            guard let first = part.first else { continue }
            for other in part.dropFirst() { sets.join(first, other) }
        }
        return sets.sets()
    }
}
