/// What stands in a sentence of a document where the draft has something else.
///
/// Whether it speaks against the draft hangs on how much of the rest that sentence has, on how much any sentence has that
/// has the draft's, and on how surely both stand in one place. The limits are set on nine drafts of ten true and ten false
/// sentences each, so that no true sentence of them is contradicted.
struct OverlaidOther {
    let text: String
    let sentence: EvidenceSentence
    /// How much of the rest of the draft's sentence that sentence has.
    let coverage: Double
    /// How much of the rest any sentence has that has what the draft has.
    let told: Double
    /// How many other units that sentence has itself, and how many there are.
    let direct: Int
    let rest: Int
    /// How many of these are told in the same words.
    let exact: Int
    /// Of names how many words stand beside both, and how many both have.
    var common = 0
    var shared = 0
    /// Whether both stand behind one preposition; whether both have the same part in the same act.
    var isBehindSame = false
    var isSamePart = false
    /// Whether both are known to be of one kind, as persons or places.
    var isOfKind = false

    /// Whether each side has no other name than this that the other has not.
    var isOnly = false

    /// How much speaks for it that both stand in one place.
    private var place: Double {
        Double(min(common, 2) + min(shared, 2)) + (isSamePart ? 1 : 0) + (isBehindSame ? 0.5 : 0)
    }

    /// By which the best is found.
    var rank: Double { coverage + 0.25 * place }

    private var hasEnough: Bool {
        switch direct {
        case 0: false
        case 1: rest == 1 && coverage >= 0.9
        case 2: coverage >= 0.65 && told <= 0.1 && (exact == 2 || exact == 1 && rest > 3)
        default: exact > 1
        }
    }

    var isAnotherValue: Bool { coverage >= 0.45 && hasEnough && told < coverage - 0.3 }

    var isAnotherName: Bool {
        if rest < 2 { return false }
        if isOnly, told <= 0.3, coverage >= 0.8, direct >= 4 { return true }
        if told <= 0.2, shared > 1 || place > 0 && coverage >= 0.45 && direct >= 2 { return true }
        if told <= 0.3,
            place >= 1 && coverage >= 0.4 && direct >= 2 || isOfKind && coverage >= 0.7 && direct >= 3
        {
            return true
        }
        guard coverage >= 0.6 else { return false }
        return place >= 2 && told < coverage - 0.25 || place >= 1 && told < coverage - 0.45
    }
}
