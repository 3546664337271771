/// Text files: in UTF-8 kept to the letter, in other encodings converted.
package enum PlainText: TextImporter {
    package static let extensions = ["txt", "text"]

    package static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument {
        let decoded = try decode(bytes, settings: settings, source: source)
        return ImportedDocument(
            id: id, text: decoded.text, original: decoded.isVerbatim ? nil : bytes[...],
            encoding: settings.encoding)
    }

    /// The text in UTF-8; what makes bytes unfit as text is an error: none at all, a binary format, a NUL byte, an encoding
    /// that does not fit.
    static func decode(
        _ bytes: [UInt8], settings: ImportSettings, source: String
    ) throws(ImportError) -> TextEncoding.Decoded {
        let decoded = try TextEncoding.plain(bytes, settings: settings, source: source)
        guard decoded.text.contains(where: { $0 > 0x20 }) else {
            throw ImportError(.empty, bytes.isEmpty ? "is empty" : "holds only white space", source: source)
        }
        return decoded
    }

    /// Finds binary formats by their first bytes and by NUL bytes.
    static func checkHead(_ bytes: [UInt8], source: String) throws(ImportError) {
        try checkMagic(bytes, source: source)
        if let offset = bytes.firstIndex(of: 0) {
            throw ImportError(
                .binary, "is a binary file (NUL byte at offset \(offset))", source: source, offset: offset)
        }
    }

    /// Finds binary formats by their first bytes.
    static func checkMagic(_ bytes: [UInt8], source: String) throws(ImportError) {
        guard let format = BinaryFormat.recognize(bytes) else { return }
        throw ImportError(
            .binary, "is \(format.name)\(format.advice.map { "; \($0)" } ?? "")", source: source)
    }
}

/// File formats that begin with bytes of their own.
private struct BinaryFormat {
    let name: String
    let advice: String?
    private let magic: [UInt8]

    private init(_ magic: [UInt8], _ name: String, _ advice: String? = nil) {
        self.magic = magic
        self.name = name
        self.advice = advice
    }

    static func recognize(_ bytes: [UInt8]) -> BinaryFormat? { known.first { bytes.starts(with: $0.magic) } }

    private static let known = [
        BinaryFormat(
            Array("%PDF-".utf8), "a PDF file", "give it a name that ends in .pdf"),
        BinaryFormat(
            [0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document",
            "unpack it first, or give it the ending of its format, such as .docx"),
        BinaryFormat([0x1F, 0x8B], "compressed with gzip", "unpack it first: gunzip FILE"),
        BinaryFormat(Array("BZh".utf8), "compressed with bzip2", "unpack it first: bunzip2 FILE"),
        BinaryFormat([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz", "unpack it first: unxz FILE"),
        BinaryFormat([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it first: unzstd FILE"),
        BinaryFormat([0xFF, 0xFE], "UTF-16 text", "convert it with: iconv -f UTF-16 -t UTF-8"),
        BinaryFormat([0xFE, 0xFF], "UTF-16 text", "convert it with: iconv -f UTF-16 -t UTF-8"),
        BinaryFormat(Array("{\\rtf".utf8), "a rich text file", "give it a name that ends in .rtf"),
        BinaryFormat([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save it as .docx first"),
        BinaryFormat([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        BinaryFormat([0xFF, 0xD8, 0xFF], "a JPEG image"),
        BinaryFormat(Array("GIF8".utf8), "a GIF image"),
        BinaryFormat([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
}
