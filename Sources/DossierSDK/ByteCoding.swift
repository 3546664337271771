/// Appends numbers to bytes; small ones take little room.
public struct ByteWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public var count: Int { bytes.count }

    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Eight bytes, the lowest first.
    public mutating func fixed(_ value: UInt64) {
        bytes.append(addingCapacity: 8) { output in
            for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
                output.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
    }

    /// Seven bits a byte, the lowest first (LEB128).
    public mutating func variable(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number of either sign.
    public mutating func variable(signed value: Int) {
        variable(UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
    }

    /// Whether there is a number, and it.
    public mutating func optional(_ value: Int?) {
        variable(value == nil ? 0 : 1)
        if let value { variable(signed: value) }
    }

    /// How many numbers there are, and each in four bytes, the lowest first.
    public mutating func list(_ numbers: some Collection<UInt32>) {
        variable(UInt64(numbers.count))
        bytes.append(addingCapacity: 4 * numbers.count) { output in
            for number in numbers {
                output.append(UInt8(truncatingIfNeeded: number))
                output.append(UInt8(truncatingIfNeeded: number >> 8))
                output.append(UInt8(truncatingIfNeeded: number >> 16))
                output.append(UInt8(truncatingIfNeeded: number >> 24))
            }
        }
    }

    /// How many bytes of UTF-8 there are, and these.
    public mutating func text(_ text: String) {
        variable(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// How many there are, and each.
    public mutating func texts(_ texts: [String]) {
        variable(UInt64(texts.count))
        for text in texts { self.text(text) }
    }

    public mutating func append(_ other: some Collection<UInt8>) { bytes.append(contentsOf: other) }

    package mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what ``ByteWriter`` wrote; what is cut short or damaged reads as nil.
public struct ByteReader: Sendable {
    private let bytes: [UInt8]
    public private(set) var offset = 0

    public init(_ bytes: [UInt8], offset: Int = 0) {
        self.bytes = bytes
        self.offset = max(offset, 0)
    }

    public var isAtEnd: Bool { offset >= bytes.count }

    public mutating func fixed() -> UInt64? {
        guard offset + 8 <= bytes.count else { return nil }
        defer { offset += 8 }
        return unsafe bytes.withUnsafeBytes {
            unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }

    public mutating func variable() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    public mutating func signed() -> Int? {
        variable().map { Int(truncatingIfNeeded: $0 >> 1) ^ -Int(truncatingIfNeeded: $0 & 1) }
    }

    /// Nil where it is damaged; a nil within where there was no number.
    public mutating func optional() -> Int?? {
        guard let isThere = variable() else { return nil }
        if isThere == 0 { return .some(nil) }
        return signed().map { .some($0) }
    }

    public mutating func list() -> [UInt32]? {
        guard let count = variable(), count <= UInt64(max(bytes.count - offset, 0) / 4) else { return nil }
        let start = offset
        offset += 4 * Int(count)
        var numbers: [UInt32] = []
        // An initialiser of `Array` would look up at run time what its elements are, which takes longer than to read them.
        numbers.append(addingCapacity: Int(count)) { numbers in
            unsafe bytes.withUnsafeBytes { bytes in
                for index in 0..<Int(count) {
                    let number = unsafe bytes.loadUnaligned(
                        fromByteOffset: start + 4 * index, as: UInt32.self)
                    numbers.append(UInt32(littleEndian: number))
                }
            }
        }
        return numbers
    }
    /// What is not UTF-8 is damaged, too.
    public mutating func text() -> String? {
        guard let count = variable(), count <= UInt64(max(bytes.count - offset, 0)) else { return nil }
        defer { offset += Int(count) }
        return String(validating: bytes[offset..<offset + Int(count)], as: UTF8.self)
    }

    public mutating func texts() -> [String]? {
        // Each takes a byte at least.
        guard let count = variable(), count <= UInt64(max(bytes.count - offset, 0)) else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }
}
