import DossierText

extension CommandDefinition {
    static let history = CommandDefinition(
        name: "history", summary: "List what was typed at the prompt.",
        syntax: ["history [WORDS]", "history FIRST-LAST", "history NUMBER"],
        details: [
            "All of it, what holds some words, or what has certain numbers; 20- is from the twentieth on. The lines of",
            "earlier sessions, whatever workspace was open, are kept in one file that nobody else can read. Saved as a",
            ".dossier file, lines are a script; what was done with one workspace alone is kept by record.",
        ],
        examples: [
            UsageExample("history | tail 20", "the last twenty"),
            UsageExample("history 3-8 | save morning.dossier", "six lines as a script"),
            UsageExample("history quotes", "those with this word"),
        ],
        columns: HistoryList.columns
    ) { invocation throws(Diagnostic) in .table(try HistoryList(invocation).table()) }
}

/// Lines of the history, chosen by numbers or words.
private struct HistoryList {
    static let columns = [Column("number", .number), Column("command")]

    private var ranges: [Range<Int>] = []
    private var words: [[UInt8]] = []
    private let lines: [String]

    init(_ invocation: Invocation) throws(Diagnostic) {
        lines = invocation.session.history
        for word in try invocation.words() {
            if let range = Self.range(word.text) {
                if range.isEmpty {
                    throw invocation.error(
                        .usage, "“\(word.text)” ends before it begins", at: word.span)
                }
                guard range.lowerBound <= lines.count else {
                    throw invocation.error(
                        .usage, "the history has \(Counted.text(lines.count, "line"))", at: word.span)
                }
                ranges.append(range)
            } else {
                words.append(Folding.fold(word.text))
            }
        }
    }

    /// `3-8`, `3-`, `-8`, `3`; nil for a word that is none of them.
    private static func range(_ text: String) -> Range<Int>? {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) }
        guard text.contains(where: \.isNumber), zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil })
        else { return nil }
        let first = max(1, numbers[0] ?? 1)
        let last = parts.count == 1 ? first : numbers[1] ?? .max - 1
        return first..<max(first, last < .max ? last + 1 : .max)
    }

    func table() -> Table {
        var records: [Record] = []
        for (index, line) in lines.enumerated() {
            if !ranges.isEmpty, !ranges.contains(where: { $0.contains(index + 1) }) { continue }
            if !words.isEmpty {
                let folded = Folding.fold(line)
                guard words.allSatisfy({ Folding.contains(folded, $0) }) else { continue }
            }
            records.append(Record([.number(Double(index + 1)), .text(line)]))
        }
        return Table(columns: Self.columns, records: records, noun: "line")
    }
}
