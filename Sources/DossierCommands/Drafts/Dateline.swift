import DossierText

/// Days at the head of what they stand over: the day on which a report was written, that of an entry in a chronology.
enum Dateline {
    private static let dashes: WordSet = "– — - --"

    /// Whether a time stands between place and dash at the beginning of a report: the day on which it was written.
    static func holds(_ time: TimeExpression, of text: AnnotatedText, in sentence: Range<Int>) -> Bool {
        let next = time.tokens.upperBound
        guard next < text.tags.count, dashes.contains(text.word(next)) || text.word(next) == "(" else {
            return false
        }
        let before = sentence.prefix { $0 < time.tokens.lowerBound }
        // A day alone before a dash is that of what follows.
        return before.allSatisfy { [.properNoun, .punctuation, .symbol].contains(text.tags[$0]) }
            && (text.word(next) == "(" || before.contains { text.tags[$0] == .properNoun })
    }

    /// The day before a dash or colon with which a paragraph begins: of all that it tells.
    static func label(of paragraph: TextSpan, in text: AnnotatedText) -> TimeExpression? {
        let tokens = text.tokens(in: paragraph)
        guard let time = text.times(in: tokens).first, time.kind == .date, !time.isVague,
            tokens.contains(time.tokens.upperBound),
            dashes.contains(text.word(time.tokens.upperBound)) || text.word(time.tokens.upperBound) == ":"
        else { return nil }
        let isFirst = tokens.prefix { $0 < time.tokens.lowerBound }.allSatisfy {
            text.tags[$0] == .punctuation || text.tags[$0] == .symbol
        }
        return isFirst ? time : nil
    }
}
