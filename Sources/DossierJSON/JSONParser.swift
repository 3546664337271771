/// Reads one JSON value (RFC 8259) from bytes, strictly and in one pass.
///
/// Nesting is limited to 128 levels, so that no input can exhaust the stack.
package struct JSONParser {
    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int
    private static let maximumDepth = 128

    package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try parse(bytes, in: 0..<bytes.count)
    }

    /// Parses a part of a buffer without copying it; offsets in errors count from the part's beginning.
    package static func parse(_ bytes: [UInt8], in range: Range<Int>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
        do throws(JSONError) {
            let value = try parser.value(depth: 0)
            parser.skipSpace()
            guard parser.offset == parser.end else { throw parser.error("nothing more was expected") }
            return value
        } catch {
            throw JSONError(reason: error.reason, offset: error.offset - range.lowerBound)
        }
    }

    private init(bytes: [UInt8], offset: Int, end: Int) {
        self.bytes = bytes
        self.offset = offset
        self.end = end
    }

    private func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: offset) }

    private var byte: UInt8? { offset < end ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while offset < end,
            bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0x09
        {
            offset += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < Self.maximumDepth else {
            throw error("nested more than \(Self.maximumDepth) levels deep")
        }
        skipSpace()
        switch byte {
        case 0x7B: return try object(depth)
        case 0x5B: return try array(depth)
        case 0x22: return .string(try string())
        case 0x74: return try literal("true", .bool(true))
        case 0x66: return try literal("false", .bool(false))
        case 0x6E: return try literal("null", .null)
        case 0x2D: return try number()
        case let digit? where digit &- 0x30 < 10: return try number()
        case nil: throw error("a value was expected, but the line ends")
        default: throw error("a value was expected")
        }
    }

    private mutating func object(_ depth: Int) throws(JSONError) -> JSONValue {
        offset += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if byte == 0x7D {
            offset += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard byte == 0x22 else { throw error("a key in quotation marks was expected") }
            let key = try string()
            skipSpace()
            guard byte == 0x3A else { throw error("a colon was expected after the key") }
            offset += 1
            members.append(.init(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            if byte == 0x2C {
                offset += 1
            } else if byte == 0x7D {
                offset += 1
                return .object(members)
            } else {
                throw error("a comma or } was expected")
            }
        }
    }

    private mutating func array(_ depth: Int) throws(JSONError) -> JSONValue {
        offset += 1
        var values: [JSONValue] = []
        skipSpace()
        if byte == 0x5D {
            offset += 1
            return .array(values)
        }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if byte == 0x2C {
                offset += 1
            } else if byte == 0x5D {
                offset += 1
                return .array(values)
            } else {
                throw error("a comma or ] was expected")
            }
        }
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let expected = Array(text.description.utf8)
        guard offset + expected.count <= end, bytes[offset..<offset + expected.count].elementsEqual(expected)
        else {
            throw error("a value was expected")
        }
        offset += expected.count
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 &- 0x30 < 10 } ?? false }
        if byte == 0x2D { offset += 1 }
        guard isDigit(byte) else { throw error("a digit was expected") }
        if byte == 0x30 { offset += 1 } else { while isDigit(byte) { offset += 1 } }
        if byte == 0x2E {
            offset += 1
            guard isDigit(byte) else { throw error("a digit was expected after the point") }
            while isDigit(byte) { offset += 1 }
        }
        if byte == 0x65 || byte == 0x45 {
            offset += 1
            if byte == 0x2B || byte == 0x2D { offset += 1 }
            guard isDigit(byte) else { throw error("a digit was expected in the exponent") }
            while isDigit(byte) { offset += 1 }
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
            throw error("the number cannot be read")
        }
        return .number(value)
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        while offset < end, bytes[offset] != 0x22, bytes[offset] != 0x5C, bytes[offset] >= 0x20 {
            offset += 1
        }
        if byte == 0x22 {
            defer { offset += 1 }
            return try decoded(bytes[start..<offset], at: start)
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var text = Array(bytes[start..<offset])
        text.reserveCapacity(1024)
        while let next = byte {
            switch next {
            case 0x22:
                offset += 1
                return try decoded(text[...], at: start)
            case 0x5C:
                offset += 1
                try escape(into: &text)
            case 0..<0x20:
                throw error("a control character stands bare in a string")
            default:
                let run = offset
                while offset < end, bytes[offset] != 0x22, bytes[offset] != 0x5C, bytes[offset] >= 0x20 {
                    offset += 1
                }
                text.append(contentsOf: bytes[run..<offset])
            }
        }
        throw error("the string is not closed")
    }

    private func decoded(_ slice: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONError(reason: "the string is not valid UTF-8", offset: start)
        }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard let kind = byte else { throw error("the string is not closed") }
        offset += 1
        switch kind {
        case 0x22, 0x5C, 0x2F: text.append(kind)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75:
            var code = try hex()
            if code & 0xFC00 == 0xD800, offset + 1 < end, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 {
                let saved = offset
                offset += 2
                let low = try hex()
                if low & 0xFC00 == 0xDC00 {
                    code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
                } else {
                    offset = saved
                }
            }
            // A lone surrogate is no character.
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
        default:
            offset -= 1
            throw error("there is no such escape")
        }
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let next = byte else { throw error("four hexadecimal digits were expected") }
            switch next {
            case 0x30...0x39: code = code << 4 + UInt32(next - 0x30)
            case 0x41...0x46: code = code << 4 + UInt32(next - 0x37)
            case 0x61...0x66: code = code << 4 + UInt32(next - 0x57)
            default: throw error("four hexadecimal digits were expected")
            }
            offset += 1
        }
        return code
    }
}
