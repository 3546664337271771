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

    /// Whole lines, with the number of the first.
    package struct Piece: Sendable {
        package let bytes: [UInt8]
        package let firstLine: Int
    }

    package struct ReadFailure: Error, Sendable {
        package let code: Int32
    }

    package init(descriptor: Int32, pieceSize: Int = 256 << 10) {
        self.descriptor = descriptor
        self.pieceSize = pieceSize
    }

    package mutating func next() throws(ReadFailure) -> Piece? {
        var bytes = rest
        rest = []
        while !isAtEnd {
            let start = bytes.count
            bytes.reserveCapacity(start + pieceSize)
            let (chunk, code) = read(pieceSize)
            if code != 0 { throw ReadFailure(code: code) }
            if chunk.isEmpty {
                isAtEnd = true
                break
            }
            bytes.append(contentsOf: chunk)
            if bytes.count >= pieceSize, let end = bytes[start...].lastIndex(of: 0x0A) {
                rest = Array(bytes[(end + 1)...])
                bytes.removeSubrange((end + 1)...)
                break
            }
        }
        guard !bytes.isEmpty else { return nil }
        let piece = Piece(bytes: bytes, firstLine: line)
        line += bytes.count { $0 == 0x0A }
        return piece
    }

    private func read(_ count: Int) -> (bytes: [UInt8], code: Int32) {
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
                if got >= 0 {
                    filled = got
                    return
                }
                if errno != EINTR {
                    code = errno
                    filled = 0
                    return
                }
            }
        }
        return (bytes, code)
    }
}
