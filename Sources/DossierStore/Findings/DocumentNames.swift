import GRDB
import Synchronization

/// Ids of the documents in which findings stand, as far as they were asked for of late: to join their table would take a
/// look-up for every finding.
final class DocumentNames: Sendable {
    private let known = Mutex<[Int64: String]>([:])
    private static let most = 2000

    func id(_ number: Int64, _ database: Database) throws -> String {
        if let id = known.withLock({ $0[number] }) { return id }
        let rows = try RowReader(database, "SELECT id FROM document WHERE number = ?")
        rows.start(number)
        let id = try rows.next() ? rows.text(0) ?? "" : ""
        rows.finish()
        known.withLock { known in
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[number] = id
        }
        return id
    }
}
