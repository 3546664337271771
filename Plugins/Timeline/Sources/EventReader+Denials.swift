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
