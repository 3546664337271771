import DossierSDK
import DossierText

/// A passage in its place: the paragraphs around it, with the passage and its parts marked.
struct PassageView {
    let text: TokenizedText
    let lines: LineIndex
    /// Longer context than this is cut before and after the passage.
    private static let longest = 1_600

    init(_ bytes: [UInt8]) {
        text = TokenizedText(bytes)
        lines = LineIndex(bytes)
    }

    /// Lines of the paragraphs that hold a finding, with their numbers.
    func context(of finding: Finding) -> [Page.Line] {
        let range = clamped(paragraphs(around: finding.span), around: finding.span)
        var runs: [Page.Run] = []
        var offset = range.start
        for mark in marks(of: finding, in: range) {
            if mark.span.start > offset {
                runs.append(Page.Run(text.string(TextSpan(offset, mark.span.start))))
            }
            runs.append(Page.Run(text.string(mark.span), mark.style))
            offset = mark.span.end
        }
        if range.end > offset { runs.append(Page.Run(text.string(TextSpan(offset, range.end)))) }
        if range.start > paragraphs(around: finding.span).start { runs.insert(Page.Run("… ", .dim), at: 0) }
        if range.end < paragraphs(around: finding.span).end { runs.append(Page.Run(" …", .dim)) }
        return numbered(runs, from: lines.number(of: range.start))
    }

    private func paragraphs(around span: TextSpan) -> TextSpan {
        var range = span
        if let first = text.block(at: span.start) { range = range.union(text.blocks[first].span) }
        if let last = text.block(at: max(span.start, span.end - 1)) {
            range = range.union(text.blocks[last].span)
        }
        return TextSpan(max(0, range.start), min(range.end, text.bytes.count))
    }

    private func clamped(_ range: TextSpan, around span: TextSpan) -> TextSpan {
        guard range.count > Self.longest else { return range }
        let room = max(100, (Self.longest - min(span.count, Self.longest)) / 2)
        return TextSpan(
            max(range.start, wordStart(span.start - room)), min(range.end, wordStart(span.end + room)))
    }

    /// The first offset from here on at which a word begins.
    private func wordStart(_ offset: Int) -> Int {
        var offset = max(0, offset)
        while offset < text.bytes.count, text.bytes[offset] != 0x20 { offset += 1 }
        return min(text.bytes.count, offset + 1)
    }

    /// The passage, and the roles outside it, in order and without overlap.
    private func marks(of finding: Finding, in range: TextSpan) -> [(span: TextSpan, style: Page.Style)] {
        var marks: [(span: TextSpan, style: Page.Style)] = [(finding.span, .highlight)]
        for role in finding.roles
        where !marks.contains(where: { $0.span.overlaps(role.span) }) && !role.span.isEmpty {
            // A clause around the whole passage would hide what stands out in it.
            if range.contains(role.span) { marks.append((role.span, .role)) }
        }
        return marks.filter { range.contains($0.span) }.sorted { $0.span < $1.span }
    }

    /// Runs cut at line ends, with the lines' numbers in front.
    private func numbered(_ runs: [Page.Run], from first: Int) -> [Page.Line] {
        var lines: [[Page.Run]] = [[]]
        for run in runs {
            let parts = run.text.split(omittingEmptySubsequences: false) { $0.isNewline }
            for (index, part) in parts.enumerated() {
                if index > 0 { lines.append([]) }
                if !part.isEmpty { lines[lines.count - 1].append(Page.Run(String(part), run.style)) }
            }
        }
        let width = max(4, String(first + lines.count).utf8.count)
        return lines.enumerated().map { index, runs in
            let number = String(first + index)
            let gutter = String(repeating: " ", count: width - number.utf8.count) + number + " │ "
            return Page.Line([Page.Run(gutter, .dim)] + runs, hanging: width + 3)
        }
    }
}

/// Where the lines of a text begin.
struct LineIndex {
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
    }

    /// 1-based.
    func number(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }
}
