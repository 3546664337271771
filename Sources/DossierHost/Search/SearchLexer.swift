/// The smallest part of a search.
struct SearchToken: Equatable {
    enum Kind: Equatable {
        case phrase(String, isQuoted: Bool, isPrefix: Bool)
        case variable(String)
        case and, or, not, open, close
        case near(Int)
        case filter(Word, [Word], isNegated: Bool)
    }

    struct Word: Equatable {
        var text: String
        var span: Range<Int>
        var isQuoted = false
        var isVariable = false
    }

    var kind: Kind
    /// Byte offsets.
    var span: Range<Int>
}

/// Cuts a search into tokens.
struct SearchLexer {
    private let bytes: [UInt8]
    private var offset: Int
    let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        let range = range.clamped(to: 0..<bytes.count)
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    mutating func next() throws(SearchSyntaxError) -> SearchToken? {
        skipSpace()
        guard let byte = peek() else { return nil }
        let start = offset
        switch byte {
        case 0x28, 0x29:
            offset += 1
            return SearchToken(kind: byte == 0x28 ? .open : .close, span: start..<offset)
        case 0x2D where startsOperand(at: offset + 1):
            // `-word` and `-name:value`; a dash between spaces is no word.
            offset += 1
            if let filter = try filter(from: start, isNegated: true) { return filter }
            return SearchToken(kind: .not, span: start..<offset)
        case 0x24:
            if let name = variable() { return SearchToken(kind: .variable(name), span: start..<offset) }
        default: break
        }
        if let quoted = try quoted() {
            let isPrefix = peek() == 0x2A
            if isPrefix { offset += 1 }
            return SearchToken(
                kind: .phrase(quoted.text, isQuoted: true, isPrefix: isPrefix), span: start..<offset)
        }
        if let filter = try filter(from: start, isNegated: false) { return filter }
        return try word()
    }

    private func peek(_ ahead: Int = 0) -> UInt8? { offset + ahead < end ? bytes[offset + ahead] : nil }

    /// Lines that a backslash joins are one.
    private func isSpace(at offset: Int) -> Bool {
        guard offset < end else { return false }
        if bytes[offset] <= 0x20 { return true }
        return bytes[offset] == 0x5C && offset + 1 < end
            && (bytes[offset + 1] == 0x0A || bytes[offset + 1] == 0x0D)
    }

    private mutating func skipSpace() { while isSpace(at: offset) { offset += 1 } }

    private func startsOperand(at offset: Int) -> Bool {
        offset < end && !isSpace(at: offset) && bytes[offset] != 0x29 && bytes[offset] != 0x2D
    }

    private func starts(with marks: [UInt8], at offset: Int) -> Bool {
        offset + marks.count <= end && bytes[offset..<offset + marks.count].elementsEqual(marks)
    }

