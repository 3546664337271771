import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let help = CommandDefinition(
        name: "help", summary: "Explain the language, a command, a stage or a module.",
        syntax: ["help [NAME]"],
        details: ["NAME --help, NAME -h and NAME ? show the same."],
        examples: [
            UsageExample("help where", "how conditions are written"),
            UsageExample("help", "everything there is"),
            UsageExample("help quotes", "a module: kinds, fields, filters, and what it finds"),
        ],
        argument: .topic
    ) { invocation throws(Diagnostic) in
        let session = invocation.session
        let pages = HelpPages(vocabulary: session.vocabulary)
        guard !invocation.call.arguments.isEmpty else { return .page(pages.overview) }
        let topic = try invocation.onlyArgument("a name")
        if let page = pages.page(of: topic.text, registry: session.registry) { return .page(page) }
        let names = session.vocabulary.commands.map(\.name) + session.vocabulary.stages.map(\.name)
        throw invocation.error(
            .usage, "there is no help on “\(topic.text)”", at: topic.span,
            label: Invocation.proposal(
                topic.text, among: names + Vocabulary.keywords + [HelpPages.grammarTopic]),
            hint: session.absence(of: topic.text) ?? "help lists everything")
    }
}

/// Help, made from the definitions of commands, stages and modules.
struct HelpPages {
    let vocabulary: Vocabulary

    var overview: Page {
        var page = Page()
        page.add("Commands", .title)
        for command in vocabulary.commands {
            page.field(command.name, Self.sentence(command.summary), width: 12)
        }
        page.blank()
        page.add("Statements", .title)
        for keyword in Self.keywords { page.field(keyword.name, keyword.summary, width: 12) }
        page.blank()
        page.add("Stages, after a |", .title)
        for stage in vocabulary.stages { page.field(stage.name, stage.summary, width: 12) }
        page.blank()
        for line in Self.language { page.add(line) }
        return page
    }

    private static let language = [
        "A command takes filters: by:ruiz, kind:a,b (one of), -by:ruiz (not), rate>20, date>=2025-09, by:* (any).",
        "“Quotation marks” hold text with spaces. # begins a comment, \\ at the end of a line goes on in the next.",
        "Dates are days, months, years or intervals: 2025-09-04, 2025-09, 2025, 2025-09-01/2025-09-05, 2025-09-01/..",
        "(A pipeline) in parentheses can stand for a value: quotes by:(people role:minister | select name).",
        "Tab completes, Ctrl-C stops what runs, Ctrl-D leaves. help NAME says more, help grammar all of the syntax.",
    ]

    private struct Keyword {
        let name: String
        let summary: String
        let syntax: [String]
        let details: [String]
        let examples: [UsageExample]
    }

    private static let keywords = [
        Keyword(
            name: "let", summary: "Keep a number, text, list or table in a variable.",
            syntax: ["let NAME = PIPELINE", "let NAME = VALUE[,VALUE …]"],
            details: [
                "$NAME stands for it: as the beginning of a pipeline, or where a value may stand. Text is written in",
                "quotation marks, in which $NAME is text, too; a bare word is a command. A table of one field serves as a list.",
            ],
            examples: [
                UsageExample("let n = docs | count", "a number"),
                UsageExample("let since = 2025-09-01", "a date"),
                UsageExample("let n = docs | count\n$n | save count.txt", "and $n stands for it"),
            ]),
        Keyword(
            name: "expect", summary: "Stop with status 1 when something is not so.",
            syntax: ["expect CONDITION", "expect error COMMAND …"],
            details: [
                "The condition compares values, variables and pipelines in parentheses; and, or and not join several.",
                "A pipeline alone holds when it gives any record. expect error holds when the command fails.",
            ],
            examples: [
                UsageExample("expect (docs | count) >= 3", "at least three documents"),
                UsageExample("expect $n = 0 or $n > 10", "a variable"),
                UsageExample("expect error read nothing.txt", "there is no such document"),
            ]),
        Keyword(
            name: "include", summary: "Run another script here.", syntax: ["include FILE"],
            details: ["A path is relative to the script that includes. A script must not include itself."],
            examples: [
                UsageExample("include setup.dossier", "the script beside this one"),
                UsageExample(
                    "let year = 2031\ninclude setup.dossier", "which sees the variables that are set"),
                UsageExample("include ~/cases/checks.dossier", "one from elsewhere"),
            ]),
        Keyword(
            name: "time", summary: "Say how long a pipeline takes.", syntax: ["time PIPELINE"],
            details: [
                "The result is shown as ever; the time goes to standard error, so that it is no part of it."
            ],
            examples: [
                UsageExample("time docs | count", "a count"),
                UsageExample("time search toll* | head 3", "a search"),
                UsageExample("time verify", "long work"),
            ]),
    ]

