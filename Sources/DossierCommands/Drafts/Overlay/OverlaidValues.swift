import DossierHost
import DossierText

/// A date or number in the place of one of the draft's, where a sentence tells most of the rest and none tells it with the
/// draft's.
struct OverlaidValues {
    let overlay: Overlay

    /// What the documents have instead of a unit; nil where nothing speaks against it.
    func other(_ unit: Int) -> OverlaidOther? {
        let told = overlay.told(unit)
        var best: OverlaidOther?
        for row in overlay.rows
        where row.strengths[unit] < Self.absent && hasOtherEnd(of: unit, row) && isOfSame(row) {
            let coverage = overlay.coverage(row, without: unit)
            guard coverage > best?.coverage ?? told, let text = text(unit, row.sentence) else { continue }
            best = OverlaidOther(
                text: text, sentence: row.sentence, coverage: coverage, told: told,
                direct: overlay.direct(row, without: unit), rest: overlay.units.count - 1,
                exact: overlay.direct(row, without: unit, from: 1))
        }
        return best?.isAnotherValue == true ? best : nil
    }

    private static let absent = 0.5
    private static let around = 0.4
    private static let reach = 8

    private func text(_ unit: Int, _ sentence: EvidenceSentence) -> String? {
        switch overlay.units[unit].sort {
        case .time(let time): time.isLength ? length(time, sentence) : day(time, sentence)
        case .quantity(let quantity): number(quantity, sentence)
        case .name, .word: nil
        }
    }

    /// A number in the place of one that the same sentence has elsewhere: `boats for $9 and nets for $7` where the draft has
    /// nets for $9.
    func exchanged(_ unit: Int) -> OverlaidOther? {
        guard case .quantity(let quantity) = overlay.units[unit].sort,
            let own = segment(of: quantity.tokens, in: overlay.tokens, of: overlay.draft)
        else { return nil }
        let words = overlay.units.filter {
            if case .word = $0.sort {
                own.contains($0.tokens.lowerBound) && $0.weight > Self.faint
            } else {
                false
            }
        }
        if words.isEmpty { return nil }
        func weight(_ other: Quantity, _ sentence: EvidenceSentence) -> Double {
            let range = sentence.text.tokens(in: sentence.span)
            guard let there = segment(of: other.tokens, in: range, of: sentence.text) else { return 0 }
            let stems = ClaimContext(sentence.text, in: sentence.text.span(there)).stems
            let lines = Related.lines(of: stems)
            return words.reduce(0) { $0 + ($1.isTold(by: stems, lines) ? $1.weight : 0) }
        }
        let total = words.reduce(0) { $0 + $1.weight }
        let near = overlay.rows.filter { $0.coverage >= Self.most && $0.strengths[unit] >= Overlay.direct }
        guard let best = near.max(by: { $0.coverage < $1.coverage }) else { return nil }
        var found: OverlaidOther?
        for row in near where row.coverage >= best.coverage - Self.margin {
            let all = row.sentence.quantities.filter {
                $0.kind == quantity.kind && $0.currency == quantity.currency
            }
            let same = all.filter { Measured.mayBe(quantity, $0) }.map { weight($0, row.sentence) }.max() ?? 0
            let others = all.filter { there in !quantities.contains { Measured.mayBe($0, there) } }
            guard let other = others.max(by: { weight($0, row.sentence) < weight($1, row.sentence) }),
                weight(other, row.sentence) >= max(same + Self.clearly, total * Self.most)
            else { return nil }
            found = OverlaidOther(
                text: row.sentence.text.line(other.span), sentence: row.sentence, coverage: row.coverage,
                told: 0,
                direct: 0, rest: 0, exact: 0)
        }
        return found
    }

    private static let faint = 0.25
    private static let most = 0.75
    private static let margin = 0.2
    private static let clearly = 0.4

    /// The part of an enumeration in which some tokens stand; nil where there is none.
    private func segment(of tokens: Range<Int>, in range: Range<Int>, of text: AnnotatedText) -> Range<Int>? {
        func isEdge(_ index: Int) -> Bool {
            text.tags[index] == .coordinator || text.tags[index] == .punctuation && text.form(index) != "-"
        }
        guard range.contains(tokens.lowerBound) else { return nil }
        let start =
            (range.lowerBound..<tokens.lowerBound).last(where: isEdge).map { $0 + 1 } ?? range.lowerBound
        let end =
            (tokens.upperBound..<max(tokens.upperBound, range.upperBound)).first(where: isEdge)
            ?? range.upperBound
        return start..<end
    }

    /// Whether a row names somebody or something of the draft's, or no other person.
    private func isOfSame(_ row: Overlay.Row) -> Bool {
        let names = overlay.units.indices.filter {
            if case .name(let name) = overlay.units[$0].sort { name.sort != .country } else { false }
        }
        return names.isEmpty || names.contains { row.strengths[$0] >= Self.around }
            || row.sentence.names.allSatisfy { $0.sort != .person }
    }

