/// Tags with more attributes than any page has. The parser compares each attribute with all before it, so that a tag of a
/// hundred thousand would cost minutes.
enum CrowdedTags {
    private static let mostWords = 1000

    /// The page without what stands in a tag behind a thousand words of it; nearly always the page itself.
    static func thinned(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8]?
        var copied = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x3C, index + 1 < bytes.count, (bytes[index + 1] | 0x20) &- 0x61 < 26 else {
                index += 1
                continue
            }
            var words = 0
            var wasSpace = false
            var cut: Int?
            index += 1
            var last: UInt8 = 0
            while index < bytes.count, bytes[index] != 0x3E {
                let byte = bytes[index]
                // A value may hold anything.
                if byte == 0x22 || byte == 0x27, last == 0x3D {
                    index += 1
                    while index < bytes.count, bytes[index] != byte { index += 1 }
                }
                let isSpace = byte <= 0x20 || byte == 0x2F
                if wasSpace, !isSpace {
                    words += 1
                    if words == mostWords { cut = index }
                }
                wasSpace = isSpace
                if byte > 0x20 { last = byte }
                index += 1
            }
            index = min(index, bytes.count)
            guard let cut else { continue }
            result = result ?? []
            result?.append(contentsOf: bytes[copied..<cut])
            copied = index
        }
        guard let result else { return bytes }
        return result + bytes[copied...]
    }
}
