import DossierHost
import DossierSDK
import DossierText

/// Values against which one document speaks while another has them: on these the documents differ, and the draft takes a
/// side.
extension ValueChecks {
    func settled(
        _ check: Check, _ time: TimeExpression, _ conflicts: KnownConflicts
    ) throws(Diagnostic) -> Check {
        guard check.verdict == .contradicted, let day = day(of: time) else { return check }
        let known = try conflicts.settled(check, .day(day))
        return settled(known, at: time.tokens, acting: part(of: time)) { sentence in
            !swapsBounds(of: time, in: sentence)
                && sentence.times.contains { found in
                    DraftDay(found).map { day.standing($0) } == .agrees
                        && otherWeekday(PrintedWeekday.number(draft, time), day, sentence) == nil
                }
        }
    }

    /// What speaks against a date by the words of a sentence, unless that sentence has the draft's date as well. A module
    /// that has dated the act itself knows which is whose.
    func unlessBeside(_ check: Check, _ time: TimeExpression) -> Check {
        guard check.verdict == .contradicted, let day = day(of: time), isBeside(check, time, day) else {
            return check
        }
        return Check(check.subject, check.span, .notFound)
    }

    /// Whether the sentence that has another date has the draft's as well, of something else; unless the draft has both the
    /// other way round.
    private func isBeside(_ check: Check, _ time: TimeExpression, _ day: DraftDay) -> Bool {
        let there = evidence.first {
            $0.sentence.document.id == check.place?.document && $0.sentence.span == check.place?.span
        }
        guard let there = there?.sentence, PrintedWeekday.number(draft, time) == nil else { return false }
        let words = draft.line(time.span).lowercased()
        let days = there.times.compactMap { DraftDay($0) }
        if there.times.contains(where: { there.text.line($0.span).lowercased() == words }) { return true }
        guard
            there.times.contains(where: { found in
                DraftDay(found).map { day.standing($0) } == .agrees
                    || PrintedYear.isOnlyDifference(draft, time, there.text, found)
            })
        else { return false }
        return !times.contains { other in
            other.span != time.span
                && DraftDay(other).map { own in days.contains { own.standing($0) == .agrees } } == true
        }
    }

    func settled(
        _ check: Check, _ quantity: Quantity, _ conflicts: KnownConflicts
    ) throws(Diagnostic) -> Check {
        guard check.verdict == .contradicted else { return check }
        let known = try conflicts.settled(check, .quantity(quantity))
        let measured = Measured(quantity, in: draft, assertion)
        return settled(known, at: quantity.tokens, acting: nil) { sentence in
            if case .agrees = measured.standing(in: sentence) { return true }
            return false
        }
    }

    private static let margin = 0.15

    /// - Parameter has: whether a sentence has the value.
    private func settled(
        _ check: Check, at tokens: Range<Int>, acting: Range<Int>?, _ has: (EvidenceSentence) -> Bool
    ) -> Check {
        guard check.verdict == .contradicted, let place = check.place else { return check }
        let part = part(at: tokens.lowerBound, acting: acting)
        let against = evidence.first {
            $0.sentence.document.id == place.document && $0.sentence.span == place.span
        }
        let enough = max(
            ClaimPart.enough, (against.map { part.alignment($0.sentence).coverage } ?? 0) - Self.margin)
        var best: (coverage: Double, sentence: EvidenceSentence)?
        for weighed in evidence where weighed.standing != .opposed && !weighed.sentence.isQuestion {
            let sentence = weighed.sentence
            guard sentence.document.id != place.document || sentence.span != place.span, has(sentence) else {
                continue
            }
            let alignment = part.alignment(sentence)
            guard alignment.coverage >= max(enough, best?.coverage ?? 0), alignment.direct > 1,
                alignment.namesAll
            else { continue }
            best = (alignment.coverage, sentence)
        }
        guard let best else { return check }
        // What one document tells twice it may tell of two things.
        if best.sentence.document.id == place.document {
            return Check(check.subject, check.span, .notFound)
        }
        return Check(
            check.subject, check.span, .disputed,
            "\(check.finding) in \(place.document): \(check.passage ?? "")"
        ).shown(by: best.sentence)
    }

    /// Whether a sentence that may be about the same, in whatever words, has what stands at a place of the draft's.
    func mayBeTold(_ value: String, at span: TextSpan) -> Bool {
        let part = part(at: draft.tokens(in: span).lowerBound)
        let time = times.first { $0.span == span }
        let day = time.flatMap { self.day(of: $0) }
        let quantity = quantities.first { $0.span == span }
        let words = Set(Workspace.foldedWords(value).map(ClaimContext.stem))
        return evidence.contains { weighed in
            let sentence = weighed.sentence
            let isThere: Bool
            if let day {
                isThere = sentence.times.contains { DraftDay($0).map(day.canBe) ?? false }
            } else if let quantity {
                isThere = sentence.quantities.contains {
                    $0.kind == quantity.kind && Measured.mayBe(quantity, $0)
                }
            } else {
                isThere = words.isSubset(of: sentence.stems)
            }
            return isThere && part.mayBe(part.alignment(sentence))
        }
    }
}
