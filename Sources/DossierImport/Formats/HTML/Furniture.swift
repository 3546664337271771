/// Takes out of a page what its tags, roles and names say is no part of an article.
struct Furniture {
    private let page: Page
    private let headline: Headline?
    /// Ids that a control opens and closes.
    private let disclosed: Set<String>
    /// Nodes that hold the text by their own word.
    private let bodies: [Int]

    init(_ page: Page, headline: Headline?) {
        self.page = page
        self.headline = headline
        disclosed = Self.disclosed(page)
        bodies = Array(page.nodes.indices.lazy.filter { Self.isBody(page, $0) }.prefix(64))
    }

    static func isBody(_ page: Page, _ node: Int) -> Bool {
        switch page.element(node) {
        case .main: return true
        case .text: return false
        default:
            guard page.hasAttributes(node) else { return false }
            if page.attribute(.itemprop, of: node)?.contains("articleBody") == true { return true }
            if page.attribute(.role, of: node) == "main" { return true }
            guard let names = page.attribute(.class, of: node) else { return false }
            return names.split(separator: " ").contains { FurnitureWords.body.contains($0.lowercased()) }
        }
    }

    func remove(from blocks: inout LivingBlocks) {
        let all = blocks.all
        var index = 0
        while index < page.nodes.count {
            if page.element(index) != .text, isFurniture(index, blocks, all) {
                blocks.drop(index)
                if isFormWithEntry(index) { dropBox(around: index, &blocks, all) }
                index = Int(page.nodes[index].end)
            } else {
                index += 1
            }
        }
        blocks.sum()
    }

    private func holdsText(_ node: Int) -> Bool {
        let subtree = page.subtree(node)
        if let headline, subtree.contains(headline.node) { return true }
        return bodies.contains { subtree.contains($0) }
    }

    private func isFurniture(_ node: Int, _ blocks: LivingBlocks, _ all: LivingBlocks.Sums) -> Bool {
        let element = page.element(node)
        switch element {
        case .html, .body, .main, .table, .tr, .tbody, .ul, .ol:
            if !page.hasAttributes(node) { return false }
            if element == .html || element == .body || element == .main { return false }
        default: break
        }
        let sums = blocks.sums(node)
        if sums.words == 0 { return isFormWithEntry(node) }
        func isMost() -> Bool { sums.prose * 2 > all.prose && sums.prose >= 40 }
        switch element {
        case .nav, .search, .dialog: return !holdsText(node)
        case .footer:
            if page.ancestors(node).contains(where: { page.element($0) == .blockquote }) { return false }
            return !holdsText(node) && !isMost() && !isBox(node)
        case .aside: return isAside(node, sums) && !holdsText(node) && !isMost()
        case .header:
            return !holdsText(node) && !isMost()
                && !page.ancestors(node).contains {
                    page.element($0) == .article || page.element($0) == .main
                }
        case .figure:
            return !page.subtree(node).contains {
                [.table, .blockquote, .pre, .p].contains(page.element($0)) && blocks.sums($0).words > 0
                    && (page.element($0) != .p || !isIn(.figcaption, $0, below: node))
            }
        case .figcaption:
            let figure = page.parent(node)
            return !page.subtree(figure).contains { [.table, .blockquote, .pre].contains(page.element($0)) }
        // Some systems put the whole page into a form.
        case .form, .fieldset: return sums.prose < 80 && sums.words * 2 < all.words && !holdsText(node)
        case .label, .legend, .input: return true
        default: break
        }
        guard page.hasAttributes(node) else { return false }
        if Self.isHidden(page, node) { return !isDisclosed(node) && !isMost() }
        if let role = page.attribute(.role, of: node) {
            switch role {
            case "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
                "banner",
                "contentinfo", "alert", "tooltip":
                if !holdsText(node), !isMost() { return true }
            case "complementary": if isAside(node, sums), !holdsText(node), !isMost() { return true }
            default: break
            }
        }
        return isNamedFurniture(node, element, sums, blocks, all)
    }

    private func isIn(_ element: Element, _ node: Int, below top: Int) -> Bool {
        page.ancestors(node).prefix { $0 > top }.contains { page.element($0) == element }
    }

    /// What stands aside and is not a box that belongs to the article.
    private func isAside(_ node: Int, _ sums: LivingBlocks.Sums) -> Bool {
        if isBox(node) { return false }
        if sums.linkShare > 0.25 || sums.prose < 12 { return true }
        return !page.ancestors(node).contains { page.element($0) == .article || page.element($0) == .main }
    }

