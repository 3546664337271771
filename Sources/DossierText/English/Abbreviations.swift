/// Words that keep a following full stop, with the condition under which they do.
struct Abbreviations: Sendable {
    enum Kind: Sendable {
        case always
        /// Only when written with a capital: `Sat. morning`, but `he sat.`
        case capitalized
        /// Only before a number: `No. 5`, but `No. Never.`
        case beforeNumber
    }

    private let kinds: WordTable<Kind>

    init(always: String, capitalized: String, beforeNumber: String) {
        kinds = WordTable(
            [(beforeNumber, Kind.beforeNumber), (capitalized, .capitalized), (always, .always)].flatMap {
                list, kind in
                list.split(whereSeparator: \.isWhitespace).map { (word: Word($0), value: kind) }
            })
    }

    func kind(of word: Word) -> Kind? { kinds[word] }

    static let english = Abbreviations(
        always: """
            mr mrs ms messrs mx dr prof rev hon esq jr sr gov sen rep reps sens gen col lt capt cmdr sgt maj brig adm
            supt pres atty v vs etc viz inc corp ltd llc plc bros dept assn approx est ft jan feb aug sept
            oct nov tues thurs
            """,
        capitalized: """
            st ave blvd rd co mar apr jun jul dec sep mon tue wed thu fri sat sun fig sec art vol ch pt ed
            wash ore ga va md ill ind kan ky la mo miss neb nev tex wis del calif mass conn penn minn
            mich fla ariz colo okla tenn mt
            """,
        beforeNumber: "no nos p pp para")
}
