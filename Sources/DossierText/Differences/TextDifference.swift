/// What has changed from one text to another: lines first, then words inside the lines that changed.
///
/// Outside the edits the texts are equal byte for byte. Edits begin and end between words; a paragraph that was only
/// broken into other lines has edits of white space alone. Near linear in the length of the texts.
package struct TextDifference: Sendable {
    package struct Edit: Sendable, Hashable {
        package var old: TextSpan
        package var new: TextSpan
        /// Whether only white space differs.
        package var isLayout: Bool
    }

    /// In order; no two touch on both sides.
    package private(set) var edits: [Edit] = []
    package let old: [UInt8]
    package let new: [UInt8]

    package init(from old: [UInt8], to new: [UInt8]) {
        self.old = old
        self.new = new
        if old == new { return }
        let lines = (DifferenceUnits(lines: old), DifferenceUnits(lines: new))
        var (x, y) = (0, 0)
        var (oldEnd, newEnd) = (0, 0)
        let matches = SequenceAlignment(lines.0.hashes, lines.1.hashes).matches
        for match in matches + [(lines.0.spans.count, lines.1.spans.count)] {
            if match.old > x || match.new > y {
                let oldStop = match.old < lines.0.spans.count ? lines.0.spans[match.old].start : old.count
                let newStop = match.new < lines.1.spans.count ? lines.1.spans[match.new].start : new.count
                compareWords(TextSpan(oldEnd, oldStop), TextSpan(newEnd, newStop))
            }
            (x, y) = (match.old + 1, match.new + 1)
            if match.old < lines.0.spans.count { oldEnd = lines.0.spans[match.old].end }
            if match.new < lines.1.spans.count { newEnd = lines.1.spans[match.new].end }
        }
    }

    package var isEmpty: Bool { edits.isEmpty }

    /// The old text with all edits made: the new text.
    package var applied: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(new.count)
        var offset = 0
        for edit in edits {
            result += old[offset..<edit.old.start]
            result += new[edit.new.range]
            offset = edit.old.end
        }
        return result + old[offset...]
    }

    private mutating func compareWords(_ a: TextSpan, _ b: TextSpan) {
        let words = (DifferenceUnits(words: old, in: a), DifferenceUnits(words: new, in: b))
        var (x, y) = (a.start, b.start)
        for match in SequenceAlignment(words.0.hashes, words.1.hashes).matches {
            let (left, right) = (words.0.spans[match.old], words.1.spans[match.new])
            replace(TextSpan(x, left.start), TextSpan(y, right.start))
            (x, y) = (left.end, right.end)
        }
        replace(TextSpan(x, a.end), TextSpan(y, b.end))
    }

    /// Notes that one stretch stands for another, without the white space that they share at their ends.
    private mutating func replace(_ a: TextSpan, _ b: TextSpan) {
        var (a, b) = (a, b)
        while !a.isEmpty, !b.isEmpty, old[a.start] == new[b.start], DifferenceUnits.isSpace(old[a.start]) {
            a.start += 1
            b.start += 1
        }
        while !a.isEmpty, !b.isEmpty, old[a.end - 1] == new[b.end - 1],
            DifferenceUnits.isSpace(old[a.end - 1])
        {
            a.end -= 1
            b.end -= 1
        }
        if a.isEmpty, b.isEmpty { return }
        // Stretches of equal bytes differ in words only where the cost of finding that out was bounded.
        if a.count == b.count, old[a.range] == new[b.range] { return }
        let isLayout =
            old[a.range].allSatisfy(DifferenceUnits.isSpace)
            && new[b.range].allSatisfy(DifferenceUnits.isSpace)
        if let last = edits.last, last.old.end == a.start, last.new.end == b.start {
            edits[edits.count - 1] = Edit(
                old: last.old.union(a), new: last.new.union(b), isLayout: last.isLayout && isLayout)
        } else {
            edits.append(Edit(old: a, new: b, isLayout: isLayout))
        }
    }
}

/// A text as a sequence of lines or words, each with its hash.
struct DifferenceUnits {
    private(set) var spans: [TextSpan] = []
    private(set) var hashes: [UInt64] = []

    /// Lines with their ends.
    init(lines bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            add(TextSpan(start, end), bytes)
            start = end
        }
    }

    /// Runs of letters and digits, and every other visible byte for itself; what is not ASCII is a letter.
    init(words bytes: [UInt8], in span: TextSpan) {
        var start = span.start
        while start < span.end {
            if Self.isSpace(bytes[start]) {
                start += 1
                continue
            }
            var end = start + 1
            if Self.isLetter(bytes[start]) {
                while end < span.end, Self.isLetter(bytes[end]) { end += 1 }
            }
            add(TextSpan(start, end), bytes)
            start = end
        }
    }

    private mutating func add(_ span: TextSpan, _ bytes: [UInt8]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for offset in span.range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3 }
        spans.append(span)
        hashes.append(hash ^ (hash >> 29))
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
}
