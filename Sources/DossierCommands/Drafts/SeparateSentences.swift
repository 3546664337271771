import DossierHost
import DossierText

/// Sentences of documents that each tell a part of a draft's sentence: who reads a report of two acts in two sentences may
/// join them by `and`.
///
/// What joins two acts as cause, condition or order in time has to stand in one sentence.
struct SeparateSentences {
    private let values: ValueChecks
    private let near: [WeighedSentence]
    private let acts: [[Assertion.Predicate]]

    init(_ values: ValueChecks, _ near: [WeighedSentence]) {
        self.values = values
        self.near = near
        acts = values.isTied ? [] : values.assertion.separateActs
    }

    /// None where a part is not told.
    ///
    /// - Parameter checks: what has been said of the values of the draft's sentence.
    func sentences(_ checks: [Check]) -> [EvidenceSentence] {
        guard (2...Self.most).contains(acts.count) else { return [] }
        var found: [EvidenceSentence] = []
        var stems: Set<String> = []
        var paragraph: Set<String> = []
        var words: Set<DossierText.Word> = []
        var told: Set<String> = []
        var names: [Assertion] = []
        for (place, act) in acts.enumerated() {
            let own = checks.filter { self.place(of: $0) == place }
            guard let (sentence, part) = sentence(telling: act, own) else { return [] }
            told.formUnion(part)
            stems.formUnion(sentence.stems)
            paragraph.formUnion(sentence.paragraph)
            words.formUnion(sentence.assertion.words)
            names.append(sentence.assertion)
            if !found.contains(where: { $0.span == sentence.span && $0.document.id == sentence.document.id })
            {
                found.append(sentence)
            }
        }
        let all = stems.union(told)
        let isWhole =
            values.namesAll(all, told, in: names)
            && values.assertion.words.filter(OppositeWords.quantifiers.contains).allSatisfy(words.contains)
            && values.context.share(in: all, paragraph: paragraph) >= StatementChecks.alike
            && values.context.tellingShare(in: all, paragraph: paragraph) >= StatementChecks.told
        // At the same time are those that one paragraph tells.
        let isOne = !values.isTimed || Set(found.map { $0.passage }).count == 1
        return isWhole && isOne ? found : []
    }

    private func sentence(
        telling act: [Assertion.Predicate], _ checks: [Check]
    ) -> (EvidenceSentence, told: Set<String>)? {
        for weighed in near where weighed.standing != .opposed {
            guard
                let told = values.assertion.told(
                    // Who is said to say the whole does not say what hangs on `who`.
                    act, in: weighed.sentence.assertion, isSaid: !act.allSatisfy(\.isRelative)),
                values.holds(weighed.sentence, checks)
            else { continue }
            return (weighed.sentence, told)
        }
        return nil
    }

    /// By which act a value stands: the last one before it, else the first.
    private func place(of check: Check) -> Int {
        let token = values.draft.tokens(in: check.span).lowerBound
        let before = acts.enumerated().flatMap { place, act in act.map { (token: $0.token, place: place) } }
            .filter { $0.token < token }.max { $0.token < $1.token }
        return before?.place ?? 0
    }

    private static let most = 4
}
