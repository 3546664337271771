import DossierText

/// The head of a message or of one of its parts: names in lower case, folded lines joined.
struct MailHeader {
    private var fields: [(name: String, value: [UInt8])] = []

    private static let longest = 1 << 20
    private static let mostFields = 2000

    /// Reads up to the empty line.
    /// - Returns: where the body begins.
    static func read(_ bytes: [UInt8], in range: Range<Int>) -> (header: MailHeader, body: Int) {
        var header = MailHeader()
        var offset = range.lowerBound
        while offset < range.upperBound {
            var end = bytes[offset..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let next = min(end + 1, range.upperBound)
            if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
            if end == offset { return (header, next) }
            header.add(bytes[offset..<end])
            offset = next
            if offset - range.lowerBound > longest { break }
        }
        return (header, offset)
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if line.first == 0x20 || line.first == 0x09 {
            guard let last = fields.indices.last else { return }
            fields[last].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
        } else if let colon = line.firstIndex(of: 0x3A), fields.count < Self.mostFields {
            let name = line[..<colon].filter { $0 > 0x20 }
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            fields.append((String(decoding: name, as: UTF8.self).lowercased(), Array(value)))
        }
    }

    var isEmpty: Bool { fields.isEmpty }

    func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// As it stands, without encoded words resolved.
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// In one line of readable text.
    func text(_ name: String) -> String? {
        guard let value = raw(name) else { return nil }
        let words = EncodedWords.text(value).split { $0.isWhitespace || ($0.asciiValue ?? 0x20) < 0x20 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A value with parameters: `text/plain; charset=utf-8`, in lower case before the first semicolon.
    func structured(_ name: String) -> (value: String, parameters: [String: String])? {
        raw(name).map { MailParameters.read($0) }
    }

    /// The day on which the sender's clock stood.
    var day: CalendarDate? {
        guard let value = raw("date") else { return nil }
        let words = String(decoding: value, as: UTF8.self).split { $0 == " " || $0 == "," || $0 == "\t" }
        for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
            let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            guard let month = months.firstIndex(of: word.prefix(3).lowercased()),
                let day = Int(words[index - 1]),
                var year = Int(words[index + 1])
            else { continue }
            // RFC 5322, 4.3: years of two and three digits.
            if year < 50 { year += 2000 } else if year < 1000 { year += 1900 }
            return CalendarDate(year: year, month: month + 1, day: day)
        }
        return nil
    }

    /// The names of those who wrote it, or their addresses.
    var author: String? {
        guard let value = raw("from") ?? raw("sender") else { return nil }
        var names: [String] = []
        for mailbox in Self.mailboxes(value).prefix(8) {
            let name = mailbox.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty {
                names.append(name)
            } else if !mailbox.address.isEmpty {
                names.append(mailbox.address)
            }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// `Ana Ruiz <ana@port.example>, tomas@port.example (Tomas Lind)`
    private static func mailboxes(_ value: [UInt8]) -> [(name: String, address: String)] {
        var result: [(String, String)] = []
        var name: [UInt8] = []
        var address: [UInt8] = []
        var comment: [UInt8] = []
        var isQuoted = false
        var isAddress = false
        var depth = 0
        var isEscaped = false
        func finish() {
            var shown = EncodedWords.text(name).filter { $0 != "\"" }
            var mailbox = String(decoding: address, as: UTF8.self)
            if mailbox.isEmpty {
                mailbox = shown.filter { !$0.isWhitespace }
                shown = EncodedWords.text(comment)
            }
            result.append((shown, mailbox))
            (name, address, comment) = ([], [], [])
        }
        for byte in value {
            if isEscaped {
                isEscaped = false
                if depth > 0 { comment.append(byte) } else { name.append(byte) }
                continue
            }
            switch byte {
            case 0x5C where isQuoted || depth > 0: isEscaped = true
            case 0x22 where depth == 0: isQuoted.toggle()
            case _ where isQuoted: name.append(byte)
            case 0x28:
                if depth > 0 { comment.append(byte) }
                depth += 1
            case 0x29 where depth > 0:
                depth -= 1
                if depth > 0 { comment.append(byte) }
            case _ where depth > 0: comment.append(byte)
            case 0x3C: isAddress = true
            case 0x3E: isAddress = false
            case 0x2C where !isAddress: finish()
            case _ where isAddress: address.append(byte)
            default: name.append(byte)
            }
        }
        finish()
        return result
    }
}
