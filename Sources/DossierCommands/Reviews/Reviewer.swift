import Glibc

/// Who decides: the name under which decisions are written.
package enum Reviewer {
    /// `DOSSIER_REVIEWER`, else the user's name in the system.
    package static var fromEnvironment: String {
        for name in ["DOSSIER_REVIEWER", "USER", "LOGNAME"] {
            if let value = FilePath.environment(name).flatMap(cleaned) { return value }
        }
        if let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name {
            if let value = unsafe cleaned(String(cString: name)) { return value }
        }
        return "unknown"
    }

    /// The name on one line; nil when nothing is left of it.
    package static func cleaned(_ name: String) -> String? {
        let words = name.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension CommandDefinition {
    static let reviewer = CommandDefinition(
        name: "reviewer", summary: "Say under which name you decide, or change it for this session.",
        syntax: ["reviewer [NAME]"],
        details: [
            "The name comes from --reviewer, else from the environment's DOSSIER_REVIEWER, else from the system."
        ],
        examples: [
            UsageExample("reviewer \"Ana Ruiz\"", "decides as Ana Ruiz from here on"),
            UsageExample("reviewer", "who decides now"), UsageExample("reviewer ana", "in one word"),
        ]
    ) { invocation throws(Diagnostic) in
        guard !invocation.call.arguments.isEmpty else {
            return .value(.text(invocation.session.reviewer))
        }
        let name = try invocation.onlyArgument("a name")
        guard let cleaned = Reviewer.cleaned(name.text) else {
            throw invocation.error(.usage, "a name was expected", at: name.span)
        }
        invocation.session.reviewer = cleaned
        return .nothing
    }
}
