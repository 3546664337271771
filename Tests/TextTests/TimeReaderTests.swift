import DossierText
import Testing

/// One phrase in a sentence of its own, and what it must be read as.
struct TimeCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let phrase: String
    let kind: TimeExpression.Kind
    let value: String
    let resolved: String?
    var testDescription: String { "\(phrase) in: \(sentence)" }

    init(
        _ sentence: String, _ phrase: String, _ kind: TimeExpression.Kind, _ value: String,
        _ resolved: String?
    ) {
        self.sentence = sentence
        self.phrase = phrase
        self.kind = kind
        self.value = value
        self.resolved = resolved
    }

    static func date(_ sentence: String, _ phrase: String, _ value: String, _ resolved: String? = nil)
        -> TimeCase
    {
        TimeCase(sentence, phrase, .date, value, resolved ?? value)
    }

    static func vague(_ sentence: String, _ phrase: String, _ value: String) -> TimeCase {
        TimeCase(sentence, phrase, .date, value, nil)
    }

    static func duration(_ sentence: String, _ phrase: String, _ value: String, _ resolved: String? = nil)
        -> TimeCase
    {
        TimeCase(sentence, phrase, .duration, value, resolved)
    }

    static func set(_ sentence: String, _ phrase: String, _ value: String) -> TimeCase {
        TimeCase(sentence, phrase, .set, value, nil)
    }

    static func time(_ sentence: String, _ phrase: String, _ value: String, _ resolved: String?) -> TimeCase {
        TimeCase(sentence, phrase, .time, value, resolved)
    }
}

private func times(_ text: String, published: String?) -> [(form: String, time: TimeExpression)] {
    let annotated = AnnotatedText(
        Array(text.utf8), layers: .times, published: published.flatMap { CalendarDate(iso: $0) },
        readsPublished: false)
    return annotated.times.map { (annotated.string($0.span), $0) }
}

/// A Wednesday.
private let published = "2031-05-14"

private func check(_ example: TimeCase, published: String?) {
    let found = times(example.sentence, published: published)
    guard let match = found.first(where: { $0.form == example.phrase }) else {
        Issue.record("found \(found.map { "\($0.form) = \($0.time.value)" })")
        return
    }
    #expect(match.time.kind == example.kind)
    #expect(match.time.value == example.value)
    #expect(match.time.resolved == example.resolved)
}

