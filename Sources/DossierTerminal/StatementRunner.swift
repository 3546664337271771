import DossierCommands
import DossierHost
import DossierSDK
import Synchronization

/// Carries statements out on a thread of their own, so that Ctrl-C brings the prompt back at once, whatever is at work.
///
/// What is stopped ends within a moment: it looks at its cancellation, and the store answers it no more. Where that
/// takes longer than ``patience`` it is left behind: nothing that it says is shown any more, and the next statement
/// begins when it has ended, since a session does one thing at a time.
final class StatementRunner {
    enum Outcome {
        case done
        /// There is nobody to read the output any more.
        case outputClosed
        /// Stopped, and perhaps still at work.
        case stopped
    }

    private let session: Session
    private let output: TerminalOutput
    private var former: Work?

    /// How long the prompt waits for what has been stopped, in milliseconds.
    private static let patience = 40

    init(session: Session, output: TerminalOutput) {
        self.session = session
        self.output = output
    }

    /// Whether something that was left behind is still at work, so that the session must be let alone.
    var isBusy: Bool { former?.isDone == false }

    func run(_ text: String) -> Outcome {
        guard takeLeave() else { return .stopped }
        session.interruption.begin()
        let work = Work(session, SourceText(text))
        let isStopped = wait(for: work)
        guard work.isDone else {
            output.leave(Diagnostic(.interrupted, "interrupted"))
            former = work
            return .stopped
        }
        guard let failure = work.failure else { return .done }
        if failure.kind == .outputClosed { return .outputClosed }
        output.report(failure.kind == .interrupted ? failure.withoutPlace : failure)
        return isStopped ? .stopped : .done
    }

    /// Waits a little for what was left behind, before the program ends.
    func finish() {
        guard let former else { return }
        _ = former.wait(milliseconds: 3000)
    }

    /// Waits for what was left behind and says what it still had to say; false when that is stopped, too.
    private func takeLeave() -> Bool {
        guard let former else { return true }
        session.interruption.beginWaiting()
        _ = wait(for: former)
        guard former.isDone else {
            output.leave(
                Diagnostic(
                    .interrupted, "what was stopped before has not ended yet", hint: "try again in a moment"))
            return false
        }
        self.former = nil
        output.resume()
        if let failure = former.failure, failure.message != "interrupted", failure.kind != .outputClosed {
            output.report(failure.withoutPlace)
        }
        return true
    }

    /// Waits for the end of some work, and no longer than ``patience`` when Ctrl-C comes before.
    ///
    /// - Returns: whether it came.
    private func wait(for work: Work) -> Bool {
        let cancellation = session.interruption.waiting
        let watch = cancellation.watch { work.wake() }
        defer { cancellation.unwatch(watch) }
        while !work.isDone {
            if cancellation.isCancelled {
                // A pager has the terminal for as long as somebody reads.
                if work.wait(milliseconds: Self.patience) || !output.isPaging { return true }
            } else {
                work.wait()
            }
        }
        return cancellation.isCancelled
    }
}

/// A statement on its way.
///
/// Unchecked, since the session is no value to be shared: it is used by one thread at a time, this one's until it is done.
private final class Work: @unchecked Sendable {
    private struct State {
        var isDone = false
        var failure: Diagnostic?
    }

    private let session: Session
    private let state = Mutex(State())
    private let semaphore = Semaphore()

    init(_ session: Session, _ source: SourceText) {
        self.session = session
        startThread { self.perform(source) }
    }

    var isDone: Bool { state.withLock { $0.isDone } }
    var failure: Diagnostic? { state.withLock { $0.failure } }

    func wake() { semaphore.signal() }
    func wait() { semaphore.wait() }

    /// True when it is done.
    func wait(milliseconds: Int) -> Bool {
        if isDone { return true }
        _ = semaphore.wait(milliseconds: milliseconds)
        return isDone
    }

    private func perform(_ source: SourceText) {
        var failure: Diagnostic?
        do throws(Diagnostic) {
            try session.run(source)
        } catch {
            failure = error
        }
        state.withLock { $0 = State(isDone: true, failure: failure) }
        semaphore.signal()
    }
}
