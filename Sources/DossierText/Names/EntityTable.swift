/// Joins name candidates into entities: full forms, surnames, acronyms.
struct EntityTable {
    struct Record {
        var entity: Entity
        /// The words of the fullest form.
        var words: [Word]
        var masculine = 0
        var feminine = 0
        var isSettledPerson: Bool
        /// Tokens at which somebody of this name is named, headings left out.
        var named: [Int] = []
    }

    let text: TokenizedText
    let words: NameWords
    private let gazetteer: Gazetteer
    private(set) var records: [Record] = []
    private(set) var mentions: [Mention] = []
    /// Entities by each single word of a person's name and by whole names.
    private var byWord: [Word: [Int]] = [:]
    /// Family names of several people that stand where none of them is meant by what comes before.
    private var unresolved: [Word: Int] = [:]
    private var byName: [[Word]: Int] = [:]
    private var byCountry: [Int: Int] = [:]
    /// The titles and functions of people as words.
    private(set) var roleWords: [Int: [[Word]]] = [:]
    var pending: [NameCandidate] = []

    init(text: TokenizedText, words: NameWords, gazetteer: Gazetteer) {
        self.text = text
        self.words = words
        self.gazetteer = gazetteer
    }

    mutating func add(_ candidate: NameCandidate) {
        if candidate.core.isEmpty { return }
        if candidate.isInHeading, candidate.guess != .country, candidate.guess != .nationality {
            addKnown(in: candidate)
            return
        }
        // Single words wait until all full names are known.
        if candidate.core.count == 1, !candidate.hasTitle, candidate.guess == .other {
            pending.append(candidate)
            return
        }
        let record = record(for: candidate)
        note(candidate, in: record)
    }

    /// In a heading every word is capitalised, so only names that the text gives elsewhere are taken.
    private mutating func addKnown(in candidate: NameCandidate) {
        var start = candidate.core.lowerBound
        while start < candidate.core.upperBound {
            var end = candidate.core.upperBound
            while end > start {
                let name = (start..<end).map { text.word($0) }
                if let record = byName[name] ?? (end == start + 1 ? bearer(of: name[0]) : nil) {
                    let isWhole = start == candidate.core.lowerBound && end == candidate.core.upperBound
                    let range = isWhole ? candidate.tokens : start..<end
                    mentions.append(
                        Mention(
                            form: .name, span: text.span(range), tokens: range, core: text.span(start..<end),
                            entity: record,
                            entities: [record]))
                    break
                }
                end -= 1
            }
            start = max(end, start + 1)
        }
    }

    /// The only person whose name ends in the word.
    private func bearer(of word: Word) -> Int? {
        let bearers = self.bearers(of: word)
        return bearers.count == 1 ? bearers[0] : nil
    }

    func bearers(of word: Word) -> [Int] {
        (byWord[word] ?? []).filter { records[$0].entity.kind == .person && records[$0].words.last == word }
    }

    /// Gives the single words their entities and brings the mentions into document order.
    mutating func settle() {
        promoteSpeakers()
        for candidate in pending {
            let record = record(for: candidate)
            note(candidate, in: record)
        }
        pending = []
        joinTails()
        let order = mentions.indices.sorted { mentions[$0].span < mentions[$1].span }
        mentions = order.map { mentions[$0] }
        for (number, mention) in mentions.enumerated() {
            if let entity = mention.entity { records[entity].entity.mentions.append(number) }
        }
    }

    private mutating func note(_ candidate: NameCandidate, in record: Int) {
        let form: Mention.Form = candidate.guess == .nationality ? .adjective : .name
        records[record].named.append(candidate.core.lowerBound)
        mentions.append(
            Mention(
                form: form, span: text.span(candidate.tokens), tokens: candidate.tokens,
                core: text.span(candidate.core),
                entity: record, entities: [record]))
        if let role = candidate.role {
            let title = text.string(text.span(role))
            if !records[record].entity.roles.contains(title) {
                records[record].entity.roles.append(title)
                roleWords[record, default: []].append(role.map { text.word($0) })
            }
            for index in role {
                if words.masculine.contains(text.word(index)) { records[record].masculine += 5 }
                if words.feminine.contains(text.word(index)) { records[record].feminine += 5 }
            }
        }
        if records[record].entity.country == nil,
            candidate.guess == .person || candidate.guess == .organisation,
            let country = candidate.country
        {
            records[record].entity.country = gazetteer.countries[country]
        }
        noteApposition(after: candidate, in: record)
    }

