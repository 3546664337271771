/// Words of English time expressions.
struct TimeWords: Sendable {
    let table: WordTable<TimeWord>
    /// Names of holidays, word by word.
    let holidays: [(words: [Word], holiday: Holiday)]
    /// Words of two kinds that are the name of a month or season only where the context says so.
    let doubtfulMonths: WordSet
    let doubtfulSeasons: WordSet
    /// Words before a number that is no year: `Section 1974`, `No. 2001`.
    let numberLabels: WordSet
    /// Words after which a number of four digits is a year.
    let yearCues: WordSet
    /// Units behind a number that is no year.
    let measures: WordSet = """
        km kilometre kilometres kilometer kilometers metre metres meter meters m cm mm mile miles foot feet ft yard yards
        inch inches kg kilogram kilograms kilogramme kilogrammes ton tonne tonnes tons lb lbs pound pounds litre litres liter
        liters hectare hectares acre acres sq kw mw gw mwh kwh megawatt megawatts kilowatt kilowatts volt volts hp knots
        """
    /// Words between a determiner and a unit that leave the meaning as it is: `the fiscal year`, `this calendar year`.
    let unitAdjectives: WordSet
    /// Nouns and endings of persons, whose age is no stretch of time that the text places.
    let persons: WordSet
    let personEndings: [[UInt8]]
    let other: Word
    let tense: TenseWords
    /// Words of a zone written out: `eastern daylight time`.
    let zoneWords: WordSet = """
        eastern central pacific mountain atlantic western greenwich european coordinated universal local daylight standard
        summer mean
        """

    /// Words by which the direction of an undated expression is found.
    struct TenseWords: Sendable {
        let future: WordSet
        /// Words by which even a day that belongs to a noun is one to come: `ahead of Friday's vote`.
        let ahead: WordSet
        /// `to` after these words points to the future: `set to`, `due to`.
        let beforeTo: WordSet
        let toward: WordSet
        let since: WordSet
        /// Words before a participle that make it no past: `be paid`.
        let passive: WordSet
        let past: WordSet
        /// What has happened when a day is said to be its own: `Friday's ruling`.
        let done: WordSet
        /// Words before a clause in the present tense that tells of what is to come, and that tense.
        let awaiting: WordSet
        let presentBe: WordSet
        let negations: WordSet
        let could: Word
        let be: Word
        let forWord: Word
        /// Plans of the past: behind `had`, and behind `which was`.
        let planned: WordSet
        let planning: WordSet
        let had: Word
        let pastBe: WordSet
        let relatives: WordSet
    }

    static let english = TimeWords(
        table: WordTable(entries),
        holidays: holidays,
        doubtfulMonths: "may march mar dec jan sept",
        doubtfulSeasons: "spring fall springs falls",
        numberLabels: """
            section sections sec sec. no no. nos. number article articles rule chapter title part paragraph page pages p.
            pp. room suite route highway flight model version figure table item line public law act resolution order form bill
            $ € £ ¥ # nasdaq dow ft. phone tel tel. fax box channel gate grade level iso
            """,
        yearCues: """
            in since of by until till from through during before after around circa between to early late mid and or year
            for throughout back january february march april may june july august september october november december
            spring summer autumn fall winter fiscal ending ended
            """,
        unitAdjectives: """
            fiscal calendar academic school full entire whole trading business working crucial very financial first-half
            legislative first single
            """,
        persons: """
            man woman boy girl son daughter child kid baby infant toddler student teenager teen youth male female brother sister
            father mother husband wife nephew niece cousin victim native resident pupil suspect king prince princess who whose
            and with from in at of is was has had said told on for to but as or died lives lived
            """,
        personEndings: ["er", "or", "ist", "ian", "man", "men", "ant", "ess", "eer"].map { Array($0.utf8) },
        other: "other",
        tense: TenseWords(
            future: """
                will 'll wo shall would could may might should can upcoming pending plan plans planned planning expects expect
                expected expecting scheduled supposed due slated intends intend intended effective payable expire expires expiring
                hope hopes hoped tomorrow unless deadline promise promises be forecast forecasts projected anticipate anticipates
                """,
            ahead:
                "will 'll ahead upcoming coming scheduled expected prepare prepares preparing awaiting plan plans",
            beforeTo: """
                is are was were set expected scheduled due planned plans plan slated likely going ready able hopes intends
                agreed wants decided decides pledged pledges vowed vows threatened threatens promised
                """,
            toward: "by until till through before",
            since: "since",
            passive: "be being to is are",
            past: """
                said was were had did been came went took made gave told met held began left rose fell got saw won lost
                became brought sent spoke wrote paid sold bought cut hit put led ran found thought felt kept stood heard
                let meant grew knew drew drove broke chose struck shot fought sought caught taught flew
                has have
                """,
            done: """
                ruling decision attack attacks bombing bombings crash killing killings arrest arrests verdict shooting
                shootings explosion blast earthquake raid raids announcement statement report defeat victory loss collapse
                massacre closing sinking collision
                """,
            awaiting: "when if once until unless before after",
            presentBe: "is are",
            negations: "not n't neither nor none nobody",
            could: "could",
            be: "be",
            forWord: "for",
            planned: "planned intended hoped",
            planning: "planning intending hoping",
            had: "had",
            pastBe: "was were",
            relatives: "who which that"))

