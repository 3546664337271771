import DossierSDK
import DossierText

/// What mentions of events are compared by, made once for a block: every mention meets many others.
///
/// No single trait makes two mentions one event. What they say happened, who took part, where and when, the words that
/// they share, and whether their documents tell of one affair are weighed against each other; dates that cannot be one
/// event's rule it out. The weights were set by hand on annotated accounts of two affairs.
struct EventMention {
    private let document: String
    private let type: Int?
    private let family: Int?
    private let certainty: FieldValue?
    private let isSpeech: Bool
    /// Stem of the trigger.
    private let trigger: UInt64?
    private let people: [UInt64]
    private let place: [UInt64]
    /// Participants, place and words in capitals.
    private let names: [UInt64]
    /// Stems of the keywords, in the order of the text and in ascending order.
    private let keywords: [UInt64]
    private let stems: [UInt64]
    /// Names that both documents' affair may be known by, and their commonest words, which tell little apart.
    private let setting: [UInt64]
    private let common: [UInt64]
    private let counts: [UInt64]
    private let interval: DayInterval?
    /// Whether the date was only taken from around.
    private let isVaguelyDated: Bool

    init(_ finding: Finding, words: TimelineWords = .english) {
        document = finding.document
        let kind = finding.fields["type"].flatMap { words.kindNames.firstIndex(of: $0.joined) }
        type = kind
        family = kind.map { words.families[$0] }
        isSpeech = finding.fields["type"] == "remark" || finding.rule == "timeline.speech"
        certainty = finding.fields["certainty"]
        trigger = Self.stem(ofTriggerIn: finding, words)
        func hashes(_ field: String) -> [UInt64] {
            Set((finding.fields[field]?.texts ?? []).map { words.stem(Timeline.tail($0)) }).sorted()
        }
        people = hashes("participants")
        place = hashes("place")
        let around = finding.fields["setting"]?.texts ?? []
        setting = Set(around.filter(Self.isName).map { words.stem($0) }).sorted()
        common = Set(around.map { words.stem($0) }).sorted()
        let forms = finding.fields["keywords"]?.texts ?? []
        keywords = forms.map { words.stem($0) }
        stems = Set(keywords).sorted()
        let capitals = forms.filter(Self.isName).map { words.stem($0) }
        names = Set(people + place + capitals).sorted()
        counts = Set((finding.fields["count"]?.texts ?? []).map { Word($0).hash }).sorted()
        interval = Timeline.interval(finding)
        isVaguelyDated = finding.fields["date_basis"] == "same_article"
    }

    private static func isName(_ form: String) -> Bool { form.first?.isUppercase ?? false }

    private static func stem(ofTriggerIn finding: Finding, _ words: TimelineWords) -> UInt64? {
        guard let trigger = finding.role("trigger") else { return nil }
        let bytes = finding.text.utf8
        let start = trigger.start - finding.span.start
        let end = trigger.end - finding.span.start
        guard start >= 0, start < end, end <= bytes.count else { return nil }
        let form = bytes.dropFirst(start).prefix(end - start).prefix { $0 != 0x20 }
        return words.stem(String(decoding: Array(form), as: UTF8.self))
    }

    /// What a mention has in common with others of its event: what happened together with a name, a month, or a word.
    func keys(month: String?) -> [BlockingKey] {
        func hex(_ value: UInt64) -> String { String(value, radix: 36) }
        var keys: [BlockingKey] = []
        if let happening = family.map({ "kind " + String($0) }) ?? trigger.map({ "word " + hex($0) }) {
            for name in names.prefix(6) { keys.append(BlockingKey(happening, hex(name))) }
            for stem in keywords.prefix(8) { keys.append(BlockingKey(happening, hex(stem))) }
            if let month { keys.append(BlockingKey(happening, "date", month)) }
        }
        let telling = keywords.filter { !common.contains($0) }
        if let interval, let day = interval.first, !isVaguelyDated {
            for stem in telling.prefix(6) { keys.append(BlockingKey("day", String(day), hex(stem))) }
        }
        for name in people.prefix(2) {
            for stem in telling.prefix(5) { keys.append(BlockingKey("who", hex(name), hex(stem))) }
        }
        return keys
    }

    /// Whether two mentions are of one event.
    func isSame(as other: EventMention) -> Bool {
        guard isAsCertain(as: other), let closeness = closeness(to: other) else { return false }
        let isOneTrigger = trigger != nil && trigger == other.trigger
        let sharedNames = Self.shared(names, other.names)
        var sharedWords = Self.shared(stems, other.stems, neither: names, nor: other.names)
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
        guard happening > 0 || sharedWords >= 4 || sharedWords == 3 && sharedNames > 0 || telling >= 2,
            sharedNames + sharedWords > 0 || isOneDay && isOneTrigger && !isSaid, !isSaid || sharedWords >= 2
        else { return false }
        var score = min(happening, 3.5) + closeness.score + 1.25 * Double(min(sharedNames, 3))
        score += Double(min(sharedWords, 4)) + 1.5 * Double(min(Self.shared(counts, other.counts), 2))
        switch affinity {
        case 0: score -= 1.5
        case 1: break
        case 2: score += 1
        default: score += 2.5
        }
        if !place.isEmpty, !other.place.isEmpty, !isNear(other), !other.isNear(self) { score -= 1.5 }
        return score >= closeness.needed
    }

    /// Whether the other one names this one's place.
    private func isNear(_ other: EventMention) -> Bool {
        Self.shared(place, other.names) + Self.shared(place, other.stems) > 0
    }

    /// What is to come is one thing with what has happened only where the dates agree.
    private func isAsCertain(as other: EventMention) -> Bool {
        if certainty == other.certainty { return true }
        if certainty == "threatened" || other.certainty == "threatened" { return false }
        guard certainty == "planned" || other.certainty == "planned" else { return true }
        guard let a = interval, let b = other.interval else { return false }
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

    private static func shared(
        _ left: [UInt64], _ right: [UInt64], neither names: [UInt64] = [], nor others: [UInt64] = []
    ) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j], !names.contains(left[i]), !others.contains(left[i]) { count += 1 }
            if left[i] < right[j] {
                i += 1
            } else if left[i] > right[j] {
                j += 1
            } else {
                i += 1
                j += 1
            }
        }
        return count
    }
}
