/// Takes a run apart into title and name.
extension NameScanner {
    /// Takes a run apart into title and name.
    func appendRun(
        _ run: Range<Int>, country: Int?, whole: Int, isHeading: Bool, into found: inout [NameCandidate]
    ) {
        var role: Range<Int>?
        var core = run
        var hasTitle = false
        let head = text.word(run.upperBound - 1)
        // "Executive Order" is no person of the name of Order.
        let isThing =
            words.thingHeads.contains(head) && words.titleModifiers.contains(text.word(run.lowerBound))
        // "Secretary of the Treasury" is an office.
        let isOffice =
            run.count > 2 && words.titles.contains(text.word(run.lowerBound))
            && text.word(run.lowerBound + 1) == "of"
        let isBody = words.bodies.contains(head) && !words.titles.contains(head) && !isOffice
        if !isBody, !isHeading, titleEnd(run) == nil, let title = innerTitle(run) {
            // "Former Mayor Roe Treasurer John Doe" says whose treasurer he was.
            if !words.titleModifiers.contains(text.word(run.lowerBound)) {
                appendRun(
                    run.lowerBound..<title, country: country, whole: whole, isHeading: false, into: &found)
            }
            appendRun(title..<run.upperBound, country: nil, whole: title, isHeading: false, into: &found)
            return
        }
        if !isBody, !isHeading, country == nil, let person = personBehindBody(run) {
            appendRun(run.lowerBound..<person, country: nil, whole: whole, isHeading: false, into: &found)
            appendRun(person..<run.upperBound, country: nil, whole: person, isHeading: false, into: &found)
            return
        }
        if !isBody, !isThing, let titleEnd = titleEnd(run) {
            role = run.lowerBound..<titleEnd
            core = titleEnd..<run.upperBound
            hasTitle = true
        }
        // "Chair of the Ports Commission"
        if isOffice, words.bodies.contains(head) {
            role = run
            core = run.upperBound..<run.upperBound
        }
        // "Executive Branch", "General Provisions"
        if hasTitle, !core.isEmpty, core.allSatisfy(isCommonNoun),
            !words.givenNames.contains(text.word(core.lowerBound))
        {
            role = nil
            core = run
            hasTitle = false
        }
        var start = whole
        // "former director", "spokesman" in small letters before the name
        while start > 0, core.count > 0,
            text.tokens[start - 1].shape == .lower || start < whole && isLeadingModifier(start - 1),
            text.tokens[start].hasSpaceBefore,
            words.titles.contains(text.word(start - 1))
                || (start < whole || hasTitle) && words.titleModifiers.contains(text.word(start - 1))
        {
            start -= 1
            hasTitle = true
        }
        if start < whole { role = start..<(role?.upperBound ?? core.lowerBound) }
        let guess = core.isEmpty ? .other : classify(core, hasTitle: hasTitle)
        var candidate = NameCandidate(
            tokens: start..<run.upperBound, core: core, role: role, guess: guess, country: country,
            isInHeading: isHeading, hasTitle: hasTitle)
        if country != nil, !core.isEmpty, guess == .organisation || guess == .other || guess == .place {
            candidate.core = whole..<run.upperBound
        }
        found.append(candidate)
    }

    /// `Former mayor Jane Roe`: the modifier that opens the sentence.
    func isLeadingModifier(_ index: Int) -> Bool {
        guard words.titleModifiers.contains(text.word(index)), text.tokens[index].shape == .capitalized,
            index + 1 < text.tokens.count, text.tokens[index + 1].shape == .lower,
            let sentence = text.sentence(at: text.tokens[index].start)
        else { return false }
        return text.sentences[sentence].tokens.lowerBound == index
            && (words.titles.contains(text.word(index + 1))
                || words.titleModifiers.contains(text.word(index + 1)))
    }

