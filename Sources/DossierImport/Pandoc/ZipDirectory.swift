/// The table of contents at the end of a ZIP archive, which says how large its entries are before anything is unpacked.
struct ZipDirectory {
    private(set) var names: [String] = []
    private(set) var unpackedBytes = 0
    private(set) var packedBytes = 0
    private(set) var isEncrypted = false

    /// Office documents are far below these.
    private static let largest = 512 << 20
    private static let mostEntries = 20_000
    /// Beyond this factor, and this size, nothing but zeros shrinks so well.
    private static let highestRatio = 150
    private static let harmless = 32 << 20

    /// Nil when there is no sound table.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.end(bytes) else { return nil }
        let count = Self.number(bytes, end + 10, 2)
        var offset = Self.number(bytes, end + 16, 4)
        for _ in 0..<count {
            guard offset >= 0, offset + 46 <= bytes.count, Self.number(bytes, offset, 4) == 0x0201_4B50 else {
                return nil
            }
            isEncrypted = isEncrypted || bytes[offset + 8] & 1 != 0
            packedBytes += Self.number(bytes, offset + 20, 4)
            unpackedBytes += Self.number(bytes, offset + 24, 4)
            let nameLength = Self.number(bytes, offset + 28, 2)
            let rest = Self.number(bytes, offset + 30, 2) + Self.number(bytes, offset + 32, 2)
            guard offset + 46 + nameLength <= bytes.count else { return nil }
            names.append(String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self))
            offset += 46 + nameLength + rest
        }
    }

    /// Why the archive is not unpacked; nil when there is nothing against it.
    func objection(fileSize: Int) -> String? {
        if isEncrypted { return "is protected by a password; save it without one first" }
        let isBomb =
            unpackedBytes > Self.largest || names.count > Self.mostEntries || packedBytes > fileSize
            || (unpackedBytes > Self.harmless && unpackedBytes / Self.highestRatio > fileSize)
        return isBomb
            ? "would unpack to \(unpackedBytes >> 20) MiB in \(names.count) parts, out of \(fileSize >> 10) KiB; such a file is made"
                + " to harm, and is not opened" : nil
    }

    /// Where the record at the end begins: it is followed by a comment of at most 64 KiB.
    private static func end(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var offset = bytes.count - 22
        let first = max(0, offset - 0xFFFF)
        while offset >= first {
            if bytes[offset] == 0x50, number(bytes, offset, 4) == 0x0605_4B50 { return offset }
            offset -= 1
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
