import Glibc

/// Reads a file descriptor in pieces that end at line ends.
///
/// Memory is bounded by the piece size or by the longest line, whichever is larger.
package struct LineReader {
    private let descriptor: Int32
    private let pieceSize: Int
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private var line = 1
    private let longest: Int

    /// A line beyond this many bytes is passed over.
    static let longestLine = 256 << 20

    /// Whole lines, with the number of the first.
    package struct Piece: Sendable {
        package let bytes: [UInt8]
        package let firstLine: Int
        /// Numbers of lines before these that are too long to be read.
        var tooLong: [Int] = []

        /// Number and range of every line that is not blank.
        package var lines: [(line: Int, range: Range<Int>)] {
            var result: [(Int, Range<Int>)] = []
            // A byte order mark is no part of the first line.
            var start = firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            var number = firstLine
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                if bytes[start..<end].contains(where: { $0 > 0x20 }) { result.append((number, start..<end)) }
                start = end + 1
                number += 1
            }
            return result
        }
    }

    package init(descriptor: Int32, pieceSize: Int = 256 << 10) {
        self.init(descriptor: descriptor, pieceSize: pieceSize, longest: Self.longestLine)
    }

    init(descriptor: Int32, pieceSize: Int, longest: Int) {
        self.descriptor = descriptor
        self.pieceSize = pieceSize
        self.longest = longest
    }

    package mutating func next() throws(ReadFailure) -> Piece? {
        var bytes = rest
        var tooLong: [Int] = []
        rest = []
        var lastEnd: Int?
        while !isAtEnd {
            let start = bytes.count
            bytes.append(contentsOf: try Descriptor.read(descriptor, atMost: pieceSize))
            if bytes.count == start {
                isAtEnd = true
                break
            }
            lastEnd = bytes[start...].lastIndex(of: 0x0A) ?? lastEnd
            if bytes.count >= pieceSize, let end = lastEnd {
                rest = Array(bytes[(end + 1)...])
                bytes.removeSubrange((end + 1)...)
                break
            }
            if bytes.count > longest {
                tooLong.append(line)
                bytes = try restOfLine()
                lastEnd = bytes.lastIndex(of: 0x0A)
                line += 1
            }
        }
        guard !bytes.isEmpty || !tooLong.isEmpty else { return nil }
        let piece = Piece(bytes: bytes, firstLine: line, tooLong: tooLong)
        line += bytes.count { $0 == 0x0A }
        return piece
    }

    /// Reads up to the end of the line under way; gives what follows it.
    private mutating func restOfLine() throws(ReadFailure) -> [UInt8] {
        while true {
            let chunk = try Descriptor.read(descriptor, atMost: pieceSize)
            if chunk.isEmpty {
                isAtEnd = true
                return []
            }
            if let end = chunk.firstIndex(of: 0x0A) { return Array(chunk[(end + 1)...]) }
        }
    }
}
