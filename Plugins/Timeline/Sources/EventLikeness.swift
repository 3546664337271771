import DossierText

/// What speaks for two mentions being of one event, and what against, in hundredths; above zero they are taken for one.
///
/// No single trait makes them so. What they say happened, who took part, when, the words that they share, and whether
/// their documents tell of one affair are weighed against each other. The weights are those of a logistic regression over
/// annotated accounts of several affairs, each of which counted the same; only what an affair's annotations cannot show,
/// how little documents of different affairs have in common, was set by hand.
struct EventLikeness {
    let left: EventMention
    let right: EventMention

    /// The highest and the lowest, so that no pair outweighs all others of an event.
    static let bounds = -600...400
    /// The lowest in documents of one affair, where an account that says little is unlike all others.
    static let leastInAffair = -75

    /// Nil where the dates rule it out, or one is told inside the other.
    var score: Int? {
        guard let time, !isNested, !isTurnedRound else { return nil }
        return score(time: time, affinity: affinity, words: sharedWords)
    }

    private typealias SharedWords = (all: Int, telling: Int, common: Int)

    private func score(time: Int, affinity: Int, words: SharedWords) -> Int {
        let isOneFrame = left.frames.told & right.frames.told != 0
        let isOneTrigger = left.trigger != nil && left.trigger == right.trigger
        let isOneDocument = left.document == right.document
        // Of two documents that have no name in common nothing but the same words told of one day is taken for one.
        var score = Weight.base + time + affinity
        if isOneTrigger { score += Weight.trigger }
        if isOneFrame {
            score += Weight.frame
            // Within one affair few things have a toll.
            if left.frames.told & right.frames.told & EventFrames.toll != 0,
                affinity >= Weight.oneAffair
            {
                score += Weight.toll
            }
        } else {
            // Who denies a thing does another.
            let denial = EventFrames.english.denial
            if left.frames.told & denial != right.frames.told & denial { score += Weight.denial }
            if left.frames.told != 0, right.frames.told != 0 { score += Weight.otherFrame }
            if left.frames.told & right.frames.around | right.frames.told & left.frames.around != 0 {
                score += Weight.frameAround
            }
        }
        let (hashes, others) = (left.hashes, right.hashes)
        let a = hashes.span
        let b = others.span
        func shared(_ one: Range<Int>, _ other: Range<Int>) -> Int {
            Self.shared(a.extracting(one), b.extracting(other))
        }
        let people = shared(left.people, right.people)
        if people == 0, !left.people.isEmpty, !right.people.isEmpty { score += Weight.otherPeople }
        if isOfOthers { score += hasPerson(left) ? Weight.otherPersons : Weight.otherActors }
        let names = shared(left.names, right.names)
        score += Weight.name * min(max(names - people, 0), 3)
        score += support(of: words)
        let counts = shared(left.counts, right.counts)
        if counts == 0, paysMoney(left), paysMoney(right) { score += Weight.otherSum }
        if people < 2, isOneFrame, time <= Weight.apart, left.interval != nil, right.interval != nil,
            left.frames.told & right.frames.told & EventFrames.english.mutual != 0
        {
            score += Weight.otherOccasion
        }
        let isOnePlace =
            shared(left.place, right.place) + shared(left.place, right.names)
            + shared(left.names, right.place) > 0
        if !isOnePlace, !left.place.isEmpty, !right.place.isEmpty { score += Weight.otherPlace }
        if names + words.telling + words.common == 0 { score += Weight.noSupport }
        let support = 2 * (words.telling + counts + min(people, 1) + (isOnePlace ? 1 : 0)) + words.common
        if isOneFrame, support >= 2 { score += Weight.supportedFrame }
        if (left.certainty == .planned) != (right.certainty == .planned) { score += Weight.otherTime }
        if (left.certainty == .threatened) != (right.certainty == .threatened) { score += Weight.otherForce }
        if isOneDocument { score += Weight.oneDocument }
        let least = affinity >= Weight.oneAffair ? Self.leastInAffair : Self.bounds.lowerBound
        return min(max(score, least), Self.bounds.upperBound)
    }

    /// Whether they are taken for one, which ``EventOutline`` mostly decides.
    ///
    /// Not inlined, where references to all that it looks at would be counted.
    ///
    /// - Parameter reach: what it says of the two.
    @inline(never)
    func isNear(_ reach: (date: Int, most: Int)) -> Bool {
        let (date, most) = reach
        // What the documents' days and names say is never for it.
        guard let told, most + told >= 0 else { return false }
        let time = date + told
        let affinity = affinity
        guard most + told + affinity >= 0 else { return false }
        let words = sharedWords
        return left.outline.reach(right.outline, date: time + affinity, words: support(of: words)) >= 0
            && !isNested && !isTurnedRound && score(time: time, affinity: affinity, words: words) >= 0
    }

