import DossierHost
import Synchronization

/// Breaks off what the store is asked, from another thread: a query looks at no flag.
package final class Interruption: Sendable {
    private let open = Mutex<Workspace?>(nil)

    var workspace: Workspace? {
        get { open.withLock { $0 } }
        set { open.withLock { $0 = newValue } }
    }

    package func interrupt() { workspace?.interrupt() }
}
