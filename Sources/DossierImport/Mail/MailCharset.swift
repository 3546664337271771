import Glibc

/// Turns the bytes of a mail's part into UTF-8 by the character set that it declares.
enum MailCharset {
    /// Bytes that fit no character become U+FFFD. Without a usable declaration: UTF-8 where it is that, else Windows-1252.
    static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        let name = charset?.lowercased() ?? ""
        let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
        if isUTF8, ["", "utf-8", "utf8", "us-ascii", "ascii"].contains(name) { return bytes }
        if let converted = convert(bytes, from: name) { return converted }
        return isUTF8
            ? bytes
            : convert(bytes, from: "windows-1252") ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        let isKnown =
            !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy {
                ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2D, 0x5F, 0x2B, 0x2E, 0x3A].contains($0)
            }
        guard isKnown, !["utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "x-unknown"].contains(name)
        else {
            return nil
        }
        // What mail calls ISO 8859-1 and GB 2312 is in truth the larger set of Windows.
        let larger = [
            "iso-8859-1": "windows-1252", "latin1": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030",
        ]
        guard let converter = unsafe iconv_open("UTF-8", larger[name] ?? name),
            unsafe converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { unsafe iconv_close(converter) }
        var source = bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        unsafe source.withUnsafeMutableBytes { source in
            var input = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var inputLeft = source.count
            while inputLeft > 0 {
                var code: Int32 = 0
                let written = unsafe chunk.withUnsafeMutableBytes { chunk in
                    var output = unsafe chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var outputLeft = chunk.count
                    if unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft) == -1 {
                        code = errno
                    }
                    return chunk.count - outputLeft
                }
                result.append(contentsOf: chunk[..<written])
                if code == EILSEQ || code == EINVAL {
                    result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    unsafe input = unsafe input.map { unsafe $0 + 1 }
                    inputLeft -= 1
                } else if code != 0, code != E2BIG {
                    break
                }
            }
        }
        return result
    }
}
