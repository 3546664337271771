import Foundation

/// What a page calls the site that it belongs to, so that this is not taken for the headline of an article.
struct SiteNames {
    /// As ``FurniturePhrases/folded(_:)`` gives them.
    private var names: Set<String> = []
    /// The part of the host that somebody has chosen, `valleycourier` of `www.valleycourier.example`.
    private var host: String?

    init(_ page: Page, publisher: String?, urls: [String]) {
        if let publisher { insert(publisher) }
        host = urls.lazy.compactMap(Self.chosenLabel).first
        for node in page.nodes.indices where page.element(node) != .text {
            switch page.element(node) {
            case .a where isHome(page, node): insert(page.line(of: node))
            case .a: break
            case .p, .div, .span, .td, .small, .font, .li, .footer, .em, .center:
                guard page.subtree(node).count <= 8 else { break }
                if isLogo(page, node) { insert(page.line(of: node)) }
                if let owner = Self.owner(page.line(of: node)) { insert(owner) }
            default: break
            }
        }
    }

    private mutating func insert(_ name: String) {
        let folded = FurniturePhrases.folded(name)
        if folded.utf8.count >= 3, folded.split(separator: " ").count <= 6 { names.insert(folded) }
    }

    private func isHome(_ page: Page, _ node: Int) -> Bool {
        guard let target = page.attribute(.href, of: node)?.lowercased(), page.subtree(node).count <= 8 else {
            return false
        }
        if target.hasPrefix("#") || target.hasPrefix("?") || target.isEmpty { return false }
        if target.hasPrefix("index.") || target.hasPrefix("default.") { return true }
        return target.split(separator: "/").count <= (target.contains("://") ? 2 : 0)
    }

    private func isLogo(_ page: Page, _ node: Int) -> Bool {
        guard let names = page.attribute(.class, of: node) else { return false }
        return FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.logo)
    }

    /// Who holds the rights by a line at the foot: `© 2031 The Valley Courier. All rights reserved.`
    private static func owner(_ line: String) -> String? {
        guard line.utf8.count <= 120, line.contains("©") || line.lowercased().contains("copyright") else {
            return nil
        }
        let first = line.split(whereSeparator: { ".,|·".contains($0) }).first { part in
            part.contains("©") || part.lowercased().contains("copyright")
        }
        let words = first.map { FurniturePhrases.folded(String($0)).split(separator: " ") } ?? []
        let name = words.filter { $0 != "copyright" && $0 != "c" && $0 != "by" }.joined(separator: " ")
        return name.isEmpty ? nil : name
    }

    private static func chosenLabel(_ url: String) -> String? {
        guard let host = URL(string: url)?.host() else { return nil }
        let labels = host.lowercased().split(separator: ".").filter { $0 != "www" }
        // `vardo.gov.example` has a kind of body before its country.
        let chosen = labels.dropLast().last { $0.count > 3 } ?? labels.first
        return chosen.map { label in String(label.filter { $0 != "-" }) }
    }

    /// Whether a line is the name of the site, be it with a word such as “online”.
    func contain(_ line: String) -> Bool {
        let words = FurniturePhrases.folded(line).split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 8 else { return false }
        let bare = words.filter { !Self.additions.contains($0) }
        guard !bare.isEmpty else { return true }
        if names.contains(words.joined(separator: " ")) || names.contains(bare.joined(separator: " ")) {
            return true
        }
        func letters(_ words: [String]) -> String { words.joined() }
        guard let host, host.utf8.count >= 5 else { return false }
        return letters(words) == host || letters(bare) == host || "the" + letters(bare) == host
    }

    /// Whether a title says only which site or which part of it the page is of.
    func isGeneric(_ title: String) -> Bool {
        let parts = TitleParts(title).parts
        return parts.allSatisfy { contain($0) || Self.sections.contains(FurniturePhrases.folded($0)) }
    }

    private static let additions: Set<String> = [
        "online", "home", "homepage", "official", "site", "website", "web", "welcome", "to", "the", "com",
        "www",
    ]

    /// Names of the parts of a site in which articles stand.
    private static let sections: Set<String> = [
        "news", "press", "press room", "pressroom", "newsroom", "news room", "media", "media center",
        "media centre", "press release", "press releases", "news release", "news releases", "statement",
        "statements", "press statements", "speeches", "publications", "announcements", "latest",
        "latest news",
        "news and events", "article", "articles", "story", "stories", "blog", "archive", "past issues",
        "newsletter", "bulletin", "world", "world news", "local news", "politics", "business", "opinion",
        "home",
        "news details", "news detail", "article details", "press release details", "full story", "details",
        "untitled", "untitled document", "index", "print", "noticias", "prensa", "sala de prensa",
        "comunicados",
        "comunicados de prensa", "inicio", "portada", "boletines", "boletín", "artículo",
    ]
}
