/// The days that the entries of a chronology are of: what an entry tells happened on the day of its label, not on that of
/// the document.
///
/// One label with a full stop or colon is enough; a dash or a line by itself also begins a dateline or names the day of
/// publication, so that these count only where there are several.
public struct DatedEntries: Sendable {
    private var dates: [Int: String] = [:]

    public init(_ text: AnnotatedText) {
        var found: [(label: RunInDate, date: String)] = []
        for time in text.times where time.namesDate && !time.isVague {
            guard let date = time.resolved, let label = RunInDate(time.tokens, in: text.base) else {
                continue
            }
            found.append((label, date))
        }
        for (index, (label, date)) in found.enumerated() where label.mark == .stop || found.count > 1 {
            dates[label.block] = date
            guard label.mark == .alone else { continue }
            let next = index + 1 < found.count ? found[index + 1].label.block : text.blocks.count
            for block in label.block + 1..<max(label.block + 1, next) {
                let kind = text.blocks[block].kind
                if kind == .heading || kind == .title { break }
                dates[block] = date
            }
        }
    }

    /// The day of the entry to which a block belongs, or its month or year.
    public subscript(block: Int) -> String? { dates[block] }
}
