/// A script that grows with what is typed.
final class Recording {
    let path: String
    private(set) var count = 0
    /// How deep the statements stand that are recorded: those of included scripts are not.
    let depth: Int
    let hasOutput: Bool
    private var results: [String] = []

    /// Commands that are no part of what was done.
    private static let leftOut: Set<String> = ["record", "replay", "history", "help", "quit"]

    init(_ path: String, hasOutput: Bool, depth: Int) throws(Diagnostic) {
        self.path = path
        self.hasOutput = hasOutput
        self.depth = depth
        try FilePath.append([], to: path)
    }

    func add(_ result: Output) throws(Diagnostic) {
        if hasOutput { results += TranscriptLines.lines(of: result) }
    }

    /// Forgets what the statement has shown, which has failed.
    func dropResults() { results = [] }

    /// - Parameter ids: of the decisions that the statement has made.
    func add(
        _ statement: Statement, in source: SourceText, decided ids: [String]
    ) throws(Diagnostic) {
        defer { results = [] }
        if case .pipeline(let pipeline) = statement.form, let first = pipeline.calls.first,
            Self.leftOut.contains(first.name.text)
        {
            return
        }
        var text = source.text(statement.span)
        while text.last?.isWhitespace == true { text.removeLast() }
        text += "\n"
        for line in results { text += TranscriptLines.comment(line) + "\n" }
        if hasOutput { for line in TranscriptLines.decisions(ids) { text += line + "\n" } }
        try FilePath.append(Array(text.utf8), to: path)
        count += 1
    }
}

/// The results in a transcript: as a script would print them, each line a comment that begins with `#>`; and the
/// decisions that were made when it was recorded, in comments that begin with `#=`.
enum TranscriptLines {
    static let mark = "#>"
    private static let decisionMark = "#="
    private static let decisionsPerLine = 6

    /// `#= r:3f2a… r:91c0…`
    static func decisions(_ ids: [String]) -> [String] {
        stride(from: 0, to: ids.count, by: decisionsPerLine).map { start in
            let some = ids[start..<min(ids.count, start + decisionsPerLine)]
            return decisionMark + some.map { " r:\($0)" }.joined()
        }
    }

    /// The ids of decisions in a line; none in any other.
    static func decisions(in line: Substring) -> [String] {
        guard line.hasPrefix(decisionMark) else { return [] }
        return line.split { $0 == " " || $0 == "\r" }.filter { $0.hasPrefix("r:") }.map {
            String($0.dropFirst(2))
        }
    }

    /// Of a result, so many lines are kept and compared, and how many more there are.
    static let longest = 1000

    static func comment(_ line: String) -> String { line.isEmpty ? mark : "\(mark) \(line)" }

    /// The line without its mark; nil when it is no result.
    static func result(_ line: Substring) -> String? {
        guard line.hasPrefix(mark) else { return nil }
        let rest = line.dropFirst(mark.count)
        return String(rest.first == " " ? rest.dropFirst() : rest)
    }

    static func lines(of output: Output) -> [String] {
        var left = 0
        let text: String
        switch output {
        case .nothing: text = ""
        case .value(let value): text = VisibleText.of(value.joined) + "\n"
        case .page(let page): text = page.plainText
        case .text(let formatted): text = String(decoding: formatted.bytes, as: UTF8.self)
        case .table(var table):
            // One line goes for the heading.
            left = max(0, table.records.count - longest + 1)
            table.records.removeLast(left)
            text = String(decoding: LineFormat.bytes(table.shown), as: UTF8.self)
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            VisibleText.of(String($0).replacing("\t", with: " | "))
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        left += max(0, lines.count - longest)
        lines.removeLast(max(0, lines.count - longest))
        if left > 0 { lines.append("… \(Counted.text(left, "more line"))") }
        return lines
    }
}
