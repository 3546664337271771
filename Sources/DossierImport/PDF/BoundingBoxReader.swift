/// Reads what `pdftotext -bbox-layout` writes: one element a line, words with their boxes inside lines inside pages.
struct BoundingBoxReader {
    private(set) var pages: [PageText] = []
    private(set) var info = PDFInfo()
    private var words: [PageText.Word] = []

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            while start < end, bytes[start] == 0x20 { start += 1 }
            read(bytes[start..<end])
            start = end + 1
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        if line.starts(with: "<word ".utf8) {
            guard let end = line.firstIndex(of: 0x3E),
                let close = line.lastIndex(of: 0x3C), close > end
            else { return }
            let text = Self.cleaned(Self.text(line[(end + 1)..<close]))
            if !text.isEmpty { words.append(PageText.Word(text: text, box: Self.box(line[..<end]))) }
        } else if line.starts(with: "</line".utf8) {
            if !pages.isEmpty, let line = PageText.Line(words) { pages[pages.count - 1].lines.append(line) }
            words.removeAll()
        } else if line.starts(with: "<page ".utf8) {
            let size = Self.numbers(line, 2)
            pages.append(PageText(width: size[0], height: size[1]))
        } else if line.starts(with: "<title>".utf8) {
            let rest = line.dropFirst(7)
            info.title = Self.text(rest[..<(rest.lastIndex(of: 0x3C) ?? rest.endIndex)])
        } else if line.starts(with: "<meta name=\"Author\"".utf8) {
            let parts = line.split(separator: 0x22, omittingEmptySubsequences: false)
            if parts.count > 3 { info.author = Self.text(parts[3]) }
        }
    }

    private static func box(_ tag: ArraySlice<UInt8>) -> PageText.Box {
        let values = numbers(tag, 4)
        return PageText.Box(left: values[0], top: values[1], right: values[2], bottom: values[3])
    }

    /// The numbers between quotation marks, zero where there are fewer; a page is never larger than the bound.
    private static func numbers(_ tag: ArraySlice<UInt8>, _ count: Int) -> [Double] {
        var result = [Double](repeating: 0, count: count)
        var index = 0
        var isQuoted = false
        var value = 0.0
        var scale = 0.0
        var sign = 1.0
        for byte in tag {
            if byte == 0x22 {
                if isQuoted {
                    result[index] = max(-1e6, min(1e6, sign * value))
                    index += 1
                    if index == count { break }
                }
                isQuoted.toggle()
                (value, scale, sign) = (0, 0, 1)
            } else if isQuoted {
                switch byte {
                case 0x2D: sign = -1
                case 0x2E: scale = 1
                case 0x30...0x39 where scale == 0: value = value * 10 + Double(byte - 0x30)
                case 0x30...0x39:
                    scale /= 10
                    value += scale * Double(byte - 0x30)
                default: break
                }
            }
        }
        return result
    }

    /// With the entities of XML resolved.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            let name = rest.dropFirst().prefix(9)
            guard byte == 0x26, let end = name.firstIndex(of: 0x3B) else {
                result.append(rest.removeFirst())
                continue
            }
            switch String(decoding: name[..<end], as: UTF8.self) {
            case "amp": result.append(0x26)
            case "lt": result.append(0x3C)
            case "gt": result.append(0x3E)
            case "quot": result.append(0x22)
            case "apos": result.append(0x27)
            case let number where number.hasPrefix("#"):
                let digits = number.dropFirst()
                let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                if let scalar = value.flatMap(Unicode.Scalar.init) {
                    result.append(contentsOf: Array(String(scalar).utf8))
                }
            default: break
            }
            rest = rest[(end + 1)...]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Ligatures as letters, a sign of a private symbol font as a bullet where it stands alone, no control characters.
    private static func cleaned(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = String.UnicodeScalarView()
        let isAlone = text.unicodeScalars.count == 1
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069,
                0xFEFF,
                0xFFFD:
                continue
            case 0xA0, 0x2002...0x200A, 0x202F: result.append(" ")
            case 0xFB00...0xFB06:
                let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
                result.append(contentsOf: letters.unicodeScalars)
            case 0xE000...0xF8FF: if isAlone { result.append("•") }
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
