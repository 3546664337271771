/// Cuts what comes through a pipe into messages, one a line, none longer than a limit.
package struct MessageBuffer {
    private var bytes: [UInt8] = []
    /// Where the next message begins, and how far its end has been looked for.
    private var start = 0
    private var scanned = 0
    private let limit: Int

    package init(limit: Int = WireProtocol.longestMessage) { self.limit = limit }

    package mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Bytes of a message that is not complete.
    package var rest: Int { bytes.count - start }

    /// The next whole message without its line end; nil while there is none. Empty lines are passed over.
    package mutating func next() throws(WireError) -> [UInt8]? {
        while let end = bytes[scanned...].firstIndex(of: 0x0A) {
            let line = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
            start = end + 1
            scanned = start
            if line.count > limit { throw tooLong }
            if line.isEmpty { continue }
            let message = Array(bytes[line])
            if start == bytes.count || start > 1 << 20 {
                bytes.removeFirst(start)
                (start, scanned) = (0, 0)
            }
            return message
        }
        scanned = bytes.count
        if rest > limit { throw tooLong }
        return nil
    }

    private var tooLong: WireError { WireError("a message is longer than \(limit) bytes") }
}
