package import DossierText

/// Finds a passage that somebody has typed or copied in a document's text.
///
/// To the letter first; where it does not stand so, without regard to the shape of quotation marks and dashes and to
/// how many spaces or line ends there are, which copying and typing change.
package enum PassageSearch {
    package static func places(of passage: String, in text: [UInt8]) -> [TextSpan] {
        let wanted = Array(passage.utf8)
        let exact = places(of: wanted, in: text)
        if !exact.isEmpty { return exact.map { TextSpan($0, $0 + wanted.count) } }
        let folded = Folded(text)
        var part = Folded(wanted).bytes
        while part.first == 0x20 { part.removeFirst() }
        while part.last == 0x20 { part.removeLast() }
        return places(of: part, in: folded.bytes).map { start in
            TextSpan(folded.starts[start], folded.ends[start + part.count - 1])
        }
    }

    /// Where the part begins; occurrences do not overlap.
    private static func places(of part: [UInt8], in text: [UInt8]) -> [Int] {
        guard let first = part.first, part.count <= text.count else { return [] }
        var starts: [Int] = []
        var offset = 0
        let last = text.count - part.count
        while offset <= last {
            if text[offset] == first, text[offset..<offset + part.count].elementsEqual(part) {
                starts.append(offset)
                offset += part.count
            } else {
                offset += 1
            }
        }
        return starts
    }

    /// A text with one shape of quotation mark, dash and space, and where each of its bytes comes from.
    private struct Folded {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ends: [Int] = []

        init(_ text: [UInt8]) {
            bytes.reserveCapacity(text.count)
            starts.reserveCapacity(text.count)
            ends.reserveCapacity(text.count)
            var offset = 0
            while offset < text.count {
                let lead = text[offset]
                let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                let end = min(offset + length, text.count)
                append(text[offset..<end], offset..<end)
                offset = end
            }
        }

        private mutating func append(_ scalar: ArraySlice<UInt8>, _ range: Range<Int>) {
            guard let folded = Self.folded(scalar) else {
                for byte in scalar { append(byte, range) }
                return
            }
            if folded == 0x20, bytes.last == 0x20 {
                ends[ends.count - 1] = range.upperBound
            } else {
                append(folded, range)
            }
        }

        private mutating func append(_ byte: UInt8, _ range: Range<Int>) {
            bytes.append(byte)
            starts.append(range.lowerBound)
            ends.append(range.upperBound)
        }

        /// Nil for what stays as it is.
        private static func folded(_ scalar: ArraySlice<UInt8>) -> UInt8? {
            switch Array(scalar) {
            case [0x09], [0x0A], [0x0D], [0x20], [0xC2, 0xA0]: 0x20
            case [0xC2, 0xAB], [0xC2, 0xBB]: 0x22
            case let bytes where bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80:
                switch bytes[2] {
                case 0x80...0x8A, 0xAF: 0x20
                case 0x90...0x95: 0x2D
                case 0x98...0x9B, 0xB2, 0xB9, 0xBA: 0x27
                case 0x9C...0x9F, 0xB3: 0x22
                default: nil
                }
            default: nil
            }
        }
    }
}
