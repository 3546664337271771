import DossierText

/// The working of an event's date in words: the expression, what it was counted from, by which rule, and how sure that is.
struct DateWorking {
    private let text: AnnotatedText
    private let published: CalendarDate?

    init(_ text: AnnotatedText, published: CalendarDate?) {
        self.text = text
        self.published = published
    }

    /// Nil for an event that nothing near dates.
    func words(_ event: Event) -> String? {
        guard let date = event.date, let source = event.source else { return undated(event) }
        let place =
            switch source {
            case .clause, .office: "in its clause"
            case .governing: "in the clause before, which shares its subject"
            case .opening: "at the head of the sentence"
            case .moment: "in the clause that says when"
            case .entry: "at the head of the entry"
            case .distance: "between this event and the one it is counted from"
            case .since: "from when it has been so"
            case .phrase: "in the phrase that names it"
            case .mention(let clause): "dated as the same event in " + quoted(clause)
            case .landmark(let clause): "counted from the event in " + quoted(clause)
            case .lead(let clause): "a headline, dated by " + quoted(clause)
            case .before(let clause): "goes on from " + quoted(clause) + ", which has the date"
            case .occasion(let clause): "on the occasion of " + quoted(clause)
            }
        guard let time = source.time else { return "\(place): \(date) (inferred)" }
        var line = "\(quoted(time.tokens)) \(place): \(rule(time))"
        if let resolved = time.resolved { line += " = \(resolved) (\(time.basis.rawValue))" }
        if time.resolved != date { line += ", so \(date)" }
        return line
    }

    /// What stands in the clause but is not to be placed.
    private func undated(_ event: Event) -> String? {
        let time = text.times(in: event.clause).first {
            $0.resolved == nil && ($0.kind == .date || $0.kind == .time)
                && text.quotation(around: $0.tokens.lowerBound) == nil
        }
        guard let time else { return nil }
        let reason =
            time.isVague
            ? "names no definite time"
            : published == nil
                ? "cannot be placed: the document has no publication date to count from"
                : "cannot be placed: nothing in the text says what it is counted from"
        return "\(quoted(time.tokens)) \(reason) (unresolved)"
    }

    private func rule(_ time: TimeExpression) -> String {
        guard let working = time.working else { return "read as \(time.value)" }
        let day = working.day.map { CalendarDate(dayNumber: $0).description }
        let anchor =
            switch working.anchor {
            case .published: "publication on \(day ?? "")"
            case .named: "the date named before, \(day ?? "")"
            case .event: "the day of the event it names, \(day ?? "")"
            case nil: "no other date"
            }
        return switch working.rule {
        case .printed: "printed"
        case .nearestBefore: "the last one up to \(anchor)"
        case .nearestAfter: "the next one from \(anchor), as the clause looks ahead"
        case .pointed, .counted: "counted from \(anchor)"
        case .yearOfLast: "with the year of \(anchor)"
        case .nextEntry: "entries follow one another, after \(anchor)"
        case .again: "the same as \(anchor)"
        case .hourOfLast: "an hour of \(anchor)"
        case .event: "counted from \(anchor)"
        case .besideDay: "beside \(anchor)"
        }
    }

    /// The passage in one line, at most twelve words.
    private func quoted(_ tokens: Range<Int>) -> String {
        let short = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 14)
        let line = text.line(text.span(short))
        return "“\(line)\(short.count < tokens.count ? " …" : "")”"
    }
}