    private static var entries: [(word: Word, value: TimeWord)] {
        var entries: [(word: Word, value: TimeWord)] = []
        func add(_ role: TimeWord.Role, _ words: String, _ value: Int = 0) {
            for word in words.split(whereSeparator: \.isWhitespace) {
                entries.append((Word(word), TimeWord(role, value)))
            }
        }
        func count(_ role: TimeWord.Role, from first: Int = 1, _ lists: [String]) {
            for (index, list) in lists.enumerated() { add(role, list, index + first) }
        }
        count(
            .month,
            [
                "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may",
                "june jun jun.",
                "july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct.",
                "november nov nov.", "december dec dec.",
            ])
        count(
            .weekday,
            [
                "monday mon. mon", "tuesday tue tue. tues tues.", "wednesday wed. wed",
                "thursday thu thu. thurs thurs.",
                "friday fri. fri", "saturday sat.", "sunday sun.",
            ])
        count(
            .weekdays, ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"])
        count(.season, ["spring springtime", "summer summertime", "fall autumn", "winter wintertime"])
        count(.seasons, ["springs", "summers", "autumns", "winters"])
        count(
            .dayPart, ["morning", "", "afternoon", "evening", "night nighttime", "daytime"])
        count(.dayParts, ["mornings", "", "afternoons", "evenings", "nights"])
        add(.clockName, "noon midday noontime", 12)
        add(.clockName, "midnight", 24)
        for (unit, one, several) in [
            (TimeUnit.second, "second", "seconds secs"), (.minute, "minute min", "minutes mins"),
            (.hour, "hour hr", "hours hrs"), (.day, "day", "days"), (.week, "week", "weeks"),
            (.weekend, "weekend", "weekends"), (.fortnight, "fortnight", "fortnights"),
            (.month, "month", "months"),
            (.quarter, "quarter", "quarters"), (.year, "year", "years"), (.decade, "decade", "decades"),
            (.century, "century", "centuries"), (.millennium, "millennium", "millennia"),
        ] {
            add(.unit, one, Int(unit.rawValue))
            add(.units, several, Int(unit.rawValue))
        }
        add(.period, "period semester term")
        add(.fiscal, "fiscal fy")
        add(.half, "half")
        count(
            .cardinal, from: 0,
            [
                "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                "eleven", "twelve",
                "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
            ])
        for (index, word) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
        {
            add(.cardinal, word, index * 10 + 30)
        }
        add(.scale, "hundred", 100)
        add(.scale, "thousand", 1000)
        add(.scale, "million", 1_000_000)
        count(
            .ordinal,
            [
                "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
                "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
                "eighteenth",
                "nineteenth", "twentieth",
            ])
        add(.ordinal, "thirtieth", 30)
        for (index, list) in [
            "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
        ]
        .enumerated() {
            add(.seasons, list, 192 + index)
        }
        add(.few, "few handful")
        add(.several, "several some numerous various countless")
        add(.couple, "couple pair", 2)
        add(.dozen, "dozen", 12)
        add(.many, "many hundreds thousands dozens")
        add(.definite, "the")
        add(.indefinite, "a an")
        add(.this, "this")
        add(.that, "that")
        add(.those, "these those")
        add(.possessive, "its his her their our my your")
        add(.last, "last")
        add(.past, "past")
        add(.next, "next coming upcoming forthcoming")
        add(.following, "following ensuing succeeding subsequent")
        add(.previous, "previous preceding prior")
        add(.same, "same corresponding comparable")
        add(.recent, "recent")
        add(.current, "current present-day")
        add(.latest, "latest")
        add(.earlier, "earlier")
        add(.later, "later")
        add(.early, "early")
        add(.late, "late")
        add(.middle, "mid middle")
        add(.end, "end close")
        add(.beginning, "beginning start outset onset")
        add(.ago, "ago")
        add(.before, "before")
        add(.after, "after")
        add(.hence, "hence")
        add(.dayWord, "yesterday", -1)
        add(.dayWord, "today", 0)
        add(.dayWord, "tomorrow", 1)
        add(.tonight, "tonight")
        add(.overnight, "overnight")
        add(.reference, "now currently nowadays presently", TimeRegion.present.rawValue)
        add(.reference, "recently previously lately", TimeRegion.past.rawValue)
        add(.reference, "soon", TimeRegion.future.rawValue)
        add(.future, "future")
        add(.present, "present")
        add(.every, "every each")
        for (unit, words) in [
            (TimeUnit.hour, "hourly"), (.day, "daily nightly"), (.week, "weekly"), (.fortnight, "biweekly"),
            (.month, "monthly"), (.quarter, "quarterly"), (.year, "annually yearly"),
        ] {
            add(.frequency, words, Int(unit.rawValue))
        }
        add(.frequencyAdjective, "annual", Int(TimeUnit.year.rawValue))
        add(.times, "once twice thrice times percent % million billion trillion")
        add(.per, "per")
        add(.meridiem, "am a.m. a.m", 0)
        add(.meridiem, "pm p.m. p.m", 12)
        add(
            .zone,
            "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet msk ist jst hkt aest local")
        add(.oclock, "o'clock")
        add(.approximator, "nearly almost approximately roughly around exactly barely")
        add(.about, "about over under")
        add(.moreLess, "more less fewer")
        add(.than, "than")
        add(.at, "at")
        add(.least, "least most")
        add(.upWord, "up")
        add(.noWord, "no")
        add(.of, "of")
        add(.inWord, "in on")
        add(.and, "and &")
        add(.or, "or")
        add(.to, "to through")
        add(.from, "from")
        add(.between, "between")
        add(.old, "old")
        add(.long, "long")
        add(.so, "so")
        add(.timeNoun, "time")
        add(.being, "being")
        add(.near, "near foreseeable distant immediate")
        add(.more, "additional another extra further")
        for (words, _) in holidays { entries.append((words[0], TimeWord(.holidayFirst))) }
        return entries
    }

    private static let holidays: [(words: [Word], holiday: Holiday)] = {
        let names: [(Holiday, String)] = [
            (.newYearsDay, "new year 's day"), (.newYearsEve, "new year 's eve"),
            (.valentinesDay, "valentine 's day"),
            (.saintPatricksDay, "st. patrick 's day"), (.christmasEve, "christmas eve"),
            (.christmas, "christmas day"),
            (.christmas, "christmas"), (.boxingDay, "boxing day"), (.halloween, "halloween"),
            (.veteransDay, "veterans day"), (.memorialDay, "memorial day"),
            (.laborDay, "labor day"), (.thanksgiving, "thanksgiving day"), (.thanksgiving, "thanksgiving"),
            (.easterMonday, "easter monday"), (.whitMonday, "whit monday"),
            (.easter, "easter sunday"), (.easter, "easter"), (.goodFriday, "good friday"),
            (.palmSunday, "palm sunday"),
            (.ashWednesday, "ash wednesday"), (.presidentsDay, "presidents day"),
            (.martinLutherKingDay, "martin luther king jr. day"),
            (.martinLutherKingDay, "martin luther king day"),
            (.columbusDay, "columbus day"), (.mothersDay, "mother 's day"), (.fathersDay, "father 's day"),
            (.electionDay, "election day"), (.blackFriday, "black friday"),
            (.inaugurationDay, "inauguration day"),
        ]
        return names.map { ($0.1.split(separator: " ").map { Word($0) }, $0.0) }
    }()
}
