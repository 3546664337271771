/// The text of an article as the page's JSON-LD states it, where the page itself shows only its beginning: behind a wall for
/// those who do not pay, or filled in by a script.
struct StatedBody {
    /// The blocks of the page that come before the text: headline, byline, date.
    let head: [Int]
    /// With blank lines before and between its paragraphs, and a line end.
    let text: [UInt8]

    /// Nil where the page shows as much.
    init?(_ body: String, _ chosen: [Int], _ source: PageBlocks) {
        let paragraphs = Self.paragraphs(body)
        let words = paragraphs.reduce(0) { $0 + $1.split { $0 == 0x20 }.count }
        let shown = chosen.filter { source.blocks[$0].isProse }
        let shownWords = shown.reduce(0) { $0 + source.blocks[$1].words }
        guard words >= 40, words * 3 > shownWords * 4 else { return nil }
        // What is shown must be of it, or else it is some other text's.
        let letters = Self.letters(paragraphs.joined(separator: [0x20]))
        let isSame = shown.contains { index in
            let first = Self.letters(source.bytes(of: source.blocks[index])).prefix(30)
            return first.count >= 20 && Self.contains(letters, first)
        }
        guard isSame || shown.isEmpty else { return nil }
        let first = shown.first { index in
            Self.contains(letters, Self.letters(source.bytes(of: source.blocks[index])).prefix(30))
        }
        head = chosen.prefix { $0 != first ?? -1 }.filter { !source.blocks[$0].isProse || $0 < first ?? 0 }
        var text: [UInt8] = []
        for paragraph in paragraphs {
            if !head.isEmpty || !text.isEmpty { text.append(contentsOf: [0x0A]) }
            text.append(contentsOf: paragraph + [0x0A])
        }
        self.text = text
    }

    private static func paragraphs(_ body: String) -> [[UInt8]] {
        let bytes = Array(body.utf8)
        if bytes.contains(0x3C) || bytes.contains(0x26), let page = try? PageParser.page(bytes) {
            let blocks = PageBlocks(page, dropsPieces: true)
            if bytes.contains(0x3C) { return blocks.blocks.map { Array(blocks.bytes(of: $0)) } }
        }
        return bytes.split(separator: 0x0A).map { Array(ReadingCharacters.line(Array($0)).utf8) }
            .filter { !$0.isEmpty }.map {
                $0.contains(0x26) ? Array(HTMLText.plain(String(decoding: $0, as: UTF8.self)).utf8) : $0
            }
    }

    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }.map { $0 | 0x20 }
    }

    private static func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first else { return false }
        var rest = text[...]
        while let place = rest.firstIndex(of: first) {
            if text[place...].starts(with: part) { return true }
            rest = text[(place + 1)...]
        }
        return false
    }
}
