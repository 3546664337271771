package import DossierCommands

/// Lays records out in columns: a header, a rule, a line a record; numbers to the right.
///
/// With a limit, wide text columns give way, the widest first, and their cells are cut with `…`; ids, numbers and dates
/// are never cut, but over dates the heading is. Columns that do not fit even so are left out from the right.
package struct TableLayout {
    private let table: Table
    private let styling: Styling
    private let columns: [Int]
    private let widths: [Int]
    /// Names of the columns for which there was no room.
    package let leftOut: [String]

    private static let gap = 2
    private static let narrowest = 8
    /// Texts from this width on are passages, and how wide these are at least where there is room for them at all.
    private static let passage = 40
    private static let narrowestPassage = 24

    /// - Parameter limit: the greatest width of a line; nil for as wide as it gets.
    package init(_ table: Table, limit: Int?, styling: Styling) {
        self.table = table
        self.styling = styling
        var shown = Self.different(table)
        var natural = shown.map { Self.width(of: $0, in: table) }
        guard let limit else {
            columns = shown
            widths = natural
            leftOut = []
            return
        }
        func least(passage: Int) -> [Int] {
            zip(shown, natural).map { Self.leastWidth(of: $0, in: table, natural: $1, passage: passage) }
        }
        var narrowed = least(passage: Self.narrowest)
        if Self.number(of: narrowed, within: limit) < shown.count {
            // Columns that are empty all the way down are the first to go, and nobody misses them.
            shown = shown.filter { index in table.records.contains { $0.values[index] != nil } }
            natural = shown.map { Self.width(of: $0, in: table) }
            narrowed = least(passage: Self.narrowest)
        }
        var count = Self.number(of: narrowed, within: limit)
        // A few signs of a passage tell nothing: rather are columns behind it left out, if it stays itself.
        let readable = least(passage: Self.narrowestPassage)
        let kept = Self.number(of: readable, within: limit)
        if zip(readable, narrowed).dropFirst(kept).allSatisfy(==) {
            count = kept
            narrowed = readable
        }
        columns = Array(shown.prefix(count))
        leftOut = shown.dropFirst(count).map { table.columns[$0].name }
        widths = Self.fitted(
            Array(natural.prefix(count)), least: Array(narrowed.prefix(count)),
            room: max(1, limit - (count - 1) * Self.gap))
    }

    /// The columns that are shown, but not a text that says in nearly every record what one before it says: a passage and
    /// its summary mostly are the same.
    private static func different(_ table: Table) -> [Int] {
        let shown = table.shownIndices
        guard table.isWhole, !table.records.isEmpty else { return shown }
        func text(_ record: Record, _ index: Int) -> String? {
            record.values[index].map { VisibleText.of($0.joined) }
        }
        return shown.enumerated().filter { position, index in
            guard table.columns[index].kind == .text else { return true }
            return !shown[..<position].contains { other in
                table.columns[other].kind == .text
                    && table.records.count { record in
                        text(record, index) == text(record, other) && record.values[index] != nil
                    } * 5 >= table.records.count * 4
            }
        }.map(\.element)
    }

    private static func width(of index: Int, in table: Table) -> Int {
        max(DisplayWidth.of(VisibleText.of(table.columns[index].label)), cellWidth(of: index, in: table))
    }

    private static func cellWidth(of index: Int, in table: Table) -> Int {
        var width = 0
        for record in table.records {
            if let value = record.values[index] {
                width = max(width, DisplayWidth.of(VisibleText.of(value.joined)))
            }
        }
        return width
    }

    /// How many of the first columns fit, the first of all in any case.
    private static func number(of widths: [Int], within limit: Int) -> Int {
        var count = widths.count
        while count > 1, widths.prefix(count).reduce((count - 1) * gap, +) > limit { count -= 1 }
        return count
    }

    private static func leastWidth(of index: Int, in table: Table, natural: Int, passage least: Int) -> Int {
        switch table.columns[index].kind {
        case .text: natural >= passage ? least : min(natural, narrowest)
        case .date: min(natural, max(narrowest, cellWidth(of: index, in: table)))
        case .number, .handle, .choice: natural
        }
    }

    /// Takes the room that is missing from the columns that have most to spare.
    private static func fitted(_ natural: [Int], least: [Int], room: Int) -> [Int] {
        guard natural.reduce(0, +) > room else { return natural }
        var left = max(0, room - least.reduce(0, +))
        var widths = least
        var open = natural.indices.sorted { natural[$0] - least[$0] < natural[$1] - least[$1] }[...]
        while let index = open.popFirst() {
            let more = min(natural[index] - least[index], left / (open.count + 1))
            widths[index] += more
            left -= more
        }
        // A column by itself may be wider than the line.
        if widths.count == 1 { widths[0] = min(widths[0], room) }
        return widths
    }

    package func lines() -> [String] {
        var lines: [String] = []
        lines.reserveCapacity(table.records.count + 2)
        lines.append(
            line {
                styling.text(
                    DisplayWidth.cut(VisibleText.of(table.columns[columns[$0]].label), to: widths[$0]), .title
                )
            } width: {
                min(widths[$0], DisplayWidth.of(VisibleText.of(table.columns[columns[$0]].label)))
            })
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(
            separator: String(repeating: " ", count: Self.gap))
        lines.append(styling.text(rule, .dim))
        for record in table.records { lines.append(line(of: record)) }
        return lines
    }

    private func line(of record: Record) -> String {
        var line = ""
        for (position, index) in columns.enumerated() {
            if position > 0 { line += String(repeating: " ", count: Self.gap) }
            let (cell, width) = cell(
                record.values[index], to: widths[position], kind: table.columns[index].kind)
            let padding = String(repeating: " ", count: max(0, widths[position] - width))
            if table.columns[index].kind == .number {
                line += padding + cell
            } else {
                line += position == columns.count - 1 ? cell : cell + padding
            }
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private func line(_ cell: (Int) -> String, width: (Int) -> Int) -> String {
        var line = ""
        for position in columns.indices {
            if position > 0 { line += String(repeating: " ", count: Self.gap) }
            let padding = String(repeating: " ", count: max(0, widths[position] - width(position)))
            let isNumber = table.columns[columns[position]].kind == .number
            line +=
                isNumber
                ? padding + cell(position)
                : position == columns.count - 1 ? cell(position) : cell(position) + padding
        }
        return line
    }

    private func cell(_ value: Value?, to width: Int, kind: Column.Kind) -> (text: String, width: Int) {
        guard let value else { return ("", 0) }
        if case .passage(let passage, let highlights) = value {
            return PassageCell(passage, highlights, styling: styling).cut(to: width)
        }
        let cut = DisplayWidth.cut(VisibleText.of(value.joined), to: width)
        let shown = kind == .handle ? styling.text(cut, .handle) : cut
        return (shown, DisplayWidth.of(cut))
    }
}
