/// Reads the messages of an mbox file, however long it is; memory is bounded by the longest message.
///
/// A message begins with a line `From ` that names a time and follows an empty line or nothing. Lines of a text that
/// begin so were escaped with `>` by the program that wrote the file.
struct MailboxReader {
    /// Whole messages, with the line on which the first begins.
    struct Piece: Sendable {
        let bytes: [UInt8]
        /// Range and number of the first line of each message.
        let messages: [(line: Int, range: Range<Int>)]
        /// Lines on which messages begin that are too long to be read.
        var tooLong: [Int] = []
    }

    /// A message beyond this many bytes is passed over.
    static let longestMessage = 256 << 20

    private let descriptor: Int32
    private let pieceSize: Int
    private let longest: Int
    /// What has been read and not been handed on: begins with a message, or is inside one that is too long.
    private var buffer: [UInt8] = []
    private var line = 1
    private var scanned = 0
    private var isAtEnd = false
    /// Line of the message that is being passed over.
    private var skippedLine: Int?

    init(descriptor: Int32, pieceSize: Int = 1 << 20, longest: Int = MailboxReader.longestMessage) {
        self.descriptor = descriptor
        self.pieceSize = pieceSize
        self.longest = longest
    }

    mutating func next() throws(ReadFailure) -> Piece? {
        /// Beginnings of messages in the buffer.
        var starts = skippedLine == nil && !buffer.isEmpty ? [0] : []
        var tooLong: [Int] = []
        while true {
            let isDone = isAtEnd
            scan(&starts, isAtEnd: isDone)
            if skippedLine != nil, let first = starts.first {
                drop(first)
                starts = starts.map { $0 - first }
                skippedLine = nil
            }
            if isDone { break }
            let last = starts.last ?? 0
            if last >= pieceSize { break }
            if buffer.count - last > (skippedLine == nil ? longest : pieceSize) {
                // What stands before it is handed on first.
                if starts.count > 1 { break }
                if skippedLine == nil {
                    skippedLine = line
                    tooLong.append(line)
                }
                starts = []
                drop(buffer.count - 2000)
            }
            let chunk = try Descriptor.read(descriptor, atMost: 1 << 18)
            if chunk.isEmpty { isAtEnd = true } else { buffer += chunk }
            if starts.isEmpty, skippedLine == nil, !buffer.isEmpty { starts = [0] }
        }
        let end = isAtEnd ? (skippedLine == nil ? buffer.count : 0) : starts.last ?? 0
        var messages: [(line: Int, range: Range<Int>)] = []
        var number = line
        for (index, start) in starts.enumerated() where start < end {
            let stop = index + 1 < starts.count ? starts[index + 1] : end
            messages.append((number, start..<stop))
            number += buffer[start..<stop].count { $0 == 0x0A }
        }
        guard !messages.isEmpty || !tooLong.isEmpty else { return nil }
        let piece = Piece(bytes: Array(buffer[..<end]), messages: messages, tooLong: tooLong)
        drop(end)
        if isAtEnd { buffer = [] }
        return piece
    }

    private mutating func drop(_ count: Int) {
        guard count > 0 else { return }
        line += buffer[..<count].count { $0 == 0x0A }
        buffer.removeSubrange(..<count)
        scanned = max(0, scanned - count)
    }

    /// Looks for beginnings of messages in what has come since.
    private mutating func scan(_ starts: inout [Int], isAtEnd: Bool) {
        var offset = max(scanned, 1)
        while offset < buffer.count {
            guard let end = buffer[(offset - 1)...].firstIndex(of: 0x0A) else {
                offset = buffer.count
                break
            }
            let start = end + 1
            if start >= buffer.count { break }
            let stop = buffer[start...].prefix(1000).firstIndex(of: 0x0A)
            // The line is not whole yet.
            if stop == nil, buffer.count - start < 1000, !isAtEnd { break }
            if Self.isAfterEmptyLine(buffer, start), Self.isSeparator(buffer[start..<(stop ?? buffer.count)])
            {
                starts.append(start)
            }
            offset = start + 1
        }
        scanned = offset
    }

    private static func isAfterEmptyLine(_ bytes: [UInt8], _ start: Int) -> Bool {
        if start == 0 { return true }
        var before = start - 1
        if before > 0, bytes[before - 1] == 0x0D { before -= 1 }
        return before == 0 || bytes[before - 1] == 0x0A
    }

    /// `From ana@port.example Tue Mar  4 10:15:00 2031`
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 1000 else { return false }
        var digits = 0
        var hasTime = false
        var hasYear = false
        for byte in line {
            if byte &- 0x30 < 10 {
                digits += 1
                if digits == 4 { hasYear = true }
            } else {
                if byte == 0x3A, digits == 1 || digits == 2 { hasTime = true }
                digits = 0
            }
        }
        return hasTime && hasYear
    }
}
