/// Where a search ends in a line of the session language: at a pipe, a comment, a parenthesis that it has not opened, or
/// the end of the line, unless these stand in quotation marks.
package enum SearchExtent {
    package static func end(_ bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        var depth = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x0A, 0x0D, 0x7C: return offset
            case 0x5C where lineEnd(bytes, offset + 1) > offset + 1: offset = lineEnd(bytes, offset + 1)
            case 0x23 where isWordStart(bytes, offset, start): return offset
            case 0x28:
                depth += 1
                offset += 1
            case 0x29:
                if depth == 0 { return offset }
                depth -= 1
                offset += 1
            case 0x22: offset = closing(bytes, offset + 1, [[0x22], [0xE2, 0x80, 0x9D]])
            case 0x27 where isWordStart(bytes, offset, start) || isAfterColon(bytes, offset, start):
                let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
                offset =
                    SearchLexer.closesApostrophe(bytes, after: offset, before: end)
                    ? closing(bytes, offset + 1, [[0x27]]) : offset + 1
            case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0x9C]):
                offset = closing(bytes, offset + 3, [[0xE2, 0x80, 0x9D], [0x22]])
            case 0xC2 where bytes[offset...].starts(with: [0xC2, 0xAB]):
                offset = closing(bytes, offset + 2, [[0xC2, 0xBB]])
            default: offset += 1
            }
        }
        return offset
    }

    private static func lineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
        if bytes[min(offset, bytes.count)...].starts(with: [0x0D, 0x0A]) { return offset + 2 }
        return offset < bytes.count && bytes[offset] == 0x0A ? offset + 1 : offset
    }

    private static func isWordStart(_ bytes: [UInt8], _ offset: Int, _ start: Int) -> Bool {
        guard offset > start else { return true }
        let before = bytes[offset - 1]
        return before <= 0x20 || before == 0x28 || before == 0x29 || before == 0x2D
    }

    private static func isAfterColon(_ bytes: [UInt8], _ offset: Int, _ start: Int) -> Bool {
        offset > start && (bytes[offset - 1] == 0x3A || bytes[offset - 1] == 0x2C)
    }

    /// Behind the mark that closes; the end of the line when there is none.
    private static func closing(_ bytes: [UInt8], _ start: Int, _ closers: [[UInt8]]) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
            if bytes[offset] == 0x5C, offset + 1 < bytes.count,
                bytes[offset + 1] == 0x22 || bytes[offset + 1] == 0x5C
            {
                offset += 2
                continue
            }
            for closer in closers where bytes[offset...].starts(with: closer) { return offset + closer.count }
            offset += 1
        }
        return offset
    }
}
