import DossierHost
import DossierText

extension Assertion {
    /// Who does something and to whom, as the stems of nouns and names that stand there; empty where that is not said.
    ///
    /// Names are told from nouns by an `@`, countries by their usual name, however they are written: `Norlandic`, `of Norland`.
    struct Roles {
        var agents: Set<String> = []
        var patients: Set<String> = []
        /// What is joined by a preposition: with what, against whom.
        var others: Set<String> = []
        /// Those of them whence, and whither.
        var origins: Set<String> = []
        var goals: Set<String> = []

        private static func names(_ keys: Set<String>) -> Set<String> {
            Set(
                keys.lazy.map { $0.hasPrefix("~") ? String($0.dropFirst()) : $0 }.filter { $0.hasPrefix("@") }
            )
        }

        /// Without those to whom it only belongs: it is not Ruiz of whom `Ruiz's lawyer` tells.
        private static func heads(_ keys: Set<String>) -> Set<String> {
            let heads = keys.filter { !$0.hasPrefix("~") }
            return heads.isEmpty ? names(keys) : heads
        }

        /// Words by which a name can be meant that is not known as one.
        private static func plain(_ keys: Set<String>) -> Set<Substring> {
            Set(keys.map { $0.hasPrefix("@") ? $0.dropFirst() : $0[...] })
        }

        private static func areApart(_ left: Set<String>, _ right: Set<String>) -> Bool {
            plain(left).isDisjoint(with: plain(right))
        }

        /// Whether both are said and are not the same.
        private static func differ(_ left: Set<String>, _ right: Set<String>) -> Bool {
            if left.isEmpty || right.isEmpty { return false }
            if areApart(heads(left), heads(right)) { return true }
            let (own, there) = (names(left), names(right))
            return !own.isEmpty && !there.isEmpty && areApart(own, there) && areApart(own, right)
                && areApart(there, left)
        }

        /// Whether somebody else does it there, or it is done the other way round.
        func turns(_ other: Roles) -> Bool {
            if Self.differ(agents, other.agents) { return true }
            // Who does it here is there to whom, or where, it is done.
            let own = Self.names(agents)
            if other.agents.isEmpty,
                !own.isDisjoint(with: other.patients.union(other.others).union(other.goals))
            {
                return true
            }
            if Self.leads(origins, other.goals, and: other.origins)
                || Self.leads(goals, other.origins, and: other.goals)
            {
                return true
            }
            return !patients.isEmpty && !other.patients.isEmpty && Self.areApart(patients, other.patients)
                && !Self.areApart(patients, other.agents)
        }

        /// Whether names of one end are those of the other end there.
        private static func leads(_ own: Set<String>, _ there: Set<String>, and same: Set<String>) -> Bool {
            let own = names(own)
            return !own.isEmpty && !own.isDisjoint(with: there) && own.isDisjoint(with: same)
        }

        /// Whether it is done there to something else: neither is what the other has, be it joined by a preposition as in
        /// `threatened Norland with a toll`.
        func hits(other: Roles) -> Bool {
            guard Self.differ(patients, other.patients) else { return false }
            return Self.areApart(patients, other.others) && Self.areApart(others, other.patients)
        }

        var all: Set<String> { agents.union(patients).union(others) }
    }

    /// Names by the token at which they stand, as they count in roles.
    struct NamedTokens {
        private var keys: [Int: Set<String>] = [:]
        /// Numbers with their units.
        private var quantities: Set<Int> = []

