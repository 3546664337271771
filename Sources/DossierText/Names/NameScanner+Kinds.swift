/// What a name is by its words: a person, a body, a place.
extension NameScanner {
    func classify(_ core: Range<Int>, hasTitle: Bool) -> NameCandidate.Guess {
        let first = text.word(core.lowerBound)
        let last = text.word(core.upperBound - 1)
        // Nobody has six names: a heading runs on.
        if hasTitle { return core.count <= 6 ? .person : .other }
        if isParticipleTitle(core) || isRegional(core) { return .other }
        if words.isSeat(text, core) { return .place }
        if words.bodies.contains(last)
            || core.contains(where: { text.word($0) == "of" && words.bodies.contains(text.word($0 - 1)) })
        {
            return .organisation
        }
        // "the Convention on the Law of the Sea"
        if let link = core.dropFirst().first(where: { words.nameLinks.contains(text.word($0)) }),
            words.paperHeads.contains(text.word(link - 1))
        {
            return .other
        }
        if words.placeHeads.contains(last) || words.placeOpeners.contains(first), core.count > 1 {
            return .place
        }
        if words.thingHeads.contains(last) || words.thingHeads.contains(first) { return .other }
        if isDateline(core) { return .place }
        // "Beacon Four"
        if core.count > 1, words.numberNames.contains(last) { return .other }
        if core.count == 1 {
            let token = text.tokens[core.lowerBound]
            return token.shape == .upper && token.span.count >= 2 && !words.plainAcronyms.contains(token.word)
                ? .organisation : .other
        }
        // "a lawyer in El Paso": what a person is in is a place or a body.
        let isInside = core.lowerBound > 0 && words.placePrepositions.contains(text.word(core.lowerBound - 1))
        if isInside, !words.givenNames.contains(first), core.count <= 3 { return .place }
        let isThe = core.lowerBound > 0 && text.word(core.lowerBound - 1) == "the"
        if words.givenNames.contains(first), !isThe || core.count > 1 { return .person }
        if core.contains(where: { text.tokens[$0].shape == .upper && text.tokens[$0].span.count > 2 }) {
            return .organisation
        }
        if isThe { return .organisation }
        return core.count <= 4 && !core.contains(where: isCommonNoun) ? .person : .other
    }

    /// `(Adjusting Ferry Tolls)`, `the order Imposing Harbour Dues`: a form in -ing before capitals is the title of a paper.
    private func isParticipleTitle(_ core: Range<Int>) -> Bool {
        let first = text.tokens[core.lowerBound]
        guard core.count > 1, first.shape == .capitalized, first.span.count >= 6,
            text.hasSuffix(core.lowerBound, "ing"), !words.givenNames.contains(first.word)
        else { return false }
        guard core.lowerBound > 0 else { return false }
        let before = text.tokens[core.lowerBound - 1]
        if before.shape == .quotationMark || text.isMark(core.lowerBound - 1, "(") { return true }
        // "the Opening Harbours Act", but at a sentence's head "Opening Arlen will take a year".
        return before.shape == .lower && VerbForms.english[first.word]?.form == .gerund
    }

    /// `the other Latin American ports`: a region's adjective before what is of it, and no body.
    private func isRegional(_ core: Range<Int>) -> Bool {
        let (last, next) = (core.upperBound - 1, core.upperBound)
        guard core.count == 2, gazetteer.adjectives[text.word(last)] != nil, next < text.tags.count else {
            return false
        }
        return text.tokens[next].shape == .lower && text.tags[next] == .noun
    }

    /// By its ending, or because it names a field of government, a thing or a nationality.
    func isCommonNoun(_ index: Int) -> Bool {
        let word = text.word(index)
        if words.portfolios.contains(word) || words.thingHeads.contains(word) || words.bodies.contains(word)
            || words.titleModifiers.contains(word) || gazetteer.adjectives[word] != nil
            || gazetteer.peoples[word] != nil || words.placeHeads.contains(word) || usage.isSmall(word)
        {
            return true
        }
        let token = text.tokens[index]
        guard token.shape == .capitalized else { return false }
        return words.nounEndings.contains { ending in
            token.span.count >= ending.utf8.count + 4
                && text.bytes[token.end - ending.utf8.count..<token.end].elementsEqual(ending.utf8)
        }
    }
}
