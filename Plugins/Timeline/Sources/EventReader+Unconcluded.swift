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

    /// Whether it is an accord that is not concluded: the subject of a passive, else the object; of what is not signed a
    /// pronoun in its stead is enough.
    private func isOfAccord(_ predicate: Predicate, _ isSignature: Bool) -> Bool {
        let clause = predicate.clause
        let subject = clause.lowerBound..<max(clause.lowerBound, predicate.group.lowerBound)
        let object = predicate.verb + 1..<max(predicate.verb + 1, min(clause.upperBound, predicate.verb + 7))
        return (predicate.isPassive ? subject : object).contains { index in
            let word = text.word(index)
            return words.claiming.accords.contains(word)
                || isSignature
                    && (words.claiming.pointers.contains(word)
                        || predicate.isPassive && words.relatives.contains(word))
        }
    }
}
