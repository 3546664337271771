/// A header's value with its parameters, those in pieces and in other character sets included (RFC 2231).
enum MailParameters {
    static func read(_ bytes: [UInt8]) -> (value: String, parameters: [String: String]) {
        var parts = split(bytes)
        let value = parts.isEmpty ? "" : trimmed(parts.removeFirst()).lowercased()
        var plain: [String: String] = [:]
        var pieces: [String: [(number: Int, isEncoded: Bool, value: String)]] = [:]
        for part in parts.prefix(100) {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let key = trimmed(String(part[..<equals])).lowercased()
            let text = trimmed(String(part[part.index(after: equals)...]))
            let names = key.split(separator: "*", omittingEmptySubsequences: false)
            if names.count == 1 {
                plain[key] = plain[key] ?? EncodedWords.text(Array(text.utf8))
            } else if let name = names.first {
                let isEncoded = names.last?.isEmpty == true
                pieces[String(name), default: []].append((Int(names[1]) ?? 0, isEncoded, text))
            }
        }
        for (name, parts) in pieces { plain[name] = joined(parts.sorted { $0.number < $1.number }) }
        return (value, plain)
    }

    private static func joined(_ parts: [(number: Int, isEncoded: Bool, value: String)]) -> String {
        var charset: String?
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            var value = part.value[...]
            guard part.isEncoded else {
                bytes += Array(value.utf8)
                continue
            }
            if index == 0 {
                let names = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                if names.count == 3 {
                    charset = String(names[0])
                    value = names[2]
                }
            }
            let signs = Array(value.utf8)
            var position = 0
            while position < signs.count {
                if signs[position] == 0x25, position + 2 < signs.count,
                    let high = TransferEncoding.hex(signs[position + 1]),
                    let low = TransferEncoding.hex(signs[position + 2])
                {
                    bytes.append(high << 4 | low)
                    position += 3
                } else {
                    bytes.append(signs[position])
                    position += 1
                }
            }
        }
        return String(decoding: MailCharset.utf8(bytes, charset: charset), as: UTF8.self)
    }

    /// The parts between semicolons, quotation marks taken off.
    private static func split(_ bytes: [UInt8]) -> [String] {
        var parts: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                parts[parts.count - 1].append(byte)
                isEscaped = false
            } else if byte == 0x5C, isQuoted {
                isEscaped = true
            } else if byte == 0x22 {
                isQuoted.toggle()
            } else if byte == 0x3B, !isQuoted {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
        }
        return parts.map { String(decoding: MailCharset.utf8($0, charset: nil), as: UTF8.self) }
    }

    private static func trimmed(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0 == "\r" }.joined(separator: " ")
    }
}
