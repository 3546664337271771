/// Where the passages of a text are in a later revision of it.
///
/// Made once for two texts in near-linear time; each look-up is logarithmic.
package struct SpanMapping: Sendable {
    /// Where a passage has gone.
    package struct Place: Sendable, Hashable {
        /// In the new text.
        package var span: TextSpan
        /// How much of the old passage is still there, from 0 (exclusive) to 1; white space does not count.
        package var kept: Double
        /// Whether the passage reads as it did, white space apart.
        package var isUnchanged: Bool
    }

    private let difference: TextDifference

    package init(from old: [UInt8], to new: [UInt8]) { difference = TextDifference(from: old, to: new) }

    package init(_ difference: TextDifference) { self.difference = difference }

    /// Nil when nothing of the passage is left, or when the span is empty or lies outside the old text.
    ///
    /// Words that were put in at an edge of the passage do not belong to it; words in place of its first or last do.
    package func place(of span: TextSpan) -> Place? {
        guard !span.isEmpty, span.start >= 0, span.end <= difference.old.count else { return nil }
        let edits = difference.edits
        let first = edits.partitioningIndex { $0.old.end > span.start || $0.old.start >= span.start }
        var lost = 0
        var isUnchanged = true
        var start: Int?
        var end: Int?
        // How far the text behind the edits seen so far has moved.
        var shift = first > 0 ? edits[first - 1].new.end - edits[first - 1].old.end : 0
        for edit in edits[first...] {
            if edit.old.start >= span.end { break }
            if edit.old.isEmpty, edit.old.start == span.start {
                shift = edit.new.end - edit.old.end
                continue
            }
            if edit.old.start <= span.start { start = edit.new.start }
            if start == nil { start = span.start + shift }
            if edit.old.end >= span.end { end = edit.new.end }
            shift = edit.new.end - edit.old.end
            if edit.isLayout { continue }
            isUnchanged = false
            let hidden = TextSpan(max(edit.old.start, span.start), min(edit.old.end, span.end))
            lost += visible(hidden)
        }
        let all = visible(span)
        guard all > lost else { return nil }
        let place = trimmed(TextSpan(start ?? span.start + shift, end ?? span.end + shift))
        return Place(
            span: place, kept: Double(all - lost) / Double(all), isUnchanged: isUnchanged)
    }

    private func visible(_ span: TextSpan) -> Int {
        difference.old[span.range].count { !DifferenceUnits.isSpace($0) }
    }

    private func trimmed(_ span: TextSpan) -> TextSpan {
        var span = span
        while !span.isEmpty, DifferenceUnits.isSpace(difference.new[span.start]) { span.start += 1 }
        while !span.isEmpty, DifferenceUnits.isSpace(difference.new[span.end - 1]) { span.end -= 1 }
        return span
    }
}