    /// `Jane Roe, the foreign minister,` and `Jane Roe, director of the agency,`: a role set off by commas; and
    /// `Agency for Trade (AT)`: an acronym.
    private mutating func noteApposition(after candidate: NameCandidate, in record: Int) {
        var index = candidate.tokens.upperBound
        guard index + 2 < text.tokens.count, text.tokens[index].shape == .punctuation else { return }
        let byte = text.bytes[text.tokens[index].start]
        if byte == 0x28 {
            let inner = text.tokens[index + 1]
            if inner.shape == .upper, text.bytes[text.tokens[index + 2].start] == 0x29,
                candidate.core.count > 1
            {
                byName[[inner.word]] = record
                byWord[inner.word, default: []].append(record)
            }
            return
        }
        guard byte == 0x2C, records[record].entity.kind == .person else { return }
        index += 1
        let start = index
        var hasHead = false
        while index < text.tokens.count, index < start + 12, text.tokens[index].shape.isWord || isJoint(index)
        {
            if words.titles.contains(text.word(index)) { hasHead = true }
            if index > start, text.tokens[index].shape == .lower, Self.relatives.contains(text.word(index)) {
                break
            }
            index += 1
        }
        guard hasHead, index < text.tokens.count, text.tokens[index].shape == .punctuation, index - start > 0
        else { return }
        let first = text.word(start)
        guard
            words.titles.contains(first) || words.titleModifiers.contains(first)
                || words.appositionOpeners.contains(first) || gazetteer.adjectives[first] != nil
        else { return }
        guard let end = roleEnd(start..<index) else { return }
        let role = text.string(text.span(start..<end))
        if role.utf8.count < 90, !records[record].entity.roles.contains(role) {
            records[record].entity.roles.append(role)
            roleWords[record, default: []].append((start..<end).map { text.word($0) })
        }
        for token in start..<end {
            if words.masculine.contains(text.word(token)) { records[record].masculine += 5 }
            if words.feminine.contains(text.word(token)) { records[record].feminine += 5 }
        }
    }

    /// The end of a role set off by commas, before another person with a title of his own: of `Jane Roe, the director
    /// under Minister John Doe,` only `the director`; nil when nothing but a list of people with titles goes on.
    private func roleEnd(_ range: Range<Int>) -> Int? {
        var end = range.upperBound
        for index in range.dropLast() where words.titles.contains(text.word(index)) {
            let next = text.word(index + 1)
            guard text.tokens[index + 1].shape.isCapital, !words.titles.contains(next),
                !words.portfolios.contains(next), !words.titleModifiers.contains(next),
                !words.bodies.contains(next), !gazetteer.beginnings.contains(next)
            else { continue }
            end = index
            while end > range.lowerBound,
                words.titleModifiers.contains(text.word(end - 1))
                    || words.portfolios.contains(text.word(end - 1))
            {
                end -= 1
            }
            while end > range.lowerBound, Self.trailing.contains(text.word(end - 1)) { end -= 1 }
            break
        }
        while end > range.lowerBound, !text.tokens[end - 1].shape.isWord { end -= 1 }
        return isHeaded(range.lowerBound..<end) ? end : nil
    }

    private func isHeaded(_ range: Range<Int>) -> Bool {
        range.contains { words.titles.contains(text.word($0)) }
    }

    /// Words with which no role ends.
    private static let trailing: WordSet = "under of with for to and by the a from in at"

    private static let relatives: WordSet = "who which that said says told has had is was were and but"

    private func isJoint(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.span.count == 1 && (text.bytes[token.start] == 0x2D || text.bytes[token.start] == 0x2F)
            || token.word == "'s"
    }

    private mutating func record(for candidate: NameCandidate) -> Int {
        switch candidate.guess {
        case .country, .nationality:
            guard let country = candidate.country else { break }
            if let known = byCountry[country] { return known }
            let name = gazetteer.countries[country]
            let record = append(.country, name, [Word(name)], isPerson: false)
            records[record].entity.country = name
            byCountry[country] = record
            return record
        default:
            break
        }
        let name = candidate.core.filter { text.tokens[$0].shape != .quotationMark }.map { text.word($0) }
        if name.count == 1, let word = name.first {
            let bearers = self.bearers(of: word)
            if bearers.count > 1 {
                return bearer(meantBy: candidate, among: bearers) ?? unresolved(word, candidate)
            }
        }
        if let known = byName[name], compatible(known, candidate) {
            if candidate.hasTitle { promote(known) }
            return known
        }
        if candidate.guess == .person || candidate.core.count == 1,
            let known = person(matching: name, candidate)
        {
            return known
        }
        if candidate.core.count == 1, text.tokens[candidate.core.lowerBound].shape == .upper,
            let known = organisation(withInitials: candidate.core.lowerBound)
        {
            byName[name] = known
            return known
        }
        let kind: Entity.Kind =
            switch candidate.guess {
            case .person: .person
            case .organisation: .organisation
            case .place: .place
            default: .other
            }
        let form = text.string(text.span(candidate.core))
        let record = append(kind, form, name, isPerson: candidate.hasTitle)
        if candidate.guess == .place, let country = candidate.country {
            records[record].entity.country = gazetteer.countries[country]
        }
        return record
    }

