/// Says which states a passage speaks of or for: by name, nationality, office, `both governments` and `we`.
///
/// States are given by their usual English names. Those in whose name a joint text speaks are read from its first
/// sentences; of a report, `both countries` are the two that it names most.
public struct PartyReader: Sendable {
    private let text: AnnotatedText
    private let words: PartyWords
    /// States of persons for whom only the context gives one, by entity.
    private var inferred: [Int: String] = [:]
    /// States that only the text makes known, by entity.
    private var polities: [Int: String] = [:]
    /// States by number of mentions, the most frequent first.
    public let ranking: [String]
    /// The states whose affair it is: those named at least a third as often as the first; four at most.
    public let leading: [String]
    /// Whether two states are named so much more than any other that the affair is theirs.
    public let isBilateral: Bool
    /// Those in whose name `we` and `the Parties` speak; empty where the text does not say.
    public private(set) var signatories: [String]
    /// The state whose government alone speaks in the text, as `we` and `the Ministry`.
    public private(set) var issuer: String?

    /// - Parameter isJoint: whether the text speaks in the name of its parties; of a report the two states that it names
    ///   most are taken for them.
    public init(_ text: AnnotatedText, isJoint: Bool, words: PartyWords = .english) {
        self.text = text
        self.words = words
        var counts: [String: Int] = [:]
        var order: [String] = []
        let polities = PolityNames.polities(of: text, words)
        self.polities = polities
        for mention in text.mentions where mention.form != .pronoun {
            for name in Self.states(of: mention, in: text, polities) {
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
            }
        }
        let ranked = order.enumerated().sorted { left, right in
            let (a, b) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
            return a != b ? a > b : left.offset < right.offset
        }
        let ranking = ranked.map(\.element)
        self.ranking = ranking
        let most = ranking.first.flatMap { counts[$0] } ?? 0
        leading = Array(ranking.prefix(4).prefix { (counts[$0] ?? 0) * 3 >= most })
        let third = ranking.count > 2 ? counts[ranking[2]] ?? 0 : 0
        isBilateral = ranking.count >= 2 && third * 3 <= counts[ranking[1]] ?? 0
        var opening = Self.opening(text, polities)
        // Of a report, three states and more that it sets side by side and names most.
        if !isJoint, opening.count < 3 || Set(opening) != Set(ranking.prefix(opening.count)) { opening = [] }
        signatories = opening.isEmpty ? ranking.count >= 2 ? Array(ranking.prefix(2)) : [] : opening
        inferred = Self.leaders(text, Array(ranking.prefix(2)), polities, words).merging(polities) {
            _, polity in polity
        }
    }

    /// The same of a text in which the government of one state speaks.
    public func speaking(for state: String) -> PartyReader {
        var reader = self
        reader.signatories = [state]
        reader.issuer = state
        return reader
    }

