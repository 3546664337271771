import DossierText

/// How far what begins at each phrase of a sentence reaches, read once from right to left, since a list may be as long as
/// its document and is asked for at each of its commas.
struct PhraseReach {
    /// Where a noun ends with what is of it: `the convictions of Roe and Doe`.
    private(set) var itemEnds: [Int]
    /// Where a list ends of which a later noun stands here: behind `and` and the last one. Nil where there is none.
    private(set) var listEnds: [Int?]
    /// Whether a finite verb follows, what hangs on the noun before aside.
    private(set) var isFinite: [Bool]
    /// Whether a finite verb follows before another clause begins.
    private(set) var hasVerb: [Bool]

    init(_ phrases: [Phrase], _ arguments: [Argument], _ text: AnnotatedText) {
        let count = phrases.count
        itemEnds = Array(1..<count + 1)
        // One beyond the last, so that what follows can be asked for at each.
        listEnds = Array(repeating: nil, count: count + 1)
        isFinite = Array(repeating: false, count: count + 1)
        hasVerb = isFinite
        func isNominal(_ index: Int) -> Bool { index < count && phrases[index].kind == .nominal }
        func isOf(_ index: Int) -> Bool {
            phrases[index].kind == .adposition && text.word(phrases[index].head) == ClaimWords.of
        }
        /// Behind a noun that is of another, and the names listed with it.
        func ownersEnd(_ start: Int, of owned: Int) -> Int {
            var end = start + 1
            guard !arguments[start].names.isEmpty, arguments[owned].names.isEmpty else { return end }
            while end < count, phrases[end].kind == .coordinator, isNominal(end + 1),
                !arguments[end + 1].names.isEmpty
            { end += 2 }
            return end
        }
        for index in phrases.indices.reversed() {
            let phrase = phrases[index]
            let next = index + 1
            switch phrase.kind {
            case .nominal:
                // What is of the last of those that this is of, is of this.
                if next < count, isOf(next), isNominal(next + 1) {
                    let owners = ownersEnd(next + 1, of: index)
                    itemEnds[index] = itemEnds[owners - 1]
                }
                listEnds[index] = listEnds[next]
            case .time:
                listEnds[index] = listEnds[next]
                isFinite[index] = isFinite[next]
            case .comma: listEnds[index] = listEnds[next]
            case .adposition:
                if isOf(index) { listEnds[index] = listEnds[next] }
                if isNominal(next) || next < count && phrases[next].kind == .time {
                    isFinite[index] = isFinite[next + 1]
                }
            case .coordinator:
                if isNominal(next) {
                    listEnds[index] = itemEnds[next]
                    isFinite[index] = isFinite[next + 1]
                }
            case .verbal: isFinite[index] = phrase.form == .finite
            case .relative, .subordinator, .stop: break
            }
            switch phrase.kind {
            case .verbal: hasVerb[index] = phrase.form == .finite || hasVerb[next]
            case .stop, .subordinator, .relative: break
            default: hasVerb[index] = hasVerb[next]
            }
        }
    }
}
