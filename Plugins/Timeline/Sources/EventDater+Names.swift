import DossierText

/// Who takes part in an event and where it is, by the names in its clause.
extension EventDater {
    /// Leaves out the names of what is only told inside the clause: who sank the boat has no part in the meeting of
    /// `hours after guards seized the ferry, Lund met Ruiz`; nor has he for whom she drove in the meeting of `Ruiz, who
    /// once drove for Lund, met Berg`.
    func settleNames(_ events: inout [Event], _ predicates: [Predicate], _ reader: PredicateReader) {
        let clauses = events.map(\.clause)
        for index in events.indices {
            let clause = events[index].clause
            let trigger = events[index].trigger
            events[index].asides = clauses.filter { other in
                other != clause && clause.lowerBound <= other.lowerBound
                    && other.upperBound <= clause.upperBound
                    && other.count * 4 < clause.count * 3 && !other.overlaps(trigger)
            }
            for predicate in predicates
            where clause.contains(predicate.verb) && !trigger.contains(predicate.verb) {
                guard predicate.link == .relative, let word = predicate.linkWord, clause.contains(word),
                    word < predicate.clause.upperBound,
                    !(word..<predicate.clause.upperBound).overlaps(trigger)
                else { continue }
                events[index].remarks.append(word..<predicate.clause.upperBound)
            }
            if let remark = apposition(before: trigger, clause, predicates, reader) {
                events[index].remarks.append(remark)
            }
            if !events[index].asides.isEmpty || !events[index].remarks.isEmpty { fillNames(&events[index]) }
        }
    }

    /// `Mayor Moe, a former aide of Senator Lie, signed …`: what stands behind a name and before its verb.
    private func apposition(
        before trigger: Range<Int>, _ clause: Range<Int>, _ predicates: [Predicate], _ reader: PredicateReader
    ) -> Range<Int>? {
        guard let predicate = predicates.first(where: { $0.group.overlaps(trigger) }),
            predicate.isFinite || predicate.form == .participle,
            let start = reader.apposition(before: predicate.group.lowerBound, from: clause.lowerBound),
            words.relatives.contains(text.word(start))
                || !predicates.contains(where: {
                    start < $0.verb && $0.verb < predicate.group.lowerBound && $0.isFinite
                }),
            text.mentions(in: max(clause.lowerBound, start - 8)..<start - 1).contains(where: {
                $0.form == .name && $0.tokens.upperBound == start - 1
            })
        else { return nil }
        return start..<predicate.group.lowerBound
    }

    /// Participants and place from the names in the clause.
    func fillNames(_ event: inout Event) {
        var participants: [Int] = []
        var place: String?
        for mention in text.mentions(in: event.clause)
        where mention.tokens.lowerBound < event.clause.upperBound
            && !event.asides.contains(where: { $0.contains(mention.tokens.lowerBound) })
            && !event.remarks.contains(where: { $0.contains(mention.tokens.lowerBound) })
        {
            for entity in mention.entity.map({ [$0] }) ?? mention.entities
            where text.entities.indices.contains(entity) {
                let isLocated = isLocated(mention)
                switch text.entities[entity].kind {
                case .place:
                    if place == nil, mention.form == .name, !isSource(mention) {
                        place = text.entities[entity].name
                    }
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

    /// `according to the Kremlin`: who says it, and not where it was.
    private func isSource(_ mention: Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        if before > 1, words.articles.contains(text.word(before)) { before -= 1 }
        return before > 0 && text.word(before) == words.to && text.word(before - 1) == words.according
    }

    private func isLocated(_ mention: Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        if words.places.contains(text.word(before)) { return true }
        return before > 0 && text.tags.indices.contains(before) && text.tags[before] == .determiner
            && words.places.contains(text.word(before - 1))
    }
}
