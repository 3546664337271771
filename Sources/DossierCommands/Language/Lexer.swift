import DossierHost

/// Cuts a source into tokens, one at a time, so that the parser can ask for the raw rest of a line in between.
///
/// Linear in the length of the source.
struct Lexer {
    let source: SourceText
    private(set) var offset = 0

    init(_ source: SourceText, at offset: Int = 0) {
        self.source = source
        self.offset = offset
    }

    /// The next token. A `\` at the end of a line joins it with the next one; `#` at the beginning of a word makes the
    /// rest of the line a comment.
    mutating func next() throws(Diagnostic) -> Token {
        let before = offset
        try skipSpace()
        let isAttached = offset == before && before > 0
        guard let byte = peek() else { return token(.end, offset..<offset, isAttached) }
        let start = offset
        switch byte {
        case 0x0A, 0x0D:
            offset += byte == 0x0D && peek(1) == 0x0A ? 2 : 1
            return token(.newline, start..<offset, isAttached)
        case 0x7C: return single(.pipe, isAttached)
        case 0x3A: return single(.colon, isAttached)
        case 0x2C: return single(.comma, isAttached)
        case 0x28: return single(.open, isAttached)
        case 0x29: return single(.close, isAttached)
        case 0x3D:
            offset += peek(1) == 0x3D ? 2 : 1
            return token(.comparison(.equal), start..<offset, isAttached)
        case 0x3C: return comparison(.less, .lessOrEqual, isAttached)
        case 0x3E: return comparison(.greater, .greaterOrEqual, isAttached)
        case 0x21 where peek(1) == 0x3D:
            offset += 2
            return token(.comparison(.notEqual), start..<offset, isAttached)
        case 0x7E where isAttached || peek(1) != 0x2F:
            return single(.comparison(.matches), isAttached)
        case 0x22, 0x27: return try quoted(until: [byte], isAttached)
        case 0xE2 where starts(with: [0xE2, 0x80, 0x9C]):
            return try quoted(until: [0xE2, 0x80, 0x9D], isAttached)
        case 0x24: return try variable(isAttached)
        default: return try word(isAttached)
        }
    }

    /// The rest of the line, continuation lines included, without edge white space. Used by commands whose arguments
    /// are in another language.
    mutating func rawRest() -> (text: String, span: Range<Int>) {
        while let byte = peek(), byte == 0x20 || byte == 0x09 { offset += 1 }
        let start = offset
        var text: [UInt8] = []
        while let byte = peek(), byte != 0x0A {
            if byte == 0x5C, let length = lineEndLength(at: offset + 1) {
                text.append(0x20)
                offset += 1 + length
            } else {
                text.append(byte)
                offset += 1
            }
        }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return (String(decoding: text, as: UTF8.self), start..<min(offset, start + max(text.count, 0)))
    }

    /// The text of a search, up to a pipe, a comment, a closing parenthesis or the end of the line.
    mutating func searchRest() -> (text: String, span: Range<Int>) {
        while let byte = peek(), byte == 0x20 || byte == 0x09 { offset += 1 }
        let start = offset
        offset = SearchExtent.end(source.bytes, from: start)
        var end = offset
        while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
        return (source.text(start..<end), start..<end)
    }

    /// Goes on after the end of the line.
    mutating func skipLine() {
        while let byte = peek(), byte != 0x0A { offset += 1 }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        offset + ahead < source.bytes.count ? source.bytes[offset + ahead] : nil
    }

    private func starts(with bytes: [UInt8]) -> Bool { source.bytes[offset...].starts(with: bytes) }

    private func lineEndLength(at offset: Int) -> Int? {
        guard offset < source.bytes.count else { return nil }
        if source.bytes[offset] == 0x0A { return 1 }
        let isPair =
            source.bytes[offset] == 0x0D && offset + 1 < source.bytes.count
            && source.bytes[offset + 1] == 0x0A
        return isPair ? 2 : nil
    }

    private mutating func skipSpace() throws(Diagnostic) {
        while let byte = peek() {
            if byte == 0x20 || byte == 0x09 {
                offset += 1
            } else if byte == 0xEF, offset == 0, starts(with: [0xEF, 0xBB, 0xBF]) {
                offset += 3
            } else if byte == 0x5C, let length = lineEndLength(at: offset + 1) {
                offset += 1 + length
            } else if byte == 0x5C, offset + 1 == source.bytes.count {
                offset += 1
            } else if byte == 0x23, isAtWordStart {
                skipLine()
            } else if byte < 0x20, byte != 0x0A, byte != 0x0D {
                throw Diagnostic(.syntax, "a control character stands in the text", span: offset..<offset + 1)
            } else {
                return
            }
        }
    }

