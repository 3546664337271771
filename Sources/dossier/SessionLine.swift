import DossierCommands

/// Arguments of the shell as a line of the session language.
enum SessionLine {
    /// The shell has taken the quotation marks away: a value with spaces gets them back.
    static func join(_ arguments: [String]) -> String {
        guard arguments.count > 1 else { return arguments.joined() }
        return ([arguments[0]] + arguments.dropFirst().map(quoted)).joined(separator: " ")
    }

    private static func quoted(_ argument: String) -> String {
        guard argument.contains(where: { $0.isWhitespace || $0 == "|" }) else { return argument }
        guard let colon = argument.firstIndex(of: ":"), colon > argument.startIndex,
            argument[..<colon].allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" })
        else {
            // Words of a search are several arguments or one with spaces; marks of their own stay.
            return argument.contains("\"") || argument.contains("(") ? argument : mark(argument)
        }
        let value = argument[argument.index(after: colon)...]
        return value.hasPrefix("\"") ? argument : argument[...colon] + mark(String(value))
    }

    private static func mark(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
