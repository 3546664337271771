import DossierHost
import DossierSDK

/// What can follow `sql`: its words, the views, and the columns of those that the line names.
extension Completer {
    private static let words = [
        "select", "from", "where", "group by", "order by", "limit", "having", "join", "count(*)", "distinct",
        "like", "between", "and", "or", "not", "null", "desc", "as", "with", "union",
    ]

    func sqlWords(_ context: CompletionContext) -> [String] {
        let word = context.word.lowercased()
        let views = names("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1")
        let named = Set(context.calls.joined())
        // What is selected stands before what it is selected from.
        let sources = views.contains(where: named.contains) ? views.filter(named.contains) : views
        let columns =
            word.isEmpty
            ? []
            : sources.flatMap { view in
                names("SELECT name FROM pragma_table_info('\(view)')")
            }
        var seen: Set<String> = []
        return (views + columns + Self.words).filter { $0.hasPrefix(word) && seen.insert($0).inserted }
    }

    private func names(_ query: String) -> [String] {
        let table = try? session.workspace?.sql(query)
        return table?.rows.compactMap { $0.first??.joined } ?? []
    }
}
