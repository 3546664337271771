import DossierText

/// The part of a mention that soon tells whether another may be of its event: of thousands of pairs few are looked at more
/// closely, and these few are then the only ones fetched from all over the memory.
struct EventOutline: Sendable {
    /// Hash of the document's id.
    let document: UInt64
    let frames: EventFrames.Marks
    /// Stem of the trigger.
    let trigger: UInt32?
    let interval: DayInterval?
    /// Whether the date was only taken from around.
    let isVaguelyDated: Bool
    /// Of the stems, and how many they are.
    let signature: WordSignature
    let stems: Int
    /// Of the names that come back in the document.
    let affair: WordSignature

    private typealias Weight = EventLikeness.Weight

    /// What the dates say, and the most that words and names could make of the likeness; nil where that is too little.
    @inline(__always)
    func reach(_ other: EventOutline) -> (date: Int, most: Int)? {
        guard let date = date(beside: other) else { return nil }
        let most = reach(other, date: date, words: mostOfWords(beside: other))
        return most >= 0 && most + mostOfAffair(beside: other) >= 0 ? (date, most) : nil
    }

    /// The least that their documents' being of two affairs can say against them, which is never for them.
    @inline(__always)
    private func mostOfAffair(beside other: EventOutline) -> Int {
        if document == other.document { return 0 }
        return Weight.affair[min(affair.mostShared(with: other.affair), Weight.affair.count - 1)]
    }

    /// The most that names and frames could make of what dates and words say.
    @inline(__always)
    func reach(_ other: EventOutline, date: Int, words: Int) -> Int {
        var most = Weight.base + date + words + 3 * Weight.name
        if trigger == other.trigger { most += Weight.trigger }
        if frames.told & other.frames.told != 0 {
            most += Weight.frame + Weight.supportedFrame
            if frames.told & other.frames.told & EventFrames.toll != 0 { most += Weight.toll }
        } else if frames.told & other.frames.around | other.frames.told & frames.around != 0 {
            most += Weight.frameAround
        }
        return most
    }

    /// The most that the words which they share can add to a score.
    @inline(__always)
    private func mostOfWords(beside other: EventOutline) -> Int {
        let shared = min(signature.mostShared(with: other.signature), stems, other.stems)
        if shared == 0 { return 0 }
        let union = stems + other.stems - shared
        return Weight.word * min(shared, 5) + Weight.commonWord * min(max(shared - 5, 0), 4)
            + Weight.overlap * shared / union
    }

    /// What the two dates say; nil where they cannot be of one event.
    func date(beside other: EventOutline) -> Int? {
        guard let a = interval, let b = other.interval else { return Weight.undated }
        let isVague = isVaguelyDated || other.isVaguelyDated
        if a.overlaps(b) {
            let longest = max(Self.days(a), Self.days(b))
            if a == b {
                return isVague ? Weight.sameAround : longest <= 8 ? Weight.sameDays : Weight.sameInterval
            }
            return isVague
                ? Weight.overlapAround
                : longest <= 32 ? 0 : longest <= 366 ? Weight.longOverlap : Weight.overlapOfYears
        }
        let gap = Self.gap(a, b)
        // What was only taken from around may be wrong.
        if isVague { return gap <= 14 ? Weight.near : gap <= 400 ? Weight.far : nil }
        // Sources may be some days apart on one event, if not more; one text is not.
        guard document != other.document, gap <= 7,
            // The last day of a year is not near to the next year, if neither is told more closely.
            min(Self.days(a), Self.days(b)) <= 8
        else { return nil }
        return gap <= 2 && (a.isOneDay || b.isOneDay) ? Weight.near : Weight.apart
    }

    /// Days between two intervals that share none.
    private static func gap(_ a: DayInterval, _ b: DayInterval) -> Int {
        if let end = a.last, let start = b.first, end < start { return start - end }
        if let end = b.last, let start = a.first, end < start { return start - end }
        return .max
    }

    private static func days(_ interval: DayInterval) -> Int {
        guard let first = interval.first, let last = interval.last else { return 10_000 }
        return last - first + 1
    }
}
