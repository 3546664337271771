import DossierText

/// Whether two mentions are of one event.
///
/// No single trait makes them so. What they say happened, who took part, where and when, the words that they share, and
/// whether their documents tell of one affair are weighed against each other; dates that cannot be one event's rule it
/// out. The weights were set by hand on annotated accounts of several affairs.
extension EventMention {
    /// How much speaks for two mentions being of one event.
    struct Likeness {
        var score: Double
        /// From which score on they are taken for one.
        var needed: Double
        /// From which on they are where no other mention is as near to either: of two accounts of one affair, what both tell
        /// of one day in one breath with the same thing.
        var neededAlone: Double?

        var isEnough: Bool { score >= needed }
    }

    /// Whether the dates leave it open that they are of one event.
    func canBeSame(as other: EventMention) -> Bool { closeness(to: other) != nil }

    /// Nil where they cannot be of one event, or nothing says that they are.
    func likeness(to other: EventMention) -> Likeness? {
        guard let closeness = closeness(to: other) else { return nil }
        let isOneTrigger = trigger != nil && trigger == other.trigger
        let sharedNames = Self.shared(names, other.names)
        var sharedWords = Self.shared(stems, other.stems, neither: names, nor: other.names)
        guard isAsCertain(as: other, sharedWords: sharedWords) else { return nil }
        let isSaid = isSpeech || other.isSpeech
        var happening = 0.0
        if isOneTrigger {
            sharedWords -= 1
            if !(isSpeech && other.isSpeech) { happening += 2 }
        }
        if let type, type == other.type {
            happening += isSaid ? 1 : 2
        } else if let family, family == other.family {
            happening += 1.5
        }
        sharedWords = max(0, sharedWords)
        let affinity = document == other.document ? 3 : Self.shared(setting, other.setting)
        // In two accounts of one affair the same day and two telling words are enough, whatever verb they choose.
        let isOneDay = affinity >= 3 && closeness.score >= 2 && interval == other.interval
        let telling = isOneDay ? Self.shared(stems, other.stems, neither: common, nor: other.common) : 0
        let isLikely =
            happening > 0 || sharedWords >= 4 || sharedWords == 3 && sharedNames > 0 || telling >= 2
        let isAbout = sharedNames + sharedWords > 0 || isOneDay && isOneTrigger && !isSaid
        guard isAbout, !isSaid || sharedWords >= 2 else { return nil }
        let mayStandAlone = isOneDay && document != other.document && !isSaid
        guard isLikely || mayStandAlone else { return nil }
        var score = min(happening, 3.5) + closeness.score + 1.25 * Double(min(sharedNames, 3))
        score += Double(min(sharedWords, 6)) + 1.5 * Double(min(Self.shared(counts, other.counts), 2))
        switch affinity {
        case 0: score -= 1.5
        case 1: break
        case 2: score += 1
        default: score += 2.5
        }
        if !place.isEmpty, !other.place.isEmpty, !isNear(other), !other.isNear(self) { score -= 1.5 }
        let isOneKind = type != nil && type == other.type && affinity >= 3 && !isSaid
        return Likeness(
            score: score, needed: isLikely ? closeness.needed : .infinity,
            neededAlone: mayStandAlone ? 5 : isOneKind ? closeness.needed - 1 : nil)
    }

    /// Whether the other one names this one's place.
    private func isNear(_ other: EventMention) -> Bool {
        Self.shared(place, other.names) + Self.shared(place, other.stems) > 0
    }

    /// What is to come is one thing with what has happened only where the dates agree, or the words: what one source says
    /// was agreed to be done the other says will be done.
    private func isAsCertain(as other: EventMention, sharedWords: Int) -> Bool {
        if certainty == other.certainty { return true }
        if certainty == .threatened || other.certainty == .threatened { return false }
        guard certainty == .planned || other.certainty == .planned else { return true }
        guard let a = interval, let b = other.interval else { return sharedWords >= 5 }
        return a.overlaps(b)
    }

    /// What the two dates say, and how much must agree in all; nil where they cannot be of one event.
    private func closeness(to other: EventMention) -> (score: Double, needed: Double)? {
        guard let a = interval, let b = other.interval else { return (0, 7.5) }
        let isVague = isVaguelyDated || other.isVaguelyDated
        if a.overlaps(b) {
            let longer = max(Self.days(a), Self.days(b))
            let score = a == b ? (longer <= 7 ? 3 : 2) : longer <= 31 ? 2 : 0.5
            return (isVague ? min(score, 1.5) : score, a == b ? 6.5 : 7)
        }
        guard let x = a.first, let y = b.first else { return nil }
        let distance = min(abs(x - y), a.last.map { abs($0 - y) } ?? .max, b.last.map { abs($0 - x) } ?? .max)
        if isVague { return distance <= 14 ? (0, 7.5) : nil }
        // Sources may be a day or two apart on one event; one text is not.
        guard document != other.document, a.isOneDay || b.isOneDay, distance <= 2 else { return nil }
        return (0.5 - 0.5 * Double(distance), 5.5)
    }

    private static func days(_ interval: DayInterval) -> Int {
        guard let first = interval.first, let last = interval.last else { return 10_000 }
        return last - first + 1
    }

    /// How many hashes stand in both lists and in neither of two others; all are in ascending order.
    private static func shared(
        _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, neither names: ArraySlice<UInt32> = [],
        nor others: ArraySlice<UInt32> = []
    ) -> Int {
        var (i, j, count) = (left.startIndex, right.startIndex, 0)
        while i < left.endIndex, j < right.endIndex {
            if left[i] < right[j] {
                i += 1
            } else if left[i] > right[j] {
                j += 1
            } else {
                if !names.contains(left[i]), !others.contains(left[i]) { count += 1 }
                i += 1
                j += 1
            }
        }
        return count
    }
}
