extension StageDefinition {
    static let `where` = StageDefinition(
        name: "where", summary: "Keep the records that fulfil a condition.",
        syntax: ["where CONDITION"],
        details: [
            "A condition compares a field with a value: = != < <= > >= ~ (contains), in (one of a list); several are",
            "joined by and, or, not and parentheses. A field alone asks whether it has a value. Texts are compared",
            "without case and accents. A date holds when it may: 2025-09 > 2025-09-10 holds, for part of it is later.",
            "What has no value fulfils no comparison but !=.",
        ],
        examples: [
            UsageExample(
                "docs | where published >= 2025-09 and words > 500", "long documents of September or later"),
            UsageExample("docs | where not publisher", "documents of which the publisher is not known"),
            UsageExample("docs | where title ~ port or title ~ border", "documents by their title"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        guard let condition = invocation.call.condition else {
            throw invocation.error(.usage, "where needs a condition")
        }
        let session = invocation.session
        let source = invocation.source
        let compiler = PredicateCompiler(columns: table.columns, now: session.today) {
            operand throws(Diagnostic) in
            try session.texts(of: operand, in: source)
        }
        let predicate: Predicate
        do throws(Diagnostic) {
            predicate = try compiler.compile(condition)
        } catch {
            throw error.located(in: source)
        }
        var kept: [Record] = []
        for (index, record) in table.records.enumerated() {
            if index % 4096 == 0 { try session.checkCancellation() }
            if predicate.holds(record) { kept.append(record) }
        }
        table.records = kept
        return .table(table)
    }
}
