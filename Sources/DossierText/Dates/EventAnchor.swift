/// Dates expressions that hang on an event: `a day after the vote`, `the day before his arrival`.
///
/// The distance is from the day that the text gives the event elsewhere: a sentence with a day in which the event's noun
/// or verb comes back (`arrival`, `arrived`, `bombing`, `bombed`: one verb, or the same first five letters). Where the clause that the expression
/// belongs to is dated itself (`On May 3, a day after the vote, …`), that day is what the expression denotes.
struct EventAnchor {
    private let parser: TimeParser
    private var waiting: [Waiting] = []

    private struct Waiting {
        let index: Int
        let unit: TimeUnit
        let count: Int?
        /// −1 before the event, 1 after it.
        let sign: Int
    }

    /// The most expressions that are looked up in one document, and the most days among which they are.
    private static let limit = 64

    init(_ parser: TimeParser) { self.parser = parser }

    mutating func note(_ reading: TimeReading, at index: Int) {
        guard waiting.count < Self.limit else { return }
        switch reading.meaning {
        case .duration(let duration) where duration.frame == .beforeEvent || duration.frame == .afterEvent:
            guard duration.unit >= .day else { return }
            waiting.append(
                Waiting(
                    index: index, unit: duration.unit, count: duration.count,
                    sign: duration.frame == .beforeEvent ? -1 : 1))
        case .shifted(let unit, let count, .event):
            waiting.append(Waiting(index: index, unit: unit, count: abs(count), sign: count < 0 ? -1 : 1))
        default: break
        }
    }

    func resolve(_ times: inout [TimeExpression]) {
        for wait in waiting {
            let time = times[wait.index]
            if wait.index > 0, let day = dayBefore(time, times[wait.index - 1]) {
                times[wait.index] = time.resolved(
                    to: day, .anchored, TimeWorking(.besideDay, .named, times[wait.index - 1].interval?.first)
                )
            } else if let day = dayBehind(wait.index, times), let resolved = shifted(day, wait) {
                times[wait.index] = time.resolved(to: resolved, .inferred, TimeWorking(.event, .event, day))
            } else if let event = eventDay(time, times), let resolved = shifted(event, wait) {
                times[wait.index] = time.resolved(to: resolved, .inferred, TimeWorking(.event, .event, event))
            }
        }
    }

    /// The day that dates the clause: named just before, with no more than a comma between.
    private func dayBefore(_ time: TimeExpression, _ previous: TimeExpression) -> String? {
        let gap = time.tokens.lowerBound - previous.tokens.upperBound
        guard gap <= 2,
            parser.text.sentence(at: time.span.start) == parser.text.sentence(at: previous.span.start),
            previous.interval?.isOneDay ?? false
        else { return nil }
        return previous.resolved
    }

    /// The day that the clause behind `before` or `after` gives its event: `two days after they met on May 3`.
    private func dayBehind(_ index: Int, _ times: [TimeExpression]) -> Int? {
        guard index + 1 < times.count else { return nil }
        let (time, next) = (times[index], times[index + 1])
        let gap = time.tokens.upperBound..<next.tokens.lowerBound
        guard next.kind == .date, next.basis != .unresolved, gap.count <= 16,
            let interval = next.interval, interval.isOneDay,
            parser.text.sentence(at: time.span.start) == parser.text.sentence(at: next.span.start),
            !gap.contains(where: {
                parser.text.tokens[$0].shape == .punctuation || parser.items[$0].role == .and
                    || parser.items[$0].role == .that
            }),
            gap.count(where: { parser.tags[$0].isFiniteVerb }) <= 1
        else { return nil }
        return interval.first
    }

