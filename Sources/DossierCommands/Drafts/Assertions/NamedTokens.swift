import DossierHost
import DossierText

/// Who or what stands at each token of a sentence, pronouns and functions as those whom they mean.
struct NamedTokens {
    private var referents: [Int: Set<Referent>] = [:]
    /// Tokens of pronouns that stand for nobody known.
    private var opaque: Set<Int> = []
    /// Numbers with their units.
    private var quantities: Set<Int> = []
    /// The tokens of each name, with its title, by each of them.
    private(set) var runs: [Int: Range<Int>] = [:]
    private var titled: [Int: Set<Referent>] = [:]
    private let first: Int
    /// What the text says that those are who are named: stems of their titles and functions.
    private(set) var descriptions: [Referent: Set<String>] = [:]

    init(_ text: AnnotatedText, in range: Range<Int>) {
        first = range.lowerBound
        for quantity in text.quantities(overlapping: range) {
            let noun = quantity.noun.map { text.tokens(in: $0) }
            quantities.formUnion(quantity.tokens.filter { noun?.contains($0) != true })
        }
        for mention in text.mentions(overlapping: range) {
            var names: Set<Referent> = []
            let entities = mention.entities.isEmpty ? [mention.entity].compactMap(\.self) : mention.entities
            for index in entities where text.entities.indices.contains(index) {
                guard let name = Self.referent(text.entities[index]) else { continue }
                names.insert(name)
                for word in text.entities[index].roles.flatMap({ Workspace.foldedWords($0) }) {
                    descriptions[name, default: []].insert(ClaimContext.stem(word))
                }
            }
            let isName = mention.form == .name || mention.form == .adjective
            let tokens = text.tokens(in: isName ? mention.core : mention.span)
            // `his lawyer` is somebody else.
            if mention.form == .pronoun, let word = tokens.first,
                ClaimWords.possessives.contains(text.word(word))
            {
                continue
            }
            if names.isEmpty {
                if mention.form == .pronoun { opaque.formUnion(tokens) }
                continue
            }
            for token in tokens { referents[token, default: []].formUnion(names) }
            guard mention.form == .name else { continue }
            for token in mention.tokens where runs[token].map({ $0.count < mention.tokens.count }) ?? true {
                runs[token] = mention.tokens
                titled[token] = names
            }
        }
        for token in range
        where referents[token] == nil && text.tags[token] == .pronoun
            && ClaimWords.personalPronouns.contains(text.word(token))
        {
            opaque.insert(token)
        }
    }

    private static func referent(_ entity: Entity) -> Referent? {
        switch entity.kind {
        case .country: return Referent(kind: .country, words: [entity.name])
        case .person:
            return Workspace.foldedWords(entity.name).last.map {
                Referent(kind: .person, words: [ClaimContext.stem($0)])
            }
        case .organisation, .place, .group, .other:
            let words = Workspace.foldedWords(entity.name).filter { $0.utf8.count > 2 }
            return words.isEmpty ? nil : Referent(kind: .name, words: Set(words.map(ClaimContext.stem)))
        }
    }

    /// What stands at a token; nothing where it is neither a noun nor a name.
    func referents(_ text: AnnotatedText, _ index: Int) -> Set<Referent> {
        if let names = titled[index] ?? referents[index] { return names }
        if quantities.contains(index) { return [] }
        switch text.tags[index] {
        // Lower-case letters make no name, whatever stands around.
        case .properNoun where text.form(index).first?.isLowercase == false:
            return Set(
                Workspace.foldedWords(text.form(index)).filter { $0.utf8.count > 2 }
                    .map { Referent(kind: .name, words: [ClaimContext.stem($0)]) })
        // `Norlandic wool`, but not what begins a sentence
        case .adjective
        where text.tokens[index].shape == .capitalized && index > first
            && text.tags[index - 1] != .punctuation
            && Demonyms.isLike(text.form(index).lowercased()):
            return Set(
                Workspace.foldedWords(text.form(index)).map {
                    Referent(kind: .name, words: [ClaimContext.stem($0)])
                })
        // A verb within a noun phrase is a noun that the tagger has not known: `Ruiz's offer`.
        case .noun, .properNoun, .verbBase, .verbPresent:
            if let key = Paraphrases.key(ofNoun: text.word(index)) {
                return [Referent(kind: .noun, words: [key])]
            }
            return Set(
                Workspace.foldedWords(text.form(index)).map {
                    Referent(kind: .noun, words: [ClaimContext.stem($0)])
                })
        default: return []
        }
    }

    /// Who is named at a token, where that is one person.
    func person(at index: Int) -> Referent? {
        guard let found = referents[index], found.count == 1, let person = found.first, person.kind == .person
        else { return nil }
        return person
    }

    /// A token of a title as a noun, although it is a part of a name.
    func nouns(_ text: AnnotatedText, _ index: Int) -> Set<Referent> {
        if let found = referents[index] { return found }
        let word = text.form(index).lowercased()
        let key = Paraphrases.key(ofNoun: DossierText.Word(word))
        return Set(
            Workspace.foldedWords(word).filter { $0.utf8.count > 2 }.map {
                Referent(kind: .noun, words: [key ?? ClaimContext.stem($0)])
            })
    }

    func isCountry(_ text: AnnotatedText, _ index: Int) -> Bool {
        let found = referents(text, index)
        return !found.isEmpty && found.allSatisfy { $0.kind == .country }
    }

    func isQuantity(_ index: Int) -> Bool { quantities.contains(index) }

    func isOpaque(_ index: Int) -> Bool { opaque.contains(index) }

    var all: Set<Referent> { referents.values.reduce(into: []) { $0.formUnion($1) } }
}
