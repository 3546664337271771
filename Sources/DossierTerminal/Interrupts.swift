import CReadline
import Glibc

/// Turns Ctrl-C into the cancellation of what runs.
///
/// The signal's handler only sets a flag and writes a byte to a pipe; a thread that waits on the pipe cancels.
package enum Interrupts {
    /// - Parameters:
    ///   - leavesOnSecond: whether a second Ctrl-C ends the program, should the first not be heeded.
    ///   - interrupt: stops what runs; called from another thread.
    package static func catchAll(
        leavesOnSecond: Bool, interrupt: @escaping @Sendable () -> Void
    ) {
        let descriptor = dossier_catch_interrupts(leavesOnSecond ? 1 : 0)
        guard descriptor >= 0 else { return }
        let box = unsafe Unmanaged.passRetained(
            Watch(descriptor: descriptor, interrupt: interrupt))
        var thread = pthread_t()
        let failed = unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                let watch = unsafe Unmanaged<Watch>.fromOpaque(context).takeRetainedValue()
                watch.run()
                return nil
            }, box.toOpaque())
        if failed == 0 { pthread_detach(thread) } else { unsafe box.release() }
    }

    private final class Watch: Sendable {
        let descriptor: Int32
        let interrupt: @Sendable () -> Void

        init(descriptor: Int32, interrupt: @escaping @Sendable () -> Void) {
            self.descriptor = descriptor
            self.interrupt = interrupt
        }

        func run() {
            var byte: UInt8 = 0
            while true {
                let count = unsafe read(descriptor, &byte, 1)
                if count == 1 { interrupt() }
                if count == 0 || (count < 0 && errno != EINTR) { return }
            }
        }
    }
}