    private var isAtWordStart: Bool {
        guard offset > 0 else { return true }
        let previous = source.bytes[offset - 1]
        return previous <= 0x20 || previous == 0x7C || previous == 0x28 || previous == 0x29
    }

    private func token(_ kind: Token.Kind, _ span: Range<Int>, _ isAttached: Bool, text: String? = nil)
        -> Token
    {
        Token(kind: kind, span: span, text: text ?? source.text(span), isAttached: isAttached)
    }

    private mutating func single(_ kind: Token.Kind, _ isAttached: Bool) -> Token {
        offset += 1
        return token(kind, offset - 1..<offset, isAttached)
    }

    private mutating func comparison(
        _ bare: Comparison.Operator, _ orEqual: Comparison.Operator, _ isAttached: Bool
    ) -> Token {
        let start = offset
        let isOrEqual = peek(1) == 0x3D
        offset += isOrEqual ? 2 : 1
        return token(.comparison(isOrEqual ? orEqual : bare), start..<offset, isAttached)
    }

    private mutating func word(_ isAttached: Bool) throws(Diagnostic) -> Token {
        let start = offset
        while let byte = peek(), !Self.endsWord(byte) {
            if byte == 0x21, peek(1) == 0x3D, offset > start { break }
            if byte == 0x7E, offset > start { break }
            if byte == 0xE2, starts(with: [0xE2, 0x80, 0x9C]) { break }
            offset += 1
        }
        if offset == start {
            offset += 1
            let what =
                peek(-1) == 0x5C
                ? "a backslash joins lines, and may only stand at the end of one"
                : "a control character stands in the text"
            throw Diagnostic(
                .syntax, what, span: start..<offset,
                hint: start == 0 && peek(-1) == 0x5C ? "help lists the commands" : nil)
        }
        return token(.word, start..<offset, isAttached)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3C, 0x3D, 0x3E, 0x5C, 0x7C, 0x7F: true
        default: false
        }
    }

    private mutating func variable(_ isAttached: Bool) throws(Diagnostic) -> Token {
        let start = offset
        offset += 1
        while let byte = peek(),
            byte == 0x5F || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
        {
            offset += 1
        }
        guard offset > start + 1 else {
            throw Diagnostic(
                .syntax, "“$” begins a variable", span: start..<offset, label: "a name was expected after it",
                hint: "put text with a dollar sign into quotation marks: \"$50\"")
        }
        return token(.variable, start..<offset, isAttached, text: source.text(start + 1..<offset))
    }

    private mutating func quoted(until mark: [UInt8], _ isAttached: Bool) throws(Diagnostic) -> Token {
        let start = offset
        offset += mark.count
        var text: [UInt8] = []
        while let byte = peek() {
            if starts(with: mark) {
                offset += mark.count
                return token(.quoted, start..<offset, isAttached, text: String(decoding: text, as: UTF8.self))
            }
            if byte == 0x0A || byte == 0x0D { break }
            offset += 1
            if byte == 0x5C { try escape(into: &text) } else { text.append(byte) }
        }
        throw Diagnostic(
            .syntax, "the quotation mark is not closed", span: start..<start + mark.count,
            label: "opened here, and the line ends without \(String(decoding: mark, as: UTF8.self))")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Diagnostic) {
        let start = offset - 1
        guard let byte = peek() else { return }
        offset += 1
        switch byte {
        case 0x6E: text.append(0x0A)
        case 0x74: text.append(0x09)
        case 0x22, 0x27, 0x5C: text.append(byte)
        case 0x75:
            let digits = source.bytes[offset...].prefix { $0 != 0x7D && $0 != 0x22 }.prefix(8)
            let code = UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
            guard digits.first == 0x7B, let code, let scalar = Unicode.Scalar(code) else { fallthrough }
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
            offset += digits.count + 1
        default:
            throw Diagnostic(
                .syntax, "there is no such escape", span: start..<min(offset, source.bytes.count),
                label: #"the escapes are \" \' \\ \n \t \u{2019}"#)
        }
    }
}
