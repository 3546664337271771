import DossierText

extension SupportFit {
    /// Whether the parts stand in the same order: nobody does what is done to him, no two values and no two titles are
    /// exchanged.
    var keepsPlaces: Bool {
        if isWhole, own.isTurned(in: there) || own.standing(there) == .opposed { return false }
        return !exchangesSides && !exchangesNeighbours && !changesTitle && !isOfOther
    }

    private func isName(_ unit: Int) -> Bool {
        if case .name = overlay.units[unit].sort { true } else { false }
    }

    /// Whether of two names on either side of a verb each stands on the other side there.
    private var exchangesSides: Bool {
        let names = units.filter { isName($0) && row.places[$0].contains(where: \.isSame) }
        guard names.count > 1 else { return false }
        for act in acts {
            guard let clause = overlay.clauses.first(where: { $0.tokens.contains(act.token) }) else {
                continue
            }
            let alike = there.predicates.filter { areAlike(act, $0) }
            if alike.isEmpty { continue }
            let inClause = names.filter { clause.tokens.contains(overlay.units[$0].tokens.lowerBound) }
            let first = inClause.filter { overlay.units[$0].tokens.lowerBound < act.token }
            let second = inClause.filter { overlay.units[$0].tokens.lowerBound > act.token }
            for left in first {
                for right in second where !keepsSides(left, right, act, alike) { return true }
            }
        }
        return false
    }

    private func keepsSides(
        _ left: Int, _ right: Int, _ act: Assertion.Predicate, _ alike: [Assertion.Predicate]
    ) -> Bool {
        let isPassive = isPassive(act.token, in: draft)
        return alike.contains { other in
            let isTurned = self.isPassive(other.token, in: text) != isPassive
            return row.places[left].filter(\.isSame).contains { one in
                row.places[right].filter(\.isSame).contains { two in
                    let isBefore = one.tokens.lowerBound < other.token
                    let isBehind = two.tokens.lowerBound > other.token
                    return !(isBefore == isTurned && isBehind == isTurned)
                }
            }
        }
    }

    /// A participle without `has` before it, as in the passive.
    private func isPassive(_ token: Int, in text: AnnotatedText) -> Bool {
        guard text.tags[token] == .verbParticiple else { return false }
        let before = max(0, token - 4)..<token
        guard let having = before.first(where: { ClaimWords.having.contains(text.word($0)) }) else {
            return true
        }
        return (having..<token).contains { ClaimWords.being.contains(text.word($0)) }
    }

    /// The unit of another sort that stands nearest to one in the draft and is there, too.
    private func neighbour(of unit: Int) -> Int? {
        let tokens = overlay.units[unit].tokens
        let nearest = units.filter { other in
            other != unit && !areOfOneSort(unit, other) && row.strengths[other] >= Overlay.direct
                && !row.places[other].isEmpty
        }.min { overlay.units[$0].tokens.gap(to: tokens) < overlay.units[$1].tokens.gap(to: tokens) }
        guard let nearest, overlay.units[nearest].tokens.gap(to: tokens) <= 3 else { return nil }
        return nearest
    }

    private func gap(_ unit: Int, _ word: Int) -> Int {
        row.places[unit].filter(\.isSame).flatMap { one in
            row.places[word].map { one.tokens.gap(to: $0.tokens) }
        }.min() ?? .max
    }

    private func areOfOneSort(_ left: Int, _ right: Int) -> Bool {
        switch (overlay.units[left].sort, overlay.units[right].sort) {
        case (.name(let one), .name(let other)): one.sort == other.sort
        case (.quantity(let one), .quantity(let other)): one.kind == other.kind
        case (.time(let one), .time(let other)): one.isLength == other.isLength
        default: false
        }
    }

    /// Whether of two names or two values each stands there beside what stands here beside the other.
    private var exchangesNeighbours: Bool {
        for one in units {
            guard !row.places[one].isEmpty, let word = neighbour(of: one) else { continue }
            for other in units where other > one && areOfOneSort(one, other) {
                guard !row.places[other].isEmpty, let second = neighbour(of: other), second != word else {
                    continue
                }
                if gap(other, word) < gap(one, word), gap(one, second) < gap(other, second) { return true }
            }
        }
        return false
    }

