import DossierSDK
import DossierText

/// Reads the two commonest shapes of this store's own JSON, lists of strings and roles, as long as nothing in them is
/// escaped; for the rest there is the parser, which takes several times as long.
struct PlainJSON {
    private let bytes: [UInt8]
    private var offset = 0

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// `["a","b"]`; nil for anything else.
    static func list(_ text: String) -> [String]? {
        var json = PlainJSON(text)
        guard json.take("[") else { return nil }
        var values: [String] = []
        while !json.take("]") {
            guard values.isEmpty || json.take(","), let value = json.string() else { return nil }
            values.append(value)
        }
        return json.offset == json.bytes.count ? values : nil
    }

    /// `[{"name":"speaker","start":3,"end":9}]`; nil for anything else.
    static func roles(_ text: String) -> [Finding.Role]? {
        var json = PlainJSON(text)
        guard json.take("[") else { return nil }
        var roles: [Finding.Role] = []
        while !json.take("]") {
            guard roles.isEmpty || json.take(","), json.take("{\"name\":"), let name = json.string(),
                json.take(",\"start\":"), let start = json.integer(), json.take(",\"end\":"),
                let end = json.integer(), json.take("}")
            else { return nil }
            roles.append(Finding.Role(name, TextSpan(start, end)))
        }
        return json.offset == json.bytes.count ? roles : nil
    }

    private mutating func take(_ literal: StaticString) -> Bool {
        let end = offset + literal.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for index in 0..<literal.utf8CodeUnitCount
        where unsafe literal.utf8Start[index] != bytes[offset + index] { return false }
        offset = end
        return true
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = offset
        while offset < bytes.count, bytes[offset] != 0x22 {
            if bytes[offset] == 0x5C { return nil }
            offset += 1
        }
        let value = String(decoding: bytes[start..<offset], as: UTF8.self)
        return take("\"") ? value : nil
    }

    private mutating func integer() -> Int? {
        let start = offset
        var value = 0
        while offset < bytes.count, bytes[offset] &- 0x30 < 10, offset - start < 18 {
            value = value * 10 + Int(bytes[offset] &- 0x30)
            offset += 1
        }
        return offset > start ? value : nil
    }
}
