import GRDB

/// Why the store could not do what was asked.
package struct StoreError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The file is no database, or its pages contradict each other.
        case damaged
        /// Written by a later version of the program.
        case newer
        /// Another process holds it for too long.
        case busy
        /// The system refused: permissions, a full disk.
        case io
        /// The request makes no sense: an unknown field, bad SQL, a bad search expression.
        case invalid
        case interrupted
    }

    package var kind: Kind
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        default: self.init(.io, "\(error)")
        }
    }

    private init(_ error: DatabaseError) {
        let message = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self.init(.damaged, message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, message)
        case .SQLITE_INTERRUPT: self.init(.interrupted, message)
        case .SQLITE_ERROR, .SQLITE_RANGE, .SQLITE_MISMATCH: self.init(.invalid, message)
        default: self.init(.io, message)
        }
    }
}