    private static let curly: (open: [UInt8], close: [UInt8]) = ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D])
    private static let low: [UInt8] = [0xE2, 0x80, 0x9E]
    private static let angle: (open: [UInt8], close: [UInt8]) = ([0xC2, 0xAB], [0xC2, 0xBB])

    /// Marks that may close what a mark opens, and the length of the opening one; nil where none stands.
    private func openingMark() -> (length: Int, closers: [[UInt8]])? {
        if peek() == 0x22 { return (1, [[0x22], Self.curly.close]) }
        if starts(with: Self.curly.open, at: offset) { return (3, [Self.curly.close, [0x22]]) }
        if starts(with: Self.low, at: offset) { return (3, [Self.curly.open, Self.curly.close]) }
        if starts(with: Self.angle.open, at: offset) { return (2, [Self.angle.close]) }
        // An apostrophe may begin a word; as a quotation mark it has a partner at a word's end.
        if peek() == 0x27, SearchLexer.closesApostrophe(bytes, after: offset, before: end) {
            return (1, [[0x27]])
        }
        return nil
    }

    /// Whether an apostrophe is a quotation mark: another one ends a word after it.
    static func closesApostrophe(_ bytes: [UInt8], after offset: Int, before end: Int) -> Bool {
        var index = offset + 1
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x7C {
            if bytes[index] == 0x27 {
                let next = index + 1 < end ? bytes[index + 1] : 0x20
                if next <= 0x20 || next == 0x29 || next == 0x7C || next == 0x2A || next == 0x2C {
                    return index > offset + 1
                }
            }
            index += 1
        }
        return false
    }

    private mutating func quoted() throws(SearchSyntaxError) -> SearchToken.Word? {
        guard let (length, closers) = openingMark() else { return nil }
        let start = offset
        offset += length
        var text: [UInt8] = []
        while offset < end {
            if let closer = closers.first(where: { starts(with: $0, at: offset) }) {
                offset += closer.count
                return SearchToken.Word(
                    text: String(decoding: text, as: UTF8.self), span: start..<offset, isQuoted: true)
            }
            // Escaped marks, as everywhere in the session language.
            if bytes[offset] == 0x5C, offset + 1 < end, bytes[offset + 1] == 0x22 || bytes[offset + 1] == 0x5C
            {
                offset += 1
            }
            text.append(bytes[offset])
            offset += 1
        }
        throw SearchSyntaxError(
            message: "the quotation mark is not closed", span: start..<start + length,
            label: "opened here, and the search ends without another")
    }

    private mutating func variable() -> String? {
        var index = offset + 1
        while index < end, Self.isNameByte(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
        guard index > offset + 1 else { return nil }
        let name = String(decoding: bytes[offset + 1..<index], as: UTF8.self)
        // `$50` is money.
        guard let first = name.utf8.first, first &- 0x30 >= 10 || index == end || isSpace(at: index) else {
            return nil
        }
        offset = index
        return name
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// `name:value,value` at the offset.
    private mutating func filter(from start: Int, isNegated: Bool) throws(SearchSyntaxError) -> SearchToken? {
        var colon = offset
        while colon < end, (bytes[colon] | 0x20) &- 0x61 < 26 || (colon > offset && bytes[colon] == 0x5F) {
            colon += 1
        }
        guard colon > offset, colon < end else { return nil }
        let name = SearchToken.Word(
            text: String(decoding: bytes[offset..<colon], as: UTF8.self).lowercased(), span: offset..<colon)
        if "<>=~!".utf8.contains(bytes[colon]), DocumentFilter.Field(rawValue: name.text) != nil {
            throw SearchSyntaxError(
                message: "\(name.text) is written with a colon", span: name.span,
                label: name.text == "published" ? "published:DATE, from:DATE or to:DATE" : "\(name.text):TEXT"
            )
        }
        guard bytes[colon] == 0x3A else { return nil }
        // An address is a word with signs in it.
        if starts(with: Array("://".utf8), at: colon) { return nil }
        offset = colon + 1
        var values: [SearchToken.Word] = []
        while true {
            guard offset < end, !isSpace(at: offset), bytes[offset] != 0x29 else {
                throw SearchSyntaxError(
                    message: "“\(name.text):” has no value", span: colon..<colon + 1,
                    label: "a value was expected right after the \(values.isEmpty ? "colon" : "comma")")
            }
            values.append(try value())
            guard peek() == 0x2C else { break }
            offset += 1
        }
        return SearchToken(kind: .filter(name, values, isNegated: isNegated), span: start..<offset)
    }

    private mutating func value() throws(SearchSyntaxError) -> SearchToken.Word {
        let start = offset
        if let quoted = try quoted() { return quoted }
        if peek() == 0x24, let name = variable() {
            return SearchToken.Word(text: name, span: start..<offset, isVariable: true)
        }
        while offset < end, !isSpace(at: offset), bytes[offset] != 0x2C, bytes[offset] != 0x29 { offset += 1 }
        return SearchToken.Word(
            text: String(decoding: bytes[start..<offset], as: UTF8.self), span: start..<offset)
    }

    private mutating func word() throws(SearchSyntaxError) -> SearchToken {
        let start = offset
        while offset < end, !isSpace(at: offset), bytes[offset] != 0x28, bytes[offset] != 0x29 {
            let isMark =
                bytes[offset] == 0x22 || starts(with: Self.curly.open, at: offset)
                || starts(with: Self.angle.open, at: offset)
            if isMark, offset > start { break }
            offset += 1
        }
        let span = start..<offset
        let text = String(decoding: bytes[span], as: UTF8.self)
        switch text {
        case "AND", "&": return SearchToken(kind: .and, span: span)
        case "OR": return SearchToken(kind: .or, span: span)
        case "NOT": return SearchToken(kind: .not, span: span)
        case "NEAR": return SearchToken(kind: .near(10), span: span)
        default: break
        }
        if text.lowercased().hasPrefix("near/") {
            guard let distance = Int(text.dropFirst(5)), (0...1000).contains(distance) else {
                throw SearchSyntaxError(
                    message: "“\(text)” does not say how near", span: span,
                    label: "a number of words from 0 to 1000 was expected: near/10")
            }
            return SearchToken(kind: .near(distance), span: span)
        }
        if let star = text.utf8.firstIndex(of: 0x2A), star != text.utf8.index(before: text.utf8.endIndex) {
            throw SearchSyntaxError(
                message: "a word is left open at its end only", span: span,
                label: "“*” was expected after the last letter")
        }
        return SearchToken(
            kind: .phrase(text, isQuoted: false, isPrefix: text.utf8.count > 1 && text.hasSuffix("*")),
            span: span)
    }
}
