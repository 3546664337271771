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
        guard !name.isEmpty, !["us-ascii", "ascii", "unknown-8bit", "x-unknown"].contains(name),
            EncodingLabel.canonical(name) != EncodingLabel.utf8
        else { return nil }
        return CharacterConverter(name)?.convert(bytes[...]).text
    }
}