    /// The day of the event that is named behind `before` or `after`.
    private func eventDay(_ time: TimeExpression, _ times: [TimeExpression]) -> Int? {
        let stems = stems(from: time.tokens.upperBound + 1)
        guard !stems.isEmpty else { return nil }
        var best: (day: Int, distance: Int)?
        for other in times.prefix(Self.limit * 4) where other.tokens != time.tokens {
            guard other.basis != .unresolved, other.kind == .date || other.kind == .time,
                let interval = other.interval,
                interval.isOneDay, let day = interval.first
            else { continue }
            let around =
                max(
                    0, other.tokens.lowerBound - 14)..<min(
                    parser.text.tokens.count, other.tokens.upperBound + 14)
            guard
                let sentence = parser.text.sentence(at: other.span.start).map({
                    parser.text.sentences[$0].tokens
                })
            else { continue }
            let window = around.clamped(to: sentence)
            guard
                let hit = window.first(where: {
                    !time.tokens.contains($0)
                        && stem($0).map { stem in stems.contains { $0.agrees(with: stem) } } ?? false
                }),
                hit <= time.tokens.upperBound || hit > time.tokens.upperBound + 8
            else { continue }
            let distance = abs(other.tokens.lowerBound - time.tokens.lowerBound)
            if distance < best?.distance ?? .max { best = (day, distance) }
        }
        return best?.day
    }

    /// The beginnings of the words that name the event: nouns and verbs in small letters up to the next mark.
    private func stems(from start: Int) -> [Stem] {
        var stems: [Stem] = []
        var index = start
        while index < parser.text.tokens.count, index < start + 8,
            parser.text.tokens[index].shape != .punctuation
        {
            if let stem = stem(index) { stems.append(stem) }
            index += 1
        }
        return stems
    }

    /// What is left of a word of content that is no word of time.
    private func stem(_ index: Int) -> Stem? {
        let token = parser.text.tokens[index]
        guard token.shape == .lower, parser.items[index].role == .none else { return nil }
        let verb = VerbForms.irregularEvents[token.word]?.verb
        guard token.span.count >= 4 || verb != nil, !Self.lightVerbs.contains(token.word) else { return nil }
        let tag = parser.tags[index]
        guard tag.isVerb || tag == .noun || tag == .unknown else { return nil }
        return Stem(letters: Self.beginning(parser.text.bytes[token.start..<token.end]), verb: verb)
    }

    /// The first five letters of what is left without an ending; 0 for words of three letters.
    private static func beginning(_ word: ArraySlice<UInt8>) -> UInt64 {
        guard word.count >= 4 else { return 0 }
        var word = word
        for ending in endings
        where word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending) {
            word = word.dropLast(ending.count)
            break
        }
        if word.last == 0x65, word.count > 3 { word = word.dropLast() }
        return word.prefix(5).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let endings = ["ing", "ed", "al", "es", "s"].map { Array($0.utf8) }

    /// Verbs that say too little to tell an event by.
    private static let lightVerbs: WordSet = """
        be have do say tell make take get go come give said told made took taken got went gone came gave given saying taking
        making going coming giving getting
        """

    /// The beginning of a word, and the irregular verb that it is a form of.
    private struct Stem {
        let letters: UInt64
        let verb: Word?

        /// `vote` and `voted` agree, and `sat` and `sitting`.
        func agrees(with other: Stem) -> Bool {
            if let verb, verb == other.verb { return true }
            return letters != 0 && letters == other.letters
        }
    }

    private func shifted(_ day: Int, _ wait: Waiting) -> String? {
        guard let count = wait.count else {
            // "days before": within the week.
            guard wait.unit == .day, let near = CalendarUnit.day(day).shifted(wait.sign),
                let far = CalendarUnit.day(day).shifted(wait.sign * 7)
            else { return nil }
            return wait.sign < 0 ? far.edtf + "/" + near.edtf : near.edtf + "/" + far.edtf
        }
        let steps =
            wait.unit == .week
            ? (CalendarUnit.day(day), 7)
            : wait.unit == .fortnight
                ? (.day(day), 14) : (CalendarUnit(wait.unit, holding: day) ?? .day(day), 1)
        let (amount, overflow) = count.multipliedReportingOverflow(by: steps.1 * wait.sign)
        return overflow ? nil : steps.0.shifted(amount)?.edtf
    }
}

extension TimeExpression {
    fileprivate func resolved(to date: String, _ basis: Basis, _ working: TimeWorking) -> TimeExpression {
        // What was a date of its own takes the better value with it; a duration keeps its length.
        TimeExpression(
            kind: kind, span: span, tokens: tokens, value: kind == .duration ? value : date, resolved: date,
            basis: basis,
            isVague: isVague, working: working)
    }
}