        init(_ text: AnnotatedText, in range: Range<Int>) {
            let span = text.span(range)
            for quantity in text.quantities where quantity.tokens.overlaps(range) {
                let noun = quantity.noun.map { text.tokens(in: $0) }
                quantities.formUnion(quantity.tokens.filter { noun?.contains($0) != true })
            }
            for mention in text.mentions where mention.span.overlaps(span) {
                var names: Set<String> = []
                let entities =
                    mention.entities.isEmpty ? [mention.entity].compactMap(\.self) : mention.entities
                for index in entities where text.entities.indices.contains(index) {
                    names.formUnion(Self.keys(of: text.entities[index]))
                }
                if names.isEmpty { continue }
                let core = mention.form == .name || mention.form == .adjective ? mention.core : mention.span
                let tokens = text.tokens(in: core)
                // `his lawyer` is somebody else.
                if mention.form == .pronoun, let word = tokens.first,
                    Self.possessive.contains(text.word(word))
                {
                    continue
                }
                let end = tokens.upperBound
                let isOwner =
                    end < text.tags.count && Self.marks.contains(text.word(end))
                    || tokens.last.map { text.form($0).hasSuffix("'s") || text.form($0).hasSuffix("’s") }
                        == true
                if isOwner { names = Set(names.map { "~\($0)" }) }
                for token in tokens { keys[token, default: []].formUnion(names) }
            }
        }

        private static let possessive: Set<DossierText.Word> = [
            "his", "her", "its", "their", "our", "my", "your",
        ]
        private static let marks: Set<DossierText.Word> = ["'s", "’s", "'", "’"]

        private static func keys(of entity: Entity) -> Set<String> {
            switch entity.kind {
            case .country: return ["@\(entity.name)"]
            case .person:
                // The family name stands for the whole.
                return Set(
                    Workspace.foldedWords(entity.name).last.map { ["@\(ClaimContext.stem($0))"] } ?? [])
            case .organisation, .place, .group, .other:
                return Set(
                    Workspace.foldedWords(entity.name).filter { $0.utf8.count > 2 }
                        .map { "@\(ClaimContext.stem($0))" })
            }
        }

        /// What a token counts as; nothing where it is neither a noun nor a name.
        func keys(_ text: AnnotatedText, _ index: Int) -> Set<String> {
            if let names = keys[index] { return names }
            if quantities.contains(index) { return [] }
            switch text.tags[index] {
            // Lower-case letters make no name, whatever stands around.
            case .properNoun where text.form(index).first?.isLowercase == false:
                return Set(
                    Workspace.foldedWords(text.form(index)).filter { $0.utf8.count > 2 }
                        .map { "@\(ClaimContext.stem($0))" })
            case .noun, .properNoun:
                if let meaning = Paraphrases.meaning(ofNoun: text.word(index)),
                    let key = Paraphrases.key(of: meaning)
                {
                    return [key]
                }
                return Set(Workspace.foldedWords(text.form(index)).map(ClaimContext.stem))
            default: return []
            }
        }

        var all: Set<String> {
            keys.values.reduce(into: []) { all, keys in
                for key in keys { all.insert(key.hasPrefix("~") ? String(key.dropFirst()) : key) }
            }
        }
    }

    /// The parts of one clause around a verb, or around a noun for what is done.
    struct RoleReader {
        let text: AnnotatedText
        let named: NamedTokens
        let clause: Range<Int>
        let isRelative: Bool
        /// The clause's expressions of time.
        let timed: [Range<Int>]

        private func isTime(_ index: Int) -> Bool { timed.contains { $0.contains(index) } }

