import DossierSDK
import DossierStore
import DossierText

/// Lets a module compare the findings of blocks, on all cores.
struct BlockComparison: Sendable {
    let forms: FormPool
    let order: DocumentOrder
    let cancellation: Cancellation?

    /// Findings held at once by a thread, about; fewer where there is little to compare, so that all cores have their share.
    private static let largestPortion = 4000
    private static let smallestPortion = 200

    /// A block to be compared: its place among the blocks and its members.
    private struct Task: Sendable {
        let block: Int
        let range: Range<Int>
    }

    /// Fills in, for every dirty block, who is the same as whom, or that it need not be known.
    ///
    /// - Parameters:
    ///   - areJoined: whether findings hang together already by what is known of other blocks.
    ///   - meanwhile: done now and then by the thread that waits for the others.
    func compare(
        _ blocks: inout KeyBlocks, unless areJoined: (ArraySlice<Int64>) -> Bool,
        meanwhile: () throws -> Void
    ) throws {
        var compared: [(first: Int64, task: Task)] = []
        for index in blocks.blocks.indices {
            let block = blocks.blocks[index]
            guard block.isDirty else { continue }
            let key = BlockingKey(hash: block.key)
            guard Relater.isCompared(key, count: block.range.count) else { continue }
            if key.isIdentity {
                for index in block.range { blocks.setFirst(0, ofMemberAt: index) }
            } else if areJoined(blocks.members[block.range]) {
                blocks.deferComparison(ofBlock: index)
            } else {
                compared.append(
                    (blocks.members[block.range.lowerBound], Task(block: index, range: block.range)))
            }
        }
        // Copies of a passage share many keys: side by side, the same findings are read and compared once.
        compared.sort {
            $0.first != $1.first
                ? $0.first < $1.first : $0.task.range.lowerBound < $1.task.range.lowerBound
        }
        let portions = Self.portions(compared)
        let members = blocks.members
        var next = 0
        try mapInOrder(
            workers: min(processorCount(), portions.count), ahead: portions.count, load: 1,
            cancellation: cancellation, meanwhile: meanwhile,
            next: {
                if cancellation?.isCancelled == true { throw CancellationError() }
                defer { next += 1 }
                return next < portions.count ? portions[next] : nil
            },
            work: { portion in Result { (portion, try self.links(portion, members)) } },
            deliver: { result in
                let (portion, links) = try result.get()
                for (task, links) in zip(portion, links) {
                    guard let links else {
                        blocks.deferComparison(ofBlock: task.block)
                        continue
                    }
                    for (place, first) in links.enumerated() {
                        blocks.setFirst(first, ofMemberAt: task.range.lowerBound + place)
                    }
                }
                return true
            })
        if cancellation?.isCancelled == true { throw CancellationError() }
    }

    private static func portions(_ compared: [(first: Int64, task: Task)]) -> [[Task]] {
        var portions: [[Task]] = []
        var portion: [Task] = []
        var findings = 0
        var last: (first: Int64, count: Int) = (0, 0)
        let share = compared.reduce(0) { $0 + $1.task.range.count } / (16 * processorCount())
        let size = min(Self.largestPortion, max(Self.smallestPortion, share))
        for (first, task) in compared {
            if findings >= size, first != last.first {
                portions.append(portion)
                portion = []
                findings = 0
            }
            // Blocks of one size with one first member are mostly the same.
            if (first, task.range.count) != last { findings += task.range.count }
            last = (first, task.range.count)
            portion.append(task)
        }
        if !portion.isEmpty { portions.append(portion) }
        return portions
    }

    /// For each block who is the same as whom; nil where the others of the portion have joined all of its members.
    private func links(_ portion: [Task], _ members: [Int64]) throws -> [[Int]?] {
        var distinct: [ArraySlice<Int64>: Int] = [:]
        var sets: [ArraySlice<Int64>] = []
        let places = portion.map { task -> Int in
            let set = members[task.range]
            if let known = distinct[set] { return known }
            distinct[set] = sets.count
            sets.append(set)
            return sets.count - 1
        }
        let numbers = sets.joined().sortedDistinct()
        let forms = try ComparedForms(of: numbers, self.forms)
        var joined = DisjointSets(count: numbers.count)
        var links: [[Int]?] = Array(repeating: nil, count: sets.count)
        // What many share joins most; what is left are mostly parts of it.
        for index in sets.indices.sorted(by: { (sets[$1].count, $0) < (sets[$0].count, $1) }) {
            let set = numbers.places(of: sets[index])
            guard let first = set.first else { continue }
            let root = joined.root(first)
            if set.allSatisfy({ joined.root($0) == root }) { continue }
            let found = try self.links(sets[index], set, forms)
            for (place, first) in found.enumerated() where first != place {
                joined.join(set[first], set[place])
            }
            links[index] = found
        }
        return places.map { links[$0] }
    }

    /// For each of some findings the first one that is the same thing.
    func links(among members: [Int64]) throws -> [Int] {
        try links(members[...], Array(members.indices), ComparedForms(of: members, forms))
    }

    /// Findings in the form in which they are compared.
    private struct ComparedForms {
        let clustering: FindingComparison.Clustering
        /// Places of those that are gone.
        let missing: Set<Int>

        init(of numbers: [Int64], _ pool: FormPool) throws {
            let forms = try pool.forms(of: numbers)
            clustering = pool.comparison.clustering(of: forms)
            missing = Set(forms.indices.filter { forms[$0] == nil })
        }
    }

    /// - Parameter places: of the members among the forms.
    private func links(
        _ members: ArraySlice<Int64>, _ places: [Int], _ forms: ComparedForms
    ) throws -> [Int] {
        if cancellation?.isCancelled == true { throw CancellationError() }
        var there = order.places(of: members)
        // What is about to be replaced may be gone already; it is compared when that is related.
        if !forms.missing.isEmpty { there.removeAll { forms.missing.contains(places[$0]) } }
        let clusters = try forms.clustering(there.map { places[$0] })
        var links = Array(0..<members.count)
        if clusters.isEmpty { return links }
        let among = FindingComparison.links(of: clusters, count: there.count)
        var firsts = there
        for (place, root) in among.enumerated() { firsts[root] = min(firsts[root], there[place]) }
        for (place, root) in among.enumerated() { links[there[place]] = firsts[root] }
        return links
    }
}

extension [Int64] {
    /// Where numbers stand in this list; both in ascending order, and all of them stand there.
    fileprivate func places(of numbers: ArraySlice<Int64>) -> [Int] {
        var low = 0
        return numbers.map { number in
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if self[middle] < number { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}
