/// Says which states a passage speaks of or for: by name, nationality, office, `both governments` and `we`.
///
/// States are given by their usual English names. Those in whose name a joint text speaks are read from its title or its
/// first sentences; of a report, `both countries` are the two that it names most.
public struct PartyReader: Sendable {
    private let text: AnnotatedText
    private let words: PartyWords
    /// States by number of mentions, the most frequent first.
    public let ranking: [String]
    /// Those in whose name `we` and `the Parties` speak; empty where the text does not say.
    public let signatories: [String]

    public init(_ text: AnnotatedText, title: String? = nil, words: PartyWords = .english) {
        self.text = text
        self.words = words
        var counts: [String: Int] = [:]
        var order: [String] = []
        for mention in text.mentions {
            for name in Self.states(of: mention, in: text) {
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
            }
        }
        let ranked = order.enumerated().sorted { left, right in
            let (a, b) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
            return a != b ? a > b : left.offset < right.offset
        }
        ranking = ranked.map(\.element)
        signatories = Self.signatories(text, ranking, words)
    }

    /// The states named in a range of tokens, in order, each once.
    public func states(in range: Range<Int>) -> [String] {
        var names: [String] = []
        for mention in text.mentions(in: range) where mention.tokens.lowerBound < range.upperBound {
            for name in Self.states(of: mention, in: text) where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The states that a noun phrase stands for; nil where it stands for none.
    ///
    /// `both`, `two`, `our three` and `the` before a noun for states are resolved; a phrase such as `the government`,
    /// of which the text does not say whose it is, gives an empty list.
    public func parties(of range: Range<Int>) -> [String]? {
        let named = states(in: range)
        if let joint = jointParties(range), named.isEmpty || joint.count > named.count { return joint }
        return named.isEmpty ? nil : named
    }

    /// Resolves `we`, `both governments`, `the Parties`, `our three nations`.
    public func jointParties(_ range: Range<Int>) -> [String]? {
        var count = 0
        var isDefinite = false
        for index in range {
            let token = text.tokens[index]
            if words.firstPerson.contains(token.word), token.shape != .upper {
                return text.quotation(around: index) == nil ? signatories : nil
            }
            if let number = words.counts[token.word] { count = number }
            if words.definite.contains(token.word) { isDefinite = true }
            if words.bodies.contains(token.word), isDefinite || count > 0 {
                return count > 0 ? first(count) : signatories.isEmpty ? first(2) : signatories
            }
        }
        if count == 2, range.count == 1 { return first(2) }
        return nil
    }

    /// The signatories where there are so many, or else the states that the text names most.
    private func first(_ count: Int) -> [String] {
        signatories.count == count ? signatories : Array(ranking.prefix(count)).count == count ? Array(ranking.prefix(count)) : []
    }

    static func states(of mention: Mention, in text: AnnotatedText) -> [String] {
        let indices = mention.entity.map { [$0] } ?? mention.entities
        var names: [String] = []
        for index in indices where text.entities.indices.contains(index) {
            let entity = text.entities[index]
            let name = entity.kind == .country ? entity.name : entity.country
            if let name, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The first of the opening sentences that names two states or more at its head, and only those that it joins.
    private static func signatories(_ text: AnnotatedText, _ ranking: [String], _ words: PartyWords) -> [String] {
        for sentence in text.sentences.prefix(6) {
            guard text.blocks[sentence.block].kind != .boilerplate else { continue }
            var names: [String] = []
            var last: Int?
            for mention in text.mentions(in: sentence.tokens) {
                let states = states(of: mention, in: text)
                if states.isEmpty { continue }
                if let last, names.count >= 2, mention.tokens.lowerBound - last > 6 { break }
                for name in states where !names.contains(name) { names.append(name) }
                last = mention.tokens.upperBound
            }
            if names.count >= 2 { return names }
        }
        return Array(ranking.prefix(2)).count == 2 ? Array(ranking.prefix(2)) : []
    }
}
