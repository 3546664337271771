/// Resolves pronouns and nominal phrases (`the president`, `both governments`, `Mexican officials`) to entities.
///
/// `he` and `she` go to a person named before: in the same sentence, else to the first person of the latest sentence
/// that names one, in the same or the two paragraphs before. Gender counts only where the document shows it: by
/// `Mr.`, `chairwoman` and the like, or by an earlier pronoun that could mean nobody else.
struct ReferenceResolver {
    let text: TokenizedText
    let words: NameWords
    let gazetteer: Gazetteer
    private(set) var table: EntityTable
    /// Number of names that begin at or before the token that is looked at.
    private(set) var passed = 0
    /// All words at which a reference can begin, so that any other costs one look-up.
    private let references: WordSet
    private var added: [Mention] = []
    /// A speaker's own words name nobody for the text around them.
    private let isQuoted: [Bool]
    let quotations: [Quotation]
    /// Groups such as the government of a country, made on demand.
    var governments: [Int: Int] = [:]
    /// The administrations of people, by person and word.
    var administrations: [Int: [Word: Int]] = [:]
    var extra: [Entity] = []

    init(
        text: TokenizedText, quotations: [Quotation], words: NameWords, gazetteer: Gazetteer,
        table: EntityTable
    ) {
        self.text = text
        var isQuoted = [Bool](repeating: false, count: text.tokens.count)
        for quotation in quotations {
            for index in quotation.tokens { isQuoted[index] = true }
        }
        self.isQuoted = isQuoted
        self.quotations = quotations
        self.words = words
        references = words.references
        self.gazetteer = gazetteer
        self.table = table
    }

    mutating func resolve() -> ([Mention], [Entity]) {
        learnGenders()
        // Locals: the loop goes over all tokens, and reading the fields there would copy all of them.
        let mentions = table.mentions
        let tokens = text.tokens
        var named = 0
        var state = State()
        for (number, sentence) in text.sentences.enumerated() {
            let kind = text.blocks[sentence.block].kind
            if kind == .boilerplate { continue }
            if text.isAbandoned { break }
            state.begin(number, block: sentence.block)
            for index in sentence.tokens {
                while named < mentions.count, mentions[named].tokens.lowerBound <= index {
                    note(mentions[named], in: &state)
                    named += 1
                }
                guard tokens[index].shape.isWord, references.contains(tokens[index].word) else { continue }
                passed = named
                resolve(at: index, sentence, &state)
            }
        }
        var entities = table.records.map(\.entity) + extra
        let base = table.mentions.count
        let all = table.mentions + added
        let order = all.indices.sorted {
            all[$0].span != all[$1].span ? all[$0].span < all[$1].span : $0 < $1
        }
        for (position, old) in order.enumerated() where old >= base {
            for entity in all[old].entities { entities[entity].mentions.append(position) }
        }
        var positions = [Int](repeating: 0, count: all.count)
        for (position, old) in order.enumerated() { positions[old] = position }
        for index in entities.indices where index < table.records.count {
            let kept = table.records[index].entity.mentions.map { positions[$0] }
            let later = entities[index].mentions.dropFirst(kept.count)
            entities[index].mentions = (kept + later).sorted()
        }
        return (order.map { all[$0] }, entities)
    }

    func isQuoted(_ index: Int) -> Bool { isQuoted[index] }

    /// What was mentioned so far, latest last.
    struct State {
        struct Seen {
            var entity: Int
            var sentence: Int
            var block: Int
            var isFirst: Bool
            /// Whether it hangs on a preposition or owns something, or is named in somebody's words only: less likely to be
            /// meant than what is a subject or an object.
            var isAside = false
            var isQuoted = false
        }
        var sentence = 0
        var block = 0
        var people: [Seen] = []
        var bodies: [Seen] = []
        var countries: [Int] = []

        mutating func begin(_ number: Int, block: Int) {
            sentence = number
            self.block = block
        }
    }

    private func note(_ mention: Mention, in state: inout State) {
        guard let entity = mention.entity else { return }
        let record = table.records[entity].entity
        switch record.kind {
        case .person:
            let isFirst = state.people.last?.sentence != state.sentence
            let first = mention.tokens.lowerBound
            state.people.append(
                .init(
                    entity: entity, sentence: state.sentence, block: state.block, isFirst: isFirst,
                    isAside: isAside(mention.tokens), isQuoted: isQuoted[first]))
        case .organisation:
            let isFirst = state.bodies.last?.sentence != state.sentence
            state.bodies.append(
                .init(entity: entity, sentence: state.sentence, block: state.block, isFirst: isFirst))
        case .country:
            state.countries.removeAll { $0 == entity }
            state.countries.append(entity)
        default:
            break
        }
    }

