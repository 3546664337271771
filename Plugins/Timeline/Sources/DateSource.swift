import DossierText

/// How an event came by its date.
enum DateSource {
    /// An expression in its own clause.
    case clause(TimeExpression)
    /// The first year of a term in brackets: `Ruiz (2024-present) took office`
    case office(TimeExpression)
    /// The clause that governs it: `In 2031 alone, the force seized … and delivered …`
    case governing(TimeExpression)
    /// An expression that opens the sentence: `On Monday, a memorandum about the line was signed`
    case opening(TimeExpression)
    /// The clause that says when: `when the gates were opened on Monday`
    case moment(TimeExpression)
    /// The date at the head of its entry in a chronology.
    case entry(TimeExpression)
    /// What lies so far from another event: `a day after the boat sank`
    case distance(TimeExpression)
    /// `since June`: from then on.
    case since(TimeExpression)
    /// An expression in the noun phrase that names it: `last Tuesday's vote`
    case phrase(TimeExpression)
    /// The same event told elsewhere in the document, by the tokens of that clause.
    case mention(Range<Int>)
    /// So far from an event that is dated elsewhere in the document, by the tokens of that clause.
    case landmark(Range<Int>)
    /// What a headline tells, by the clause of the text.
    case lead(Range<Int>)
    /// What was told just before.
    case before(Range<Int>)
    /// The occasion at which the person was seen last.
    case occasion(Range<Int>)

    /// The expression that gives the date, where one does.
    var time: TimeExpression? {
        switch self {
        case .clause(let time), .governing(let time), .opening(let time), .moment(let time), .entry(let time),
            .distance(let time), .since(let time), .phrase(let time), .office(let time):
            time
        case .mention, .landmark, .lead, .before, .occasion: nil
        }
    }

    var basis: Event.DateBasis {
        switch self {
        case .mention, .landmark, .lead: .coref
        case .before, .occasion: .sameArticle
        default: .timex
        }
    }
}

extension Event {
    /// Dates the event by a time expression; its own date unless another is given.
    mutating func take(_ source: DateSource, _ date: String? = nil) {
        guard let date = date ?? source.time?.eventDate else { return }
        self.date = date
        self.source = source
        dateBasis = source.basis
        dateSpan = source.time?.span ?? dateSpan
    }
}

extension TimeExpression {
    /// The date that an event takes from the expression: what lasts to the present has no end yet.
    var eventDate: String? {
        guard value.hasSuffix("/PRESENT_REF"), let start = resolved?.split(separator: "/").first else {
            return resolved
        }
        return start + "/.."
    }
}

extension DayInterval {
    /// Whether it is no longer than a month of the calendar.
    var isAtMostAMonth: Bool {
        guard let first, let last else { return false }
        return last - first <= 31
    }
}
