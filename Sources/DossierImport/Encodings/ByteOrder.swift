/// Tells the Unicode encodings by their first bytes.
enum ByteOrder {
    struct Found {
        let name: String
        let markLength: Int
    }

    /// By the byte order mark.
    static func marked(_ bytes: [UInt8]) -> Found? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Found(name: EncodingLabel.utf8, markLength: 3) }
        // Before UTF-16, whose mark is its first half.
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return Found(name: "UTF-32LE", markLength: 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return Found(name: "UTF-32BE", markLength: 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Found(name: "UTF-16LE", markLength: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Found(name: "UTF-16BE", markLength: 2) }
        return nil
    }

    /// UTF-16 without a mark, by the zero bytes that its Latin letters and its spaces have on one side.
    static func unmarked(_ bytes: [UInt8]) -> Found? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let head = bytes.prefix(4096)
        var zeros = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let pairs = head.count / 2
        if zeros[0] == 0, zeros[1] * 2 >= pairs { return Found(name: "UTF-16LE", markLength: 0) }
        if zeros[1] == 0, zeros[0] * 2 >= pairs { return Found(name: "UTF-16BE", markLength: 0) }
        return nil
    }
}
