import Synchronization

/// A flag that asks long work to stop. Work looks at it between documents and blocks.
public final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)
    private let stops = Mutex<[Int: @Sendable () -> Void]>([:])

    public init() {}

    public func cancel() {
        flag.store(true, ordering: .relaxed)
        for stop in stops.withLock({ Array($0.values) }) { stop() }
    }

    public func reset() { flag.store(false, ordering: .relaxed) }
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Does something that cannot look at the flag; cancelling calls `stop`, on another thread.
    package func stopping<Value, Failure: Error>(
        by stop: @escaping @Sendable () -> Void, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let key = watch(stop)
        defer { unwatch(key) }
        return try body()
    }

    /// Cancelling calls `stop`, on another thread, until that is taken back; at once where it is cancelled already.
    package func watch(_ stop: @escaping @Sendable () -> Void) -> Int {
        let key = stops.withLock { stops in
            let key = (stops.keys.max() ?? 0) + 1
            stops[key] = stop
            return key
        }
        if isCancelled { stop() }
        return key
    }

    package func unwatch(_ key: Int) { stops.withLock { _ = $0.removeValue(forKey: key) } }
}
