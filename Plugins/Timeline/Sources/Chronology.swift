import DossierText

/// The dates that govern whole entries of a document: run-in dates, and lines that are only a date.
///
/// One run-in date with a full stop or colon is enough; a dash or a line by itself also begins a dateline or names the day
/// of publication, so that these count only where there are several.
struct Chronology {
    struct Entry {
        let time: TimeExpression
        let date: String
        /// The token behind the date and its mark.
        let end: Int
    }

    private let entries: [Int: Entry]

    init(_ text: AnnotatedText) {
        var found: [(date: RunInDate, entry: Entry)] = []
        for time in text.times where time.kind == .date || time.kind == .time {
            guard let resolved = time.eventDate, !time.isVague,
                let date = RunInDate(time.tokens, in: text.base)
            else { continue }
            found.append((date, Entry(time: time, date: resolved, end: date.end)))
        }
        var entries: [Int: Entry] = [:]
        for (index, (date, entry)) in found.enumerated() {
            guard date.mark == .stop || found.count > 1 else { continue }
            entries[date.block] = entry
            guard date.mark == .alone else { continue }
            let next = index + 1 < found.count ? found[index + 1].date.block : text.blocks.count
            for block in date.block + 1..<max(date.block + 1, next) {
                if text.blocks[block].kind == .heading || text.blocks[block].kind == .title { break }
                entries[block] = entry
            }
        }
        self.entries = entries
    }

    /// The entry that a block belongs to.
    subscript(block: Int) -> Entry? { entries[block] }
}
