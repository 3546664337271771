/// Walks a page and writes down its blocks.
struct BlockReader {
    private let page: Page
    private let dataTables: Set<Int>
    private(set) var blocks: [PageBlock] = []
    private(set) var bytes: [UInt8] = []

    /// Open elements with the index behind each.
    private var open: [(node: Int, element: Element, end: Int)] = []
    private var block: PageBlock?
    /// White space since the last character.
    private var hasSpace = false
    /// Line breaks since the last character.
    private var breaks = 0
    private var blockNodes = [0]
    private var lists: [(node: Int, number: Int?)] = []
    private var marker: String?
    private var quoteDepth = 0
    private var headings: [Int] = []
    private var quotationMarks = 0
    private var links = 0
    private var anchors = 0
    private var preformatted = 0
    /// The table of data in whose row the walk is.
    private var row: Int?
    /// Cells begun since the last character of the row.
    private var cells = 0
    private var isInCaption = 0
    /// An inline element has just ended whose neighbours may be set apart by style alone.
    private var endedApart = -1
    private var isSetApart = false
    /// The inline elements that have begun and ended since the last character.
    private var gap = InlineGap()

    /// Whether the pieces of a line are dropped whose names say that they are no text.
    private let dropsPieces: Bool

    init(_ page: Page, dropsPieces: Bool) {
        self.page = page
        self.dropsPieces = dropsPieces
        dataTables = DataTables.find(in: page)
        bytes.reserveCapacity(page.characters.count)
    }

    mutating func read() {
        var index = 0
        while index < page.nodes.count {
            while let last = open.last, last.end <= index {
                open.removeLast()
                leave(last.node, last.element)
            }
            let element = page.element(index)
            if element == .text {
                append(index)
            } else if element.isMute || isControl(index, element) || isBackLink(index, element)
                || isPiece(index, element)
            {
                index = Int(page.nodes[index].end)
                continue
            } else {
                enter(index, element)
                open.append((index, element, Int(page.nodes[index].end)))
            }
            index += 1
        }
        while let last = open.popLast() { leave(last.node, last.element) }
        flush()
    }

    /// Buttons are controls, but the question of an accordion is one, too.
    private func isControl(_ node: Int, _ element: Element) -> Bool {
        element == .button && headings.isEmpty
            && !open.contains { $0.element == .summary || $0.element == .dt }
    }

    /// The arrow that leads from a note to its place, `#` and `¶` behind a heading.
    private func isBackLink(_ node: Int, _ element: Element) -> Bool {
        guard element == .a, page.subtree(node).count < 8,
            page.attribute(.href, of: node)?.hasPrefix("#") == true
        else { return false }
        let text = page.line(of: node)
        return text.count <= 3 && ["↩", "↩︎", "↑", "^", "#", "¶", "§", "↵", "⤴", "⬆", "🔗"].contains(text)
    }

    /// Hidden pieces of a line, and those that only tell a number of comments or the like. Of blocks, ``Furniture``
    /// decides; where nobody decides what is text, hidden blocks go, too.
    private func isPiece(_ node: Int, _ element: Element) -> Bool {
        guard page.hasAttributes(node) else { return false }
        if element.isBlock || element == .other {
            guard !dropsPieces, element != .html, element != .body else { return false }
            return Furniture.isHidden(page, node)
        }
        if Furniture.isHidden(page, node) { return true }
        guard dropsPieces, let names = page.attribute(.class, of: node) else { return false }
        return FurnitureWords.matches(FurnitureWords.parts(of: names), FurnitureWords.pieces)
    }

