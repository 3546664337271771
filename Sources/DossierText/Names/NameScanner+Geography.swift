/// Names of countries, nationalities and places, which the gazetteer knows, and what they open: `Mexican President …`.
extension NameScanner {
    enum Geographic {
        case country(Int), adjective(Int), people(Int), seat(Int), place
    }

    /// The longest entry of the gazetteer that stands here.
    func geographic(at start: Int, _ sentence: Sentence) -> (Geographic, Int)? {
        let first = text.word(start)
        guard gazetteer.beginnings.contains(first) else { return nil }
        // "us" in small letters or the pronoun in a heading is no country; "Us" is not either.
        if text.tokens[start].span.count == 2, text.tokens[start].shape != .upper { return nil }
        var key = Word.empty
        var best: (Geographic, Int)?
        for index in start..<min(start + gazetteer.longest, sentence.tokens.upperBound) {
            if index > start, !text.tokens[index].shape.isCapital, text.tokens[index].shape != .punctuation,
                text.word(index) != "of", text.word(index) != "and", text.word(index) != "the",
                text.word(index) != "de"
            {
                break
            }
            key = key.followed(by: text.word(index))
            switch gazetteer[key] {
            case .country(let country): best = (.country(country), index + 1)
            case .seat(let country): best = (.seat(country), index + 1)
            case .place: best = (.place, index + 1)
            case nil: break
            }
        }
        if let best { return best }
        if let country = gazetteer.adjectives[first] { return (.adjective(country), start + 1) }
        if let country = gazetteer.peoples[first] { return (.people(country), start + 1) }
        return nil
    }

    func readGeographic(
        _ start: Int, _ end: Int, _ kind: Geographic, _ sentence: Sentence, _ isHeading: Bool,
        into found: inout [NameCandidate]
    ) -> Int {
        let limit = sentence.tokens.upperBound
        let follows = end < limit && text.tokens[end].hasSpaceBefore && text.tokens[end].shape.isCapital
        let country: Int? =
            switch kind {
            case .country(let index), .adjective(let index), .people(let index), .seat(let index): index
            case .place: nil
            }
        // "Jordan Pike": a place whose name people bear.
        if follows, !isHeading, words.givenNames.contains(text.word(start)), end == start + 1,
            isSubject(kind), !words.calendar.contains(text.word(end)), !isCommonNoun(end),
            !words.titles.contains(text.word(end)), !words.openers.contains(text.word(end)),
            !gazetteer.beginnings.contains(text.word(end)), text.tokens[end].shape == .capitalized,
            !isInPlace(start)
        {
            let runEnd = runEnd(from: start, limit: limit, isHeading: isHeading)
            if runEnd - start <= 3 {
                appendRun(start..<runEnd, country: nil, whole: start, isHeading: isHeading, into: &found)
                return runEnd
            }
        }
        // "U.S. Secretary of State Jane …", "Mexican President …", "Washington Post": more of the name follows.
        if follows, geographic(at: end, sentence) == nil, !words.calendar.contains(text.word(end)) {
            let runEnd = runEnd(from: end, limit: limit, isHeading: isHeading)
            let head = text.word(runEnd - 1)
            let joins =
                words.bodies.contains(head) || words.placeHeads.contains(head)
                || words.thingHeads.contains(head)
                || words.titles.contains(text.word(end)) || words.titleModifiers.contains(text.word(end))
                || runEnd - end == 1 && !words.givenNames.contains(text.word(end))
            if !isHeading || words.titles.contains(text.word(end))
                || words.titleModifiers.contains(text.word(end))
            {
                if joins || !isSubject(kind) {
                    appendRun(
                        end..<runEnd, country: country, whole: start, isHeading: isHeading, into: &found)
                    return runEnd
                }
            }
        }
        let guess: NameCandidate.Guess =
            switch kind {
            case .country: .country
            case .adjective: .nationality
            case .people: .nationality
            case .seat, .place: .place
            }
        // "Mexican officials", "the U.S. government" are read by the nominal reader.
        found.append(
            NameCandidate(
                tokens: start..<end, core: start..<end, role: nil, guess: guess, country: country,
                isInHeading: isHeading))
        return end
    }

    func isSubject(_ kind: Geographic) -> Bool {
        switch kind {
        case .country, .place, .seat, .people: true
        case .adjective: false
        }
    }

    /// `in Jordan Karl Berg met`
    private func isInPlace(_ index: Int) -> Bool {
        index > 0
            && (words.placePrepositions.contains(text.word(index - 1))
                || words.monthLeads.contains(text.word(index - 1)) && text.word(index - 1) != "and")
    }

    /// The index after the longest name of the gazetteer that begins here.
    func countryEnd(_ start: Int, _ limit: Int) -> Int? {
        guard gazetteer.beginnings.contains(text.word(start)) else { return nil }
        var key = Word.empty
        var end: Int?
        for index in start..<min(start + gazetteer.longest, limit) {
            key = key.followed(by: text.word(index))
            if gazetteer[key] != nil { end = index + 1 }
        }
        return end
    }
}