    /// `of Roe`, `with Roe`, `Roe's`
    private func isAside(_ tokens: Range<Int>) -> Bool {
        let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
        if next < text.tokens.count, text.word(next) == "'s" || text.word(next) == "'" { return true }
        // "by his son John Roe"
        var index = before
        while index >= 0, before - index < 4, text.tokens[index].shape == .lower,
            text.tags.indices.contains(index)
        {
            switch text.tags[index] {
            case .adposition: return true
            case .noun, .adjective, .determiner, .pronoun: index -= 1
            default: return false
            }
        }
        return false
    }

    /// A sentence that names one person and holds pronouns of one gender votes for that gender.
    private mutating func learnGenders() {
        for (person, record) in table.records.enumerated()
        where record.entity.kind == .person && record.words.count > 1 {
            let isFeminine = GivenNames.feminine.contains(record.words[0])
            let isMasculine = GivenNames.masculine.contains(record.words[0])
            if isFeminine != isMasculine {
                table.vote(person, masculine: isMasculine ? 3 : 0, feminine: isFeminine ? 3 : 0)
            }
        }
        var next = 0
        for sentence in text.sentences {
            var named: (person: Int, token: Int)?
            var isAlone = true
            while next < table.mentions.count,
                table.mentions[next].tokens.lowerBound < sentence.tokens.upperBound
            {
                let mention = table.mentions[next]
                if let entity = mention.entity, table.records[entity].entity.kind == .person {
                    if let named { isAlone = isAlone && named.person == entity }
                    named = named ?? (entity, mention.tokens.lowerBound)
                }
                next += 1
            }
            guard isAlone, let (person, first) = named else { continue }
            var masculine = 0
            var feminine = 0
            for index in sentence.tokens where index > first {
                if words.masculinePronouns.contains(text.word(index)) { masculine = 1 }
                if words.femininePronouns.contains(text.word(index)) { feminine = 1 }
            }
            if masculine != feminine { table.vote(person, masculine: masculine, feminine: feminine) }
        }
    }

    private mutating func resolve(at index: Int, _ sentence: Sentence, _ state: inout State) {
        let token = text.tokens[index]
        let word = token.word
        if words.masculinePronouns.contains(word) {
            addPronoun(
                index, cataphor(index, sentence) ?? person(masculine: true, before: index, state), &state)
        } else if words.femininePronouns.contains(word) {
            addPronoun(
                index, cataphor(index, sentence) ?? person(masculine: false, before: index, state), &state)
        } else if words.neuterPronouns.contains(word) {
            let body = state.bodies.last { state.sentence - $0.sentence <= 1 }?.entity
            add(.pronoun, index..<index + 1, body.map { [$0] } ?? [])
        } else if words.pluralPronouns.contains(word) {
            add(.pronoun, index..<index + 1, [])
        } else if words.dual.contains(word), let end = dualEnd(index, sentence) {
            add(.nominal, index..<end, pair(state))
        } else if words.governmentHeads.contains(word) {
            addGovernment(index, sentence, &state)
        } else if words.titles.contains(word), token.shape == .lower || isBareTitle(index) {
            addRole(index, sentence, &state)
        }
    }

    /// The two countries of which the document speaks most, of those named so far; the one named last among equals.
    private func pair(_ state: State) -> [Int] {
        guard state.countries.count > 1 else { return [] }
        let ranked = state.countries.enumerated().sorted { left, right in
            let (a, b) = (table.records[left.element].named.count, table.records[right.element].named.count)
            return a != b ? a > b : left.offset > right.offset
        }
        return ranked.prefix(2).map(\.element).sorted()
    }

    private mutating func addPronoun(_ index: Int, _ person: Int?, _ state: inout State) {
        add(.pronoun, index..<index + 1, person.map { [$0] } ?? [])
        if let person, !isQuoted[index] {
            state.people.append(
                .init(
                    entity: person, sentence: state.sentence, block: state.block,
                    isFirst: state.people.last?.sentence != state.sentence,
                    isAside: isAside(index..<index + 1) || words.owning.contains(text.word(index))))
        }
    }

