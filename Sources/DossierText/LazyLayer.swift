import Synchronization

/// A layer that is read when somebody asks for it first, and then kept.
///
/// Two threads that ask at once may both read it; they read the same, and one reading is kept. This is the standard
/// library's `AtomicLazyReference`, whose `load` looks up the type's metadata at every call.
@safe struct LazyLayer<Value: Sendable>: ~Copyable, Sendable {
    private final class Reading: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private let reading = unsafe Atomic<Unmanaged<Reading>?>(nil)

    @inline(__always)
    borrowing func value(_ read: () -> Value) -> Value {
        if let known = unsafe reading.load(ordering: .acquiring) {
            return unsafe known._withUnsafeGuaranteedRef { $0.value }
        }
        return keep(Reading(read()))
    }

    private borrowing func keep(_ own: Reading) -> Value {
        let (isKept, earlier) = unsafe reading.compareExchange(
            expected: nil, desired: Unmanaged.passRetained(own), ordering: .acquiringAndReleasing)
        guard !isKept, let earlier = unsafe earlier else { return own.value }
        unsafe Unmanaged.passUnretained(own).release()
        return unsafe earlier._withUnsafeGuaranteedRef { $0.value }
    }

    deinit { unsafe reading.load(ordering: .acquiring)?.release() }
}
