import Foundation

/// The head of an SQLite file, as <https://sqlite.org/fileformat.html> gives it.
enum StoreFile {
    /// Whether the file is shorter than its head says. SQLite itself would notice only when it reads a page that is gone.
    static func isCut(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: 100)) ?? Data()
        guard head.count == 100 else { return true }
        func number(_ offset: Int, _ count: Int) -> UInt64 {
            head.dropFirst(offset).prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
        }
        let pageSize = number(16, 2) == 1 ? 65536 : number(16, 2)
        // The page count is right only where the same change wrote both.
        guard number(24, 4) == number(92, 4), let size = try? file.seekToEnd() else { return false }
        return size < number(28, 4) * pageSize
    }
}
