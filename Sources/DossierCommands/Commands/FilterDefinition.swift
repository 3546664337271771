/// A filter of a command: `name:value`.
package struct FilterDefinition: Sendable {
    package enum Values: Sendable {
        /// One of these words, or, where dates are also possible, a date.
        case words([String])
        /// Exactly one of these.
        case choice([String])
        case text, number, date, file
        /// One of the tags in use.
        case tag
        /// Values of a field of a module's findings.
        case field(module: String, field: String)
    }

    package let name: String
    package let aliases: [String]
    package let values: Values
    package let summary: String
    /// The field that it looks at, where it is one.
    let field: String?
    /// The module whose findings have the field.
    var module: String?

    init(
        _ name: String, aliases: [String] = [], _ values: Values, _ summary: String, field: String? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.values = values
        self.summary = summary
        self.field = field
    }

    package var names: [String] { [name] + aliases }

    /// What can stand after the colon, in a few words.
    package var valueSummary: String {
        switch values {
        case .words(let words): words.joined(separator: "|")
        case .choice(let words): words.joined(separator: "|")
        case .text: "TEXT"
        case .tag: "TAG"
        case .number: "NUMBER"
        case .date: "DATE"
        case .file: "FILE"
        case .field: "NAME"
        }
    }
}
