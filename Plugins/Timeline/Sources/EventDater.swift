import DossierText

/// Finds the date of every event: in its clause, in the clause that governs it, by another mention, or around it.
struct EventDater {
    private let text: AnnotatedText
    private let words: TimelineWords
    /// The entry of a chronology to which the sentence belongs.
    var entry: Chronology.Entry?
    /// The day that the text spoke of last, with its sentence and block.
    private var context: (date: String, sentence: Int, block: Int)?
    private let published: CalendarDate?
    /// The date of the visit, meeting or announcement at which a person was seen last.
    private var occasions: [Int: String] = [:]

    init(text: AnnotatedText, words: TimelineWords, published: CalendarDate?) {
        self.published = published
        self.text = text
        self.words = words
    }

    /// Whether an expression can date an event.
    private func dates(_ time: TimeExpression, _ certainty: Event.Certainty) -> Bool {
        guard let resolved = time.resolved else { return false }
        // "in the coming days" says when something planned is to be.
        if time.isVague { return certainty == .planned && resolved.hasSuffix("/..") }
        switch time.kind {
        case .date, .time: return true
        // A length dates only where it is a distance from an event: `a day after the vote`.
        case .duration: return time.interval?.isOneDay ?? false
        case .set: return false
        }
    }

    mutating func date(
        _ event: inout Event, _ predicate: Predicate, _ all: [Predicate], _ sentence: Range<Int>
    ) {
        defer { fillNames(&event) }
        if let linked = linkedDate(predicate) {
            event.date = linked.date
            event.dateBasis = .timex
            event.dateSpan = linked.span
            return
        }
        if let time = ownTime(predicate, all, event.certainty) {
            event.date = since(time, predicate) ?? time.eventDate
            event.dateBasis = .timex
            event.dateSpan = time.span
            return
        }
        // `In 2031 alone, the force seized …, delivered … and deployed …`
        var governor = predicate
        while governor.link == .coordinate, let parent = governor.parent, all[parent].verb < governor.verb {
            governor = all[parent]
            guard let time = ownTime(governor, all, event.certainty) else { continue }
            if time.tokens.upperBound <= governor.group.lowerBound {
                event.date = time.eventDate
                event.dateBasis = .timex
                event.dateSpan = time.span
                return
            }
            break
        }
        if let time = momentTime(predicate, all, event.certainty) {
            event.date = time.eventDate
            event.dateBasis = .timex
            event.dateSpan = time.span
            return
        }
        takeEntry(&event)
    }

    /// Everything in an entry of a chronology is of its date.
    private func takeEntry(_ event: inout Event) {
        guard let entry, event.date == nil else { return }
        event.date = entry.date
        event.dateBasis = .timex
        event.dateSpan = entry.time.span
    }

