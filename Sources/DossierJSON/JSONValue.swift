/// A JSON value. Objects keep the order of their keys; of a key that stands twice the last counts.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package let key: String
        package let value: JSONValue

        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Those of an array; none of anything else.
    package var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

    /// A whole number that can be told from its neighbours as a `Double`.
    package var integer: Int? {
        guard case .number(let number) = self, number.magnitude < 1e15 else { return nil }
        return Int(exactly: number)
    }
}

/// What is wrong with a piece of JSON, and where.
package struct JSONError: Error, Sendable, Hashable {
    package let reason: String
    /// Byte offset into what was parsed.
    package let offset: Int
}
