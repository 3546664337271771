package import DossierHost
package import DossierSDK
package import DossierText

/// A conversation with a workspace: what is open, which variables are set, where results go.
///
/// Used from one thread; only `cancellation` may be touched from others.
package final class Session {
    package internal(set) var workspace: Workspace?
    /// The program's modules, and those of the open workspace.
    package private(set) var registry: ModuleRegistry
    package private(set) var vocabulary: Vocabulary
    private let builtIn: ModuleRegistry
    package let output: any SessionOutput
    package let cancellation: Cancellation
    /// What day `today` is.
    package let now: CalendarDate?
    package internal(set) var variables: [String: Output] = [:]
    /// Set by `quit`.
    package internal(set) var wantsToQuit = false
    /// Whether an import left something out. A script then ends with status 65.
    package internal(set) var hasDataProblems = false
    /// Whether a `verify` found something that is not as it should be. A script then ends with status 1.
    package internal(set) var hasFailedVerification = false
    /// The name under which decisions are written.
    package internal(set) var reviewer: String
    /// Absolute paths of the scripts that are being run, the innermost last.
    var scripts: [String] = []

    package init(
        registry: ModuleRegistry, output: any SessionOutput, cancellation: Cancellation = Cancellation(),
        now: CalendarDate? = nil, reviewer: String? = nil
    ) {
        self.registry = registry
        builtIn = registry
        vocabulary = Vocabulary(registry: registry)
        self.output = output
        self.cancellation = cancellation
        self.now = now
        self.reviewer = reviewer ?? Reviewer.fromEnvironment
    }

    /// Opens a workspace by name or path, as `open` does.
    package func open(_ name: String) throws(Diagnostic) {
        let path = try WorkspaceFinder(script: scripts.last).path(of: name)
        do throws(WorkspaceError) {
            let opened = try Workspace(opening: path, registry: builtIn)
            for notice in opened.takeNotices() { output.warn(notice) }
            opened.decide(on: now?.dayNumber)
            workspace = opened
            registry = opened.registry
            vocabulary = Vocabulary(registry: registry)
        } catch {
            throw Diagnostic(error, span: nil)
        }
    }

    package func set(_ name: String, to value: Value) { variables[name] = .value(value) }

    /// Reads a whole source, then carries out its statements until one fails.
    package func run(_ source: SourceText) throws(Diagnostic) {
        for statement in try Parser.statements(of: source) {
            do throws(Diagnostic) {
                try followReviews()
                try perform(statement, in: source)
            } catch {
                throw error.located(in: source, at: statement.span)
            }
            if wantsToQuit { return }
        }
    }

    /// Runs a script file; `include` inside it is relative to its folder.
    package func runScript(at path: String) throws(Diagnostic) {
        let absolute = FilePath.absolute(path)
        if scripts.contains(absolute) {
            throw Diagnostic(
                .usage, "\(FilePath.name(path)) includes itself",
                hint: "the scripts under way are \(scripts.map(FilePath.name).joined(separator: ", "))")
        }
        guard scripts.count < 64 else { throw Diagnostic(.usage, "scripts include each other too deeply") }
        let bytes = try FilePath.read(path)
        scripts.append(absolute)
        defer { scripts.removeLast() }
        try run(SourceText(bytes, name: path, folder: FilePath.folder(absolute)))
    }

    /// The values that a literal stands for: a variable may be a list or a column.
    func texts(of literal: Literal, in source: SourceText) throws(Diagnostic) -> [String] {
        guard literal.kind == .variable else { return [literal.text] }
        switch try variable(Word(text: literal.text, span: literal.span), in: source) {
        case .value(let value): return value.texts
        case .table(let table) where table.shownIndices.count == 1:
            let index = table.shownIndices[0]
            return table.records.flatMap { $0.values[index]?.texts ?? [] }
        case .table(let table):
            throw Diagnostic(
                .usage, "“$\(literal.text)” holds records of \(table.shownIndices.count) fields",
                span: literal.span,
                label: "values are needed here",
                hint: "keep one field: let \(literal.text) = … | select FIELD"
            ).located(in: source)
        case .page, .nothing:
            throw Diagnostic(.usage, "“$\(literal.text)” is no value", span: literal.span).located(in: source)
        }
    }

    func variable(_ word: Word, in source: SourceText) throws(Diagnostic) -> Output {
        if let output = variables[word.text] { return output }
        let near = NearestWord.nearest(to: word.text, among: variables.keys.sorted())
        throw Diagnostic(
            .usage, "there is no variable “$\(word.text)”", span: word.span,
            label: near.map { "did you mean “$\($0)”?" },
            hint: near == nil ? "set it with: let \(word.text) = …" : nil
        ).located(in: source)
    }

    /// Takes over what others have decided since the last statement.
    private func followReviews() throws(Diagnostic) {
        guard let workspace else { return }
        do throws(WorkspaceError) {
            try workspace.applyReviews()
        } catch {
            throw Diagnostic(error, span: nil)
        }
        for notice in workspace.takeNotices() { output.warn(notice) }
    }

    func checkCancellation() throws(Diagnostic) {
        if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
    }
}
