import DossierText

/// What did not happen though no `not` stands at the verb.
extension EventReader {
    /// `no one was arrested`, `neither side signed`, `delivered nothing`, `made no announcement`.
    func isEmpty(_ predicate: Predicate) -> Bool {
        // "No foreign troops would be allowed": a ban.
        if words.permission.contains(text.word(predicate.verb)) { return false }
        for index in predicate.clause
            .lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound)
        where isNone(index) {
            // "The man with no name was arrested", "knowing nothing of it, they left"
            let before = index - 1
            if before < predicate.clause.lowerBound { return true }
            let tag = predicates.tag(before)
            if tag != .adposition, !tag.isVerb { return true }
        }
        let object = withParticle(predicate.verb, predicate.clause.upperBound).upperBound
        guard object < predicate.clause.upperBound, isNone(object) else { return false }
        // "found no record", "offered no assurances": so much was done.
        let base = words.entry(text.word(predicate.verb))?.base ?? text.word(predicate.verb)
        return words.verbClass(base) != .speech && !words.vain.contains(base)
    }

    /// `has yet to concede`, `as near as they will ever come to it`: what has not happened, and is not said to come.
    func isYetToCome(_ predicate: Predicate) -> Bool {
        if predicate.form == .future {
            return predicate.group.contains { text.word($0) == words.claiming.ever }
        }
        let to = predicate.group.lowerBound - 1
        return predicate.form == .infinitive && to > 1 && text.word(to) == words.to
            && text.word(to - 1) == words.claiming.yet && predicates.isHelper(text.word(to - 2))
    }

    /// `no`, `nobody`, `nothing`; not that of `no fewer than`.
    private func isNone(_ index: Int) -> Bool {
        words.nones.contains(text.word(index)) && text.quotation(around: index) == nil
            && (index + 1 >= text.tokens.count || !words.noPhrases.contains(text.word(index + 1)))
    }

    /// `denied that it had closed the gate`: said to have happened by somebody else.
    func isDenied(_ index: Int, _ groups: [Predicate]) -> Bool {
        guard groups[index].link == .content, let parent = groups[index].parent else { return false }
        return isDenial(groups[parent].verb) || isRejected(groups[index], groups[parent])
    }

    /// Who denies it.
    func denial(_ index: Int, _ groups: [Predicate], in sentence: Range<Int>) -> Event.Denial? {
        guard isDenied(index, groups), let parent = groups[index].parent else { return nil }
        return roles.roles(of: parent, groups, in: sentence).actors.first.map { .entity($0) } ?? .unnamed
    }

    /// `rejected claims that he had left`, `it is not true that he left`
    private func isRejected(_ predicate: Predicate, _ parent: Predicate) -> Bool {
        guard let link = predicate.linkWord, text.word(link) == words.that, link - parent.verb >= 2,
            !parent.isNegated
        else { return false }
        let between = parent.verb + 1..<link
        let isNegated = between.contains { words.negations.contains(text.word($0)) }
        if isBe(parent) {
            return isNegated
                ? words.claiming.truths.contains(text.word(link - 1))
                : words.claiming.untruths.contains(text.word(link - 1))
        }
        let base = words.entry(text.word(parent.verb))?.base ?? text.word(parent.verb)
        return !isNegated && words.claiming.rejections.contains(base)
            && words.claiming.statements.contains(text.word(link - 1))
    }

    /// `denied meeting him on Monday`
    func isDeniedGerund(_ index: Int, _ groups: [Predicate]) -> Bool {
        guard groups[index].form == .gerund, index > 0,
            groups[index - 1].verb + 1 == groups[index].group.lowerBound
        else { return false }
        return isDenial(groups[index - 1].verb)
    }

    private func isDenial(_ verb: Int) -> Bool {
        words.denials.contains(words.entry(text.word(verb))?.base ?? text.word(verb))
    }
}
