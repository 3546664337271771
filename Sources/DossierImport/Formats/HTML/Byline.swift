/// What the tags at the head of an article say of its author and its date.
enum Byline {
    /// The elements of the article's head, and those around them that hold nothing else.
    private static func nodes(_ page: Page, _ article: Article) -> [Int] {
        var nodes: [Int] = []
        for range in article.head {
            var top = range.lowerBound
            while page.parent(top) != top, page.parent(top) > 0 {
                let parent = page.parent(top)
                guard page.subtree(parent).upperBound <= range.upperBound + 12,
                    page.subtree(parent).count <= 60,
                    ![.article, .main, .body, .section].contains(page.element(parent))
                else { break }
                top = parent
            }
            for node in page.subtree(top)
            where page.element(node) != .text && nodes.last.map({ node > $0 }) ?? true {
                nodes.append(node)
            }
            if page.element(top) == .text { nodes.append(page.parent(top)) }
        }
        return nodes
    }

    static func author(_ page: Page, _ article: Article) -> PageFacts.Stated? {
        var found: (names: [String], tag: String) = ([], "")
        func offer(_ node: Int, _ tag: String) -> Bool {
            let name = name(page.line(of: node))
            guard isName(name) else { return false }
            if found.tag.isEmpty { found.tag = tag }
            if found.tag == tag, !found.names.contains(name) { found.names.append(name) }
            return true
        }
        let nodes = nodes(page, article)
        for node in nodes {
            if page.attribute(.rel, of: node)?.split(separator: " ").contains("author") == true {
                _ = offer(node, "rel author")
            }
        }
        if found.names.isEmpty {
            for node in nodes where page.attribute(.itemprop, of: node)?.contains("author") == true {
                let name = page.subtree(node).first { page.attribute(.itemprop, of: $0) == "name" } ?? node
                _ = offer(name, "itemprop author")
            }
        }
        if found.names.isEmpty {
            for node in nodes {
                guard let names = page.attribute(.class, of: node) else { continue }
                let parts = FurnitureWords.parts(of: names)
                guard FurnitureWords.matches(parts, ["byline", "author", "authors", "reporter"]) else {
                    continue
                }
                let link = page.subtree(node).first { page.element($0) == .a }
                if link.map({ offer($0, "class byline") }) != true { _ = offer(node, "class byline") }
                if !found.names.isEmpty { break }
            }
        }
        return found.names.isEmpty
            ? nil : PageFacts.Stated(value: found.names.joined(separator: ", "), tag: found.tag)
    }

    /// Without “By” before it and whatever follows a bar or a dot.
    static func name(_ line: String) -> String {
        var name = ReadingCharacters.line(line)
        for word in FurniturePhrases.by where name.lowercased().hasPrefix(word) {
            name = ReadingCharacters.line(String(name.dropFirst(word.count)))
        }
        if let end = name.firstIndex(where: { "|·•–—".contains($0) }) {
            name = ReadingCharacters.line(String(name[..<end]))
        }
        return name
    }

    /// Two to twelve words in capitals, particles aside, and no digit.
    private static func isName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...12).contains(words.count) && !name.contains { $0.isNumber || $0 == ":" }
            && words.count { $0.first?.isUppercase == true } * 2 >= words.count
    }

    /// The times at the head that are said to be those of publication, or are said to be nothing and stand alone.
    static func times(_ page: Page, _ article: Article) -> [(value: String, tag: String)] {
        var stated: [(String, String)] = []
        var plain: [(String, String)] = []
        for node in nodes(page, article) {
            let property = page.attribute(.itemprop, of: node) ?? ""
            let value = page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node)
            if property.contains("datePublished") {
                stated.append((value ?? page.line(of: node), "itemprop datePublished"))
                continue
            }
            guard page.element(node) == .time, !property.contains("dateModified") else { continue }
            let names = ([node] + page.ancestors(node).prefix(1)).compactMap {
                page.attribute(.class, of: $0)
            }
            let label = label(before: node, page)
            if isRevised(names, label) { continue }
            let text = value ?? page.line(of: node)
            // The time of day of a post in a live blog is no date.
            if !page.line(of: node).contains(where: \.isLetter), page.line(of: node).utf8.count <= 8 {
                continue
            }
            let isPublished =
                page.attribute(.pubdate, of: node) != nil
                || FurnitureWords.matches(
                    names.flatMap(FurnitureWords.parts), ["published", "publish", "pubdate", "posted"])
                || ["published", "posted", "issued", "publicado"].contains { label.contains($0) }
            if isPublished { stated.append((text, "time published")) } else { plain.append((text, "time")) }
        }
        if stated.isEmpty { stated = microformat(page, article) }
        if stated.isEmpty, plain.isEmpty { plain = named(page, article) }
        if !stated.isEmpty { return stated }
        // Of several that say nothing of themselves none is known to be that of publication.
        let days = Set(plain.compactMap { Timestamp($0.0)?.day })
        return days.count == 1 ? plain : []
    }

    /// Elements that a style sheet calls a date and that hold nothing but one.
    private static func named(_ page: Page, _ article: Article) -> [(String, String)] {
        nodes(page, article).compactMap { node in
            guard let names = page.attribute(.class, of: node), page.subtree(node).count <= 6 else {
                return nil
            }
            let line = page.line(of: node)
            guard line.utf8.count <= 60, Timestamp(line) != nil,
                !isRevised([names], label(before: node, page)),
                FurnitureWords.matches(FurnitureWords.parts(of: names), dates)
            else { return nil }
            return (line, "class date")
        }
    }

    private static let dates: Set<String> = [
        "date", "pubdate", "published", "posted", "timestamp", "dateline", "datetime", "fecha",
    ]

    /// The date that a post in the hAtom or h-entry microformat bears wherever it stands in it.
    private static func microformat(_ page: Page, _ article: Article) -> [(String, String)] {
        guard let headline = article.headlineNode else { return [] }
        func names(_ node: Int) -> [[String]] {
            page.attribute(.class, of: node).map(FurnitureWords.parts) ?? []
        }
        let entry = page.ancestors(headline).first {
            FurnitureWords.matches(names($0), ["hentry", "h-entry"])
        }
        guard let entry else { return [] }
        var found: [(String, String)] = []
        for node in page.subtree(entry) where page.element(node) == .abbr || page.element(node) == .time {
            guard FurnitureWords.matches(names(node), ["published", "dt-published"]),
                let value = page.attribute(.datetime, of: node) ?? page.attribute(.title, of: node)
            else { continue }
            found.append((value, "class published"))
        }
        return Set(found.map(\.0)).count == 1 ? [found[0]] : []
    }

    private static func isRevised(_ names: [String], _ label: String) -> Bool {
        FurniturePhrases.revised.contains { label.contains($0) }
            || FurnitureWords.matches(
                names.flatMap(FurnitureWords.parts), ["updated", "modified", "update", "lastmod", "revised"])
    }

    /// The words before a node, within its parent.
    private static func label(before node: Int, _ page: Page) -> String {
        var text = ""
        for place in page.parent(node)..<node where page.element(place) == .text {
            let content = page.nodes[place].content
            text = String(
                decoding: page.characters[Int(content.lowerBound)..<Int(content.upperBound)], as: UTF8.self)
        }
        return (text + " " + page.line(of: node)).lowercased()
    }
}
