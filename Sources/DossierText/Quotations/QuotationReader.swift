/// Pairs quotation marks paragraph by paragraph.
///
/// Curly, angled and low marks say themselves whether they open or close; a straight mark opens when a letter follows
/// and none stands before, and closes otherwise. Single marks count only where they cannot be apostrophes. A quotation
/// without its closing mark ends with the paragraph, and when the next paragraph begins with an opening mark it is
/// continued there.
struct QuotationReader {
    private let text: TokenizedText
    private var quotations: [Quotation] = []

    static func quotations(_ text: TokenizedText) -> [Quotation] {
        guard text.tokens.contains(where: { $0.shape == .quotationMark }) else { return [] }
        var reader = QuotationReader(text: text)
        var carried: Int?
        for block in text.blocks where block.kind != .boilerplate {
            carried = reader.read(block, after: carried)
        }
        return reader.quotations.enumerated().sorted { $0.element.outer < $1.element.outer }.renumbered()
    }

    private init(text: TokenizedText) { self.text = text }

    private enum Family { case straight, curly, angled, doubled, single }

    /// Editors mix `“…"` and `"…”`, two marks of one kind apart from their form.
    private static func mayClose(_ closing: Family, _ opening: Family) -> Bool {
        let plain: [Family] = [.straight, .curly, .doubled]
        return plain.contains(closing) && plain.contains(opening)
    }

    private struct Mark {
        var family: Family
        var canOpen: Bool
        var canClose: Bool
    }

    private struct Open {
        var family: Family
        var token: Int
        /// Number that the quotation will have.
        var slot: Int
        var continues: Int?
    }

    /// Gives the quotation that the block leaves open, if any.
    private mutating func read(_ block: Block, after carried: Int?) -> Int? {
        var stack: [Open] = []
        for index in block.tokens where text.tokens[index].shape == .quotationMark {
            guard let mark = mark(at: index, in: block) else { continue }
            if mark.canClose,
                let position = stack.lastIndex(where: { $0.family == mark.family })
                    ?? stack.lastIndex(where: { Self.mayClose(mark.family, $0.family) })
            {
                // What was opened inside and never closed was no quotation.
                for open in stack[(position + 1)...].reversed() { drop(open.slot) }
                close(
                    stack[position], at: index, isClosed: true,
                    parent: position > 0 ? stack[position - 1].slot : nil)
                stack.removeSubrange(position...)
            } else if mark.canOpen, stack.count < 4 {
                let continues = index == block.tokens.lowerBound ? carried : nil
                stack.append(
                    Open(family: mark.family, token: index, slot: quotations.count, continues: continues))
                quotations.append(placeholder(index))
            }
        }
        var left: Int?
        for (depth, open) in stack.enumerated() {
            if open.family == .single {
                drop(open.slot)
                continue
            }
            close(
                open, at: block.tokens.upperBound, isClosed: false,
                parent: depth > 0 ? stack[depth - 1].slot : nil)
            if depth == 0 { left = open.slot }
        }
        return left
    }

    private func placeholder(_ index: Int) -> Quotation {
        Quotation(
            span: TextSpan(text.tokens[index].end, text.tokens[index].end), outer: text.tokens[index].span,
            tokens: index + 1..<index + 1, parent: nil, continues: nil, isClosed: false)
    }

    private mutating func drop(_ slot: Int) {
        quotations[slot] = Quotation(
            span: TextSpan(0, 0), outer: TextSpan(0, 0), tokens: 0..<0, parent: nil, continues: nil,
            isClosed: false)
    }

    private mutating func close(_ open: Open, at end: Int, isClosed: Bool, parent: Int?) {
        let first = open.token + 1
        guard first < end else {
            drop(open.slot)
            return
        }
        let start = text.tokens[open.token].start
        let inner = TextSpan(text.tokens[first].start, text.tokens[end - 1].end)
        quotations[open.slot] = Quotation(
            span: inner, outer: TextSpan(start, isClosed ? text.tokens[end].end : inner.end),
            tokens: first..<end,
            parent: parent, continues: open.continues, isClosed: isClosed)
    }

    private func mark(at index: Int, in block: Block) -> Mark? {
        let token = text.tokens[index]
        let bytes = text.bytes[token.start..<token.end]
        let isFirst = index == block.tokens.lowerBound
        let opensByPlace = isFirst || token.hasSpaceBefore || followsOpening(index)
        let isLast = index + 1 >= block.tokens.upperBound
        let touchesNext =
            !isLast && !text.tokens[index + 1].hasSpaceBefore && text.tokens[index + 1].shape != .punctuation
        switch bytes.count {
        case 1 where bytes.first == 0x22:
            let opens = !isLast && !text.tokens[index + 1].hasSpaceBefore && opensByPlace
            return Mark(family: .straight, canOpen: opens, canClose: !opens)
        case 1 where bytes.first == 0x27:
            let opens = opensByPlace && touchesNext && !isElision(before: index + 1)
            return Mark(family: .single, canOpen: opens, canClose: !opens && !token.hasSpaceBefore)
        case 2 where bytes.first == 0x60:
            return Mark(family: .doubled, canOpen: true, canClose: false)
        case 2 where bytes.first == 0x27:
            let opens = !isLast && !text.tokens[index + 1].hasSpaceBefore && opensByPlace
            return Mark(family: .doubled, canOpen: opens, canClose: !opens)
        case 2:
            let isLeft = bytes.last == 0xAB
            return Mark(family: .angled, canOpen: isLeft, canClose: !isLeft)
        case 3:
            switch bytes.last {
            case 0x9C, 0x9E, 0x9F: return Mark(family: .curly, canOpen: true, canClose: false)
            case 0x9D: return Mark(family: .curly, canOpen: false, canClose: true)
            case 0x98: return Mark(family: .single, canOpen: opensByPlace && touchesNext, canClose: false)
            case 0x99: return Mark(family: .single, canOpen: false, canClose: !token.hasSpaceBefore)
            default: return nil
            }
        default:
            return nil
        }
    }

    /// `'90s`, `'twas`, `rock 'n' roll`: letters left out at a word's beginning.
    private func isElision(before index: Int) -> Bool {
        text.tokens[index].shape.isNumeric || Self.elided.contains(text.word(index))
    }

    private static let elided: WordSet = "twas tis til till em n cause cuz bout round neath twere tain s nuff"

    private func followsOpening(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text.tokens[index - 1]
        switch before.shape {
        case .quotationMark: return before.hasSpaceBefore || index < 2 || text.bytes[before.start] == 0xE2
        case .punctuation:
            let byte = text.bytes[before.start]
            if byte == 0xE2 {
                return text.bytes[before.start + 2] >= 0x92 && text.bytes[before.start + 2] <= 0x95
            }
            return byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x2F
        default: return false
        }
    }
}

extension Sequence where Element == (offset: Int, element: Quotation) {
    /// The quotations that are some, in the given order, with references to one another put right.
    fileprivate func renumbered() -> [Quotation] {
        let kept = filter { !$0.element.outer.isEmpty }
        var numbers: [Int: Int] = [:]
        for (number, item) in kept.enumerated() { numbers[item.offset] = number }
        return kept.map { item in
            Quotation(
                span: item.element.span, outer: item.element.outer, tokens: item.element.tokens,
                parent: item.element.parent.flatMap { numbers[$0] },
                continues: item.element.continues.flatMap { numbers[$0] }, isClosed: item.element.isClosed)
        }
    }
}
