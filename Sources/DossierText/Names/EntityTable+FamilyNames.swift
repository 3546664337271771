/// Who is meant by a family name that stands alone.
extension EntityTable {
    /// Of several people with one family name, the one whose title or gender fits, else the one of whom the text tells all
    /// the time, else the one named last before. Nil where none of them has been named yet, or where one sentence named
    /// two of them last: then the text does not say who is meant.
    func bearer(meantBy candidate: NameCandidate, among people: [Int]) -> Int? {
        var fitting = people
        // "Mayor Jane Roe and her husband Bo Roe": the family name alone is the mayor's.
        let principal = fitting.filter { !isKin($0) }
        if !principal.isEmpty, candidate.role == nil { fitting = principal }
        if let role = candidate.role {
            let title = role.map { text.word($0) }
            if title.contains(where: words.masculine.contains) {
                fitting.removeAll { records[$0].feminine > records[$0].masculine }
            }
            if title.contains(where: words.feminine.contains) {
                fitting.removeAll { records[$0].masculine > records[$0].feminine }
            }
            let heads = title.filter { words.titles.contains($0) && !words.honorifics.contains($0) }
            let bearers = fitting.filter { person in
                (roleWords[person] ?? []).contains { role in heads.contains(where: role.contains) }
            }
            if !bearers.isEmpty { fitting = bearers }
        }
        if fitting.count < 2 { return fitting.first }
        let token = candidate.core.lowerBound
        let known = fitting.map { person in
            let places = records[person].named.filter { $0 < token }
            return (person: person, last: places.max() ?? -1, count: places.count)
        }
        let byCount = known.sorted { $0.count > $1.count }
        if byCount[0].count >= 3, byCount[1].count * 3 <= byCount[0].count { return byCount[0].person }
        let byPlace = known.filter { $0.last >= 0 }.sorted { $0.last > $1.last }
        guard let latest = byPlace.first else { return nil }
        // Who was named once in a paragraph before is not meant by a new one that gives the family name alone: the one of
        // whom the text told first is.
        if latest.count == 1, let principal = byPlace.min(by: { first($0.person) < first($1.person) }),
            principal.person != latest.person, block(of: latest.last) != block(of: token),
            block(of: first(principal.person)) != block(of: token)
        {
            return principal.person
        }
        if byPlace.count > 1, let home = sentence(of: latest.last), home == sentence(of: byPlace[1].last),
            home != sentence(of: token)
        {
            return nil
        }
        return latest.person
    }

    private func first(_ person: Int) -> Int { records[person].firstNamed ?? .max }

    private func block(of token: Int) -> Int? {
        text.tokens.indices.contains(token) ? text.block(at: text.tokens[token].start) : nil
    }

    /// Whether the text gives the full name first as that of somebody's relative.
    private func isKin(_ person: Int) -> Bool {
        // "her brother, Senator John Roe": somebody in his own right.
        guard (roleWords[person] ?? []).isEmpty, let first = records[person].firstNamed,
            let number = text.sentence(at: text.tokens[first].start)
        else { return false }
        let floor = max(text.sentences[number].tokens.lowerBound, first - 4)
        return (floor..<first).contains { words.kin.contains(text.word($0)) }
    }

    private func sentence(of token: Int) -> Int? { text.sentence(at: text.tokens[token].start) }

    /// A single name is a person's where it says something and `he` or `she` comes after it: a document may give no
    /// more than a family name.
    mutating func promoteSpeakers() {
        var people: Set<Word> = []
        var polities: Set<Word>?
        for candidate in pending where candidate.core.count == 1 {
            let index = candidate.core.lowerBound
            let token = text.tokens[index]
            guard token.shape == .capitalized || token.shape == .mixed, !people.contains(token.word),
                polities?.contains(token.word) != true, isBesideReportingVerb(candidate.tokens),
                isFollowedByPronoun(index)
            else { continue }
            let known = polities ?? namesOfPolities()
            polities = known
            if !known.contains(token.word) { people.insert(token.word) }
        }
        if people.isEmpty { return }
        for position in pending.indices
        where people.contains(text.word(pending[position].core.lowerBound)) {
            pending[position].guess = .person
        }
    }

    private func isBesideReportingVerb(_ range: Range<Int>) -> Bool {
        if text.isReporting(range.upperBound) { return true }
        // "…,” said Roe", but not "the mayor said Caledonia would pay"
        let verb = range.lowerBound - 1
        guard text.isReporting(verb), verb > 0 else { return false }
        let before = text.tokens[verb - 1]
        return before.shape == .quotationMark || before.shape == .punctuation
    }

    /// The single names of which the text speaks as of places or states: `in Caledonia`, `Caledonia's parliament`.
    private func namesOfPolities() -> Set<Word> {
        var polities: Set<Word> = []
        for candidate in pending where candidate.core.count == 1 {
            let (before, next) = (candidate.core.lowerBound - 1, candidate.core.upperBound)
            if before >= 0 && words.placePrepositions.contains(text.word(before))
                || next + 1 < text.tokens.count && text.word(next) == "'s"
                    && words.polityNouns.contains(text.word(next + 1))
            {
                polities.insert(text.word(candidate.core.lowerBound))
            }
        }
        return polities
    }

    /// `he` or `she` later in the sentence, or at the beginning of the next, with no other person named before it.
    private func isFollowedByPronoun(_ index: Int) -> Bool {
        guard let number = text.sentence(at: text.tokens[index].start) else { return false }
        let sentence = text.sentences[number]
        for token in index + 1..<max(sentence.tokens.upperBound, index + 1) {
            if isPersonal(token) { return true }
            // "Roe urged both sides to return to Lima. She …": no person stands behind a preposition of place.
            if text.tokens[token].shape.isCapital, !isOfPlace(token) { return false }
        }
        guard number + 1 < text.sentences.count else { return false }
        return text.sentences[number + 1].tokens.prefix(2).contains(where: isPersonal)
    }

    private static let towards: WordSet = "to from at on into"

    private func isOfPlace(_ token: Int) -> Bool {
        let before = text.word(token - 1)
        return words.placePrepositions.contains(before) || Self.towards.contains(before)
    }

    private func isPersonal(_ token: Int) -> Bool {
        words.masculinePronouns.contains(text.word(token))
            || words.femininePronouns.contains(text.word(token))
    }
}

extension TokenizedText {
    /// Whether a verb of saying in a finite form stands here.
    func isReporting(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].shape == .lower
            && ClauseWords.english.speaking.contains(tokens[index].word)
    }
}
