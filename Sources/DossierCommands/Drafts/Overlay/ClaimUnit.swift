import DossierHost
import DossierSDK
import DossierText

/// One of the things of which a draft's sentence is made: a name, a value, another word that tells something.
struct ClaimUnit {
    enum Sort {
        case name(NameSlot)
        case time(TimeExpression)
        case quantity(Quantity)
        case word

        var isValue: Bool {
            switch self {
            case .time, .quantity: true
            case .name, .word: false
            }
        }
    }

    let sort: Sort
    let tokens: Range<Int>
    /// All under which it counts.
    let stems: Set<String>
    /// The lines of related words in which these stand.
    let lines: Set<Int>
    var weight: Double

    private init(_ sort: Sort, _ tokens: Range<Int>, stems: Set<String> = [], weight: Double) {
        self.sort = sort
        self.tokens = tokens
        self.stems = stems
        if case .word = sort { lines = Related.lines(of: stems) } else { lines = [] }
        self.weight = weight
    }

    /// Those of a draft's sentence in their order.
    static func units(of values: ValueChecks) -> [ClaimUnit] {
        let draft = values.draft
        let tokens = draft.tokens(in: values.sentence)
        var units: [ClaimUnit] = []
        var taken: Set<Int> = []
        for time in values.times where !time.isVague {
            taken.formUnion(time.tokens)
            if time.isLength || !ComparableDay.days(time, in: draft, isYearOpen: true).isEmpty {
                units.append(ClaimUnit(.time(time), time.tokens, weight: 1))
            }
        }
        for quantity in values.quantities where taken.isDisjoint(with: quantity.tokens) {
            let noun = quantity.noun.map { draft.tokens(in: $0) }
            taken.formUnion(quantity.tokens.filter { noun?.contains($0) != true })
            if Measured.subject(of: quantity) == nil { continue }
            let ends = Measured.ends(of: quantity, in: draft).map { [$0.from, $0.to] } ?? [quantity]
            units += ends.map { ClaimUnit(.quantity($0), quantity.tokens, weight: 1) }
        }
        for name in NameSlot.slots(draft, in: tokens)
        where name.sort != .thing && taken.isDisjoint(with: name.tokens) {
            taken.formUnion(name.tokens)
            let weight = name.sort == .country ? 1 : named
            units.append(ClaimUnit(.name(name), name.tokens, stems: name.stems, weight: weight))
        }
        for index in tokens where !taken.contains(index) {
            guard var weight = ClaimContext.weight(draft, index) else { continue }
            var stems = Set(Workspace.foldedWords(draft.form(index)).map(ClaimContext.stem))
            if let act = ClaimContext.act(draft, index, tokens.upperBound) { stems.insert(act) }
            if stems.isEmpty { continue }
            if OverlayWords.faint.contains(draft.word(index)) { weight *= faint }
            // Another verb often says the same.
            if draft.tags[index].isVerb { weight *= acting }
            units.append(ClaimUnit(.word, index..<index + 1, stems: stems, weight: weight))
        }
        return units.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private static let named = 1.3
    private static let faint = 0.3
    private static let acting = 0.8

    /// How surely a sentence has it, from 0 to 1.
    func strength(in sentence: EvidenceSentence, of draft: AnnotatedText) -> Double {
        switch sort {
        case .time(let time): sentence.strength(of: time, in: draft)
        case .quantity(let quantity): sentence.quantities.contains { Measured.isSame(quantity, $0) } ? 1 : 0
        case .name(let name): sentence.strength(of: name)
        case .word: strength(ofWordIn: sentence)
        }
    }

    private func strength(ofWordIn sentence: EvidenceSentence) -> Double {
        if !stems.isDisjoint(with: sentence.stems) { return 1 }
        if sentence.stems.contains(where: isOfFamily) { return Self.ofFamily }
        if !lines.isDisjoint(with: sentence.related) { return Self.related }
        if !stems.isDisjoint(with: sentence.paragraph) || !stems.isDisjoint(with: sentence.before) {
            return Self.around
        }
        return lines.isDisjoint(with: sentence.relatedAround) ? 0 : Self.relatedAround
    }

    private static let ofFamily = 0.8
    private static let related = 0.75
    private static let around = 0.4
    private static let relatedAround = 0.2

    /// Whether it stands among some stems and lines of related words.
    func isTold(by stems: Set<String>, _ lines: Set<Int>) -> Bool {
        !self.stems.isDisjoint(with: stems) || !self.lines.isDisjoint(with: lines)
    }

    private func isOfFamily(_ other: String) -> Bool {
        stems.contains { Self.areOfOneFamily($0, other) }
    }

    /// Whether two stems are made of one word: `retaliation`, `retaliate`; `congress`, `congressional`.
    static func areOfOneFamily(_ left: String, _ right: String) -> Bool {
        let (one, other) = (left.utf8, right.utf8)
        let shorter = min(one.count, other.count)
        guard shorter >= 5, max(one.count, other.count) - shorter <= 6 else { return false }
        let common = zip(one, other).prefix { $0 == $1 }.count
        return common >= max(5, shorter - 1)
    }
}

extension TimeExpression {
    /// Whether it says how long or how often something is, and not when.
    var isLength: Bool { kind == .duration || kind == .set }
}

extension EvidenceSentence {
    /// How surely it has a date or length of time, from 0 to 1.
    func strength(of time: TimeExpression, in draft: AnnotatedText) -> Double {
        if time.isLength {
            return times.contains { $0.kind == time.kind && $0.value == time.value } ? 1 : 0
        }
        let own = ComparableDay.days(time, in: draft, isYearOpen: true)
        // Of a stretch both ends are there.
        if own.count > 1 {
            return own.allSatisfy { day in days.contains { day.standing($0.day) == .agrees } } ? 1 : 0
        }
        guard let day = own.first else { return 0 }
        let standings = days.map { day.standing($0.day) }
        if standings.contains(.agrees) { return 1 }
        if standings.contains(.unclear) { return 0.4 }
        // What is told on the day on which it is published may be of that day.
        guard standings.isEmpty, let published = document.facts.published,
            let there = DraftDay(published.description)
        else { return 0 }
        return DraftDay(time)?.canBe(there) == true ? 0.7 : 0
    }

