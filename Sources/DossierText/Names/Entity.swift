/// Somebody or something that the document names, with all its mentions joined.
public struct Entity: Sendable {
    public enum Kind: String, Sendable {
        case person, organisation, place
        /// A country, or a union of countries that acts as one.
        case country
        /// People of a nationality or a group of persons: `Mexicans`, `officials`.
        case group
        case other
    }

    public internal(set) var kind: Kind
    /// The fullest form of the name in the document; countries by their usual English name: `United States`.
    public internal(set) var name: String
    /// Indices into the mentions of the text, in document order.
    public internal(set) var mentions: [Int]
    /// Titles and functions that the document gives: `Security Minister`, `director of the agency`.
    public internal(set) var roles: [String]
    /// The country whose nationality or seat the document gives: `Mexico` of `Mexican President …`.
    public internal(set) var country: String?
    /// How sure it is, from 0 to 1, that this is what `kind` says and no other capitalised words: by titles, given
    /// names, verbs of saying, pronouns, heads of names of bodies.
    public internal(set) var certainty = 0.0
}

/// One place at which an entity is mentioned.
public struct Mention: Sendable {
    public enum Form: String, Sendable {
        /// By name.
        case name
        /// `he`, `they`, `it`
        case pronoun
        /// By function or kind: `the president`, `both governments`, `officials`
        case nominal
        /// By nationality: `Mexican` in `Mexican navy`
        case adjective
    }

    public let form: Form
    /// The noun phrase: with title (`Security Minister`), without what is set off by a comma.
    public let span: TextSpan
    public let tokens: Range<Int>
    /// The name alone, inside `span`.
    public let core: TextSpan
    /// Index of the entity; nil where the text does not say who is meant.
    public let entity: Int?
    /// Of several at once (`both governments`, `Roe and Doe` by `they`): all of them.
    public let entities: [Int]
}