    /// `12 were hurt when the gates were opened on Monday`: the clause that says when.
    private func momentTime(_ predicate: Predicate, _ all: [Predicate], _ certainty: Event.Certainty)
        -> TimeExpression?
    {
        guard predicate.link == .main || predicate.link == .coordinate else { return nil }
        for other in all where other.link == .subordinate && other.verb > predicate.verb {
            guard let word = other.linkWord, words.moments.contains(text.word(word)) else { continue }
            return ownTime(other, all, certainty)
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

    mutating func dateNoun(_ event: inout Event) {
        takeEntry(&event)
        fillNames(&event)
    }

    /// `a day after the boat sank`: the subordinate clause lies that far from the date that the distance denotes.
    private func linkedDate(_ predicate: Predicate) -> (date: String, span: TextSpan)? {
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
        return (CalendarDate(dayNumber: day + sign * distance).description, time.span)
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

    /// The expression inside the clause, not inside a clause that it holds; the nearest to the verb.
    private func ownTime(_ predicate: Predicate, _ all: [Predicate], _ certainty: Event.Certainty)
        -> TimeExpression?
    {
        let inner = all.filter { other in
            other.verb != predicate.verb && other.isEmbedded && other.isFinite
                && predicate.clause.contains(other.verb)
                && other.clause.count < predicate.clause.count && !other.clause.contains(predicate.verb)
        }
        var best: (time: TimeExpression, distance: Int)?
        for time in text.times(in: predicate.clause) where dates(time, certainty) {
            let position = time.tokens.lowerBound
            if isOfAnother(time, predicate, all) { continue }
            guard !inner.contains(where: { $0.clause.contains(position) }),
                text.quotation(around: position) == nil
            else { continue }
            guard
                !isBracketed(time)
                    || text.base.isMark(time.tokens.upperBound + 1, ",") && position < predicate.verb
            else {
                continue
            }
            var distance = position > predicate.verb ? position - predicate.verb : predicate.verb - position
            if time.kind == .duration { distance += 40 }
            // A noun's own date: `the 2031 review`, `Monday's vote`.
            if isAttributive(time) { distance += 60 }
            if isBracketed(time) { distance += 80 }
            if distance < best?.distance ?? .max { best = (time, distance) }
        }
        return best?.time
    }

    /// Whether an expression belongs to what is promised or arranged rather than to the act: `promised to mend it by May`.
    /// What is told in the past is not of a day to come.
    private func isOfAnother(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        let position = time.tokens.lowerBound
        guard position > predicate.verb else { return false }
        let isPast = [.past, .perfect, .pastPerfect].contains(predicate.form)
        if isPast, let published, let first = time.interval?.first, first > published.dayNumber {
            return true
        }
        // "signed …, payable by the end of the year": a deadline.
        if position > 0, text.word(position - 1) == words.by {
            if entry != nil { return true }
            if isPast, let published, let last = time.interval?.last, last > published.dayNumber {
                return true
            }
        }
        let verbClass = words.verbClass(text.word(predicate.verb))
        guard verbClass == .act || verbClass == .speech || verbClass == .threat else { return false }
        // "he defended last Tuesday's strike": the day of the strike.
        let next = time.tokens.upperBound
        if text.word(next) == "'s", next + 1 < text.tokens.count,
            words.eventNouns.contains(text.word(next + 1))
        {
            return true
        }
        return all.contains { other in
            other.form == .infinitive && other.verb > predicate.verb && other.verb < position
                && text.word(time.tokens.lowerBound - 1) == words.by
        }
    }

    private func isBracketed(_ time: TimeExpression) -> Bool {
        text.base.isMark(time.tokens.lowerBound - 1, "(")
    }

    private func isAttributive(_ time: TimeExpression) -> Bool {
        let next = time.tokens.upperBound
        guard next < text.tokens.count else { return false }
        if text.word(next) == "'s" { return true }
        let before = time.tokens.lowerBound - 1
        return before >= 0 && before < text.tags.count && text.tags[before] == .determiner
            && next < text.tags.count
            && text.tags[next].isNominal
    }

    /// What lies after the publication date is still to come.
    private func settleCertainty(_ event: inout Event) {
        guard event.certainty == .reported, let published,
            let first = event.date.flatMap({ DayInterval(edtf: $0)?.first }),
            first > published.dayNumber
        else { return }
        event.certainty = .planned
    }

    /// People of an event.
    private func persons(_ event: Event) -> [Int] {
        event.participants.filter { text.entities[$0].kind == .person }
    }

    /// Whether people speak on an occasion of this kind: visit, meeting, announcement, press conference.
    private func isOccasion(_ event: Event) -> Bool {
        event.kind.map { (1...5).contains($0) && $0 != 4 } ?? false
    }

    /// Keeps the day that a sentence spoke of, and gives it to what follows undated in the same paragraph.
    mutating func close(_ events: inout [Event], sentence: Int, block: Int) {
        for index in events.indices { settleCertainty(&events[index]) }
        for event in events
        where event.dateBasis == .timex && event.certainty == .reported && isOccasion(event) {
            guard let date = event.date, let interval = DayInterval(edtf: date), let first = interval.first,
                let last = interval.last, last - first <= 7
            else { continue }
            for person in persons(event) { occasions[person] = date }
        }
        if let context, context.block == block, sentence - context.sentence <= 2 {
            for index in events.indices
            where events[index].date == nil && events[index].certainty == .reported
                && !events[index].isBackground
            {
                events[index].date = context.date
                events[index].dateBasis = .sameArticle
            }
        }
        for index in events.indices
        where events[index].date == nil && events[index].certainty == .reported && !events[index].isBackground
            && !events[index].isHeadline
        {
            // What somebody said or did on the occasion at which the text saw him last.
            guard
                events[index].rule == "timeline.speech" || events[index].rule == "timeline.speech-act"
                    || isOccasion(events[index]),
                let date = persons(events[index]).first.flatMap({ occasions[$0] })
            else { continue }
            events[index].date = date
            events[index].dateBasis = .sameArticle
        }
        if let dated = events.last(where: { $0.dateBasis == .timex && $0.certainty == .reported }),
            let date = dated.date,
            DayInterval(edtf: date)?.isOneDay ?? false
        {
            context = (date, sentence, block)
        } else if let current = context, current.block == block,
            !events.contains(where: { $0.dateBasis == .timex })
        {
            context = (current.date, events.isEmpty ? current.sentence : sentence, block)
        }
    }

    /// Gives an undated event the date of another mention: the same kind, and a participant in common.
    func corefer(_ events: inout [Event]) {
        var dated: [Int: [Int]] = [:]
        for (index, event) in events.enumerated() where event.dateBasis == .timex {
            if let kind = event.kind { dated[kind, default: []].append(index) }
        }
        for index in events.indices where events[index].dateBasis != .timex {
            if events[index].isHeadline, let date = leadDate(events[index], events) {
                events[index].date = date
                events[index].dateBasis = .coref
                continue
            }
            guard let kind = events[index].subjectKind ?? events[index].kind,
                events[index].certainty == .reported,
                !events[index].isBackground
            else { continue }
            var dates: Set<String> = []
            for other in (dated[kind] ?? []).prefix(64) where other != index {
                let left = Set(events[index].participants)
                let isDefinite =
                    events[index].trigger.lowerBound > 0
                    && words.definites.contains(text.word(events[index].trigger.lowerBound - 1))
                let isOpen =
                    isDefinite || events[index].subjectKind != nil
                    || events[other].participants.isEmpty && events[other].rule == "timeline.event-subject"
                guard isOpen || !left.isDisjoint(with: events[other].participants) else { continue }
                if let date = events[other].date { dates.insert(date) }
            }
            if dates.count == 1, let date = dates.first {
                events[index].date = date
                events[index].dateBasis = .coref
            }
        }
    }

    /// A headline tells what the text tells most fully: the dated event that shares most of its kind and people, the
    /// first of several.
    private func leadDate(_ headline: Event, _ events: [Event]) -> String? {
        let people = Set(headline.participants)
        var best: (date: String, score: Int)?
        for event in events
        where event.dateBasis == .timex && !event.isHeadline && event.certainty == .reported
            && !event.isBackground
        {
            guard let date = event.date, DayInterval(edtf: date)?.isOneDay ?? false else { continue }
            let score =
                people.intersection(event.participants).count * 2
                + (event.kind != nil && event.kind == headline.kind ? 3 : 0)
                + (isOccasion(event) ? 3 : 0)
            if score >= 3, score > best?.score ?? 0 { best = (date, score) }
        }
        return best?.date
    }

    /// Leaves out the names of what is only told inside the clause: who sank the boat has no part in the meeting of
    /// `a day after … sank the boat, Lund met Ruiz`.
    func settleNames(_ events: inout [Event]) {
        let clauses = events.map(\.clause)
        for index in events.indices {
            let clause = events[index].clause
            let trigger = events[index].trigger
            events[index].asides = clauses.filter { other in
                other != clause && clause.lowerBound <= other.lowerBound
                    && other.upperBound <= clause.upperBound
                    && other.count * 4 < clause.count * 3 && !other.overlaps(trigger)
            }
            if !events[index].asides.isEmpty { fillNames(&events[index]) }
        }
    }

    /// Participants and place from the names in the clause.
    private func fillNames(_ event: inout Event) {
        var participants: [Int] = []
        var place: String?
        for mention in text.mentions(in: event.clause)
        where mention.tokens.lowerBound < event.clause.upperBound
            && !event.asides.contains(where: { $0.contains(mention.tokens.lowerBound) })
        {
            for entity in mention.entity.map({ [$0] }) ?? mention.entities
            where text.entities.indices.contains(entity) {
                let isLocated = isLocated(mention)
                switch text.entities[entity].kind {
                case .place:
                    if place == nil, mention.form == .name { place = text.entities[entity].name }
                case .country where isLocated:
                    if place == nil { place = text.entities[entity].name }
                case .person, .organisation, .country, .group:
                    if !participants.contains(entity), participants.count < 8 { participants.append(entity) }
                case .other: break
                }
            }
        }
        event.participants = participants
        event.place = place
    }

    private func isLocated(_ mention: Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        if words.places.contains(text.word(before)) { return true }
        return before > 0 && text.tags.indices.contains(before) && text.tags[before] == .determiner
            && words.places.contains(text.word(before - 1))
    }
}

extension DayInterval {
    /// Whether it is no longer than a month of the calendar.
    var isAtMostAMonth: Bool {
        guard let first, let last else { return false }
        return last - first <= 31
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
