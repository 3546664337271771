import DossierText

/// What the text around a sentence says of when.
extension EventDater {
    /// Keeps the day that a sentence spoke of, and gives it to what follows undated.
    mutating func close(_ events: inout [Event], sentence: Int, block: Int) {
        for index in events.indices { settleCertainty(&events[index]) }
        for event in events
        where event.dateBasis == .timex && event.certainty == .reported && isOccasion(event) {
            guard let date = event.date, let interval = DayInterval(edtf: date), let first = interval.first,
                let last = interval.last, last - first <= 7
            else { continue }
            for person in persons(event) { occasions[person] = (date, event.clause) }
        }
        for index in events.indices
        where events[index].date == nil && events[index].certainty == .reported && !events[index].isBackground
            && !events[index].isUnplaced
        {
            if let context, continues(events[index], context, sentence, block) {
                events[index].take(.before(context.clause), context.date)
            } else if !events[index].isHeadline,
                events[index].rule == "timeline.speech" || events[index].rule == "timeline.speech-act"
                    || isOccasion(events[index]),
                let occasion = persons(events[index]).first.flatMap({ occasions[$0] })
            {
                // What somebody said or did on the occasion at which the text saw him last.
                events[index].take(.occasion(occasion.clause), occasion.date)
            }
        }
        // What is said in passing, of a birth or of years before, is not the time of the tale.
        let told = events.filter { $0.dateBasis == .timex && $0.certainty == .reported }
        let main = told.last { !$0.isAside && !isNamedInPassing($0) }
        if let last = told.last, last.isAside || isNamedInPassing(last),
            main.map({ $0.date != last.date }) ?? isOld(last.date)
        {
            context = nil
        } else if let dated = main ?? told.last, let date = dated.date,
            DayInterval(edtf: date)?.isOneDay ?? false
        {
            context = Context(
                date: date, clause: dated.clause, sentence: sentence, block: block, isEntry: entry != nil)
        } else if let current = context, current.block == block,
            !events.contains(where: { $0.dateBasis == .timex }), !events.isEmpty
        {
            context?.sentence = sentence
        }
    }

    /// `praised it at a May 3 meeting`: a noun with its day before it, which the sentence only mentions.
    private func isNamedInPassing(_ event: Event) -> Bool {
        guard let day = event.dateSpan, Self.named.contains(event.rule) else { return false }
        return day.start < text.tokens[event.trigger.lowerBound].start
    }

    private static let named: Set<String> = [
        "timeline.dated-noun", "timeline.encounter", "timeline.event-noun",
    ]

    /// Whether an event goes on with what was told of a day: in the same paragraph, or, for what befell people, in the
    /// one behind it.
    private func continues(_ event: Event, _ context: Context, _ sentence: Int, _ block: Int) -> Bool {
        if event.isSoonAfter { return sentence - context.sentence <= 4 }
        // What has been so up to now is of no one day, and nobody is quoted in the news from years ago.
        if event.isUpToNow || event.rule == "timeline.speech" && isOld(context.date) { return false }
        if context.block == block { return sentence - context.sentence <= 2 }
        guard !context.isEntry || entry != nil, block == context.block + 1, sentence - context.sentence <= 3,
            !event.isHeadline
        else {
            return false
        }
        return event.rule == "timeline.verb" && event.trigger.contains { words.fates[text.word($0)] != nil }
    }

    private func isOld(_ date: String?) -> Bool {
        guard let published, let day = date.flatMap({ DayInterval(edtf: $0)?.last }) else { return false }
        return published.dayNumber - day > 90
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
    func isOccasion(_ event: Event) -> Bool {
        event.kind.map { (1...5).contains($0) && $0 != 4 } ?? false
    }
}