    private func isBox(_ node: Int) -> Bool { FurnitureWords.matches(names(of: node), FurnitureWords.boxes) }

    private func names(of node: Int) -> [[String]] {
        var parts = page.attribute(.class, of: node).map(FurnitureWords.parts) ?? []
        // The id of a heading or section is often made from its words.
        if page.element(node).headingLevel == nil, let id = page.attribute(.id, of: node) {
            parts += FurnitureWords.parts(of: id).filter { $0.count <= 2 }
        }
        return parts.filter { $0.count < 2 || !FurnitureWords.modifiers.contains($0[0]) }
    }

    private func isNamedFurniture(
        _ node: Int, _ element: Element, _ sums: LivingBlocks.Sums, _ blocks: LivingBlocks,
        _ all: LivingBlocks.Sums
    ) -> Bool {
        let names = names(of: node)
        guard !names.isEmpty else { return false }
        if FurnitureWords.matches(names, FurnitureWords.never) {
            if holdsText(node) { return false }
            // A box of background is called a sidebar in some houses.
            if isBox(node), sums.linkShare < 0.25 { return false }
            return headline != nil || sums.prose * 2 < all.prose
        }
        let isExact = names.contains { $0.count == 1 && FurnitureWords.exact.contains($0[0]) }
        guard isExact || FurnitureWords.matches(names, FurnitureWords.furniture) else { return false }
        if isExact, names.contains(where: { $0 == ["hidden"] }),
            page.attribute(.class, of: node)?.contains(":") == true
        {
            return false
        }
        if sums.prose >= 150 || sums.prose * 3 > all.prose && sums.prose >= 30 || holdsText(node) {
            return false
        }
        if isBox(node), sums.linkShare < 0.25 { return false }
        // A standfirst is called a teaser in some houses.
        if FurnitureWords.matches(names, FurnitureWords.standfirst), sums.linkShare < 0.2, let headline {
            let first = blocks.source.index(at: node)
            if first > headline.block, first <= headline.block + 3 { return false }
        }
        return true
    }

    static func isHidden(_ page: Page, _ node: Int) -> Bool {
        if page.attribute(.hidden, of: node) != nil { return true }
        if page.attribute(.ariaHidden, of: node)?.lowercased() == "true" { return true }
        guard let style = page.attribute(.style, of: node) else { return false }
        let compact = style.lowercased().filter { $0 != " " }
        return compact.contains("display:none") || compact.contains("visibility:hidden")
    }

    /// Whether what is hidden is opened by a control of the article: an answer below its question.
    private func isDisclosed(_ node: Int) -> Bool {
        if let id = page.attribute(.id, of: node), disclosed.contains(id) { return true }
        let names = names(of: node)
        return FurnitureWords.matches(names, Self.panels)
            || FurnitureWords.matches(self.names(of: page.parent(node)), Self.panels)
    }

    private static let panels: Set<String> = [
        "accordion", "collapse", "collapsible", "faq", "answer", "panel", "toggle-content", "expandable",
        "tab-pane",
        "tabpanel", "qa", "details",
    ]

    private static func disclosed(_ page: Page) -> Set<String> {
        var ids: Set<String> = []
        var navigationEnd = 0
        for (index, node) in page.nodes.enumerated() where node.element != .text {
            if node.element == .nav { navigationEnd = max(navigationEnd, Int(node.end)) }
            guard index >= navigationEnd, page.hasAttributes(index) else { continue }
            for name in [Page.AttributeName.ariaControls, .dataTarget, .dataBootstrapTarget] {
                guard let value = page.attribute(name, of: index) else { continue }
                ids.formUnion(value.split(separator: " ").map { String($0.drop { $0 == "#" }) })
            }
        }
        return ids
    }

    private func isFormWithEntry(_ node: Int) -> Bool {
        page.element(node) == .form
            && page.subtree(node).contains { input in
                page.element(input) == .input
                    && ["email", "text", "tel", nil].contains(page.attribute(.type, of: input)?.lowercased())
            }
    }

    /// The box of an entry form: the words around it that ask for the entry.
    private func dropBox(around node: Int, _ blocks: inout LivingBlocks, _ all: LivingBlocks.Sums) {
        var box = node
        for place in page.ancestors(node) {
            let sums = blocks.sums(place)
            guard sums.words <= 70, sums.words * 4 < all.words, !holdsText(place),
                ![.article, .main, .body, .section].contains(page.element(place)) || sums.prose < 40
            else { break }
            box = place
        }
        blocks.drop(box)
    }
}
