import DossierJSON

/// Writes the reading text of a document tree as `pandoc -t json` gives it.
///
/// The same shape as Markdown's: blocks apart by blank lines, list items after `- ` or their number, quotations set in
/// by four spaces, links and emphasis as their text. Rows of tables are lines with two spaces between the cells; notes
/// stand at the end, by number.
struct PandocTree {
    private(set) var text: [UInt8] = []
    private var notes: [[JSONValue]] = []
    private var quoteDepth = 0
    private var listDepth = 0
    private var marker: String?
    private var isTight = false

    init() {}

    mutating func write(_ blocks: JSONValue?) {
        for block in Self.items(blocks) { write(block: block) }
        var index = 0
        // A note may hold notes.
        while index < notes.count, index < 100_000 {
            marker = "[\(index + 1)] "
            for block in notes[index] { write(block: block) }
            index += 1
        }
    }

    mutating func writeParagraph(_ content: String) {
        if !content.isEmpty { write(lines: content) }
    }

    static func items(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let items) = value { items } else { [] }
    }

    private mutating func write(block: JSONValue) {
        let content = block["c"]
        switch block["t"]?.text {
        case "Para", "Plain": write(lines: inlines(content))
        case "Header": write(lines: inlines(Self.items(content).last))
        case "LineBlock":
            write(lines: Self.items(content).map { inlines($0) }.joined(separator: "\n"))
        case "CodeBlock": write(lines: Self.items(content).last?.text ?? "")
        case "BlockQuote":
            quoteDepth += 1
            for block in Self.items(content) { write(block: block) }
            quoteDepth -= 1
        case "BulletList": list(Self.items(content), number: nil)
        case "OrderedList":
            let parts = Self.items(content)
            var number = 1
            if case .number(let first)? = Self.items(parts.first).first { number = Int(exactly: first) ?? 1 }
            list(Self.items(parts.last), number: number)
        case "DefinitionList":
            for entry in Self.items(content) {
                let parts = Self.items(entry)
                write(lines: inlines(parts.first))
                for definition in Self.items(parts.last) {
                    for block in Self.items(definition) { write(block: block) }
                }
            }
        case "Div": for block in Self.items(Self.items(content).last) { write(block: block) }
        case "Figure": for block in Self.items(Self.items(content).last) { write(block: block) }
        case "Table": table(Self.items(content))
        default: break
        }
    }

    private mutating func list(_ items: [JSONValue], number: Int?) {
        listDepth += 1
        let wasTight = isTight
        var number = number
        for (index, item) in items.enumerated() {
            let blocks = Self.items(item)
            marker = number.map { "\($0). " } ?? "- "
            number = number.map { $0 &+ 1 }
            // Word and OpenDocument do not tell tight lists from loose ones.
            let isShort = blocks.dropFirst().allSatisfy {
                ["BulletList", "OrderedList"].contains($0["t"]?.text)
            }
            isTight = index == 0 ? wasTight : isShort
            for (index, block) in blocks.enumerated() {
                if index > 0 { isTight = ["BulletList", "OrderedList"].contains(block["t"]?.text) }
                write(block: block)
            }
            marker = nil
        }
        listDepth -= 1
        isTight = listDepth > 0 && wasTight
    }

    /// Caption, then head, bodies and foot, row by row.
    private mutating func table(_ parts: [JSONValue]) {
        guard parts.count == 6 else { return }
        for block in Self.items(Self.items(parts[1]).last) { write(block: block) }
        var rows = Self.items(Self.items(parts[3]).last)
        for body in Self.items(parts[4]) {
            for part in Self.items(body).dropFirst(2) { rows += Self.items(part) }
        }
        rows += Self.items(Self.items(parts[5]).last)
        var lines: [String] = []
        for row in rows {
            var cells: [String] = []
            for cell in Self.items(Self.items(row).last) {
                var inner = PandocTree()
                for block in Self.items(Self.items(cell).last) { inner.write(block: block) }
                let words = Array(inner.text.split { $0 <= 0x20 }.joined(separator: [0x20]))
                if !words.isEmpty { cells.append(String(decoding: words, as: UTF8.self)) }
                // Notes of the cells are numbered with the rest.
                notes += inner.notes
            }
            if !cells.isEmpty { lines.append(cells.joined(separator: "  ")) }
        }
        write(lines: lines.joined(separator: "\n"))
    }

    private mutating func write(lines content: String) {
        let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { !$0.isEmpty }) else { return }
        if !text.isEmpty { text.append(contentsOf: isTight ? [0x0A] : [0x0A, 0x0A]) }
        isTight = false
        let width = min(quoteDepth, 8) * 4 + min(max(marker == nil ? listDepth : listDepth - 1, 0), 16) * 2
        for (index, line) in lines.enumerated() {
            if index > 0 { text.append(0x0A) }
            let hang = index > 0 && marker != nil && listDepth > 0 ? 2 : 0
            text.append(contentsOf: repeatElement(0x20, count: width + hang))
            if index == 0, let marker { text.append(contentsOf: Array(marker.utf8)) }
            text.append(contentsOf: Array(line.utf8))
        }
        marker = nil
    }

    /// The text of a list of inlines.
    mutating func inlines(_ value: JSONValue?) -> String {
        var result = ""
        for inline in Self.items(value) { append(inline, to: &result) }
        while result.last == " " || result.last == "\n" { result.removeLast() }
        return result
    }

    private mutating func append(_ inline: JSONValue, to result: inout String) {
        let content = inline["c"]
        switch inline["t"]?.text {
        case "Str": result += content?.text ?? ""
        case "Space", "SoftBreak": result += " "
        case "LineBreak": result += "\n"
        case "Emph", "Underline", "Strong", "Superscript", "Subscript", "SmallCaps":
            for inner in Self.items(content) { append(inner, to: &result) }
        case "Strikeout": break
        case "Quoted":
            let parts = Self.items(content)
            let isSingle = parts.first?["t"]?.text == "SingleQuote"
            result += isSingle ? "‘" : "“"
            for inner in Self.items(parts.last) { append(inner, to: &result) }
            result += isSingle ? "’" : "”"
        case "Cite", "Span": for inner in Self.items(Self.items(content).last) { append(inner, to: &result) }
        case "Link":
            let parts = Self.items(content)
            if parts.count > 1 { for inner in Self.items(parts[1]) { append(inner, to: &result) } }
        case "Code", "Math": result += Self.items(content).last?.text ?? ""
        case "Note":
            notes.append(Self.items(content))
            result += "[\(notes.count)]"
        default: break
        }
    }
}
