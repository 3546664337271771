import DossierText

/// Events that a text dates only where it tells of them first.
extension EventDater {
    /// Gives what befell people the day of the accident or attack of which the document tells, and what is told again by
    /// the same verb of the same things the day that it has elsewhere.
    func datedAgain(_ events: inout [Event]) {
        var mishap: (date: String, clause: Range<Int>)??
        var told: [Word: [Int]]?
        for index in events.indices where isOpen(events[index]) {
            if events[index].trigger.contains(where: isToll)
                || events[index].rule == "timeline.verb" && isLossOfLives(events[index])
            {
                if mishap == nil { mishap = .some(self.mishap(in: events)) }
                if let found = mishap ?? nil {
                    events[index].take(.mention(found.clause), found.date)
                    continue
                }
            }
            guard events[index].date == nil else { continue }
            if told == nil { told = dated(events) }
            let verb = base(events[index])
            let same = (told?[verb] ?? []).prefix(16).filter { isSame(events[index], events[$0]) }
            if let first = same.first, Set(same.map { events[$0].date }).count == 1 {
                events[index].take(.mention(events[first].clause), events[first].date)
            }
        }
    }

    /// Whether an event has no date of its own, and nothing says that it is of another time.
    private func isOpen(_ event: Event) -> Bool {
        event.certainty == .reported && !event.isBackground && !event.isUnplaced && !event.isHeadline
            && event.rule != "timeline.speech"
            && (event.date == nil || event.dateBasis == .sameArticle)
    }

    /// Whether a word tells of the dead, the hurt or the saved; who is arrested is so on a day of his own.
    private func isToll(_ index: Int) -> Bool {
        words.fates[text.word(index)].map { words.fateNames[$0] != words.custody } ?? false
    }

    private func isLossOfLives(_ event: Event) -> Bool {
        event.clause.contains { LostLives.lives.contains(text.word($0)) }
            && LostLives.isLosing(text.word(event.trigger.lowerBound), words)
    }

    /// The day of most of the accidents and attacks that have one.
    private func mishap(in events: [Event]) -> (date: String, clause: Range<Int>)? {
        let frames = EventFrames.english
        var found: [(date: String, clause: Range<Int>)] = []
        for event in events where event.dateBasis == .timex && event.certainty == .reported {
            guard let date = event.date, DayInterval(edtf: date)?.isOneDay ?? false,
                event.trigger.contains(where: {
                    frames.frames(of: text.form($0).lowercased()) & frames.blows != 0
                })
            else { continue }
            found.append((date, event.clause))
        }
        guard let first = found.first else { return nil }
        return found.count { $0.date == first.date } * 2 > found.count ? first : nil
    }

    private func dated(_ events: [Event]) -> [Word: [Int]] {
        var found: [Word: [Int]] = [:]
        for (index, event) in events.enumerated()
        where event.dateBasis == .timex && event.certainty == .reported && event.rule != "timeline.speech" {
            guard event.date.flatMap({ DayInterval(edtf: $0) })?.isAtMostAMonth ?? false else { continue }
            found[base(event), default: []].append(index)
        }
        return found
    }

    private func base(_ event: Event) -> Word {
        let word = text.word(event.trigger.lowerBound)
        return words.entry(word)?.base ?? word
    }

    /// Two nouns in common, or one and somebody who takes part in both.
    private func isSame(_ one: Event, _ other: Event) -> Bool {
        let shared = nouns(one).intersection(nouns(other)).count
        return shared >= 2
            || shared == 1 && one.participants.contains(where: other.participants.contains)
    }

    private func nouns(_ event: Event) -> Set<Word> {
        var found: Set<Word> = []
        for index in event.clause.clamped(to: text.tags.indices)
        where text.tags[index].isNominal && !event.trigger.contains(index) {
            let token = text.tokens[index]
            if token.span.count > 2, !words.commonplace.contains(token.word) { found.insert(token.word) }
        }
        return found
    }
}