    private func compatible(_ record: Int, _ candidate: NameCandidate) -> Bool {
        let kind = records[record].entity.kind
        return switch candidate.guess {
        case .person: kind == .person || kind == .other
        case .organisation: kind != .person
        case .place: kind != .person
        default: true
        }
    }

    private mutating func promote(_ record: Int) {
        if records[record].entity.kind == .other { records[record].entity.kind = .person }
        records[record].isSettledPerson = true
    }

    private mutating func append(_ kind: Entity.Kind, _ name: String, _ words: [Word], isPerson: Bool) -> Int
    {
        records.append(
            Record(
                entity: Entity(kind: kind, name: name, mentions: [], roles: [], country: nil), words: words,
                isSettledPerson: isPerson))
        let record = records.count - 1
        byName[words] = record
        if kind == .person || kind == .other {
            for word in words where !self.words.particles.contains(word) {
                byWord[word, default: []].append(record)
            }
        }
        return record
    }

    /// Somebody of that family name, and the text does not say who.
    private mutating func unresolved(_ word: Word, _ candidate: NameCandidate) -> Int {
        if !candidate.hasTitle, let known = unresolved[word] { return known }
        let record = append(
            .person, text.string(text.span(candidate.core)), [word], isPerson: candidate.hasTitle)
        if !candidate.hasTitle { unresolved[word] = record }
        return record
    }

    /// The person of whose name these words are a part, or who is a part of these words.
    private mutating func person(matching name: [Word], _ candidate: NameCandidate) -> Int? {
        guard let last = name.last else { return nil }
        for record in (byWord[last] ?? []).reversed()
        where records[record].entity.kind == .person || candidate.hasTitle {
            let full = records[record].words
            if full.count >= name.count {
                guard contains(full, name) else { continue }
                // "Claudia" alone is taken for the person only without a title.
                if full.first == name.first, full.count > name.count, candidate.hasTitle { continue }
                if candidate.hasTitle { promote(record) }
                return record
            } else if contains(name, full), full.last == last || full.count > 1 {
                upgrade(record, to: name, text.string(text.span(candidate.core)))
                return record
            }
        }
        // Spanish custom: a later, fuller form adds the mother’s name, as in Rojas and Elena Rojas Vidal.
        if name.count > 1 {
            for record in (byWord[name[name.count - 2]] ?? []).reversed()
            where records[record].entity.kind == .person && records[record].words.count == 1 {
                upgrade(record, to: name, text.string(text.span(candidate.core)))
                return record
            }
        }
        return nil
    }

    private mutating func upgrade(_ record: Int, to name: [Word], _ form: String) {
        records[record].words = name
        records[record].entity.name = form
        records[record].entity.kind = .person
        byName[name] = record
        for word in name where !words.particles.contains(word) && byWord[word]?.contains(record) != true {
            byWord[word, default: []].append(record)
        }
    }

    private func contains(_ full: [Word], _ part: [Word]) -> Bool {
        guard part.count <= full.count else { return false }
        for start in 0...(full.count - part.count) where full[start..<start + part.count].elementsEqual(part)
        { return true }
        // First and last name around middle names and initials.
        return part.count == 2 && full.count > 2 && part.first == full.first && part.last == full.last
    }

    /// `FBI` for `Federal Bureau of Investigation`
    private func organisation(withInitials token: Int) -> Int? {
        let form = text.bytes[text.tokens[token].start..<text.tokens[token].end].filter { $0 != 0x2E }
        guard form.count >= 2, !words.plainAcronyms.contains(text.word(token)) else { return nil }
        return records.indices.first { index in
            let kind = records[index].entity.kind
            guard kind == .organisation || kind == .other, records[index].words.count >= form.count else {
                return false
            }
            let initials = records[index].entity.name.split(whereSeparator: { $0 == " " || $0 == "-" })
                .compactMap { $0.utf8.first }
                .filter { $0 &- 0x41 < 26 }
            return initials.elementsEqual(form)
        }
    }

    /// A single word that is the last word of one person's name is that person.
    private mutating func joinTails() {
        for index in mentions.indices {
            guard let record = mentions[index].entity, records[record].words.count == 1,
                records[record].entity.kind == .other,
                let word = records[record].words.first
            else { continue }
            let people = bearers(of: word).filter { $0 != record }
            guard let person = people.last, people.count == 1 else { continue }
            let old = mentions[index]
            mentions[index] = Mention(
                form: old.form, span: old.span, tokens: old.tokens, core: old.core, entity: person,
                entities: [person])
        }
    }

    mutating func vote(_ record: Int, masculine: Int, feminine: Int) {
        records[record].masculine += masculine
        records[record].feminine += feminine
    }
}
