import CIconv
import Glibc

/// Turns bytes of a legacy encoding into UTF-8: windows-1252 by a table of its own, all others through the C library.
struct CharacterConverter {
    private enum Method {
        case windows1252
        case library(String)
    }

    private let method: Method

    /// Nil when there is no encoding of that name.
    init?(_ label: String) {
        let name = EncodingLabel.canonical(label)
        if name == EncodingLabel.windows1252 {
            method = .windows1252
            return
        }
        let handle = unsafe iconv_open("UTF-8", name)
        guard unsafe handle != iconv_t(bitPattern: -1) else { return nil }
        unsafe iconv_close(handle)
        method = .library(name)
    }

    /// The text in UTF-8, and the offsets of what is no character of the encoding, which becomes U+FFFD.
    func convert(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], broken: [Int]) {
        switch method {
        case .windows1252: Windows1252.convert(bytes)
        case .library(let name): Self.convert(bytes, from: name)
        }
    }

    /// The most offsets that are told.
    private static let mostBroken = 16

    private static func convert(_ bytes: ArraySlice<UInt8>, from name: String) -> ([UInt8], [Int]) {
        let handle = unsafe iconv_open("UTF-8", name)
        guard unsafe handle != iconv_t(bitPattern: -1) else { return ([], [0]) }
        defer { unsafe iconv_close(handle) }
        var input = Array(bytes)
        var text: [UInt8] = []
        text.reserveCapacity(input.count + input.count / 2)
        var broken: [Int] = []
        var done = 0
        let total = input.count
        while done < total {
            var code: Int32 = 0
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { output, filled in
                unsafe input.withUnsafeMutableBytes { buffer in
                    var from = unsafe buffer.baseAddress?.advanced(by: done).assumingMemoryBound(
                        to: CChar.self)
                    var left = total - done
                    var to = unsafe output.baseAddress.map {
                        unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
                    }
                    var room = output.count
                    if unsafe iconv(handle, &from, &left, &to, &room) == -1 { code = errno }
                    done = total - left
                    filled = output.count - room
                }
            }
            text.append(contentsOf: chunk)
            if code == EILSEQ || code == EINVAL {
                if broken.count < mostBroken { broken.append(done) }
                text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                done += 1
            }
        }
        return (text, broken)
    }
}

/// The encoding of western Windows, which is what files and servers mean by ISO-8859-1, too.
private enum Windows1252 {
    static func convert(_ bytes: ArraySlice<UInt8>) -> ([UInt8], [Int]) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var broken: [Int] = []
        for (offset, byte) in bytes.enumerated() {
            if byte < 0x80 {
                text.append(byte)
            } else if byte >= 0xA0 {
                text.append(0xC0 | byte >> 6)
                text.append(0x80 | byte & 0x3F)
            } else {
                let scalar = upper[Int(byte) - 0x80]
                if scalar == 0xFFFD, broken.count < 16 { broken.append(offset) }
                text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
                if scalar < 0x800 { text[text.count - 1] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6) }
                if scalar >= 0x800 { text.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F) }
                text.append(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
            }
        }
        return (text, broken)
    }

    /// Bytes 0x80 to 0x9F; five of them mean nothing.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
