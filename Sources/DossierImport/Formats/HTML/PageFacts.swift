import DossierSDK
import DossierText

/// The facts that the tags of a page state, each with the tag. Nothing is guessed: of a page that says only when it was last
/// changed, nobody knows when it was published.
struct PageFacts {
    struct Stated {
        let value: String
        let tag: String
    }

    private let page: Page
    /// By name or property, in lower case; of several the first that says something.
    private let metas: [String: String]
    private let linked: LinkedData
    private let pageTitle: String?
    let publisher: Stated?
    let site: SiteNames
    private let url: Stated?

    init(_ page: Page) {
        self.page = page
        var metas: [String: String] = [:]
        var canonical: String?
        var pageTitle: String?
        for (index, node) in page.nodes.enumerated() {
            switch node.element {
            case .meta:
                let names = [Page.AttributeName.name, .property, .itemprop].compactMap {
                    page.attribute($0, of: index)
                }
                guard let content = page.attribute(.content, of: index).map({ ReadingCharacters.line($0) }),
                    !content.isEmpty
                else { break }
                for name in names where metas[name.lowercased()] == nil { metas[name.lowercased()] = content }
            case .link where canonical == nil && page.attribute(.rel, of: index)?.lowercased() == "canonical":
                canonical = page.attribute(.href, of: index)
            case .title
            where pageTitle == nil && !page.ancestors(index).contains { page.element($0) == .svg }:
                let line = page.line(of: index)
                pageTitle = line.isEmpty ? nil : line
            default: break
            }
        }
        self.metas = metas
        self.pageTitle = pageTitle
        let url = Self.url(canonical, metas)
        linked = LinkedData(
            page.linkedData, titles: [metas["og:title"], pageTitle].compactMap { $0 }, url: url?.value)
        self.url =
            url ?? linked.url.flatMap { Self.isAddress($0) ? Stated(value: $0, tag: "JSON-LD url") : nil }
        publisher = Self.publisher(page, metas, linked, pageTitle)
        site = SiteNames(page, publisher: publisher?.value, urls: [self.url?.value].compactMap { $0 })
    }

    /// What the tags call the page, as far as that is more than the name of the site or of a part of it.
    var titles: [String] {
        [metas["og:title"], linked.headline, metas["twitter:title"], pageTitle].compactMap { $0 }.filter {
            !site.isGeneric($0)
        }
    }

    /// The text of the article as the tags give it: what a wall hides from those who do not pay.
    var body: String? { linked.body }

