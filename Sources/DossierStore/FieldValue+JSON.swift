import DossierJSON
import DossierSDK

extension JSONValue {
    /// Nil for what no field holds: null, true, an object.
    var fieldValue: FieldValue? {
        switch self {
        case .string(let text): .text(text)
        case .number(let number): .number(number)
        case .array(let values): .list(values.compactMap(\.text))
        default: nil
        }
    }
}

extension JSONWriter {
    mutating func value(_ value: FieldValue) {
        switch value {
        case .text(let text): string(text)
        case .number(let number): self.number(number)
        case .list(let values): array { json in for value in values { json.string(value) } }
        }
    }
}
