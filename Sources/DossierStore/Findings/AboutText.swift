/// What the findings of a module in one document are about, folded: one row of `about_NAME` for several of them, so that it
/// is written and scanned in pieces of a few thousand bytes and not of a hundred.
///
/// The row stands under the number of its first finding; each entry is a line `OFFSET⇥ words |other words `, the offset
/// counted from that number. Words have a space before them, and so no word is found in an offset.
struct AboutText {
    static let entry: UInt8 = 0x0A
    static let tab: UInt8 = 0x09
    /// Less than a page of SQLite, so that a row is read where it lies.
    private static let filled = 2800

    let first: Int64
    private(set) var bytes: [UInt8] = []

    init(first: Int64) { self.first = first }

    var isFull: Bool { bytes.count >= Self.filled }

    /// - Parameter words: appends what the finding is about.
    mutating func add(_ number: Int64, words: (inout [UInt8]) -> Void) {
        bytes.append(Self.entry)
        bytes.append(contentsOf: String(number - first).utf8)
        bytes.append(Self.tab)
        words(&bytes)
    }

    /// The row with other words for one of its findings, which need not be in it yet.
    init(_ row: [UInt8], first: Int64, replacing number: Int64, with words: [UInt8]) {
        self.first = first
        let offset = Array(String(number - first).utf8)
        for line in row.split(separator: Self.entry) {
            if line.prefix(while: { $0 != Self.tab }).elementsEqual(offset) { continue }
            bytes.append(Self.entry)
            bytes.append(contentsOf: line)
        }
        add(number) { $0.append(contentsOf: words) }
    }
}

extension RowBytes {
    mutating func append(_ about: AboutText) {
        integer(about.first)
        text(utf8: about.bytes)
    }
}
