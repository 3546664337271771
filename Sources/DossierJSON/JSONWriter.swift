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

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(0x7B)
        body(&self)
        close(0x7D)
    }

    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(0x5B)
        body(&self)
        close(0x5D)
    }

    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func key(_ name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func string(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { buffer in
            bytes.append(0x22)
            unsafe escape(buffer)
            bytes.append(0x22)
        }
        needsComma = true
    }

    /// Writes bytes as a string; they must be valid UTF-8, as the text of a document is.
    package mutating func string(utf8 text: ArraySlice<UInt8>) {
        separate()
        unsafe text.withUnsafeBufferPointer { buffer in
            bytes.append(0x22)
            unsafe escape(buffer)
            bytes.append(0x22)
        }
        needsComma = true
    }

    package mutating func integer(_ value: Int) {
        separate()
        digits(value)
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
        separate()
        bytes.append(0x22)
        for place in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(place)) & 15
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        bytes.append(0x22)
        needsComma = true
    }

    /// A number without a needless fraction; what JSON cannot hold is written as null.
    package mutating func number(_ value: Double) {
        if value.rounded() == value, value.magnitude < 1e15 {
            integer(Int(value))
        } else if value.isFinite {
            raw(Array(value.description.utf8))
        } else {
            null()
        }
    }

    /// A value that is written already.
    package mutating func json(_ text: [UInt8]) { raw(text) }

    package mutating func bool(_ value: Bool) { raw(Array((value ? "true" : "false").utf8)) }

    package mutating func null() { raw(Array("null".utf8)) }

    /// Ends a line of JSON lines.
    package mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func raw(_ text: [UInt8]) {
        separate()
        bytes.append(contentsOf: text)
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func digits(_ value: Int) {
        if value < 0 { bytes.append(0x2D) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func escape(_ buffer: UnsafeBufferPointer<UInt8>) {
        var start = 0
        let count = buffer.count
        for index in 0..<count {
            let byte = unsafe buffer[index]
            if byte >= 0x20 && byte != 0x22 && byte != 0x5C { continue }
            unsafe bytes.append(contentsOf: buffer[start..<index])
            start = index + 1
            switch byte {
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
            default:
                let hex = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            }
        }
        unsafe bytes.append(contentsOf: buffer[start..<count])
    }
}