    func state(in document: inout ImportedDocument, article: Article) {
        func give(_ fact: String, _ stated: Stated?) -> String? {
            guard let stated, !stated.value.isEmpty else { return nil }
            document.tags[fact] = stated.tag
            return stated.value
        }
        document.facts.title = give("title", title(article))
        document.facts.publisher = give("publisher", publisher)
        document.facts.author = give("author", author(article))
        document.facts.url = give("url", url)
        document.facts.language = give("language", language)
        if let (day, tag) = published(article) {
            document.facts.published = day
            document.tags["published"] = tag
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") || text.hasPrefix("http://")
    }

    private static func url(_ canonical: String?, _ metas: [String: String]) -> Stated? {
        if let canonical, isAddress(canonical) { return Stated(value: canonical, tag: "link canonical") }
        for name in ["og:url", "twitter:url", "dc.identifier", "parsely-link"] {
            if let value = metas[name], isAddress(value) { return Stated(value: value, tag: "meta \(name)") }
        }
        return nil
    }

    private var language: Stated? {
        let root = page.nodes.indices.first { page.element($0) == .html }
        let own = root.flatMap { page.attribute(.lang, of: $0) ?? page.attribute(.xmlLang, of: $0) }
        if let own, !own.isEmpty { return Stated(value: Self.code(own), tag: "html lang") }
        if let value = linked.language, !value.isEmpty {
            return Stated(value: Self.code(value), tag: "JSON-LD inLanguage")
        }
        for name in ["og:locale", "dc.language", "language", "content-language"] {
            if let value = metas[name] { return Stated(value: Self.code(value), tag: "meta \(name)") }
        }
        return nil
    }

    /// The language alone: `en` of `en_GB`.
    private static func code(_ text: String) -> String {
        String(text.prefix { $0 != "-" && $0 != "_" && $0 != " " }).lowercased()
    }

    private static func publisher(
        _ page: Page, _ metas: [String: String], _ linked: LinkedData, _ title: String?
    ) -> Stated? {
        if let name = linked.publisher, !name.isEmpty { return Stated(value: name, tag: "JSON-LD publisher") }
        for name in [
            "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher",
        ] {
            if let value = metas[name], !value.contains("://") {
                return Stated(value: value, tag: "meta \(name)")
            }
        }
        // What stands before or behind the title and again in the link home, the logo or at the foot is the site.
        guard let title else { return nil }
        let parts = TitleParts(title).parts
        guard parts.count > 1, let last = parts.last, let first = parts.first else { return nil }
        for part in [last, first] {
            let wanted = FurniturePhrases.folded(part)
            if wanted.count >= 3, page.nodes.indices.contains(where: { isSiteName($0, wanted, page) }) {
                return Stated(value: part, tag: "title")
            }
        }
        return nil
    }

    private static func isSiteName(_ node: Int, _ wanted: String, _ page: Page) -> Bool {
        let element = page.element(node)
        guard [.a, .div, .span, .p, .td, .small].contains(element), page.subtree(node).count <= 6 else {
            return false
        }
        let isHome =
            element == .a
            && page.attribute(.href, of: node).map { target in
                let path = target.split(separator: "/", omittingEmptySubsequences: true)
                return path.count <= (target.contains("://") ? 2 : 0)
                    || target.lowercased().hasPrefix("index.") || target.lowercased().hasPrefix("default.")
            } == true
        let names = page.attribute(.class, of: node).map(FurnitureWords.parts) ?? []
        if isHome || FurnitureWords.matches(names, FurnitureWords.logo) {
            return FurniturePhrases.folded(page.line(of: node)) == wanted
        }
        guard element != .a else { return false }
        let line = page.line(of: node)
        return line.contains("©") && FurniturePhrases.folded(line).hasSuffix(wanted)
    }

    private func title(_ article: Article) -> Stated? {
        if let title = metas["og:title"], !site.isGeneric(title) {
            return Stated(value: bare(title, article.headline), tag: "meta og:title")
        }
        // An encyclopedia calls a description its headline.
        let isDescription = linked.headline.map { stated in
            article.headingTag != nil && pageTitle.map { TitleParts($0).likeness(of: stated) < 0.3 } == true
                && TitleParts(pageTitle ?? "").likeness(of: article.headline ?? "") > 0.6
        }
        if let title = linked.headline, !title.isEmpty, isDescription != true, !site.isGeneric(title) {
            return Stated(value: bare(title, article.headline), tag: "JSON-LD headline")
        }
        if let title = article.headline {
            // The line of the date may follow in the same block.
            let line =
                article.headingTag != nil
                ? title : title.split(separator: "\n").first.map(String.init) ?? title
            return Stated(value: ReadingCharacters.line(line), tag: article.headingTag ?? "headline")
        }
        return (pageTitle ?? metas["og:title"]).map {
            Stated(value: bare($0, article.firstLine), tag: "title")
        }
    }

    /// Without the name of the site before or behind it.
    private func bare(_ title: String, _ headline: String?) -> String {
        let parts = TitleParts(title, splitsColons: headline != nil)
        let heading = headline.map(FurniturePhrases.folded)
        if let heading, FurniturePhrases.folded(title) == heading { return title }
        if let heading {
            for count in stride(from: parts.parts.count - 1, to: 0, by: -1) {
                let shorter = parts.first(count)
                if FurniturePhrases.folded(shorter) == heading { return shorter }
                let later = parts.last(count)
                // A title behind a colon may have lost its capital.
                if FurniturePhrases.folded(later) == heading, let headline {
                    return ReadingCharacters.line(headline)
                }
                if heading.hasPrefix(FurniturePhrases.folded(later)), count * 2 >= parts.parts.count {
                    return later
                }
            }
        }
        guard parts.parts.count > 1, let last = parts.parts.last, let first = parts.parts.first else {
            return title
        }
        if site.contain(last) { return parts.first(parts.parts.count - 1) }
        return site.contain(first) ? parts.last(parts.parts.count - 1) : title
    }

    private func author(_ article: Article) -> Stated? {
        let names = linked.authors.filter { !Self.isAccount($0) }
        if !names.isEmpty { return Stated(value: names.joined(separator: ", "), tag: "JSON-LD author") }
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
            "citation_author", "byl",
        ] {
            guard let value = metas[name], !value.contains("://"), !value.contains("@"),
                !Self.isAccount(value),
                FurniturePhrases.folded(value) != publisher.map({ FurniturePhrases.folded($0.value) })
            else { continue }
            return Stated(value: Byline.name(value), tag: "meta \(name)")
        }
        return Byline.author(page, article)
    }

    /// Accounts of the systems by which sites are written.
    private static func isAccount(_ name: String) -> Bool {
        [
            "admin", "administrator", "webmaster", "root", "user", "editor", "superuser", "super user",
            "wpadmin",
        ].contains(
            name.lowercased())
    }

    private func published(_ article: Article) -> (CalendarDate, String)? {
        var found: [(time: Timestamp, tag: String)] = []
        func offer(_ text: String?, _ tag: String) {
            if let time = text.flatMap(Timestamp.init) { found.append((time, tag)) }
        }
        offer(linked.published, "JSON-LD datePublished")
        for name in Self.dateNames { offer(metas[name], "meta \(name)") }
        for time in Byline.times(page, article) { offer(time.value, time.tag) }
        guard var best = found.first else { return nil }
        // The same moment in universal time and with the place's own offset: the day is the place's.
        if let minute = best.time.minute, best.time.offset == 0,
            let local = found.first(where: {
                $0.time.minute.map { abs($0 - minute) <= 1 } == true && $0.time.offset != 0
            })
        {
            best = local
        }
        return (best.time.day, best.tag)
    }

    private static let dateNames = [
        "article:published_time", "og:published_time", "datepublished", "og:article:published_time",
        "article:published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "publish_date",
        "publication_date", "publication-date", "publicationdate", "dc.date.issued", "dcterms.issued",
        "dc.issued",
        "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "dc.created",
        "citation_publication_date",
        "citation_date", "article.published", "published-date", "release_date", "releasedate", "pdate",
        "ptime",
        "cxenseparse:recs:publishtime", "date", "datecreated",
    ]
}
