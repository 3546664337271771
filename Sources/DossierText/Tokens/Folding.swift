/// Takes case, accents and the shape of quotation marks out of a text, so that `nunez` finds `Núñez`.
package enum Folding {
    package static func fold(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        fold(text, into: &bytes)
        return bytes
    }

    package static func fold(_ text: String, into bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                bytes.append(folded(UInt8(truncatingIfNeeded: value)))
            } else {
                foldWide(scalar, into: &bytes)
            }
        }
    }

    /// A byte of ASCII.
    package static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static func foldWide(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x300...0x36F: return
        case 0xC0...0x17F:
            let base = latin[Int(scalar.value) - 0xC0]
            if base == 0x2E { break }
            bytes.append(base)
            return
        case 0x2018, 0x2019, 0x201B, 0x2B9, 0x2BC: return bytes.append(0x27)
        case 0x201C...0x201F, 0xAB, 0xBB: return bytes.append(0x22)
        case 0x2010...0x2014: return bytes.append(0x2D)
        case 0xA0, 0x2009, 0x202F: return bytes.append(0x20)
        default: break
        }
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }

    /// The base letters of U+00C0 to U+017F; a full stop where a letter has none.
    private static let latin = Array(
        """
        aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssss\
        ttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)

    /// Whether one folded text stands in another.
    package static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }
}
