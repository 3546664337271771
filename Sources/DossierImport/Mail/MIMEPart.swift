/// A part of a message: a text, an attachment, or a bundle of parts; with its place in the message's bytes.
struct MIMEPart {
    var header: MailHeader
    /// `text/plain`
    var type = "text/plain"
    var parameters: [String: String] = [:]
    /// `attachment`, `inline`, or nothing.
    var disposition = ""
    var fileName: String?
    var body: Range<Int>
    var children: [MIMEPart] = []

    var isText: Bool { type == "text/plain" || type == "text/html" }
    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// The body with its transfer encoding undone.
    func content(of bytes: [UInt8]) -> [UInt8] {
        let encoding = header.structured("content-transfer-encoding")?.value ?? ""
        return TransferEncoding.decode(bytes[body], encoding)
    }
}

/// Reads the tree of a message's parts.
///
/// Each level looks at the bytes once, and there are not more than ``deepest`` levels and ``mostParts`` parts: a message
/// made to exhaust its reader costs no more than a few passes over it.
struct MIMEReader {
    static let deepest = 32
    static let mostParts = 1000

    private let bytes: [UInt8]
    private var parts = 0
    /// What was left out because a limit was reached.
    private(set) var limit: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func message(in range: Range<Int>) -> MIMEPart {
        part(in: range, depth: 0, defaultType: "text/plain")
    }

    private mutating func part(in range: Range<Int>, depth: Int, defaultType: String) -> MIMEPart {
        parts += 1
        let (header, start) = MailHeader.read(bytes, in: range)
        var part = MIMEPart(header: header, body: start..<range.upperBound)
        part.type = defaultType
        if let (type, parameters) = header.structured("content-type") {
            if type.contains("/") { part.type = type }
            part.parameters = parameters
        }
        if let (disposition, parameters) = header.structured("content-disposition") {
            part.disposition = disposition
            part.fileName = parameters["filename"]
        }
        part.fileName = part.fileName ?? part.parameters["name"]
        let isMessage = part.type == "message/rfc822"
        guard part.isMultipart || isMessage else { return part }
        guard depth < Self.deepest else {
            limit = "parts nested more than \(Self.deepest) levels deep"
            return part
        }
        if isMessage {
            let encoding = header.structured("content-transfer-encoding")?.value ?? ""
            // Encoded messages are read like files.
            if encoding != "base64", encoding != "quoted-printable" {
                part.children = [self.part(in: part.body, depth: depth + 1, defaultType: "text/plain")]
            }
        } else if let boundary = part.parameters["boundary"], !boundary.isEmpty, boundary.utf8.count <= 1000 {
            let inner = part.type == "multipart/digest" ? "message/rfc822" : "text/plain"
            for range in pieces(of: part.body, boundary: Array(boundary.utf8)) {
                guard parts < Self.mostParts else {
                    limit = "parts beyond the first \(Self.mostParts)"
                    break
                }
                part.children.append(self.part(in: range, depth: depth + 1, defaultType: inner))
            }
        }
        return part
    }

    /// The ranges between the lines that consist of two hyphens and the boundary.
    private func pieces(of range: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
        let mark = [0x2D, 0x2D] + boundary
        var pieces: [Range<Int>] = []
        var start: Int?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let end = bytes[offset..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            if bytes[offset] == 0x2D, bytes[offset..<end].starts(with: mark) {
                let rest = bytes[(offset + mark.count)..<end]
                let isLast = rest.starts(with: [0x2D, 0x2D])
                if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
                    if let start { pieces.append(start..<max(start, withoutLineEnd(offset))) }
                    start = isLast ? nil : min(end + 1, range.upperBound)
                    if isLast || pieces.count > Self.mostParts { return pieces }
                }
            }
            offset = end + 1
        }
        // The last mark is missing where a message was cut off.
        if let start, start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The line end before a mark belongs to the mark.
    private func withoutLineEnd(_ offset: Int) -> Int {
        var end = offset
        if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
        if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
