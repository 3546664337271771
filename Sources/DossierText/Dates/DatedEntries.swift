/// The dates that govern whole entries of a document: run-in dates, and lines that are only a date. What an entry tells
/// happened on the day of its label, not on that of the document.
///
/// One label with a full stop or colon is enough; a dash or a line by itself also begins a dateline or names the day of
/// publication, so that these count only where there are several.
public struct DatedEntries: Sendable {
    public struct Entry: Sendable {
        public let time: TimeExpression
        /// Its day, month or year, as EDTF.
        public let date: String
        /// The token behind the label and its mark.
        public let end: Int
    }

    /// By block.
    private var entries: [Int: Entry] = [:]

    public init(_ text: AnnotatedText) {
        var found: [(label: RunInDate, entry: Entry)] = []
        for time in text.times where time.namesDate && !time.isVague {
            guard let date = time.resolved, let label = RunInDate(time.tokens, in: text.base) else {
                continue
            }
            found.append((label, Entry(time: time, date: date, end: label.end)))
        }
        for (index, (label, entry)) in found.enumerated() where label.mark == .stop || found.count > 1 {
            entries[label.block] = entry
            guard label.mark == .alone else { continue }
            let next = index + 1 < found.count ? found[index + 1].label.block : text.blocks.count
            for block in label.block + 1..<max(label.block + 1, next) {
                let kind = text.blocks[block].kind
                if kind == .heading || kind == .title { break }
                entries[block] = entry
            }
        }
    }

    /// The entry to which a block belongs.
    public subscript(block: Int) -> Entry? { entries[block] }
}