    /// Of `from 84 to 125 percent` whether the other end is there: where neither is, something else is told.
    private func hasOtherEnd(of unit: Int, _ row: Overlay.Row) -> Bool {
        overlay.units.indices.allSatisfy {
            $0 == unit || overlay.units[$0].tokens != overlay.units[unit].tokens
                || row.strengths[$0] >= Overlay.direct
        }
    }

    /// Whether a number may be made of others, as a total that a sentence does not call one.
    private func isReckoned(beside sentence: EvidenceSentence) -> Bool {
        overlay.tokens.contains {
            RelatedWords.reckoning.contains(overlay.draft.form($0).lowercased())
                && !sentence.assertion.words.contains(overlay.draft.word($0))
        }
    }

    private func length(_ time: TimeExpression, _ sentence: EvidenceSentence) -> String? {
        if isReckoned(beside: sentence) { return nil }
        let others = sentence.times.filter { there in
            there.kind == time.kind && !there.isVague
                && (time.kind == .set || there.value.last == time.value.last)
                && !times.contains { $0.kind == there.kind && $0.value == there.value }
        }
        return others.count == 1 ? sentence.text.line(others[0].span) : nil
    }

    private func day(_ time: TimeExpression, _ sentence: EvidenceSentence) -> String? {
        guard let day = ComparableDay(time, in: overlay.draft, isYearOpen: true), day.isNamed,
            !overlay.values.isAttribute(time)
        else { return nil }
        let own = times.compactMap { ComparableDay($0, in: overlay.draft, isYearOpen: true) }
        let others = sentence.days.filter { there in
            day.standing(there.day) == .differs && !isPartOfName(there.time, sentence.text)
                && (there.day.isNamed || there.day.isDay)
                && own.allSatisfy { $0.standing(there.day) != .agrees }
        }
        return nearest(others.map(\.time.tokens), sentence)
    }

    /// The year of `the Harbour Act of 1930`.
    private func isPartOfName(_ time: TimeExpression, _ text: AnnotatedText) -> Bool {
        let first = time.tokens.lowerBound
        return time.tokens.count == 1 && first > 1 && text.word(first - 1) == ClaimWords.of
            && text.tags[first - 2] == .properNoun
    }

    private func number(_ quantity: Quantity, _ sentence: EvidenceSentence) -> String? {
        if isReckoned(beside: sentence) { return nil }
        let counted = Measured.counted(quantity, in: overlay.draft)
        let others = sentence.quantities.filter { there in
            guard there.kind == quantity.kind, there.currency == quantity.currency,
                Measured.subject(of: there) != nil,
                !quantities.contains(where: { Measured.mayBe($0, there) })
            else { return false }
            if quantity.kind != .cardinal || counted.isEmpty { return true }
            let other = Measured.counted(there, in: sentence.text)
            return Self.areAlike(counted, other)
                // `won 1,124 delegates, Roe a total of 815`, `half of all wrecks, 216 in all`
                || other.isSubset(of: RelatedWords.totals) && !other.isEmpty
                    && (counted.isSubset(of: sentence.stems)
                        || sentence.quantities.contains {
                            $0.kind == .cardinal && $0.tokens != there.tokens
                                && Self.areAlike(counted, Measured.counted($0, in: sentence.text))
                        })
        }
        return nearest(others.map(\.tokens), sentence)
    }

    private static func areAlike(_ counted: Set<String>, _ other: Set<String>) -> Bool {
        !counted.isDisjoint(with: other)
            || !Related.lines(of: counted).isDisjoint(with: Related.lines(of: other))
    }

    /// What else the draft's sentence has says nothing against one of its values.
    private var times: [TimeExpression] {
        overlay.units.compactMap { if case .time(let time) = $0.sort { time } else { nil } }
    }
    private var quantities: [Quantity] {
        overlay.units.compactMap { if case .quantity(let quantity) = $0.sort { quantity } else { nil } }
    }

    /// Of several that beside which most of the draft's words stand.
    private func nearest(_ others: [Range<Int>], _ sentence: EvidenceSentence) -> String? {
        let text = sentence.text
        let range = text.tokens(in: sentence.span)
        func count(_ tokens: Range<Int>) -> Int {
            let beside = range.filter { abs($0 - tokens.lowerBound) < Self.reach }
            let stems = beside.flatMap { Workspace.foldedWords(text.form($0)).map(ClaimContext.stem) }
            return overlay.units.count { !$0.stems.isDisjoint(with: stems) }
        }
        let counts = others.map { ($0, count($0)) }
        return counts.first { $0.1 == counts.map(\.1).max() }.map { text.line(text.span($0.0)) }
    }
}
