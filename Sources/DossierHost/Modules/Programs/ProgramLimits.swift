/// How much a module that runs as a program may take.
package struct ProgramLimits: Sendable, Hashable {
    /// Seconds until it has said hello and described itself; until it has answered one message.
    package var startSeconds = 10.0
    package var seconds = 30.0
    /// Seconds that it has to give up after it was asked to.
    package var grace = 1.0
    /// Bytes of address space, of one answer, and of what is kept of its standard error.
    package var memory = 2 << 30
    package var answer = 64 << 20
    package var errors = 4 << 10
    /// Descriptors; processes beside those that the user has already.
    package var descriptors = 64
    package var processes = 64
    /// Faults in a row after which it is not started again, and in all.
    package var faultsInARow = 3
    package var faults = 12
    /// Seconds until it is started again after a fault; doubled with each.
    package var pause = 0.1

    package init() {}
}