    /// Names of the words that begin statements, with their examples.
    static var examplesOfKeywords: [(String, [String])] {
        keywords.map { ($0.name, $0.examples.map(\.text)) }
    }

    static let grammarTopic = "grammar"

    /// Everything of one name: some verbs are commands and stages.
    func page(of name: String, registry: ModuleRegistry) -> Page? {
        if name == Self.grammarTopic { return grammar }
        var pages: [Page] = []
        if let command = vocabulary.command(name) {
            let descriptor = command.module.flatMap { registry[$0]?.descriptor }
            pages.append(page(of: command, descriptor: descriptor))
        }
        if let stage = vocabulary.stage(name), vocabulary.command(name)?.details != stage.details {
            pages.append(page(of: stage))
        }
        if let page = keyword(name) { pages.append(page) }
        guard var page = pages.first else { return nil }
        for next in pages.dropFirst() {
            page.blank()
            page.lines += next.lines
        }
        return page
    }

    private var grammar: Page {
        var page = Page()
        page.add(Page.Run("grammar", .title), Page.Run(" – How the session language is written."))
        page.blank()
        for line in Grammar.text.split(separator: "\n", omittingEmptySubsequences: false) {
            page.lines.append(Page.Line([Page.Run("  \(line)")], isFixed: true))
        }
        page.blank()
        page.add(Grammar.remarks)
        return page
    }

    func keyword(_ name: String) -> Page? {
        guard let keyword = Self.keywords.first(where: { $0.name == name }) else { return nil }
        var page = opening(name, keyword.summary, keyword.syntax, keyword.details)
        add(keyword.examples, to: &page)
        return page
    }

    func page(of stage: StageDefinition) -> Page {
        var page = opening(stage.name, stage.summary, stage.syntax.map { "… | \($0)" }, stage.details)
        add(stage.examples, to: &page)
        return page
    }

    func page(of command: CommandDefinition, descriptor: ModuleDescriptor?) -> Page {
        var page = opening(command.name, command.summary, command.syntax, command.details)
        if let descriptor { add(descriptor.schema, to: &page) }
        if !command.filters.isEmpty {
            page.blank()
            page.add("Filters", .title)
            let names = command.filters.map {
                ([$0.name] + $0.aliases).map { "\($0):" }.joined(separator: " ")
            }
            let width = min(28, names.map(\.utf8.count).max() ?? 0)
            for (name, filter) in zip(names, command.filters) {
                var text = filter.summary
                switch filter.values {
                case .choice(let words), .words(let words):
                    if !words.isEmpty { text += ": \(words.joined(separator: ", "))" }
                case .number: text += " (number; also \(filter.name)>20)"
                case .date: text += " (date)"
                default: break
                }
                page.field(name, text, width: width)
            }
        }
        if descriptor == nil, !command.columns.isEmpty {
            page.blank()
            page.add(
                Page.Run("Fields  ", .title), Page.Run(command.columns.map(\.name).joined(separator: ", ")),
                hanging: 8)
        }
        add(command.examples, to: &page)
        if let descriptor { add(descriptor.examples, to: &page) }
        return page
    }

    /// Modules from elsewhere begin and end their summaries as they like.
    private static func sentence(_ summary: String) -> String {
        guard let first = summary.first, let last = summary.last else { return summary }
        return first.uppercased() + summary.dropFirst() + (last.isLetter || last == ")" ? "." : "")
    }

