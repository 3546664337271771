import DossierHost
import DossierText

/// Another name in the place of one of the draft's, where a sentence tells all the rest of the same act.
struct OtherNames {
    private let contraries: Contraries
    private let act: Assertion.Predicate

    init(_ contraries: Contraries, _ act: Assertion.Predicate) {
        self.contraries = contraries
        self.act = act
    }

    func sentence() -> (name: String, sentence: EvidenceSentence)? {
        // What several can do to one, or one to several, each does by himself.
        guard !RelatedWords.common.contains(act.base), !ParaphraseWords.mutual.contains(act.base) else {
            return nil
        }
        var best: (coverage: Double, name: String, sentence: EvidenceSentence)?
        for place in places where place.argument.items.count == 1 {
            let names = place.argument.all.filter(\.isName)
            if names.isEmpty { continue }
            let name = ArgumentItem(heads: names).stems
            // Whom a pronoun means is not certain enough.
            let isNamed =
                names.contains { $0.kind == .country }
                || contraries.own.names.contains { !$0.stems.isDisjoint(with: name) }
            if !isNamed { continue }
            // `the county of Seld` stands in its place as a whole.
            let omitted = name.union(ArgumentItem(heads: place.argument.heads).stems)
            let part = contraries.values.part(at: act.token, without: omitted)
            let told = contraries.evidence.lazy.compactMap { coverage(name, part, $0) }.max() ?? 0
            if told >= Self.much { continue }
            for sentence in contraries.evidence
            where name.isDisjoint(with: sentence.stems)
                && !(place.isDoer && (!name.isDisjoint(with: sentence.around) || isMeant(names, sentence)))
            {
                let alignment = part.alignment(sentence)
                guard alignment.coverage >= max(Self.enough, told + Self.margin, best?.coverage ?? 0),
                    alignment.namesAll,
                    alignment.direct > 0
                else { continue }
                for there in sentence.assertion.predicates {
                    guard there.isVerb, alignment.direct > 1 || there.roles.agents.isEmpty,
                        act.tellsLike(there), there.isNegated == act.isNegated,
                        !there.isWithheld, contraries.isOfItsDay(act, there, sentence),
                        let other = self.other(place, there, sentence)
                    else { continue }
                    best = (alignment.coverage, other, sentence)
                }
            }
        }
        return best.map { ($0.name, $0.sentence) }
    }

    private static let enough = 0.65
    /// What a sentence tells of the same that has the name of the draft, at most, and how much less than the other.
    private static let much = 0.6
    private static let margin = 0.25

    private struct Place {
        let argument: Argument
        let part: (Roles) -> Argument
        let isDoer: Bool
    }

    /// Where in the act somebody can stand.
    private var places: [Place] {
        var places = [
            Place(argument: act.roles.agents, part: \.agents, isDoer: true),
            Place(argument: act.roles.patients, part: \.patients, isDoer: false),
        ]
        for slot in act.roles.slots where Self.exclusive.contains(slot.preposition) {
            places.append(
                Place(
                    argument: slot.argument,
                    part: { roles in
                        roles.slots.first { $0.preposition == slot.preposition }?.argument ?? Argument()
                    }, isDoer: false))
        }
        return places
    }

    /// How much of the act a sentence tells that has the name of the draft.
    private func coverage(_ name: Set<String>, _ part: ClaimPart, _ sentence: EvidenceSentence) -> Double? {
        name.isSubset(of: sentence.stems) ? part.alignment(sentence).coverage : nil
    }

    /// Whether who does it is told before, and only meant there.
    private func isPronoun(for own: Argument, _ there: Argument, _ sentence: EvidenceSentence) -> Bool {
        there.isEmpty && !own.heads.isEmpty
            && own.heads.allSatisfy { head in
                head.words.contains { !Related.stems(of: $0).isDisjoint(with: sentence.around) }
            }
    }

    /// Whether a sentence names somebody, or what is of him: who acts for a country is of it.
    private func isMeant(_ names: Set<Referent>, _ sentence: EvidenceSentence) -> Bool {
        names.contains { Argument.holds(sentence.assertion.meant, $0) }
    }

    /// Who stands there in its place, where all else that both tell is the same and something is.
    private func other(_ place: Place, _ there: Assertion.Predicate, _ sentence: EvidenceSentence) -> String?
    {
        let other = place.part(there.roles)
        let (own, names) = (place.argument.all.filter(\.isName), other.all.filter(\.isName))
        guard !names.isEmpty, !Argument.overlap(own, other.all), !Argument.overlap(own, there.roles.all),
            // A country is nobody in person, and a town stands for its country.
            own.contains(where: { $0.kind == .country }) == names.contains(where: { $0.kind == .country }),
            !place.isDoer || Set(own.map(\.kind)) == Set(names.map(\.kind)),
            !Argument.overlap(names, contraries.own.named)
        else { return nil }
        func isShared(_ left: Argument, _ right: Argument) -> Bool {
            Argument.overlap(left.heads, right.heads)
        }
        let (roles, rolesThere) = (act.roles, there.roles)
        let shared =
            place.isDoer
            ? isShared(roles.patients, rolesThere.patients)
            : isShared(roles.agents, rolesThere.agents) || isShared(roles.patients, rolesThere.patients)
                || isPronoun(for: roles.agents, rolesThere.agents, sentence)
        guard shared, place.isDoer || !roles.agents.differs(from: rolesThere.agents) else { return nil }
        return names.flatMap(\.words).sorted().joined(separator: " ")
    }

    private static let exclusive: WordSet = "into to by from with"
}
