import DossierText

extension TariffReader {
    /// The status that a line before a list gives its items.
    func status(ofLead range: Range<Int>, _ anchors: [Int]) -> TariffStatus? {
        guard !anchors.isEmpty else { return nil }
        let cues = cues(in: range)
        if cues.has(.pause) { return .paused }
        if cues.has(.exempt) { return .exempted }
        if cues.has(.threat) { return .threatened }
        if range.contains(where: { text.word($0) == TariffReader.now }) { return .inEffect }
        if cues.has(.future) || cues.has(.announce) { return .announced }
        return .inEffect
    }

    private static let now: Word = "now"
}
