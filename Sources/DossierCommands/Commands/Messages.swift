extension CommandDefinition {
    static let echo = CommandDefinition(
        name: "echo", summary: "Show words, texts and variables.", syntax: ["echo VALUE …"],
        details: [
            "Several are joined by spaces, the values of a list by commas. In quotation marks $n is text; a variable stands",
            "outside of them.",
        ],
        examples: [
            UsageExample("echo \"what the papers say of the harbour\"", "a heading in what a script prints"),
            UsageExample("let n = docs | count\necho \"documents:\" $n", "with a number"),
            UsageExample("echo (docs | select title | head 1)", "with what a pipeline gives"),
        ]
    ) { invocation throws(Diagnostic) in .value(.text(try invocation.message())) }

    static let fail = CommandDefinition(
        name: "fail", summary: "End the script with status 1.", syntax: ["fail [MESSAGE …]"],
        examples: [
            UsageExample("fail \"the press release is missing\"", "says why"),
            UsageExample("fail no workspace for $1", "with an argument of the script"),
            UsageExample("expect error fail", "a failure that is expected"),
        ]
    ) { invocation throws(Diagnostic) in
        let message = try invocation.message()
        throw invocation.error(.expectation, message.isEmpty ? "the script fails here" : message)
    }
}

extension Invocation {
    /// The arguments in one line.
    fileprivate func message() throws(Diagnostic) -> String {
        var parts: [String] = []
        for argument in call.arguments {
            if case .values(let values) = argument.form {
                parts.append(try texts(of: values).joined(separator: ", "))
            } else {
                parts.append(source.text(argument.span))
            }
        }
        return parts.joined(separator: " ")
    }
}
