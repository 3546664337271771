import DossierSDK
import DossierText

/// What a verb means by what stands beside it.
extension EventReader {
    /// The kind of a verb in its clause. Nobody killed who died of an illness, and a ferry that sank was not struck.
    func sense(of predicate: Predicate, _ trigger: Range<Int>) -> Int? {
        guard let kind = kind(trigger.lowerBound), trigger.lowerBound == predicate.verb else {
            return kind(trigger.lowerBound)
        }
        let base = words.entry(text.word(predicate.verb))?.base ?? text.word(predicate.verb)
        if words.endings.contains(base) {
            let isToldOfMany = predicate.clause.contains { index in
                words.humans.contains(text.word(index)) || words.eventNouns.contains(text.word(index))
                    || predicates.tag(index) == .numeral && !isInTime(index)
            }
            return isToldOfMany ? kind : nil
        }
        if words.mishaps.contains(base), !predicate.isPassive, !hasObject(predicate) { return nil }
        if base == "raid",
            predicate.clause.contains(where: { words.counting.searched.contains(text.word($0)) })
        {
            return nil
        }
        if words.blows.contains(base), !predicate.isPassive, hasForce(predicate) { return nil }
        return kind
    }

    /// `was cancelled`, `has been postponed`: what was to be is not.
    func isUndone(_ predicate: Predicate) -> Bool {
        guard predicate.isPassive else { return false }
        let next = predicate.verb + 1
        return words.schedule.undone.contains(text.word(predicate.verb))
            || next < text.tokens.count && words.schedule.undoneWith.contains(text.word(predicate.verb))
                && (text.word(next) == "off" || text.word(next) == "back")
    }

    private func isInTime(_ index: Int) -> Bool {
        text.times(in: max(0, index - 6)..<index + 1).contains { $0.tokens.contains(index) }
    }

    /// What a verb says of the world: who recalls an envoy speaks of nothing, and who raises a toll does something.
    func verbClass(of predicate: Predicate) -> TimelineWords.VerbClass {
        let word = text.word(predicate.verb)
        let verbClass = words.verbClass(word)
        guard let base = words.entry(word)?.base, base == words.recall || base == words.raise else {
            return verbClass
        }
        let object =
            predicate.isPassive
            ? predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound)
            : predicate.verb
                + 1..<max(predicate.verb + 1, min(predicate.verb + 5, predicate.clause.upperBound))
        if base == words.raise {
            // "raised concerns", but "raised the toll"
            return object.contains { words.raised.contains(text.word($0)) } ? verbClass : .action
        }
        return object.contains { words.recalled.contains(text.word($0)) } ? .action : verbClass
    }

    /// Whether a noun phrase stands behind the verb: `sank the boat`.
    private func hasObject(_ predicate: Predicate) -> Bool {
        let next = predicate.verb + 1
        guard next < predicate.clause.upperBound, !isInTime(next) else { return false }
        switch predicates.tag(next) {
        case .noun, .properNoun, .determiner, .adjective, .numeral, .pronoun: return true
        default: return false
        }
    }

    /// `A quake struck`, `the storm hit`: a force of nature is no attack.
    private func hasForce(_ predicate: Predicate) -> Bool {
        (predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound))
            .contains { words.forces.contains(text.word($0)) }
    }

    /// Whether somebody threatens: people, states and bodies, not `deficits that threaten our economy`.
    func hasThreatener(_ predicate: Predicate) -> Bool {
        if predicate.isPassive {
            let behind = predicate.verb + 1..<max(predicate.verb + 1, predicate.clause.upperBound)
            guard let by = behind.first(where: { text.word($0) == words.by }) else {
                return text.word(predicate.verb + 1) == words.with
            }
            let limit = max(by + 1, min(by + 7, predicate.clause.upperBound))
            let end = (by + 1..<limit).first { predicates.tag($0) == .adposition } ?? limit
            return isActor(by + 1..<end)
        }
        let subject =
            predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound)
        if isActor(subject) { return true }
        if subject.isEmpty || predicate.link == .coordinate || predicate.link == .adjunct { return true }
        // ", which threatened": its head stands before.
        guard predicate.link == .relative, let word = predicate.linkWord else { return false }
        return text.word(word) == words.who || isActor(max(0, word - 4)..<word)
    }

    private func isActor(_ range: Range<Int>) -> Bool {
        range.contains {
            predicates.tag($0) == .pronoun && words.somebody.contains(text.word($0))
                || isProperName($0, range)
                || words.officials.contains(text.word($0)) || words.authorities.contains(text.word($0))
                || words.humans.contains(text.word($0))
        }
            || text.mentions(in: range).contains { mention in
                (mention.entity.map { [$0] } ?? mention.entities).contains { entity in
                    guard text.entities.indices.contains(entity) else { return false }
                    return text.entities[entity].kind != .place && text.entities[entity].kind != .other
                }
            }
    }

    /// A capital that no noun follows: `Ardmoor threatens`, but not `Trade deficits that threaten`.
    private func isProperName(_ index: Int, _ range: Range<Int>) -> Bool {
        text.tokens[index].shape.isCapital && predicates.tag(index) != .determiner
            && predicates.tag(index) != .adposition
            && !(index + 1 < range.upperBound && predicates.tag(index + 1) == .noun)
    }

    /// `cut`, `put`, `hit` with a day that is over is the past tense.
    func isPastUnchanged(_ predicate: Predicate) -> Bool {
        guard words.unchanged.contains(text.word(predicate.verb)), predicate.group.count == 1 else {
            return false
        }
        return text.times(in: predicate.clause).contains { time in
            guard time.kind == .date || time.kind == .time, !time.isVague, let last = time.interval?.last
            else { return false }
            return published.map { last <= $0.dayNumber } ?? true
        }
    }

    /// What a relative clause tells in the perfect, or says to have gone before, lies before the day of the clause around.
    func isBackground(_ predicate: Predicate) -> Bool {
        guard predicate.link == .relative else { return false }
        return predicate.form == .perfect || (words.entry(text.word(predicate.verb))?.base == words.follow)
    }
}
