/// The protocol between the program and modules that run as programs of their own: JSON lines, version 1.
///
/// Its version is its own: it grows when a module written for the old one would no longer be understood, and for nothing
/// else. What is added within a version is a feature, which both sides name in their `hello`; keys that a side does not
/// know are passed over.
package enum WireProtocol {
    package static let version = 1

    /// What a module may leave to the host or take on itself.
    package enum Feature: String, Sendable, CaseIterable {
        /// It answers `keys`: what findings have in common is worked out by the module.
        case keys
        /// It answers `relate` and `summarize`.
        case relate
        /// It reads messages while it works, and answers a `cancel`.
        case cancel
        /// It answers `parts`: what hangs together over several comparisons may be more than one thing.
        case parts
        /// It answers `view` for the lists that its description declares.
        case views
    }

    /// The longest line that either side takes, in bytes.
    package static let longestMessage = 256 << 20
}

/// What is wrong with a message, in words for the author of the other side.
package struct WireError: Error, Hashable, Sendable {
    package var message: String

    package init(_ message: String) { self.message = message }
}
