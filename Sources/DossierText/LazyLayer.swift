import Synchronization

/// A layer that is read when somebody asks for it first, and then kept.
///
/// Two threads that ask at once may both read it; they read the same, and one reading is kept.
struct LazyLayer<Value: Sendable>: ~Copyable, Sendable {
    private final class Reading: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private let reading = AtomicLazyReference<Reading>()

    @inline(__always)
    borrowing func value(_ read: () -> Value) -> Value {
        if let known = reading.load() { return known.value }
        return reading.storeIfNil(Reading(read())).value
    }
}
