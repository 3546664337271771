package import DossierCommands

/// Lays records out in columns: a header, a rule, a line a record; numbers to the right.
///
/// With a limit, wide text columns give way, the widest first, and their cells are cut with `…`; ids, numbers and dates
/// are never cut, but over dates the heading is. Of columns that do not fit even so the lightest are left out, of these
/// first what is the same in every record, and then from the right.
package struct TableLayout {
    private let table: Table
    private let styling: Styling
    private let columns: [Int]
    private let widths: [Int]
    /// What the cells of each shown column would take.
    private let naturalWidths: [Int]
    /// Names of the columns for which there was no room.
    package let leftOut: [String]

    private static let gap = 2
    private static let narrowest = 8
    /// Texts from this width on are passages.
    private static let passage = 40
    /// How wide passages are at least, those of the heaviest columns and others: the first that there is room for, if
    /// that costs no other passage, or lighter ones only.
    private static let passageWidths = [(24, 24), (24, 16), (24, narrowest)]

    /// - Parameter limit: the greatest width of a line; nil for as wide as it gets.
    package init(_ table: Table, limit: Int?, styling: Styling) {
        self.table = table
        self.styling = styling
        var shown = Self.different(table)
        var natural = shown.map { Self.width(of: $0, in: table) }
        guard let limit else {
            columns = shown
            widths = natural
            naturalWidths = natural
            leftOut = []
            return
        }
        var least = zip(shown, natural).map { Self.leastWidth(of: $0, in: table, natural: $1) }
        if least.reduce((least.count - 1) * Self.gap, +) > limit {
            // Columns that are empty all the way down are the first to go, and nobody misses them.
            shown = shown.filter { index in table.records.contains { $0.values[index] != nil } }
            natural = shown.map { Self.width(of: $0, in: table) }
            least = zip(shown, natural).map { Self.leastWidth(of: $0, in: table, natural: $1) }
        }
        let order = Self.lightestFirst(shown, in: table)
        let heaviest = shown.map { table.columns[$0].weight }.max() ?? 0
        let isPassage = zip(shown, natural).map { $1 >= Self.passage && Self.holdsPassages($0, in: table) }
        var kept = Self.fitting(least, within: limit, leavingOut: order)
        // A few signs of a passage tell nothing: rather are columns left out that are none, if it stays itself.
        for (heavy, light) in Self.passageWidths {
            var wider = least
            for (position, index) in shown.enumerated() where isPassage[position] {
                wider[position] = table.columns[index].weight == heaviest ? heavy : light
            }
            let fitting = Self.fitting(wider, within: limit, leavingOut: order)
            let lost = Set(kept).subtracting(fitting)
            let isLast = light == Self.narrowest
            let isTooMuch = lost.contains { position in
                table.columns[shown[position]].weight == heaviest && heaviest > 0
                    || isPassage[position] && !(isLast && table.columns[shown[position]].weight < heaviest)
            }
            if isTooMuch { continue }
            (kept, least) = (fitting, wider)
            break
        }
        columns = kept.map { shown[$0] }
        let left = Set(shown.indices).subtracting(kept)
        leftOut = left.sorted().map { table.columns[shown[$0]].name }
        naturalWidths = kept.map { Self.cellWidth(of: shown[$0], in: table) }
        widths = Self.fitted(
            kept.map { natural[$0] }, least: kept.map { least[$0] },
            room: max(1, limit - (kept.count - 1) * Self.gap))
    }

    /// Running words, or what weighs as much: names of files and lists of names tell something also where they are cut.
    private static func holdsPassages(_ index: Int, in table: Table) -> Bool {
        guard table.columns[index].kind == .text else { return false }
        if table.columns[index].weight > 0 { return true }
        return table.records.contains { record in
            switch record.values[index] {
            case .text(let text)?, .passage(let text, _)?: text.utf8.count >= passage && text.contains(" ")
            default: false
            }
        }
    }

    /// Positions of columns in the order in which they go, but for the first, which always stays.
    private static func lightestFirst(_ shown: [Int], in table: Table) -> [Int] {
        let ranks = shown.map { index in
            let first = table.records.first?.values[index]
            let isSame = table.records.count > 1 && table.records.allSatisfy { $0.values[index] == first }
            return (table.columns[index].weight, isSame ? 0 : 1)
        }
        return shown.indices.dropFirst().sorted { left, right in
            ranks[left] != ranks[right] ? ranks[left] < ranks[right] : left > right
        }
    }

    /// The positions that are left when columns go until the others fit.
    private static func fitting(_ widths: [Int], within limit: Int, leavingOut order: [Int]) -> [Int] {
        var kept = Set(widths.indices)
        var width = widths.reduce((widths.count - 1) * gap, +)
        for position in order where width > limit {
            kept.remove(position)
            width -= widths[position] + gap
        }
        return kept.sorted()
    }

    /// The columns that are shown, but not a text that says in nearly every record what one before it says or begins to say:
    /// a passage and its summary mostly are the same.
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
                        guard let whole = text(record, index), let before = text(record, other) else {
                            return false
                        }
                        return whole == before || before.last == "…" && whole.hasPrefix(before.dropLast())
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

    private static func leastWidth(of index: Int, in table: Table, natural: Int) -> Int {
        switch table.columns[index].kind {
        case .text: min(natural, narrowest)
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
                record.values[index], to: widths[position], kind: table.columns[index].kind,
                wholeWidth: naturalWidths[position])
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

    /// A bar, as short for the room as the longest of its column is; nil for what is none.
    private static func bar(_ text: String, to width: Int, of wholeWidth: Int) -> String? {
        guard width < wholeWidth, !text.isEmpty, text.allSatisfy({ $0 == "█" }) else { return nil }
        // To an eighth of a column, so that unequal bars stay unequal.
        let eighths = max(1, text.count * width * 8 / wholeWidth)
        let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
    }

    private func cell(_ value: Value?, to width: Int, kind: Column.Kind, wholeWidth: Int) -> (
        text: String, width: Int
    ) {
        guard let value else { return ("", 0) }
        if case .passage(let passage, let highlights) = value {
            return PassageCell(passage, highlights, styling: styling).cut(to: width)
        }
        let text = VisibleText.of(value.joined)
        let cut = Self.bar(text, to: width, of: wholeWidth) ?? DisplayWidth.cut(text, to: width)
        let shown = kind == .handle ? styling.text(cut, .handle) : cut
        return (shown, DisplayWidth.of(cut))
    }
}
