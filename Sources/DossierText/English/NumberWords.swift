/// Words for numbers and for what numbers count.
struct NumberWords: Sendable {
    enum Entry: Sendable {
        /// `eleven`, `forty`
        case value(Double)
        /// `hundred`, `million`: multiplies what stands before it
        case scale(Double)
        /// `dozens`, `thousands`: about twice the unit, when nothing stands before it
        case vague(Double)
        case ordinal(Double)
        case half
    }

    let entries: WordTable<Entry>
    let percent: WordSet
    let points: WordSet
    let currencies: WordTable<String>
    let currencySigns: WordTable<String>
    let atLeast: [[Word]]
    let atMost: [[Word]]
    let about: [[Word]]
    /// With `over` they say that something is given: `handed over 26 sailors` tells of 26, not of more.
    let handing: WordSet = "hand hands handed handing turn turns turned turning"
    let over: Word = "over"
    /// A currency, but with `of` a weight, unless what follows is money.
    let pounds: Word = "pounds"
    let moneys: WordSet = """
        debt debts funding funds aid investment investments money taxpayers taxpayer's public savings damage damages
        income revenue cash capital spending cuts tax taxes additional new extra the its their his her our
        """
    let between: Word
    let and: Word
    let to: Word
    /// How many `several dozen` are taken for.
    static let several = 3.0
    let article: WordSet
    /// Words that end the search for the counted noun.
    let function: WordSet

    func entry(_ word: Word) -> Entry? { entries[word] }

    private static func phrases(_ lines: String) -> [[Word]] {
        lines.split(separator: "\n").map { $0.split(separator: " ").map { Word($0) } }
    }

    static let english: NumberWords = {
        var entries: [(word: Word, value: Entry)] = []
        let units =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen"
        for (value, word) in units.split(separator: " ").enumerated() {
            entries.append((Word(word), .value(Double(value))))
        }
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
        for (index, word) in tens.split(separator: " ").enumerated() {
            entries.append((Word(word), .value(Double(index + 2) * 10)))
        }
        let ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        for (index, word) in ordinals.split(separator: " ").enumerated() {
            entries.append((Word(word), .ordinal(Double(index + 1))))
        }
        entries += [
            ("hundred", .scale(100)), ("thousand", .scale(1e3)), ("million", .scale(1e6)),
            ("billion", .scale(1e9)),
            ("trillion", .scale(1e12)), ("dozen", .scale(12)), ("bn", .scale(1e9)), ("mn", .scale(1e6)),
            ("dozens", .vague(24)), ("scores", .vague(40)), ("hundreds", .vague(200)),
            ("thousands", .vague(2000)),
            ("millions", .vague(2e6)), ("billions", .vague(2e9)), ("half", .half),
        ]
        return NumberWords(
            entries: WordTable(entries), percent: "% percent pct percentage", points: "point points",
            currencies: WordTable([
                ("dollars", "USD"), ("dollar", "USD"), ("euros", "EUR"), ("euro", "EUR"), ("pounds", "GBP"),
                ("yen", "JPY"), ("yuan", "CNY"), ("pesos", "MXN"), ("rupees", "INR"), ("rubles", "RUB"),
                ("roubles", "RUB"), ("francs", "CHF"), ("reais", "BRL"), ("won", "KRW"),
            ]),
            currencySigns: WordTable([
                ("$", "USD"), ("us$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"),
                ("₽", "RUB"),
            ]),
            atLeast: phrases(
                """
                more than
                at least
                over
                upwards of
                no fewer than
                no less than
                not less than
                in excess of
                above
                greater than
                """),
            atMost: phrases(
                """
                up to
                at most
                fewer than
                less than
                under
                no more than
                as many as
                as much as
                below
                not more than
                """),
            about: phrases(
                """
                about
                around
                some
                nearly
                almost
                roughly
                approximately
                close to
                an estimated
                estimated
                """),
            between: "between", and: "and", to: "to", article: "a an",
            function: """
                of in on at by for from with to and or but the a an that which who whose is are was were be been has
                have had will would could may might must can do does did not than as if when while since until after
                before during into over under between its their his her our your my this these those it they he she
                """)
    }()
}
