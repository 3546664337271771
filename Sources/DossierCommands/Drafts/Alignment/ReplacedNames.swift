import DossierText

/// Another name in the place of one of the draft's, by the words beside it, where a sentence tells the rest in nearly the
/// same words; whatever its verbs are.
struct ReplacedNames {
    private let contraries: Contraries

    init(_ contraries: Contraries) { self.contraries = contraries }

    func sentence() -> (name: String, sentence: EvidenceSentence)? {
        let values = contraries.values
        let draft = values.draft
        let tokens = draft.tokens(in: values.sentence)
        // Of a list each name would be weighed against all the rest.
        if tokens.count > Self.longest || contraries.isNegated(draft, tokens) { return nil }
        let whole = ClaimContext(draft, in: values.sentence).stems
        var best: (rank: Double, name: String, sentence: EvidenceSentence)?
        for slot in NameSlot.slots(draft, in: tokens) where !isQuoted(slot) {
            let part = ClaimPart(values, tokens, without: slot.stems)
            if part.count < Self.least { continue }
            let told = contraries.evidence.lazy.compactMap { coverage(slot, part, $0) }.max() ?? 0
            if told >= Self.much { continue }
            for sentence in contraries.evidence where slot.own(sentence) && hasValues(sentence) {
                let alignment = part.alignment(sentence)
                guard alignment.coverage >= max(Self.some, told + Self.margin), alignment.direct >= Self.least
                else { continue }
                let range = sentence.text.tokens(in: sentence.span)
                if contraries.isNegated(sentence.text, range) { continue }
                for other in NameSlot.slots(sentence.text, in: range)
                where slot.excludes(other, in: sentence.text, beside: whole) {
                    let common = slot.common(other)
                    let isSame =
                        common > 1
                        || common == 1 && alignment.coverage >= Self.most && alignment.direct > Self.least
                    let isElsewhere = common > 2 || !slot.proper.isSubset(of: sentence.paragraph)
                    let rank = alignment.coverage + Double(common) / 4
                    if isSame, isElsewhere, rank > best?.rank ?? 0 { best = (rank, other.form, sentence) }
                }
            }
        }
        return best.map { ($0.name, $0.sentence) }
    }

    /// Whether a sentence has one of the draft's numbers, if there are any: else it tells something else.
    private func hasValues(_ sentence: EvidenceSentence) -> Bool {
        let values = contraries.values
        let numbers = values.quantities.filter { Measured.subject(of: $0) != nil }
        return numbers.isEmpty
            || numbers.contains { number in
                sentence.quantities.contains { ValueChecks.mayBe(number, $0) }
            }
    }

    private static let longest = 80
    private static let least = 3
    private static let some = 0.5
    private static let most = 0.75
    private static let much = 0.6
    private static let margin = 0.3

    private func isQuoted(_ slot: NameSlot) -> Bool {
        let span = contraries.values.draft.span(slot.tokens)
        return contraries.values.draft.quotations.contains { $0.span.contains(span) }
    }

    /// How much of the rest a sentence tells that has the name of the draft, in whatever words; nil where it is not there.
    private func coverage(_ slot: NameSlot, _ part: ClaimPart, _ sentence: EvidenceSentence) -> Double? {
        let isThere =
            slot.proper.isSubset(of: sentence.stems) || slot.sort == .person && names(slot, sentence)
        // The title names whom the whole document is about.
        guard
            isThere
                || slot.proper.isSubset(of: sentence.paragraph.subtracting(sentence.assertion.title))
        else { return nil }
        let alignment = part.alignment(sentence)
        guard alignment.direct > 1 else { return nil }
        return isThere ? alignment.coverage : alignment.coverage - Self.around
    }
    private static let around = 0.1

    /// Whether somebody is called there by his family name.
    private func names(_ slot: NameSlot, _ sentence: EvidenceSentence) -> Bool {
        guard let last = slot.form.split(separator: " ").last else { return false }
        return sentence.stems.contains(ClaimContext.stem(last.lowercased()))
    }
}
