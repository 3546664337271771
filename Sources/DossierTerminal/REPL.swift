package import DossierCommands
import DossierHost
import DossierSDK

/// The prompt: reads statements, carries them out, shows what comes of them, until Ctrl-D or `quit`.
package struct REPL {
    private let session: Session
    private let output: TerminalOutput
    private let runner: StatementRunner

    package init(session: Session, output: TerminalOutput) {
        self.session = session
        self.output = output
        runner = StatementRunner(session: session, output: output)
    }

    /// - Returns: the exit status.
    package func run() -> Int32 {
        let completer = Completer(session: session)
        let editor = LineEditor { line in
            runner.isBusy
                ? Completion(start: line.utf8.count, candidates: []) : completer.completion(of: line)
        }
        session.history = editor.lines
        greet()
        while runner.isBusy || !session.wantsToQuit {
            switch readStatement(editor) {
            case .interrupted: continue
            case .end:
                runner.finish()
                _ = FilePath.writeAll(Array("\n".utf8), to: 1)
                return 0
            case .line(let text):
                let statement = Self.leaves(text) ? "quit" : text
                if case .outputClosed = runner.run(statement) { return 0 }
            }
        }
        return 0
    }

    /// Whether a line is what shells, databases and notebooks are left with.
    private static func leaves(_ text: String) -> Bool {
        let word = text.split(whereSeparator: \.isWhitespace)
        return word.count == 1
            && ["exit", "\\q", ".exit", ".quit", ":q", "exit()", "quit()"].contains(word[0])
    }

    /// A line, with those that continue it after a `\` or `|` at its end.
    private func readStatement(_ editor: LineEditor) -> LineEditor.Reading {
        var text = ""
        while true {
            switch editor.read(prompt: text.isEmpty ? prompt : continuationPrompt) {
            case .interrupted: return .interrupted
            case .end: return text.isEmpty ? .end : .line(text)
            case .line(let line):
                text += text.isEmpty ? line : "\n" + line
                if Self.continues(line) { continue }
                remember(text, editor)
                return .line(text)
            }
        }
    }

    /// Keeps a statement as one line, however many it was typed in.
    private func remember(_ text: String, _ editor: LineEditor) {
        let line = text.replacing("\\\n", with: " ").replacing("\n", with: " ")
        if editor.remember(line) { session.history.append(line) }
    }

    private static func continues(_ line: String) -> Bool {
        var rest = line[...]
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        let begin = rest.drop { $0 == " " || $0 == "\t" }
        return line.last == "\\" || (rest.last == "|" && !begin.hasPrefix("#"))
    }

    private var name: String {
        DisplayWidth.cut(
            VisibleText.of(session.workspace.map { FilePath.name($0.path) } ?? "dossier"), to: 40)
    }

    /// readline must know which characters take no room.
    private var prompt: String {
        output.terminal.hasColour ? "\u{1}\u{1B}[1;36m\u{2}\(name)>\u{1}\u{1B}[0m\u{2} " : "\(name)> "
    }

    private var continuationPrompt: String {
        String(repeating: " ", count: max(0, DisplayWidth.of(name) - 2)) + "...> "
    }

    private func greet() {
        guard let workspace = session.workspace, let count = try? workspace.documentCount() else {
            output.note("Dossier. open NAME opens a workspace, help shows the commands, Ctrl-D leaves.")
            return
        }
        output.note(
            "\(workspace.title): \(Counted.text(count, "document")). help shows the commands, Ctrl-D leaves.")
    }
}
