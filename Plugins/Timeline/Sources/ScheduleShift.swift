import DossierText

/// A date that is put off or brought forward: `postponed the hearing from 3 May to 5 June`, `the vote was moved to Friday`.
///
/// Neither day is that of the act, and neither is the beginning or the end of what is put off: it is planned for the
/// second.
struct ScheduleShift {
    /// The verb that says so.
    let verb: Int
    /// What is put off, by its head noun; nil where it is nothing that happens, such as a deadline.
    let head: Int?
    /// The phrase that names it.
    let phrase: Range<Int>
    /// From the verb's phrase to the end of the new date.
    let new: TimeExpression
    /// The day that no longer holds.
    let old: TimeExpression?
    /// The expressions that say from when to when.
    let dates: [TimeExpression]

    /// Whether an expression is one of its dates.
    func holds(_ time: TimeExpression) -> Bool { dates.contains { $0.tokens == time.tokens } }
}

/// Finds what is put off to when.
struct ScheduleShiftReader {
    let text: AnnotatedText
    let words: TimelineWords

    func shift(by predicate: Predicate, in sentence: Range<Int>) -> ScheduleShift? {
        let verb = predicate.verb
        let isStrong = words.schedule.shifting.contains(text.word(verb))
        guard isStrong || words.schedule.moving.contains(text.word(verb)) else { return nil }
        let limit = min(sentence.upperBound, verb + Self.reach)
        let times = text.times(in: verb + 1..<max(verb + 1, limit)).filter {
            $0.kind == .date && $0.resolved != nil && text.quotation(around: $0.tokens.lowerBound) == nil
        }
        guard let new = times.first(where: { isLink($0, words.schedule.shiftEnds, behind: verb) }),
            // "postponed the vote and went to Lima until May": another clause.
            !(verb + 1..<new.tokens.lowerBound).contains(where: { text.tags[$0].isFiniteVerb })
        else { return nil }
        let old = times.first {
            $0.tokens.lowerBound < new.tokens.lowerBound
                && isLink($0, words.schedule.shiftStarts, behind: verb)
        }
        let borders = [old, new].compactMap { $0 }.map { $0.tokens.lowerBound - 1 }
        let particle = (verb + 1..<new.tokens.lowerBound).first {
            words.schedule.shiftParticles.contains(text.word($0))
        }
        guard isStrong || old != nil || particle != nil else { return nil }
        let phrase: Range<Int>
        if predicate.isPassive || predicate.form == .participle {
            phrase = subject(of: predicate, sentence)
        } else {
            var start = verb + 1
            if start == particle { start += 1 }
            let stop = particle.map { $0 > start ? $0 : .max }
            let end = [borders.min(), stop].compactMap { $0 }.min() ?? start
            phrase = start..<max(start, end)
        }
        guard !phrase.isEmpty else { return nil }
        let head = head(of: phrase)
        // What is moved may be a thing: "moved the statue from the square to the port".
        guard isStrong || head != nil else { return nil }
        let planned = text.times(in: phrase).filter { isPlanned($0) }
        return ScheduleShift(
            verb: verb, head: head, phrase: phrase, new: new, old: old ?? planned.first,
            dates: [old, new].compactMap { $0 } + planned)
    }

    /// How far behind its verb the new day may stand, in tokens.
    private static let reach = 30

    private func isLink(_ time: TimeExpression, _ links: WordSet, behind verb: Int) -> Bool {
        let before = time.tokens.lowerBound - 1
        return before > verb && links.contains(text.word(before))
    }

    /// `the vote planned for 30 May`, `the vote, due on 30 May,`: the day that no longer holds.
    private func isPlanned(_ time: TimeExpression) -> Bool {
        let before = time.tokens.lowerBound
        return (max(0, before - 3)..<before).contains { words.schedule.plannedFor.contains(text.word($0)) }
    }

    /// The noun phrase before a passive, without what is set off behind it.
    private func subject(of predicate: Predicate, _ sentence: Range<Int>) -> Range<Int> {
        let floor = max(sentence.lowerBound, min(predicate.clause.lowerBound, predicate.group.lowerBound))
        return floor..<predicate.group.lowerBound
    }

    /// The noun of what happens: the head of the phrase, or what it is the head of: `the first phase of filling`.
    private func head(of phrase: Range<Int>) -> Int? {
        var last: Int?
        var index = phrase.lowerBound
        while index < phrase.upperBound {
            let tag = text.tags[index]
            if tag.isNominal || tag == .verbGerund && isHappening(index) {
                last = index
            } else if tag == .adposition, last != nil {
                // "the start of the trial", "the first phase of filling": the stage is what is planned.
                if text.word(index) == "of", let stage = last,
                    words.schedule.stages.contains(text.word(stage))
                {
                    return stage
                }
                return last.flatMap { isHappening($0) ? $0 : nil }
            } else if last != nil, tag != .particle, !text.base.isMark(index, "-") {
                break
            }
            index += 1
        }
        return last.flatMap { isHappening($0) ? $0 : nil }
    }

    private func isHappening(_ index: Int) -> Bool {
        words.eventNouns.contains(text.word(index)) || words.schedule.stages.contains(text.word(index))
            || words.schedule.happenings.contains(text.word(index))
    }
}
