import DossierText

/// Which verb depends on which.
extension PredicateReader {
    /// Gives every predicate its link, its parent and its clause.
    func link(_ predicates: inout [Predicate], _ sentence: Range<Int>) {
        var starts = [Int](repeating: sentence.lowerBound, count: predicates.count)
        // Where a predicate ends the clauses before it: its own beginning, but behind an embedded clause its comma.
        var cuts = starts
        for index in predicates.indices {
            let previous = index > 0 ? predicates[index - 1] : nil
            let floor = previous.map { $0.verb + 1 } ?? sentence.lowerBound
            let border = border(predicates[index], previous, floor, sentence)
            predicates[index].link = border.link
            predicates[index].linkWord = border.word
            starts[index] = border.start
            cuts[index] = border.start
            predicates[index].parent = parent(index, predicates)
            if border.resumes {
                // Behind an embedded clause the verb of the clause around it: its subject stands before.
                if index > 0 {
                    var outer = index - 1
                    while outer > 0, predicates[outer].isEmbedded { outer -= 1 }
                    let opener = predicates[(outer)...(index - 1)].first { $0.isEmbedded }
                    predicates[index].link = .main
                    predicates[index].linkWord = nil
                    predicates[index].parent = nil
                    starts[index] =
                        predicates[outer].isEmbedded || opener == nil ? sentence.lowerBound : starts[outer]
                    if !predicates[outer].isEmbedded, opener != nil, predicates[outer].verb < border.start {
                        // The clause around has its verb already: this one is a second one of the same subject.
                        predicates[index].link = .coordinate
                        predicates[index].parent = outer
                        starts[index] = border.start
                    }
                }
            }
        }
        let fronted = frontedEnds(predicates, starts, sentence)
        for index in predicates.indices {
            var end = fronted[index] ?? sentence.upperBound
            for later in predicates.indices.dropFirst(index + 1) where closes(later, index, predicates) {
                end = max(min(end, cuts[later]), predicates[index].verb + 1)
                if let word = predicates[later].linkWord { end = min(end, word) }
                break
            }
            predicates[index].clause = text.base.trimmedClause(
                starts[index]..<max(starts[index] + 1, end), words)
            predicates[index].includeVerb()
        }
    }

    /// Whether a later predicate ends the clause of an earlier one: a sibling or an outer one does, a dependant does not.
    func closes(_ later: Int, _ earlier: Int, _ predicates: [Predicate]) -> Bool {
        if predicates[later].form == .infinitive { return false }
        if isComment(predicates[later]) { return true }
        if !predicates[later].isFinite, predicates[later].link != .coordinate { return false }
        // A clause behind a comma is a remark of its own.
        if predicates[later].link == .subordinate || predicates[later].link == .relative,
            let word = predicates[later].linkWord,
            word > predicates[earlier].verb, text.base.isMark(word - 1, ",")
        {
            return true
        }
        var ancestor = predicates[later].link == .coordinate ? nil : predicates[later].parent
        if predicates[later].link == .coordinate { return true }
        while let index = ancestor {
            if index == earlier { return false }
            ancestor = predicates[index].parent
        }
        return !predicates[later].isEmbedded || predicates[earlier].isEmbedded
    }

    /// `…, insisting that`, `…, calling it a mistake`: a remark on what happened, no part of it.
    private func isComment(_ predicate: Predicate) -> Bool {
        guard predicate.form == .gerund, predicate.link == .adjunct,
            predicate.group.lowerBound > 0, text.base.isMark(predicate.group.lowerBound - 1, ",")
        else { return false }
        switch words.verbClass(text.word(predicate.verb)) {
        case .speech, .act, .state: return true
        default: return false
        }
    }

    func parent(_ index: Int, _ predicates: [Predicate]) -> Int? {
        guard index > 0 else { return nil }
        switch predicates[index].link {
        case .main: return nil
        case .coordinate:
            // Two verbs of one subject: what hangs on the first stands between them.
            return predicates[..<index].lastIndex { $0.form != .infinitive && $0.link != .adjunct } ?? index
                - 1
        default: return index - 1
        }
    }

    typealias Border = (link: Predicate.Link, start: Int, word: Int?, resumes: Bool)
}
