import DossierJSON

/// What the JSON-LD of a page says of its article. Broken pieces are passed over.
struct LinkedData {
    /// The members that count, of the page's own article or, where there is none, of the page.
    private(set) var headline: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var published: String?
    private(set) var url: String?
    private(set) var language: String?
    /// The text of the article, as `articleBody` gives it.
    private(set) var body: String?

    private static let mostObjects = 10_000
    private static let largest = 4 << 20

    init(_ scripts: [[UInt8]], titles: [String], url: String?) {
        var objects: [JSONValue] = []
        for script in scripts where script.count <= Self.largest {
            guard let value = try? JSONParser.parse(Self.bare(script)) else { continue }
            Self.collect(value, into: &objects)
        }
        guard !objects.isEmpty else { return }
        var named: [String: JSONValue] = [:]
        for object in objects {
            if let id = object["@id"]?.text, named[id] == nil || object["name"] != nil { named[id] = object }
        }
        let articles = objects.filter { Self.isArticle($0) }
        let pages = objects.filter {
            Self.types($0).contains { $0.hasSuffix("WebPage") || $0.hasSuffix("Page") }
        }
        guard let main = Self.choose(articles, titles, url) ?? Self.choose(pages, titles, url) else {
            publisher = objects.first { Self.types($0).contains("WebSite") }?["name"]?.text
            return
        }
        // The plugin that writes both puts the date on the page alone now and then.
        let page = articles.isEmpty ? nil : Self.choose(pages, titles, url)
        headline = (main["headline"] ?? main["name"])?.text.map { ReadingCharacters.line(HTMLText.plain($0)) }
        published = (main["datePublished"] ?? page?["datePublished"])?.text
        let publishers = Self.people(main["publisher"] ?? page?["publisher"], named)
        publisher =
            publishers.first?.name ?? objects.first { Self.types($0).contains("WebSite") }?["name"]?.text
        authors = Self.people(main["author"] ?? main["creator"], named).filter {
            !$0.isBody || $0.name != publisher
        }.map(\.name)
        self.url = Self.addresses(main).first
        body = main["articleBody"]?.text
        language = main["inLanguage"]?.text ?? page?["inLanguage"]?.text
    }

    /// Without the comment marks in which some systems wrap their scripts, and a semicolon behind.
    private static func bare(_ script: [UInt8]) -> [UInt8] {
        var text = script[...]
        func trim() {
            while let first = text.first, first <= 0x20 { text.removeFirst() }
            while let last = text.last, last <= 0x20 || last == 0x3B { text.removeLast() }
        }
        trim()
        for (opening, closing) in [("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")] {
            if text.starts(with: opening.utf8) { text.removeFirst(opening.utf8.count) }
            if text.count >= closing.utf8.count, text.suffix(closing.utf8.count).elementsEqual(closing.utf8) {
                text.removeLast(closing.utf8.count)
            }
            trim()
        }
        // Line ends stand bare in strings on many pages; the standard forbids it and search engines read over it.
        return text.map { $0 < 0x20 ? 0x20 : $0 }
    }

    /// Objects at the top, in a list, a graph, or as the main entity; what an object only refers to is not the page's own.
    private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
        var waiting = [value]
        while let next = waiting.popLast(), objects.count < mostObjects {
            switch next {
            case .array(let values): waiting.append(contentsOf: values.reversed())
            case .object:
                objects.append(next)
                for key in ["mainEntity", "mainEntityOfPage", "@graph"] {
                    if let inner = next[key] { waiting.append(inner) }
                }
            default: break
            }
        }
    }

    private static func types(_ object: JSONValue) -> [String] {
        switch object["@type"] {
        case .string(let type): [type]
        case .array(let types): types.compactMap(\.text)
        default: []
        }
    }

    private static func isArticle(_ object: JSONValue) -> Bool {
        types(object).contains {
            $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("BlogPost") || $0 == "Report"
                || $0 == "PressRelease" || $0 == "GovernmentAnnouncement" || $0 == "SpecialAnnouncement"
        }
    }

    /// Where an object says that it stands, the surest first.
    private static func addresses(_ object: JSONValue) -> [String] {
        [
            object["mainEntityOfPage"]?["@id"], object["mainEntityOfPage"], object["url"],
            object["mainEntityOfPage"]?["url"], object["@id"],
        ].compactMap { $0?.text }.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    }

    /// The one that bears the page's title or address, or the only one.
    private static func choose(_ objects: [JSONValue], _ titles: [String], _ url: String?) -> JSONValue? {
        if objects.count <= 1 { return objects.first }
        let wanted = titles.map { FurniturePhrases.folded($0).split(separator: " ").map(String.init) }
        func score(_ object: JSONValue) -> Double {
            var score = 0.0
            if let url, addresses(object).contains(where: { $0.prefix { $0 != "#" } == url }) {
                score += 1
            }
            if let name = (object["headline"] ?? object["name"])?.text {
                let words = FurniturePhrases.folded(name).split(separator: " ").map(String.init)
                score += wanted.map { Headline.likeness(words, $0) }.max() ?? 0
            }
            return score
        }
        let best = objects.map { (object: $0, score: score($0)) }.max { $0.score < $1.score }
        if let best, best.score >= 0.6 { return best.object }
        // Several that nothing tells apart count as far as they agree.
        return Set(objects.map { $0["datePublished"]?.text }).count == 1 ? objects.first : nil
    }

    private struct Party {
        let name: String
        let isBody: Bool
    }

    private static func people(_ value: JSONValue?, _ named: [String: JSONValue]) -> [Party] {
        switch value {
        case .string(let name):
            let line = ReadingCharacters.line(HTMLText.plain(name))
            return line.isEmpty || line.contains("://") ? [] : [Party(name: line, isBody: false)]
        case .array(let values): return values.prefix(50).flatMap { people($0, named) }
        case .object:
            guard let value else { return [] }
            let full = value["name"] == nil ? value["@id"]?.text.flatMap { named[$0] } ?? value : value
            let isBody = types(full).contains { $0 != "Person" }
            switch full["name"] {
            case .string(let name):
                return people(.string(name), named).map { Party(name: $0.name, isBody: isBody) }
            case .array(let names):
                return names.compactMap(\.text).flatMap { people(.string($0), named) }.map {
                    Party(name: $0.name, isBody: isBody)
                }
            default: return []
            }
        default: return []
        }
    }
}

/// Text that may hold references of HTML though its place knows none: values of JSON-LD.
enum HTMLText {
    static func plain(_ text: String) -> String {
        guard text.contains("&"), text.utf8.count < 4096,
            let page = try? PageParser.page(Array("<p>\(text)".utf8))
        else { return text }
        return page.line(of: 0)
    }
}
