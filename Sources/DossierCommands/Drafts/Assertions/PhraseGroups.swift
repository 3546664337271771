import DossierText

/// The noun phrases of a sentence joined to what they are with: what is of them, and those with whom they are listed.
struct PhraseGroups {
    let phrases: [Phrase]
    private let reader: PhraseReader
    /// By phrase, what a noun phrase stands for; empty for others.
    private let arguments: [Argument]
    private let reach: PhraseReach
    /// By token the phrase in which it stands.
    private let places: [Int: Int]
    private var text: AnnotatedText { reader.text }

    init(_ reader: PhraseReader) {
        self.reader = reader
        phrases = reader.phrases()
        arguments = phrases.map { $0.kind == .nominal ? reader.argument($0) : Argument() }
        var places: [Int: Int] = [:]
        for (place, phrase) in phrases.enumerated() where phrase.kind == .nominal {
            for token in phrase.tokens { places[token] = place }
        }
        self.places = places
        reach = PhraseReach(phrases, arguments, reader.text)
    }

    /// A noun phrase with what is of it, and those listed with it.
    ///
    /// - Parameter parallel: of a list that goes on with one of these, this is where it ends: `tolls on boats and tolls on
    ///   barges`.
    func group(_ start: Int, isSubject: Bool, parallel: Set<Referent> = []) -> (
        argument: Argument, next: Int, head: Int
    ) {
        var (argument, index, head) = item(start)
        while index + 1 < phrases.count {
            var next = index
            switch phrases[index].kind {
            case .coordinator where isSubject || !startsClause(index + 1): next += 1
            case .comma:
                guard let end = reach.listEnds[index + 1], isSubject || !reach.isFinite[end] else {
                    return (argument, index, head)
                }
                next += phrases[index + 1].kind == .coordinator ? 2 : 1
            default: break
            }
            guard next > index, next < phrases.count, phrases[next].kind == .nominal,
                arguments[next].heads.isDisjoint(with: parallel)
            else { break }
            let other = item(next)
            argument.join(other.argument)
            (index, head) = (other.next, other.head)
        }
        return (argument, index, head)
    }

    private func item(_ start: Int) -> (argument: Argument, next: Int, head: Int) {
        var argument = arguments[start]
        var index = start + 1
        while index + 1 < phrases.count, phrases[index].kind == .adposition,
            text.word(phrases[index].head) == ClaimWords.of, phrases[index + 1].kind == .nominal
        {
            let other = arguments[index + 1]
            // `dozens of boats`
            if ClaimWords.transparent.contains(text.word(phrases[start].head)), !other.names.isEmpty {
                argument = other
            } else if argument.heads.isEmpty, !argument.isOpaque {
                argument.join(other)
            } else {
                argument.own(by: other)
            }
            index += 2
            // `the convictions of Roe and Doe`, but not `Roe of Seld and Doe`
            while arguments[start].names.isEmpty, index + 1 < phrases.count,
                phrases[index].kind == .coordinator,
                phrases[index + 1].kind == .nominal,
                !other.names.isEmpty
            {
                let next = arguments[index + 1]
                if next.names.isEmpty { break }
                argument.own(by: next)
                index += 2
            }
        }
        return (argument, index, phrases[start].head)
    }

    /// Whether what begins here is the subject of a verb that follows.
    func startsClause(_ start: Int) -> Bool {
        phrases.indices.contains(start) && phrases[start].kind == .nominal
            && reach.isFinite[reach.itemEnds[start]]
    }

    func isNamed(_ index: Int) -> Bool { reader.named.runs[index] != nil }

    /// Whether no other finite verb follows in the same clause.
    func isLastVerb(_ index: Int) -> Bool { !reach.hasVerb[index + 1] }

    /// `the seizure of the trawler by the coast guard`, `Ruiz's resignation`, `a coast guard search of the quay`
    func roles(ofNoun index: Int) -> Roles {
        guard let place = places[index] else { return Roles() }
        let phrase = phrases[place]
        var roles = Roles()
        var item = ArgumentItem()
        for token in phrase.tokens where token != index {
            let found = reader.named.referents(text, token)
            // What stands before as its owner does it, or it is done to it; of other words before only names can.
            item.heads.formUnion(token < phrase.ownersEnd ? found : found.filter(\.isName))
        }
        let owner = item.heads.isEmpty ? Argument() : Argument(item)
        var (of, by) = (Argument(), Argument())
        var next = place + 1
        while next + 1 < phrases.count, phrases[next].kind == .adposition || phrases[next].kind == .time {
            if phrases[next].kind == .time || phrases[next + 1].kind == .time {
                next += 1
                continue
            }
            guard phrases[next + 1].kind == .nominal else { break }
            let word = text.word(phrases[next].head)
            if word == ClaimWords.of {
                // `the arrest of two engineers of the mill`: the second is whose the first are.
                if of.isEmpty { of.join(arguments[next + 1]) } else { of.own(by: arguments[next + 1]) }
                next += 2
                continue
            }
            let (argument, after, head) = group(next + 1, isSubject: false)
            if word == ClaimWords.by {
                by.join(argument)
            } else {
                roles.add(argument, by: word, isPassive: false)
            }
            // What follows another act hangs on that: `an attack on the lock and a raid on the quay`.
            if head != phrases[next + 1].head, Paraphrases.meaning(ofNoun: text.word(head)) != nil { break }
            next = after
        }
        // `praise from the mayor`
        if by.isEmpty, owner.isEmpty, of.isEmpty { by = roles.origins }
        roles.agents = by.isEmpty ? owner : by
        roles.isEither = roles.agents.isEmpty && !of.isEmpty
        if roles.agents.isEmpty { roles.agents = of }
        roles.patients = of.isEmpty && !by.isEmpty ? owner : of
        return roles
    }
}
