import Synchronization

/// A flag that asks long work to stop. Work looks at it between documents and blocks.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)
    private let stop = Mutex<(@Sendable () -> Void)?>(nil)

    public init() {}

    public func cancel() {
        flag.store(true, ordering: .relaxed)
        stop.withLock { $0 }?()
    }

    public func reset() { flag.store(false, ordering: .relaxed) }
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Does something that cannot look at the flag; cancelling calls `stop`, on another thread.
    package func stopping<Value, Failure: Error>(
        by stop: @escaping @Sendable () -> Void, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        self.stop.withLock { $0 = stop }
        defer { self.stop.withLock { $0 = nil } }
        return try body()
    }
}
