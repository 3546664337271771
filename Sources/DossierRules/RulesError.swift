/// What is wrong with a rules file, where, and what to do about it.
package struct RulesError: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1; nil where the whole file is meant.
    package var line: Int?
    package var column: Int?
    package var message: String
    package var hint: String?

    package init(
        file: String, line: Int? = nil, column: Int? = nil, message: String, hint: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }

    package var description: String {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(file)\(place): \(message)"
    }
}
