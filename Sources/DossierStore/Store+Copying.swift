import DossierJSON
import GRDB
import Glibc

extension Store {
    /// Copies everything into a new file, as it stands in one moment.
    package func copy(to path: String) throws(StoreError) {
        do {
            let copy = try DatabaseQueue(path: path)
            let pageSize = try queue.read { try Int.fetchOne($0, sql: "PRAGMA page_size") } ?? 4096
            let pages = CInt(truncatingIfNeeded: max(1, Self.bytesPerStep / max(1, pageSize)))
            try queue.backup(to: copy, pagesPerStep: pages) { _ in try self.brake.check() }
            try copy.close()
        } catch {
            throw StoreError(error)
        }
    }

    /// For so long nobody waits for the end of what he has stopped.
    private static let bytesPerStep = 16 << 20
}

extension ReviewLog {
    /// Copies the log without some decisions, and without what undoes them or lets them hold again.
    package func copy(to path: String, without ids: Set<String>) throws(StoreError) {
        let descriptor = unsafe open(self.path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return }
        guard descriptor >= 0 else { throw unreadable() }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable() }
        let log = try bytes(of: descriptor, 0..<Int(status.st_size))
        var left = ids
        var kept: [UInt8] = []
        for line in log.split(separator: 0x0A) {
            if !ids.isEmpty, let value = try? JSONParser.parse(Array(line)), let id = value["id"]?.text {
                if let undone = value["review"]?.text, left.contains(undone) { left.insert(id) }
                if left.contains(id) { continue }
            }
            kept += line
            kept.append(0x0A)
        }
        let copy = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_EXCL, 0o644)
        guard copy >= 0 else { throw ReviewLog(path: path).failure() }
        defer { close(copy) }
        guard Self.write(kept, to: copy) else { throw ReviewLog(path: path).failure() }
    }
}
