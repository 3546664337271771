/// Columns beside an article that are about something else: the town, the weather, the ministry. They are full of running
/// text, have names that tell nothing, and beside a brief of two sentences are most of the page.
///
/// The headline tells them: of a text that belongs to it, some words stand in it, too.
struct ForeignColumns {
    private let page: Page
    private let headline: Headline

    init(_ page: Page, headline: Headline) {
        self.page = page
        self.headline = headline
    }

    func remove(from blocks: inout LivingBlocks) {
        let subject = Self.subject(of: blocks.source.bytes(of: blocks.source.blocks[headline.block]))
        guard subject.count >= 3 else { return }
        var inner = headline.node
        for around in page.ancestors(headline.node) {
            let own = proseBehindHeadline(in: inner, blocks)
            if own >= 12 {
                let others = page.children(around).filter { $0 != inner && isColumn($0, blocks) }
                for column in others where shares(column, subject, blocks) * 5 < subject.count {
                    blocks.drop(column)
                }
            }
            if page.element(around) == .body { break }
            inner = around
        }
        blocks.sum()
    }

    private func proseBehindHeadline(in node: Int, _ blocks: LivingBlocks) -> Int {
        let range = blocks.source.indices(in: node)
        let first = max(range.lowerBound, headline.block + 1)
        return first < range.upperBound ? blocks.sums(in: first..<range.upperBound).prose : 0
    }

    /// What holds running text under a heading of its own, or under a line that serves as one.
    private func isColumn(_ node: Int, _ blocks: LivingBlocks) -> Bool {
        switch page.element(node) {
        case .div, .section, .td, .table, .aside, .other, .article: break
        default: return false
        }
        guard blocks.sums(node).prose >= 15, !Furniture.isBody(page, node),
            !page.subtree(node).contains(where: { page.hasAttributes($0) && Furniture.isBody(page, $0) }),
            let first = blocks.first(in: node)
        else { return false }
        let block = blocks.source.blocks[first]
        return !block.isProse && block.words <= 9 && block.marker == nil
    }

    /// How many words of the subject stand in a column.
    private func shares(_ node: Int, _ subject: Set<[UInt8]>, _ blocks: LivingBlocks) -> Int {
        var found: Set<[UInt8]> = []
        for index in blocks.source.indices(in: node) where blocks.isAlive[index] {
            found.formUnion(Self.subject(of: blocks.source.bytes(of: blocks.source.blocks[index])))
        }
        return subject.intersection(found).count
    }

    /// The beginnings of the words of four letters and more, so that `threat` is in `threats`.
    private static func subject(of bytes: ArraySlice<UInt8>) -> Set<[UInt8]> {
        var words: Set<[UInt8]> = []
        var word: [UInt8] = []
        func end() {
            if word.count >= 4, !common.contains(word) { words.insert(Array(word.prefix(6))) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in bytes {
            let isLetter =
                (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
                || byte >= 0x80 && byte < 0xC0 && !word.isEmpty
            if isLetter { word.append(byte < 0x80 ? byte | 0x20 : byte) } else { end() }
        }
        end()
        return words
    }

    private static let common: Set<[UInt8]> = Set(
        [
            "over", "after", "with", "from", "that", "this", "they", "their", "have", "been", "will", "were",
            "into",
            "more", "than", "about", "says", "said", "what", "when", "which", "para", "como", "sobre",
            "desde",
            "entre", "tras", "pero", "esta",
        ].map { Array($0.utf8) })
}
