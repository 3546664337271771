/// The main article of a page: headline, what stands at its head, and the text, without the furniture of the site.
///
/// Everything is kept against which nothing speaks: a page that is all text comes out whole. What speaks against a block is
/// told by ``Furniture`` (tags, roles, names), ``FurnitureSections`` (links, teasers, section headings), ``ArticleRegion``
/// (it stands outside the article) and ``FurnitureLines`` (what it says).
struct Article {
    let text: [UInt8]
    let headline: String?
    /// `h1`, where the headline is set as a heading.
    let headingTag: String?
    let headlineNode: Int?
    /// The first block of the text.
    let firstLine: String?
    /// First and last text node of the blocks between the headline and the running text.
    let head: [ClosedRange<Int>]

    /// - Parameter body: the text as the page's tags state it.
    init(_ page: Page, titles: [String], site: SiteNames, body: String?) {
        let source = PageBlocks(page, dropsPieces: true)
        let headline = Headline(source, titles: titles, site: site)
        var blocks = LivingBlocks(source)
        let untouched = blocks
        Furniture(page, headline: headline).remove(from: &blocks)
        let named = blocks
        FurnitureSections(page, headline: headline).remove(from: &blocks)
        if let headline {
            ForeignColumns(page, headline: headline).remove(from: &blocks)
            if !blocks.isAlive[headline.block] { blocks.revive(block: headline.block) }
        }
        var chosen = Self.choose(blocks, headline)
        let words = chosen.reduce(0) { $0 + source.blocks[$1].words }
        // A page against all of which something speaks is read whole: rather furniture than no text.
        if words < 25, !chosen.contains(where: { source.blocks[$0].isProse }) {
            for whole in [named, untouched] where whole.all.words > words * 2 {
                chosen = source.blocks.indices.filter { whole.isAlive[$0] }
                if whole.all.words >= 25 { break }
            }
        }
        let stated = body.flatMap { StatedBody($0, chosen, source) }
        text = stated.map { source.text(of: $0.head) + $0.text } ?? source.text(of: chosen)
        self.headline = headline.map { source.string($0.block) }
        firstLine = chosen.first.map { source.string($0) }
        headlineNode = headline?.node
        headingTag = headline.flatMap { headline in
            if case .heading(let level) = source.blocks[headline.block].kind { "h\(level)" } else { nil }
        }
        let place = headline.flatMap { chosen.firstIndex(of: $0.block) }.map { $0 + 1 } ?? 0
        let head = Self.head(chosen[place...], source)
        self.head = head.map { source.blocks[$0].first...source.blocks[$0].last }
    }

    /// What stands before the running text: up to its second paragraph, as a standfirst is one, too.
    private static func head(_ chosen: ArraySlice<Int>, _ source: PageBlocks) -> [Int] {
        var head: [Int] = []
        var prose = 0
        for index in chosen.prefix(12) where prose < 2 {
            if HeadLine(index, source).isByline {
                head.append(index)
            } else if source.blocks[index].isProse {
                prose += 1
            }
        }
        return head
    }

    /// The blocks of the article in reading order.
    private static func choose(_ blocks: LivingBlocks, _ headline: Headline?) -> [Int] {
        let source = blocks.source
        let page = source.page
        let region = ArticleRegion(blocks, headline: headline)
        let universe = source.indices(in: region.universe)
        let core = source.indices(in: region.core)
        let lines = FurnitureLines(blocks)
        var kept: [Int] = []
        func keep(from start: Int, to end: Int, _ isKept: (Int) -> Bool) {
            var index = start
            while index < end {
                if blocks.isAlive[index], index != headline?.block, isKept(index) { kept.append(index) }
                index += 1
            }
        }
        func isHead(_ index: Int) -> Bool { HeadLine(index, source).isKept(above: headline) }
        var start = universe.lowerBound
        if let headline {
            kept.append(headline.block)
            // Above its headline an article has its date, its place or its author.
            let above = min(core.lowerBound, headline.block)
            let near = Self.nearest(above: headline, region.core, source)
            keep(from: max(start, near), to: above) {
                HeadLine($0, source).isByline || HeadLine($0, source).isDate
            }
            keep(from: above, to: headline.block) {
                isHead($0) && (HeadLine($0, source).isStated || !lines.isFurniture($0))
            }
            start = headline.block + 1
            keep(from: start, to: core.lowerBound) {
                isHead($0) && (HeadLine($0, source).isStated || !lines.isFurniture($0))
            }
        } else {
            keep(from: start, to: core.lowerBound) { !lines.isFurniture($0) }
        }
        let firstProse = core.first { blocks.isAlive[$0] && source.blocks[$0].isProse } ?? core.upperBound
        keep(from: max(start, core.lowerBound), to: core.upperBound) {
            ($0 <= firstProse && HeadLine($0, source).isStated) || !lines.isFurniture($0)
        }
        // Behind the core, by the elements that stand beside the way to it.
        var place = region.core
        while place != region.universe {
            let parent = page.parent(place)
            for sibling in page.children(parent) where sibling > place && page.element(sibling) != .text {
                let range = source.indices(in: sibling)
                guard
                    isTail(
                        sibling, blocks, isPastBody: region.bodyEnd.map { range.lowerBound >= $0 } ?? false)
                else {
                    continue
                }
                keep(from: max(start, range.lowerBound), to: range.upperBound) { !lines.isFurniture($0) }
            }
            place = parent
        }
        // What closes an article and mostly leads elsewhere is a pointer.
        while let last = kept.last, last != headline?.block, !source.blocks[last].isProse,
            source.blocks[last].linkShare > 0.5, source.blocks[last].marker == nil,
            source.blocks[last].words <= 15
        {
            kept.removeLast()
        }
        return lines.withoutOrphans(kept, headline: headline?.block)
    }

    /// The first block that can belong to an article by standing above its headline: within the element that holds both
    /// headline and text, or in one around it that has hardly anything before them.
    private static func nearest(above headline: Headline, _ core: Int, _ source: PageBlocks) -> Int {
        let page = source.page
        var place = core
        while !page.contains(place, headline.node), page.parent(place) != place { place = page.parent(place) }
        var first = source.indices(in: place).lowerBound
        for around in page.ancestors(place).prefix(4) {
            let outer = source.indices(in: around).lowerBound
            guard source.indices(in: place).lowerBound - outer <= 2, page.element(around) != .body else {
                break
            }
            first = outer
        }
        return first
    }

    /// Whether what follows the main text is more of it.
    private static func isTail(_ node: Int, _ blocks: LivingBlocks, isPastBody: Bool) -> Bool {
        let sums = blocks.sums(node)
        guard sums.words > 0, sums.linkShare < 0.3 else { return false }
        let page = blocks.source.page
        if let names = page.attribute(.class, of: node),
            FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.boxes)
        {
            return true
        }
        if isPastBody || sums.prose < 15 || sums.prose * 2 < sums.words { return false }
        return !blocks.source.indices(in: node).contains { index in
            let text = blocks.source.string(index).lowercased()
            return text.contains("©") || FurniturePhrases.feet.contains { text.contains($0) }
        }
    }
}
