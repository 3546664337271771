import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let copies: CommandDefinition = CommandDefinition(
        name: "copies", summary: "List documents with the same wording, or most of it.",
        syntax: ["copies [DOCUMENT]"],
        details: [
            "Family by family: first the origin, the document that was published first; then its copies, with how much of",
            "them stands in the origin and how many words that is. A family counts as one source; documents that only share",
            "a part, less than two thirds of the shorter one, are listed after the families and count each for itself. diff d:… d:… shows what",
            "two have in common; facts d:… copy_of:none says that a document is no copy.",
        ],
        examples: [
            UsageExample("copies | where likeness < 90", "those that were edited"),
            UsageExample("copies d:3f2a", "the family of that document"),
            UsageExample("copies | group relation", "how many of each kind"),
        ],
        argument: .document,
        columns: [
            Column("family", .handle), Column("id", .handle, aliases: ["handle"]), Column("document"),
            Column("publisher"), Column("published", .date),
            Column(
                "relation",
                .choice([
                    "origin", "same text", "same words", "holds it", "near copy", "shares part", "by others",
                    "declared",
                ])),
            Column("likeness", .number), Column("words", .number), Column("title", isShown: false),
            Column("contains", .number, isShown: false),
        ]
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var document: DocumentRecord?
        if !invocation.call.arguments.isEmpty {
            let reference = try invocation.onlyArgument("a document")
            document = try invocation.attempt(at: reference.span) { () throws(WorkspaceError) in
                try workspace.document(reference.text)
            }
        }
        let cancellation = invocation.session.cancellation
        let families = try invocation.attempt { [document] () throws(WorkspaceError) in
            try workspace.copies(of: document, cancellation: cancellation)
        }
        let records = families.flatMap { family in
            family.members.map { member in
                let document = member.document
                let likeness = member.likeness
                return Record([
                    .handle(family.origin.handle), .handle(document.handle), .text(document.id),
                    document.facts.publisher.map(Value.text),
                    document.facts.published.map { .date($0.description) },
                    .text(relation(of: member, in: family)),
                    likeness.map { .number(percent($0.contained)) },
                    likeness.map { .number(Double($0.words)) },
                    document.facts.title.map(Value.text), likeness.map { .number(percent($0.contains)) },
                ])
            }
        }
        return .table(Table(columns: Self.copies.columns, records: records, noun: "document"))
    }

    private static func percent(_ share: Double) -> Double { (share * 100).rounded() }

    private static func relation(of member: CopyFamily.Member, in family: CopyFamily) -> String {
        let origin = family.origin
        if member.document.id == origin.id { return "origin" }
        if family.isPart { return "shares part" }
        if member.document.textSHA256 == origin.textSHA256 { return "same text" }
        guard let likeness = member.likeness else { return member.isDeclared ? "declared" : "by others" }
        if likeness.isSameWording { return "same words" }
        return min(likeness.contained, likeness.contains) < 0.5 ? "holds it" : "near copy"
    }
}
