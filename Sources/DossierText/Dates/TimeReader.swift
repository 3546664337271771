/// Reads the time expressions of a text after TimeML (TIMEX3), in document order.
///
/// One look-up a token finds the words at which an expression may begin; there the parser takes the longest one, and the
/// resolver anchors it. Expressions do not overlap. Linear in the length of the text.
enum TimeReader {
    static func times(_ text: TokenizedText, published: CalendarDate?) -> [TimeExpression] {
        var parser = TimeParser(text)
        var resolver = TimeResolver(parser, published: published)
        var times: [TimeExpression] = []
        var events = EventAnchor(parser)
        var sentence = 0
        var next = 0
        var last: (reading: TimeReading, unit: CalendarUnit?, isStated: Bool)?
        for start in parser.starters.lazy.map(Int.init) where start >= next {
            while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= start {
                sentence += 1
            }
            guard sentence < text.sentences.count else { break }
            let bounds = text.sentences[sentence].tokens
            guard bounds.contains(start) else { continue }
            if parser.bounds != bounds { parser.bounds = bounds }
            guard let reading = parser.parse(at: start), reading.tokens.upperBound <= bounds.upperBound,
                var found = resolver.resolve(reading, in: bounds)
            else { continue }
            if let first = last, resolver.isSpan(first.reading.tokens, reading.tokens) {
                if let unit = first.unit, first.isStated,
                    let end = resolver.end(reading, beside: unit, isFirst: false)
                {
                    found = end
                } else if let unit = found.unit, found.basis == .stated, let place = times.indices.last,
                    let start = resolver.end(first.reading, beside: unit, isFirst: true)
                {
                    times[place] = TimeExpression(first.reading, start, text)
                }
            }
            last = (reading, found.unit, found.basis == .stated)
            events.note(reading, at: times.count)
            times.append(TimeExpression(reading, found, text))
            next = reading.tokens.upperBound
        }
        events.resolve(&times)
        return times
    }
}

extension TimeExpression {
    fileprivate init(_ reading: TimeReading, _ found: TimeResolver.Resolution, _ text: TokenizedText) {
        self.init(
            kind: found.kind, span: text.span(reading.tokens), tokens: reading.tokens, value: found.value,
            resolved: found.resolved, basis: found.basis, isVague: found.isVague, working: found.working)
    }
}
