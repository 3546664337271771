import Foundation

/// Text as searches compare it: words in small letters without accents, set apart by single spaces, with a space at
/// either end, so that ` word ` is looked up by a plain substring search.
///
/// Marks of every kind are spaces: `drone-strike`, `U.S.` and `O’Brien` are two words each, however they are written.
/// Full-width forms and ligatures are the letters that they stand for, `ß` is `ss`, `ł` is `l`. A letter of a script
/// that sets no spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese) is a word of its own. The full-text index
/// holds text in this form, so that a query and a passage cannot be folded differently.
package enum FoldedText {
    /// ` ana ruiz `; empty text gives one space.
    package static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    package static func fold(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 2)
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Several values after one another, with a `|` between them.
    package static func fold(_ values: [String]) -> String {
        var bytes: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(0x7C) }
            append(value, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Name of the SQL function that folds a text.
    static let function = "folded"

    package static func words(_ text: String) -> [String] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Appends the folded text; a space that is already there is not repeated.
    static func append(_ text: String, to bytes: inout [UInt8]) { append(text.utf8Span.span, to: &bytes) }

    static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) { append(text.span, to: &bytes) }

    private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
        if bytes.last != 0x20 { bytes.append(0x20) }
        let plain = appendPlain(text, to: &bytes)
        if plain < text.count {
            var sink = FoldedBytes(bytes: bytes)
            bytes = []
            text.extracting(droppingFirst: plain).fold(into: &sink)
            bytes = sink.bytes
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    /// Appends the folded form of a text, behind a space, up to its first byte that is not ASCII, and says where that is.
    ///
    /// Nearly all text is; a letter costs a few instructions here and forty where each goes through a sink.
    private static func appendPlain(_ text: Span<UInt8>, to bytes: inout [UInt8]) -> Int {
        var index = 0
        bytes.append(addingCapacity: text.count) { folded in
            var isSpace = true
            while index < text.count {
                let byte = text[index]
                if byte >= 0x80 { break }
                index += 1
                if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                    folded.append(byte)
                } else if byte &- 0x41 < 26 {
                    folded.append(byte | 0x20)
                } else {
                    if !isSpace { folded.append(0x20) }
                    isSpace = true
                    continue
                }
                isSpace = false
            }
        }
        return index
    }
}

/// What takes a text in its folded form, letter by letter.
protocol FoldedSink {
    mutating func space()
    /// - Parameter source: where the letter stands in the text.
    mutating func letter(_ byte: UInt8, from source: Range<Int>)
}

/// Folded text as bytes, spaces never doubled.
struct FoldedBytes: FoldedSink {
    var bytes: [UInt8]

    mutating func space() {
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    mutating func letter(_ byte: UInt8, from source: Range<Int>) { bytes.append(byte) }
}

extension Span<UInt8> {
    /// Gives the folded letters of a text to a sink, with a space wherever words end.
    func fold(into sink: inout some FoldedSink) {
        var index = 0
        while index < count {
            let byte = self[index]
            if byte < 0x80 {
                if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                    sink.letter(byte, from: index..<index + 1)
                } else if byte &- 0x41 < 26 {
                    sink.letter(byte | 0x20, from: index..<index + 1)
                } else {
                    sink.space()
                }
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            let end = Swift.min(index + length, count)
            if byte == 0xE2, index + 1 < count, self[index + 1] == 0x80 {
                // General punctuation: curly marks, dashes, ellipses.
                sink.space()
            } else if let scalar = scalar(in: index..<end) {
                scalar.fold(into: &sink, from: index..<end)
            } else {
                sink.space()
            }
            index = end
        }
    }

    /// The scalar of a sequence of 2 to 4 bytes; nil when the bytes are none.
    private func scalar(in range: Range<Int>) -> Unicode.Scalar? {
        guard range.count >= 2 else { return nil }
        var code = UInt32(self[range.lowerBound]) & (range.count == 2 ? 0x1F : range.count == 3 ? 0x0F : 0x07)
        for index in range.dropFirst() {
            guard self[index] & 0xC0 == 0x80 else { return nil }
            code = code << 6 | UInt32(self[index] & 0x3F)
        }
        return Unicode.Scalar(code)
    }
}

extension Unicode.Scalar {
    fileprivate func fold(into sink: inout some FoldedSink, from source: Range<Int>) {
        let parts =
            value < Self.tableEnd && value >= 0xC0
            ? Self.table[Int(value) - 0xC0]
            : standsAlone || (0xAC00...0xD7A3).contains(value) ? .letters(Array(String(self).utf8)) : folded
        switch parts {
        case .nothing: return
        case .space: sink.space()
        case .letters(let bytes):
            let isAlone = standsAlone
            if isAlone { sink.space() }
            for byte in bytes {
                if byte == 0x20 { sink.space() } else { sink.letter(byte, from: source) }
            }
            if isAlone { sink.space() }
        }
    }

    fileprivate enum Folded {
        /// An accent: part of the letter before it.
        case nothing
        case space
        case letters([UInt8])
    }

    /// Letters of scripts that set no spaces between words.
    private var standsAlone: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            isLetter
        default: false
        }
    }

    private var isLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// Latin with accents, Greek and Cyrillic.
    private static let tableEnd: UInt32 = 0x530
    private static let table: [Folded] = (0xC0..<tableEnd).map { Unicode.Scalar($0)?.folded ?? .space }

    /// Letters that Unicode does not decompose, as people without them on the keyboard write them.
    private static let spelled: [UInt32: String] = [
        0xC6: "ae", 0xE6: "ae", 0xD0: "d", 0xF0: "d", 0xD8: "o", 0xF8: "o", 0xDE: "th", 0xFE: "th",
        0xDF: "ss",
        0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x141: "l", 0x142: "l", 0x152: "oe",
        0x153: "oe", 0x1E9E: "ss",
    ]

    private var folded: Folded {
        // The apostrophe that counts as a letter.
        if value == 0x02BC || value == 0x02BB { return .space }
        if let spelled = Self.spelled[value] { return .letters(Array(spelled.utf8)) }
        // A raised figure, which numbers a note, and a fraction are no part of the word before them.
        var bytes: [UInt8] = properties.generalCategory == .otherNumber ? [0x20] : []
        var isMark = true
        for scalar in String(self).decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: continue
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .letterNumber, .otherNumber, .privateUse:
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            default: bytes.append(0x20)
            }
            isMark = false
        }
        if isMark { return .nothing }
        return bytes.allSatisfy { $0 == 0x20 } ? .space : .letters(bytes)
    }
}
