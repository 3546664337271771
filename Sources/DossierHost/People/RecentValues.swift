import Synchronization

/// What is made of a few keys again and again, as the readings of a name are; what was asked for of late is at hand for
/// all threads.
final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])
    private let most: Int

    /// - Parameter most: how many are kept; then they are all let go.
    init(most: Int) { self.most = most }

    func value(for key: Key, make: (Key) -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = make(key)
        known.withLock { known in
            if known.count >= most { known.removeAll(keepingCapacity: true) }
            known[key] = value
        }
        return value
    }
}