    /// Its dates as they can be compared.
    var days: [(time: TimeExpression, day: ComparableDay)] {
        times.flatMap { time in
            ComparableDay.days(time, in: text, isYearOpen: false).map { (time, $0) }
        }
    }

    /// How surely it names what a draft names, from 0 to 1.
    func strength(of name: NameSlot) -> Double {
        if name.sort == .person, let family = name.family {
            let same = names.filter { $0.sort == .person && $0.stems.contains(family) }
            if same.isEmpty ? stems.contains(family) : same.contains(where: name.canBe) { return 1 }
            let around = namesAround.filter { $0.sort == .person && $0.stems.contains(family) }
            // Only somebody else of that family is there.
            if !around.isEmpty { return around.contains(where: name.canBe) ? 0.6 : 0 }
        }
        if name.stems.isSubset(of: stems) || isNamed(name, among: names) { return 1 }
        if !name.seat.isEmpty, name.seat.isSubset(of: stems) { return 1 }
        if name.sort == .country, names.contains(where: { $0.seat == name.stems }) { return 1 }
        if isNamed(name, among: namesAround) { return 0.6 }
        if name.stems.isSubset(of: before) { return 0.5 }
        return name.stems.isSubset(of: around) || name.stems.isSubset(of: head) ? 0.4 : 0
    }

    private func isNamed(_ name: NameSlot, among names: [NameSlot]) -> Bool {
        names.contains { $0.sort != .thing && $0.isSameName(as: name) }
    }
}
