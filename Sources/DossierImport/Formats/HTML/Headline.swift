/// Finds the headline of a page among what is set as one, by what the page's tags call its title.
struct Headline {
    /// The block and its element.
    let block: Int
    let node: Int

    init?(_ blocks: PageBlocks, titles: [String], site: SiteNames) {
        let page = blocks.page
        let wanted = titles.map(Self.words).filter { !$0.isEmpty }
        let longest = (wanted.map(\.count).max() ?? 0) * 5 / 4 + 2
        var best: (score: Double, block: Int)?
        for (index, block) in blocks.blocks.enumerated() where block.words <= 60 {
            // What is no heading must be like a title as a whole.
            if block.kind != .heading(level: 1), block.kind != .heading(level: 2),
                !Self.isNamedHeadline(page, block.node),
                block.words < 3 || block.words > longest
            {
                continue
            }
            let text = blocks.string(index)
            let words = Self.words(text)
            guard !words.isEmpty else { continue }
            let likeness = wanted.map { Self.likeness(words, $0) }.max() ?? 0
            var score: Double
            switch block.kind {
            case .heading(1): score = 0.6
            case .heading(2): score = likeness >= 0.6 ? 0.2 : -1
            default: score = likeness >= 0.9 && block.words >= 3 && block.linkShare < 0.5 ? -0.3 : -1
            }
            if score < 0.3, Self.isNamedHeadline(page, block.node) { score = likeness >= 0.5 ? 0.5 : score }
            guard score > -1 else { continue }
            // What is said twice counts where it stands first, unless later it is more like a headline.
            score += likeness - Double(index) * 1e-6
            if likeness < 0.95, site.isGeneric(text) { continue }
            if score <= best?.score ?? 0.25 { continue }
            if Self.isElsewhere(page, block.node, isLink: block.linkShare > 0.8) { continue }
            best = (score, index)
        }
        let fallback =
            best == nil
            ? Self.firstNamed(blocks) ?? Self.firstHeading(blocks, site) ?? Self.firstProminent(blocks, site)
            : nil
        if let fallback { best = (0, fallback) }
        guard let best else { return nil }
        block = best.block
        node = blocks.blocks[best.block].node
    }

    /// Where nothing is set as a heading: the first block that begins with an element called a title.
    private static func firstNamed(_ blocks: PageBlocks) -> Int? {
        let page = blocks.page
        return blocks.blocks.indices.first { index in
            let block = blocks.blocks[index]
            guard (3...60).contains(block.words), block.linkShare < 0.5, block.marker == nil else {
                return false
            }
            let elements = page.ancestors(block.first).prefix { $0 >= block.node }
            return elements.contains { isNamedHeadline(page, $0) }
                && !isElsewhere(page, block.node, isLink: false)
        }
    }

    /// Where what is set as the title is the name of the site: the first heading of several words before running text.
    private static func firstHeading(_ blocks: PageBlocks, _ site: SiteNames) -> Int? {
        beforeProse(blocks).first { index in
            let block = blocks.blocks[index]
            return block.isHeading && (4...40).contains(block.words) && !site.isGeneric(blocks.string(index))
                && !isElsewhere(blocks.page, block.node, isLink: block.linkShare > 0.8)
        }
    }

    /// Where nothing is a heading by its tag: the first line before running text that is set in large or bold type.
    private static func firstProminent(_ blocks: PageBlocks, _ site: SiteNames) -> Int? {
        let page = blocks.page
        return beforeProse(blocks).first { index in
            let block = blocks.blocks[index]
            let line = blocks.string(index).split(separator: "\n").first.map(String.init) ?? ""
            guard block.linkShare < 0.5, block.marker == nil, (4...30).contains(words(line).count),
                !site.isGeneric(line)
            else { return false }
            return page.ancestors(block.first).prefix { $0 > block.node }.contains { node in
                switch page.element(node) {
                case .b, .strong: true
                case .font:
                    page.attribute(.size, of: node).map {
                        ["4", "5", "6", "7"].contains($0.drop { $0 == "+" })
                    } ?? false
                default: false
                }
            }
        }
    }

    /// The blocks up to the first paragraph of running text that is no standfirst.
    private static func beforeProse(_ blocks: PageBlocks) -> Range<Int> {
        let first = blocks.blocks.indices.first { blocks.blocks[$0].isProse && blocks.blocks[$0].words >= 20 }
        return 0..<min(blocks.blocks.count, (first ?? blocks.blocks.count - 1) + 1)
    }

    private static func isNamedHeadline(_ page: Page, _ node: Int) -> Bool {
        if page.attribute(.itemprop, of: node)?.contains("headline") == true { return true }
        guard let names = page.attribute(.class, of: node) else { return false }
        return FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.headline)
    }

    /// In the navigation, in a teaser, hidden, or the name of the site with a link home.
    private static func isElsewhere(_ page: Page, _ node: Int, isLink: Bool) -> Bool {
        if isLink {
            let link =
                page.subtree(node).first { page.element($0) == .a }
                ?? page.ancestors(node).first { page.element($0) == .a }
            let target = link.flatMap { page.attribute(.href, of: $0) } ?? ""
            let path = target.split(separator: "/", omittingEmptySubsequences: true)
            if path.count <= (target.contains("://") ? 2 : 0) { return true }
        }
        for (distance, place) in ([node] + Array(page.ancestors(node))).enumerated() {
            switch page.element(place) {
            case .nav, .aside, .footer, .dialog: return true
            default: break
            }
            guard page.hasAttributes(place), page.element(place) != .body, page.element(place) != .html else {
                continue
            }
            if page.attribute(.hidden, of: place) != nil { return true }
            if distance < 3, let names = page.attribute(.class, of: place) {
                if FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.logo) {
                    return true
                }
            }
        }
        return false
    }

    private static func words(_ text: String) -> [String] {
        FurniturePhrases.folded(text).split(separator: " ").map(String.init)
    }

    /// 1 when the words are the same, or the title has only the name of the site more.
    static func likeness(_ words: [String], _ title: [String]) -> Double {
        if words == title { return 1 }
        if words.count >= 2, words.count * 2 >= title.count,
            title.starts(with: words) || title.suffix(words.count).elementsEqual(words)
        {
            return 0.97
        }
        let common = Set(words).intersection(title).count
        return Double(2 * common) / Double(Set(words).count + Set(title).count)
    }
}
