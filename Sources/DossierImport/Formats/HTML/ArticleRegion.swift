/// Where on a page its article stands: first by what the page says (`main`, `article`, a named body), then by where the
/// running text is.
struct ArticleRegion {
    /// The element with everything that may belong to the article.
    let universe: Int
    /// The innermost element with nearly all of its running text.
    let core: Int
    /// Blocks behind this one are no article, where the page names its body.
    let bodyEnd: Int?

    init(_ blocks: LivingBlocks, headline: Headline?) {
        let page = blocks.source.page
        universe = Self.universe(page, blocks, headline)
        let bodies = Self.bodies(page, universe, blocks)
        var core = Self.core(page, universe, blocks)
        if let first = bodies.first, let last = bodies.last {
            bodyEnd = blocks.source.indices(in: last).upperBound
            core = first
            while !page.contains(core, last), core != universe { core = page.parent(core) }
        } else {
            bodyEnd = nil
        }
        self.core = core
    }

    private static func universe(_ page: Page, _ blocks: LivingBlocks, _ headline: Headline?) -> Int {
        // Without a tag for the body, the parser takes elements that it does not know for parts of the head.
        let body = page.nodes.indices.first { page.element($0) == .body } ?? 0
        var universe = blocks.sums(body).words * 2 >= blocks.all.words ? body : 0
        func holds(_ node: Int) -> Bool { headline.map { page.contains(node, $0.node) } ?? false }
        func narrow(_ candidates: [Int]) {
            let all = blocks.sums(universe).prose
            let weighed = candidates.map { ($0, blocks.sums($0).prose) }.filter { $0.1 > 0 }
            guard let best = weighed.max(by: { $0.1 < $1.1 }) else { return }
            func hasTitle(_ node: Int) -> Bool { page.subtree(node).contains { page.element($0) == .h1 } }
            // Some sites load the next article below the one that was asked for.
            let asked = weighed.first { holds($0.0) && hasTitle($0.0) }
            if let asked, weighed.contains(where: { $0.0 != asked.0 && hasTitle($0.0) }) {
                universe = asked.0
            } else if best.1 * 10 >= all * 6 {
                universe = best.0
            } else if let holder = weighed.first(where: { holds($0.0) }), holder.1 >= 60, holder.1 * 4 >= all
            {
                universe = holder.0
            }
        }
        narrow(
            outermost(page, universe) {
                page.element($0) == .main || page.attribute(.role, of: $0) == "main"
            })
        narrow(outermost(page, universe) { page.element($0) == .article })
        return universe
    }

    /// Elements of a kind that stand in none of their kind.
    private static func outermost(_ page: Page, _ top: Int, _ isWanted: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        var index = top + 1
        while index < page.subtree(top).upperBound {
            if isWanted(index) {
                found.append(index)
                index = Int(page.nodes[index].end)
            } else {
                index += 1
            }
        }
        return found
    }

    /// The named bodies when they hold most of the running text.
    private static func bodies(_ page: Page, _ universe: Int, _ blocks: LivingBlocks) -> [Int] {
        let all = blocks.sums(universe).prose
        for isStated in [true, false] {
            let found = outermost(page, universe) { node in
                if isStated { return page.attribute(.itemprop, of: node)?.contains("articleBody") == true }
                return page.element(node) != .main && page.attribute(.role, of: node) != "main"
                    && Furniture.isBody(page, node)
            }.filter { blocks.sums($0).prose > 0 }
            let prose = found.reduce(0) { $0 + blocks.sums($1).prose }
            if !found.isEmpty, prose * 10 >= all * 6 { return found }
        }
        return []
    }

    private static func core(_ page: Page, _ universe: Int, _ blocks: LivingBlocks) -> Int {
        var core = universe
        let all = blocks.sums(universe).weight
        descent: while all > 0 {
            for child in page.children(core) where isContainer(page.element(child)) {
                if blocks.sums(child).weight * 10 >= all * 8 {
                    core = child
                    continue descent
                }
            }
            break
        }
        return core
    }

    /// What may hold an article as a whole, and is not a part of one.
    private static func isContainer(_ element: Element) -> Bool {
        switch element {
        case .text, .p, .ul, .ol, .li, .dl, .dd, .dt, .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6,
            .address:
            false
        default: true
        }
    }
}
