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
        case .time(let time): time.kind == .duration ? duration(time, sentence) : day(time, sentence)
        case .quantity(let quantity): number(quantity, sentence)
        case .name, .word: nil
        }
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

    private func duration(_ time: TimeExpression, _ sentence: EvidenceSentence) -> String? {
        if isReckoned(beside: sentence) { return nil }
        let others = sentence.times.filter { there in
            there.kind == .duration && !there.isVague && there.value.last == time.value.last
                && !times.contains { $0.kind == .duration && $0.value == there.value }
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
                // `won 1,124 delegates, Roe a total of 815`
                || other.isSubset(of: RelatedWords.totals)
                    && sentence.quantities.contains {
                        $0.kind == .cardinal && $0.tokens != there.tokens
                            && Self.areAlike(counted, Measured.counted($0, in: sentence.text))
                    }
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
