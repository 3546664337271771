import DossierJSON
import DossierSDK
import DossierText

extension JSONWriter {
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let bool): self.bool(bool)
        case .number(let number): self.number(number)
        case .string(let text): string(text)
        case .array(let elements): array { json in for element in elements { json.write(element) } }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(member.key)
                    json.write(member.value)
                }
            }
        }
    }

    mutating func member(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        array { json in for value in values { json.string(value) } }
    }

    /// `start` and `end` of an object that is open.
    mutating func ends(of span: TextSpan) {
        key("start")
        integer(span.start)
        key("end")
        integer(span.end)
    }

    mutating func members(of fields: Fields) {
        object { json in
            for entry in fields.entries {
                json.key(entry.name)
                json.value(entry.value)
            }
        }
    }

    mutating func value(_ value: FieldValue) {
        switch value {
        case .text(let text): string(text)
        case .number(let number): self.number(number)
        case .list(let texts): array { json in for text in texts { json.string(text) } }
        }
    }

    mutating func member(_ name: StaticString, _ ids: [FindingID]) {
        key(name)
        array { json in for id in ids { json.hexadecimal(id.value) } }
    }
}
