import DossierSDK
import DossierText

/// Reads the two commonest shapes of this store's own JSON, lists of strings and roles, as long as nothing in them is
/// escaped; for the rest there is the parser, which takes several times as long.
@safe struct PlainJSON {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

    static func list(_ text: String) -> [String]? {
        var text = text
        return text.withUTF8 { unsafe list($0) }
    }

    static func roles(_ text: String) -> [Finding.Role]? {
        var text = text
        return text.withUTF8 { unsafe roles($0) }
    }

    /// `["a","b"]`; nil for anything else.
    static func list(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
        var json = unsafe PlainJSON(text)
        guard json.take("[") else { return nil }
        var values: [String] = []
        values.reserveCapacity(text.count / 10 + 1)
        while !json.take("]") {
            guard values.isEmpty || json.take(","), let value = json.string() else { return nil }
            values.append(value)
        }
        return json.isAtEnd ? values : nil
    }

    /// `[{"name":"speaker","start":3,"end":9}]`; nil for anything else.
    static func roles(_ text: UnsafeBufferPointer<UInt8>) -> [Finding.Role]? {
        var json = unsafe PlainJSON(text)
        guard json.take("[") else { return nil }
        var roles: [Finding.Role] = []
        roles.reserveCapacity(3)
        while !json.take("]") {
            guard roles.isEmpty || json.take(","), json.take("{\"name\":"), let name = json.string(),
                json.take(",\"start\":"), let start = json.integer(), json.take(",\"end\":"),
                let end = json.integer(), json.take("}")
            else { return nil }
            roles.append(Finding.Role(name, TextSpan(start, end)))
        }
        return json.isAtEnd ? roles : nil
    }

    private var isAtEnd: Bool { unsafe offset == bytes.count }

    private mutating func take(_ literal: StaticString) -> Bool {
        let end = offset + literal.utf8CodeUnitCount
        guard unsafe end <= bytes.count else { return false }
        for index in 0..<literal.utf8CodeUnitCount
        where unsafe literal.utf8Start[index] != bytes[offset + index] { return false }
        offset = end
        return true
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = offset
        while unsafe offset < bytes.count && bytes[offset] != 0x22 {
            if unsafe bytes[offset] == 0x5C { return nil }
            offset += 1
        }
        let value = unsafe String(
            decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        return take("\"") ? value : nil
    }

    private mutating func integer() -> Int? {
        let start = offset
        var value = 0
        while unsafe offset < bytes.count && bytes[offset] &- 0x30 < 10 && offset - start < 18 {
            value = unsafe value * 10 + Int(bytes[offset] &- 0x30)
            offset += 1
        }
        return offset > start ? value : nil
    }
}