    /// `Since her election, Roe has …`: in a fronted phrase the pronoun stands for the person right after its comma.
    private func cataphor(_ index: Int, _ sentence: Sentence) -> Int? {
        guard words.frontings.contains(text.word(sentence.tokens.lowerBound)) else { return nil }
        guard
            let comma = sentence.tokens.first(where: {
                text.bytes[text.tokens[$0].start] == 0x2C && text.tokens[$0].span.count == 1
            }),
            index < comma, comma - index < 12, comma + 1 < sentence.tokens.upperBound
        else { return nil }
        guard let mention = table.mentions.first(where: { $0.tokens.lowerBound == comma + 1 }),
            let entity = mention.entity,
            table.records[entity].entity.kind == .person
        else { return nil }
        let before = table.mentions.contains { mention in
            sentence.tokens.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= index
                && mention.entity.map { table.records[$0].entity.kind == .person } == true
        }
        return before ? nil : entity
    }

    mutating func add(_ form: Mention.Form, _ range: Range<Int>, _ entities: [Int]) {
        let span = text.span(range)
        added.append(
            Mention(
                form: form, span: span, tokens: range, core: span,
                entity: entities.count == 1 ? entities[0] : nil,
                entities: entities))
    }

    private func person(masculine: Bool, before index: Int, _ state: State) -> Int? {
        func fits(_ entity: Int) -> Bool {
            let record = table.records[entity]
            return masculine ? record.masculine >= record.feminine : record.feminine >= record.masculine
        }
        func isSure(_ entity: Int) -> Bool {
            let record = table.records[entity]
            return masculine ? record.masculine > record.feminine : record.feminine > record.masculine
        }
        let speaker = speaker(at: index)
        let isQuoted = isQuoted[index]
        var end = state.people.endIndex
        for distance in 0...6 {
            let sentence = state.sentence - distance
            let start = state.people[..<end].partitioningIndex { $0.sentence >= sentence }
            var (open, sure, any) = (Int?.none, Int?.none, Int?.none)
            for seen in state.people[start..<end]
            where seen.sentence == sentence && state.block - seen.block <= 2 && seen.entity != speaker
                && fits(seen.entity)
            {
                let isOpen = !seen.isAside && seen.isQuoted == isQuoted
                if isOpen, isSure(seen.entity) { return seen.entity }
                if isOpen { open = open ?? seen.entity }
                if isSure(seen.entity) { sure = sure ?? seen.entity }
                any = any ?? seen.entity
            }
            if let best = open ?? sure ?? any { return best }
            end = start
        }
        return nil
    }

    /// `both governments`, `the two countries`: the index after the phrase.
    private func dualEnd(_ index: Int, _ sentence: Sentence) -> Int? {
        var end = index + 1
        if end < sentence.tokens.upperBound, text.word(end) == "the" || text.word(end) == "of" { end += 1 }
        if end < sentence.tokens.upperBound, text.word(end) == "the" || text.word(end) == "our" { end += 1 }
        guard end < sentence.tokens.upperBound, words.dualHeads.contains(text.word(end)) else { return nil }
        return end + 1
    }

    /// A capitalised title without a name: `the Secretary of State`.
    private func isBareTitle(_ index: Int) -> Bool {
        index > 0 && (text.word(index - 1) == "the" || text.word(index - 1) == "The")
    }

    /// `the president`, `the secretary of state`: the last person with that title.
    private mutating func addRole(_ index: Int, _ sentence: Sentence, _ state: inout State) {
        guard index > sentence.tokens.lowerBound else { return }
        var start = index
        while start > sentence.tokens.lowerBound, words.titleModifiers.contains(text.word(start - 1)) {
            start -= 1
        }
        guard start > sentence.tokens.lowerBound, text.word(start - 1) == "the" else { return }
        var end = index + 1
        if end + 1 < sentence.tokens.upperBound, text.word(end) == "of",
            words.portfolios.contains(text.word(end + 1))
        {
            end += 2
        }
        // A name follows: that is its title.
        if end < text.tokens.count, text.tokens[end].shape.isCapital { return }
        let phrase = (start..<end).map { text.word($0) }
        let isHeadAlone = end == index + 1 && start == index
        let roles = table.roleWords
        let holder = state.people.last { seen in
            guard let titles = roles[seen.entity] else { return false }
            return titles.contains { title in
                isHeadAlone
                    ? title.contains(phrase[0])
                    : title.indices.contains { title[$0...].starts(with: phrase) }
            }
        }?.entity
        guard let holder else {
            add(.nominal, start - 1..<end, [])
            return
        }
        add(.nominal, start - 1..<end, [holder])
        state.people.append(
            .init(
                entity: holder, sentence: state.sentence, block: state.block,
                isFirst: state.people.last?.sentence != state.sentence))
    }
}