    /// Whether what stands right before somebody's name stands there beside somebody else.
    private var changesTitle: Bool {
        units.contains { unit in
            guard case .name(let name) = overlay.units[unit].sort, name.sort == .person,
                let title = units.first(where: {
                    overlay.units[$0].tokens.upperBound == overlay.units[unit].tokens.lowerBound
                        && row.strengths[$0] >= Overlay.direct && !row.places[$0].isEmpty
                })
            else { return false }
            let own = row.places[unit].filter(\.isSame)
            let others = row.sentence.names.filter { there in
                there.sort == .person && !own.contains { $0.tokens.overlaps(there.tokens) }
            }
            let nearest = gap(unit, title)
            return nearest > 3
                && others.contains { there in
                    row.places[title].contains { $0.tokens.gap(to: there.tokens) < nearest }
                }
        }
    }

    /// Whether something of the part stands beyond another value or person than its own, with which it is told: of
    /// `three barges in Arlen and two tugs in Seld` nothing says that three barges were in Seld.
    private var isOfOther: Bool {
        units.contains { unit in
            let own = row.places[unit].filter(\.isSame)
            guard let first = own.first, own.allSatisfy({ $0.tokens.gap(to: first.tokens) <= 2 }) else {
                return false
            }
            let rivals = rivals(of: unit).filter { rival in
                row.tokens.contains(rival.lowerBound)
                    && !units.contains { row.places[$0].contains { $0.tokens.overlaps(rival) } }
            }
            return rivals.contains { rival in
                units.contains { other in
                    other != unit && overlay.units[other].weight > Self.common && !row.places[other].isEmpty
                        && (!isName(unit) || isName(other))
                        && row.places[other].allSatisfy {
                            isBeyond(
                                $0.tokens, rival, from: first.tokens,
                                isShared: !overlay.units[other].sort.isValue
                                    && !isAside(first.tokens, beside: rival))
                        }
                }
            }
        }
    }

    /// Whether two values stand in two asides that tell the same act of what stands before each: `the lease, signed in May, and
    /// the charter, signed in June`.
    private func isAside(_ own: Range<Int>, beside rival: Range<Int>) -> Bool {
        func act(before value: Range<Int>) -> Int? {
            units.lazy.compactMap { unit in
                row.places[unit].first { place in
                    text.isMark(place.tokens.lowerBound - 1, ",")
                        && place.tokens.upperBound <= value.lowerBound
                        && place.tokens.gap(to: value) <= 2
                }
            }.first?.tokens.lowerBound
        }
        guard let one = act(before: own), let other = act(before: rival), one != other else { return false }
        return text.word(one) == text.word(other)
    }

    /// What stands in too many sentences stands anywhere.
    private static let common = 0.45

    /// The places of other values of the kind of one, or of other persons.
    private func rivals(of unit: Int) -> [Range<Int>] {
        switch overlay.units[unit].sort {
        case .quantity(let quantity):
            row.sentence.quantities.filter {
                $0.kind == quantity.kind && !NumberedName.holds($0.span, of: text)
            }.map(\.tokens)
        case .time(let time):
            row.sentence.times.filter { $0.isLength == time.isLength && !$0.isVague }.map(\.tokens)
        case .name(let name) where name.sort == .person:
            row.sentence.names.filter { $0.sort == .person }.map(\.tokens)
        case .name, .word: []
        }
    }

    /// Whether a rival stands between two places, and no verb between the rival and the farther one; of somebody who does
    /// two things both are told.
    ///
    /// - Parameter isShared: whether what stands there can be of two acts, as no value is.
    private func isBeyond(
        _ place: Range<Int>, _ rival: Range<Int>, from own: Range<Int>, isShared: Bool
    ) -> Bool {
        func hasVerb(_ tokens: Range<Int>) -> Bool { isShared && tokens.contains { text.tags[$0].isVerb } }
        if own.upperBound <= rival.lowerBound, rival.upperBound <= place.lowerBound {
            return !hasVerb(rival.upperBound..<place.lowerBound)
        }
        guard place.upperBound <= rival.lowerBound, rival.upperBound <= own.lowerBound else { return false }
        return !hasVerb(place.upperBound..<rival.lowerBound)
            && (hasVerb(place) || !hasVerb(rival.upperBound..<own.lowerBound))
    }
}
