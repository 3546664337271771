import DossierJSON
package import DossierSDK
import DossierText

/// A finding on the wire, with what it could have in common with others.
package struct WireFinding: Sendable, Hashable {
    package var finding: Finding
    package var keys: [BlockingKey]?

    package init(_ finding: Finding, keys: [BlockingKey]? = nil) {
        self.finding = finding
        self.keys = keys
    }

    init(_ reading: MessageReading) throws(WireError) {
        let span = try reading.span()
        var roles: [Finding.Role] = []
        for role in try reading.objects("roles") {
            roles.append(.init(try role.text("role"), try role.span()))
        }
        var confidence = 1.0
        if let value = reading["confidence"] {
            guard case .number(let number) = value else { throw reading.expected("a number", "confidence") }
            confidence = number
        }
        finding = Finding(
            kind: try reading.text("kind"), span: span, roles: roles, fields: try reading.fields("fields"),
            confidence: confidence, rule: try reading.optionalText("rule") ?? "")
        if let id = try reading.optionalText("id").flatMap({ FindingID($0) }) { finding.id = id }
        finding.document = try reading.optionalText("document") ?? ""
        finding.module = try reading.optionalText("module") ?? ""
        finding.text = try reading.optionalText("text") ?? ""
        if let list = reading["keys"] {
            guard case .array(let elements) = list else { throw reading.expected("a list", "keys") }
            keys = try WireKeys.read(elements)
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            if finding.id != .unassigned {
                json.key("id")
                json.hexadecimal(finding.id.value)
                json.member("module", finding.module)
                json.member("document", finding.document)
                json.member("text", finding.text)
            }
            json.member("kind", finding.kind)
            json.ends(of: finding.span)
            if !finding.roles.isEmpty {
                json.key("roles")
                json.array { json in
                    for role in finding.roles {
                        json.object { json in
                            json.member("role", role.name)
                            json.ends(of: role.span)
                        }
                    }
                }
            }
            json.key("fields")
            json.members(of: finding.fields)
            json.key("confidence")
            json.number(finding.confidence)
            json.member("rule", finding.rule)
            if let keys {
                json.key("keys")
                json.array { json in for key in keys { json.hexadecimal(key.hash) } }
            }
        }
    }
}

/// Blocking keys on the wire: a list of texts that make a key; the same as `{"identity": […]}`, where all findings with
/// the key are one thing; or a hash of sixteen digits that the module has made itself.
enum WireKeys {
    static func read(_ elements: [JSONValue]) throws(WireError) -> [BlockingKey] {
        var keys: [BlockingKey] = []
        for element in elements {
            switch element {
            case .string(let text):
                guard let id = FindingID(text) else {
                    throw WireError("“keys”: “\(text)” is no key: a list of texts was expected")
                }
                keys.append(BlockingKey(hash: id.value))
            case .array(let parts): keys.append(BlockingKey(hash: try hash(parts)))
            case .object:
                guard case .array(let parts)? = element["identity"] else {
                    throw WireError("“keys”: an object has the member “identity”, a list of texts")
                }
                keys.append(BlockingKey(hash: try hash(parts) | 1))
            default: throw WireError("“keys”: a list of lists of texts was expected")
            }
        }
        return keys
    }

    private static func hash(_ parts: [JSONValue]) throws(WireError) -> UInt64 {
        var hasher = StableHash()
        for part in parts {
            switch part {
            case .string(let text): hasher.combine(text)
            case .number(let number): hasher.combine(FieldValue.format(number))
            default: throw WireError("“keys”: a key is a list of texts")
            }
        }
        return hasher.value & ~3
    }
}
