import DossierText

/// Who acts on whom: by this `Norway accused Denmark` is told from `Denmark accused Norway`.
///
/// Only what stands where subjects and objects stand counts; of a pronoun, whom it stands for.
struct EventRoles {
    private let text: AnnotatedText
    private let words: TimelineWords

    init(text: AnnotatedText, words: TimelineWords) {
        self.text = text
        self.words = words
    }

    /// Entities that act in the clause of a predicate, and upon whom.
    func roles(of index: Int, _ all: [Predicate], in sentence: Range<Int>) -> (actors: [Int], targets: [Int])
    {
        let predicate = all[index]
        var subject = subject(of: predicate, sentence)
        // "Norway closed the port and accused Denmark"
        if subject.isEmpty, predicate.link == .coordinate, let parent = predicate.parent, parent != index {
            subject = self.subject(of: all[parent], sentence)
        }
        if predicate.isPassive {
            let limit = min(sentence.upperBound, predicate.verb + Self.reach)
            let by = (predicate.verb + 1..<max(predicate.verb + 1, limit)).first { text.word($0) == words.by }
            return (by.map { object(from: $0 + 1, sentence) } ?? [], subject)
        }
        return (subject, object(from: predicate.verb + 1, sentence))
    }

    /// How far behind its verb an agent is looked for, and before it a subject, in tokens.
    private static let reach = 14

    /// The names of the noun phrase before a verb; none that hang on a preposition, but for `of`.
    private func subject(of predicate: Predicate, _ sentence: Range<Int>) -> [Int] {
        let end = predicate.group.lowerBound
        let floor = max(sentence.lowerBound, min(predicate.clause.lowerBound, end), end - Self.reach)
        return names(in: floor..<end)
    }

    /// The names of the noun phrase behind a verb, up to what goes on with a preposition or a clause.
    private func object(from start: Int, _ sentence: Range<Int>) -> [Int] {
        var end = start
        while end < sentence.upperBound, end < start + Self.reach {
            let tag = text.tags[end]
            if tag == .adposition && text.word(end) != words.of && end > start || tag.isVerb
                || tag == .auxiliary || tag == .subordinator || text.word(end) == words.that
                || text.word(end) == words.to || text.tokens[end].shape == .quotationMark
                || text.base.isMark(end, ",") || text.base.isMark(end, ";")
            {
                break
            }
            end += 1
        }
        return names(in: start..<end)
    }

    private func names(in range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        var found: [Int] = []
        for mention in text.mentions(in: range) where range.contains(mention.tokens.lowerBound) {
            // "Lisbon, 4 May — Twelve people were killed": a number is nobody.
            guard mention.form != .adjective, !words.numerals.contains(text.word(mention.tokens.lowerBound)),
                !hangs(mention.tokens.lowerBound, range)
            else { continue }
            for entity in mention.entity.map({ [$0] }) ?? mention.entities
            where text.entities.indices.contains(entity) && !found.contains(entity)
                && text.entities[entity].kind != .place
            {
                found.append(entity)
            }
        }
        return found
    }

    /// `a spokesman in Norway`, `on Denmark`
    private func hangs(_ index: Int, _ range: Range<Int>) -> Bool {
        var before = index - 1
        if range.contains(before), text.tags[before] == .determiner { before -= 1 }
        return range.contains(before) && text.tags[before] == .adposition && text.word(before) != words.of
    }

    /// In one line by last words: `Brandt+ Norway > Denmark`; people have a `+`. Nil where nobody is named.
    func line(_ event: Event) -> String? {
        if event.actors.isEmpty, event.targets.isEmpty { return nil }
        func names(_ entities: [Int]) -> [String] {
            entities.prefix(4).map { entity in
                let name = text.entities[entity].name
                let tail =
                    name.utf8.lastIndex(of: 0x20).map { name[name.utf8.index(after: $0)...] } ?? name[...]
                return text.entities[entity].kind == .person ? tail + "+" : String(tail)
            }
        }
        return (names(event.actors) + [">"] + names(event.targets)).joined(separator: " ")
    }
}
