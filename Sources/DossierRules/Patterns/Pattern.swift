import DossierText

/// A pattern over the tokens and layers of one sentence, as its author wrote it.
///
/// Everything that consumes text is an ``Atom``; the rest is the usual algebra of regular expressions.
indirect enum Pattern: Sendable, Equatable {
    case atom(Atom)
    case sequence([Pattern])
    /// The first alternative that leads to a match is taken.
    case choice([Pattern])
    case optional(Pattern)
    case zeroOrMore(Pattern)
    case oneOrMore(Pattern)
    /// Up to so many tokens, as few as possible.
    case gap(Int)
    /// What the inner pattern matches is a value of the field.
    case capture(field: String, Pattern)
    /// None of these begins here; consumes nothing.
    case absent([Atom])
    case sentenceBegin
    case sentenceEnd
}

/// What one step of a pattern can consume.
enum Atom: Sendable, Equatable {
    /// One of the phrases of a list, by its index in ``PatternLists``; a single word is a list of one.
    case phrase(Int)
    /// Something that a layer found: a name, a time, a quantity, a quotation.
    case item(ItemKind)
    /// A token with one of these parts of speech, as bits.
    case partOfSpeech(UInt32)
    /// A token that begins with a capital letter.
    case capital
    case anyToken

    static func partOfSpeech(_ tags: [PartOfSpeech]) -> Atom { .partOfSpeech(tags.reduce(0) { $0 | $1.bit }) }
}

extension PartOfSpeech {
    var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// What the layers find, by the name that a pattern calls it: `<person>`.
enum ItemKind: String, Sendable, CaseIterable {
    case name, person, organisation, place, country, group
    case time, date, duration
    case number, percent, money, count
    case quote

    /// The layer that a module needs for it.
    var layer: TextLayers {
        switch self {
        case .name, .person, .organisation, .place, .country, .group: .names
        case .time, .date, .duration: .times
        case .number, .percent, .money, .count: .quantities
        case .quote: .quotations
        }
    }

    var bit: UInt16 {
        switch self {
        case .name: 1
        case .person: 1 << 1
        case .organisation: 1 << 2
        case .place: 1 << 3
        case .country: 1 << 4
        case .group: 1 << 5
        case .time: 1 << 6
        case .date: 1 << 7
        case .duration: 1 << 8
        case .number: 1 << 9
        case .percent: 1 << 10
        case .money: 1 << 11
        case .count: 1 << 12
        case .quote: 1 << 13
        }
    }
}

extension Pattern {
    /// All atoms of the pattern.
    var atoms: [Atom] {
        switch self {
        case .atom(let atom): [atom]
        case .absent(let atoms): atoms
        case .sequence(let parts), .choice(let parts): parts.flatMap(\.atoms)
        case .optional(let inner), .zeroOrMore(let inner), .oneOrMore(let inner), .capture(_, let inner):
            inner.atoms
        case .gap, .sentenceBegin, .sentenceEnd: []
        }
    }

    /// The fields that the pattern captures, in the order of their first appearance.
    var fields: [String] {
        switch self {
        case .capture(let field, let inner): [field] + inner.fields.filter { $0 != field }
        case .sequence(let parts), .choice(let parts):
            parts.flatMap(\.fields).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        case .optional(let inner), .zeroOrMore(let inner), .oneOrMore(let inner): inner.fields
        case .atom, .gap, .absent, .sentenceBegin, .sentenceEnd: []
        }
    }

    /// Whether the pattern can match without consuming a token.
    var canBeEmpty: Bool {
        switch self {
        case .atom: false
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .choice(let parts): parts.contains(where: \.canBeEmpty)
        case .oneOrMore(let inner), .capture(_, let inner): inner.canBeEmpty
        case .optional, .zeroOrMore, .gap, .absent, .sentenceBegin, .sentenceEnd: true
        }
    }
}
