import DossierHost
import DossierText

/// A name in the place of one of the draft's, where a sentence tells most of the rest and none tells it with the draft's.
struct OverlaidNames {
    let overlay: Overlay

    /// What the documents have instead of a unit; nil where nothing speaks against it.
    func other(_ unit: Int) -> OverlaidOther? {
        let draft = overlay.draft
        guard case .name(let name) = overlay.units[unit].sort, !isMetonym(name) else { return nil }
        let kind = kind(name, draft)
        let parts = Self.parts(of: name, in: overlay.values.assertion)
        let told = overlay.told(unit)
        // What several can do each does by himself.
        if told > Self.hardly, parts.contains(where: \.isOfSeveral) { return nil }
        let whole = stems
        // How much of the rest stands at most where the same may be meant by another word.
        let meant = overlay.rows.reduce(0.0) { most, row in
            let coverage = overlay.coverage(row, without: unit)
            return coverage > most && row.strengths[unit] < Overlay.direct && isTakenUp(name, unit, row)
                ? coverage : most
        }
        var best: OverlaidOther?
        for row in overlay.rows where row.strengths[unit] < Overlay.direct {
            let coverage = overlay.coverage(row, without: unit)
            guard coverage >= Self.least, coverage > meant else { continue }
            let text = row.sentence.text
            for there in row.sentence.names
            where (name.excludes(there, in: text, beside: whole) || isUnlike(name, there, unit, row))
                && !isMeant(there)
            {
                let isOnly = isOnly(unit, there, row)
                let shared = name.stems.intersection(there.stems).count
                let other = self.kind(there, text)
                // A place is no person, and a title names nobody.
                let isBehindSame = name.isBehindSame(as: there)
                if name.isSurePerson && other?.isPlace == true || there.isSurePerson && kind?.isPlace == true
                    || kind != nil && other == nil && shared == 0 && !isBehindSame && !isOnly
                {
                    continue
                }
                // `the Norland agreement` tells nothing of who is there for himself.
                if shared == 0, coverage < Self.most,
                    Self.isBeforeNoun(name, draft) != Self.isBeforeNoun(there, text)
                {
                    continue
                }
                let others = Self.parts(of: there, in: row.sentence.assertion)
                let areSources = name.isSource && there.isSource
                let found = OverlaidOther(
                    text: there.form, sentence: row.sentence, coverage: coverage, told: told,
                    direct: overlay.direct(row, without: unit), rest: overlay.units.count - 1,
                    exact: overlay.direct(row, without: unit, from: 1),
                    common: name.common(there) - shared + (name.isOfSameHead(as: there) ? 1 : 0),
                    shared: shared,
                    isBehindSame: isBehindSame,
                    isSamePart: areSources
                        || parts.contains { own in others.contains { own.isSame(as: $0) } },
                    isOfKind: kind != nil && other == kind, isOnly: isOnly)
                if found.rank > best?.rank ?? 0 { best = found }
            }
        }
        return best?.isAnotherName == true ? best : nil
    }

    /// Whether a name tells what the noun behind it is: `NATO troops`, `the Norland-Sudmark agreement`.
    private static func isBeforeNoun(_ name: NameSlot, _ text: AnnotatedText) -> Bool {
        let next = name.tokens.upperBound
        return next < text.tags.count && text.tags[next] == .noun && text.tokens[next].shape == .lower
    }

    private static let least = 0.2
    private static let most = 0.7
    private static let hardly = 0.2

    /// Whether a sentence may mean by other words what the draft names: by `the bridge` or `this seat` what its document has
    /// named, by `I` who publishes it.
    private func isTakenUp(_ name: NameSlot, _ unit: Int, _ row: Overlay.Row) -> Bool {
        let text = row.sentence.text
        let tokens = text.tokens(in: row.sentence.span)
        if name.sort == .person {
            return tokens.contains { index in
                OverlayWords.own.contains(text.word(index))
                    && !text.quotations.contains { $0.tokens.contains(index) }
            }
        }
        guard name.sort == .other, name.stems.isSubset(of: row.sentence.head) || isNamed(unit, row) else {
            return false
        }
        let isTopic = name.stems.isSubset(of: row.sentence.head)
        let head = name.family
        return tokens.contains { index in
            guard text.tags[index] == .determiner else { return false }
            let noun = (index + 1..<min(index + 1 + Self.reach, tokens.upperBound)).first {
                text.tags[$0] == .noun
            }
            guard let noun, text.tokens[noun].shape == .lower,
                !text.times.contains(where: { $0.tokens.contains(noun) })
            else { return false }
            return isTopic && OverlayWords.pointing.contains(text.word(index))
                || ClaimWords.definite.contains(text.word(index)) && name.proper.count < name.stems.count
                    && head == ClaimContext.stem(text.form(noun))
        }
    }

    private static let reach = 3

    /// Whether another sentence of the same document has the draft's name.
    private func isNamed(_ unit: Int, _ row: Overlay.Row) -> Bool {
        overlay.rows.contains {
            $0.sentence.document.id == row.sentence.document.id && $0.strengths[unit] >= Overlay.direct
        }
    }

