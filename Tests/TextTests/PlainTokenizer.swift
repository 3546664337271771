@testable import DossierText

/// The rules of ``Tokenizer`` on a list of Unicode scalars, one rule a function, without regard to time.
struct PlainTokenizer {
    /// One scalar, or one byte that belongs to none.
    struct Unit {
        let scalar: Unicode.Scalar?
        let start: Int
        let end: Int
    }

    struct Found: Equatable, CustomStringConvertible {
        let start: Int
        let end: Int
        let shape: TokenShape
        let hasSpaceBefore: Bool

        var description: String { "\(start)..<\(end) \(shape)\(hasSpaceBefore ? " spaced" : "")" }
    }

    let bytes: [UInt8]
    let units: [Unit]
    private(set) var found: [Found] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        units = Self.decode(bytes)
        var position = 0
        while position < units.count {
            if isSpace(position) {
                position += 1
            } else {
                for piece in pieces(at: position) {
                    let (first, last) = (units[piece.range.lowerBound], units[piece.range.upperBound - 1])
                    found.append(
                        Found(
                            start: first.start, end: last.end, shape: piece.shape,
                            hasSpaceBefore: piece.range.lowerBound == 0 || isSpace(piece.range.lowerBound - 1)
                        ))
                    position = piece.range.upperBound
                }
            }
        }
    }

    static func decode(_ bytes: [UInt8]) -> [Unit] {
        var units: [Unit] = []
        var offset = 0
        while offset < bytes.count {
            var unit = Unit(scalar: nil, start: offset, end: offset + 1)
            for length in 1...4 where offset + length <= bytes.count {
                if let text = String(validating: bytes[offset..<offset + length], as: UTF8.self) {
                    unit = Unit(scalar: text.unicodeScalars.first, start: offset, end: offset + length)
                    break
                }
            }
            units.append(unit)
            offset = unit.end
        }
        return units
    }

    private func scalar(_ position: Int) -> Unicode.Scalar? {
        units.indices.contains(position) ? units[position].scalar : nil
    }

    private func isOne(of list: String, _ position: Int) -> Bool {
        guard let scalar = scalar(position) else { return false }
        return list.unicodeScalars.contains(scalar)
    }

    private func isSpace(_ position: Int) -> Bool {
        guard let value = scalar(position)?.value else { return false }
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
            return true
        default: return false
        }
    }

    private func isNewline(_ position: Int) -> Bool { isOne(of: "\n\r\u{B}\u{C}\u{2028}\u{2029}", position) }

    private func isDigit(_ position: Int) -> Bool { isOne(of: "0123456789", position) }

    /// ASCII letters, the low line, and everything beyond ASCII that is no space, mark or symbol.
    private func isLetter(_ position: Int) -> Bool {
        guard let scalar = scalar(position), !isSpace(position) else { return false }
        switch scalar.value {
        case 0..<0x80: return isOne(of: "_", position) || scalar.properties.isAlphabetic
        case 0x80...0xBF: return isOne(of: "ªµº", position)
        case 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2FFF, 0x3001...0x301F, 0xFFF9...0xFFFF: return false
        case 0x1F000...0x1FFFF: return false
        default: return true
        }
    }

    private func isApostrophe(_ position: Int) -> Bool { isOne(of: "'‘’", position) }
    private func isQuotationMark(_ position: Int) -> Bool { isOne(of: "\"«»‚‛“”„‟‹›", position) }

    private func isMark(_ position: Int) -> Bool {
        guard let value = scalar(position)?.value else { return false }
        return isOne(of: "!(),/:;?[]{}¡·¿…‐‑‒–—―", position) || (0x3001...0x301F).contains(value)
    }

    /// Capitals of ASCII, Latin-1, Latin Extended-A, Greek and the first Cyrillic block.
    private func isUpper(_ position: Int) -> Bool {
        guard let scalar = scalar(position) else { return false }
        switch scalar.value {
        case 0..<0x80, 0xC0...0x17F, 0x380...0x3BF, 0x400...0x43F: return scalar.properties.isUppercase
        default: return false
        }
    }

    private func isPlainUpper(_ position: Int) -> Bool {
        isUpper(position) && units[position].end == units[position].start + 1
    }

    private typealias Piece = (range: Range<Int>, shape: TokenShape)

    private func pieces(at position: Int) -> [Piece] {
        if isLetter(position) { return word(at: position) }
        if isDigit(position) { return [number(at: position)] }
        if isOne(of: ".-", position) { return [(run(at: position), .punctuation)] }
        if isApostrophe(position) { return [apostrophe(at: position)] }
        if isDoubled(position, "`") { return [(position..<position + 2, .quotationMark)] }
        let one = position..<position + 1
        if isQuotationMark(position) { return [(one, .quotationMark)] }
        return [(one, isMark(position) ? .punctuation : .symbol)]
    }

    /// Equal scalars from a position on.
    private func run(at position: Int) -> Range<Int> {
        var end = position + 1
        while end < units.count, scalar(end) == scalar(position) { end += 1 }
        return position..<end
    }

    private func isDoubled(_ position: Int, _ mark: String) -> Bool {
        isOne(of: mark, position) && isOne(of: mark, position + 1)
    }

    private func apostrophe(at position: Int) -> Piece {
        if isDoubled(position, "'") { return (position..<position + 2, .quotationMark) }
        if !isOne(of: "‘", position), position > 0, !isSpace(position - 1), let last = found.last,
            last.shape != .punctuation, last.shape != .quotationMark || !last.hasSpaceBefore,
            isOne(of: "sS", position + 1), !isLetter(position + 2), !isDigit(position + 2)
        {
            return (position..<position + 2, .lower)
        }
        let isElision = isOne(of: "’", position) && isDigit(position + 1)
        return (position..<position + 1, isElision ? .punctuation : .quotationMark)
    }

    private func number(at start: Int) -> Piece {
        var end = start + 1
        while true {
            if isDigit(end) {
                end += 1
            } else if isOne(of: ",", end), (1...3).allSatisfy({ isDigit(end + $0) }), !isDigit(end + 4) {
                end += 4
            } else if isOne(of: ".:", end), isDigit(end + 1) {
                end += 2
            } else {
                break
            }
        }
        guard isLetter(end) else { return (start..<end, .number) }
        while isLetter(end) || isDigit(end) { end += 1 }
        return (start..<end, .numberWord)
    }

    private func word(at start: Int) -> [Piece] {
        var end = start
        while end < units.count {
            if isLetter(end) || isDigit(end) {
                end += 1
            } else if isApostrophe(end), isLetter(end + 1) {
                if let pair = clitic(start, apostrophe: end) { return pair }
                end += 1
            } else if isOne(of: ".", end), isInside(start, period: end) {
                end += 1
            } else if isOne(of: "&@", end), isLetter(end + 1) {
                end += 1
            } else {
                break
            }
        }
        if isOne(of: ".", end), !isOne(of: ".", end - 1), keepsPeriod(start, end) { end += 1 }
        return [(start..<end, shape(start, end))]
    }

    private func clitic(_ start: Int, apostrophe: Int) -> [Piece]? {
        var end = apostrophe + 1
        while isLetter(end) { end += 1 }
        let tail = form(apostrophe + 1, end).lowercased()
        if ["s", "m", "d", "re", "ve", "ll"].contains(tail) {
            return [(start..<apostrophe, shape(start, apostrophe)), (apostrophe..<end, .lower)]
        }
        let isNegation = tail == "t" && apostrophe - start > 1 && isOne(of: "nN", apostrophe - 1)
        guard isNegation else { return nil }
        return [(start..<apostrophe - 1, shape(start, apostrophe - 1)), (apostrophe - 1..<end, .lower)]
    }

    /// Whether a full stop belongs to the letters before and after it: "U.S.", "example.org".
    private func isInside(_ start: Int, period: Int) -> Bool {
        let isSingle = period - start == 1 || isOne(of: ".", period - 2)
        if isLetter(period + 1) {
            if isSingle, isASCII(start), isASCII(period - 1) {
                return !isLetter(period + 2) || !isPlainUpper(period + 1)
            }
            return !isPlainUpper(period + 1)
        }
        return period - start > 1 && isAcronym(start, period)
    }

    private func isASCII(_ position: Int) -> Bool { scalar(position)?.isASCII ?? false }

    /// Letters and full stops in turn.
    private func isAcronym(_ start: Int, _ end: Int) -> Bool {
        (end - start) % 2 == 1
            && (start..<end).allSatisfy { position in
                (position - start) % 2 == 0
                    ? isASCII(position) && scalar(position)?.properties.isAlphabetic == true
                    : isOne(of: ".", position)
            }
    }

    private func keepsPeriod(_ start: Int, _ end: Int) -> Bool {
        if end - start == 1, isPlainUpper(start) {
            if isOne(of: "I", start), found.last?.shape != .capitalized { return false }
            var next = end + 1
            while isSpace(next), !isNewline(next) { next += 1 }
            return next > end + 1 && isUpper(next)
        }
        switch Abbreviations.english.kind(of: Word(form(start, end))) {
        case nil: return false
        case .always: return true
        case .capitalized: return isPlainUpper(start)
        case .beforeNumber: return isOne(of: " ", end + 1) && isDigit(end + 2)
        }
    }

    private func shape(_ start: Int, _ end: Int) -> TokenShape {
        let upper = (start..<end).count { isUpper($0) }
        let lower = (start..<end).count { isLetter($0) && !isUpper($0) }
        if (start..<end).contains(where: isDigit) { return .mixed }
        if upper == 0 { return .lower }
        if lower == 0 { return upper == 1 ? .capitalized : .upper }
        return upper == 1 && isUpper(start) ? .capitalized : .mixed
    }

    private func form(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[units[start].start..<units[end - 1].end], as: UTF8.self)
    }
}
