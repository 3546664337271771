import DossierHost
import DossierText

/// Whether a sentence of a document tells all that a part of a draft's sentence tells.
///
/// It has to have all its values and names and nearly all its words; to tell its acts as done, not done or open as here, by
/// and to the same; and to have nothing beside them by which it tells something else. How much may be missing is set on nine
/// drafts of ten true and ten false sentences each, with sixteen more held out: a third of the true sentences passes and no
/// false one.
struct SupportFit {
    let overlay: Overlay
    let row: SupportRow
    /// The units of the part, and where it stands in the draft.
    let units: [Int]
    let part: Range<Int>
    /// Whether it is the whole sentence.
    let isWhole: Bool

    var draft: AnnotatedText { overlay.draft }
    var text: AnnotatedText { row.text }
    var own: Assertion { overlay.values.assertion }
    var there: Assertion { row.sentence.assertion }

    /// Tokens of the sentence that have something of the part, and of the clauses in which these stand.
    let placed: Set<Int>
    let clauses: Set<Int>

    init(_ overlay: Overlay, _ row: SupportRow, _ part: Range<Int>) {
        self.overlay = overlay
        self.row = row
        self.part = part
        isWhole = part == overlay.tokens
        units = overlay.units.indices.filter { part.contains(overlay.units[$0].tokens.lowerBound) }
        placed = units.reduce(into: []) { placed, unit in
            for place in row.places[unit] { placed.formUnion(place.tokens) }
        }
        let placed = placed
        clauses = row.sentence.clauses.reduce(into: []) { tokens, clause in
            if clause.tokens.contains(where: placed.contains) { tokens.formUnion(clause.tokens) }
        }
    }

    /// Of the weight of all units so much may be missing; of a word that is no verb so much.
    private static let rest = 0.2
    private static let word = 0.5
    private static let few = 2
    private static let several = 3
    /// So far, in tokens, reaches what somebody only claims.
    private static let reach = 6

    var isTold: Bool {
        hasEnough && hasValues && hasTurns && tellsActs && hasPolarity && isSaid && keepsPlaces
    }

    private var hasEnough: Bool {
        var (missing, total, direct) = (0.0, 0.0, 0)
        for index in units {
            let unit = overlay.units[index]
            let strength = row.strengths[index]
            let lost = unit.weight * (1 - strength)
            total += unit.weight
            missing += lost
            if strength >= Overlay.direct { direct += 1 }
            switch unit.sort {
            case .time, .quantity: if strength < 1 { return false }
            case .name: if strength < Overlay.direct { return false }
            case .word: if lost > Self.word, !draft.tags[unit.tokens.lowerBound].isVerb { return false }
            }
        }
        let least = isWhole ? min(Self.several, max(Self.few, units.count)) : Self.few
        return total > 0 && missing / total <= Self.rest && direct >= least
    }

    /// Whether each value is of the same thing and as exact, and none was left out of the units.
    private var hasValues: Bool {
        for time in overlay.values.times where part.contains(time.tokens.lowerBound) && !time.isVague {
            guard let unit = units.first(where: { overlay.units[$0].tokens == time.tokens }) else {
                return false
            }
            let places = row.places[unit]
            if !places.isEmpty, !places.contains(where: { hasSameBound(time.tokens, $0.tokens) }) {
                return false
            }
        }
        for quantity in overlay.values.quantities where part.contains(quantity.tokens.lowerBound) {
            if quantity.kind == .ordinal,
                !row.sentence.quantities.contains(where: {
                    $0.kind == .ordinal && $0.value == quantity.value
                })
            {
                return false
            }
        }
        return units.allSatisfy { index in
            guard case .quantity(let quantity) = overlay.units[index].sort, !row.places[index].isEmpty else {
                return true
            }
            return row.sentence.quantities.contains { isSame(quantity, $0) }
        }
    }

    private func isSame(_ own: Quantity, _ other: Quantity) -> Bool {
        guard own.kind == other.kind, own.currency == other.currency else { return false }
        let isAlike = own.value == other.value || own.value == other.upper
        let isRough = own.bound == .about && other.bound == .exact && Measured.agree(own, other)
        let isAsExact =
            own.bound == other.bound || own.bound == .exact && other.bound == .about
            || own.bound == .about && other.bound == .exact
        guard isAlike && isAsExact || isRough,
            DateBounds.areAlike(
                DateBounds.bound(draft, own.tokens), DateBounds.bound(text, other.tokens))
        else { return false }
        guard own.kind == .cardinal else { return true }
        let counted = Measured.counted(own, in: draft)
        let others = Measured.counted(other, in: text)
        return counted.isEmpty || others.isEmpty
            || counted.contains { own in others.contains { Related.areAlike(own, $0) } }
    }

