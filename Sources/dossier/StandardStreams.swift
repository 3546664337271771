import Foundation
import Glibc

/// Says something on standard error, in one line.
func warn(_ message: String) {
    FileHandle.standardError.write(Data("dossier: \(message)\n".utf8))
}

/// Writes to standard output; false when the reader has gone away.
func writeOutput(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { buffer in
            unsafe Glibc.write(1, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
        }
        if count < 0 {
            if errno == EINTR { continue }
            return false
        }
        offset += count
    }
    return true
}
