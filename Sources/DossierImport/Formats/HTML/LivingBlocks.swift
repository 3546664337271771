/// The blocks of a page of which some have been found to be furniture, with sums over subtrees.
struct LivingBlocks {
    let source: PageBlocks
    private(set) var isAlive: [Bool]
    /// Sums over the living blocks before each.
    private var words: [Int32] = []
    private var linked: [Int32] = []
    private var anchored: [Int32] = []
    private var prose: [Int32] = []

    init(_ source: PageBlocks) {
        self.source = source
        isAlive = Array(repeating: true, count: source.blocks.count)
        sum()
    }

    /// Counts anew after blocks have been dropped.
    mutating func sum() {
        words = [0]
        linked = [0]
        anchored = [0]
        prose = [0]
        for sums in [source.blocks.count + 1] {
            words.reserveCapacity(sums)
            linked.reserveCapacity(sums)
            anchored.reserveCapacity(sums)
            prose.reserveCapacity(sums)
        }
        var (w, l, a, p): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        for (index, block) in source.blocks.enumerated() {
            if isAlive[index] {
                w += Int32(block.words)
                l += Int32(block.linkedWords)
                a += Int32(block.anchoredWords)
                if block.isProse { p += Int32(block.words) }
            }
            words.append(w)
            linked.append(l)
            anchored.append(a)
            prose.append(p)
        }
    }

    struct Sums {
        var words: Int
        var linked: Int
        var anchored: Int
        /// Words of blocks that are running text.
        var prose: Int

        /// How much is said: words that lead nowhere, those of running text twice.
        var weight: Int { words - linked + prose }

        var linkShare: Double { words == 0 ? 0 : Double(linked) / Double(words) }
    }

    func sums(_ node: Int) -> Sums { sums(in: source.indices(in: node)) }

    func sums(in range: Range<Int>) -> Sums {
        func over(_ sums: [Int32]) -> Int { Int(sums[range.upperBound] - sums[range.lowerBound]) }
        return Sums(words: over(words), linked: over(linked), anchored: over(anchored), prose: over(prose))
    }

    var all: Sums { sums(in: 0..<source.blocks.count) }

    mutating func drop(_ node: Int) { for index in source.indices(in: node) { isAlive[index] = false } }

    mutating func drop(block index: Int) { isAlive[index] = false }

    /// The first living block of a subtree.
    func first(in node: Int) -> Int? { source.indices(in: node).first { isAlive[$0] } }
}

extension LivingBlocks {
    mutating func revive(block index: Int) {
        isAlive[index] = true
        sum()
    }
}
