import DossierHost
import DossierText

/// A sentence of a document with the places where it has what a draft's sentence has, and how surely it tells each.
struct SupportRow {
    struct Place {
        let tokens: Range<Int>
        let strength: Double
        /// Whether it is the same name, value or word, and not only one that can stand for it.
        var isSame: Bool { strength >= SupportRow.same }
    }

    let sentence: EvidenceSentence
    /// By unit.
    let places: [[Place]]
    /// How surely each unit is told, from 0 to 1: what only stands around it counts where nothing else can be meant.
    private(set) var strengths: [Double]
    /// Sentences before it that tell a value of it: `a toll of 5 crowns … The toll was lifted`.
    private(set) var before: [EvidenceSentence] = []

    var text: AnnotatedText { sentence.text }
    var tokens: Range<Int> { text.tokens(in: sentence.span) }

    private static let same = 0.9
    /// What a word of the same family and a related one tell of what the draft's tells.
    private static let ofFamily = 0.95
    private static let related = 0.85
    /// From here on a name stands in the same paragraph or right before, where it may be left.
    private static let around = 0.5

    init(_ row: Overlay.Row, _ overlay: Overlay) {
        sentence = row.sentence
        let words = Self.words(of: row.sentence)
        places = overlay.units.map { unit in
            Self.places(of: unit, in: row.sentence, words, overlay.draft)
        }
        strengths = []
        for index in overlay.units.indices {
            let unit = overlay.units[index]
            let strength = row.strengths[index]
            switch unit.sort {
            case .word:
                let there = places[index].map(\.strength).max() ?? 0
                let isFaint = SupportWords.faint.contains(overlay.draft.word(unit.tokens.lowerBound))
                strengths.append(max(Self.told(strength), Self.told(there), isFaint ? Self.same : 0))
            case .name(let name):
                let isMeant = strength >= Self.around && !hasRival(of: name)
                strengths.append(strength < Overlay.direct && isMeant ? Self.same : strength)
            case .time(let time): strengths.append(self.strength(of: time, strength))
            case .quantity(let quantity):
                if strength == 1 || Self.isOfParties(quantity, in: overlay.draft) {
                    strengths.append(1)
                } else if let other = identifying(index, overlay) {
                    strengths.append(1)
                    before.append(other)
                } else {
                    strengths.append(0)
                }
            }
        }
    }

    private static func told(_ strength: Double) -> Double {
        switch strength {
        case 1...: 1
        case 0.8...: ofFamily
        case Overlay.direct...: related
        default: strength
        }
    }

    private typealias SentenceWord = (token: Int, stems: Set<String>, lines: Set<Int>)

    private static func words(of sentence: EvidenceSentence) -> [SentenceWord] {
        let text = sentence.text
        let tokens = text.tokens(in: sentence.span)
        return tokens.map { index in
            var stems = Set(Workspace.foldedWords(text.form(index)).map(ClaimContext.stem))
            if let act = ClaimContext.act(text, index, tokens.upperBound) { stems.insert(act) }
            let lines = ClaimContext.weight(text, index) == nil ? [] : Related.lines(of: stems)
            return (index, stems, lines)
        }
    }

