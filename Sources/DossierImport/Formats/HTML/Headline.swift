/// Finds the headline of a page among what is set as one, by what the page's tags call its title.
struct Headline {
    /// The block and its element.
    let block: Int
    let node: Int

    init?(_ blocks: PageBlocks, titles: [String], publisher: String?) {
        let page = blocks.page
        let wanted = titles.map(Self.words).filter { !$0.isEmpty }
        let site = publisher.map(FurniturePhrases.folded)
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
            if FurniturePhrases.folded(text) == site, likeness < 0.95 { continue }
            if score <= best?.score ?? 0.25 { continue }
            if Self.isElsewhere(page, block.node, isLink: block.linkShare > 0.8) { continue }
            best = (score, index)
        }
        if best == nil, let named = Self.firstNamed(blocks) { best = (0, named) }
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
