/// Boxes that ask the reader for something: money, an address, a subscription. Few bear a name that says so; they are told
/// by whom they speak to, what they ask for, and by the button, field or bare link with which they end.
struct Appeals {
    private let page: Page
    private let headline: Headline?

    init(_ page: Page, headline: Headline?) {
        self.page = page
        self.headline = headline
    }

    /// No box that asks says more.
    private static let longest = 110

    func remove(from blocks: inout LivingBlocks) {
        var isAsking = [Bool?](repeating: nil, count: blocks.source.blocks.count)
        var dropped = -1
        for (index, block) in blocks.source.blocks.enumerated()
        where blocks.isAlive[index] && index != headline?.block && block.words <= Self.longest
            && block.kind != .row
        {
            guard block.first > dropped, asks(index, blocks, &isAsking) else { continue }
            let box = box(around: index, blocks, &isAsking)
            if let box, isAppeal(box, blocks) {
                blocks.drop(box)
                dropped = Int(page.nodes[box].end)
            } else if isAppeal(block.node, blocks) {
                blocks.drop(block: index)
            }
        }
    }

    private func asks(_ index: Int, _ blocks: LivingBlocks, _ known: inout [Bool?]) -> Bool {
        if let answer = known[index] { return answer }
        let text = FurniturePhrases.folded(blocks.source.string(index))
        let answer = (FurniturePhrases.appeals + FurniturePhrases.entries).contains { text.contains($0) }
        known[index] = answer
        return answer
    }

    /// The largest element around a block all of whose running text asks, too.
    private func box(around index: Int, _ blocks: LivingBlocks, _ known: inout [Bool?]) -> Int? {
        let block = blocks.source.blocks[index]
        var box: Int?
        for place in [block.node] + Array(page.ancestors(block.node)) {
            let sums = blocks.sums(place)
            guard sums.words <= Self.longest, sums.words * 2 < blocks.all.words, !isWhole(place) else {
                break
            }
            let others = blocks.source.indices(in: place).filter { blocks.isAlive[$0] && $0 != index }
            let isOfArticle = others.contains { other in
                let block = blocks.source.blocks[other]
                return block.isProse && !asks(other, blocks, &known)
                    && !Self.speaksToReader(FurniturePhrases.folded(blocks.source.string(other)))
            }
            if isOfArticle { break }
            box = place
        }
        return box
    }

    private func isWhole(_ node: Int) -> Bool {
        if let headline, page.contains(node, headline.node) { return true }
        return [.body, .html, .main, .article].contains(page.element(node))
    }

    private func isAppeal(_ node: Int, _ blocks: LivingBlocks) -> Bool {
        let indices = blocks.source.indices(in: node).filter { blocks.isAlive[$0] }
        var text = ""
        var isSaid = false
        var isCommand = false
        for index in indices {
            let line = FurniturePhrases.folded(blocks.source.string(index))
            isCommand = isCommand || FurniturePhrases.appeals.contains { line.hasPrefix($0) }
            text += " " + line
            isSaid = isSaid || blocks.source.blocks[index].quoteDepth > 0
        }
        let words = text.split(separator: " ")
        // What somebody is reported to have said is of the article.
        if isSaid || words.contains(where: { Self.reporting.contains(String($0)) }) { return false }
        let wishes = FurniturePhrases.appeals.count { text.contains($0) }
        let entries = FurniturePhrases.entries.count { text.contains($0) }
        let control = control(node, indices, blocks)
        guard wishes > 0 || control == .field else { return false }
        var score = min(3, wishes + entries)
        if Self.speaksToReader(text) { score += 1 }
        if isCommand, indices.count > 1 { score += 1 }
        score += control.rawValue
        return score >= 4
    }

    /// With what the reader is to answer.
    private enum Control: Int {
        case none
        /// A link within the text.
        case link
        /// A button, or a link that is a line of its own.
        case button
        case field
    }

    private func control(_ node: Int, _ indices: [Int], _ blocks: LivingBlocks) -> Control {
        let elements = Set(page.subtree(node).prefix(400).map { page.element($0) })
        if elements.contains(.input) { return .field }
        let isLine = indices.contains { index in
            let block = blocks.source.blocks[index]
            return block.linkShare > 0.8 && block.words <= 6
        }
        if isLine || elements.contains(.button) || elements.contains(.form) { return .button }
        return indices.contains { blocks.source.blocks[$0].linkedWords > 0 } ? .link : .none
    }

    private static func speaksToReader(_ text: String) -> Bool {
        text.split(separator: " ").contains { ["you", "your", "our", "us", "tu", "tus", "su"].contains($0) }
    }

    private static let reporting: Set<String> = [
        "said", "says", "told", "added", "announced", "according", "dijo", "afirmó", "según",
    ]
}
