import DossierText

/// What a sentence tells in nearly the same words with the parts exchanged, where none tells it as the draft does.
struct OverlaidRoles {
    let overlay: Overlay

    func other() -> EvidenceSentence? {
        let own = overlay.values.assertion
        let near = overlay.rows.filter { $0.coverage >= Self.least }.map(\.sentence)
        guard let turned = near.first(where: { own.isTurned(in: $0.assertion) }),
            !near.contains(where: { own.keepsTurned(turned.assertion, in: $0.assertion) })
        else { return nil }
        return turned
    }

    private static let least = 0.7
}
