import Dispatch
import Foundation

/// A counting semaphore.
package final class Semaphore: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    package init() {}

    package func signal() { semaphore.signal() }
    package func wait() { semaphore.wait() }

    /// False when the time has passed.
    package func wait(milliseconds: Int) -> Bool {
        semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    }
}

/// Starts a detached thread with a stack that deep recursion in a parser does not exhaust.
package func startThread(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 8 << 20
    thread.start()
}
