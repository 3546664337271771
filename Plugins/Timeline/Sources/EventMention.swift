import DossierSDK
import DossierText

/// What a mention of an event is compared by.
///
/// Kept small, all hashes in one array: as many of these are held as findings are compared.
final class EventMention: Sendable {
    let outline: EventOutline
    /// That of findings of which no host has said where they stand.
    static let noDocument = Word("").hash
    /// The bytes of the passage.
    let span: Range<Int>
    let certainty: Certainty
    /// Whose parts are the lists below.
    let hashes: [UInt32]
    let ends: Ends
    let affair: EventSetting
    /// Bit for bit the stems: which are of a name or the trigger, and which are common in the document.
    let named: UInt64
    let usual: UInt64

    enum Certainty: UInt8 { case reported, alleged, planned, threatened }

    struct Ends {
        var keywords: UInt16 = 0
        var stems: UInt16 = 0
        var people: UInt16 = 0
        var place: UInt16 = 0
        var names: UInt16 = 0
        var counts: UInt16 = 0
        var actors: UInt16 = 0
        var targets: UInt16 = 0
    }

    init(
        document: UInt64, span: Range<Int>, frames: EventFrames.Marks, certainty: Certainty, trigger: UInt32?,
        interval: DayInterval?, isVaguelyDated: Bool, hashes: [UInt32], ends: Ends, affair: EventSetting
    ) {
        self.span = span
        self.certainty = certainty
        self.hashes = hashes
        self.ends = ends
        self.affair = affair
        let stems = hashes[Int(ends.keywords)..<Int(ends.stems)]
        outline = EventOutline(
            document: document, frames: frames, trigger: trigger, interval: interval,
            isVaguelyDated: isVaguelyDated, signature: WordSignature(stems), stems: stems.count,
            affair: affair.signature)
        var named = stems.bits(in: hashes[Int(ends.place)..<Int(ends.names)])
        if let trigger, let place = stems.firstIndex(of: trigger) {
            named |= 1 << UInt64(place - stems.startIndex)
        }
        self.named = named
        usual = stems.bits(in: affair.common[...])
    }

    var document: UInt64 { outline.document }
    var frames: EventFrames.Marks { outline.frames }
    var trigger: UInt32? { outline.trigger }
    var interval: DayInterval? { outline.interval }
    var isVaguelyDated: Bool { outline.isVaguelyDated }

    /// Places of the parts in `hashes`: stems of the keywords in the order of the text; all others are in ascending order,
    /// each once.
    var keywords: Range<Int> { 0..<Int(ends.keywords) }
    /// At most 64.
    var stems: Range<Int> { Int(ends.keywords)..<Int(ends.stems) }
    var people: Range<Int> { Int(ends.stems)..<Int(ends.people) }
    var place: Range<Int> { Int(ends.people)..<Int(ends.place) }
    /// Participants, place and words in capitals.
    var names: Range<Int> { Int(ends.place)..<Int(ends.names) }
    /// Odd for sums of money.
    var counts: Range<Int> { Int(ends.names)..<Int(ends.counts) }
    /// Who acts and upon whom: odd for people, even for others.
    var actors: Range<Int> { Int(ends.counts)..<Int(ends.actors) }
    var targets: Range<Int> { Int(ends.actors)..<Int(ends.targets) }

