/// Puts the lines of a page into reading order.
///
/// The page is cut into strips of lines beside each other. Strips that leave the same gutters free form a band; a band
/// is read column by column, one that looks like a table row by row, and bands follow each other from the top.
struct ColumnReader {
    /// One line of a column.
    struct Row {
        var words: [PageText.Word]
        var box: PageText.Box
        /// Edges of the column.
        var left = 0.0
        var right = 0.0
        /// Changes where the next column or page begins.
        var column = 0
        var isTable = false

        /// Of its letters: a bullet or a mark may be larger.
        var height: Double {
            let heights = words.map(\.box.height).sorted()
            return heights.isEmpty ? box.height : heights[heights.count / 2]
        }

        var text: String { words.map(\.text).joined(separator: isTable ? "  " : " ") }
    }

    private struct Strip {
        var lines: [PageText.Line]
        var box: PageText.Box
    }

    private struct Gap {
        var left: Double
        var right: Double
        var middle: Double { (left + right) / 2 }
    }

    private struct Band {
        var strips: [Strip] = []
        var gaps: [Gap] = []
    }

    private let bodyHeight: Double
    private var column = 0
    /// Middles of gutters that long bands have shown.
    private var gutters: [Double] = []

    init(bodyHeight: Double) { self.bodyHeight = max(bodyHeight, 1) }

    mutating func rows(of lines: [PageText.Line]) -> [Row] {
        let strips = Self.strips(withInitials(lines))
        let bands = widened(bands(strips))
        for band in bands where band.strips.count >= 4 { gutters += usable(band).map(\.middle) }
        if gutters.count > 64 { gutters.removeFirst(gutters.count - 64) }
        var rows: [Row] = []
        for band in bands { rows += read(band) }
        return rows
    }

    /// A large initial goes before the word that it begins.
    private func withInitials(_ lines: [PageText.Line]) -> [PageText.Line] {
        var lines = lines
        for initial in lines.indices.reversed() {
            let line = lines[initial]
            guard line.words.count == 1, line.words[0].text.count == 1,
                line.words[0].text.first?.isLetter == true,
                line.box.height > bodyHeight * 1.8
            else { continue }
            let beside = lines.indices.filter { index in
                let box = lines[index].box
                return index != initial && box.left >= line.box.right - 2
                    && box.left < line.box.right + bodyHeight * 2
                    && box.bottom > line.box.top && box.bottom < line.box.bottom + 2
                    && box.height < bodyHeight * 1.5
            }
            guard let first = beside.min(by: { lines[$0].box.top < lines[$1].box.top }) else { continue }
            let isWord = lines[first].words[0].text.first?.isUppercase == true && line.words[0].text != "I"
            lines[first].words[0].text =
                line.words[0].text + (isWord ? " " : "") + lines[first].words[0].text
            lines.remove(at: initial)
        }
        return lines
    }