private let explicit: [TimeCase] = [
    .date("The vote of September 3, 2030 stands.", "September 3, 2030", "2030-09-03"),
    .date("The vote of 3 September 2030 stands.", "3 September 2030", "2030-09-03"),
    .date("The vote of Sept. 3, 2030, stands.", "Sept. 3, 2030", "2030-09-03"),
    .date("They met on the 3rd of September 2030.", "the 3rd of September 2030", "2030-09-03"),
    .date("They met on Tuesday, September 3, 2030.", "Tuesday, September 3, 2030", "2030-09-03"),
    .date("They met on 09/03/2030.", "09/03/2030", "2030-09-03"),
    .date("They met on 23/09/2030.", "23/09/2030", "2030-09-23"),
    .date("They met on 2030-09-03.", "2030-09-03", "2030-09-03"),
    .date("They met on 3.9.2030 in Bern.", "3.9.2030", "2030-09-03"),
    .date("It began in September 2030.", "September 2030", "2030-09"),
    .date("It began in 1998.", "1998", "1998"),
    .date("It began in '98.", "'98", "1998"),
    .date("It began in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    .date("It grew in the 1990s.", "the 1990s", "199", "199X"),
    .date("It grew in the '90s.", "the '90s", "199", "199X"),
    .date("It grew in the early 2030s.", "the early 2030s", "203", "2030/2033"),
    .date("A 19th century bridge fell.", "19th century", "18", "18XX"),
    .date("He ruled (2018-2024) alone.", "2018-2024", "2018/2024"),
    .date("He ruled from 2006 to 2012.", "2006 to 2012", "2006/2012"),
    .date("The pact (2021-present) holds.", "2021-present", "2021/PRESENT_REF", "2021/2031-05-14"),
    .date(
        "Sales fell in the third quarter of 2030.", "the third quarter of 2030", "2030-Q3", "2030-07/2030-09"),
    .date("Sales fell in Q3 2030.", "Q3 2030", "2030-Q3", "2030-07/2030-09"),
    .date("Sales fell in the first half of 2030.", "the first half of 2030", "2030-H1", "2030-01/2030-06"),
    .date("Sales fell in fiscal year 2030.", "fiscal year 2030", "2030"),
    .date("It rained in the summer of 2030.", "the summer of 2030", "2030-SU", "2030-22"),
    .date("They left on Thanksgiving Day 2030.", "Thanksgiving Day 2030", "2030-11-28"),
    .date("They left on Easter Sunday 2030.", "Easter Sunday 2030", "2030-04-21"),
]

private let relative: [TimeCase] = [
    .date("They left yesterday.", "yesterday", "2031-05-13"),
    .date("They leave tomorrow.", "tomorrow", "2031-05-15"),
    .date("They met on Monday.", "Monday", "2031-05-12"),
    .date("They will meet on Friday.", "Friday", "2031-05-16"),
    .date("They met last Friday.", "last Friday", "2031-05-09"),
    .date("They meet next Friday.", "next Friday", "2031-05-16"),
    .date("They met last week.", "last week", "2031-W19", "2031-05-05/2031-05-11"),
    .date("They met last month.", "last month", "2031-04"),
    .date("They met last year.", "last year", "2030"),
    .date("They meet next year.", "next year", "2032"),
    .date("They met in March.", "March", "2031-03"),
    .date("They met in October.", "October", "2030-10"),
    .date("They will meet in October.", "October", "2031-10"),
    .date("They met on Aug. 7 in Lima.", "Aug. 7", "2030-08-07"),
    .date("They will meet by June 30.", "June 30", "2031-06-30"),
    .date("They met last October.", "last October", "2030-10"),
    .date("They met two days ago.", "two days ago", "2031-05-12"),
    .date("They met two weeks ago.", "two weeks ago", "2031-W18", "2031-04-30"),
    .date("They met five months ago.", "five months ago", "2030-12"),
    .date("They met nearly two years ago.", "nearly two years ago", "2029"),
    .date("They met earlier this year.", "earlier this year", "2031", "2031-01-01/2031-05-14"),
    .date("They met in mid-April.", "mid-April", "2031-04", "2031-04-11/2031-04-20"),
    .date("They met early last year.", "early last year", "2030", "2030-01/2030-04"),
    .date("They met at the end of 2029.", "the end of 2029", "2029", "2029-09/2029-12"),
    .date("It fell in the first quarter.", "the first quarter", "2031-Q1", "2031-01/2031-03"),
    .date("It rose last summer.", "last summer", "2030-SU", "2030-22"),
    .date("They met over the weekend.", "the weekend", "2031-W19-WE", "2031-05-10/2031-05-11"),
    .date("On May 2 they met; the next day they signed.", "the next day", "2031-05-03"),
    .date("On May 2 they met; the day before, they had talked.", "the day before", "2031-05-01"),
    .date("In 1995 he rose and the following year he fell.", "the following year", "1996"),
    .date("They met on May 2 and signed that day.", "that day", "2031-05-02"),
    .date("It was the week of April 6.", "the week of April 6", "2031-W14", "2031-03-31/2031-04-06"),
]

private let lengths: [TimeCase] = [
    .duration("It took two weeks.", "two weeks", "P2W"),
    .duration("A 90-day pause began.", "90-day", "P90D"),
    .duration("An eight-year-old war ended.", "eight-year-old", "P8Y"),
    .duration("It took twenty four hours.", "twenty four hours", "PT24H"),
    .duration("It took a minute and a half.", "a minute and a half", "PT1M30S"),
    .duration("It took 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    .duration("It took half an hour.", "half an hour", "PT30M"),
    .duration("It took at least 30 days.", "at least 30 days", "P30D"),
    .duration("It took several months.", "several months", "PXM"),
    .duration("They argued for decades.", "decades", "PXDE"),
    .duration("It grew over the last 20 years.", "the last 20 years", "P20Y", "2011/2031"),
    .duration("It grew in the past two months.", "the past two months", "P2M", "2031-03/2031-05"),
    .duration("A day after the vote they left.", "A day", "P1D"),
    .set("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    .set("They meet twice a year.", "a year", "P1Y"),
    .set("It is printed daily.", "daily", "P1D"),
    .set("It is paid annually.", "annually", "P1Y"),
    .set("They meet each July.", "each July", "XXXX-07"),
    .set("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
    .time("At 7:30 p.m. EST they met.", "7:30 p.m. EST", "2031-05-14T19:30", "2031-05-14"),
    .time("They left this morning.", "this morning", "2031-05-14TMO", "2031-05-14"),
    .time("They left last night.", "last night", "2031-05-13TNI", "2031-05-13"),
    .time("They speak tonight.", "tonight", "2031-05-14TNI", "2031-05-14"),
    .time("They met Monday evening.", "Monday evening", "2031-05-12TEV", "2031-05-12"),
    .time("It shut at noon Monday.", "noon Monday", "2031-05-12T12:00", "2031-05-12"),
    .time(
        "It began on the morning of May 4, 2031.", "the morning of May 4, 2031", "2031-05-04TMO", "2031-05-04"
    ),
    .vague("They met recently.", "recently", "PAST_REF"),
    .vague("They will do so in the future.", "the future", "FUTURE_REF"),
    .date("They are now ready.", "now", "PRESENT_REF", "2031-05-14"),
]

@Test(arguments: explicit)
func `a date in full is read`(example: TimeCase) { check(example, published: published) }

@Test(arguments: relative)
func `a relative date hangs on the publication date or the date named last`(example: TimeCase) {
    check(example, published: published)
}

@Test(arguments: lengths)
func `lengths, sets, times of day and vague words are told apart`(example: TimeCase) {
    check(example, published: published)
}

@Test(arguments: [
    TimeCase.vague("They left yesterday.", "yesterday", "XXXX-XX-XX"),
    .vague("They met on Monday.", "Monday", "XXXX-WXX-1"),
    .vague("They met in October.", "October", "XXXX-10"),
    .vague("They met on Aug. 7 in Lima.", "Aug. 7", "XXXX-08-07"),
    .vague("They met last year.", "last year", "XXXX"),
    .vague("They met two weeks ago.", "two weeks ago", "XXXX-WXX"),
])
func `without a publication date what is relative stays relative`(example: TimeCase) {
    check(example, published: nil)
    #expect(times(example.sentence, published: nil).first?.time.basis == .unresolved)
}

@Test
func `without a publication date a named year carries over to the months behind it`() {
    let found = times("They met in May 2029. In July they signed.", published: nil)
    #expect(found.map(\.time.value) == ["2029-05", "2029-07"])
    #expect(found.last?.time.basis == .inferred)
}

@Test
func `a distance from an event is counted from the day that the text gives the event`() {
    let found = times(
        "The council voted on March 4. Two days before the vote a bridge was closed.", published: "2031-05-14"
    )
    #expect(found.map(\.time.value) == ["2031-03-04", "P2D"])
    #expect(found.last?.time.resolved == "2031-03-02")
}

@Test(arguments: [
    "It cites Section 2031 of the act.", "Call 555-2031 now-ish.", "Flight 1998 was late.", "It costs $1995.",
    "They may leave.", "They march north.", "A second vote failed.", "About 2000 people came.",
    "Version 3.9.2 is out.", "The fall of the house was slow.", "He sat in the sun.",
    "Some 1,995 votes were cast.",
    "It scored 12-10-8 in the test.", "May I speak?", "About three-quarters of the food is imported.",
    "A six-year-old boy was found.", "Room 1984 is locked.", "Call 555-2031-1999 again.",
    "Mr. Lund, 52 years old, rowed.", "The boat soon sank.",
])
func `what is not time stays untagged`(sentence: String) {
    let found = times(sentence, published: published)
    #expect(found.isEmpty, "found \(found.map(\.form))")
}

@Test(arguments: [
    "Feb 30, 2031", "31/04/2031", "2031-13-01", "2031-02-30", "0000-00-00", "99/99/9999", "31.11.2030",
])
func `an impossible day is never given as a date`(text: String) {
    for (_, time) in times("It happened on \(text).", published: published) {
        #expect(time.resolved == nil || time.interval != nil)
        #expect(time.value != text)
    }
}

@Test(arguments: ["0001-01-01", "9999-12-31"])
func `the edges of the calendar do not trap`(published: String) {
    let phrases = [
        "yesterday", "tomorrow", "last year", "next century", "200 years ago", "9999999 centuries ago",
        "the last 9999999 decades", "next Friday", "last Christmas", "Feb. 29", "the next 4000000 days",
        "two weeks ago",
        "the weekend", "last fiscal year", "a decade from now",
    ]
    for phrase in phrases { _ = times("It happens \(phrase).", published: published) }
}

@Test
func `a thousand dates in one sentence and a text of digits are read`() {
    let many = Array(repeating: "May 3, 2030", count: 1000).joined(separator: " and ")
    #expect(times(many, published: published).count == 1000)
    let digits = (0..<20_000).map { String($0 % 10) }.joined()
    #expect(times(digits, published: published).isEmpty)
    _ = times((0..<5000).map { String($0) }.joined(separator: "-"), published: published)
}

@Test(arguments: [
    ("Lund bought a boat before Friday's sale.", "Friday", "2031-05-09"),
    ("They had filed their reports by Tuesday.", "Tuesday", "2031-05-13"),
    ("The bid had been due to expire Friday.", "Friday", "2031-05-09"),
    ("Arlen, which was planning to vote on Tuesday, put it off.", "Tuesday", "2031-05-13"),
    ("Arlen had planned to vote on Tuesday.", "Tuesday", "2031-05-13"),
    ("The towns were planning to vote on Tuesday.", "Tuesday", "2031-05-20"),
    ("On January 2 the council announced a toll, effective January 9.", "January 9", "2031-01-09"),
    ("Trading is to resume Friday.", "Friday", "2031-05-16"),
    ("The day before last Tuesday's hearing it rained.", "The day before last Tuesday", "2031-05-12"),
    ("The ship sank on May 3. A day after the sinking, Sweden called its envoy home.", "A day", "P1D"),
])
func `tense and what stands beside a day say which one is meant`(
    sentence: String, phrase: String, value: String
) {
    let found = times(sentence, published: "2031-05-14")
    #expect(found.first { $0.form == phrase }?.time.value == value, "found \(found.map(\.time.value))")
}

@Test
func `a distance is counted from the day of the event whatever form its verb has`() {
    for text in [
        "The ship sank on May 3. A day after the sinking, Sweden called its envoy home.",
        "Norway bombed Hvar on May 3. A day after the bombing, Sweden called its envoy home.",
        "On May 3, Lund sat down with Ruiz. A day after Lund sat down with her, it rained.",
    ] {
        let found = times(text, published: "2031-05-14")
        #expect(found.first { $0.form == "A day" }?.time.resolved == "2031-05-04", "in \(text)")
    }
}

@Test
func `the entries of a chronology follow one another`() {
    let text =
        "The tolls\n\nMarch 4, 2029. The port closes.\n\nSept. 3: It opens.\n\nJan. 2 – It closes again.\n"
    #expect(
        times(text, published: "2031-05-14").map(\.time.value) == ["2029-03-04", "2029-09-03", "2030-01-02"])
    // A year of long ago says nothing of the day behind it.
    let long = "The tolls\n\n1961. The port is built.\n\nMay 3. It opens again.\n"
    #expect(times(long, published: "2031-05-14").map(\.time.value) == ["1961", "2031-05-03"])
}

@Test
func `without tags of the whole text the times are the same`() {
    let text =
        "Lund said on Friday that the bid had been due to expire Monday. He recently met Ruiz, who leaves in May."
    let date = CalendarDate(iso: "2031-05-14")
    let tagged = AnnotatedText(Array(text.utf8), layers: .times, published: date).times
    let untagged = AnnotatedText(Array(text.utf8), layers: .times, published: date, isTagged: false).times
    #expect(tagged.map(\.value) == untagged.map(\.value))
    #expect(tagged.map(\.resolved) == untagged.map(\.resolved))
}