    private static func places(
        of unit: ClaimUnit, in sentence: EvidenceSentence, _ words: [SentenceWord], _ draft: AnnotatedText
    ) -> [Place] {
        let text = sentence.text
        var places: [Place] = []
        switch unit.sort {
        case .time(let time):
            let own = ComparableDay.days(time, in: draft, isYearOpen: true)
            for there in sentence.times {
                let days = ComparableDay.days(there, in: text, isYearOpen: false)
                let isSame =
                    time.isLength
                    ? there.isLength && there.value == time.value
                    : own.contains { day in days.contains { day.standing($0) == .agrees } }
                if isSame { places.append(Place(tokens: there.tokens, strength: 1)) }
            }
            return places
        case .quantity(let quantity):
            return sentence.quantities.filter { Measured.isSame(quantity, $0) }.map {
                Place(tokens: $0.tokens, strength: 1)
            }
        case .name(let name):
            for there in sentence.names where there.sort != .thing {
                let isSeat =
                    !name.seat.isEmpty && name.seat.isSubset(of: there.stems)
                    || !there.seat.isEmpty && there.seat.isSubset(of: name.stems)
                guard isSeat || there.isSameName(as: name) else { continue }
                places.append(Place(tokens: there.tokens, strength: 1))
            }
            for mention in text.mentions(overlapping: text.tokens(in: sentence.span))
            where mention.form != .name {
                guard let entity = mention.entity else { continue }
                let stems = Set(Workspace.foldedWords(text.entities[entity].name).map(ClaimContext.stem))
                if name.stems.isSubset(of: stems)
                    || name.sort == .person && name.family.map(stems.contains) == true
                {
                    places.append(Place(tokens: mention.tokens, strength: same))
                }
            }
        case .word: break
        }
        for word in words {
            let token = word.token..<word.token + 1
            if !word.stems.isDisjoint(with: unit.stems) {
                places.append(Place(tokens: token, strength: 1))
            } else if word.stems.contains(where: { stem in
                unit.stems.contains { ClaimUnit.areOfOneFamily($0, stem) }
            }) {
                places.append(Place(tokens: token, strength: 0.8))
            } else if !unit.lines.isDisjoint(with: word.lines) {
                places.append(Place(tokens: token, strength: Overlay.direct))
            }
        }
        return places
    }

    /// Whether somebody or something else is named that a name which stands around may be mistaken for.
    private func hasRival(of name: NameSlot) -> Bool {
        sentence.names.contains { there in
            there.sort != .thing && (there.sort == .country) == (name.sort == .country)
                && !places.contains { $0.contains { $0.isSame && $0.tokens.overlaps(there.tokens) } }
        }
    }

    /// `a week`, `weekly`; of a month or year in which the document is published, what has no other time.
    private func strength(of time: TimeExpression, _ strength: Double) -> Double {
        if strength == 1 { return 1 }
        if time.isLength { return sentence.times.contains { $0.isLength && $0.value == time.value } ? 1 : 0 }
        let isDay = time.value.utf8.count > 7
        return strength >= 0.7 && !isDay && sentence.times.isEmpty ? 1 : strength
    }

    /// Who `the two sides` are the act says.
    private static func isOfParties(_ quantity: Quantity, in draft: AnnotatedText) -> Bool {
        guard quantity.kind == .cardinal, quantity.value == 2, let noun = quantity.noun,
            let last = draft.tokens(in: noun).last
        else { return false }
        return ClaimWords.parties.contains(draft.word(last))
    }

    /// The sentence right before this one of its paragraph by which a number is known that this one does not repeat: it has
    /// it beside a word that stands here.
    private func identifying(_ unit: Int, _ overlay: Overlay) -> EvidenceSentence? {
        guard case .quantity(let quantity) = overlay.units[unit].sort,
            !sentence.quantities.contains(where: { there in
                there.kind == quantity.kind
                    && !places.contains { $0.contains { $0.isSame && $0.tokens.overlaps(there.tokens) } }
            })
        else { return nil }
        let beside = overlay.units.indices.filter { other in
            guard case .word = overlay.units[other].sort else { return false }
            return places[other].contains(where: \.isSame)
                && overlay.units[other].tokens.gap(to: overlay.units[unit].tokens) <= 2
        }
        for row in overlay.rows.reversed()
        where row.sentence.passage == sentence.passage && sentence.follows(row.sentence)
            && row.strengths[unit] == 1
        {
            let there = Self.words(of: row.sentence)
            let numbers = row.sentence.quantities.filter { Measured.isSame(quantity, $0) }
            let isBeside = beside.contains { other in
                there.contains { word in
                    !word.stems.isDisjoint(with: overlay.units[other].stems)
                        && numbers.contains { $0.tokens.gap(to: word.token..<word.token + 1) <= 2 }
                }
            }
            if isBeside { return row.sentence }
        }
        return nil
    }
}

extension Range where Bound == Int {
    /// How many steps lie between the nearest ends of two ranges: 1 where one stands right beside the other, 0 where they
    /// overlap.
    func gap(to other: Range<Int>) -> Int {
        overlaps(other)
            ? 0 : Swift.min(abs(lowerBound - other.upperBound + 1), abs(other.lowerBound - upperBound + 1))
    }
}
