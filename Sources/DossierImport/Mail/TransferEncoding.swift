/// The two encodings in which mail carries bytes, read as leniently as mail programs do.
enum TransferEncoding {
    static func decode(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
        switch name.lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// Signs that do not belong to the alphabet are passed over.
    static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            case 0x3D:
                // Padding ends a group; another encoded piece may follow.
                (bits, count) = (0, 0)
                continue
            default: continue
            }
            bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
            count += 1
            if count > 1 { result.append(UInt8(truncatingIfNeeded: bits >> (4 - UInt32(count - 2) * 2))) }
            if count == 4 { (bits, count) = (0, 0) }
        }
        return result
    }

    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if isWord, byte == 0x5F {
                result.append(0x20)
            } else if byte == 0x3D {
                var end = index
                // White space may have been added after the sign of a soft break.
                while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
                    end += 1
                }
                if end == bytes.endIndex || bytes[end] == 0x0A {
                    index = min(end + 1, bytes.endIndex)
                } else if index + 1 < bytes.endIndex, let high = hex(bytes[index]),
                    let low = hex(bytes[index + 1])
                {
                    result.append(high << 4 | low)
                    index += 2
                } else {
                    result.append(byte)
                }
            } else if byte == 0x0A {
                while let last = result.last, last == 0x20 || last == 0x09, !isWord { result.removeLast() }
                result.append(byte)
            } else if byte != 0x0D || isWord {
                result.append(byte)
            }
        }
        return result
    }

    static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
