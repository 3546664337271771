import DossierSDK
import DossierText

/// What a draft's sentence says against the sentences over which it is laid: another value or name in one place, a word that
/// excludes the draft's, the parts exchanged, the contrary.
struct OverlayChecks {
    let overlay: Overlay

    init(_ values: ValueChecks) { overlay = Overlay(values) }

    /// - Parameter known: what has been said of the sentence; a value that was found is not held against others.
    func contradictions(_ known: [Check], _ conflicts: KnownConflicts) throws(Diagnostic) -> [Check] {
        var checks: [Check] = []
        let found = known.filter {
            $0.verdict == .supported && $0.subject != .name && $0.subject != .role
        }
        for (index, unit) in overlay.units.enumerated() {
            let span = overlay.draft.span(unit.tokens)
            if found.contains(where: { $0.span.overlaps(span) }) { continue }
            switch unit.sort {
            case .time(let time):
                guard let other = OverlaidValues(overlay: overlay).other(index) else { continue }
                let check = contradicted(time.isLength ? .number : .date, span, other)
                checks.append(
                    try DraftDay(time).map { day throws(Diagnostic) in
                        try conflicts.settled(check, .day(day))
                    } ?? check)
            case .quantity(let quantity):
                guard let subject = Measured.subject(of: quantity),
                    let other = OverlaidValues(overlay: overlay).other(index)
                        ?? OverlaidValues(overlay: overlay).exchanged(index)
                else { continue }
                checks.append(
                    try conflicts.settled(contradicted(subject, span, other), .quantity(quantity)))
            case .name:
                guard let other = OverlaidNames(overlay: overlay).other(index) else { continue }
                checks.append(contradicted(.name, span, other))
            case .word: continue
            }
        }
        if checks.isEmpty, let whole { checks.append(whole) }
        return checks
    }

    /// Of the sentence as a whole.
    private var whole: Check? {
        if let other = OverlaidThings(overlay: overlay).other() {
            return contradicted("the documents have \(other.text)", other.sentence)
        }
        if let sentence = OverlaidRoles(overlay: overlay).other() {
            return contradicted("the documents have it the other way round", sentence)
        }
        if let state = OverlaidStates(overlay).other() {
            switch state.finding {
            case .open: return contradicted("the documents have it only as to come", state.sentence)
            case .done: return contradicted("the documents have it as done", state.sentence)
            }
        }
        return OverlaidActs(overlay).other().map { contradicted("the documents say the contrary", $0) }
    }

    private func contradicted(_ subject: Check.Subject, _ span: TextSpan, _ other: OverlaidOther) -> Check {
        Check(subject, span, .contradicted, "the documents have \(other.text)").shown(by: other.sentence)
    }

    private func contradicted(_ finding: String, _ sentence: EvidenceSentence) -> Check {
        Check(.statement, overlay.values.sentence, .contradicted, finding).shown(by: sentence)
    }
}
