/// Finds name candidates: runs of capitalised words with the particles, initials and `of`-phrases that belong to them.
struct NameScanner {
    let text: TokenizedText
    let words: NameWords
    let gazetteer: Gazetteer
    private let usage: CapitalUsage

    init(text: TokenizedText, words: NameWords, gazetteer: Gazetteer) {
        self.text = text
        self.words = words
        self.gazetteer = gazetteer
        usage = CapitalUsage(of: text)
    }

    func candidates() -> [NameCandidate] {
        var found: [NameCandidate] = []
        for sentence in text.sentences {
            let kind = text.blocks[sentence.block].kind
            guard kind != .boilerplate else { continue }
            let isHeading =
                (kind == .title || kind == .heading) && isTitleCase(sentence.tokens)
                || isInCapitals(sentence.tokens)
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard text.tokens[index].shape.isCapital else {
                    index += 1
                    continue
                }
                let end = read(from: index, sentence, isHeading: isHeading, into: &found)
                index = max(end, index + 1)
            }
        }
        return found
    }

    private func isTitleCase(_ range: Range<Int>) -> Bool {
        var capitals = 0
        var lower = 0
        for index in range where text.tokens[index].shape.isWord && text.tokens[index].span.count > 3 {
            if text.tokens[index].shape == .lower { lower += 1 } else { capitals += 1 }
        }
        return capitals > 2 && capitals > lower * 2
    }

    /// A line that shouts: five words or more, nearly all in capitals.
    private func isInCapitals(_ range: Range<Int>) -> Bool {
        guard range.count >= 5 else { return false }
        var capitals = 0
        var others = 0
        for index in range where text.tokens[index].shape.isWord && text.tokens[index].span.count > 2 {
            if text.tokens[index].shape == .upper { capitals += 1 } else { others += 1 }
        }
        return capitals >= 4 && capitals > others * 4
    }

    /// Reads the run at a capitalised token; gives the index after it.
    private func read(
        from start: Int, _ sentence: Sentence, isHeading: Bool, into found: inout [NameCandidate]
    ) -> Int {
        if let (country, end) = geographic(at: start, sentence) {
            return readGeographic(start, end, country, sentence, isHeading, into: &found)
        }
        guard canBegin(start, sentence) else { return start + 1 }
        let end = runEnd(from: start, limit: sentence.tokens.upperBound, isHeading: isHeading)
        let first = particleStart(start, sentence)
        appendRun(first..<end, country: nil, whole: first, isHeading: isHeading, into: &found)
        return end
    }

    /// `de la Roca`: the particles before a family name that stands alone.
    private func particleStart(_ start: Int, _ sentence: Sentence) -> Int {
        var first = start
        while first > sentence.tokens.lowerBound, words.particles.contains(text.word(first - 1)),
            text.tokens[first - 1].shape == .lower, text.tokens[first - 1].span.count > 1
        {
            first -= 1
        }
        return first
    }

    private enum Geographic {
        case country(Int), adjective(Int), people(Int), seat(Int), place
    }

    /// The longest entry of the gazetteer that stands here.
    private func geographic(at start: Int, _ sentence: Sentence) -> (Geographic, Int)? {
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
            key = Gazetteer.key(key, text.word(index))
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

    private func readGeographic(
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

    private func isSubject(_ kind: Geographic) -> Bool {
        switch kind {
        case .country, .place, .seat, .people: true
        case .adjective: false
        }
    }

    private func canBegin(_ index: Int, _ sentence: Sentence) -> Bool {
        let token = text.tokens[index]
        if words.calendar.contains(token.word) { return false }
        if token.span.count == 1 {
            // The article and the pronoun at a sentence's beginning are no initials.
            if words.openers.contains(token.word) { return false }
            return index + 1 < sentence.tokens.upperBound && text.tokens[index + 1].shape.isCapital
        }
        let isFirst = index == sentence.tokens.lowerBound || isAfterOpening(index)
        guard words.openers.contains(token.word) else {
            guard isFirst, token.shape == .capitalized else { return true }
            // A sentence's first word is a name when it is capitalised elsewhere, or is not an ordinary word here.
            if usage.isCapitalInside(token.word) || words.givenNames.contains(token.word) { return true }
            let next = index + 1
            let goesOn =
                next < sentence.tokens.upperBound && text.tokens[next].shape.isCapital
                && text.tokens[next].hasSpaceBefore
            if words.titles.contains(token.word) || words.titleModifiers.contains(token.word) { return true }
            if goesOn { return !usage.isSmall(token.word) || !isCommonForm(token) }
            if index < text.tags.count, text.tags[index] == .properNoun, !usage.isSmall(token.word) {
                return true
            }
            return false
        }
        return token.shape == .upper && token.span.count > 2 && !isFirst
    }

    /// Endings of ordinary words that begin sentences: participles and adverbs.
    private func isCommonForm(_ token: Token) -> Bool {
        let bytes = text.bytes[token.start..<token.end]
        return bytes.suffix(3).elementsEqual("ing".utf8) || bytes.suffix(2).elementsEqual("ly".utf8)
            || bytes.suffix(2).elementsEqual("ed".utf8)
    }

    private func isAfterOpening(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text.tokens[index - 1]
        if before.shape == .quotationMark { return true }
        guard before.shape == .punctuation, before.span.count == 1 else { return false }
        return [0x3A, 0x2E, 0x3F, 0x21].contains(text.bytes[before.start])
    }

    /// The index after a run of capitalised words that begins at `start`.
    private func runEnd(from start: Int, limit: Int, isHeading: Bool) -> Int {
        var end = start + 1
        while end < limit {
            let token = text.tokens[end]
            if token.shape.isCapital, token.hasSpaceBefore || isJoined(end) {
                if words.calendar.contains(token.word) { break }
                if isHeading, words.openers.contains(token.word) { break }
                end += 1
            } else if let next = joint(at: end, start: start, limit: limit) {
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// A capitalised token without space before it follows a hyphen or an apostrophe inside a name.
    private func isJoined(_ index: Int) -> Bool {
        let before = text.tokens[index - 1]
        return before.span.count == 1
            && (text.bytes[before.start] == 0x2D || text.bytes[before.start] == 0x26)
    }

    /// Whether particles, hyphens, nicknames in quotation marks or `of` carry the name on; the index after them.
    private func joint(at index: Int, start: Int, limit: Int) -> Int? {
        let token = text.tokens[index]
        func isCapital(_ next: Int) -> Bool { next < limit && text.tokens[next].shape.isCapital }
        if token.shape == .punctuation, token.span.count == 1, text.bytes[token.start] == 0x2D,
            !token.hasSpaceBefore
        {
            guard isCapital(index + 1), !text.tokens[index + 1].hasSpaceBefore else { return nil }
            // "U.S.-Mexico" names two.
            if gazetteer.beginnings.contains(text.word(index + 1)),
                gazetteer.names[[text.word(index + 1)]] != nil
            {
                return nil
            }
            return index + 2
        }
        if token.shape == .symbol, token.span.count == 1, text.bytes[token.start] == 0x26 {
            return isCapital(index + 1) ? index + 2 : nil
        }
        if token.shape == .quotationMark, token.hasSpaceBefore {
            // Pedro “Lobo” Arias
            for close in index + 1..<min(index + 5, limit) where text.tokens[close].shape == .quotationMark {
                guard close > index + 1, isCapital(close + 1), text.tokens[close + 1].hasSpaceBefore,
                    (index + 1..<close).allSatisfy({ text.tokens[$0].shape.isCapital })
                else { return nil }
                return close + 2
            }
            return nil
        }
        guard token.shape == .lower else { return nil }
        if words.particles.contains(token.word) {
            if isCapital(index + 1) { return index + 2 }
            // "Karim al-Hadi"
            if index + 1 < limit, text.tokens[index + 1].span.count == 1,
                text.bytes[text.tokens[index + 1].start] == 0x2D, !text.tokens[index + 1].hasSpaceBefore,
                isCapital(index + 2), !text.tokens[index + 2].hasSpaceBefore
            {
                return index + 3
            }
            if index + 1 < limit, words.particles.contains(text.word(index + 1)), isCapital(index + 2) {
                return index + 3
            }
            return nil
        }
        let head = text.word(index - 1)
        if token.word == "of" || token.word == "for" || token.word == "on" {
            let isHead =
                words.bodies.contains(head) || (token.word == "of" && words.titles.contains(head))
                || words.thingHeads.contains(head) && token.word != "for"
            guard isHead else { return nil }
            if isCapital(index + 1) { return index + 2 }
            if index + 2 < limit, text.word(index + 1) == "the", isCapital(index + 2) { return index + 3 }
            return nil
        }
        if token.word == "and" {
            // "Department of Health and Human Services", "Customs and Border Protection"
            guard isCapital(index + 1) else { return nil }
            let hasOf = (start..<index).contains { text.word($0) == "of" || text.word($0) == "for" }
            let isTitle = (start..<index).contains { words.titles.contains(text.word($0)) }
            var last = index + 1
            while last + 1 < limit, isCapital(last + 1), text.tokens[last + 1].hasSpaceBefore { last += 1 }
            if hasOf, !isTitle || words.portfolios.contains(text.word(index + 1)) {
                return gazetteer.beginnings.contains(text.word(index + 1)) ? nil : index + 2
            }
            let endsInBody = words.bodies.contains(text.word(last)) && last > index + 1
            return endsInBody && !words.bodies.contains(head) && !isTitle
                && !gazetteer.beginnings.contains(head)
                && !words.givenNames.contains(text.word(start))
                && !gazetteer.beginnings.contains(text.word(index + 1))
                ? index + 2 : nil
        }
        return nil
    }

    /// Takes a run apart into title and name.
    private func appendRun(
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
        while start > 0, core.count > 0, text.tokens[start - 1].shape == .lower,
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

    /// The index after the title with which a run begins, if it begins with one.
    private func titleEnd(_ run: Range<Int>) -> Int? {
        var head: Int?
        var index = run.lowerBound
        while index < run.upperBound {
            let word = text.word(index)
            if words.titles.contains(word) {
                head = index + 1
                index += 1
                // "Secretary of State", "President of the Republic"
                if index + 1 < run.upperBound, text.word(index) == "of" || text.word(index) == "for" {
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
                    // "Director of the Office of Ports": all of it is the title.
                    let isNamed = (index + 1..<end).contains {
                        text.word($0) != "the" && text.word($0) != "and"
                    }
                    if !isNamed { return run.upperBound }
                    head = end
                    index = end
                }
            } else if words.titleModifiers.contains(word) || words.portfolios.contains(word)
                || index + 2 < run.upperBound && words.portfolioTitles.contains(text.word(index + 1))
            {
                // Any field may be a minister's: "Fisheries Minister".
                index += 1
            } else {
                break
            }
        }
        return head
    }

    /// The title between a body's name and a person's: `Arlen Ferries CEO Jane Roe`.
    private func innerTitle(_ run: Range<Int>) -> Int? {
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

    /// The index after the longest name of the gazetteer that begins here.
    private func countryEnd(_ start: Int, _ limit: Int) -> Int? {
        guard gazetteer.beginnings.contains(text.word(start)) else { return nil }
        var key = Word.empty
        var end: Int?
        for index in start..<min(start + gazetteer.longest, limit) {
            key = Gazetteer.key(key, text.word(index))
            if gazetteer[key] != nil { end = index + 1 }
        }
        return end
    }

    private func classify(_ core: Range<Int>, hasTitle: Bool) -> NameCandidate.Guess {
        let first = text.word(core.lowerBound)
        let last = text.word(core.upperBound - 1)
        // Nobody has six names: a heading runs on.
        if hasTitle { return core.count <= 6 ? .person : .other }
        if words.bodies.contains(last)
            || core.contains(where: { text.word($0) == "of" && words.bodies.contains(text.word($0 - 1)) })
        {
            return .organisation
        }
        if words.placeHeads.contains(last) || words.placeOpeners.contains(first), core.count > 1 {
            return .place
        }
        if words.thingHeads.contains(last) || words.thingHeads.contains(first) { return .other }
        if core.count == 1 {
            let token = text.tokens[core.lowerBound]
            return token.shape == .upper && token.span.count >= 2 && !words.plainAcronyms.contains(token.word)
                ? .organisation : .other
        }
        let isThe = core.lowerBound > 0 && text.word(core.lowerBound - 1) == "the"
        if words.givenNames.contains(first), !isThe || core.count > 1 { return .person }
        if core.contains(where: { text.tokens[$0].shape == .upper && text.tokens[$0].span.count > 2 }) {
            return .organisation
        }
        if isThe { return .organisation }
        return core.count <= 4 && !core.contains(where: isCommonNoun) ? .person : .other
    }

    /// By its ending, or because it names a field of government, a thing or a nationality.
    private func isCommonNoun(_ index: Int) -> Bool {
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
