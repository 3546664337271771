/// Tells single blocks of an article that are no text of it by what they say and where they lead.
struct FurnitureLines {
    private let blocks: LivingBlocks
    private let source: PageBlocks

    init(_ blocks: LivingBlocks) {
        self.blocks = blocks
        source = blocks.source
    }

    static func isFurnitureText(_ folded: String, words: Int) -> Bool {
        words <= 8 && FurniturePhrases.lines.contains(folded)
    }

    func isFurniture(_ index: Int) -> Bool {
        let block = source.blocks[index]
        if block.kind == .row { return false }
        let text = source.string(index)
        let folded = FurniturePhrases.folded(text)
        if folded.isEmpty { return !text.utf8.contains { $0 &- 0x30 < 10 } }
        if Self.isFurnitureText(folded, words: block.words) { return true }
        let lower = text.lowercased()
        let isPointer = FurniturePhrases.pointers.contains { lower.hasPrefix($0) }
        if isPointer, block.linkShare > 0.3 || (block.words <= 14 && !block.isHeading) { return true }
        if block.words <= 30, FurniturePhrases.captions.contains(where: { lower.hasPrefix($0) }) {
            return true
        }
        guard block.linkShare >= 0.8, block.kind != .definition else { return false }
        if block.marker != nil, block.group > 0 {
            let list = blocks.sums(block.group)
            return list.linkShare >= 0.5
        }
        // A sentence that is a link as a whole is still said by the article.
        let isSentence =
            block.words >= 8 && (text.hasSuffix(".") || text.hasSuffix("”") || text.hasSuffix("?"))
        return block.words <= 30 && !isSentence
    }

    /// Without headings under which nothing is left, repeated lines, and quotations drawn out of the text.
    func withoutOrphans(_ kept: [Int], headline: Int?) -> [Int] {
        var result: [Int] = []
        var quotes = 0
        var texts: [Int: ArraySlice<UInt8>] = [:]
        for (place, index) in kept.enumerated() {
            let block = source.blocks[index]
            let bytes = source.bytes(of: block)
            if case .heading(let level) = block.kind, index != headline {
                let next = place + 1 < kept.count ? kept[place + 1] : nil
                let lost = ((index + 1)..<(next ?? source.blocks.count)).contains { !blocks.isAlive[$0] }
                if next == nil, place > 0 { continue }
                if lost, let next, case .heading(let other) = source.blocks[next].kind, other <= level {
                    continue
                }
            }
            let hash = bytes.reduce(into: 5381) { $0 = $0 &* 33 &+ Int($1) }
            if let earlier = texts[hash], earlier.elementsEqual(bytes), block.words >= 3,
                result.count <= 8
                    || result.last.map({ source.bytes(of: source.blocks[$0]).elementsEqual(bytes) }) == true
            {
                continue
            }
            texts[hash] = bytes
            if quotes < Self.mostQuotes, isPullQuote(block) {
                quotes += 1
                if isRepeated(block, in: kept) { continue }
            }
            result.append(index)
        }
        return result
    }

    /// No article draws out more of its sentences; each is looked for in the whole of it.
    private static let mostQuotes = 40

    private func isPullQuote(_ block: PageBlock) -> Bool {
        guard block.words <= 80 else { return false }
        let page = source.page
        return ([block.node] + page.ancestors(block.node).prefix(3)).contains { node in
            if page.element(node) == .aside { return true }
            guard let names = page.attribute(.class, of: node) else { return false }
            let parts = FurnitureWords.parts(of: names)
            return parts.contains {
                $0.contains("pullquote") || $0.starts(with: ["pull"]) || $0.contains("pull")
            }
        }
    }

    /// Whether another block says the same, marks aside.
    private func isRepeated(_ block: PageBlock, in kept: [Int]) -> Bool {
        let wanted = Self.letters(source.bytes(of: block))
        guard wanted.count >= 20 else { return false }
        return kept.prefix(2000).contains { index in
            let other = source.blocks[index]
            guard other.first != block.first, other.text.count >= block.text.count - 4 else { return false }
            let text = Self.letters(source.bytes(of: other))
            guard text.count >= wanted.count else { return false }
            return text.indices.prefix(text.count - wanted.count + 1).contains {
                text[$0...].starts(with: wanted)
            }
        }
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0xC3 && $0 != 0xE2 }.map {
            $0 < 0x80 ? $0 | 0x20 : $0
        }
    }
}
