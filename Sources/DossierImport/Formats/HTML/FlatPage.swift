/// Pages nested deeper than any that is meant to be read: their text without their nesting.
enum FlatPage {
    /// Every tag becomes the beginning of a paragraph, which ends the one before; the few that hold what is no text, and
    /// the line breaks, stay.
    static func flattened(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var isFresh = false
        while index < bytes.count {
            guard bytes[index] == 0x3C, index + 1 < bytes.count else {
                if bytes[index] > 0x20 { isFresh = false }
                result.append(bytes[index])
                index += 1
                continue
            }
            var name: [UInt8] = []
            var place = index + 1
            if bytes[place] == 0x2F { place += 1 }
            while place < bytes.count, name.count < 10, isLetter(bytes[place]) {
                name.append(bytes[place] | 0x20)
                place += 1
            }
            if name.isEmpty || kept.contains(name) {
                result.append(bytes[index])
                index += 1
                continue
            }
            while place < bytes.count, bytes[place] != 0x3E { place += 1 }
            if !isFresh { result.append(contentsOf: Array("<p>".utf8)) }
            isFresh = true
            index = place + 1
        }
        return result
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static let kept = Set(
        ["script", "style", "meta", "link", "br"].map { Array($0.utf8) })
}
