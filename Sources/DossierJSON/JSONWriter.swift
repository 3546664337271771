/// Writes compact JSON into a growing buffer of bytes.
///
/// Commas are put where they belong, so that a caller writes keys and values in order and nothing else:
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///     json.key("id"); json.string("a")
///     json.key("span"); json.array { $0.integer(3); $0.integer(9) }
/// }
/// ```
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    @inline(__always)
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(0x7B)
        body(&self)
        close(0x7D)
    }

    @inline(__always)
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(0x5B)
        body(&self)
        close(0x5D)
    }

    package mutating func key(_ name: StaticString) {
        let hasComma = needsComma
        name.withUTF8Buffer { name in
            unsafe write(upTo: name.count + 4) { output in
                if hasComma { unsafe output.append(0x2C) }
                unsafe output.append(0x22)
                unsafe output.append(name)
                unsafe output.append(0x22)
                unsafe output.append(0x3A)
            }
        }
        needsComma = false
    }

    package mutating func key(_ name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func string(_ text: String) {
        unsafe text.utf8Span.span.withUnsafeBufferPointer { unsafe string($0) }
    }

    /// Writes bytes as a string; they must be valid UTF-8, as the text of a document is.
    package mutating func string(utf8 text: ArraySlice<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe string($0) }
    }

    package mutating func integer(_ value: Int) {
        let hasComma = needsComma
        unsafe write(upTo: 21) { output in
            if hasComma { unsafe output.append(0x2C) }
            if value < 0 { unsafe output.append(0x2D) }
            var rest = value.magnitude
            var count = 1
            while rest >= 10 {
                rest /= 10
                count += 1
            }
            rest = value.magnitude
            for place in (0..<count).reversed() {
                unsafe output.set(0x30 | UInt8(truncatingIfNeeded: rest % 10), at: place)
                rest /= 10
            }
            unsafe output.advance(by: count)
        }
        needsComma = true
    }

    /// A number from 0 to 1 with two decimal places, without needless zeros.
    package mutating func hundredths(_ value: Double) {
        let hundred = Int((min(max(value, 0), 1) * 100).rounded())
        separate()
        bytes.append(0x30 + UInt8(hundred / 100))
        if hundred % 100 > 0 {
            bytes.append(0x2E)
            bytes.append(0x30 + UInt8(hundred % 100 / 10))
            if hundred % 10 > 0 { bytes.append(0x30 + UInt8(hundred % 10)) }
        }
        needsComma = true
    }

    /// Sixteen hexadecimal digits as a string.
    package mutating func hexadecimal(_ value: UInt64) {
        let hasComma = needsComma
        unsafe write(upTo: 19) { output in
            if hasComma { unsafe output.append(0x2C) }
            unsafe output.append(0x22)
            for place in stride(from: 60 as UInt64, through: 0, by: -4) {
                unsafe output.append(Self.hexadecimalDigit(UInt8(truncatingIfNeeded: value >> place) & 15))
            }
            unsafe output.append(0x22)
        }
        needsComma = true
    }

    /// A number without a needless fraction; what JSON cannot hold is written as null.
    package mutating func number(_ value: Double) {
        if value.rounded() == value, value.magnitude < 1e15 {
            integer(Int(value))
        } else if value.isFinite {
            raw(value.description)
        } else {
            null()
        }
    }

    /// A value that is written already.
    package mutating func json(_ text: [UInt8]) {
        separate()
        bytes.append(contentsOf: text)
        needsComma = true
    }

    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    package mutating func null() { raw("null") }

    /// Ends a line of JSON lines.
    package mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    @inline(__always)
    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    @inline(__always)
    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        let hasComma = needsComma
        // Looked for first, without a branch a byte: nearly all strings can be copied as they are.
        var escapes: UInt8 = 0
        for index in 0..<text.count {
            let byte = unsafe text[index]
            escapes |= Self.isEscaped(byte) ? 1 : 0
        }
        unsafe write(upTo: (escapes == 0 ? text.count : 6 * text.count) + 3) { output in
            if hasComma { unsafe output.append(0x2C) }
            unsafe output.append(0x22)
            if escapes == 0 {
                unsafe output.append(text)
            } else {
                for index in 0..<text.count {
                    let byte = unsafe text[index]
                    if Self.isEscaped(byte) {
                        unsafe Self.escape(byte, &output)
                    } else {
                        unsafe output.append(byte)
                    }
                }
            }
            unsafe output.append(0x22)
        }
        needsComma = true
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        (byte < 0x20) != ((byte == 0x22) != (byte == 0x5C))
    }

    private static func escape(_ byte: UInt8, _ output: inout Output) {
        unsafe output.append(0x5C)
        switch byte {
        case 0x0A: unsafe output.append(0x6E)
        case 0x0D: unsafe output.append(0x72)
        case 0x09: unsafe output.append(0x74)
        case 0x22, 0x5C: unsafe output.append(byte)
        default:
            unsafe output.append(0x75)
            unsafe output.append(0x30)
            unsafe output.append(0x30)
            unsafe output.append(hexadecimalDigit(byte >> 4))
            unsafe output.append(hexadecimalDigit(byte & 15))
        }
    }

    @inline(__always)
    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

extension JSONWriter {
    /// Where the next bytes go, behind those of the array; the room was made before.
    @unsafe fileprivate struct Output {
        var next: UnsafeMutablePointer<UInt8>

        @inline(__always)
        mutating func append(_ byte: UInt8) {
            unsafe next.pointee = byte
            unsafe next += 1
        }

        @inline(__always)
        mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
            guard let base = text.baseAddress else { return }
            unsafe next.update(from: base, count: text.count)
            unsafe next += text.count
        }

        @inline(__always)
        func set(_ byte: UInt8, at place: Int) { unsafe next[place] = byte }

        @inline(__always)
        mutating func advance(by count: Int) { unsafe next += count }
    }

    /// Writes at most a number of bytes, with one look at the array's room for all of them.
    @inline(__always)
    fileprivate mutating func write(upTo count: Int, _ body: (inout Output) -> Void) {
        bytes.append(addingCapacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                guard let base = buffer.baseAddress else { return }
                let start = unsafe base + initialized
                var output = unsafe Output(next: start)
                unsafe body(&output)
                initialized += unsafe output.next - start
            }
        }
    }
}
