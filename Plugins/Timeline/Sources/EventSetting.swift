import DossierSDK
import DossierText
import Synchronization

/// What the affair of a document is known by, as all of its events have it.
final class EventSetting: Sendable {
    /// Stems of the names that come back in it, and of these and its commonest words, which tell little apart; in ascending
    /// order, each once.
    let names: [UInt32]
    let signature: WordSignature
    let common: [UInt32]
    /// The names that come back most often.
    let leading: [UInt32]
    /// The day on which it was published, where that is known: what it tells as past was over by then.
    let published: Int?
    /// The day of which it tells last, where that of its publication is not known: about then it was written.
    let told: Int?

    static let none = EventSetting(names: [], common: [], leading: [], published: nil, told: nil)

    init(names: [UInt32], common: [UInt32], leading: [UInt32], published: Int?, told: Int?) {
        self.published = published
        self.told = told
        self.names = names
        signature = WordSignature(names)
        self.leading = leading
        self.common = common
    }

    private convenience init(_ text: String, stems words: EventStems) {
        let days = Self.days(of: text)
        let all: [(String, UInt32)] = text.utf8.split(separator: 0x20).compactMap { part in
            guard part.first != Self.publishedMark, part.first != Self.toldMark else { return nil }
            let form = String(part) ?? ""
            return (form, UInt32(truncatingIfNeeded: words.stem(form)))
        }
        let names = all.filter { isName($0.0) }.map(\.1)
        self.init(
            names: names.sortedDistinct(), common: all.map(\.1).sortedDistinct(),
            leading: Array(names.prefix(5)), published: days.published, told: days.told)
    }

    /// `@`, before the day of publication.
    private static let publishedMark: UInt8 = 0x40
    /// `~`, before the day of which the document tells last.
    private static let toldMark: UInt8 = 0x7E

    /// The names and words of a document in one line with its day of publication.
    static func written(_ names: String?, published: CalendarDate?, told: CalendarDate?) -> String? {
        guard let day = published.map({ "@" + $0.description }) ?? told.map({ "~" + $0.description }) else {
            return names
        }
        return (names.map { $0 + " " } ?? "") + day
    }

    /// The day in a line of ``written(_:published:told:)``, at its end: that of the publication, or the last of which the
    /// document tells.
    static func days(of line: String) -> (published: Int?, told: Int?) {
        let line = line.utf8
        let last = line.lastIndex(of: 0x20).map { line[line.index(after: $0)...] } ?? line[...]
        guard last.first == publishedMark || last.first == toldMark,
            let day = String(last.dropFirst()).flatMap({ DayInterval(edtf: $0)?.first })
        else { return (nil, nil) }
        return last.first == publishedMark ? (day, nil) : (nil, day)
    }

    /// Those of the documents whose events were read last: each is read once for all events of its document.
    private static let recent = Mutex<[(text: String, setting: EventSetting)]>([])
    /// About as many as there are documents at work.
    private static let most = 8

    static func of(_ text: String, stems words: EventStems) -> EventSetting {
        // Nearly always the last: that of the event before.
        if let known = recent.withLock({ $0.last { $0.text == text }?.setting }) { return known }
        let setting = EventSetting(text, stems: words)
        recent.withLock { recent in
            if recent.count == most { recent.removeFirst() }
            recent.append((text, setting))
        }
        return setting
    }
}
