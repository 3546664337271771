import DossierSDK
import DossierText

/// Tariffs that begin on a day, and those whose verb stands behind an insertion.
extension TariffReader {
    /// `A tariff of 10 percent, announced in May, was suspended`: the clause behind the insertion is the tariff's own verb.
    func isResumed(_ clause: Range<Int>, _ anchors: ArraySlice<Int>, by next: Range<Int>) -> Bool {
        guard let anchor = anchors.first, next.count > 1, clause.upperBound + 1 == next.lowerBound,
            text.isMark(clause.upperBound, ","), !next.contains(where: isAnchor),
            isAuxiliary(next.lowerBound),
            // The tariff is the subject: nothing that it could be the object of stands before it.
            !(clause.lowerBound ..| anchor).contains(where: {
                text.tags[$0].isFiniteVerb || words.relatives.contains(text.word($0))
            }),
            let comma = (anchor + 1 ..| clause.upperBound).first(where: { text.isMark($0, ",") }),
            comma + 1 < clause.upperBound
        else { return false }
        // "The tariff, the ministry said, would be delayed"
        if words.says.contains(text.word(clause.upperBound - 1)) { return true }
        // "The tariff will, from 1 June, be lifted"
        if words.unfinished.contains(text.word(next.lowerBound)), isAuxiliary(comma - 1) { return true }
        return words.relatives.contains(text.word(comma + 1)) || text.hasSuffix(comma + 1, "ed")
            || words.insertions.contains(text.word(comma + 1))
            || text.tags[comma + 1].isVerb
    }

    /// A tariff without a verb, and behind the clause that tells of it an auxiliary without a subject.
    func isParted(
        _ clause: Range<Int>, _ anchors: ArraySlice<Int>, _ between: Range<Int>, by next: Range<Int>
    ) -> Bool {
        guard let anchor = anchors.first, next.count > 1, between.upperBound + 1 == next.lowerBound,
            text.isMark(between.upperBound, ","), !firstConjunct(next).contains(where: isAnchor),
            isAuxiliary(next.lowerBound),
            !(clause.lowerBound ..| anchor).contains(where: { text.tags[$0].isFiniteVerb })
        else { return false }
        return !clause.contains { text.tags[$0].isFiniteVerb }
    }

    /// Where a relative clause is over and the verb of the tariff before it comes: `which angered Chile, | has been suspended`
    func resumption(of clause: Range<Int>, _ anchors: ArraySlice<Int>, in relative: Range<Int>) -> Range<Int>?
    {
        guard
            let comma = relative.first(where: {
                text.isMark($0, ",") && words.haves.contains(text.word($0 + 1))
            })
        else { return nil }
        let rest = comma + 1 ..| relative.upperBound
        return isParted(clause, anchors, relative.lowerBound ..| comma, by: rest) ? rest : nil
    }

    /// `have been in force since May` of `have been in force since May and come on top of the old duty`.
    func firstConjunct(_ range: Range<Int>) -> Range<Int> {
        guard let anchor = range.first(where: isAnchor),
            let cut = (range.lowerBound ..| anchor).last(where: { words.joining.contains(text.word($0)) })
        else { return range }
        return range.lowerBound ..| cut
    }

    func isAuxiliary(_ index: Int) -> Bool {
        let word = text.word(index)
        return words.passive.contains(word) || words.haves.contains(word) || words.future.contains(word)
            || words.remain.contains(word) || cue(at: index) == .possible
    }

    /// `will take effect`, `begins on 1 May`: announced where it is to come, in effect where it has.
    func entry(_ unit: Unit, _ range: Range<Int>, _ anchor: Int) -> TariffStatus? {
        if takesEffect(range) { return isAhead(of: anchor, range) ? .announced : .inEffect }
        guard
            let begin = (anchor + 1 ..| min(anchor + 8, range.upperBound)).first(where: {
                words.entries.contains(text.word($0)) && text.tokens[$0].shape == .lower
            }),
            text.times(in: begin + 1 ..| min(begin + 4, range.upperBound)).contains(where: \.namesDate)
        else { return nil }
        return isAhead(of: anchor, range) ? .announced : .inEffect
    }

    private func isAhead(of anchor: Int, _ range: Range<Int>) -> Bool {
        guard
            let end = range.last(where: {
                words.effect.contains(text.word($0)) || words.entries.contains(text.word($0))
            })
        else { return false }
        return outlook(of: end, range) == .planned
            || (anchor + 1 ..| end).contains { words.future.contains(text.word($0)) }
    }

    /// `The tariff, in effect since yesterday, will cost us …`: it stands, whatever the verb tells of what comes of it.
    func standsSince(_ anchor: Int, _ range: Range<Int>) -> Bool {
        (anchor + 2 ..| range.upperBound).contains { index in
            words.effect.contains(text.word(index)) && text.word(index - 1) == words.inForce
                && text.word(index + 1) == words.since && !isNegated(index - 1, range)
        }
    }

    /// The day on which an entry of a chronology tells that something was said or done; none behind that of the document.
    func dayOfEntry(_ block: Int) -> String? {
        guard let date = entries[block]?.date, let first = DayInterval(edtf: date)?.first,
            document.facts.published.map({ first <= $0.dayNumber }) ?? true
        else { return nil }
        return date
    }

    /// Of an entry of a chronology: what was done on its day.
    func happensAtOnce(_ status: TariffStatus) -> Bool {
        status == .paused || status == .ended || status == .reduced
    }

    /// What is said in the present or future to hold from a day behind that of the document is yet to come.
    func isYetToCome(_ fields: Fields) -> Bool {
        guard let published = document.facts.published,
            let first = fields["effective_date"].flatMap({ DayInterval(edtf: $0.joined)?.first })
        else { return false }
        return first > published.dayNumber
    }

    /// `is still in place`
    func isInPlace(_ anchor: Int, _ range: Range<Int>) -> Bool {
        (anchor + 2 ..| range.upperBound).contains { index in
            UnnamedTariffWords.place == text.word(index) && text.word(index - 1) == words.inForce
                && (max(anchor, index - 4) ..| index - 1).contains {
                    words.passive.contains(text.word($0)) || words.remain.contains(text.word($0))
                } && !isNegated(index - 1, range)
        }
    }

    /// `takes effect`, `come into force`, `kicks in`, `will apply from`
    func isEntry(_ range: Range<Int>) -> Bool {
        takesEffect(range) || range.contains { words.entries.contains(text.word($0)) }
    }
}
