/// The blocks of a page in order, read in one pass over its nodes.
struct PageBlocks: Sendable {
    let page: Page
    let blocks: [PageBlock]
    /// The text of all blocks.
    let bytes: [UInt8]

    /// - Parameter dropsPieces: whether pieces of lines go whose names say that they are no text.
    init(_ page: Page, dropsPieces: Bool) {
        var reader = BlockReader(page, dropsPieces: dropsPieces)
        reader.read()
        self.page = page
        blocks = reader.blocks
        bytes = reader.bytes
    }

    func bytes(of block: PageBlock) -> ArraySlice<UInt8> { bytes[block.text] }

    func string(_ index: Int) -> String { String(decoding: bytes[blocks[index].text], as: UTF8.self) }

    /// The blocks whose text begins in a subtree.
    func indices(in node: Int) -> Range<Int> {
        let subtree = page.subtree(node)
        let first = index(at: subtree.lowerBound)
        return first..<max(first, index(at: subtree.upperBound))
    }

    /// The first block that begins at a node or behind it.
    func index(at node: Int) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].first < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Chosen blocks as reading text.
    func text(of chosen: [Int]) -> [UInt8] {
        var text: [UInt8] = []
        var previous: PageBlock?
        for index in chosen {
            let block = blocks[index]
            let (separator, isIndented) = separator(between: previous, block)
            text.append(contentsOf: Array(separator.utf8))
            let width = min(block.quoteDepth, 8) * 4 + min(max(block.listDepth, 0), 16) * 2
            let first = block.marker == nil ? width : max(0, width - 2)
            if isIndented { text.append(contentsOf: repeatElement(0x20, count: first)) }
            if let marker = block.marker { text.append(contentsOf: Array(marker.utf8)) }
            for byte in bytes[block.text] {
                text.append(byte)
                if byte == 0x0A { text.append(contentsOf: repeatElement(0x20, count: width)) }
            }
            previous = block
        }
        if !text.isEmpty { text.append(0x0A) }
        return text
    }

    private func separator(between previous: PageBlock?, _ block: PageBlock) -> (String, isIndented: Bool) {
        guard let previous else { return ("", true) }
        if block.group > 0, block.group == previous.group {
            if block.kind == .row, previous.kind == .row { return ("\n", true) }
            if block.marker != nil, previous.marker != nil || block.listDepth > previous.listDepth {
                return ("\n", true)
            }
        }
        if block.kind == .definition, previous.kind == .term, previous.words <= 6,
            let last = bytes[previous.text].last, last != 0x3F, last != 0x2E
        {
            return (last == 0x3A ? " " : ": ", false)
        }
        return ("\n\n", true)
    }
}
