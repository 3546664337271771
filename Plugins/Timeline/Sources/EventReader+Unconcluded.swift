import DossierText

/// What was not concluded: `no truce was signed`, `the treaty has not been ratified`.
extension EventReader {
    /// That something was not done is mostly no event. Whether two sides have signed is what their accounts differ on, so
    /// that it is told as denied, to be compared with those who say that they have.
    func unconcluded(_ index: Int, _ groups: [Predicate], _ sentence: Range<Int>) -> Event? {
        let predicate = groups[index]
        guard [.past, .perfect, .pastPerfect].contains(predicate.form),
            case let base = words.entry(text.word(predicate.verb))?.base ?? text.word(predicate.verb),
            words.claiming.concluding.contains(base) || words.claiming.signing.contains(base),
            predicate.isNegated || isEmpty(predicate),
            isOfAccord(predicate, words.claiming.signing.contains(base)),
            text.quotation(around: predicate.verb) == nil, !isHypothetical(predicate),
            !isAsked(predicate, sentence), !isDenied(index, groups),
            // What was not signed until May was signed in May.
            !predicate.clause.contains(where: { words.claiming.limits.contains(text.word($0)) })
        else { return nil }
        var event = make(predicate, "timeline.unconcluded", 0.6, .alleged)
        event.denial = .unnamed
        return event
    }

    /// Whether the clause names an accord; of a signature a pronoun in its stead is enough.
    private func isOfAccord(_ predicate: Predicate, _ isSignature: Bool) -> Bool {
        for index in predicate.clause {
            if words.claiming.accords.contains(text.word(index)) { return true }
            if isSignature, index < predicate.group.lowerBound,
                predicates.tag(index) == .pronoun || words.relatives.contains(text.word(index))
            {
                return true
            }
        }
        return false
    }
}