    convenience init(_ finding: Finding, stems words: EventStems = .english) {
        var type = ""
        var certainty = Certainty.reported
        var isVaguelyDated = false
        var people: [UInt32] = []
        var place: [UInt32] = []
        var counts: [UInt32] = []
        var fates: [String] = []
        var actors: [UInt32] = []
        var targets: [UInt32] = []
        var keywords: [EventKeyword] = []
        var affair = EventSetting.none
        var interval: DayInterval?
        var former: DayInterval?
        func stem(_ form: String) -> UInt32 { UInt32(truncatingIfNeeded: words.stem(form)) }
        for entry in finding.fields.entries {
            switch entry.name {
            case "type": type = entry.value.joined
            case "certainty": certainty = Certainty(entry.value)
            case "date_basis": isVaguelyDated = entry.value == "same_article"
            case "participants": people = entry.value.texts.map { stem(tail($0)) }.sortedDistinct()
            case "place": place = entry.value.texts.map { stem(tail($0)) }.sortedDistinct()
            case "setting": affair = EventSetting.of(entry.value.joined, stems: words)
            case "keywords":
                let forms = entry.value.texts
                keywords.reserveCapacity(forms.count)
                for form in forms { keywords.append(EventKeyword(form, stems: words)) }
            case "count":
                counts = entry.value.texts.map(Self.count).sortedDistinct()
                fates = entry.value.texts.compactMap(Self.fate)
            case "acting": (actors, targets) = Self.acting(entry.value.joined, stem)
            case "date": interval = DayInterval(edtf: entry.value.joined)
            case "moved_from": former = DayInterval(edtf: entry.value.joined)
            default: break
            }
        }
        if let former, let moved = interval { interval = moved.reaching(former) }
        let trigger = Self.trigger(of: finding).map { $0.lowercased() }
        let first = trigger.map { String($0.utf8.prefix { $0 != 0x5F }) ?? $0 }
        let head = first.map { Word($0) }
        let behind = keywords.firstIndex { $0.word == head }.map { $0 + 1 } ?? 0
        let frames = EventFrames.english.marks(
            trigger: trigger ?? "", type: type, fates: fates,
            subject: keywords[..<behind], told: keywords[behind...].prefix(4), keywords: keywords)
        var hashes: [UInt32] = []
        hashes.reserveCapacity(64)
        for keyword in keywords { hashes.append(keyword.stem) }
        let stems = hashes.sortedDistinct()
        var names = people + place
        for keyword in keywords where keyword.isName { names.append(keyword.stem) }
        var ends = Ends()
        func end(_ part: some Collection<UInt32>) -> UInt16 {
            hashes += part
            return UInt16(clamping: hashes.count)
        }
        ends.keywords = UInt16(clamping: hashes.count)
        ends.stems = end(stems.prefix(64))
        ends.people = end(people)
        ends.place = end(place)
        ends.names = end(names.sortedDistinct())
        ends.counts = end(counts)
        ends.actors = end(actors)
        ends.targets = end(targets)
        self.init(
            document: Word(finding.document).hash, span: finding.span.range, frames: frames,
            certainty: certainty, trigger: first.map(stem), interval: interval,
            isVaguelyDated: isVaguelyDated, hashes: hashes,
            ends: hashes.count <= Int(UInt16.max) ? ends : Ends(), affair: affair)
    }

    /// The hash of a count, odd for sums of money.
    private static func count(_ text: String) -> UInt32 {
        let unit = text.utf8.suffix(4)
        let isMoney =
            unit.first == 0x20 && unit.dropFirst().allSatisfy { 0x41...0x5A ~= $0 }
            || text.hasSuffix(" money")
        return UInt32(truncatingIfNeeded: Word(text).hash) & ~1 | (isMoney ? 1 : 0)
    }

    /// `dead` of `14 dead`: what befell those who are counted.
    private static func fate(_ text: String) -> String? {
        guard let blank = text.utf8.lastIndex(of: 0x20) else { return nil }
        let unit = String(text[text.utf8.index(after: blank)...])
        return TimelineWords.english.fateNames.contains(unit) ? unit : nil
    }

    /// Of `Brandt+ Norway > Denmark` the hashes of both sides.
    private static func acting(_ line: String, _ stem: (String) -> UInt32) -> ([UInt32], [UInt32]) {
        var (actors, targets): ([UInt32], [UInt32]) = ([], [])
        var isBehind = false
        for part in line.utf8.split(separator: 0x20) {
            if part.elementsEqual(">".utf8) {
                isBehind = true
                continue
            }
            let isPerson = part.last == 0x2B
            guard let name = String(isPerson ? part.dropLast() : part) else { continue }
            let hash = stem(name) & ~1 | (isPerson ? 1 : 0)
            if isBehind { targets.append(hash) } else { actors.append(hash) }
        }
        return (actors.sortedDistinct(), targets.sortedDistinct())
    }

