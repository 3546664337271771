import DossierHost
import DossierSDK
import DossierText

/// The names and functions of a draft against the people and bodies of the workspace.
struct DraftNames {
    private let invocation: Invocation
    private let workspace: Workspace
    private let everyone: [PersonRecord]

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        let workspace = try invocation.workspace()
        self.workspace = workspace
        everyone = try invocation.attempt { () throws(WorkspaceError) in try workspace.people(PersonQuery()) }
    }

    /// The entries that a name or role can mean.
    func people(_ name: String) throws(Diagnostic) -> Set<FindingID> {
        var query = PersonQuery()
        query.name = name
        let found = try invocation.attempt { [query] () throws(WorkspaceError) in try workspace.people(query)
        }
        return Set(found.map(\.group))
    }

    func checks(of text: AnnotatedText) throws(Diagnostic) -> [Check] {
        var checks: [Check] = []
        let told = Self.functions(told: text)
        for entity in text.entities where entity.kind == .person || entity.kind == .organisation {
            guard let mention = entity.mentions.map({ text.mentions[$0] }).first(where: { $0.form == .name })
            else { continue }
            let known = try people(entity.name)
            if known.isEmpty {
                checks.append(try unknown(entity, mention))
                continue
            }
            var check = Check(.name, mention.core, .supported)
            if let person = everyone.first(where: { known.contains($0.group) }) {
                check.passage = Self.description(of: person)
            }
            checks.append(check)
            for role in entity.roles + (told[entity.name] ?? []) {
                if let check = try roleCheck(role, of: entity, known, text) { checks.append(check) }
            }
        }
        return checks
    }

    /// By name: what a sentence says that somebody is.
    private static func functions(told text: AnnotatedText) -> [String: [String]] {
        var functions: [String: [String]] = [:]
        for sentence in text.sentences {
            let range = text.tokens(in: sentence.span)
            let reader = PhraseReader(text, NamedTokens(text, in: range), in: range)
            let phrases = reader.phrases()
            guard phrases.count > 2, phrases[0].kind == .nominal, phrases[1].isCopula,
                phrases[2].kind == .nominal,
                let mention = text.mentions(in: phrases[0].tokens).first(where: {
                    $0.form == .name && $0.tokens == phrases[0].tokens
                }),
                let entity = mention.entity, text.entities[entity].kind == .person,
                phrases[2].tokens.lowerBound == phrases[1].tokens.upperBound
            else { continue }
            var end = 3
            while end + 1 < phrases.count, phrases[end].kind == .adposition, phrases[end + 1].kind == .nominal
            { end += 2 }
            let tokens = phrases[2].tokens.lowerBound..<phrases[end - 1].tokens.upperBound
            functions[text.entities[entity].name, default: []].append(text.line(text.span(tokens)))
        }
        return functions
    }

    private static func description(of person: PersonRecord) -> String {
        let roles = person.fields["roles"]?.texts.prefix(2).joined(separator: ", ") ?? ""
        return "\(person.name)\(roles.isEmpty ? "" : ", \(roles)") (who \(person.handle))"
    }

    /// A name that no document has: spelt otherwise, in the text but not among the people, or not there at all.
    private func unknown(_ entity: Entity, _ mention: Mention) throws(Diagnostic) -> Check {
        if let near = Self.misspelt(entity.name, among: everyone) {
            var check = Check(.name, mention.core, .contradicted, "the name is \(near.name)")
            check.passage = Self.description(of: near)
            return check
        }
        let found = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.passages(withPhrase: entity.name, limit: 1)
        }
        guard let passage = found.first else { return Check(.name, mention.core, .notFound) }
        var check = Check(.name, mention.core, .supported)
        check.place = Place(document: passage.document.id, span: passage.span)
        return check
    }

    /// The one whose name differs in one word, and in that by a letter or two.
    static func misspelt(_ name: String, among people: [PersonRecord]) -> PersonRecord? {
        let words = Workspace.foldedWords(name)
        guard !words.isEmpty else { return nil }
        for person in people {
            for form in [person.name] + (person.fields["aliases"]?.texts ?? []) {
                let other = Workspace.foldedWords(form)
                guard other.count == words.count else { continue }
                let different = zip(words, other).filter { $0 != $1 }
                guard different.count == 1, let (left, right) = different.first,
                    min(left.utf8.count, right.utf8.count) >= 5, left.first == right.first || words.count > 1
                else { continue }
                let most = min(left.utf8.count, right.utf8.count) >= 8 ? 2 : 1
                let distance = EditDistance.between(Array(left.utf8), Array(right.utf8))
                // `s` at the end is a plural and no other name.
                if distance <= most, left + "s" != right, right + "s" != left { return person }
            }
        }
        return nil
    }

    private static func stands(_ role: Set<String>, beside mention: Mention, in text: AnnotatedText) -> Bool {
        text.sentence(at: mention.span.start).map {
            Set(Workspace.foldedWords(text.string(text.sentences[$0].span))).isSuperset(of: role)
        } == true
    }

    private static func holds(_ words: Set<String>, _ word: String) -> Bool {
        words.contains(word) || words.contains { Demonyms.join([$0], [word]) }
    }

    /// Whether words of a function, as the country whose minister somebody is, stand beside his name.
    private func stand(_ words: Set<String>, beside name: String) throws(Diagnostic) -> Bool {
        let found = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.passages(withPhrase: name, limit: 20)
        }
        for passage in found {
            let bytes = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.text(of: passage.document)
            }
            let end = min(passage.span.end, bytes.count)
            guard passage.span.start < end else { continue }
            let there = Set(
                Workspace.foldedWords(String(decoding: bytes[passage.span.start..<end], as: UTF8.self)))
            if words.allSatisfy({ Self.holds(there, $0) }) { return true }
        }
        return false
    }

    /// The stems of a function, by which it is looked for in a passage.
    private static func function(_ words: Set<String>) -> Set<String> {
        Set(words.map { Paraphrases.key(ofNoun: DossierText.Word($0)) ?? ClaimContext.stem($0) })
    }

    /// A function that somebody else has in the documents, and this person never.
    private func roleCheck(
        _ role: String, of entity: Entity, _ known: Set<FindingID>, _ text: AnnotatedText
    ) throws(Diagnostic) -> Check? {
        let wanted = Set(Workspace.foldedWords(role)).subtracting(ClaimWords.unheard)
        let mentions = entity.mentions.map { text.mentions[$0] }
        guard entity.kind == .person, !wanted.isEmpty,
            // In a mention, or beside the first in whose sentence it stands.
            let place = mentions.first(where: {
                Set(Workspace.foldedWords(text.string($0.span))).isSuperset(of: wanted)
            })
                ?? mentions.first(where: { $0.form == .name && Self.stands(wanted, beside: $0, in: text) })
                ?? mentions.first(where: { $0.form == .name })
        else { return nil }
        /// Whether a person has the whole of it; what is left where he has only a part.
        func rest(_ person: PersonRecord) -> Set<String>? {
            (person.fields["roles"]?.texts ?? []).compactMap { text -> Set<String>? in
                let words = Set(Workspace.foldedWords(text)).subtracting(ClaimWords.unheard)
                let rest = wanted.filter { !Self.holds(words, $0) }
                return rest.isEmpty || words.count > 1 && wanted.isSuperset(of: words) ? rest : nil
            }.min { $0.count < $1.count }
        }
        let own = everyone.filter { known.contains($0.group) }
        for person in own {
            guard let rest = rest(person) else { continue }
            // That he is a minister, who is one of the environment, need not be said.
            if wanted.count == 1 { return nil }
            if !rest.isEmpty, try !stand(rest, beside: entity.name) { continue }
            var check = Check(.role, place.span, .supported)
            check.passage = Self.description(of: person)
            return check
        }
        let roles = own.flatMap { $0.fields["roles"]?.texts ?? [] }
        guard !roles.isEmpty else {
            // Of one whose functions no document tells only that is no news which stands beside his name.
            if wanted.count == 1 { return nil }
            if try stand(wanted, beside: entity.name) { return nil }
            var check = Check(.role, place.span, .notFound, "no document says what \(entity.name) is")
            check.function = Self.function(wanted)
            return check
        }
        // A title of one word, as `President`, is a function where the documents give it to somebody.
        if wanted.count == 1 {
            let isFunction = everyone.contains { person in
                (person.fields["roles"]?.texts ?? []).contains { Set(Workspace.foldedWords($0)) == wanted }
            }
            guard isFunction else { return nil }
            return Check(.role, place.span, .notFound, "here \(roles.prefix(3).joined(separator: ", "))")
        }
        // The secretary of one paper is the minister of another.
        let isLike = roles.contains { text in
            let words = Workspace.foldedWords(text)
            return wanted.allSatisfy { word in
                Self.holds(Set(words), word)
                    || words.contains { Related.areAlike(ClaimContext.stem(word), ClaimContext.stem($0)) }
            }
        }
        if isLike { return nil }
        // A like function of somebody else, as of another country's minister, says nothing.
        guard let other = everyone.first(where: { !known.contains($0.group) && rest($0)?.isEmpty == true })
        else {
            let names = roles.prefix(3).joined(separator: ", ")
            var check = Check(.role, place.span, .notFound, "“\(role)” of nobody; here \(names)")
            check.function = Self.function(wanted)
            return check
        }
        var check = Check(.role, place.span, .contradicted, "\(role) is \(other.name)")
        check.passage = Self.description(of: other)
        return check
    }
}