    /// What the words that they share add to a score.
    private func support(of words: SharedWords) -> Int {
        let union = left.stems.count + right.stems.count - words.all
        return Weight.word * min(words.telling, 5) + Weight.commonWord * min(words.common, 4)
            + (union > 0 ? Weight.overlap * words.all / union : 0)
    }

    private var time: Int? {
        guard let date = left.outline.date(beside: right.outline), let told else { return nil }
        return date + told
    }

    /// What speaks for two documents telling of one affair.
    private var affinity: Int {
        if left.document == right.document { return 0 }
        let most = Weight.affair.count - 1
        let (names, others) = (left.affair.names, right.affair.names)
        return Weight.affair[Self.shared(names.span, others.span, most: most)]
    }

    enum Weight {
        static let base = -126
        /// By how many names the settings of two documents share.
        static let affair = [-400, -220, oneAffair, 0]
        static let oneAffair = -20
        static let trigger = 125
        static let frame = 256
        static let otherFrame = -50
        static let toll = 80
        static let frameAround = 60
        static let denial = -250
        static let name = 24
        static let otherPeople = -175
        /// People are others where states and bodies may stand for one another.
        static let otherPersons = -170
        static let otherActors = -80
        static let word = 102
        static let commonWord = 51
        static let otherPlace = -20
        /// Another sum of money, and a meeting of other people on another day.
        static let otherSum = -80
        static let otherOccasion = -120
        static let noSupport = -80
        static let supportedFrame = 65
        static let overlap = 155
        static let otherTime = -37
        static let otherForce = -35
        static let oneDocument = -26
        static let undated = -108
        static let sameDays = 161
        static let sameInterval = 158
        static let sameAround = 25
        static let overlapAround = -46
        static let longOverlap = -9
        /// What happened within some years may be anything that did.
        static let overlapOfYears = -110
        static let near = -110
        static let apart = -133
        static let far = -104
        static let unplaced = -180
        /// By the days between what two documents tell of, where a date does not say so: a season, a year, more.
        static let months = -60
        static let years = -150
        static let ages = -300
    }

    /// `the visit came after he ordered …`
    private var isNested: Bool {
        left.document == right.document && left.document != EventMention.noDocument
            && left.span.overlaps(right.span)
    }

    /// How many stems are in both, and of these how many tell something besides names and triggers: words that are common in
    /// one of the documents, and others.
    private var sharedWords: SharedWords {
        let (hashes, others) = (left.hashes, right.hashes)
        let a = hashes.span
        let b = others.span
        let (endOfA, endOfB) = (left.stems.upperBound, right.stems.upperBound)
        var (i, j) = (left.stems.lowerBound, right.stems.lowerBound)
        var (all, telling, common) = (0, 0, 0)
        let signature = right.outline.signature
        while i < endOfA {
            defer { i += 1 }
            // Most words are told to be no word of the other by one look.
            if !signature.mayHold(a[i]) { continue }
            while j < endOfB, b[j] < a[i] { j += 1 }
            guard j < endOfB, b[j] == a[i] else { continue }
            let here: UInt64 = 1 << UInt64(i - left.stems.lowerBound)
            let there: UInt64 = 1 << UInt64(j - right.stems.lowerBound)
            all += 1
            if left.named & here | right.named & there != 0 { continue }
            if left.usual & here | right.usual & there != 0 {
                common += 1
            } else {
                telling += 1
            }
        }
        return (all, telling, common)
    }

    /// How many hashes stand in both lists, which are in ascending order; counted up to the most that matter.
    static func shared(_ left: Span<UInt32>, _ right: Span<UInt32>, most: Int = .max) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count, count < most {
            let (a, b) = (left[i], right[j])
            if a == b { count += 1 }
            i += a <= b ? 1 : 0
            j += b <= a ? 1 : 0
        }
        return count
    }
}

extension EventMention {
    /// What speaks for two mentions being of one event; nil where their dates rule it out.
    func likeness(to other: EventMention) -> Int? { EventLikeness(left: self, right: other).score }
    func isNear(_ other: EventMention) -> Bool {
        outline.reach(other.outline).map { EventLikeness(left: self, right: other).isNear($0) } ?? false
    }
}
