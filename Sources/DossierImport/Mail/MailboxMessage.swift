import DossierSDK

/// One message of an mbox file.
enum MailboxMessage {
    static func reading(of raw: ArraySlice<UInt8>, line: Int, file: SourceFile) -> Reading {
        let start = (raw.firstIndex(of: 0x0A) ?? raw.endIndex - 1) + 1
        let bytes = unescaped(raw[start...])
        var reader = MIMEReader(bytes)
        let message = reader.message(in: 0..<bytes.count)
        let name = name(of: message, bytes: bytes)
        var reading = MailDocuments(file: file, original: raw).reading(
            of: message, bytes: bytes, id: "\(file.id)+\(name)", part: name)
        if let limit = reader.limit {
            reading.problems.append(
                ImportError(.unsupported, "has \(limit), which were left out", source: file.source))
        }
        for index in reading.problems.indices where reading.problems[index].line == nil {
            reading.problems[index].line = line
        }
        return reading
    }

    /// The same wherever in a mailbox the message stands: its subject, and a hash of its Message-ID, or of itself.
    private static func name(of message: MIMEPart, bytes: [UInt8]) -> String {
        var hash = StableHash()
        if let id = message.header.raw("message-id") { hash.combine(id) } else { hash.combine(bytes) }
        let digits = String(hash.value, radix: 16).suffix(8)
        let slug = MailDocuments.slug(message.header.text("subject") ?? "")
        return slug.isEmpty ? "message-\(digits)" : "\(slug)-\(digits)"
    }

    /// One `>` less before each `From ` at the beginning of a line.
    static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var offset = raw.startIndex
        while offset < raw.endIndex {
            let end = raw[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? raw.endIndex
            let line = raw[offset..<end]
            if line.first == 0x3E, line.drop(while: { $0 == 0x3E }).starts(with: "From ".utf8) {
                result += line.dropFirst()
            } else {
                result += line
            }
            offset = end
        }
        return result
    }
}
