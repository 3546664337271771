import DossierSDK
import DossierText

/// What is to come by what was promised or put off.
extension EventReader {
    /// `promised to pay before the end of March`, `committed to lifting the duty by 12 June`: what is promised, on its day,
    /// beside the promise.
    func promised(_ index: Int, _ groups: [Predicate], _ sentence: Range<Int>) -> Event? {
        let predicate = groups[index]
        guard !predicate.isNegated, shiftReader.shift(by: predicate, in: sentence) == nil,
            EventDater.isPromised(predicate, text),
            let finite = groups[..<index].last(where: \.isFinite), !finite.isNegated,
            finite.form != .modal, finite.form != .future, !isHypothetical(finite),
            predicate.verb - finite.verb <= 8, words.schedule.commissives.contains(text.word(finite.verb)),
            !words.be.contains(text.word(predicate.verb)), !words.have.contains(text.word(predicate.verb))
        else { return nil }
        let limit = groups.dropFirst(index + 1).first { $0.isFinite }?.group.lowerBound ?? sentence.upperBound
        let end = max(predicate.verb + 1, min(limit, predicate.clause.upperBound))
        guard
            let time = text.times(in: predicate.verb + 1..<end).first(where: { time in
                (time.kind == .date || time.kind == .time) && time.resolved != nil && !time.isVague
                    && text.quotation(around: time.tokens.lowerBound) == nil
                    && (EventDater.isDeadline(time, text, words)
                        || published.map { time.interval?.first ?? 0 > $0.dayNumber } ?? false)
            })
        else { return nil }
        var event = make(predicate, "timeline.promised", 0.55, .planned)
        event.clause = predicate.verb..<time.tokens.upperBound
        event.take(.clause(time))
        return event
    }

    /// What a verb puts off, on its new day.
    func postponed(
        _ shift: ScheduleShift, _ predicate: Predicate, _ groups: [Predicate], in sentence: Range<Int>
    ) -> Event? {
        guard let head = shift.head, !predicate.isNegated, isSettled(predicate, groups) else { return nil }
        let isBehind = shift.phrase.lowerBound > shift.verb
        var event = Event(
            clause: (isBehind ? shift.verb : shift.phrase.lowerBound)..<shift.new.tokens.upperBound,
            trigger: head..<head + 1, kind: kind(head), certainty: .planned, rule: "timeline.postponed",
            confidence: 0.6)
        event.take(.clause(shift.new))
        event.movedFrom = shift.old?.resolved
        if !isToldLater(shift, in: sentence) { settleShift(&event, shift.new) }
        return event
    }

    /// `On 29 June it postponed the start to 8 July`, told in August: the day of the act says that the new one may be over.
    private func isToldLater(_ shift: ScheduleShift, in sentence: Range<Int>) -> Bool {
        guard let new = shift.new.interval?.first else { return false }
        return text.times(in: sentence).contains { time in
            !shift.holds(time) && time.kind == .date && !time.isVague
                && time.interval.map { $0.isOneDay && $0.first ?? .max <= new } ?? false
        }
    }

    /// What is put off is put off to a day to come: the Thursday, or the October, behind the day of publication.
    private func settleShift(_ event: inout Event, _ time: TimeExpression) {
        guard let published, time.basis == .inferred, let interval = time.interval,
            let first = interval.first, let last = interval.last, last < published.dayNumber
        else { return }
        if interval.isOneDay, published.dayNumber - first < 7, time.tokens.count == 1 {
            event.take(.clause(time), CalendarDate(dayNumber: first + 7).description)
        } else if !time.value.contains("W"), let resolved = time.resolved.flatMap(Self.aYearOn) {
            event.take(.clause(time), resolved)
        }
    }

    /// The same days of the year after, both ends of an interval; 29 February is then the 28th. Nil for what is no date.
    static func aYearOn(_ resolved: String) -> String? {
        let ends = resolved.split(separator: "/", omittingEmptySubsequences: false).map { end -> String in
            guard let year = Int(end.prefix(4)), (0..<9999).contains(year) else { return String(end) }
            let later = String(repeating: "0", count: max(0, 4 - String(year + 1).utf8.count)) + "\(year + 1)"
            let rest = end.dropFirst(4)
            return later + (rest == "-02-29" ? "-02-28" : rest)
        }
        let later = ends.joined(separator: "/")
        guard later != resolved, let interval = DayInterval(edtf: later),
            interval.first ?? .min <= interval.last ?? .max
        else { return nil }
        return later
    }

    /// Whether it is decided: not `may postpone`, `refused to postpone`, `asked them to postpone`.
    private func isSettled(_ predicate: Predicate, _ groups: [Predicate]) -> Bool {
        if isHypothetical(predicate) { return false }
        switch predicate.form {
        case .past, .perfect, .pastPerfect, .present, .participle, .gerund: return true
        case .future: return true
        case .modal: return false
        case .infinitive:
            guard let finite = groups.last(where: { $0.isFinite && $0.verb < predicate.verb }),
                !finite.isNegated, finite.form != .modal, !isHypothetical(finite)
            else { return false }
            return words.schedule.commissives.contains(text.word(finite.verb))
                || words.schedule.deciding.contains(text.word(finite.verb))
        }
    }

}

extension EventDater {

    /// `to lift`, `to lifting`: the form in which it stands what somebody binds himself to.
    static func isPromised(_ predicate: Predicate, _ text: AnnotatedText) -> Bool {
        let before = predicate.group.lowerBound - 1
        return before > 0 && text.word(before) == "to"
            && (predicate.form == .infinitive || predicate.form == .gerund)
    }

    /// `by 12 June`, `before the end of March`, `no later than 3 May`
    static func isDeadline(_ time: TimeExpression, _ text: AnnotatedText, _ words: TimelineWords) -> Bool {
        let before = time.tokens.lowerBound - 1
        guard before > 0 else { return false }
        return words.schedule.deadlines.contains(text.word(before))
            || text.word(before) == "than" && words.schedule.comparatives.contains(text.word(before - 1))
    }
}
