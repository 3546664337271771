/// What a message says, and what hangs on it.
struct MailBody {
    private(set) var text: [UInt8] = []
    /// Parts that are documents or files of their own.
    private(set) var attachments: [MIMEPart] = []
    private let bytes: [UInt8]

    init(_ message: MIMEPart, bytes: [UInt8]) {
        self.bytes = bytes
        text = Self.trimmed(take(message))
        if !text.isEmpty { text.append(0x0A) }
    }

    /// The text of a part; parts that are none are put aside.
    private mutating func take(_ part: MIMEPart) -> [UInt8] {
        if part.type == "multipart/alternative" { return takeBest(part.children) }
        if part.isMultipart {
            var result: [UInt8] = []
            // The second part of a signed message is the signature.
            for child in part.type == "multipart/signed" ? Array(part.children.prefix(1)) : part.children {
                let text = Self.trimmed(take(child))
                if text.isEmpty { continue }
                if !result.isEmpty { result += [0x0A, 0x0A] }
                result += text
            }
            return result
        }
        // What shows in the text of a page, as a logo does, is no attachment.
        if part.type.hasPrefix("image/"), part.disposition != "attachment", part.header.contains("content-id")
        {
            return []
        }
        guard part.isText, part.disposition != "attachment", part.fileName == nil else {
            attachments.append(part)
            return []
        }
        let content = part.content(of: bytes)
        let charset = part.parameters["charset"]
        if part.type == "text/html" { return Self.readingText(html: content, charset: charset) }
        let text = Self.withUnixLineEnds(MailCharset.utf8(content, charset: charset))
        guard part.parameters["format"]?.lowercased() == "flowed" else { return text }
        return FlowedText.unfolded(text, deletesSpace: part.parameters["delsp"]?.lowercased() == "yes")
    }

    /// Of several forms of one text the plain one, unless it is empty.
    private mutating func takeBest(_ parts: [MIMEPart]) -> [UInt8] {
        var best: [UInt8] = []
        for part in parts.filter({ $0.type == "text/plain" })
            + parts.reversed().filter({ $0.type != "text/plain" })
        {
            if part.isText || part.isMultipart {
                if best.isEmpty { best = Self.trimmed(take(part)) }
            } else {
                attachments.append(part)
            }
        }
        return best
    }

    /// Nothing where the page cannot be read.
    static func readingText(html: [UInt8], charset: String?) -> [UInt8] {
        (try? HTML.readingText(of: html, charset: charset)) ?? []
    }

    static func withUnixLineEnds(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0x0D) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (index, byte) in text.enumerated() {
            if byte != 0x0D {
                result.append(byte)
            } else if index + 1 == text.count || text[index + 1] != 0x0A {
                result.append(0x0A)
            }
        }
        return result
    }

    /// Without empty lines at either end, and without NUL characters, which no text needs.
    static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var end = text.count
        while end > 0, text[end - 1] <= 0x20 { end -= 1 }
        var start = 0
        var line = 0
        while start < end, text[start] <= 0x20 {
            if text[start] == 0x0A { line = start + 1 }
            start += 1
        }
        guard line < end else { return [] }
        let result = Array(text[line..<end])
        return result.contains(0) ? result.filter { $0 != 0 } : result
    }
}

/// Text whose lines were cut by a mail program, to be joined again (RFC 3676).
enum FlowedText {
    static func unfolded(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        /// Depth of the paragraph that the next line continues.
        var open: Int?
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == 0x3E }.count
            var content = line.dropFirst(depth)
            // A space that protects the line's beginning.
            if content.first == 0x20 { content.removeFirst() }
            let isSignature = content.elementsEqual([0x2D, 0x2D, 0x20])
            if open != depth || isSignature {
                if !result.isEmpty || open != nil { result.append(0x0A) }
                result.append(contentsOf: repeatElement(0x3E, count: depth))
                if depth > 0, !content.isEmpty { result.append(0x20) }
            }
            let isSoft = content.last == 0x20 && !isSignature
            if isSoft, deletesSpace { content.removeLast() }
            result.append(contentsOf: content)
            open = isSoft ? depth : -1
        }
        return result
    }
}
