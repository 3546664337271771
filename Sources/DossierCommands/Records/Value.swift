package import DossierSDK
package import DossierText

/// The value of one field of a record, or of a variable.
package enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    /// An EDTF date or interval.
    case date(String)
    case list([String])
    /// The short id of a document, finding or group.
    case handle(String)
    /// A passage with the parts of it that were looked for, as UTF-8 offsets into it.
    case passage(String, [TextSpan])

    package init(_ field: FieldValue, kind: Column.Kind) {
        switch field {
        case .number(let value): self = .number(value)
        case .list(let values): self = .list(values)
        case .text(let value):
            if kind == .date {
                self = .date(value)
            } else if kind == .number, let number = LiteralReading.number(value) {
                self = .number(number)
            } else {
                self = .text(value)
            }
        }
    }

    /// All values as text: one, or those of a list.
    package var texts: [String] {
        switch self {
        case .text(let text), .date(let text), .handle(let text), .passage(let text, _): [text]
        case .number(let number): [FieldValue.format(number)]
        case .list(let values): values
        }
    }

    /// In one line, a list with `; ` between its values.
    package var joined: String {
        switch self {
        case .text(let text), .date(let text), .handle(let text), .passage(let text, _): text
        case .number(let number): FieldValue.format(number)
        case .list(let values): values.joined(separator: "; ")
        }
    }
}
