/// Names of files as Linux has them, which are bytes and need not be text.
///
/// Paths are strings here. A byte that is not part of a valid character stands in them as a scalar of a private range,
/// so that the file can be opened by the string, and shown and stored with the byte spelt out.
package enum FileName {
    private static let base: UInt32 = 0x10_FE00

    /// The path that some bytes are.
    static func path(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // Names that hold the private scalars themselves are spelt byte by byte, too.
        if text.utf8.elementsEqual(bytes), !text.utf8.contains(0xF4) { return text }
        var result = String.UnicodeScalarView()
        var rest = Array(bytes)[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            let character = rest.prefix(length)
            if let scalar = String(validating: character, as: UTF8.self)?.unicodeScalars.first,
                !isEscape(scalar)
            {
                result.append(scalar)
                rest.removeFirst(length)
            } else {
                if let scalar = Unicode.Scalar(base + UInt32(first)) { result.append(scalar) }
                rest.removeFirst()
            }
        }
        return String(result)
    }

    /// What the system is told.
    static func bytes(_ path: String) -> [CChar] {
        guard path.utf8.contains(0xF4) else { return path.utf8.map { CChar(bitPattern: $0) } + [0] }
        var result: [CChar] = []
        for scalar in path.unicodeScalars {
            if isEscape(scalar) {
                result.append(CChar(bitPattern: UInt8(truncatingIfNeeded: scalar.value)))
            } else {
                result += UTF8.encode(scalar).map { Array($0) }?.map { CChar(bitPattern: $0) } ?? []
            }
        }
        return result + [0]
    }

    private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
        (base + 0x80...base + 0xFF).contains(scalar.value)
    }

    /// Whether a terminal would do something else with it than show it.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isPlain(_ path: String) -> Bool {
        path.unicodeScalars.allSatisfy { !isControl($0) && !isEscape($0) }
    }

    /// For messages: control characters and broken bytes spelt out, `two\nlines.txt`, `caf\xE9.txt`.
    package static func shown(_ path: String) -> String {
        if isPlain(path) { return path }
        var result = ""
        for scalar in path.unicodeScalars {
            if isEscape(scalar) {
                result += "\\x" + hex(UInt8(truncatingIfNeeded: scalar.value))
            } else if scalar == "\n" {
                result += "\\n"
            } else if scalar == "\t" {
                result += "\\t"
            } else if isControl(scalar) {
                result +=
                    scalar.value < 0x100
                    ? "\\x" + hex(UInt8(scalar.value))
                    : "\\u{" + String(scalar.value, radix: 16).uppercased() + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A name under which a file can be kept, and that can be typed and shown: no slash, no control character, no dot
    /// at its beginning, and short enough that something can be added.
    package static func safe(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            if isEscape(scalar) {
                result += "%" + hex(UInt8(truncatingIfNeeded: scalar.value))
            } else if isControl(scalar) {
                result += (UTF8.encode(scalar).map { Array($0) } ?? []).map { "%" + hex($0) }.joined()
            } else if scalar == "/" || scalar == "\\" {
                result += "_"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        if result.hasPrefix(".") { result = "_" + result.dropFirst() }
        if result.isEmpty { return "unnamed" }
        guard result.utf8.count > longest else { return result }
        let suffix = Formats.pathExtension(result)
        var stem = ""
        var count = 0
        for scalar in result.unicodeScalars {
            count += UTF8.width(scalar)
            if count > longest - 32 { break }
            stem.unicodeScalars.append(scalar)
        }
        var hash: UInt32 = 2_166_136_261
        for byte in result.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return "\(stem)~\(String(hash, radix: 16))"
            + (suffix.isEmpty || suffix.utf8.count > 10 ? "" : ".\(suffix)")
    }

    /// Bytes of a name in `documents/`; a file system allows 255.
    private static let longest = 160

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
