import DossierText

/// The noun phrases of a sentence joined to what they are with: what is of them, and those with whom they are listed.
struct PhraseGroups {
    let phrases: [Phrase]
    private let reader: PhraseReader
    private var text: AnnotatedText { reader.text }

    init(_ reader: PhraseReader) {
        self.reader = reader
        phrases = reader.phrases()
    }

    /// A noun phrase with what is of it, and those listed with it.
    func group(_ start: Int, isSubject: Bool) -> (argument: Argument, next: Int, head: Int) {
        var (argument, index, head) = item(start)
        while index + 1 < phrases.count {
            var next = index
            switch phrases[index].kind {
            case .coordinator where isSubject || !startsClause(index + 1): next += 1
            case .comma:
                guard let end = listEnd(index + 1), isSubject || !isFinite(at: end) else {
                    return (argument, index, head)
                }
                next += phrases[index + 1].kind == .coordinator ? 2 : 1
            default: break
            }
            guard next > index, next < phrases.count, phrases[next].kind == .nominal else { break }
            let other = item(next)
            argument.join(other.argument)
            (index, head) = (other.next, other.head)
        }
        return (argument, index, head)
    }

    private func item(_ start: Int) -> (argument: Argument, next: Int, head: Int) {
        var argument = reader.argument(phrases[start])
        var index = start + 1
        while index + 1 < phrases.count, phrases[index].kind == .adposition,
            text.word(phrases[index].head) == "of", phrases[index + 1].kind == .nominal
        {
            let other = reader.argument(phrases[index + 1])
            // `dozens of boats`
            if argument.heads.isEmpty, !argument.isOpaque {
                argument.join(other)
            } else {
                argument.owners.formUnion(other.all)
            }
            index += 2
            // `the convictions of Roe and Doe`
            while index + 1 < phrases.count, phrases[index].kind == .coordinator,
                phrases[index + 1].kind == .nominal,
                !other.names.isEmpty
            {
                let next = reader.argument(phrases[index + 1])
                if next.names.isEmpty { break }
                argument.owners.formUnion(next.all)
                index += 2
            }
        }
        return (argument, index, phrases[start].head)
    }

    /// Where a list ends of which the second noun stands here: behind `and` and the last one.
    private func listEnd(_ start: Int) -> Int? {
        var index = start
        while index < phrases.count {
            switch phrases[index].kind {
            case .nominal, .time, .comma: index += 1
            case .adposition where text.word(phrases[index].head) == "of": index += 1
            case .coordinator:
                guard index + 1 < phrases.count, phrases[index + 1].kind == .nominal else { return nil }
                return item(index + 1).next
            default: return nil
            }
        }
        return nil
    }

    /// Whether what begins here is the subject of a verb that follows.
    func startsClause(_ start: Int) -> Bool {
        phrases.indices.contains(start) && phrases[start].kind == .nominal && isFinite(at: item(start).next)
    }

    /// Whether a finite verb follows, what hangs on the noun before aside.
    private func isFinite(at start: Int) -> Bool {
        var index = start
        while index < phrases.count {
            let phrase = phrases[index]
            switch phrase.kind {
            case .verbal: return phrase.form == .finite
            case .time: index += 1
            case .adposition:
                guard index + 1 < phrases.count,
                    phrases[index + 1].kind == .nominal || phrases[index + 1].kind == .time
                else { return false }
                index += 2
            case .coordinator where index + 1 < phrases.count && phrases[index + 1].kind == .nominal:
                index += 2
            default: return false
            }
        }
        return false
    }

    /// `the seizure of the trawler by the coast guard`, `Ruiz's resignation`, `a coast guard search of the quay`
    func roles(ofNoun index: Int) -> Roles {
        guard let place = phrases.firstIndex(where: { $0.kind == .nominal && $0.tokens.contains(index) })
        else {
            return Roles()
        }
        let phrase = phrases[place]
        var roles = Roles()
        var owner = Argument()
        for token in phrase.tokens where token != index {
            let found = reader.named.referents(text, token)
            // What stands before as its owner does it, or it is done to it; of other words before only names can.
            owner.heads.formUnion(token < phrase.ownersEnd ? found : found.filter(\.isName))
        }
        var (of, by) = (Argument(), Argument())
        var next = place + 1
        while next + 1 < phrases.count, phrases[next].kind == .adposition || phrases[next].kind == .time {
            if phrases[next].kind == .time || phrases[next + 1].kind == .time {
                next += 1
                continue
            }
            guard phrases[next + 1].kind == .nominal else { break }
            let word = text.word(phrases[next].head)
            var (argument, after, _) = group(next + 1, isSubject: false)
            switch word {
            case "of":
                argument = reader.argument(phrases[next + 1])
                of.join(argument)
                after = next + 2
            case "by": by.join(argument)
            default: roles.add(argument, by: word, isPassive: false)
            }
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