    private static func strips(_ lines: [PageText.Line]) -> [Strip] {
        var strips: [Strip] = []
        for line in lines.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            if let last = strips.indices.last {
                let box = strips[last].lines[0].box
                let overlap = min(box.bottom, line.box.bottom) - max(box.top, line.box.top)
                if overlap > 0.5 * min(box.height, line.box.height) {
                    strips[last].lines.append(line)
                    strips[last].box.formUnion(line.box)
                    continue
                }
            }
            strips.append(Strip(lines: [line], box: line.box))
        }
        return strips
    }

    private func bands(_ strips: [Strip]) -> [Band] {
        var bands: [Band] = []
        for strip in strips {
            let own = Band(strips: [strip], gaps: gaps(strip))
            guard let last = bands.last else {
                bands.append(own)
                continue
            }
            var joined = Band(strips: last.strips + [strip], gaps: [])
            for gap in last.gaps {
                for other in own.gaps {
                    let common = Gap(left: max(gap.left, other.left), right: min(gap.right, other.right))
                    if common.right - common.left >= bodyHeight * 0.7 { joined.gaps.append(common) }
                }
            }
            let wasDivided = !usable(last).isEmpty
            let isDivided = !usable(joined).isEmpty
            if wasDivided ? isDivided : usable(own).isEmpty {
                bands[bands.count - 1] = joined
            } else {
                bands.append(own)
            }
        }
        return bands
    }

    /// Lines on one side of a gutter belong to its columns also where nothing stands beside them at the top.
    private func widened(_ bands: [Band]) -> [Band] {
        var bands = bands
        for index in bands.indices.dropFirst()
        where !usable(bands[index]).isEmpty && usable(bands[index - 1]).isEmpty {
            while let strip = bands[index - 1].strips.last {
                let gaps = bands[index].gaps.compactMap { gap in
                    self.gaps(strip).lazy.map {
                        Gap(left: max(gap.left, $0.left), right: min(gap.right, $0.right))
                    }
                    .first { $0.right - $0.left >= bodyHeight * 0.7 }
                }
                let joined = Band(strips: [strip] + bands[index].strips, gaps: gaps)
                let top = bands[index].strips.first?.box.top ?? 0
                guard usable(joined).count == usable(bands[index]).count,
                    top - strip.box.bottom < bodyHeight * 1.5
                else { break }
                bands[index] = joined
                bands[index - 1].strips.removeLast()
            }
        }
        return bands.filter { !$0.strips.isEmpty }
    }

    private func gaps(_ strip: Strip) -> [Gap] {
        var gaps: [Gap] = []
        var edge = -1e7
        for line in strip.lines.sorted(by: { $0.box.left < $1.box.left }) {
            if line.box.left - edge >= bodyHeight * 0.7 { gaps.append(Gap(left: edge, right: line.box.left)) }
            edge = max(edge, line.box.right)
        }
        gaps.append(Gap(left: edge, right: 1e7))
        return gaps
    }

    /// Gaps of a band with text on both sides.
    private func usable(_ band: Band) -> [Gap] {
        let left = band.strips.lazy.map(\.box.left).min() ?? 0
        let right = band.strips.lazy.map(\.box.right).max() ?? 0
        return band.gaps.filter { $0.left > left && $0.right < right }
    }

    private mutating func read(_ band: Band) -> [Row] {
        var gaps = usable(band)
        if band.strips.count < 3 {
            gaps = gaps.filter { gap in
                gutters.contains { $0 > gap.left && $0 < gap.right } || gap.right - gap.left > bodyHeight * 4
            }
        }
        let lines = band.strips.flatMap(\.lines)
        var columns = Self.divide(lines, at: gaps)
        // Bullets and numbers before the lines are no column.
        while let narrow = columns.dropLast().firstIndex(where: { column in
            column.allSatisfy { $0.text.count <= 4 }
        }) {
            gaps.remove(at: narrow)
            columns = Self.divide(lines, at: gaps)
        }
        if columns.count > 1, isTable(columns, strips: band.strips.count) {
            column += 1
            return band.strips.map { strip in
                let cells = strip.lines.sorted { $0.box.left < $1.box.left }
                    .map { PageText.Word(text: $0.text, box: $0.box) }
                var row = Row(words: cells, box: strip.box, column: column, isTable: cells.count > 1)
                row.left = strip.box.left
                row.right = strip.box.right
                return row
            }
        }
        return columns.flatMap { rows(ofColumn: $0, isDivided: columns.count > 1) }
    }

    /// The lines between the gaps, from the left.
    private static func divide(_ lines: [PageText.Line], at gaps: [Gap]) -> [[PageText.Line]] {
        guard !gaps.isEmpty else { return [lines] }
        var columns = [[PageText.Line]](repeating: [], count: gaps.count + 1)
        for line in lines {
            let middle = (line.box.left + line.box.right) / 2
            columns[gaps.count { $0.middle < middle }].append(line)
        }
        return columns.filter { !$0.isEmpty }
    }

    /// Whether most strips have several cells, and cells that do not fill their columns.
    private func isTable(_ columns: [[PageText.Line]], strips: Int) -> Bool {
        let cells = columns.map { Self.strips($0).count }
        guard strips >= 2, let full = cells.sorted().dropLast().last, Double(full) >= 0.7 * Double(strips)
        else {
            return false
        }
        var isLoose = false
        for column in columns {
            let left = column.map(\.box.left).min() ?? 0
            let right = column.map(\.box.right).max() ?? 0
            let widths = Self.strips(column).map { $0.box.width / max(right - left, 1) }.sorted()
            let words = column.reduce(0) { $0 + $1.words.count } / max(1, widths.count)
            if widths[widths.count / 2] < 0.6 || words < 2 { isLoose = true }
        }
        return isLoose
    }

    private mutating func rows(ofColumn lines: [PageText.Line], isDivided: Bool) -> [Row] {
        if isDivided { column += 1 }
        let strips = Self.strips(lines)
        let left = strips.map(\.box.left).min() ?? 0
        let right = strips.map(\.box.right).max() ?? 0
        let rows = strips.map { strip in
            let words = strip.lines.sorted { $0.box.left < $1.box.left }.flatMap(\.words)
            return Row(words: words, box: strip.box, left: left, right: right, column: column)
        }
        if isDivided { column += 1 }
        return rows
    }

    /// Says that the next rows stand on another page.
    mutating func turnPage() { column += 1 }
}
