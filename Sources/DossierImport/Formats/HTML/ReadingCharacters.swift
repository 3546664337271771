/// Which characters of a page are read, and as what.
///
/// Soft hyphens, zero-width characters and marks of direction are no part of a word that one searches for, so they are left
/// out. No-break and other wide or narrow spaces become plain ones: they were set for the line break of a screen, and
/// `25&nbsp;percent` must read like `25 percent` to whatever reads or searches the text.
enum ReadingCharacters {
    enum Kind {
        case plain(length: Int)
        case space(length: Int)
        case nothing(length: Int)
    }

    /// What stands at a place, and how many bytes it takes.
    @inline(__always)
    static func kind(_ bytes: ArraySlice<UInt8>, at index: Int) -> Kind {
        let byte = bytes[index]
        if byte < 0x80 {
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return .space(length: 1) }
            return byte < 0x20 || byte == 0x7F ? .nothing(length: 1) : .plain(length: 1)
        }
        let left = bytes.endIndex - index
        if byte == 0xC2, left > 1 {
            switch bytes[index + 1] {
            case 0xA0, 0x85: return .space(length: 2)
            case 0xAD, 0x80...0x9F: return .nothing(length: 2)
            default: return .plain(length: 2)
            }
        }
        if byte == 0xE2, left > 2 {
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F):
                return .space(length: 3)
            case (0x80, 0x8C), (0x80, 0x8D):
                // Between other letters than Latin ones, and in emoji, the joiners tell words apart.
                let isBehindLatin = index == bytes.startIndex || bytes[index - 1] < 0x80
                return isBehindLatin ? .nothing(length: 3) : .plain(length: 3)
            case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return .nothing(length: 3)
            default: return .plain(length: 3)
            }
        }
        if byte == 0xE3, left > 2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
            return .space(length: 3)
        }
        if byte == 0xEF, left > 2, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
            return .nothing(length: 3)
        }
        return .plain(length: 1)
    }

    /// Runs of white space as one space, none at the ends.
    static func line(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var index = 0
        var isSpace = false
        while index < bytes.count {
            switch kind(bytes[...], at: index) {
            case .nothing(let length): index += length
            case .space(let length):
                isSpace = true
                index += length
            case .plain(let length):
                if isSpace, !result.isEmpty { result.append(0x20) }
                isSpace = false
                result.append(contentsOf: bytes[index..<min(index + length, bytes.count)])
                index += length
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func line(_ text: String) -> String { line(Array(text.utf8)) }
}