    private mutating func enter(_ node: Int, _ element: Element) {
        if isBoundary(element) {
            if row != nil, element != .tr { hasSpace = true } else { flush() }
            blockNodes.append(node)
        }
        switch element {
        case .br, .hr: if row != nil { hasSpace = true } else { breaks += 1 }
        case .h1, .h2, .h3, .h4, .h5, .h6: headings.append(element.headingLevel ?? 6)
        case .blockquote: quoteDepth += 1
        case .pre: preformatted += 1
        case .ul, .menu: lists.append((node, nil))
        case .ol: lists.append((node, page.attribute(.start, of: node).flatMap { Int($0) } ?? 1))
        case .li where row == nil: beginItem(node)
        case .tr:
            if let table = open.last(where: { $0.element == .table })?.node, dataTables.contains(table) {
                row = table
                cells = 0
            }
        case .td, .th: cells += 1
        case .q:
            quotationMarks += 1
            write(quotationMarks.isMultiple(of: 2) ? "‘" : "“", at: node)
        case .a:
            if let target = page.attribute(.href, of: node) {
                if isAnchor(target) { anchors += 1 } else { links += 1 }
            }
        default: break
        }
        if endedApart == node, isApart(node, element) { isSetApart = true }
        if let weight = InlineGap.weight(element, hasAttributes: page.hasAttributes(node)) {
            gap.cross(weight, isEnd: false)
        }
    }

    private mutating func leave(_ node: Int, _ element: Element) {
        switch element {
        case .h1, .h2, .h3, .h4, .h5, .h6: headings.removeLast()
        case .q:
            write(quotationMarks.isMultiple(of: 2) ? "’" : "”", at: node)
            quotationMarks -= 1
        case .a:
            if let target = page.attribute(.href, of: node) {
                if isAnchor(target) { anchors -= 1 } else { links -= 1 }
            }
        default: break
        }
        if isBoundary(element) {
            if row != nil, element != .tr, element != .td, element != .th {
                hasSpace = true
            } else {
                flush(element)
            }
            if blockNodes.count > 1 { blockNodes.removeLast() }
        }
        switch element {
        case .blockquote: quoteDepth -= 1
        case .pre: preformatted -= 1
        case .ul, .menu, .ol: lists.removeLast()
        case .li: marker = nil
        case .tr: row = nil
        default: break
        }
        if let weight = InlineGap.weight(element, hasAttributes: page.hasAttributes(node)) {
            gap.cross(weight, isEnd: true)
        }
        // A single letter is the initial of a word.
        if isApart(node, element), isLong(node) { endedApart = Int(page.nodes[node].end) }
    }

    private func isBoundary(_ element: Element) -> Bool { element.isBlock && element != .hr }

    private mutating func beginItem(_ node: Int) {
        guard let last = lists.indices.last else {
            marker = "- "
            return
        }
        if let number = lists[last].number {
            let own = page.attribute(.value, of: node).flatMap { Int($0) } ?? number
            lists[last].number = own &+ 1
            marker = "\(own). "
        } else {
            marker = "- "
        }
    }

    /// Inline elements with a name or meaning of their own stand apart on the screen though no space is between them.
    private func isApart(_ node: Int, _ element: Element) -> Bool {
        switch element {
        case .time, .address: true
        case .span: true
        case .a, .strong, .b, .em, .i, .cite: page.hasAttributes(node)
        default: false
        }
    }

    /// What leads to no other page.
    private func isAnchor(_ target: String) -> Bool {
        target.contains("#") || target.hasPrefix("mailto:") || target.hasPrefix("tel:")
    }

    private func isLong(_ node: Int) -> Bool {
        page.subtree(node).prefix(8).contains {
            page.element($0) == .text && page.nodes[$0].content.count > 1
        }
    }

    /// A cell ends with the row still going on.
    private mutating func flush(_ element: Element = .other) {
        if row != nil, element == .td || element == .th {
            hasSpace = true
            return
        }
        breaks = 0
        hasSpace = false
        guard var done = block else { return }
        block = nil
        var end = bytes.count
        while end > done.text.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
        bytes.removeLast(bytes.count - end)
        done.text = done.text.lowerBound..<end
        if !done.text.isEmpty { blocks.append(done) }
    }

    private mutating func write(_ mark: String, at node: Int) {
        for byte in mark.utf8 { put(byte, at: node) }
    }

