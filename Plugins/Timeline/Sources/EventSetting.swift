import DossierText
import Synchronization

/// What the affair of a document is known by, as all of its events have it.
final class EventSetting: Sendable {
    /// Stems of the names that come back in it, and of these and its commonest words, which tell little apart; in ascending
    /// order, each once.
    let names: [UInt32]
    let common: [UInt32]
    /// The names that come back most often.
    let leading: [UInt32]

    static let none = EventSetting(names: [], common: [], leading: [])

    init(names: [UInt32], common: [UInt32], leading: [UInt32]) {
        self.names = names
        self.leading = leading
        self.common = common
    }

    private convenience init(_ text: String, stems words: EventStems) {
        let all = text.utf8.split(separator: 0x20).map { part in
            let form = String(part) ?? ""
            return (form, UInt32(truncatingIfNeeded: words.stem(form)))
        }
        let names = all.filter { isName($0.0) }.map(\.1)
        self.init(
            names: names.sortedDistinct(), common: all.map(\.1).sortedDistinct(),
            leading: Array(names.prefix(5)))
    }

    /// Those of the documents whose events were read of late: each is read once for all events of its document.
    private static let recent = Mutex<[Word: EventSetting]>([:])
    private static let most = 1000

    static func of(_ text: String, stems words: EventStems) -> EventSetting {
        let key = Word(text)
        if let known = recent.withLock({ $0[key] }) { return known }
        let setting = EventSetting(text, stems: words)
        recent.withLock { recent in
            if recent.count >= most { recent.removeAll(keepingCapacity: true) }
            recent[key] = setting
        }
        return setting
    }
}
