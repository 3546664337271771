import ArgumentParser
import DossierCommands
import DossierHost
import DossierSDK
import DossierTerminal
import DossierText
import Glibc

extension Terminal.Colour: ExpressibleByArgument {}

/// Options of everything that speaks the session language.
struct SessionOptions: ParsableArguments {
    @Option(help: "Whether output has colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
    var color: Terminal.Colour = .auto

    @Flag(help: "Do not show long output in a pager.")
    var noPager = false

    @Option(
        help: ArgumentHelp(
            "The day that “today” means and that decisions bear, such as 2025-09-04.", valueName: "date"))
    var now: String?

    @Option(
        help: "The name under which you decide; without it DOSSIER_REVIEWER, else your user name.")
    var reviewer: String?

    @Flag(help: "Run programs that are modules of the workspace without asking; for scripts.")
    var trust = false

    func validate() throws {
        if let now, CalendarDate(iso: now) == nil {
            throw ValidationError("--now takes a date such as 2025-09-04, not “\(now)”")
        }
    }
}

/// A session with its output, and the way in which it ends the program.
struct SessionProgram {
    let session: Session
    let output: TerminalOutput
    private let departure: Departure

    init(_ options: SessionOptions, isPrompt: Bool, isChatty: Bool? = nil, tellsDecisions: Bool = false) {
        let terminal = Terminal(colour: options.color)
        let interruption = Interruption()
        output = TerminalOutput(
            terminal: terminal, usesPager: isPrompt && !options.noPager,
            isChatty: isChatty ?? terminal.errorIsTerminal, tellsDecisions: tellsDecisions,
            interruption: interruption)
        session = Session(
            registry: .builtIn, output: output, interruption: interruption,
            now: options.now.flatMap { CalendarDate(iso: $0) },
            reviewer: options.reviewer.flatMap(Reviewer.cleaned),
            trust: options.trust ? .everything : .ofUser)
        let departure = Departure(interruption)
        let output = output
        self.departure = departure
        Interrupts.catchAll(leavesOnSecond: !isPrompt) { departure.interrupt(output) }
    }

    /// Runs something and leaves with its status.
    func run(_ body: (Session) throws(Diagnostic) -> Void) throws {
        do throws(Diagnostic) {
            try body(session)
        } catch {
            // Otherwise the program ends in this moment.
            guard departure.begin() else { while true { pause() } }
            output.report(error)
            throw ExitCode(error.status)
        }
        if session.hasDataProblems { throw ExitCode(65) }
        if session.hasFailedVerification { throw ExitCode(1) }
    }

    /// Lets somebody type, until he leaves.
    func prompt() -> Int32 {
        departure.stayAtPrompt()
        return REPL(session: session, output: output).run()
    }

    /// Opens the workspace that an option or argument names, else the one in whose folder this is run.
    func open(_ workspace: String?) throws {
        guard let workspace = workspace ?? CurrentWorkspace.path else { return }
        try run { session throws(Diagnostic) in try session.open(workspace) }
    }
}
