/// Words of other character sets in headers: `=?utf-8?Q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
    static func text(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0x3D) else {
            return String(decoding: MailCharset.utf8(bytes, charset: nil), as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = 0
        var plain = 0
        // White space between two encoded words is no part of the text.
        var isAfterWord = false
        /// Bytes of one character may be spread over neighbouring words of a set.
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending { result += MailCharset.utf8(word.bytes, charset: word.charset) }
            pending = nil
        }
        while index < bytes.count {
            guard bytes[index] == 0x3D, let word = word(bytes, at: index) else {
                index += 1
                continue
            }
            let between = bytes[plain..<index]
            if !(isAfterWord && between.allSatisfy { $0 <= 0x20 }) {
                flush()
                result += MailCharset.utf8(Array(between), charset: nil)
            }
            if let last = pending, last.charset != word.charset { flush() }
            pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
            index = word.end
            plain = index
            isAfterWord = true
        }
        flush()
        result += MailCharset.utf8(Array(bytes[plain...]), charset: nil)
        return String(decoding: result, as: UTF8.self)
    }

    private static func word(_ bytes: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)?
    {
        // RFC 2047 allows 75 signs; programs write more.
        let part = bytes[start..<min(start + 2000, bytes.count)]
        guard part.starts(with: [0x3D, 0x3F]) else { return nil }
        var marks: [Int] = []
        for index in (start + 2)..<part.endIndex {
            if bytes[index] == 0x3F { marks.append(index) }
            if marks.count == 3 || (marks.count < 2 && bytes[index] <= 0x20) { break }
        }
        guard marks.count == 3, marks[1] == marks[0] + 2, marks[2] + 1 < bytes.count,
            bytes[marks[2] + 1] == 0x3D
        else {
            return nil
        }
        // A language may follow the set: `utf-8*en`.
        let charset = bytes[(start + 2)..<marks[0]].prefix { $0 != 0x2A }
        let content = bytes[(marks[1] + 1)..<marks[2]]
        let decoded: [UInt8]
        switch bytes[marks[0] + 1] | 0x20 {
        case 0x62: decoded = TransferEncoding.base64(content)
        case 0x71: decoded = TransferEncoding.quotedPrintable(content, isWord: true)
        default: return nil
        }
        return (String(decoding: charset, as: UTF8.self).lowercased(), decoded, marks[2] + 2)
    }
}
