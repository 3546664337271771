package import DossierHost
import DossierSDK

/// All commands and stages that a session knows: its own, and one command a module.
package struct Vocabulary: Sendable {
    package let commands: [CommandDefinition]
    package let stages: [StageDefinition]
    /// Words that begin a statement and are no commands.
    package static let keywords = ["let", "expect", "include", "time"]

    package init(registry: ModuleRegistry) {
        commands =
            [
                .open, .new, .import, .analyze, .docs, .read, .show, .why, .search, .facts, .copies, .diff,
                .remove,
                .restore,
            ]
            + registry.modules.map { .module($0.descriptor) }
            + [
                .people, .who, .groups(registry), .conflicts(registry), .compare, .brief, .citeCheck, .verify,
                .modules, .sql,
            ]
            + ReviewVerb.allCases.map(\.command)
            + [.add, .merge, .split, .verdict, .undo, .redo, .reviews, .reviewer]
            + [.history, .record, .replay, .echo, .fail, .help, .quit]
        stages = StageDefinition.all
    }

    /// Everything that begins a statement, or follows a pipe, without any module.
    package static let words: Set<String> = {
        let own = Vocabulary(registry: ModuleRegistry([]))
        return Set(keywords + own.commands.map(\.name) + own.stages.map(\.name))
    }()

    package static var examplesOfKeywords: [(String, [String])] { HelpPages.examplesOfKeywords }

    package func command(_ name: String) -> CommandDefinition? { commands.first { $0.name == name } }
    /// Commands that can also follow a pipe.
    package var continuations: [CommandDefinition] { commands.filter(\.takesRecords) }
    package func stage(_ name: String) -> StageDefinition? { stages.first { $0.name == name } }
}

/// A line of the language with what it does.
package struct UsageExample: Sendable {
    package let text: String
    package let meaning: String

    init(_ text: String, _ meaning: String) {
        self.text = text
        self.meaning = meaning
    }
}

/// A command: the beginning of a pipeline.
package struct CommandDefinition: Sendable {
    package let name: String
    package let summary: String
    /// How it is written; one form a line.
    package let syntax: [String]
    package var details: [String] = []
    package var filters: [FilterDefinition] = []
    package var examples: [UsageExample] = []
    /// What its arguments without a name are, for completion.
    package var argument: ArgumentKind = .nothing
    /// The columns of the records that it gives.
    package var columns: [Column] = []
    /// The descriptor's name, of a command that a module brought.
    package var module: String?
    /// Where it looks when it follows a pipe; nil where it cannot.
    var reach: Reach?
    var takesRecords: Bool { reach != nil }
    let run: @Sendable (Invocation) throws(Diagnostic) -> Output
    /// How many records it would give, where that is cheaper than to make them.
    var count: (@Sendable (Invocation) throws(Diagnostic) -> Int)?
    /// What a `group`, `distinct` or `uniq` after it would give, where that is cheaper than to make its records.
    var fold: (@Sendable (Invocation, Following.Fold) throws(Diagnostic) -> Table?)?
    /// Whether the conditions of the `where` that follow can be left to it.
    var takesConditions: @Sendable (Invocation) -> Bool = { _ in false }
}

/// Where a command looks that goes on from the records of a pipe: in the passages where they stand, or in the whole of their
/// documents.
package enum Reach: Sendable {
    case passages, documents
}

/// What can stand as an argument.
package enum ArgumentKind: Sendable {
    case nothing, file, workspace, document, finding, module, topic, review, person
    case words([String])
}

/// A stage: what can follow `|`.
package struct StageDefinition: Sendable {
    package let name: String
    package let summary: String
    package let syntax: [String]
    package var details: [String] = []
    package var examples: [UsageExample] = []
    /// Whether its arguments are fields of the records.
    package var takesFields = false
    let apply: @Sendable (Output, Invocation) throws(Diagnostic) -> Output

    static let all: [StageDefinition] = own + ReviewVerb.allCases.map(\.stage) + [merge, split]

    private static let own: [StageDefinition] = [
        `where`, sort, head, tail, select, drop, rename, uniq, distinct,
        count, group, sum, mean, min, max, join, diff,
        table, list, chart, json, csv, md, save, tee,
        facts, remove, restore,
    ]
}
