import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let reviews: CommandDefinition = CommandDefinition(
        name: "reviews", summary: "List what has been decided, what has not, and what has lost its passage.",
        syntax: ["reviews [decided|pending|orphaned|all] [by:NAME] [module:MODULE] [source:DOCUMENT]"],
        details: [
            "decided: the decisions that hold. pending: findings that nobody has decided on. orphaned: decisions whose passage",
            "a revision or a new version of the module has taken away; they hold again when it comes back. all: also what has",
            "been undone.",
        ],
        filters: [
            FilterDefinition("by", .text, "the reviewer"),
            FilterDefinition("module", .words([]), "of one module"),
            FilterDefinition("source", .text, "of one document"),
        ],
        examples: [
            UsageExample("reviews by:ana | tail 5", "the last decisions of one reviewer"),
            UsageExample("reviews pending module:quotes | head 20", "what to look at next"),
            UsageExample("reviews orphaned", "decisions whose passage is gone"),
        ],
        argument: .words(["decided", "pending", "orphaned", "all"]), columns: decidedColumns
    ) { invocation throws(Diagnostic) in try ReviewList(invocation).run() }

    fileprivate static let decidedColumns = [
        Column("review", .handle, aliases: ["id"]), Column("time"), Column("by", aliases: ["reviewer"]),
        Column("action"),
        Column("findings"), Column("decision"), Column("why", aliases: ["text"]),
        Column("module", isShown: false), Column("document", isShown: false),
        Column("passage", isShown: false), Column("state", isShown: false),
    ]
}

private struct ReviewList {
    private let invocation: Invocation
    private let workspace: Workspace

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
    }

    func run() throws(Diagnostic) -> Output {
        var query = ReviewQuery()
        query.limit = invocation.limit
        var what = "decided"
        for argument in invocation.call.arguments {
            switch argument.form {
            case .values(let literals) where literals.count == 1:
                what = try invocation.choice(
                    invocation.text(of: literals[0]), among: ["decided", "pending", "orphaned", "all"],
                    what: "list", at: argument.span)
            case .filter(let name, let values, false) where name.text == "by" && values.count == 1:
                query.reviewer = try reviewer(invocation.text(of: values[0]))
            case .filter(let name, let values, false) where name.text == "module" && values.count == 1:
                query.module = try invocation.choice(
                    invocation.text(of: values[0]), among: workspace.registry.keptNames, what: "module",
                    at: argument.span)
            case .filter(let name, let values, false) where name.text == "source" && values.count == 1:
                let text = try invocation.text(of: values[0])
                query.document = try invocation.attempt(at: argument.span) { () throws(WorkspaceError) in
                    try workspace.document(text).id
                }
            default:
                throw invocation.error(
                    .usage, "“\(invocation.source.text(argument.span))” does not belong here",
                    at: argument.span, hint: CommandDefinition.reviews.syntax.first)
            }
        }
        // They are told when the workspace is opened, too, which may be hours ago.
        if what == "all" {
            let problems = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.reviewProblems()
            }
            for problem in problems { invocation.session.output.warn(problem.text) }
        }
        switch what {
        case "pending": return try pending(query)
        case "orphaned":
            query.orphanedOnly = true
            query.limit = nil
            return try orphaned(query)
        default:
            query.includesUndone = what == "all"
            return try decided(query)
        }
    }

    /// The reviewer whose name holds the text, where only one does; else the text itself.
    private func reviewer(_ text: String) throws(Diagnostic) -> String {
        let names = Set(
            try invocation.attempt { () throws(WorkspaceError) in try workspace.reviewers() })
        if names.contains(text) { return text }
        let wanted = Folding.fold(text)
        let found = names.filter { Folding.contains(Folding.fold($0), wanted) }
        return found.count == 1 ? found.first ?? text : text
    }

    private func decided(_ query: ReviewQuery) throws(Diagnostic) -> Output {
        let reviews = try invocation.attempt { () throws(WorkspaceError) in try workspace.reviews(query) }
        var columns = CommandDefinition.decidedColumns
        if query.includesUndone, let state = columns.firstIndex(where: { $0.name == "state" }) {
            columns[state].isShown = true
        }
        let records = reviews.map { review in
            let own = review.places.filter { !$0.isOther }
            return Record([
                .handle(review.handle), .text(review.time), .text(review.reviewer), .text(review.action),
                own.isEmpty ? review.document.map(Value.text) : .list(own.map(\.handle)),
                review.decision.isEmpty ? nil : .text(review.decision), review.text.map(Value.text),
                Self.only(own.map(\.module)),
                Self.only(own.map(\.document)) ?? review.document.map(Value.text),
                Self.only(own.map(\.passage)), .text(Self.state(of: review)),
            ])
        }
        return .table(Table(columns: columns, records: records, noun: "review"))
    }

    private static func only(_ texts: [String]) -> Value? {
        var known: Set<String> = []
        let each = texts.filter { known.insert($0).inserted }
        return each.isEmpty ? nil : each.count == 1 ? .text(each[0]) : .list(each)
    }

    private static func state(of review: ReviewRecord) -> String {
        if !review.isInForce { return "undone" }
        if review.isWithoutGroup || review.places.contains(where: { $0.state == .orphaned }) {
            return "orphaned"
        }
        return review.places.contains { $0.state == .moved } ? "moved" : "in force"
    }

    private func orphaned(_ query: ReviewQuery) throws(Diagnostic) -> Output {
        let reviews = try invocation.attempt { () throws(WorkspaceError) in try workspace.reviews(query) }
        var records: [Record] = []
        for review in reviews {
            for place in review.places where place.state == .orphaned || review.isWithoutGroup {
                records.append(
                    Record([
                        .handle(review.handle), .text(review.time), .text(review.reviewer),
                        .text(review.action), review.decision.isEmpty ? nil : .text(review.decision),
                        review.text.map(Value.text), .text(place.module), .text(place.document),
                        .text(place.passage),
                    ]))
            }
        }
        let columns = [
            Column("review", .handle, aliases: ["id"]), Column("time", isShown: false),
            Column("by", aliases: ["reviewer"]),
            Column("action"), Column("decision"), Column("why", aliases: ["text"]), Column("module"),
            Column("document"), Column("passage"),
        ]
        return .table(Table(columns: columns, records: records, noun: "orphaned review"))
    }

    private func pending(_ query: ReviewQuery) throws(Diagnostic) -> Output {
        let counts = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.pendingCounts(module: query.module)
        }
        var records: [Record] = []
        for (module, _) in counts {
            var findings = FindingQuery(module: module, conditions: [.review(.pending)])
            if let document = query.document { findings.conditions.append(.source(document)) }
            findings.limit = invocation.limit.map { max(0, $0 - records.count) }
            let found = try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(findings)
            }
            records += found.map {
                Record([
                    .handle($0.handle), .text(module), .text($0.finding.kind), .text($0.text),
                    .text($0.finding.document),
                ])
            }
            try invocation.session.checkCancellation()
        }
        if !counts.isEmpty {
            let each = counts.map { "\($0.module) \(Counted.number($0.count))" }.joined(separator: ", ")
            invocation.session.output.note("pending: \(each)")
        }
        let columns = [
            Column("id", .handle, aliases: ["handle"]), Column("module"), Column("kind"),
            Column("text", aliases: ["passage"]), Column("document"),
        ]
        return .table(Table(columns: columns, records: records, noun: "pending finding"))
    }
}