    /// The index after the title with which a run begins, if it begins with one.
    func titleEnd(_ run: Range<Int>) -> Int? {
        var head: Int?
        var index = run.lowerBound
        while index < run.upperBound {
            let word = text.word(index)
            if words.titles.contains(word) {
                head = index + 1
                index += 1
                // "Secretary of State", "President of the Republic"
                if index + 1 < run.upperBound,
                    text.word(index) == "of" || text.word(index) == "for" || text.word(index) == "to"
                {
                    var end = index + 1
                    while end < run.upperBound {
                        if let name = countryEnd(end, run.upperBound) {
                            end = name
                        } else if words.portfolios.contains(text.word(end)) || text.word(end) == "the"
                            || text.word(end) == "and" || gazetteer.beginnings.contains(text.word(end))
                        {
                            end += 1
                        } else {
                            break
                        }
                    }
                    if let body = bodyEnd(end, run.upperBound) { end = body }
                    // "Director of the Office of Ports": all of it is the title.
                    let isNamed = (index + 1..<end).contains {
                        text.word($0) != "the" && text.word($0) != "and"
                    }
                    if !isNamed { return run.upperBound }
                    head = end
                    index = end
                }
            } else if isHyphen(index), index > run.lowerBound, index + 1 < run.upperBound,
                words.titles.contains(text.word(index + 1)), isTitleWord(index - 1)
            {
                // "Secretary-General", "Vice-President"
                index += 1
            } else if words.titleModifiers.contains(word) || words.portfolios.contains(word)
                || index + 2 < run.upperBound && words.portfolioTitles.contains(text.word(index + 1))
            {
                // Any field may be a minister's: "Fisheries Minister".
                index += 1
            } else if let next = honourEnd(index, run.upperBound) {
                head = next
                index = next
            } else if let next = stateEnd(index, run.upperBound), next < run.upperBound,
                words.titles.contains(text.word(next))
            {
                // "Former US Ambassador"
                index = next
            } else {
                break
            }
        }
        return head
    }

    /// The index after an order or award that is worn before a name: `Padma Shri`.
    private func honourEnd(_ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit, words.honours[text.word(start)]?.contains(text.word(start + 1)) ?? false
        else { return nil }
        return start + 2
    }

    private func stateEnd(_ start: Int, _ limit: Int) -> Int? {
        countryEnd(start, limit) ?? (gazetteer.adjectives[text.word(start)] != nil ? start + 1 : nil)
    }

    /// The index after a body's name inside a run, where a person's name of two words or more can follow it.
    private func bodyEnd(_ start: Int, _ limit: Int) -> Int? {
        guard start < limit,
            let last = (start..<limit).last(where: {
                words.bodies.contains(text.word($0)) || text.word($0) == "nations"
            }), limit - last > 2
        else { return nil }
        // "Director of the Office of Ports Jane Roe": the body's name goes on.
        if !text.tokens[last + 1].shape.isCapital {
            return (last + 2..<limit - 1).first { words.givenNames.contains(text.word($0)) }
        }
        return last + 1
    }

    private func isTitleWord(_ index: Int) -> Bool {
        words.titles.contains(text.word(index)) || words.titleModifiers.contains(text.word(index))
    }

    private func isHyphen(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.span.count == 1 && text.bytes[token.start] == 0x2D && !token.hasSpaceBefore
    }

    /// Who is named right behind the body that he leads: `the director of Harbour Watch Jane Roe`.
    private func personBehindBody(_ run: Range<Int>) -> Int? {
        guard run.count > 2, !words.givenNames.contains(text.word(run.lowerBound)) else { return nil }
        var preposition = run.lowerBound - 1
        if preposition > 0, text.word(preposition) == "the" { preposition -= 1 }
        guard preposition > 0, text.word(preposition) == "of",
            words.titles.contains(text.word(preposition - 1))
                || words.leaders.contains(text.word(preposition - 1)),
            text.tokens[preposition - 1].shape == .lower
        else { return nil }
        return (run.lowerBound + 1..<run.upperBound - 1).first { index in
            if words.givenNames.contains(text.word(index)) { return text.tokens[index].shape == .capitalized }
            return index + 3 < run.upperBound && isHyphen(index + 1)
                && words.nameSyllables.contains(text.word(index + 2))
        }
    }

    /// The title between a body's name and a person's: `Arlen Ferries CEO Jane Roe`.
    func innerTitle(_ run: Range<Int>) -> Int? {
        guard run.count > 2, !words.givenNames.contains(text.word(run.lowerBound)) else { return nil }
        guard
            let title = run.dropFirst().dropLast().first(where: { words.officeTitles.contains(text.word($0)) }
            ),
            !run[..<title].allSatisfy({
                words.titleModifiers.contains(text.word($0)) || words.titles.contains(text.word($0))
                    || words.portfolios.contains(text.word($0))
            }),
            text.tokens[title + 1].shape.isCapital, !isCommonNoun(title + 1)
        else { return nil }
        return title
    }
}
