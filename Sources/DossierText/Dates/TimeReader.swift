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
        for start in parser.starters.lazy.map(Int.init) where start >= next {
            while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= start {
                sentence += 1
            }
            guard sentence < text.sentences.count else { break }
            let bounds = text.sentences[sentence].tokens
            guard bounds.contains(start) else { continue }
            if parser.bounds != bounds { parser.bounds = bounds }
            guard let reading = parser.parse(at: start), reading.tokens.upperBound <= bounds.upperBound,
                let found = resolver.resolve(reading, in: bounds)
            else { continue }
            events.note(reading, at: times.count)
            times.append(
                TimeExpression(
                    kind: found.kind, span: text.span(reading.tokens), tokens: reading.tokens,
                    value: found.value,
                    resolved: found.resolved, basis: found.basis, isVague: found.isVague,
                    working: found.working))
            next = reading.tokens.upperBound
        }
        events.resolve(&times)
        return times
    }
}
