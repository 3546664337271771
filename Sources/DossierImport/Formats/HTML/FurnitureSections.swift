/// Takes out furniture that no name tells, by its make: lists of links, rows of teasers, sections under a heading such as
/// “Most read”, boxes that ask for leave.
struct FurnitureSections {
    private let page: Page
    private let headline: Headline?

    init(_ page: Page, headline: Headline?) {
        self.page = page
        self.headline = headline
    }

    func remove(from blocks: inout LivingBlocks) {
        dropConsent(&blocks)
        dropSections(&blocks)
        blocks.sum()
        dropLinks(&blocks)
        blocks.sum()
        dropCards(&blocks)
        blocks.sum()
        Appeals(page, headline: headline).remove(from: &blocks)
        blocks.sum()
    }

    private func holdsHeadline(_ node: Int) -> Bool { headline.map { page.contains(node, $0.node) } ?? false }

    /// The box that speaks of cookies and has buttons to click them away.
    private func dropConsent(_ blocks: inout LivingBlocks) {
        let all = blocks.all.words
        for (index, block) in blocks.source.blocks.enumerated() where blocks.isAlive[index] {
            guard block.words <= 120, block.words > 1, mentionsCookies(blocks.source.bytes(of: block)),
                FurniturePhrases.folded(blocks.source.string(index)).contains("cookies")
            else {
                continue
            }
            var box: Int?
            for place in [block.node] + Array(page.ancestors(block.node)) {
                let sums = blocks.sums(place)
                guard sums.words <= 150, sums.words * 3 < all, page.element(place) != .body,
                    !holdsHeadline(place)
                else { break }
                let asks = page.subtree(place).prefix(400).contains { node in
                    guard [.button, .a, .input].contains(page.element(node)) else { return false }
                    let label =
                        page.line(of: node).lowercased()
                        + (page.attribute(.value, of: node) ?? "").lowercased()
                    return FurniturePhrases.consent.contains { label.contains($0) }
                }
                if asks { box = place }
            }
            if let box { blocks.drop(box) }
        }
    }

    /// Whether `ookie` stands in it: most blocks are done with by this look.
    private func mentionsCookies(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let place = rest.firstIndex(of: 0x6B) {
            if place >= bytes.startIndex + 2, bytes[place - 1] == 0x6F, bytes[place - 2] == 0x6F {
                return true
            }
            rest = rest[(place + 1)...]
        }
        return false
    }

    /// Sections whose heading says what they are.
    private func dropSections(_ blocks: inout LivingBlocks) {
        let all = blocks.all
        for (index, block) in blocks.source.blocks.enumerated()
        where blocks.isAlive[index] && block.words <= 8 && index != headline?.block {
            let text = FurniturePhrases.folded(blocks.source.string(index))
            let begins = block.isHeading && FurniturePhrases.sectionBeginnings.contains { text.hasPrefix($0) }
            guard begins || FurniturePhrases.sections.contains(text) || isCommentCount(text) else { continue }
            var section: Int?
            for place in [block.node] + Array(page.ancestors(block.node)) {
                let sums = blocks.sums(place)
                guard blocks.first(in: place) == index, !holdsHeadline(place), page.element(place) != .body,
                    page.element(place) != .main, sums.prose * 2 <= all.prose || isComments(text)
                else { break }
                section = place
            }
            guard let section else { continue }
            if section != block.node || !block.isHeading {
                blocks.drop(section)
            } else {
                dropFlat(index, isComments(text), &blocks)
            }
        }
    }

    private func isComments(_ text: String) -> Bool {
        text.contains("comment") || text.contains("conversation") || text.contains("discussion")
            || text.contains("repl")
    }

    private func isCommentCount(_ text: String) -> Bool {
        ["comments on", "responses to", "replies to", "thoughts on"].contains { text.hasPrefix($0) }
    }

    /// A heading that stands beside what it is about: up to the next one, or up to running text again.
    private func dropFlat(_ index: Int, _ isComments: Bool, _ blocks: inout LivingBlocks) {
        let heading = blocks.source.blocks[index]
        guard case .heading(let level) = heading.kind else { return }
        let end = blocks.source.indices(in: page.parent(heading.node)).upperBound
        blocks.drop(block: index)
        for next in (index + 1)..<max(end, index + 1) {
            let block = blocks.source.blocks[next]
            if case .heading(let other) = block.kind, other <= level { break }
            if block.isProse, !isComments { break }
            blocks.drop(block: next)
        }
    }

    /// Boxes in which nearly everything leads to other pages, and lists of the parts of this one.
    private func dropLinks(_ blocks: inout LivingBlocks) {
        var index = 0
        while index < page.nodes.count {
            let element = page.element(index)
            guard element.isBlock, element != .body, element != .html, !holdsHeadline(index) else {
                index += 1
                continue
            }
            let sums = blocks.sums(index)
            let isList = element == .ul || element == .ol || element == .menu
            let count = blocks.source.indices(in: index).count
            let isLinks =
                sums.words > 0 && sums.prose * 5 < sums.words
                && (isList ? sums.linkShare > 0.75 : sums.linkShare > 0.6 && count >= 3)
            let isContents =
                isList && count >= 2 && sums.anchored * 5 >= sums.words * 4 && sums.words <= 40 * count
            if isLinks || isContents {
                blocks.drop(index)
                index = Int(page.nodes[index].end)
            } else {
                index += sums.words == 0 ? max(1, page.subtree(index).count) : 1
            }
        }
    }

    /// Rows of teasers: neighbours of the same make, each a linked title with little else.
    private func dropCards(_ blocks: inout LivingBlocks) {
        for index in page.nodes.indices where page.element(index).isBlock {
            let sums = blocks.sums(index)
            guard sums.linked >= 6, sums.words > 0 else { continue }
            var cards: [Int] = []
            var others = 0
            for child in page.children(index) where page.element(child) != .text {
                let part = blocks.sums(child)
                if part.words == 0 { continue }
                if isCard(child, part, blocks) { cards.append(child) } else { others += part.words }
            }
            guard cards.count >= 2 else { continue }
            if others <= 12, !holdsHeadline(index), page.element(index) != .body, page.element(index) != .main
            {
                blocks.drop(index)
            } else {
                for card in cards { blocks.drop(card) }
            }
        }
    }

    private func isCard(_ node: Int, _ sums: LivingBlocks.Sums, _ blocks: LivingBlocks) -> Bool {
        guard (3...70).contains(sums.words), sums.linked >= 3,
            page.element(node).isBlock || page.element(node) == .a,
            page.element(node).headingLevel == nil, page.element(node) != .p, !holdsHeadline(node)
        else { return false }
        let living = blocks.source.indices(in: node).filter { blocks.isAlive[$0] }
        let titles = living.filter {
            blocks.source.blocks[$0].linkShare > 0.8 && blocks.source.blocks[$0].words >= 3
        }
        guard let title = titles.first else { return false }
        let prose = living.filter { blocks.source.blocks[$0].isProse }
        return blocks.source.blocks[title].isHeading
            ? prose.count <= 2 : prose.count <= 1 && title <= living[0] + 2
    }
}
