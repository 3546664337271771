import DossierText

/// Another thing in the place of one of the draft's, as a tunnel in that of a bridge, where a sentence tells all the rest.
///
/// Two things can only stand in one place if they are of one kind: nouns of a line of `Kinds`, names made alike (`the Blue
/// Party`, `the Green Party`), places behind the same noun.
struct OtherThings {
    private let contraries: Contraries
    /// Nil where no word tells it by itself: `was taken to Seld`.
    private let act: Assertion.Predicate?

    init(_ contraries: Contraries, _ act: Assertion.Predicate?) {
        self.contraries = contraries
        self.act = act
    }

    func sentence() -> (thing: String, sentence: EvidenceSentence)? {
        // What several can do to one, or one to several, does not exclude that it is done to another, too.
        if let act, RelatedWords.common.contains(act.base) { return nil }
        let values = contraries.values
        let tokens = values.draft.tokens(in: values.sentence)
        let whole = act.map { values.part(at: $0.token) } ?? ClaimPart(values, tokens)
        var best: (coverage: Double, thing: String, sentence: EvidenceSentence)?
        for thing in Self.things(values.draft, values.assertion, in: whole.tokens) {
            let part =
                act.map { values.part(at: $0.token, without: thing.stems) }
                ?? ClaimPart(values, tokens, without: thing.stems)
            if contraries.evidence.contains(where: { isTold(thing, part, $0) }) { continue }
            for sentence in contraries.evidence where mayLack(thing, sentence) {
                let alignment = part.alignment(sentence)
                guard alignment.coverage >= max(Self.enough, best?.coverage ?? 0), alignment.namesAll,
                    alignment.direct >= (contraries.own.names.isEmpty ? 3 : 2), tells(sentence, alignment),
                    hasNumbers(of: part, sentence)
                else { continue }
                let tokens = sentence.text.tokens(in: sentence.span)
                let others = Self.things(sentence.text, sentence.assertion, in: tokens).filter {
                    thing.isOfKind($0) && $0.stems.isDisjoint(with: whole.stems.subtracting(thing.stems))
                }
                if let other = others.first { best = (alignment.coverage, other.form, sentence) }
            }
        }
        return best.map { ($0.thing, $0.sentence) }
    }

    private static let enough = 0.65

    /// Whether a sentence may tell the act with the thing of the draft, in whatever words.
    private func isTold(_ thing: Thing, _ part: ClaimPart, _ sentence: EvidenceSentence) -> Bool {
        let isThere =
            thing.stems.isSubset(of: sentence.stems)
            || !thing.isName && sentence.stems.contains { Related.areAlike($0, thing.head) }
        return isThere && part.alignment(sentence).coverage >= Contraries.some
    }

    /// Whether nothing around a sentence says that it may be about the thing of the draft.
    private func mayLack(_ thing: Thing, _ sentence: EvidenceSentence) -> Bool {
        !thing.stems.isSubset(of: thing.place == nil ? sentence.paragraph : sentence.head)
            && !thing.stems.isSubset(of: sentence.stems)
    }

    /// Whether a sentence tells the act as done, as the draft does.
    private func tells(_ sentence: EvidenceSentence, _ alignment: ClaimPart.Alignment) -> Bool {
        guard let act else {
            return !sentence.assertion.words.contains(where: OppositeWords.negators.contains)
        }
        return alignment.tellsAct
            && sentence.assertion.predicates.contains { isSame($0, act, sentence) }
    }

    /// Whether a predicate tells the act as the draft does, of nobody else, on no other day.
    private func isSame(
        _ there: Assertion.Predicate, _ act: Assertion.Predicate, _ sentence: EvidenceSentence
    ) -> Bool {
        guard there.isNegated == act.isNegated, !there.isWithheld,
            act.tellsLike(there) || Related.areAlike(act.stem, there.stem)
        else { return false }
        let (names, others) = (act.roles.agents.names, there.roles.agents.names)
        if !names.isEmpty, !others.isEmpty, !Argument.overlap(names, there.roles.all) { return false }
        let days = contraries.own.days[act.token] ?? []
        let daysThere = sentence.assertion.days[there.token] ?? []
        return days.isEmpty || daysThere.isEmpty
            || days.contains { day in daysThere.contains { day.standing($0) != .differs } }
    }

    /// Whether each number of the part is there: with another number it may be something else.
    private func hasNumbers(of part: ClaimPart, _ sentence: EvidenceSentence) -> Bool {
        let numbers = contraries.values.draft.quantities(overlapping: part.tokens).filter {
            Measured.subject(of: $0) != nil
        }
        if numbers.isEmpty { return true }
        let there = sentence.quantities
        return numbers.allSatisfy { number in there.contains { Measured.agree(number, $0) } }
    }

    /// A noun, a colour or a name that a sentence has, with its place in it.
    private struct Thing {
        let form: String
        /// How its last word counts.
        let head: String
        let stems: Set<String>
        let isName: Bool
        let isDoer: Bool
        /// The noun or verb of a name behind `in`.
        let place: String?

        func isOfKind(_ other: Thing) -> Bool {
            guard isName == other.isName, isDoer == other.isDoer else { return false }
            if !isName { return Kinds.areOfOne(head, other.head) }
            if let place, let placeThere = other.place {
                return Related.areAlike(place, placeThere) && stems.isDisjoint(with: other.stems)
            }
            let isShared = !stems.isDisjoint(with: other.stems)
            return !isDoer && isShared && !stems.isSubset(of: other.stems)
                && !other.stems.isSubset(of: stems)
                && (head == other.head || Kinds.areOfOne(head, other.head))
        }
    }

    private static func things(_ text: AnnotatedText, _ assertion: Assertion, in tokens: Range<Int>)
        -> [Thing]
    {
        let doers = assertion.verbs.reduce(into: Set<String>()) { doers, predicate in
            doers.formUnion(ArgumentItem(heads: predicate.roles.agents.heads).stems)
        }
        var things: [Thing] = []
        for index in tokens where text.tags[index] == .noun || text.tags[index] == .adjective {
            let stem = ClaimContext.stem(text.form(index).lowercased())
            if Kinds.lines(of: stem).isEmpty { continue }
            // What only says of what kind another noun is, as `the steel company`.
            let isBeforeNoun = index + 1 < tokens.upperBound && isNoun(text.tags[index + 1])
            if (text.tags[index] == .noun) == isBeforeNoun { continue }
            things.append(
                Thing(
                    form: text.form(index), head: stem, stems: [stem], isName: false,
                    isDoer: doers.contains(stem), place: nil))
        }
        for name in assertion.names where tokens.contains(name.token) {
            if name.referents.contains(where: { $0.kind == .country || $0.kind == .person }) { continue }
            var last = name.token
            while last + 1 < tokens.upperBound, text.tags[last + 1] == .properNoun { last += 1 }
            let head = ClaimContext.stem(text.form(last).lowercased())
            let before = name.token - 2
            let isPlaced =
                before >= tokens.lowerBound && text.word(before + 1) == KindWords.locating
                && isNoun(text.tags[before])
            let place = isPlaced ? ClaimContext.stem(text.form(before).lowercased()) : nil
            if place == nil, name.stems.count < 2 { continue }
            things.append(
                Thing(
                    form: (name.token...last).map { text.form($0) }.joined(separator: " "), head: head,
                    stems: name.stems, isName: true, isDoer: !name.stems.isDisjoint(with: doers),
                    place: place))
        }
        return things
    }

    private static func isNoun(_ tag: PartOfSpeech) -> Bool { tag == .noun || tag == .properNoun }
}
