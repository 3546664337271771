import Foundation

/// Text as searches compare it: words in small letters without accents, set apart by single spaces, with a space at
/// either end, so that ` word ` is looked up by a plain substring search.
///
/// Marks of every kind are spaces. The rules are those of the full-text index (SQLite's `unicode61` with
/// `remove_diacritics 2`): what has no decomposition (`ø`, `ł`, `ß`) stays as it is.
package enum FoldedText {
    /// ` ana ruiz `; empty text gives one space.
    package static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
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
        fold(text).split(separator: " ").map { String($0) }
    }

    /// Appends the folded text; a space that is already there is not repeated.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        if bytes.last != 0x20 { bytes.append(0x20) }
        var text = text
        text.withUTF8 { buffer in
            bytes.reserveCapacity(bytes.count + buffer.count + 2)
            var index = 0
            while index < buffer.count {
                let byte = unsafe buffer[index]
                if byte < 0x80 {
                    index += 1
                    if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                        bytes.append(byte)
                    } else if byte &- 0x41 < 26 {
                        bytes.append(byte | 0x20)
                    } else if bytes.last != 0x20 {
                        bytes.append(0x20)
                    }
                } else if byte == 0xE2, index + 2 < buffer.count, unsafe buffer[index + 1] == 0x80 {
                    // General punctuation: curly marks, dashes, ellipses.
                    index += 3
                    if bytes.last != 0x20 { bytes.append(0x20) }
                } else {
                    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                    let end = min(index + length, buffer.count)
                    let scalar = unsafe String(decoding: buffer[index..<end], as: UTF8.self).unicodeScalars
                        .first
                    if let scalar { append(scalar, to: &bytes) }
                    index = end
                }
            }
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let code = Int(scalar.value)
        if code >= 0xC0, code < 0x180 {
            bytes.append(contentsOf: latin[code - 0xC0])
            return
        }
        if code == 0x02BC {
            if bytes.last != 0x20 { bytes.append(0x20) }
            return
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark:
            return
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            let base = FoldedText.base(of: scalar)
            bytes.append(contentsOf: Array(base.properties.lowercaseMapping.utf8))
        default:
            if bytes.last != 0x20 { bytes.append(0x20) }
        }
    }

    /// U+00C0 to U+017F, folded; `×` and `÷` are spaces.
    private static let latin: [[UInt8]] = (0xC0..<0x180).map { code in
        guard code != 0xD7, code != 0xF7, let scalar = Unicode.Scalar(UInt32(code)) else { return [0x20] }
        return Array(base(of: scalar).properties.lowercaseMapping.utf8)
    }

    /// The letter without its accents, where Unicode decomposes it.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Hangul syllables decompose into letters, not into letter and accent.
        if (0xAC00...0xD7A3).contains(scalar.value) { return scalar }
        return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    }
}
