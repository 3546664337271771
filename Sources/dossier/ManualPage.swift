import ArgumentParser
import DossierCommands

/// The manual page `dossier(1)`, made from the definitions of subcommands, commands and stages.
enum ManualPage {
    static var text: String {
        var roff = Roff()
        roff.lines.append(".TH DOSSIER 1 \"\" \"Dossier \(Dossier.release)\" \"User Commands\"")
        roff.section("NAME", "dossier \\- \(Roff.escaped(Dossier.configuration.abstract))")
        roff.section("SYNOPSIS")
        roff.verbatim(Dossier.configuration.usage ?? "")
        roff.section(
            "DESCRIPTION",
            Roff.escaped(
                """
                Dossier reads many accounts of one affair against each other: it finds what happened when, who said exactly \
                what, which tariffs stand, who promised what, and what nobody knows, and shows the passage for every answer. \
                \(Dossier.configuration.discussion)
                """))
        roff.section("SUBCOMMANDS")
        for command in subcommands {
            let help = Dossier.helpMessage(for: command, includeHidden: false, columns: 78)
            roff.lines.append(".SS \(Roff.escaped(name(in: help)))")
            roff.verbatim(help.hasPrefix("OVERVIEW: ") ? String(help.dropFirst(10)) : help)
        }
        roff.section("THE SESSION LANGUAGE")
        roff.verbatim(Grammar.text)
        roff.paragraph(Grammar.remarks)
        let vocabulary = Vocabulary(registry: .builtIn)
        roff.lines.append(".SS Commands")
        for command in vocabulary.commands { roff.item(command.syntax, command.summary) }
        roff.lines.append(".SS Stages, after a |")
        for stage in vocabulary.stages { roff.item(stage.syntax.map { "| \($0)" }, stage.summary) }
        roff.section("EXIT STATUS")
        for (status, meaning) in statuses { roff.item([status], meaning) }
        roff.section("ENVIRONMENT")
        for (name, meaning) in environment { roff.item([name], meaning) }
        roff.section("FILES")
        for (name, meaning) in files { roff.item([name], meaning) }
        return roff.lines.joined(separator: "\n") + "\n"
    }

    /// Those of the top, and the only ones below them.
    private static var subcommands: [any ParsableCommand.Type] {
        Dossier.configuration.subcommands.flatMap { command in
            command.configuration.subcommands.isEmpty ? [command] : command.configuration.subcommands
        }
    }

    /// `dossier new workspace`, as the line of its usage has it.
    private static func name(in help: String) -> String {
        guard let usage = help.split(separator: "\n").first(where: { $0.hasPrefix("USAGE: ") }) else {
            return ""
        }
        return usage.dropFirst(7).split(separator: " ").prefix {
            !$0.hasPrefix("<") && !$0.hasPrefix("[") && !$0.hasPrefix("-")
        }
        .joined(separator: " ")
    }

    private static let statuses = [
        ("0", "Done."), ("1", "An expectation failed, verify or replay found a difference."),
        ("2", "Nothing could be done."), ("64", "The command line or a script is not as it should be."),
        ("65", "Bad input; what was good is kept."), ("66", "No such input."), ("70", "An internal error."),
        ("74", "Input or output failed."), ("130", "Interrupted."),
    ]

    private static let environment = [
        ("DOSSIER_REVIEWER", "The name under which decisions are written."),
        ("NO_COLOR", "No colour, also on a terminal."), ("COLUMNS", "The width of what is laid out."),
        ("PAGER", "What long output is shown in; less -FRX unless it is set."),
        ("XDG_STATE_HOME", "Where the history is kept; ~/.local/state unless it is set."),
    ]

    private static let files = [
        ("~/.local/state/dossier/history", "What was typed at the prompt, for nobody else to read."),
        ("~/.inputrc", "Keys and modes of the prompt, as of every program that uses readline; $if dossier."),
        ("WORKSPACE/workspace.yaml", "Title and options of a workspace."),
        ("WORKSPACE/reviews.jsonl", "What was decided, one line a decision."),
        ("WORKSPACE/documents/", "The originals, and facts.jsonl with what is known of them."),
    ]
}

/// Text for `man`, in the macros of man(7).
private struct Roff {
    var lines: [String] = []

    mutating func section(_ title: String, _ text: String? = nil) {
        lines.append(".SH \(title)")
        if let text { lines.append(text) }
    }

    mutating func paragraph(_ text: String) { lines += [".PP", Self.escaped(text)] }

    mutating func verbatim(_ text: String) {
        lines.append(".nf")
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Self.escaped(String($0))
        }
        lines.append(".fi")
    }

    mutating func item(_ forms: [String], _ meaning: String) {
        lines.append(".TP")
        lines.append("\\fB\(forms.map(Self.escaped).joined(separator: "\\fR, \\fB"))\\fR")
        lines.append(Self.escaped(meaning))
    }

    /// A dot or apostrophe at the beginning of a line would be a macro.
    static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
