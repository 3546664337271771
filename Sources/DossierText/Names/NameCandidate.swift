/// A run of capitalised words that names somebody or something, taken apart into title and name.
struct NameCandidate {
    enum Guess {
        case person, organisation, place, country, nationality, other
    }

    /// The whole phrase: title and name.
    var tokens: Range<Int>
    /// The name alone; empty when the phrase is only a title (`the Secretary of State`).
    var core: Range<Int>
    /// The title or function before the name.
    var role: Range<Int>?
    var guess: Guess
    /// Index into the gazetteer's countries: of a country itself, or of the nationality that stands before.
    var country: Int?
    var isInHeading = false
    /// A title or honorific shows that this is a person.
    var hasTitle = false
}