    /// A body in the place of what was taken for a person: `made by Roe Lilly`, `from Seld Pharmaceuticals`.
    private func isUnlike(_ name: NameSlot, _ other: NameSlot, _ unit: Int, _ row: Overlay.Row) -> Bool {
        let sorts: Set<NameSlot.Sort> = [name.sort, other.sort]
        return sorts == [.person, .other] && name.stems.isDisjoint(with: other.stems)
            && other.stems.isDisjoint(with: stems) && isOnly(unit, other, row)
    }

    /// Whether a row has but this name that the draft's sentence has not, and all the draft's but that unit.
    private func isOnly(_ unit: Int, _ name: NameSlot, _ row: Overlay.Row) -> Bool {
        overlay.units.indices.allSatisfy { index in
            guard index != unit, case .name = overlay.units[index].sort else { return true }
            return row.strengths[index] >= 0.6
        }
            && row.sentence.names.allSatisfy { there in
                there.sort == .thing || there.sort == .country && name.sort != .country
                    || there.tokens == name.tokens || isMeant(there)
                    || there.isShort(for: name.form)
            }
    }

    /// The stems of all words of the draft's sentence, which are nothing else than it names.
    private var stems: Set<String> {
        overlay.tokens.reduce(into: []) { stems, index in
            stems.formUnion(Workspace.foldedWords(overlay.draft.form(index)).map(ClaimContext.stem))
        }
    }

    /// Whether something else in the draft's sentence is meant by a name.
    private func isMeant(_ name: NameSlot) -> Bool {
        overlay.units.contains {
            guard case .name(let own) = $0.sort else { return false }
            return own.isSameName(as: name)
        }
    }

    /// Nil where no reading of the names knows.
    private func kind(_ name: NameSlot, _ text: AnnotatedText) -> Entity.Kind? {
        text.mentions(overlapping: name.tokens).first { $0.form == .name || $0.form == .adjective }?.entity
            .map {
                text.entities[$0].kind
            }
    }

    /// Whether a place that is no country may stand for who acts there, as a capital does for its government.
    private func isMetonym(_ name: NameSlot) -> Bool {
        kind(name, overlay.draft) == .place && name.before.first?.isContent != false
    }

    /// The part that somebody or something has in an act.
    private struct Part {
        enum Role: Equatable {
            case agent, patient
            case other(DossierText.Word)
        }

        let act: Assertion.Predicate
        let role: Role

        /// Whether another can do the same, or it can be done to another.
        var isOfSeveral: Bool {
            // Where they meet is one place.
            if case .other(let preposition) = role, ClaimWords.locative.contains(preposition) { return false }
            return RelatedWords.common.contains(act.base) || ParaphraseWords.mutual.contains(act.base)
        }

        func isSame(as other: Part) -> Bool {
            role == other.role && (act.tellsLike(other.act) || Related.areAlike(act.stem, other.act.stem))
        }
    }

    private static func parts(of name: NameSlot, in assertion: Assertion) -> [Part] {
        func holds(_ argument: Argument) -> Bool {
            argument.heads.contains { $0.isName && !$0.words.isDisjoint(with: name.stems) }
        }
        return assertion.predicates.flatMap { act in
            var parts: [Part] = []
            if holds(act.roles.agents) { parts.append(Part(act: act, role: .agent)) }
            if holds(act.roles.patients) { parts.append(Part(act: act, role: .patient)) }
            for slot in act.roles.slots where holds(slot.argument) {
                parts.append(Part(act: act, role: .other(slot.preposition)))
            }
            return parts
        }
    }
}

extension Entity.Kind {
    fileprivate var isPlace: Bool { self == .place || self == .country }
}

extension NameSlot {
    /// The stem of the last word of somebody's name.
    var family: String? { Workspace.foldedWords(form).last.map(ClaimContext.stem) }

    /// Whether both can name the same: one has the words or the initials of the other, or is made of it.
    func isSameName(as other: NameSlot) -> Bool {
        if stems.isSubset(of: other.stems) || other.stems.isSubset(of: stems) || isShort(for: other.form)
            || other.isShort(for: form) || Demonyms.join(stems, other.stems)
        {
            return true
        }
        guard stems.count == 1 || other.stems.count == 1 else { return false }
        return stems.contains { stem in other.stems.contains { ClaimUnit.areOfOneFamily(stem, $0) } }
    }

    /// Whether both say of the same whose it is, in another order: `the battle for X`, `the X battle`, `X’s next battle`.
    func isOfSameHead(as other: NameSlot) -> Bool {
        func isOf(_ left: NameSlot, _ right: NameSlot) -> Bool {
            guard left.before.count > 1, !left.before[0].isContent, left.before[1].isContent else {
                return false
            }
            return right.behind.prefix { $0.isContent || $0.key == "-" }.contains {
                $0.key == left.before[1].key
            }
        }
        return isOf(self, other) || isOf(other, self)
    }

    /// Whether something is told on its authority: `according to X`, `given by X`, `a study of X`.
    var isSource: Bool {
        guard before.count > 1, !before[0].isContent else { return false }
        return Stages.sources.contains(before[1].key)
    }

    /// Whether the word before both is the same and tells nothing by itself, as a preposition.
    func isBehindSame(as other: NameSlot) -> Bool {
        guard let own = before.first, let there = other.before.first else { return false }
        return !own.isContent && !there.isContent && own.key == there.key
    }
}
