import DossierText

extension ValueChecks {
    /// Whether what joins the acts of the draft's sentence is a part of what it tells: cause, condition, order.
    var isTied: Bool {
        draft.tokens(in: sentence).contains { ClaimWords.ties.contains(draft.word($0)) }
    }

    /// Whether one act is said to be while the other is.
    var isTimed: Bool {
        draft.tokens(in: sentence).contains { ClaimWords.clauseOpeners.contains(draft.word($0)) }
    }
}
