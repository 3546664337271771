import DossierText

/// Time expressions of the clause that belong to another verb of the sentence, and those that the tense of the verb shuts
/// out.
extension EventDater {
    /// Whether an expression is that of a verb beside this one, whose clause has no border that the words show.
    func isOfNeighbour(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        guard all.count > 1 else { return false }
        if time.tokens.lowerBound < predicate.group.lowerBound {
            return isOfApposition(time, predicate, all) || isOfSaying(time, predicate, all)
        }
        return isOfReducedClause(time, predicate, all) || isOfAbsolute(time, predicate, all)
    }

    /// `The mill, founded in 1988 and rebuilt in 2003, closed in May`, `The boat that they bought in 2028 sank`, `left on 3
    /// May, reached the port and`: of the verb that stands before it, between which and this one the clause ends.
    private func isOfApposition(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        let position = time.tokens.lowerBound
        guard let other = all.last(where: { $0.verb < position }), other.form != .infinitive,
            other.verb < predicate.verb, position - other.verb <= 12,
            !(other.verb + 1..<position).contains(where: { text.tokens[$0].shape == .punctuation })
        else { return false }
        // "Speaking on Monday, he promised it" tells of one occasion.
        let before = other.group.lowerBound - 1
        guard
            other.link == .relative
                || !other.isFinite && before >= 0
                    && (text.base.isMark(before, ",") || words.coordinators.contains(text.word(before))
                        || text.tags[before].isNominal)
        else { return false }
        let between = time.tokens.upperBound..<max(time.tokens.upperBound, predicate.group.lowerBound)
        if between.contains(where: { text.base.isMark($0, ",") }) {
            return true
        }
        // "a panel set up in May proposed it"
        return between.isEmpty && (other.form == .participle || other.link == .relative)
            && other.group.lowerBound > predicate.clause.lowerBound
    }

    /// `said on Tuesday it had sent an envoy`, `told a news conference on Friday that they would leave`: of the saying.
    private func isOfSaying(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        let position = time.tokens.lowerBound
        guard let other = all.last(where: { $0.verb < position }), other.isFinite || other.form == .gerund,
            position - other.verb <= 6,
            !(other.verb + 1..<position).contains(where: {
                text.base.isMark($0, ",") || text.word($0) == words.that
            })
        else { return false }
        switch words.verbClass(text.word(other.verb)) {
        case .speech: break
        case .act where predicate.link == .content: break
        default: return false
        }
        // "said last quarter's income fell", "said third-quarter income fell"
        let next = time.tokens.upperBound
        if isAttributive(time) || next < text.tags.count && text.tags[next] == .noun { return false }
        // "said in March prices rose": what opens the clause that is said, or ends the one that says it.
        return position - other.verb <= 2 || text.word(time.tokens.upperBound) == words.that
    }

    /// `recommended it in a report released on 17 January`: of the participle that it follows.
    private func isOfReducedClause(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool
    {
        var before = time.tokens.lowerBound - 1
        if before > predicate.verb, text.tags[before] == .adposition { before -= 1 }
        guard before > predicate.verb + 1, text.tags[before - 1].isNominal,
            let other = all.first(where: { $0.verb == before }), other.form == .participle,
            other.link != .coordinate, other.group.count == 1
        else { return false }
        switch words.verbClass(text.word(other.verb)) {
        case .action, .act, .light, .occurrence, .aspect: return true
        default: return false
        }
    }

    /// `has been opened, with one of them yesterday confirming it`: of the form in -ing right behind it.
    private func isOfAbsolute(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        let next = time.tokens.upperBound
        guard let other = all.first(where: { $0.group.lowerBound == next }), other.form == .gerund,
            let comma = (predicate.verb + 1..<max(predicate.verb + 1, time.tokens.lowerBound)).last(where: {
                text.base.isMark($0, ",")
            })
        else { return false }
        return comma + 1 < time.tokens.lowerBound && text.tags[comma + 1] == .adposition
    }

    /// Whether the tense says that it was not then: nothing *has been opened* on a day that is over, and nothing *will be
    /// opened* on one; what was done `before Monday` was not done on it.
    func contradictsTense(_ time: TimeExpression, _ predicate: Predicate) -> Bool {
        guard time.kind == .date || time.kind == .time else { return false }
        let before = time.tokens.lowerBound - 1
        if time.kind == .date, before > 0, predicate.form != .future, predicate.form != .modal {
            let link = text.word(before)
            if words.borders.contains(link) || link == words.to && text.word(before - 1) == words.prior {
                return true
            }
        }
        guard entry == nil, let published, let interval = time.interval, let last = interval.last else {
            return false
        }
        switch predicate.form {
        case .perfect:
            return interval.isOneDay && last < published.dayNumber - 1
                && (before < 0 || text.word(before) != words.since)
        case .future: return last < published.dayNumber
        case .past: return interval.first.map { $0 > published.dayNumber } ?? false
        default: return false
        }
    }
}
