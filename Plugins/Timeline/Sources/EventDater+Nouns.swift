import DossierText

/// Time expressions that date no verb: they are part of a name or belong to a noun.
extension EventDater {
    /// Whether an expression belongs to a noun alone, or to what stands before the subject of the clause.
    func isOfNoun(_ time: TimeExpression, _ predicate: Predicate) -> Bool {
        text.isYearOfLaw(time) || isYearModifier(time) || isModifierApart(time, predicate)
            || isOfOrigin(time, predicate) || isOfNamed(time)
    }

    /// `the treaty of 2019`, `the law of 3 May 2019`: of the noun before it, whatever is done to that.
    func isOfNamed(_ time: TimeExpression) -> Bool {
        let link = time.tokens.lowerBound - 1
        return link > 0 && text.word(link) == words.of && text.tags[link - 1].isNominal
    }

    /// `named her as 2028 running mate`: a bare year before its noun.
    private func isYearModifier(_ time: TimeExpression) -> Bool {
        let (before, next) = (time.tokens.lowerBound - 1, time.tokens.upperBound)
        guard time.tokens.count == 1, text.tokens[time.tokens.lowerBound].shape.isNumeric, before >= 0,
            next < text.tags.count, text.tokens[next].shape == .lower,
            text.tags[next] == .noun || text.tags[next] == .verbGerund || text.tags[next] == .adjective
        else { return false }
        return words.nounLinks.contains(text.word(before)) && text.word(before) != words.after
            && text.word(before) != words.before || text.word(before) == "as"
    }

    /// `including a February 2029 designation`: behind a preposition that says neither when nor where.
    private func isModifierApart(_ time: TimeExpression, _ predicate: Predicate) -> Bool {
        guard isAttributive(time), text.word(time.tokens.upperBound) != "'s" else { return false }
        let determiner = time.tokens.lowerBound - 1
        return determiner > predicate.verb + 1 && words.nounLinks.contains(text.word(determiner - 1))
    }

    /// `Born on May 3, 1950, in Lima, Ruiz joined …`: of the participle that opens the sentence.
    func isOfOrigin(_ time: TimeExpression, _ predicate: Predicate) -> Bool {
        guard time.tokens.upperBound <= predicate.group.lowerBound,
            let number = text.sentence(at: text.tokens[time.tokens.lowerBound].start)
        else { return false }
        let first = text.sentences[number].tokens.lowerBound
        guard words.origins.contains(text.word(first)), first < predicate.verb else { return false }
        return (time.tokens.upperBound..<predicate.group.lowerBound).contains { text.base.isMark($0, ",") }
    }

    /// `from May 2029 to June 2031`, `between 3 May and 5 June`: both ends.
    func span(from time: TimeExpression) -> String? {
        let before = time.tokens.lowerBound - 1
        let link = time.tokens.upperBound
        guard before >= 0, link + 1 < text.tokens.count,
            let start = time.eventDate?.split(separator: "/").first,
            text.word(before) == "from"
                && (text.word(link) == words.to || text.word(link) == "until" || text.word(link) == "through")
                || text.word(before) == "between" && text.word(link) == "and",
            let end = text.times(in: link + 1..<link + 2).first(where: { $0.tokens.lowerBound == link + 1 }),
            end.kind == .date, !end.isVague, let last = end.eventDate?.split(separator: "/").last,
            let first = time.interval?.first, let close = end.interval?.first, first < close
        else { return nil }
        return start + "/" + last
    }

    /// `hours later`, `minutes after`, `shortly afterwards`: within the day of what was told before.
    func isSoonAfter(_ predicate: Predicate) -> Bool {
        if text.times(in: predicate.clause).contains(where: { time in
            time.kind == .duration && time.value.hasPrefix("PT")
                && words.schedule.laters.contains(text.word(time.tokens.upperBound - 1))
        }) {
            return true
        }
        return predicate.clause.dropLast().contains {
            words.schedule.soon.contains(text.word($0)) && words.schedule.laters.contains(text.word($0 + 1))
        }
    }

    /// Whether the clause names a day of its own that could not be used: it takes none from elsewhere.
    func hasUnplacedDay(_ predicate: Predicate) -> Bool {
        text.times(in: predicate.clause).contains { time in
            let first = time.tokens.lowerBound
            guard time.resolved == nil, time.namesDate, !time.isVague,
                text.quotation(around: first) == nil, !text.isYearOfLaw(time), !isAttributive(time)
            else { return false }
            return words.dayWords.contains(text.word(first))
                || first > 0 && words.whenLinks.contains(text.word(first - 1))
        }
    }
}