    /// The states named in a range of tokens, in order, each once.
    public func states(in range: Range<Int>) -> [String] {
        var names: [String] = []
        for mention in text.mentions(in: range) where !isOfCounterpart(mention) {
            for name in Self.states(of: mention, in: text, inferred) where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }

    /// `her` of `her Peruvian counterpart`, which says nothing of whose stance it is.
    private func isOfCounterpart(_ mention: Mention) -> Bool {
        guard mention.form == .pronoun else { return false }
        let next = mention.tokens.upperBound
        return (next..<max(next, min(next + 3, text.tokens.count))).contains {
            words.counterparts.contains(text.word($0))
        }
    }

    /// Whether a mention is a state by name or nationality, also one that only the text makes known; no person or body
    /// of one.
    public func isState(_ mention: Mention) -> Bool {
        let indices = mention.entity.map { [$0] } ?? mention.entities
        return indices.contains { index in
            guard text.entities.indices.contains(index) else { return false }
            let kind = text.entities[index].kind
            return kind == .country || (kind == .other || kind == .place) && polities[index] != nil
        }
    }

    /// The states that a noun phrase stands for; nil where it stands for none.
    ///
    /// `both`, `two`, `our three` and `the` before a noun for states are resolved; a phrase such as `the parties`, of
    /// which the text does not say who they are, gives an empty list.
    public func parties(of range: Range<Int>) -> [String]? {
        let named = states(in: range)
        if let joint = jointParties(range) {
            // "the two countries" is decided here; a name beside it only when it names more.
            let isByName = text.mentions(in: range).contains { $0.form == .name || $0.form == .adjective }
            if !isByName || joint.count > named.count { return joint }
        }
        if named.isEmpty, let issuer, namesIssuer(range) { return [issuer] }
        return named.isEmpty ? nil : named
    }

    /// `the Ministry`, `the government`, where one government speaks.
    private func namesIssuer(_ range: Range<Int>) -> Bool {
        range.contains { index in
            words.issuers.contains(text.word(index)) && index > 0
                && (words.definite.contains(text.word(index - 1)) || text.tokens[index].shape.isCapital)
        }
    }

    /// Resolves `we`, `both governments`, `the Parties`, `our three nations`; nil where no such phrase stands.
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
            // "the Parties", but not "the United States"
            let isNoun =
                token.shape == .lower && words.bodies.contains(token.word)
                || token.shape == .capitalized && words.treatyParties.contains(token.word)
                || token.shape == .capitalized && count > 0 && words.bodies.contains(token.word)
            let next = index + 1
            let isRestricted = next < text.tokens.count && words.restricting.contains(text.word(next))
            if isNoun, count > 0 || isDefinite && !isRestricted {
                let both = signatories.isEmpty || issuer != nil
                return count > 0 ? first(count) : both ? first(2) : signatories
            }
        }
        if count == 2, range.count == 1 { return first(2) }
        return nil
    }

    /// The signatories where there are so many, or else the states that the text names most.
    private func first(_ count: Int) -> [String] {
        if signatories.count == count, issuer == nil { return signatories }
        return ranking.count >= count ? Array(ranking.prefix(count)) : []
    }

    private static func states(of mention: Mention, in text: AnnotatedText, _ inferred: [Int: String])
        -> [String]
    {
        var names: [String] = []
        func add(_ index: Int) {
            guard text.entities.indices.contains(index) else { return }
            // Field by field: an entity is more than these, and a copy holds on to all of it.
            let name =
                text.entities[index].kind == .country
                ? text.entities[index].name : text.entities[index].country ?? inferred[index]
            if let name, !names.contains(name) { names.append(name) }
        }
        if let entity = mention.entity { add(entity) } else { mention.entities.forEach(add) }
        return names
    }

    /// The first of the opening sentences that names two states or more close together, and only those.
    private static func opening(_ text: AnnotatedText, _ polities: [Int: String]) -> [String] {
        for sentence in text.sentences.prefix(6) {
            guard text.blocks[sentence.block].kind != .boilerplate else { continue }
            var names: [String] = []
            var last: Int?
            for mention in text.mentions(in: sentence.tokens) {
                let states = states(of: mention, in: text, polities)
                if states.isEmpty { continue }
                if let last, names.count >= 2, mention.tokens.lowerBound - last > 6 { break }
                for name in states where !names.contains(name) { names.append(name) }
                last = mention.tokens.upperBound
            }
            if names.count >= 2 { return names }
        }
        return []
    }

    /// The states of leaders whom the text only calls `President`, in an affair between two states: the host of a known
    /// guest leads the other state, and where one of the two has its leader, the remaining leader is the other's.
    private static func leaders(
        _ text: AnnotatedText, _ pair: [String], _ polities: [Int: String], _ words: PartyWords
    ) -> [Int: String] {
        guard pair.count == 2 else { return [:] }
        var states: [Int: String] = [:]
        var open: [Int] = []
        var taken: Set<String> = []
        for (index, entity) in text.entities.enumerated() where entity.kind == .person {
            if entity.country == nil, entity.roles.contains(where: { $0 == words.foreignSecretary.title }) {
                states[index] = words.foreignSecretary.state
            }
            guard entity.roles.contains(where: words.leaderTitles.contains) else { continue }
            if let country = entity.country { taken.insert(country) } else { open.append(index) }
        }
        func other(_ state: String) -> String? {
            pair.contains(state) ? pair.first { $0 != state } : nil
        }
        // "Ruiz and her Peruvian counterpart, Julio Vega": where both are from.
        for (index, entity) in text.entities.enumerated()
        where entity.kind == .person && entity.country == nil && states[index] == nil {
            for number in entity.mentions.prefix(3) where text.mentions.indices.contains(number) {
                let first = text.mentions[number].tokens.lowerBound
                let before = max(0, first - 4)..<first
                guard before.contains(where: { words.counterparts.contains(text.word($0)) }),
                    let adjective = text.mentions(in: before).last(where: { $0.form == .adjective }),
                    let state = Self.states(of: adjective, in: text, polities).first
                else { continue }
                states[index] = state
                let beside = max(0, adjective.tokens.lowerBound - 6)..<adjective.tokens.lowerBound
                let host = text.mentions(in: beside).last { mention in
                    mention.entity.map { text.entities[$0].kind == .person && $0 != index } ?? false
                }
                if let host = host?.entity, text.entities[host].country == nil { states[host] = other(state) }
            }
        }
        for index in open {
            for number in text.entities[index].mentions where states[index] == nil {
                guard text.mentions.indices.contains(number) else { continue }
                let first = text.mentions[number].tokens.lowerBound
                let before = max(0, first - 14)..<first
                guard before.suffix(6).contains(where: { words.meeting.contains(text.word($0)) }) else {
                    continue
                }
                let guest = text.mentions(in: before).last { mention in
                    mention.entity.map { text.entities[$0].kind == .person && $0 != index } ?? false
                }
                guard let person = guest?.entity, let state = text.entities[person].country ?? states[person]
                else { continue }
                states[index] = other(state)
            }
            if let state = states[index] { taken.insert(state) }
        }
        let known = taken.intersection(pair)
        for index in open
        where states[index] == nil && known.count == 1 && text.entities[index].mentions.count >= 3 {
            states[index] = known.first.flatMap(other)
        }
        return states
    }
}
