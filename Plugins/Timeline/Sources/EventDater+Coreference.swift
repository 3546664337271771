import DossierText

/// What the document dates elsewhere.
extension EventDater {
    /// Gives an undated event the date of another mention: the same kind, and a participant in common.
    func corefer(_ events: inout [Event]) {
        var dated: [Int: [Int]] = [:]
        // By kind: dated events in whose clause the kind is named by a noun only (`was killed in an airstrike on Monday`).
        var named: [Int: [Int]] = [:]
        for (index, event) in events.enumerated() where event.dateBasis == .timex {
            if let kind = event.kind { dated[kind, default: []].append(index) }
            guard event.certainty == .reported,
                event.date.flatMap({ DayInterval(edtf: $0) })?.isAtMostAMonth ?? false
            else { continue }
            for token in event.clause.clamped(to: text.tokens.indices)
            where words.eventNouns.contains(text.word(token)) {
                if let kind = words.kinds[text.word(token)], kind != event.kind {
                    named[kind, default: []].append(index)
                }
            }
        }
        for index in events.indices where events[index].dateBasis != .timex {
            if events[index].isHeadline, let lead = lead(events[index], events) {
                events[index].take(.lead(lead.clause), lead.date)
                continue
            }
            if let distance = distance(of: events[index]) {
                let others = ((dated[distance.kind] ?? []) + (named[distance.kind] ?? [])).prefix(64)
                    .compactMap {
                        other in events[other].date.map { (events[other].clause, $0) }
                    }
                place(&events[index], distance, from: others)
                continue
            }
            guard let kind = events[index].subjectKind ?? events[index].kind,
                events[index].certainty == .reported,
                !events[index].isBackground, !events[index].isUnplaced
            else { continue }
            let isDefinite = isDefinite(events[index].trigger.lowerBound)
            let left = Set(events[index].participants)
            var found: [Int] = []
            for other in (dated[kind] ?? []).prefix(64) where other != index {
                let isOpen =
                    isDefinite || events[index].subjectKind != nil
                    || events[other].participants.isEmpty && events[other].rule == "timeline.event-subject"
                guard isOpen || !left.isDisjoint(with: events[other].participants) else { continue }
                // Somebody wins, refuses or praises more than once: without an article the verb has to be the same.
                if !isDefinite, events[index].subjectKind == nil, isRecurring(kind),
                    words.entry(text.word(events[index].trigger.lowerBound))?.base
                        != words.entry(text.word(events[other].trigger.lowerBound))?.base
                        || !(events[other].date.flatMap { DayInterval(edtf: $0) }?.isAtMostAMonth ?? false)
                {
                    continue
                }
                found.append(other)
            }
            if found.isEmpty, isDefinite || events[index].subjectKind != nil {
                found += (named[kind] ?? []).prefix(64).filter { $0 != index }
            }
            if let first = found.first, Set(found.map { events[$0].date }).count == 1 {
                events[index].take(.mention(events[first].clause), events[first].date)
            }
        }
    }

    private func isRecurring(_ kind: Int) -> Bool {
        words.recurring.contains(Word(words.kindNames[kind]))
    }

    private func isDefinite(_ noun: Int) -> Bool {
        noun > 0 && words.definites.contains(text.word(noun - 1))
    }

    /// A headline tells what the text tells most fully: the dated event that shares most of its kind and people, the
    /// first of several.
    private func lead(_ headline: Event, _ events: [Event]) -> (date: String, clause: Range<Int>)? {
        let people = Set(headline.participants)
        var best: (date: String, clause: Range<Int>, score: Int)?
        for event in events
        where event.dateBasis == .timex && !event.isHeadline && event.certainty == .reported
            && !event.isBackground
        {
            guard let date = event.date, DayInterval(edtf: date)?.isOneDay ?? false else { continue }
            let score =
                people.intersection(event.participants).count * 2
                + (event.kind != nil && event.kind == headline.kind ? 3 : 0)
                + (isOccasion(event) && headline.kind.map { (1...5).contains($0) } ?? true ? 3 : 0)
            if score >= 3, score > best?.score ?? 0 { best = (date, event.clause, score) }
        }
        return best.map { ($0.date, $0.clause) } ?? opening(headline, events)
    }

    /// What the first paragraph tells of one day, where it has two words of the headline or more.
    private func opening(_ headline: Event, _ events: [Event]) -> (date: String, clause: Range<Int>)? {
        guard let first = events.first(where: { !$0.isHeadline }),
            let block = text.sentence(at: text.tokens[first.clause.lowerBound].start).map({
                text.sentences[$0].block
            })
        else { return nil }
        func stems(_ tokens: Range<Int>) -> Set<UInt64> {
            Set(
                tokens.filter { text.tokens[$0].shape.isWord && text.tokens[$0].span.count > 3 }
                    .filter { !words.commonplace.contains(text.word($0)) }
                    .map { EventStems.english.stem(text.form($0)) })
        }
        let told = stems(headline.clause)
        for event in events
        where event.dateBasis == .timex && !event.isHeadline && event.certainty == .reported
            && !event.isBackground
        {
            guard
                text.sentence(at: text.tokens[event.clause.lowerBound].start).map({ text.sentences[$0].block }
                ) == block
            else { break }
            guard let date = event.date, DayInterval(edtf: date)?.isOneDay ?? false else { continue }
            let sentence = text.sentence(at: text.tokens[event.clause.lowerBound].start).map {
                text.sentences[$0].tokens
            }
            if let sentence, stems(sentence).intersection(told).count >= 2 { return (date, event.clause) }
        }
        return nil
    }
}
