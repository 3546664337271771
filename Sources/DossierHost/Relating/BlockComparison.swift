import DossierSDK
import DossierStore

/// Lets a module compare the findings of blocks, on all cores.
struct BlockComparison {
    let module: any AnalysisModule
    let context: any RelateContext
    let readers: ReaderPool
    let cancellation: Cancellation?

    /// Findings held at once by a thread, about.
    private static let portion = 4000

    /// Fills in, for every dirty block, who is the same as whom.
    func compare(_ blocks: inout KeyBlocks) throws {
        var compared: [(first: Int64, range: Range<Int>)] = []
        for block in blocks.blocks where block.isDirty {
            let key = BlockingKey(hash: block.key)
            guard Relater.isCompared(key, count: block.range.count) else { continue }
            if key.isIdentity {
                for index in block.range { blocks.setFirst(0, ofMemberAt: index) }
            } else {
                compared.append((blocks.members[block.range.lowerBound], block.range))
            }
        }
        // Copies of a passage share many keys: side by side, the same findings are read and compared once.
        compared.sort {
            $0.first != $1.first
                ? $0.first < $1.first : $0.range.lowerBound < $1.range.lowerBound
        }
        let portions = Self.portions(compared)
        let (members, module, context, readers) = (blocks.members, module, context, readers)
        var next = 0
        try mapInOrder(
            workers: min(processorCount(), portions.count),
            next: {
                if cancellation?.isCancelled == true { throw CancellationError() }
                defer { next += 1 }
                return next < portions.count ? portions[next] : nil
            },
            work: { portion in
                Result {
                    (portion, try Self.links(portion, members, module, context, readers))
                }
            },
            deliver: { result in
                let (portion, links) = try result.get()
                for (range, links) in zip(portion, links) {
                    for (place, first) in links.enumerated() {
                        blocks.setFirst(first, ofMemberAt: range.lowerBound + place)
                    }
                }
                return true
            })
    }

    private static func portions(_ compared: [(first: Int64, range: Range<Int>)]) -> [[Range<Int>]] {
        var portions: [[Range<Int>]] = []
        var portion: [Range<Int>] = []
        var findings = 0
        var last: (first: Int64, count: Int) = (0, 0)
        for (first, range) in compared {
            if findings >= Self.portion, first != last.first {
                portions.append(portion)
                portion = []
                findings = 0
            }
            // Blocks of one size with one first member are mostly the same.
            if (first, range.count) != last { findings += range.count }
            last = (first, range.count)
            portion.append(range)
        }
        if !portion.isEmpty { portions.append(portion) }
        return portions
    }

    private static func links(
        _ portion: [Range<Int>], _ members: [Int64], _ module: any AnalysisModule,
        _ context: any RelateContext, _ readers: ReaderPool
    ) throws -> [[Int]] {
        var distinct: [[Int64]: Int] = [:]
        let sets = portion.map { range -> Int in
            let set = Array(members[range])
            if let known = distinct[set] { return known }
            distinct[set] = distinct.count
            return distinct.count - 1
        }
        let numbers = Set(distinct.keys.joined()).sorted()
        let found = try readers.use { try $0.findings(numbers, module: module.descriptor.name) }
        let findings = Dictionary(
            found.map { ($0.number, $0.finding) }, uniquingKeysWith: { first, _ in first })
        var links = Array(repeating: [Int](), count: distinct.count)
        for (set, number) in distinct {
            links[number] = try Self.links(set, findings, module, context)
        }
        return sets.map { links[$0] }
    }

    private static func links(
        _ members: [Int64], _ findings: [Int64: Finding], _ module: any AnalysisModule,
        _ context: any RelateContext
    ) throws -> [Int] {
        // What is about to be replaced may be gone already; it is compared when that is related.
        let places = members.indices.filter { findings[members[$0]] != nil }
        var links = Array(members.indices)
        let among = try module.links(among: places.compactMap { findings[members[$0]] }, context: context)
        for (place, first) in zip(places, among) { links[place] = places[first] }
        return links
    }
}