    private mutating func append(_ node: Int) {
        let content = page.nodes[node].content
        let slice = page.characters[Int(content.lowerBound)..<Int(content.upperBound)]
        let isNote = self.isNote(node, slice)
        if isNote { write("[", at: node) }
        var index = slice.startIndex
        while index < slice.endIndex {
            switch ReadingCharacters.kind(slice, at: index) {
            case .nothing(let length): index += length
            case .space(let length):
                space(slice[index], at: node)
                index += length
            case .plain(let length):
                if gap.isOpen {
                    if let line = block?.text, gap.isGap(bytes[line.lowerBound...], slice[index...]) {
                        hasSpace = true
                    }
                    gap = InlineGap()
                }
                for byte in slice[index..<min(index + length, slice.endIndex)] { put(byte, at: node) }
                index += length
            }
        }
        if isNote { write("]", at: node) }
    }

    private mutating func space(_ byte: UInt8, at node: Int) {
        guard preformatted > 0, row == nil, block != nil else {
            hasSpace = true
            return
        }
        bytes.append(byte == 0x0A ? 0x0A : 0x20)
        extend()
    }

    /// Takes what has been written into the block.
    private mutating func extend() {
        guard let start = block?.text.lowerBound else { return }
        block?.text = start..<bytes.count
    }

    private mutating func put(_ byte: UInt8, at node: Int) {
        if breaks > 1, headings.isEmpty, block != nil { flush() }
        if block == nil { begin(at: node) }
        if cells > 0 {
            if block?.words ?? 0 > 0 {
                for _ in 0..<cells { bytes.append(contentsOf: [0x20, 0x7C, 0x20]) }
                hasSpace = false
            }
            cells = 0
        } else if breaks > 0 {
            if headings.isEmpty { bytes.append(0x0A) } else { bytes.append(0x20) }
            hasSpace = false
        } else if hasSpace || (isSetApart && standsApart(byte)),
            bytes.count > block?.text.lowerBound ?? 0
        {
            bytes.append(0x20)
        }
        breaks = 0
        hasSpace = false
        isSetApart = false
        endedApart = -1
        let previous = bytes.count > block?.text.lowerBound ?? 0 ? bytes.last ?? 0x20 : 0x20
        if previous == 0x20 || previous == 0x0A {
            block?.words += 1
            if links > 0 { block?.linkedWords += 1 } else if anchors > 0 { block?.anchoredWords += 1 }
        }
        bytes.append(byte)
        extend()
        block?.last = node
    }

    /// Not before a mark that ends what is before it, nor behind one that opens.
    private func standsApart(_ byte: UInt8) -> Bool {
        let last = bytes.last ?? 0x20
        return !(byte < 0x30 && byte != 0x24 && byte != 0x26)
            && ![0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xE2].contains(byte)
            && ![0x28, 0x5B, 0x7B, 0x2F, 0x2D, 0x27, 0x22].contains(last) && byte != 0xE2
    }

    private mutating func begin(at node: Int) {
        let inner = blockNodes.last ?? 0
        var kind = PageBlock.Kind.paragraph
        if row != nil {
            kind = .row
        } else if let level = headings.last {
            kind = .heading(level: level)
        } else if preformatted > 0 {
            kind = .preformatted
        } else if page.element(inner) == .dt {
            kind = .term
        } else if page.element(inner) == .dd {
            kind = .definition
        }
        var next = PageBlock(
            kind: kind, node: inner, first: node, last: node, text: bytes.count..<bytes.count)
        next.quoteDepth = quoteDepth
        next.listDepth = lists.count
        next.marker = row == nil ? marker : nil
        next.group = row ?? lists.first?.node ?? 0
        marker = nil
        block = next
        hasSpace = false
        breaks = 0
    }

    /// The number of a note behind a word: raised, and a link or behind a letter, where it would pass for a digit of the text.
    private func isNote(_ node: Int, _ text: ArraySlice<UInt8>) -> Bool {
        let shown = text.filter { $0 > 0x20 }
        guard !shown.isEmpty, shown.count <= 3, shown.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2A }),
            let start = block?.text.lowerBound, bytes.count - start >= 3, !hasSpace
        else { return false }
        let inner = open.suffix(3)
        guard inner.contains(where: { $0.element == .sup }) else { return false }
        if inner.contains(where: { $0.element == .a }) { return true }
        return bytes.suffix(3).allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2E || $0 == 0x2C || $0 >= 0x80
        }
    }
}
