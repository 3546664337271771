/// A block near a headline: byline, date, standfirst, or the furniture between them.
struct HeadLine {
    private let block: PageBlock
    private let index: Int
    private let source: PageBlocks

    init(_ index: Int, _ source: PageBlocks) {
        block = source.blocks[index]
        self.index = index
        self.source = source
    }

    /// Whether it names the author, the place or the date.
    var isByline: Bool {
        guard block.words <= 40, !block.isHeading, block.marker == nil || block.words <= 12 else {
            return false
        }
        let text = source.string(index)
        let folded = FurniturePhrases.folded(text)
        if FurnitureLines.isFurnitureText(folded, words: block.words) { return false }
        if holdsTime { return true }
        if block.words <= 30, hasDate(folded, text) { return !block.isProse || block.words <= 16 }
        let page = source.page
        let isAuthor = elements.contains {
            page.attribute(.rel, of: $0) == "author"
                || page.attribute(.itemprop, of: $0)?.contains("author") == true
        }
        if isAuthor, block.words <= 30 { return true }
        if block.words <= 20,
            FurniturePhrases.by.prefix(2).contains(where: { text.lowercased().hasPrefix($0) })
        {
            return true
        }
        guard block.words <= 20 else { return false }
        let around = ([block.node] + Array(page.ancestors(block.node).prefix(2))).filter {
            page.subtree($0).count <= 60
        }
        return (elements + around).contains { node in
            guard let names = page.attribute(.class, of: node) else { return false }
            return FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.byline)
        }
    }

    /// Whether it is a date and little else, be it set as a heading.
    var isDate: Bool {
        let text = source.string(index)
        return block.words <= 8 && hasDate(FurniturePhrases.folded(text), text)
    }

    /// Whether it is a byline though it may lead elsewhere.
    var isStated: Bool { isByline || isNameBeforeDate }

    /// Two to four words in capitals before a line with a date: a name.
    private var isNameBeforeDate: Bool {
        guard (2...4).contains(block.words), index + 1 < source.blocks.count, !block.isHeading else {
            return false
        }
        let words = source.string(index).split(separator: " ")
        guard words.allSatisfy({ $0.first?.isUppercase == true && !$0.contains(where: \.isNumber) }) else {
            return false
        }
        return HeadLine(index + 1, source).isDate
    }

    /// The elements that hold text of this block and stand in its own element.
    private var elements: [Int] {
        let page = source.page
        var elements = Array(page.ancestors(block.first).prefix { $0 > block.node })
        if block.last > block.first {
            elements += (block.first..<min(block.last, block.first + 60)).filter { page.element($0) != .text }
        }
        return elements
    }

    private var holdsTime: Bool {
        block.words <= 20 && ([block.node] + elements).contains { source.page.element($0) == .time }
    }

    /// A month and a year, or digits set as a date.
    private func hasDate(_ folded: String, _ text: String) -> Bool {
        let words = folded.split(separator: " ")
        let hasMonth = words.contains { word in
            FurniturePhrases.months.contains {
                $0 == word || (word.count >= 3 && word.count <= 4 && $0.hasPrefix(word))
            }
        }
        var run = 0
        var runs: [Int] = []
        for byte in text.utf8 {
            if byte &- 0x30 < 10 {
                run += 1
            } else {
                if run > 0 { runs.append(run) }
                run = 0
            }
        }
        if run > 0 { runs.append(run) }
        return runs.contains(4) && (hasMonth || runs.count >= 3)
    }

    /// Whether it stays between the headline and the text, where there is much that is neither.
    func isKept(above headline: Headline?) -> Bool {
        if isByline || isNameBeforeDate { return true }
        if block.linkShare > 0.5 { return false }
        if block.isProse || block.isHeading || block.marker != nil || block.kind == .row { return true }
        let page = source.page
        let isNamed = ([block.node] + page.ancestors(block.node).prefix(1)).contains { node in
            guard let names = page.attribute(.class, of: node) else { return false }
            return FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.standfirst)
        }
        return isNamed || block.words >= 5
    }
}