        /// - Parameter before: the roles of the verb before it in the clause, whose subject it may share.
        func roles(of index: Int, isVerb: Bool, isPassive: Bool, after previous: (token: Int, roles: Roles)?)
            -> Roles
        {
            var (left, right) = (Set<String>(), Set<String>())
            var (by, of, others) = (Set<String>(), Set<String>(), Set<String>())
            var (origins, goals) = (Set<String>(), Set<String>())
            var start = max(clause.lowerBound, (previous?.token ?? -1) + 1)
            // `visited the valley and promised`: what stands before `and` belongs to the other verb.
            let joint =
                previous == nil ? nil : (start..<max(start, index)).last { text.tags[$0] == .coordinator }
            if let joint { start = joint + 1 }
            if start < index, !isAside(index, previous?.token) { left = subject(start..<index) }
            var preposition: DossierText.Word?
            var token = index + 1
            while token < clause.upperBound {
                let tag = text.tags[token]
                if tag.isVerb, !isAttribute(token) { break }
                if tag == .adposition || text.word(token) == "to" {
                    preposition = token == index + 1 && follows(token) ? nil : text.word(token)
                } else if !isTime(token) {
                    let keys = named.keys(text, token)
                    switch preposition {
                    case nil: right.formUnion(keys)
                    case "of": if isVerb { right.formUnion(keys) } else { of.formUnion(keys) }
                    case "by": by.formUnion(keys)
                    default:
                        others.formUnion(keys)
                        if preposition == "from" { origins.formUnion(keys) }
                        if preposition == "to" || preposition == "into" { goals.formUnion(keys) }
                    }
                }
                token += 1
            }
            guard isVerb else {
                // `the seizure of the trawler by the coast guard`, `the resignation of the chief`
                let owner = possessor(before: index)
                let agents = by.isEmpty ? owner : by
                return Roles(
                    agents: agents.isEmpty ? of : agents, patients: of.isEmpty && !by.isEmpty ? owner : of,
                    others: others.union(right))
            }
            let isInfinitive = index > clause.lowerBound && text.word(index - 1) == "to"
            if left.isEmpty, let previous, isInfinitive || joint != nil {
                left =
                    isInfinitive
                    ? previous.roles.agents.union(previous.roles.patients) : previous.roles.agents
            }
            if isRelative, previous == nil { left = [] }
            return isPassive
                ? Roles(
                    agents: by, patients: left, others: others.union(right), origins: origins, goals: goals)
                : Roles(
                    agents: left, patients: right, others: others.union(by), origins: origins, goals: goals)
        }

        /// Whether a verb goes on after what is set off by commas, so that its subject stands farther back:
        /// `Lind, who kept the books, pleaded guilty`.
        private func isAside(_ index: Int, _ previous: Int?) -> Bool {
            guard previous != nil || isRelative else { return false }
            var token = index - 1
            while token >= clause.lowerBound, text.tags[token] == .auxiliary || text.tags[token] == .adverb {
                token -= 1
            }
            return token >= clause.lowerBound && text.tags[token] == .punctuation
        }

        /// Nouns and names before a verb that no preposition but `of` ties to something else.
        private func subject(_ range: Range<Int>) -> Set<String> {
            var keys: Set<String> = []
            var isAside = false
            for token in range {
                if text.tags[token] == .punctuation {
                    isAside = false
                } else if text.tags[token] == .adposition, text.word(token) != "of" {
                    isAside = true
                } else if isTime(token) {
                    isAside = false
                } else if !isAside {
                    keys.formUnion(named.keys(text, token))
                }
            }
            return keys
        }

        /// `Ruiz's resignation`
        private func possessor(before index: Int) -> Set<String> {
            var token = index - 1
            while token >= clause.lowerBound, text.tags[token] == .adjective { token -= 1 }
            guard token > clause.lowerBound, ["'s", "’s", "'", "’"].contains(text.word(token)) else {
                return []
            }
            var keys: Set<String> = []
            token -= 1
            while token >= clause.lowerBound, [.properNoun, .noun].contains(text.tags[token]) {
                // Here the owner is who does it or to whom it is done.
                for key in named.keys(text, token) {
                    keys.insert(key.hasPrefix("~") ? String(key.dropFirst()) : key)
                }
                token -= 1
            }
            return keys
        }

        private func isAttribute(_ token: Int) -> Bool {
            text.tags[token] == .verbParticiple && token + 1 < clause.upperBound
                && [.noun, .adjective].contains(text.tags[token + 1])
        }

        /// `out` of `run out`
        private func follows(_ token: Int) -> Bool {
            ["out", "up", "down", "over", "off", "away", "back"].contains(text.word(token))
        }
    }
}
