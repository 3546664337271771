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
        /// The first of them.
        var firstNamed: Int?
    }

    let text: TokenizedText
    let words: NameWords
    let gazetteer: Gazetteer
    var records: [Record] = []
    var mentions: [Mention] = []
    /// Entities by each single word of a person's name and by whole names.
    var byWord: [Word: [Int]] = [:]
    /// Family names of several people that stand where none of them is meant by what comes before.
    var unresolved: [Word: Int] = [:]
    /// Keyed by the name's words as a phrase.
    private(set) var byName: [Word: Int] = [:]
    /// Words of the longest of these names.
    private var longestName = 0
    var byCountry: [Int: Int] = [:]
    /// The titles and functions of people as words.
    var roleWords: [Int: [[Word]]] = [:]
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
    mutating func addKnown(in candidate: NameCandidate) {
        var start = candidate.core.lowerBound
        while start < candidate.core.upperBound {
            // Keys of the phrases that begin here, each a word longer than the one before.
            var keys: [Word] = []
            for index in start..<min(candidate.core.upperBound, start + max(longestName, 1)) {
                keys.append((keys.last ?? .empty).followed(by: text.word(index)))
            }
            var end = start + keys.count
            while end > start {
                if let record = byName[keys[end - start - 1]]
                    ?? (end == start + 1 ? bearer(of: text.word(start)) : nil)
                {
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

    mutating func setName(_ name: [Word], to record: Int) {
        byName[Word(phrase: name)] = record
        longestName = max(longestName, name.count)
    }

    /// The only person whose name ends in the word.
    func bearer(of word: Word) -> Int? {
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

    mutating func note(_ candidate: NameCandidate, in record: Int) {
        let form: Mention.Form = candidate.guess == .nationality ? .adjective : .name
        let token = candidate.core.lowerBound
        records[record].named.append(token)
        records[record].firstNamed = min(records[record].firstNamed ?? token, token)
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
        notePrecedingRole(of: candidate, in: record)
    }

    /// A single word that is the last word of one person's name is that person.
    mutating func joinTails() {
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
