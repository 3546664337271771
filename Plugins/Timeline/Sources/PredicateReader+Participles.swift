import DossierText

/// Past forms that look like participles: `the network signed off and went off air`, `an engineer who had worked there
/// told the court`.
extension PredicateReader {
    /// Makes a lone participle the verb of its clause where nothing else is: it has a subject before it, and every finite
    /// verb around it is in a relative clause, or joined to it (`signed off and went`), or beyond a semicolon.
    func promoted(_ groups: [Predicate], _ sentence: Range<Int>) -> [Predicate] {
        guard groups.contains(where: { $0.form == .participle }) else { return groups }
        var groups = groups
        var hasVerb = false
        for index in groups.indices {
            let group = groups[index]
            if index > 0, isParted(groups[index - 1].verb, group.group.lowerBound) { hasVerb = false }
            if group.isFinite {
                if !isRelative(group, sentence) { hasVerb = true }
                continue
            }
            guard group.form == .participle, !hasVerb, isPastVerb(group, sentence),
                leavesRoom(group, groups.dropFirst(index + 1))
            else { continue }
            groups[index] = Predicate(
                verb: group.verb, group: group.group, form: .past, isPassive: false, isNegated: group.isNegated)
            hasVerb = true
        }
        return groups
    }

    /// Whether a semicolon or colon stands between.
    private func isParted(_ first: Int, _ last: Int) -> Bool {
        first + 1 < last
            && (first + 1..<last).contains { text.base.isMark($0, ";") || text.base.isMark($0, ":") }
    }

    private func isRelative(_ group: Predicate, _ sentence: Range<Int>) -> Bool {
        let before = group.group.lowerBound - 1
        return before > sentence.lowerBound
            && (words.relatives.contains(text.word(before)) || text.word(before) == words.that)
    }

    /// Whether no finite verb behind makes the participle a mere attribute: `the bridge built in 1961 fell`.
    private func leavesRoom(_ participle: Predicate, _ later: ArraySlice<Predicate>) -> Bool {
        var before = participle.verb
        let outer = later.first { group in
            guard group.isFinite else { return false }
            defer { before = group.verb }
            // A clause of its own between: `told the court that they were late`.
            return before + 1 >= group.group.lowerBound
                || !(before + 1..<group.group.lowerBound).contains { opensClause($0) }
        }
        guard let finite = outer, !isParted(participle.verb, finite.group.lowerBound) else { return true }
        if words.coordinators.contains(text.word(finite.group.lowerBound - 1)) { return true }
        // "Four people drowned and eleven were taken"
        var next = participle.verb + 1
        if tag(next) == .particle || words.particles.contains(text.word(next)) { next += 1 }
        return words.coordinators.contains(text.word(next)) || words.subordinators.contains(text.word(next))
            || text.word(next) == words.that
    }

    private func opensClause(_ index: Int) -> Bool {
        words.relatives.contains(text.word(index)) || text.word(index) == words.that
            || words.subordinators.contains(text.word(index))
    }

    /// Whether a participle without a helper has a subject before it and no agent behind it.
    private func isPastVerb(_ participle: Predicate, _ sentence: Range<Int>) -> Bool {
        guard participle.group.count == 1, text.tokens[participle.verb].shape == .lower,
            words.forms[text.word(participle.verb)].map({ $0.form == .past }) ?? true,
            // What ends otherwise is no past tense: `written`, `sunk`.
            let last = text.bytes[text.tokens[participle.verb].span.range].last, last == 0x64 || last == 0x74
        else { return false }
        let next = participle.verb + 1
        if next < sentence.upperBound, text.word(next) == words.by { return false }
        var before = participle.verb - 1
        while before >= sentence.lowerBound, tag(before) == .adverb { before -= 1 }
        guard before >= sentence.lowerBound else { return false }
        return tag(before).isNominal || tag(before) == .pronoun || text.base.isMark(before, ")")
            || text.base.isMark(before, ",") && before - 1 > sentence.lowerBound
    }
}
