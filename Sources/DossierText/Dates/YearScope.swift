/// What lends its year to days and months without one although the day of publication is known: the head of an entry of a
/// chronology to the entry (`2030`, and below it `On 2 April a wall fell`), and a printed date to what the same clause or
/// sentence goes on to tell (`In 2019 it closed in May`, `was held on 3 May 2019 and freed on 7 June`).
struct YearScope {
    /// The date of the entry, its block, whether the blocks behind are of it, and the last one of which that is known.
    private var entry: (unit: CalendarUnit, block: Int, isOpen: Bool, known: Int)?
    /// The date that was printed last with its year.
    private var printed: (unit: CalendarUnit, tokens: Range<Int>)?

    /// Notes the head of an entry.
    mutating func begin(_ unit: CalendarUnit, _ label: RunInDate) {
        entry = (unit, label.block, label.mark == .alone, label.block)
    }

    mutating func note(_ unit: CalendarUnit, _ tokens: Range<Int>) {
        guard unit.unit <= .year else { return }
        printed = (unit, tokens)
    }

    /// The date whose year an expression in the sentence takes.
    mutating func lender(of tokens: Range<Int>, in sentence: Range<Int>, _ parser: TimeParser)
        -> CalendarUnit?
    {
        if let printed, printed.tokens.lowerBound >= sentence.lowerBound,
            printed.tokens.upperBound <= tokens.lowerBound,
            Self.governs(printed.tokens, tokens, sentence, parser)
        {
            return printed.unit
        }
        return entryUnit(tokens, parser)
    }

    /// From the head of the sentence, or as the first of two: `… on 3 May 2019 and … on 7 June`.
    private static func governs(
        _ printed: Range<Int>, _ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser
    ) -> Bool {
        // "was signed in 2019 and expires in June"
        let isAhead = (printed.upperBound..<tokens.lowerBound).contains {
            parser.tags[$0] == .verbPresent || parser.words.tense.future.contains(parser.text.word($0))
        }
        if isAhead { return false }
        if printed.lowerBound - sentence.lowerBound == 1, parser.items[sentence.lowerBound].role == .inWord {
            return true
        }
        guard tokens.lowerBound - printed.upperBound <= 10 else { return false }
        let between = printed.upperBound..<tokens.lowerBound
        return between.contains { parser.items[$0].role == .and }
            && !between.dropFirst().contains { parser.text.tokens[$0].shape == .punctuation }
    }

    private mutating func entryUnit(_ tokens: Range<Int>, _ parser: TimeParser) -> CalendarUnit? {
        guard let entry, let block = parser.text.block(at: parser.text.tokens[tokens.lowerBound].start),
            block >= entry.known
        else { return nil }
        if block > entry.known {
            guard entry.isOpen,
                !(entry.known + 1...block).contains(where: {
                    parser.text.blocks[$0].kind == .heading || parser.text.blocks[$0].kind == .title
                })
            else {
                self.entry = nil
                return nil
            }
            self.entry?.known = block
        }
        return entry.unit
    }
}

extension TimeResolver {
    /// Gives a day or month without a year that of the date that governs it.
    mutating func followScope(_ reading: TimeReading, _ sentence: Range<Int>, _ result: inout Resolution) {
        guard let today, let unit = result.unit else { return }
        let label = RunInDate(reading.tokens, in: parser.text)
        switch reading.meaning {
        case .named(let name, .none) where label == nil:
            guard unit.unit == .day || unit.unit == .month,
                let lender = pointedYear(reading.tokens, sentence)
                    ?? yearScope.lender(of: reading.tokens, in: sentence, parser),
                let next = scoped(name, lender, reading.tokens, sentence), next != unit,
                // What is close to the day of publication is told of that.
                today - lender.days.last > 60 || lender.days.first > today
            else { return }
            result = dated(next, .inferred)
            result.working = TimeWorking(.yearOfLast, .named, lender.days.first)
        case .stated where label == nil: yearScope.note(unit, reading.tokens)
        default: break
        }
    }

    /// `That June it won`, `planned for that November`: of the year of which was spoken.
    private func pointedYear(_ tokens: Range<Int>, _ sentence: Range<Int>) -> CalendarUnit? {
        let that = tokens.lowerBound - 1
        guard sentence.contains(that), parser.items[that].role == .that, let named, named.unit <= .year,
            that == sentence.lowerBound || parser.text.tokens[that - 1].shape == .punctuation
                || parser.tags[that - 1] == .adposition
        else { return nil }
        return named
    }

    /// The one of the lender's year; of the next or last one where the clause looks ahead or back beyond a day or month.
    private func scoped(
        _ name: TimeReading.Name, _ lender: CalendarUnit, _ tokens: Range<Int>, _ sentence: Range<Int>
    ) -> CalendarUnit? {
        let year = CalendarDate(dayNumber: lender.days.first).year
        guard let same = Self.unit(name, in: year) else { return nil }
        guard lender.unit < .year, same.days.last < lender.days.first else { return same }
        switch TimeDirection.of(tokens, sentence, parser) {
        case .future: return Self.unit(name, in: year + 1)
        case .past: return same
        case .unknown: return nil
        }
    }
}
