import DossierJSON
import DossierSDK
import DossierText

/// Typed access to the members of a message, with errors that name the key.
struct MessageReading {
    let value: JSONValue
    /// Where it stands, for errors: `schema.fields[2]`.
    let place: String

    init(_ value: JSONValue, _ place: String = "") {
        self.value = value
        self.place = place
    }

    private func name(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    func expected(_ what: String, _ key: String) -> WireError {
        WireError("“\(name(key))”: \(what) was expected")
    }

    /// A member, nil where it is absent or null.
    subscript(key: String) -> JSONValue? {
        if case .null? = value[key] { return nil }
        return value[key]
    }

    func text(_ key: String) throws(WireError) -> String {
        guard let text = try optionalText(key) else { throw expected("a text", key) }
        return text
    }

    func optionalText(_ key: String) throws(WireError) -> String? {
        guard let value = self[key] else { return nil }
        guard let text = value.text else { throw expected("a text", key) }
        return text
    }

    func integer(_ key: String) throws(WireError) -> Int {
        guard let number = try optionalInteger(key) else { throw expected("a whole number", key) }
        return number
    }

    func optionalInteger(_ key: String) throws(WireError) -> Int? {
        guard let value = self[key] else { return nil }
        guard let number = value.integer else { throw expected("a whole number", key) }
        return number
    }

    func bool(_ key: String, default fallback: Bool) throws(WireError) -> Bool {
        guard let value = self[key] else { return fallback }
        guard case .bool(let bool) = value else { throw expected("true or false", key) }
        return bool
    }

    /// The objects of a list; none where there is no list.
    func objects(_ key: String) throws(WireError) -> [MessageReading] {
        guard let value = self[key] else { return [] }
        guard case .array(let elements) = value else { throw expected("a list", key) }
        var readings: [MessageReading] = []
        readings.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            guard case .object = element else { throw expected("a list of objects", key) }
            readings.append(MessageReading(element, "\(name(key))[\(index)]"))
        }
        return readings
    }

    func object(_ key: String) throws(WireError) -> MessageReading? {
        guard let value = self[key] else { return nil }
        guard case .object = value else { throw expected("an object", key) }
        return MessageReading(value, name(key))
    }

    func texts(_ key: String) throws(WireError) -> [String] {
        guard let value = self[key] else { return [] }
        guard case .array(let elements) = value else { throw expected("a list of texts", key) }
        var texts: [String] = []
        for element in elements {
            guard let text = element.text else { throw expected("a list of texts", key) }
            texts.append(text)
        }
        return texts
    }

    func span() throws(WireError) -> TextSpan {
        let start = try integer("start")
        let end = try integer("end")
        guard start >= 0, end >= start else {
            throw WireError("\(place.isEmpty ? "a span" : "“\(place)”") runs from \(start) to \(end)")
        }
        return TextSpan(start, end)
    }

    /// The members of an object as fields; null is no value.
    func fields(_ key: String) throws(WireError) -> Fields {
        var fields = Fields()
        guard let value = self[key] else { return fields }
        guard case .object(let members) = value else { throw expected("an object", key) }
        for member in members {
            switch member.value {
            case .null: continue
            case .string(let text): fields[member.key] = .text(text)
            case .number(let number): fields[member.key] = .number(number)
            case .bool(let bool): fields[member.key] = .text(bool ? "yes" : "no")
            case .array(let elements):
                var texts: [String] = []
                for element in elements {
                    guard let text = element.text else {
                        throw WireError("“\(name(key)).\(member.key)”: a list of texts was expected")
                    }
                    texts.append(text)
                }
                fields[member.key] = texts.isEmpty ? nil : .list(texts)
            case .object:
                throw WireError("“\(name(key)).\(member.key)”: a text, number or list of texts was expected")
            }
        }
        return fields
    }

    func identifiers(_ key: String) throws(WireError) -> [FindingID] {
        var ids: [FindingID] = []
        for text in try texts(key) {
            guard let id = FindingID(text) else { throw expected("a list of ids", key) }
            ids.append(id)
        }
        return ids
    }
}