    private static let bounds = lines(SupportWords.bounds)
    private static let turning = lines(SupportWords.turning)

    private static func lines(_ text: String) -> [DossierText.Word: Int] {
        var lines: [DossierText.Word: Int] = [:]
        for (number, line) in text.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { lines[DossierText.Word(word)] = number }
        }
        return lines
    }

    /// Whether both times are the end or the beginning of something, or neither is.
    private func hasSameBound(_ tokens: Range<Int>, _ others: Range<Int>) -> Bool {
        func word(_ text: AnnotatedText, _ tokens: Range<Int>) -> DossierText.Word? {
            var before = tokens.lowerBound - 1
            while before >= 0, text.tags[before] == .determiner { before -= 1 }
            return before >= 0 ? text.word(before) : nil
        }
        guard DateBounds.areAlike(DateBounds.bound(draft, tokens), DateBounds.bound(text, others)) else {
            return false
        }
        let (own, other) = (word(draft, tokens), word(text, others))
        let (line, there) = (own.flatMap { Self.bounds[$0] }, other.flatMap { Self.bounds[$0] })
        if line != nil, there != nil { return line == there }
        if line == nil, there == nil { return true }
        return ![own, other].contains { $0.map(SupportWords.ending.contains) == true }
    }

    /// Whether the words without which something else is told stand on both sides, and no word that excludes one of them.
    private var hasTurns: Bool {
        let words = there.words
        let lines = Set(words.compactMap { Self.turning[$0] })
        for index in part {
            let word = draft.word(index)
            // `only to be thrown out`
            let isIdle = index + 1 < part.upperBound && draft.word(index + 1) == PredicateWords.aim
            if let line = Self.turning[word], !lines.contains(line), !isIdle { return false }
            if words.contains(word) { continue }
            if let exclusions = Opposites.exclusions[word], !exclusions.isDisjoint(with: words) {
                return false
            }
            if !Kinds.exclusions(of: draft.form(index)).isDisjoint(with: words) { return false }
            if isApart(index) { return false }
        }
        return !clauses.contains {
            SupportWords.conditions.contains(text.word($0)) && !own.words.contains(text.word($0))
        }
    }

    /// Whether a thing of the same kind stands there instead: a ferry is no trawler, though both are ships.
    private func isApart(_ index: Int) -> Bool {
        guard let line = Self.apart[ClaimContext.stem(draft.form(index).lowercased())] else { return false }
        let stem = ClaimContext.stem(draft.form(index).lowercased())
        return !row.sentence.stems.contains(stem)
            && row.tokens.contains {
                Self.apart[ClaimContext.stem(text.form($0).lowercased())] == line
            }
    }

    private static let apart = SupportWords.apart.split(separator: "\n").enumerated().reduce(
        into: [String: Int]()
    ) { lines, line in
        for word in line.element.split(separator: " ") {
            lines[ClaimContext.stem(String(word))] = line.offset
        }
    }

    /// Whether who says it is the same, where somebody is said to say it, and nobody else only claims it.
    private var isSaid: Bool {
        guard own.speakers.allSatisfy({ $0.isSaid(among: there.speakers) }) else { return false }
        let claims = clauses.contains { token in
            SupportWords.claiming.contains(text.word(token))
                && (token + 1...token + Self.reach).contains(where: placed.contains)
        }
        if claims, !own.words.contains(where: SupportWords.claiming.contains), !isTellingAlike {
            return false
        }
        if !own.speakers.isEmpty { return true }
        let quoted = placed.count { token in text.quotations.contains { $0.tokens.contains(token) } }
        return quoted * 2 <= placed.count
    }

    /// Whether a word by which something is only claimed stands for one of the draft's: `blamed`, `accused`.
    private var isTellingAlike: Bool {
        row.tokens.allSatisfy { token in
            !SupportWords.claiming.contains(text.word(token))
                || units.contains { row.places[$0].contains { $0.tokens.contains(token) } }
        }
    }
}

extension DateBounds {
    /// Whether not one is whence and the other whither.
    static func areAlike(_ own: Bound?, _ other: Bound?) -> Bool {
        own == nil || other == nil || own == other
    }
}
