/// The encoding that a page declares in its head: an XML declaration or a `<meta>` tag.
enum DeclaredCharset {
    /// Browsers look at 1024 bytes; saved pages often have comments before.
    private static let reach = 8192

    static func read(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(reach).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        var index = 0
        while index < head.count {
            guard head[index] == 0x3C else {
                index += 1
                continue
            }
            if matches(head, index, "<!--") {
                index = find(head, index + 4, "-->") ?? head.count
            } else if matches(head, index, "<?xml") {
                let end = find(head, index, ">") ?? head.count
                if let name = value(head, index..<end, of: "encoding") { return name }
                index = end
            } else if matches(head, index, "<meta") {
                let end = find(head, index, ">") ?? head.count
                // `<meta charset=…>` and `content="text/html; charset=…"` look the same from here.
                if let name = value(head, index..<end, of: "charset") { return name }
                index = end
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func matches(_ bytes: [UInt8], _ index: Int, _ text: StaticString) -> Bool {
        bytes[index...].starts(with: text.description.utf8)
    }

    private static func find(_ bytes: [UInt8], _ start: Int, _ text: StaticString) -> Int? {
        guard start < bytes.count else { return nil }
        let wanted = Array(text.description.utf8)
        return bytes[start...].indices.first { bytes[$0...].starts(with: wanted) }
    }

    private static func value(_ bytes: [UInt8], _ range: Range<Int>, of name: StaticString) -> String? {
        guard var index = find(bytes, range.lowerBound, name), index < range.upperBound else { return nil }
        index += name.utf8CodeUnitCount
        func skip(_ isSkipped: (UInt8) -> Bool) {
            while index < range.upperBound, isSkipped(bytes[index]) { index += 1 }
        }
        skip { $0 <= 0x20 }
        guard index < range.upperBound, bytes[index] == 0x3D else { return nil }
        index += 1
        skip { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let start = index
        skip { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3F }
        return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }
}
