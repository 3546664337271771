public import DossierText

/// The text of an example with its marks taken out and the spans that they stood for.
public struct MarkedText: Sendable {
    public let text: String
    public let marks: [Mark]

    public struct Mark: Sendable {
        public let number: Int
        /// Nil for the passage itself.
        public let role: String?
        public let span: TextSpan

        public init(number: Int, role: String?, span: TextSpan) {
            self.number = number
            self.role = role
            self.span = span
        }
    }

    /// What is wrong with the marks.
    public struct Malformed: Error, Sendable {
        public let reason: String
        /// UTF-8 offset into the marked text.
        public let offset: Int
    }

    public init(parsing marked: String) throws(Malformed) {
        let bytes = Array(marked.utf8)
        var plain: [UInt8] = []
        var marks: [Mark] = []
        var open: [(number: Int, role: String?, start: Int)] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset...].starts(with: [0x5B, 0x5B]), offset + 2 < bytes.count,
                bytes[offset + 2] &- 0x30 < 10
            {
                guard let colon = bytes[offset...].firstIndex(of: 0x3A) else {
                    throw Malformed(reason: "a mark has no colon", offset: offset)
                }
                let label = String(decoding: bytes[offset + 2..<colon], as: UTF8.self)
                let parts = label.split(separator: ".", maxSplits: 1)
                guard let first = parts.first, let number = Int(first) else {
                    throw Malformed(reason: "a mark is not labelled 1 or 1.role but \(label)", offset: offset)
                }
                open.append((number, parts.count > 1 ? String(parts[1]) : nil, plain.count))
                offset = colon + 1
            } else if bytes[offset...].starts(with: [0x5D, 0x5D]), let last = open.popLast() {
                marks.append(
                    Mark(number: last.number, role: last.role, span: TextSpan(last.start, plain.count)))
                offset += 2
            } else {
                plain.append(bytes[offset])
                offset += 1
            }
        }
        guard open.isEmpty else { throw Malformed(reason: "a mark is not closed", offset: bytes.count) }
        text = String(decoding: plain, as: UTF8.self)
        self.marks = marks
    }
}
