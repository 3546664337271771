/// Governments, their officials, and what is named after the person who heads it.
extension ReferenceResolver {
    /// `Mexican officials`, `the government of Peru`, `the United Kingdom government`, `the Ruiz administration`
    mutating func addGovernment(_ index: Int, _ sentence: Sentence, _ state: inout State) {
        var start = index
        var country: Int?
        while start > sentence.tokens.lowerBound, start > index - 6 {
            let before = start - 1
            if let adjective = gazetteer.adjectives[text.word(before)], text.tokens[before].shape.isCapital {
                country = adjective
            } else if let (name, first) = countryName(endingAt: start, sentence) {
                country = name
                start = first
                continue
            } else if text.tokens[before].shape != .lower || !Self.modifiers.contains(text.word(before)) {
                break
            }
            start = before
        }
        if country == nil, index + 2 < sentence.tokens.upperBound, text.word(index + 1) == "of" {
            let first = text.word(index + 2) == "the" ? index + 3 : index + 2
            if let (name, end) = countryName(startingAt: first, sentence) {
                add(.nominal, start..<end, [government(name)])
                return
            }
        }
        guard let country else {
            addAdministration(index, sentence, &state)
            return
        }
        // "a Mexican official": somebody whom the text does not name.
        let isOne =
            Self.single.contains(text.word(index))
            || (start..<index).contains { Self.few.contains(text.word($0)) }
        add(.nominal, start..<index + 1, isOne ? [] : [government(country)])
    }

    private static let modifiers: WordSet =
        "the a an senior top unnamed federal military two three several some one another and other former current"
    private static let single: WordSet = "official diplomat negotiator lawmaker regulator"
    private static let few: WordSet = "a an one two three several some another other former unnamed"

    /// The country whose name ends before a token, and where it begins.
    private func countryName(endingAt end: Int, _ sentence: Sentence) -> (country: Int, first: Int)? {
        guard text.tokens[end - 1].shape.isCapital else { return nil }
        for first in (max(sentence.tokens.lowerBound, end - gazetteer.longest)..<end) {
            let words = (first..<end).map { text.word($0) }
            if text.tokens[first].shape.isCapital, let country = gazetteer.names[words] {
                return (country, first)
            }
        }
        return nil
    }

    private func countryName(startingAt first: Int, _ sentence: Sentence) -> (country: Int, end: Int)? {
        guard first < sentence.tokens.upperBound, text.tokens[first].shape.isCapital else { return nil }
        for end in (first + 1...min(sentence.tokens.upperBound, first + gazetteer.longest)).reversed() {
            if let country = gazetteer.names[(first..<end).map({ text.word($0) })] { return (country, end) }
        }
        return nil
    }

    /// `the Ruiz administration`: a body of its own, of the country of the person if the text gives it.
    private mutating func addAdministration(_ index: Int, _ sentence: Sentence, _ state: inout State) {
        guard Self.headed.contains(text.word(index)), text.tokens[index].shape == .lower,
            let mention = table.mentions[..<passed].suffix(4).last(where: { $0.tokens.upperBound == index }),
            mention.form == .name, let person = mention.entity,
            [.person, .other].contains(table.records[person].entity.kind)
        else { return }
        let head = text.word(index)
        let entity: Int
        if let known = administrations[person]?[head] {
            entity = known
        } else {
            let name = text.line(TextSpan(mention.core.start, text.tokens[index].end))
            extra.append(
                Entity(
                    kind: .organisation, name: name, mentions: [], roles: [],
                    country: table.records[person].entity.country))
            entity = table.records.count + extra.count - 1
            administrations[person, default: [:]][head] = entity
        }
        let first = mention.tokens.lowerBound
        let isDetermined = first > sentence.tokens.lowerBound && text.word(first - 1) == "the"
        add(.nominal, (isDetermined ? first - 1 : first)..<index + 1, [entity])
        state.bodies.append(
            .init(
                entity: entity, sentence: state.sentence, block: state.block,
                isFirst: state.bodies.last?.sentence != state.sentence))
    }

    private static let headed: WordSet = "administration government"

    private mutating func government(_ country: Int) -> Int {
        if let known = governments[country] { return known }
        let name = gazetteer.countries[country]
        extra.append(
            Entity(kind: .organisation, name: "Government of \(name)", mentions: [], roles: [], country: name)
        )
        let index = table.records.count + extra.count - 1
        governments[country] = index
        return index
    }
}
