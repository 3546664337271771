/// Makes paragraphs out of the lines of a document in reading order.
///
/// A paragraph ends where the next word would still have fitted on the line, where the next line is set in or set
/// apart, in another size, or begins with a bullet; over the end of a column or page it goes on when its sentence does.
struct ParagraphJoiner {
    private typealias Row = ColumnReader.Row

    private let hyphens: LineEndHyphens
    private let bodyHeight: Double
    private let leading: Double
    private(set) var text: [UInt8] = []
    private var paragraph = ""
    private var last: Row?
    private var rowCount = 0
    private var isItem = false
    /// Where the text of the item begins, after its bullet.
    private var itemLeft = 0.0
    private var lastWasItem = false
    private var isTable = false
    private var wasTable = false

    init(_ rows: [ColumnReader.Row], bodyHeight: Double) {
        self.bodyHeight = max(bodyHeight, 1)
        var hyphens = LineEndHyphens()
        for row in rows {
            let endsWithHyphen = row.words.last.map { Self.endsWithHyphen($0.text) } ?? false
            hyphens.learn(row.words.dropLast(endsWithHyphen ? 1 : 0).map(\.text))
        }
        self.hyphens = hyphens
        var steps: [Double] = []
        for (row, next) in zip(rows, rows.dropFirst()) where row.column == next.column {
            let step = next.box.top - row.box.top
            if step > bodyHeight * 0.7, step < bodyHeight * 3 { steps.append(step) }
        }
        steps.sort()
        // Most steps are inside paragraphs, unless these are short.
        leading = steps.isEmpty ? bodyHeight * 1.3 : steps[steps.count / 5]
        for row in rows { add(row) }
        finish()
    }

    private mutating func add(_ row: ColumnReader.Row) {
        var row = row
        let startsItem = takeBullet(&row)
        guard !row.words.isEmpty else { return }
        if let last, !startsItem, !begins(row, after: last) {
            go(on: row)
        } else {
            finish()
            isItem = startsItem
            itemLeft = row.words.first?.box.left ?? row.box.left
            isTable = row.isTable
            paragraph = row.text
            rowCount = 1
        }
        last = row
    }

    /// Takes the sign of a list item off the row.
    private func takeBullet(_ row: inout Row) -> Bool {
        guard let word = row.words.first else { return false }
        if word.text.unicodeScalars.count == 1, let sign = word.text.unicodeScalars.first,
            Self.bullets.contains(sign)
                || (row.words.count > 1 && (sign == "-" || sign == "–" || sign == "*"))
        {
            row.words.removeFirst()
            return true
        }
        if let sign = word.text.unicodeScalars.first, Self.bullets.contains(sign) {
            row.words[0].text.unicodeScalars.removeFirst()
            return true
        }
        return false
    }

    private static let bullets: Set<Unicode.Scalar> = [
        "•", "‣", "▪", "■", "●", "◦", "○", "▸", "►", "➢", "◆", "❖", "✓", "\u{2219}", "\u{2043}",
    ]

    private func begins(_ row: Row, after last: Row) -> Bool {
        if row.isTable || last.isTable { return true }
        if abs(row.height - last.height) > 0.15 * max(row.height, last.height) { return true }
        let isOpen = Self.isOpen(paragraph)
        let goesOn = isOpen && (row.words.first?.text.first?.isLowercase ?? false)
        guard row.column == last.column else {
            // At the end of a column nothing is known of the distance.
            if Self.endsWithHyphen(paragraph) || goesOn { return false }
            return !(isOpen && !hadRoom(for: row, after: last))
        }
        let step = row.box.top - last.box.top
        if step > max(leading * 1.3, last.height * 1.2), !(goesOn && step < leading * 1.8) {
            return true
        }
        if Self.endsWithHyphen(paragraph) { return false }
        if Self.isEnumerator(row), !isOpen || hadRoom(for: row, after: last) { return true }
        let indent = bodyHeight * 0.8
        if isItem {
            // What follows an item stands as far in as its text.
            let isAligned = abs(row.box.left - itemLeft) < bodyHeight * 0.5
            return !(isAligned || goesOn || (isOpen && !hadRoom(for: row, after: last)))
        }
        if row.box.left > last.box.left + indent {
            return !isOpen || (hadRoom(for: row, after: last) && !goesOn)
        }
        if rowCount > 1, row.box.left < last.box.left - indent {
            return !isOpen || hadRoom(for: row, after: last)
        }
        return hadRoom(for: row, after: last) && !goesOn
    }

    /// Whether the first word of a row would have fitted on the row before.
    private func hadRoom(for row: Row, after last: Row) -> Bool {
        guard let word = row.words.first else { return false }
        // The breadth of a column is known only where something fills it.
        guard last.right - last.left > bodyHeight * 8 else { return false }
        return last.right - last.box.right > word.box.width + bodyHeight * 0.6
    }

    /// Whether a sentence has not ended.
    private static func isOpen(_ text: String) -> Bool {
        var rest = text[...]
        while let last = rest.last, "”’\"')]»".contains(last) { rest.removeLast() }
        return rest.last.map { !".?!:;".contains($0) } ?? true
    }

    /// `3.`, `(a)`, `iv)` before more words.
    private static func isEnumerator(_ row: Row) -> Bool {
        guard row.words.count > 1, let word = row.words.first?.text, let end = word.last,
            end == "." || end == ")"
        else { return false }
        let inner = word.dropLast().drop { $0 == "(" }
        return !inner.isEmpty && inner.count <= 4
            && (inner.allSatisfy { $0.isNumber || $0 == "." }
                || (end == ")" && inner.allSatisfy(\.isLowercase)))
    }

    private static func endsWithHyphen(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last, last == "-" || last == "\u{2010}" || last == "\u{AD}"
        else {
            return false
        }
        return text.dropLast().last.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false
    }

    private mutating func go(on row: Row) {
        rowCount += 1
        var words = row.words.map(\.text)
        if Self.endsWithHyphen(paragraph), let next = words.first {
            let start =
                paragraph.lastIndex(of: " ").map { paragraph.index(after: $0) } ?? paragraph.startIndex
            let stem = String(paragraph[start...])
            paragraph.removeSubrange(start...)
            paragraph += hyphens.join(stem, next)
            words.removeFirst()
            if !words.isEmpty { paragraph += " " }
        } else if paragraph.last != "—" {
            paragraph += " "
        }
        paragraph += words.joined(separator: " ")
    }

    private mutating func finish() {
        defer { paragraph = "" }
        paragraph.unicodeScalars.removeAll { $0 == "\u{AD}" }
        guard !paragraph.isEmpty else { return }
        if !text.isEmpty {
            text.append(0x0A)
            if !(isItem && lastWasItem), !(isTable && wasTable) { text.append(0x0A) }
        }
        if isItem { text.append(contentsOf: Array("- ".utf8)) }
        text.append(contentsOf: Array(paragraph.utf8))
        lastWasItem = isItem
        wasTable = isTable
    }
}
