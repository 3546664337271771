package import DossierHost
package import DossierSDK
package import DossierText

/// A conversation with a workspace: what is open, which variables are set, where results go.
///
/// Used from one thread; only `interruption` may be touched from others.
package final class Session {
    package internal(set) var workspace: Workspace? {
        didSet { interruption.workspace = workspace }
    }
    /// The program's modules, and those of the open workspace.
    package private(set) var registry: ModuleRegistry
    package private(set) var vocabulary: Vocabulary
    private let builtIn: ModuleRegistry
    /// Which programs of workspaces may run.
    private let trust: ProgramTrust
    package var output: any SessionOutput { rehearsal == nil ? audience : MutedOutput(audience) }
    private let audience: any SessionOutput
    package var cancellation: Cancellation { interruption.cancellation }
    package let interruption: Interruption
    /// The day that was said with `--now`, on which what is written does not depend on the clock.
    package let now: CalendarDate?
    /// What `today` means.
    var today: CalendarDate? { now ?? CalendarDate.ofClock }
    package internal(set) var variables: [String: Output] = [:]
    /// Set by `quit`.
    package internal(set) var wantsToQuit = false
    /// Whether an import left something out. A script then ends with status 65.
    package internal(set) var hasDataProblems = false
    /// Whether a `verify` found something that is not as it should be. A script then ends with status 1.
    package internal(set) var hasFailedVerification = false
    /// The name under which decisions are written.
    package internal(set) var reviewer: String
    /// What was typed at the prompt, of earlier sessions, too.
    package var history: [String] = []
    /// The script that grows with what is typed.
    var recording: Recording?
    /// What the statement under way has decided.
    private var decisions: [String] = []
    /// Lines of results, while they are kept and not shown.
    private var captured: [String]?
    /// Copies of workspaces in place of which nothing is opened while a script is only tried.
    private(set) var rehearsal: Rehearsal?
    /// How many sources are being run, one in the other.
    private(set) var depth = 0
    /// Absolute paths of the scripts that are being run, the innermost last.
    var scripts: [String] = []

    package init(
        registry: ModuleRegistry, output: any SessionOutput, interruption: Interruption = Interruption(),
        now: CalendarDate? = nil, reviewer: String? = nil, trust: ProgramTrust = .ofUser
    ) {
        self.trust = trust
        self.registry = registry
        builtIn = registry
        vocabulary = Vocabulary(registry: registry)
        audience = output
        self.interruption = interruption
        self.now = now
        self.reviewer = reviewer ?? Reviewer.fromEnvironment
    }

    /// Opens a workspace by name or path, as `open` does.
    package func open(_ name: String) throws(Diagnostic) {
        let finder = WorkspaceFinder(script: scripts.last) { [rehearsal] path in
            rehearsal?.isKnown(FilePath.absolute(path)) == true
        }
        try open(at: finder.path(of: name))
    }

    /// During a rehearsal it is always a copy that is opened, and of each workspace the same one.
    private func open(at path: String) throws(Diagnostic) {
        do throws(WorkspaceError) {
            let opened = try opened(placeOfCopy(of: path) ?? path)
            // The original has told of itself already.
            if rehearsal == nil { tellNotices(of: opened) } else { _ = opened.takeNotices() }
            workspace = opened
            registry = opened.registry
            vocabulary = Vocabulary(registry: registry)
        } catch {
            throw Diagnostic(error, span: nil)
        }
    }

    /// Nil where nothing is rehearsed.
    private func placeOfCopy(of path: String) throws(WorkspaceError) -> String? {
        guard let rehearsal else { return nil }
        let path = rehearsal.original(of: FilePath.absolute(path))
        if let place = rehearsal.place(of: path) { return place }
        let original = try opened(path)
        tellNotices(of: original)
        return try rehearsal.copy(original, from: path)
    }

    private func tellNotices(of workspace: Workspace) {
        for notice in workspace.takeNotices() { output.warn(notice) }
    }

    private func opened(_ path: String) throws(WorkspaceError) -> Workspace {
        try Workspace(
            opening: path, registry: builtIn, trust: trust, day: now?.dayNumber, cancellation: cancellation)
    }

    /// Does something with copies of the workspaces: nothing that is decided, imported or set lasts beyond it.
    func rehearse<Result>(
        _ rehearsal: Rehearsal, _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        let before = (self.rehearsal, workspace, registry, vocabulary, variables, reviewer)
        defer { (self.rehearsal, workspace, registry, vocabulary, variables, reviewer) = before }
        rehearsal.outer = self.rehearsal
        self.rehearsal = rehearsal
        if let workspace {
            do throws(WorkspaceError) {
                let path = FilePath.absolute(workspace.path)
                let copy = try opened(rehearsal.copy(workspace, from: path))
                _ = copy.takeNotices()
                self.workspace = copy
                registry = copy.registry
                vocabulary = Vocabulary(registry: registry)
            } catch {
                throw Diagnostic(error, span: nil)
            }
        }
        return try body()
    }

    /// Where a new workspace is to be made.
    func place(ofNew path: String) throws(Diagnostic) -> String {
        guard let rehearsal else { return path }
        do throws(WorkspaceError) {
            return try rehearsal.placeOfNew(FilePath.absolute(path))
        } catch {
            throw Diagnostic(error, span: nil)
        }
    }

    /// Reads the modules of the open workspace again.
    ///
    /// - Parameter tells: whether to say what has changed by it.
    func reopen(tells: Bool) throws(Diagnostic) {
        guard let workspace else { return }
        let before = Self.versions(of: registry)
        try open(at: workspace.path)
        guard tells else { return }
        let after = Self.versions(of: registry)
        for name in after.keys.sorted() where before[name] != after[name] {
            output.note(
                before[name] == nil
                    ? "the module \(name) is in use; analyze \(name) reads the documents with it"
                    : "the module \(name) has changed; analyze \(name) reads the documents with it again")
        }
        for name in before.keys.sorted() where after[name] == nil {
            output.note("the module \(name) is out of use")
        }
        if before == after { output.note("no module has changed") }
    }

    private static func versions(of registry: ModuleRegistry) -> [String: Int] {
        Dictionary(
            registry.modules.map { ($0.descriptor.name, $0.descriptor.version) }, uniquingKeysWith: { $1 })
    }

    package func set(_ name: String, to value: Value) { variables[name] = .value(value) }

    /// Reads a whole source, then carries out its statements until one fails.
    package func run(_ source: SourceText) throws(Diagnostic) {
        let statements = try Parser.statements(of: source)
        depth += 1
        defer { depth -= 1 }
        for statement in statements {
            try carryOut(statement, in: source)
            if wantsToQuit { return }
        }
    }

    /// Says what was decided when the statement is over, below what it shows: a long list would carry it off.
    func tellDecided(_ message: String) { decisions.append(message) }

    private func carryOut(_ statement: Statement, in source: SourceText) throws(Diagnostic) {
        defer {
            for message in decisions { output.decided(message) }
            decisions = []
        }
        do throws(Diagnostic) {
            try followReviews()
            try perform(statement, in: source)
            if let recording, recording.depth == depth {
                try recording.add(statement, in: source, decided: workspace?.takeWritten() ?? [])
            }
        } catch {
            if let recording, recording.depth == depth {
                recording.dropResults()
                _ = workspace?.takeWritten()
            }
            throw error.located(in: source, at: statement.span)
        }
    }

    /// Shows what a statement gives, unless it is kept to be compared.
    func show(_ result: Output) throws(Diagnostic) {
        if captured != nil {
            captured?.append(contentsOf: TranscriptLines.lines(of: result))
        } else {
            try output.show(result)
        }
        try recording?.add(result)
    }

    /// How wide what is drawn may be; what is kept to be compared is as wide on every screen.
    var columns: Int {
        let isKept = captured != nil || recording?.hasOutput == true
        return (isKept ? nil : output.columns) ?? 80
    }

    /// Carries a statement out and gives what it would show, of one that fails the error.
    func results(of statement: Statement, in source: SourceText) throws(Diagnostic) -> [String] {
        let outer = captured
        captured = []
        defer { captured = outer }
        depth += 1
        defer { depth -= 1 }
        do throws(Diagnostic) {
            try carryOut(statement, in: source)
        } catch {
            if error.kind == .interrupted || error.kind == .outputClosed { throw error }
            captured?.append("error: \(error.message)")
        }
        return captured ?? []
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

    /// Takes over what others have decided since the last statement.
    private func followReviews() throws(Diagnostic) {
        guard let workspace else { return }
        do throws(WorkspaceError) {
            try workspace.followReviews()
        } catch {
            throw Diagnostic(error, span: nil)
        }
        for notice in workspace.takeNotices() + workspace.moduleChanges() { output.warn(notice) }
    }

    /// For loops over many records: looks once in a while.
    func checkCancellation(at index: Int) throws(Diagnostic) {
        if index & 0x7FF == 0 { try checkCancellation() }
    }

    func checkCancellation() throws(Diagnostic) {
        if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
    }
}
