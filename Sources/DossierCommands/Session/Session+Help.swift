/// Help that is asked for in the ways of other programs.
extension Session {
    /// The page on a command or stage whose only argument asks for it, as shells do (`docs --help`) or notebooks (`docs ?`).
    ///
    /// - Returns: nil where something else is asked for; `echo` and `fail` say what they are given.
    func helpPage(asked call: Call, in source: SourceText) -> Output? {
        guard case .name(let word) = call.head, word.text != "echo", word.text != "fail",
            call.arguments.count == 1,
            let argument = call.arguments.first, Self.asksForHelp(source.text(argument.span))
        else { return nil }
        return HelpPages(vocabulary: vocabulary).page(of: word.text, registry: registry).map(Output.page)
    }

    private static func asksForHelp(_ argument: String) -> Bool {
        ["--help", "-help", "-h", "?"].contains(argument)
    }

    /// What to do when the argument `help` is none that a command knows.
    func hintAtHelp(_ call: Call, in source: SourceText) -> String? {
        guard case .name(let word) = call.head, call.arguments.count == 1,
            let argument = call.arguments.first,
            source.text(argument.span) == "help"
        else { return nil }
        return "help \(word.text) explains it"
    }

    /// What to do instead of a word that another prompt would have understood, by the sign with which it begins or ends.
    func hint(onHabit word: String) -> String? {
        if let known = Self.habits[word] { return known }
        let bare = word.drop { "?.%!:\\".contains($0) }
        let name = String(bare.prefix { $0 != "?" && $0 != ";" })
        let isKnown = vocabulary.command(name) != nil || vocabulary.stage(name) != nil
        switch (word.first, word.last) {
        case ("?", _), (_, "?"): return isKnown ? "help \(name) explains it" : "help lists everything"
        case (_, ";"): return "each statement stands on a line of its own, without a semicolon"
        case ("!", _): return "commands of the shell do not run here"
        case ("%", _):
            return name.hasPrefix("time") ? "time PIPELINE says how long it takes" : "help lists everything"
        case (".", _):
            return isKnown ? "without the point: \(name)" : Self.habits[name] ?? "help lists everything"
        default: return nil
        }
    }

    /// What a shell, a database or another prompt calls it.
    private static let habits: [String: String] = {
        let leave = "quit leaves, or Ctrl-D"
        let list = "docs lists the documents"
        let workspace = "open NAME opens another workspace"
        let views =
            "help NAME lists a module's fields; sql select name from sqlite_master where type = 'view'"
        let script = "include FILE carries a script out here"
        return [
            "exit": leave, "q": leave, "bye": leave, "logout": leave, "ls": list, "dir": list, "list": list,
            "man": "help NAME explains", "cat": "read DOCUMENT shows one; docs lists them",
            "less": "what is higher than the screen is shown in a pager anyway", "cd": workspace,
            "use": workspace,
            "grep": "… | where text ~ WORD keeps records, search WORD finds passages",
            "find": "search WORDS finds passages", "wc": "… | count", "limit": "… | head NUMBER",
            "order": "… | sort FIELD [desc]", "filter": "… | where CONDITION", "cut": "… | select FIELD …",
            "delete": "remove DOCUMENT leaves one out, reject FINDING a finding",
            "print": "echo shows texts and variables", "run": script, "source": script,
            "entities": "people lists persons and organisations", "events": "timeline lists events",
            "select": "sql select … asks in SQL; … | select FIELD … keeps fields", "tables": views,
            "schema": views,
            "describe": views, "desc": views, "columns": views, "fields": views,
            "top": "… | head NUMBER; … | sort FIELD desc | head NUMBER", "first": "… | head NUMBER",
            "last": "… | tail NUMBER", "unique": "… | uniq FIELD, … | distinct FIELD",
            "avg": "… | mean FIELD",
            "average": "… | mean FIELD", "export": "… | save FILE writes a file",
            "write": "… | save FILE writes a file",
            "output": "… | save FILE writes a file", "view": "show ID shows one; read DOCUMENT a whole text",
        ]
    }()
}
