/// Brings the bytes of text files to UTF-8. What a file is in is declared by the user or by the file (a byte order mark, a
/// tag), or seen in its bytes beyond doubt; nothing is guessed.
package enum TextEncoding {
    /// Whether there is an encoding of that name.
    package static func isKnown(_ name: String) -> Bool {
        !name.isEmpty
            && (EncodingLabel.canonical(name) == EncodingLabel.utf8 || CharacterConverter(name) != nil)
    }

    /// Some of the names, for messages and completion.
    package static let examples = [
        "utf-8", "windows-1252", "latin-1", "utf-16le", "utf-16be", "iso-8859-2", "iso-8859-15",
        "windows-1250",
        "windows-1251", "koi8-r", "macintosh", "shift_jis", "gb18030", "big5", "euc-kr",
    ]

    struct Decoded {
        var text: [UInt8]
        /// Whether the text is the file's bytes to the letter.
        var isVerbatim: Bool
    }

    /// Text that must be valid to the last byte: `.txt`, `.md`.
    static func plain(
        _ bytes: [UInt8], settings: ImportSettings, source: String
    ) throws(ImportError) -> Decoded {
        if let marked = ByteOrder.marked(bytes) ?? ByteOrder.unmarked(bytes),
            marked.name != EncodingLabel.utf8
        {
            return Decoded(
                text: try strict(bytes, from: marked.name, skipping: marked.markLength, source: source))
        }
        if let name = settings.encoding, EncodingLabel.canonical(name) != EncodingLabel.utf8,
            ByteOrder.marked(bytes) == nil
        {
            return Decoded(text: try strict(bytes, from: name, skipping: 0, source: source))
        }
        try PlainText.checkHead(bytes, source: source)
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw notUTF8(bytes, at: error.byteOffsets.lowerBound, source: source)
        }
        return Decoded(text: bytes, isVerbatim: true)
    }

    /// HTML, whose readers must cope: what is no character becomes U+FFFD, as in a browser.
    /// - Parameter charset: what stands above the page's own declaration: the user's word, a mail's header.
    static func markup(_ bytes: [UInt8], charset: String?, source: String) throws(ImportError) -> [UInt8] {
        if let marked = ByteOrder.marked(bytes) ?? ByteOrder.unmarked(bytes) {
            if marked.name == EncodingLabel.utf8 { return Array(bytes[marked.markLength...]) }
            return try converter(marked.name, source).convert(bytes[marked.markLength...]).text
        }
        try PlainText.checkMagic(bytes, source: source)
        let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
        guard let name = charset ?? DeclaredCharset.read(bytes) else {
            return isUTF8 ? bytes : try converter(EncodingLabel.windows1252, source).convert(bytes[...]).text
        }
        var canonical = EncodingLabel.canonical(name)
        // A page that can be read up to its declaration is not in UTF-16.
        if charset == nil, canonical.hasPrefix("UTF-16") || canonical.hasPrefix("UTF-32") {
            canonical = EncodingLabel.utf8
        }
        // Many a page declares Latin-1 and is in UTF-8, which the server said; Latin text is never valid UTF-8 by chance.
        if canonical == EncodingLabel.utf8 || (isUTF8 && canonical == EncodingLabel.windows1252) {
            return bytes
        }
        // A page may declare what nobody knows.
        guard charset != nil || CharacterConverter(canonical) != nil else {
            return isUTF8 ? bytes : try converter(EncodingLabel.windows1252, source).convert(bytes[...]).text
        }
        return try converter(canonical, source).convert(bytes[...]).text
    }

    private static func converter(_ name: String, _ source: String) throws(ImportError) -> CharacterConverter
    {
        guard let converter = CharacterConverter(name) else {
            throw ImportError(
                .unsupported,
                "there is no encoding “\(name)”; known are for example \(examples.prefix(6).joined(separator: ", "))",
                source: source)
        }
        return converter
    }

    private static func strict(
        _ bytes: [UInt8], from name: String, skipping count: Int, source: String
    ) throws(ImportError) -> [UInt8] {
        let (text, broken) = try converter(name, source).convert(bytes[count...])
        if let offset = broken.first {
            throw ImportError(
                .malformed,
                "is not text in \(name.lowercased()): byte \(offset + count) is no character of it",
                source: source, offset: offset + count)
        }
        if let offset = text.firstIndex(of: 0) {
            throw ImportError(
                .binary, "is a binary file (NUL character at byte \(offset) of its text)", source: source)
        }
        return text
    }

    /// Names the place, and shows it in the encoding that is the likeliest.
    private static func notUTF8(_ bytes: [UInt8], at offset: Int, source: String) -> ImportError {
        let start =
            bytes[max(0, offset - 24)..<offset].lastIndex { $0 < 0x21 }.map { $0 + 1 } ?? max(0, offset - 24)
        let end = min(bytes.count, offset + 24)
        let stop = bytes[offset..<end].firstIndex { $0 < 0x21 } ?? end
        let shown = CharacterConverter(EncodingLabel.windows1252)?.convert(bytes[start..<stop])
        var reason = "is not valid UTF-8 at byte \(offset)"
        if let shown, shown.broken.isEmpty {
            let place = String(decoding: shown.text, as: UTF8.self)
            reason += "; in windows-1252 the place reads “\(place)”"
        }
        reason +=
            "; declare what it is in: encoding:windows-1252 in a session, --encoding windows-1252 outside"
        return ImportError(.invalidUTF8, reason, source: source, offset: offset)
    }
}

extension TextEncoding.Decoded {
    fileprivate init(text: [UInt8]) { self.init(text: text, isVerbatim: false) }
}