    static func trigger(of finding: Finding) -> String? {
        guard let trigger = finding.role("trigger") else { return nil }
        let bytes = finding.text.utf8
        let start = trigger.start - finding.span.start
        let end = trigger.end - finding.span.start
        guard start >= 0, start < end, end <= bytes.count else { return nil }
        let form = bytes.dropFirst(start).prefix(end - start).map { $0 == 0x20 ? 0x5F : $0 }
        return String(decoding: form, as: UTF8.self)
    }

    /// The month of its date; a year, or what lies in several months, is none of them.
    private var month: UInt32? {
        guard let interval, let first = interval.first ?? interval.last else { return nil }
        let start = CalendarDate(dayNumber: first)
        let length = interval.first.flatMap { first in interval.last.map { $0 - first } } ?? 1000
        return UInt32(clamping: (start.year * 12 + start.month) * 2 + (length > 31 ? 1 : 0))
    }

    /// What a mention has in common with others of its event: what happened together with a name, a month, or a word.
    var keys: [BlockingKey] {
        var keys = tellingKeys
        // Of an affair of which few documents tell, all is compared; of others what names them more closely.
        for name in affair.leading { keys.append(BlockingKey("affair", hashes: UInt64(name))) }
        for (place, name) in affair.leading.prefix(3).enumerated() {
            for other in affair.leading[..<place] {
                keys.append(
                    BlockingKey(
                        "affair", hashes: UInt64(min(name, other)), UInt64(max(name, other))))
            }
        }
        return keys
    }

    /// Those of the keys that say something of the mention itself.
    var tellingKeys: [BlockingKey] {
        var keys: [BlockingKey] = []
        keys.reserveCapacity(32)
        func add(_ name: String, _ first: some BinaryInteger, _ second: UInt32) {
            keys.append(BlockingKey(name, hashes: UInt64(truncatingIfNeeded: first), UInt64(second)))
        }
        if let happening = frames.told == 0 ? trigger : UInt32(frames.told.trailingZeroBitCount) {
            let names = hashes[names]
            for name in names.prefix(5) { add("what", happening, name) }
            for stem in hashes[keywords].prefix(7) where !names.contains(stem) {
                add("what", happening, stem)
            }
            if let month { add("month", happening, month) }
        }
        if let interval, let day = interval.first, !isVaguelyDated {
            for stem in hashes[keywords].prefix(6) { add("day", day, stem) }
        }
        return keys
    }
}

extension ArraySlice<UInt32> {
    /// A bit for each element that stands in another list; both in ascending order.
    fileprivate func bits(in other: ArraySlice<UInt32>) -> UInt64 {
        var bits: UInt64 = 0
        var place = other.startIndex
        for (index, element) in enumerated() {
            while place < other.endIndex, other[place] < element { place += 1 }
            if place < other.endIndex, other[place] == element { bits |= 1 << UInt64(index) }
        }
        return bits
    }
}

extension DayInterval {
    /// From the earlier to the later of both: what is put off is told of by either day.
    fileprivate func reaching(_ other: DayInterval) -> DayInterval {
        guard let first, let last, let start = other.first, let end = other.last else { return self }
        return DayInterval(first: min(first, start), last: max(last, end))
    }
}

extension EventMention.Certainty {
    fileprivate init(_ value: FieldValue) {
        switch value {
        case "alleged": self = .alleged
        case "planned": self = .planned
        case "threatened": self = .threatened
        default: self = .reported
        }
    }
}

func isName(_ form: String) -> Bool {
    guard let first = form.utf8.first else { return false }
    return first < 0x80 ? first &- 0x41 < 26 : form.first?.isUppercase ?? false
}

/// The last word of a name: one source gives the full name, another the surname.
private func tail(_ name: String) -> String {
    name.utf8.lastIndex(of: 0x20).map { String(name[name.utf8.index(after: $0)...]) } ?? name
}
