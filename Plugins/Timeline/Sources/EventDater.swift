import DossierText

/// Finds the date of every event: in its clause, in the clause that governs it, by another mention, or around it.
///
/// `date` looks inside the sentence, `close` gives the events of a sentence what the text around it says, and `corefer`
/// compares the events of the whole document. Whatever gives a date is kept with it (``DateSource``).
struct EventDater {
    let text: AnnotatedText
    let words: TimelineWords
    let published: CalendarDate?
    /// The entry of a chronology to which the sentence belongs.
    var entry: DatedEntries.Entry?
    /// What the sentence says to be put off.
    var shifts: [ScheduleShift] = []
    /// The day that the text spoke of last, with the clause that says so.
    var context: Context?
    /// The date of the visit, meeting or announcement at which a person was seen last.
    var occasions: [Int: (date: String, clause: Range<Int>)] = [:]

    struct Context {
        var date: String
        var clause: Range<Int>
        var sentence: Int
        var block: Int
        /// Whether it stood in an entry of a chronology, behind which another tale begins.
        var isEntry: Bool
    }

    init(text: AnnotatedText, words: TimelineWords, published: CalendarDate?) {
        self.published = published
        self.text = text
        self.words = words
    }

    mutating func date(
        _ event: inout Event, _ predicate: Predicate, _ all: [Predicate], _ sentence: Range<Int>
    ) {
        defer { fillNames(&event) }
        event.isAside =
            predicate.link == .relative || predicate.form == .participle && predicate.link == .adjunct
        event.isUpToNow = predicate.form == .perfect
        if let linked = linkedDate(predicate) {
            return event.take(.distance(linked.time), linked.date)
        }
        if let time = headTime(predicate, event.certainty) { return event.take(.clause(time)) }
        if let time = ownTime(predicate, all, event.certainty) {
            if let start = since(time, predicate) { return event.take(.since(time), start) }
            return event.take(.clause(time), span(from: time))
        }
        // `In 2031 alone, the force seized …, delivered … and deployed …`
        var governor = predicate
        while governor.link == .coordinate, let parent = governor.parent, all[parent].verb < governor.verb {
            governor = all[parent]
            guard let time = ownTime(governor, all, event.certainty) else { continue }
            if time.tokens.upperBound <= governor.group.lowerBound || isOneAct(predicate, governor, time, all)
            {
                return event.take(.governing(time))
            }
            break
        }
        if let time = momentTime(predicate, all, sentence, event.certainty) {
            return event.take(.moment(time))
        }
        if let (time, date) = beginning(predicate, all) { return event.take(.since(time), date) }
        if let time = office(predicate) {
            return event.take(.office(time), time.eventDate?.split(separator: "/").first.map(String.init))
        }
        if let time = openingTime(predicate, sentence, event.certainty) { return event.take(.opening(time)) }
        takeEntry(&event)
        event.isUnplaced = event.date == nil && hasUnplacedDay(predicate)
        event.isSoonAfter = event.date == nil && isSoonAfter(predicate)
    }

    /// `ran aground on Thursday and capsized an hour later`: two acts of one subject, told in one breath, are of one day.
    private func isOneAct(
        _ predicate: Predicate, _ governor: Predicate, _ time: TimeExpression, _ all: [Predicate]
    ) -> Bool {
        governor.form == .past && (predicate.form == .past || predicate.form == .participle)
            && (predicate.linkWord.map { text.word($0) == words.and } ?? false)
            && (predicate.linkWord ?? 0) == predicate.group.lowerBound - 1
            && (time.interval?.isOneDay ?? false)
            && !text.times(in: predicate.clause).contains { $0.kind == .date && $0.interval != nil }
    }

    /// `the raid on Monday in which three died`: the day of what the relative clause is about.
    private func headTime(_ predicate: Predicate, _ certainty: Event.Certainty) -> TimeExpression? {
        if let time = namedMoment(predicate, certainty) { return time }
        guard predicate.link == .relative, let word = predicate.linkWord, word > 2,
            text.word(word) == words.which, text.tags[word - 1] == .adposition,
            words.schedule.whenPrepositions.contains(text.word(word - 1)),
            !text.times(in: word..<predicate.clause.upperBound).contains(where: { dates($0, certainty) }),
            let time = text.times(in: max(0, word - 8)..<word - 1).last, time.kind == .date,
            dates(time, certainty)
        else { return nil }
        let end = time.tokens.upperBound
        return end == word - 1 || end == word - 2 && text.base.isMark(end, ",") ? time : nil
    }

    /// `twice: in 2011, when it lost a case, and in 2024, when …`: the time that the clause tells of.
    private func namedMoment(_ predicate: Predicate, _ certainty: Event.Certainty) -> TimeExpression? {
        guard predicate.link == .subordinate || predicate.link == .relative, let word = predicate.linkWord,
            word > 1, text.word(word) == words.when
        else { return nil }
        let end = text.base.isMark(word - 1, ",") ? word - 1 : word
        guard let time = text.times(in: max(0, end - 8)..<end).last, time.tokens.upperBound == end,
            time.kind == .date,
            dates(time, certainty),
            // "when it closed on Monday" has a day of its own, but not in the next member of the list.
            !text.times(in: predicate.verb..<predicate.clause.upperBound).contains(where: { other in
                dates(other, certainty)
                    && !(predicate.verb..<other.tokens.lowerBound).contains { text.base.isMark($0, ",") }
            })
        else { return nil }
        return time
    }

    mutating func dateNoun(_ event: inout Event) {
        takeEntry(&event)
        fillNames(&event)
    }

