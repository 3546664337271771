import DossierText

/// Functions that a sentence gives to people without saying so by a verb: `the union's chair, Ana Roe`, `Transport Minister
/// Jan Doe`.
///
/// They count as told by `is`, and where somebody leads a body by its function, as told by `leads`.
enum Offices {
    struct Office {
        let token: Int
        let person: ArgumentItem
        let office: ArgumentItem
    }

    static func read(_ text: AnnotatedText, _ range: Range<Int>, _ named: NamedTokens, _ reader: RoleReader)
        -> [Office]
    {
        var offices: [Office] = []
        for (token, act) in reader.acts.sorted(by: { $0.key < $1.key }) where reader.twinned[token] == nil {
            for argument in [act.roles.agents, act.roles.patients] + act.roles.slots.map(\.argument) {
                for (first, second) in zip(argument.items, argument.items.dropFirst())
                where second.isApposition {
                    if first.isPerson, second.isOffice {
                        offices.append(Office(token: token, person: first, office: second))
                    } else if second.isPerson, first.isOffice {
                        offices.append(Office(token: token, person: second, office: first))
                    }
                }
            }
        }
        for mention in text.mentions(overlapping: range) where mention.form == .name {
            let (first, name) = (mention.tokens.lowerBound, text.tokens(in: mention.core).lowerBound)
            guard first < name else { continue }
            let title = first..<name
            guard range.contains(title.lowerBound), var office = office(text, title, named),
                let person = named.person(at: title.upperBound)
            else { continue }
            var item = ArgumentItem()
            item.heads = [person]
            office.owners.formUnion(country(text, after: mention.tokens.upperBound, range, named))
            offices.append(Office(token: title.upperBound, person: item, office: office))
        }
        return offices
    }

    /// `Minister Ana Roe of Norland`
    private static func country(
        _ text: AnnotatedText, after index: Int, _ range: Range<Int>, _ named: NamedTokens
    ) -> Set<Referent> {
        guard range.contains(index), range.contains(index + 1), text.word(index) == ClaimWords.of,
            text.tokens[index + 1].shape == .capitalized
        else { return [] }
        return named.referents(text, index + 1).filter { $0.isName && $0.kind != .person }
    }

    /// What a title says: its last noun, with what it is of.
    private static func office(_ text: AnnotatedText, _ title: Range<Int>, _ named: NamedTokens)
        -> ArgumentItem?
    {
        guard let head = title.last(where: { text.tags[$0].isNominal }) else { return nil }
        var item = ArgumentItem()
        item.heads = named.nouns(text, head)
        for token in title where token != head && text.tags[token].isNominal {
            item.owners.formUnion(named.nouns(text, token))
        }
        // `Norlandic Transport Minister`
        var before = title.lowerBound - 1
        if before >= 0, ClaimWords.genitiveMarks.contains(text.word(before)) { before -= 1 }
        if before >= 0, text.tokens[before].shape == .capitalized {
            item.owners.formUnion(named.referents(text, before).filter(\.isName))
        }
        return item.heads.isEmpty ? nil : item
    }
}

extension ArgumentItem {
    fileprivate var isPerson: Bool {
        heads.count == 1 && heads.allSatisfy { $0.kind == .person }
    }

    fileprivate var isOffice: Bool { !heads.isEmpty && heads.allSatisfy { $0.kind == .noun } }

    /// Whether it is the function of who leads a body.
    var isLeading: Bool { heads.contains { $0.words.contains { ClaimWords.leadingStems.contains($0) } } }
}

extension Assertion.Predicate {
    /// What a function says by `is` and by `leads`.
    static func told(by office: Offices.Office) -> [Self] {
        func predicate(_ base: DossierText.Word, _ stem: String, _ patients: Argument) -> Self {
            var roles = Roles()
            roles.agents = Argument(office.person)
            roles.patients = patients
            return Self(
                base: base, senses: [], stem: stem, token: office.token, isNegated: false, isOpen: false,
                isWithheld: false, isVerb: false, isRelative: false, isOffice: true, reservations: [],
                roles: roles, governor: nil)
        }
        let told = predicate(PredicateWords.copula, "", Argument(office.office))
        guard office.office.isLeading, !office.office.owners.isEmpty else { return [told] }
        var body = ArgumentItem()
        body.heads = office.office.owners
        return [told, predicate(PredicateWords.leading, "", Argument(body))]
    }
}
