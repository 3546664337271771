package import DossierText

/// A passage cut to a width so that what was looked for is seen: pieces around the hits, `…` for what is left out.
package struct Snippet: Sendable, Hashable {
    package struct Run: Sendable, Hashable {
        package var text: String
        package var isMarked: Bool
    }

    package private(set) var runs: [Run] = []

    /// - Parameters:
    ///   - highlights: UTF-8 offsets into the passage.
    ///   - width: columns of a terminal; nil for all of it.
    ///   - marks: columns that the marks around a hit take.
    package init(_ passage: String, _ highlights: [TextSpan], width: Int?, marks: Int = 0) {
        let words = Words(passage, highlights)
        guard let width else {
            runs = words.runs(0..<words.pieces.count)
            return
        }
        let ranges = words.ranges(in: width, marks: marks)
        for (index, range) in ranges.enumerated() {
            if range.lowerBound > 0 { runs.append(Run(text: index == 0 ? "…" : " … ", isMarked: false)) }
            runs += words.runs(range, isTrimmed: true)
        }
        if let last = ranges.last, last.upperBound < words.pieces.count {
            runs.append(Run(text: "…", isMarked: false))
        }
        cut(to: width, marks: marks)
    }

    /// Columns that it takes.
    package func width(marks: Int = 0) -> Int {
        runs.reduce(0) { $0 + DisplayWidth.of($1.text) + ($1.isMarked ? marks : 0) }
    }

    /// One word longer than everything is cut in itself.
    private mutating func cut(to width: Int, marks: Int) {
        guard self.width(marks: marks) > width else { return }
        var kept: [Run] = []
        var used = 0
        for run in runs {
            let own = run.isMarked ? marks : 0
            let room = width - used - own
            guard room > 0 else { break }
            let text = DisplayWidth.cut(run.text, to: room)
            kept.append(Run(text: text, isMarked: run.isMarked))
            used += DisplayWidth.of(text) + own
            if text != run.text { break }
        }
        runs = kept
    }
}

/// A passage as words with the spaces after them; a hit that ends inside a word divides it.
private struct Words {
    struct Piece {
        var text: String
        var width: Int
        var isMarked: Bool
    }

    private(set) var pieces: [Piece] = []

    init(_ passage: String, _ highlights: [TextSpan]) {
        let bytes = Array(passage.utf8)
        var offset = 0
        func add(_ end: Int, _ isMarked: Bool, _ pieces: inout [Piece]) {
            guard end > offset else { return }
            let text = VisibleText.of(String(decoding: bytes[offset..<end], as: UTF8.self))
            offset = end
            if isMarked {
                pieces.append(Piece(text: text, width: DisplayWidth.of(text), isMarked: true))
                return
            }
            var word = ""
            for character in text {
                word.append(character)
                if character == " " {
                    pieces.append(Piece(text: word, width: DisplayWidth.of(word), isMarked: false))
                    word = ""
                }
            }
            if !word.isEmpty {
                pieces.append(Piece(text: word, width: DisplayWidth.of(word), isMarked: false))
            }
        }
        for span in highlights.sorted() where span.start >= offset && span.end <= bytes.count {
            add(span.start, false, &pieces)
            add(span.end, true, &pieces)
        }
        add(bytes.count, false, &pieces)
    }

    func runs(_ range: Range<Int>, isTrimmed: Bool = false) -> [Snippet.Run] {
        var runs: [Snippet.Run] = []
        for piece in pieces[range] {
            if let last = runs.last, !last.isMarked, !piece.isMarked {
                runs[runs.count - 1].text += piece.text
            } else {
                runs.append(Snippet.Run(text: piece.text, isMarked: piece.isMarked))
            }
        }
        if isTrimmed, range.upperBound < pieces.count, let last = runs.last, !last.isMarked {
            runs[runs.count - 1].text = String(last.text.reversed().drop { $0 == " " }.reversed())
        }
        return runs
    }

    /// Pieces that fit: first the hits, as many as there is room for, each with a little of what stands around it; then,
    /// word by word on either side, what still fits.
    func ranges(in width: Int, marks: Int) -> [Range<Int>] {
        let total = pieces.reduce(0) { $0 + $1.width + ($1.isMarked ? marks : 0) }
        if total <= width { return [0..<pieces.count] }
        let marked = pieces.indices.filter { pieces[$0].isMarked }
        guard let first = marked.first else { return [head(width - 1)] }
        // Hits that say the same word again add less than others.
        var chosen: Set<Int> = []
        var seen: Set<String> = []
        let order = marked.filter { seen.insert(pieces[$0].text.lowercased()).inserted } + marked
        for index in order {
            var next = chosen
            next.insert(index)
            if next.count == 1 || used(next, marks) + 12 * ranges(of: next).count <= width { chosen = next }
        }
        if chosen.isEmpty { chosen = [first] }
        var isGrowing = true
        var turn = 0
        while isGrowing {
            isGrowing = false
            for range in ranges(of: chosen) {
                for index in turn % 3 == 0
                    ? [range.lowerBound - 1, range.upperBound] : [range.upperBound, range.lowerBound - 1]
                {
                    guard pieces.indices.contains(index), !chosen.contains(index) else { continue }
                    var next = chosen
                    next.insert(index)
                    if used(next, marks) <= width {
                        chosen = next
                        isGrowing = true
                    }
                }
            }
            turn += 1
        }
        return ranges(of: chosen)
    }

    private func head(_ width: Int) -> Range<Int> {
        var used = 0
        var end = 0
        while end < pieces.count, used + pieces[end].width <= width {
            used += pieces[end].width
            end += 1
        }
        return 0..<max(1, end)
    }

    private func ranges(of chosen: Set<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in chosen.sorted() {
            if let last = ranges.last, last.upperBound == index {
                ranges[ranges.count - 1] = last.lowerBound..<index + 1
            } else {
                ranges.append(index..<index + 1)
            }
        }
        return ranges
    }

    /// Columns of the pieces and of the `…` between them.
    private func used(_ chosen: Set<Int>, _ marks: Int) -> Int {
        let ranges = ranges(of: chosen)
        var used = chosen.reduce(0) { $0 + pieces[$1].width + (pieces[$1].isMarked ? marks : 0) }
        for (index, range) in ranges.enumerated() where range.lowerBound > 0 { used += index == 0 ? 1 : 3 }
        if let last = ranges.last, last.upperBound < pieces.count { used += 1 }
        return used
    }
}