    /// Everything in an entry of a chronology is of its date.
    private func takeEntry(_ event: inout Event) {
        guard let entry, event.date == nil else { return }
        event.take(.entry(entry.time))
    }

    /// `12 were hurt when the gates were opened on Monday`: the clause that says when.
    private func momentTime(
        _ predicate: Predicate, _ all: [Predicate], _ sentence: Range<Int>, _ certainty: Event.Certainty
    ) -> TimeExpression? {
        guard predicate.link == .main || predicate.link == .coordinate else { return nil }
        if let first = all.first, first.link == .subordinate, first.verb < predicate.verb,
            first.linkWord == sentence.lowerBound, text.word(sentence.lowerBound) == words.when,
            let next = all.dropFirst().first, next.verb == predicate.verb
        {
            return ownTime(first, all, certainty)
        }
        for other in all where other.link == .subordinate && other.verb > predicate.verb {
            guard let word = other.linkWord, words.moments.contains(text.word(word)),
                // "wrote that they had known it when they met on Monday": of what is written.
                !all.contains(where: { inner in
                    inner.isFinite && inner.verb > predicate.verb && inner.verb < word
                        && (inner.link == .content || inner.link == .relative)
                })
            else { continue }
            return ownTime(other, all, certainty)
        }
        return nil
    }

    /// `have been arrested since the protests began in June`: from then to the day of publication.
    private func beginning(_ predicate: Predicate, _ all: [Predicate]) -> (TimeExpression, String)? {
        guard predicate.form == .perfect else { return nil }
        for other in all where other.link == .subordinate && other.verb > predicate.verb {
            guard let word = other.linkWord, text.word(word) == words.since,
                let time = ownTime(other, all, .reported),
                let start = time.eventDate?.split(separator: "/").first
            else { continue }
            return (time, start + "/" + (published?.description ?? ".."))
        }
        return nil
    }

    /// `since June`, of what has gone on: up to the publication date.
    private func since(_ time: TimeExpression, _ predicate: Predicate) -> String? {
        let before = time.tokens.lowerBound - 1
        guard before >= 0, text.word(before) == words.since, let first = time.interval?.first,
            predicate.form == .perfect || predicate.form == .pastPerfect
        else {
            return nil
        }
        let start = CalendarDate(dayNumber: first).description
        // What has been done since may be done with; what had been so before the day of the tale goes on.
        return start + "/" + (predicate.form == .perfect ? published?.description ?? ".." : "..")
    }

    /// `President Ruiz (2024-present) took office`: the first year of the term in brackets.
    private func office(_ predicate: Predicate) -> TimeExpression? {
        let behind = predicate.verb + 1..<min(predicate.verb + 4, predicate.clause.upperBound)
        guard behind.lowerBound < behind.upperBound,
            behind.contains(where: { words.offices.contains(text.word($0)) })
        else { return nil }
        return text.times(in: predicate.clause.lowerBound..<predicate.group.lowerBound).last {
            isBracketed($0) && $0.interval.map { !$0.isOneDay } ?? false
        }
    }

    /// `On Monday, a memorandum about the line was signed`: what opens the sentence dates its main clause, wherever the
    /// clause was thought to begin.
    private func openingTime(_ predicate: Predicate, _ sentence: Range<Int>, _ certainty: Event.Certainty)
        -> TimeExpression?
    {
        guard predicate.link == .main || predicate.link == .coordinate else { return nil }
        let head = sentence.lowerBound..<min(sentence.lowerBound + 8, predicate.group.lowerBound)
        guard head.lowerBound < head.upperBound,
            let time = text.times(in: head).first(where: { dates($0, certainty) }),
            time.tokens.lowerBound - sentence.lowerBound <= 2, !isAttributive(time), !isBracketed(time),
            !isOfNoun(time, predicate),
            text.quotation(around: time.tokens.lowerBound) == nil, !isOfAnother(time, predicate, []),
            !isDateline(time, before: predicate.group.lowerBound)
        else { return nil }
        return time
    }

    /// `OSLO, May 3, 2031 (Agency) — The harbour`: the day of the report, and of nothing that it tells.
    private func isDateline(_ time: TimeExpression, before verb: Int) -> Bool {
        (time.tokens.upperBound..<max(time.tokens.upperBound, min(verb, time.tokens.upperBound + 10)))
            .contains { text.base.isDash($0) || text.base.isMark($0, ")") }
    }

    /// `a day after the boat sank`: the subordinate clause lies that far from the date that the distance denotes.
    private func linkedDate(_ predicate: Predicate) -> (date: String, time: TimeExpression)? {
        guard predicate.link == .subordinate, let word = predicate.linkWord,
            text.word(word) == words.after || text.word(word) == words.before,
            let time = text.times(in: max(0, word - 6)..<word).last, time.tokens.upperBound == word
        else { return nil }
        let sign = text.word(word) == words.after ? -1 : 1
        guard let anchor = time.interval, anchor.isOneDay, let day = anchor.first,
            let distance = Self.days(time.value)
        else {
            return nil
        }
        return (CalendarDate(dayNumber: day + sign * distance).description, time)
    }

    /// The days of a duration such as `P2D` or `P1W`.
    private static func days(_ value: String) -> Int? {
        guard value.hasPrefix("P"), let unit = value.last, let count = Int(value.dropFirst().dropLast()),
            count < 1000
        else {
            return nil
        }
        switch unit {
        case "D": return count
        case "W": return count * 7
        default: return nil
        }
    }
}
