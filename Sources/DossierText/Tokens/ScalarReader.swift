/// What one Unicode scalar is to the tokenizer.
enum ScalarClass: UInt8 {
    case space, newline, letter, digit, apostrophe, quotationMark, hyphen, dash, period, mark, symbol
}

/// Reads the scalar at an offset of valid or broken UTF-8: its class and its length in bytes.
///
/// Only the scalars that matter for English and the other languages of Latin script are told apart; what is not listed
/// here and lies beyond ASCII is a letter, so that a name in any script stays one token. A broken sequence is a symbol
/// of one byte.
struct ScalarReader {
    let bytes: [UInt8]
    /// A copy at hand: a static table is looked for anew at every use.
    private let ascii = Self.asciiClasses

    init(bytes: [UInt8]) { self.bytes = bytes }

    @inline(__always)
    func read(_ offset: Int) -> (kind: ScalarClass, length: Int) {
        let byte = bytes[offset]
        return byte < 0x80 ? (ascii[Int(byte)], 1) : readWide(offset, byte)
    }

    @inline(__always)
    func kind(_ offset: Int) -> ScalarClass {
        offset < bytes.count ? read(offset).kind : .newline
    }

    private func readWide(_ offset: Int, _ lead: UInt8) -> (kind: ScalarClass, length: Int) {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return (.symbol, 1) }
        for next in offset + 1..<offset + length where bytes[next] & 0xC0 != 0x80 { return (.symbol, 1) }
        let second = bytes[offset + 1]
        switch lead {
        case 0xC2: return (latin(second), 2)
        case 0xC3 where second == 0x97 || second == 0xB7: return (.symbol, 2)
        // Overlong forms, surrogates and what lies beyond U+10FFFF are broken.
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return (.symbol, 1)
        case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return (.symbol, 1)
        case 0xE2: return (general(second, bytes[offset + 2]), 3)
        case 0xE3 where second == 0x80 && bytes[offset + 2] == 0x80: return (.space, 3)
        case 0xE3 where second == 0x80 && bytes[offset + 2] <= 0x9F: return (.mark, 3)
        case 0xEF where second == 0xBB && bytes[offset + 2] == 0xBF: return (.space, 3)
        case 0xEF where second == 0xBF && bytes[offset + 2] >= 0xB9: return (.symbol, 3)
        case 0xF0 where second == 0x9F: return (.symbol, 4)
        default: return (.letter, length)
        }
    }

    /// U+0080 to U+00BF.
    private func latin(_ second: UInt8) -> ScalarClass {
        switch second {
        case 0xA0: .space
        case 0xAB, 0xBB: .quotationMark
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA1, 0xB7, 0xBF: .mark
        default: .symbol
        }
    }

    /// U+2000 to U+2FFF: general punctuation, currency, arrows, shapes. Invisible controls count as white space.
    private func general(_ second: UInt8, _ third: UInt8) -> ScalarClass {
        switch (second, third) {
        case (0x80, 0xA8), (0x80, 0xA9): .newline
        case (0x80, 0x80...0x8F), (0x80, 0xAA...0xAF), (0x81, 0x9F...0xAF): .space
        case (0x80, 0x90), (0x80, 0x91): .hyphen
        case (0x80, 0x92...0x95): .dash
        case (0x80, 0x98), (0x80, 0x99): .apostrophe
        case (0x80, 0x9A...0x9F), (0x80, 0xB9), (0x80, 0xBA): .quotationMark
        case (0x80, 0xA6): .mark
        case (0xB0...0xB7, _): .letter
        default: .symbol
        }
    }

    private static let asciiClasses: [ScalarClass] = (0..<128).map { code in
        switch UInt8(code) {
        case 0x0A, 0x0D, 0x0C, 0x0B: .newline
        case 0x20, 0x09: .space
        case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
        case 0x30...0x39: .digit
        case 0x27: .apostrophe
        case 0x22: .quotationMark
        case 0x2D: .hyphen
        case 0x2E: .period
        case 0x21, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: .mark
        default: .symbol
        }
    }
}
