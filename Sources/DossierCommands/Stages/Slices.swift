/// `head` and `tail`.
enum SliceStages {
    static let usualCount = 10

    static func count(_ invocation: Invocation) throws(Diagnostic) -> Int {
        guard !invocation.call.arguments.isEmpty else { return usualCount }
        let argument = try invocation.onlyArgument("a number")
        guard let count = Int(argument.text), count >= 0 else {
            throw invocation.error(
                .usage, "“\(argument.text)” is no number of records", at: argument.span,
                label: "a whole number was expected")
        }
        return count
    }
}

extension StageDefinition {
    static let head = StageDefinition(
        name: "head", summary: "Keep the first records (10 unless told).", syntax: ["head [NUMBER]"],
        details: ["Of a page to read its first lines."],
        examples: [
            UsageExample("docs | sort words desc | head 3", "the three longest documents"),
            UsageExample("docs | head", "ten"), UsageExample("docs | head 0", "none, but their fields"),
        ]
    ) { output, invocation throws(Diagnostic) in
        if case .page(var page) = output {
            page.lines = Array(page.lines.prefix(try SliceStages.count(invocation)))
            return .page(page)
        }
        var table = try invocation.table(output)
        table.records = Array(table.records.prefix(try SliceStages.count(invocation)))
        return .table(table)
    }

    static let tail = StageDefinition(
        name: "tail", summary: "Keep the last records (10 unless told).", syntax: ["tail [NUMBER]"],
        details: ["Of a page to read its last lines."],
        examples: [
            UsageExample("docs | tail 1", "the document that came in last"),
            UsageExample("docs | sort published | tail 3", "the newest"),
            UsageExample("history | tail", "the last ten lines that were typed"),
        ]
    ) { output, invocation throws(Diagnostic) in
        if case .page(var page) = output {
            page.lines = Array(page.lines.suffix(try SliceStages.count(invocation)))
            return .page(page)
        }
        var table = try invocation.table(output)
        table.records = Array(table.records.suffix(try SliceStages.count(invocation)))
        return .table(table)
    }
}
