import DossierText

/// What the next sentence denies, and what a clause merely says.
extension EventReader {
    /// Makes a claim of what the sentence before tells of him who denies it.
    func denyBefore(_ events: inout [Event], _ denial: Event, _ sentence: Int) {
        guard sentence > 0, text.sentences[sentence - 1].block == text.sentences[sentence].block else {
            return
        }
        let before = text.sentences[sentence - 1].tokens
        for index in events.indices.reversed() {
            guard before.contains(events[index].trigger.lowerBound) else { break }
            if events[index].certainty == .reported, events[index].rule != "timeline.speech",
                !Set(denial.actors).isDisjoint(with: events[index].actors)
            {
                events[index].certainty = .alleged
                events[index].denial = denial.actors.first.map { .entity($0) } ?? .unnamed
            }
        }
    }

    /// `He did not.`, `That is not true.`: a sentence that only says that what the one before tells did not happen.
    func denyBefore(_ events: inout [Event], in tokens: Range<Int>, _ sentence: Int) {
        guard (3...6).contains(tokens.count), sentence > 0,
            text.sentences[sentence - 1].block == text.sentences[sentence].block
        else { return }
        let isNegated = tokens.contains { words.negations.contains(text.word($0)) }
        var last = tokens.upperBound - 1
        while last > tokens.lowerBound, !text.tokens[last].shape.isWord { last -= 1 }
        let isUntrue =
            words.claiming.pointers.contains(text.word(tokens.lowerBound))
            && text.word(tokens.lowerBound + 1) == "is"
            && (isNegated ? words.claiming.truths : words.claiming.untruths).contains(text.word(last))
        let isFlat =
            words.negations.contains(text.word(last)) && words.claiming.flat.contains(text.word(last - 1))
        guard isUntrue || isFlat else { return }
        let actors = isFlat ? text.mentions(in: tokens).first?.entities ?? [] : []
        let before = text.sentences[sentence - 1].tokens
        for index in events.indices.reversed() {
            guard before.contains(events[index].trigger.lowerBound) else { break }
            if events[index].certainty == .reported, events[index].rule != "timeline.speech",
                isUntrue || events[index].actors.contains(where: actors.contains)
            {
                events[index].certainty = .alleged
                events[index].denial = actors.first.map { .entity($0) } ?? .unnamed
            }
        }
    }

    func isMerelySaid(_ index: Int, _ found: [Event]) -> Bool {
        guard found[index].rule == "timeline.speech", found[index].dateBasis != .timex else { return false }
        let (clause, trigger) = (found[index].clause, found[index].trigger)
        return !clause.contains { text.tokens[$0].shape == .quotationMark }
            && found.contains { other in
                other.trigger != trigger && clause.lowerBound < other.clause.lowerBound
                    && other.clause.upperBound <= clause.upperBound
            }
    }
}