    private func opening(_ name: String, _ summary: String, _ syntax: [String], _ details: [String]) -> Page {
        var page = Page()
        page.add(Page.Run(name, .title), Page.Run(summary.isEmpty ? "" : " – \(Self.sentence(summary))"))
        page.blank()
        for line in syntax { page.add("  \(line)", .label) }
        if !details.isEmpty {
            page.blank()
            page.add(details.joined(separator: " "))
        }
        return page
    }

    private func add(_ examples: [UsageExample], to page: inout Page) {
        guard !examples.isEmpty else { return }
        page.blank()
        page.add("Examples", .title)
        let lines = examples.map { $0.text.split(separator: "\n").map(String.init) }
        let width = min(52, lines.joined().map(\.utf8.count).max() ?? 0)
        for (example, lines) in zip(examples, lines) {
            for line in lines.dropLast() { page.field(line, "", width: width) }
            page.field(lines.last ?? "", example.meaning, width: width)
        }
    }

    private func add(_ schema: RecordSchema, to page: inout Page) {
        page.blank()
        page.add("Kinds", .title)
        for kind in schema.kinds { page.field(kind.name, kind.summary, width: 18) }
        page.blank()
        page.add("Fields", .title)
        for field in schema.fields {
            let type = Self.type(of: field)
            page.field(field.name, field.summary.isEmpty ? type : "\(field.summary) (\(type))", width: 18)
        }
        if !schema.roles.isEmpty {
            page.blank()
            page.add("Parts of the passage", .title)
            for role in schema.roles { page.field(role.name, role.summary, width: 18) }
        }
    }

    private static func type(of field: Field) -> String {
        let name =
            switch field.kind {
            case .text: "text"
            case .number: "number"
            case .percent: "percent"
            case .money: "money"
            case .date: "date"
            case .name: "name"
            case .place: "place"
            case .choice(let values): values.joined(separator: " | ")
            }
        return field.isList ? "list of: \(name)" : name
    }

    /// The module's marked texts, with what it finds in them.
    private func add(_ examples: [Example], to page: inout Page) {
        guard !examples.isEmpty else { return }
        page.blank()
        page.add("What it finds", .title)
        for example in examples {
            page.blank()
            page.add(Page.Run("  \(example.title)", .label))
            guard let marked = try? MarkedText(parsing: example.markedText) else { continue }
            page.lines += Self.lines(of: marked)
            for expected in example.expected {
                let fields = expected.fields.sorted { $0.key < $1.key }.map {
                    "\($0.key): \($0.value.joined)"
                }
                page.lines.append(
                    Page.Line(
                        [
                            Page.Run("    → ", .dim), Page.Run(expected.kind, .title),
                            Page.Run(fields.isEmpty ? "" : "  \(fields.joined(separator: ", "))"),
                        ], hanging: 6))
            }
            if example.expected.isEmpty { page.add(Page.Run("    → nothing", .dim)) }
        }
    }

    private static func lines(of marked: MarkedText) -> [Page.Line] {
        let bytes = Array(marked.text.utf8)
        var runs: [Page.Run] = [Page.Run("    ")]
        var offset = 0
        for mark in marked.marks.filter({ $0.role == nil }).sorted(by: { $0.span < $1.span })
        where mark.span.start >= offset && mark.span.end <= bytes.count {
            runs.append(Page.Run(String(decoding: bytes[offset..<mark.span.start], as: UTF8.self)))
            runs.append(
                Page.Run(String(decoding: bytes[mark.span.start..<mark.span.end], as: UTF8.self), .highlight))
            offset = mark.span.end
        }
        runs.append(Page.Run(String(decoding: bytes[offset...], as: UTF8.self)))
        var lines: [[Page.Run]] = [[]]
        for run in runs {
            for (index, part) in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .enumerated()
            {
                if index > 0 { lines.append([Page.Run("    ")]) }
                lines[lines.count - 1].append(Page.Run(String(part), run.style))
            }
        }
        return lines.map { Page.Line($0, hanging: 4) }
    }
}
