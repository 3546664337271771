import DossierText
import Testing

private func times(_ text: String, published: String? = "2031-05-14") -> [(
    form: String, time: TimeExpression
)] {
    let annotated = AnnotatedText(
        Array(text.utf8), layers: .times, published: published.flatMap { CalendarDate(iso: $0) },
        readsPublished: false)
    return annotated.times.map { (annotated.string($0.span), $0) }
}

// The publication date is a Wednesday.
@Test(arguments: [
    ("Lund will appeal Friday's ruling.", "Friday", "2031-05-09"),
    ("Lund will attend Friday's meeting.", "Friday", "2031-05-16"),
    ("The town braced for Friday's vote.", "Friday", "2031-05-16"),
    ("The mayor could not be reached for comment Friday.", "Friday", "2031-05-09"),
    ("Once the bridge is finished in June, the toll rises.", "June", "2031-06"),
    ("The council decided to admit the ferry firms in July.", "July", "2031-07"),
    ("The March vote was close.", "March", "2031-03"),
    ("The talks will be held on June 24 and 25.", "25", "2031-06-25"),
    ("They met on May 3 and 5, 2030.", "May 3", "2030-05-03"),
    ("The ferry sank in the early hours of Sunday.", "the early hours of Sunday", "2031-05-11"),
    (
        "The pump failed at 11:20 p.m. on May 3, and the water came shortly after midnight.", "midnight",
        "2031-05-04"
    ),
    (
        "In the first quarter it earned 2 million, up from 1 million in the quarter a year ago.",
        "the quarter a year ago", "2030-01/2030-03"
    ),
    (
        "It lost money in the first quarter. It expects a gain in the fourth quarter. Last year's quarter was better.",
        "Last year's quarter", "2030-01/2030-03"
    ),
])
func `a name is placed by what the clause says of it`(sentence: String, phrase: String, resolved: String) {
    let match = times(sentence).first { $0.form == phrase }
    #expect(match?.time.resolved == resolved)
}

@Test(arguments: [
    "A 44-year-old anti-toll protester spoke.", "The news was read on USA Today last.",
    "He said so on 60 Minutes.",
    "On days when it snows the line is closed.",
])
func `ages of persons, titles and any days are no dates`(sentence: String) {
    #expect(times(sentence).isEmpty)
}

@Test(arguments: [
    ("He works 24 hours a day.", "24 hours a day", "P1D"),
    ("It sails every other week.", "every other week", "P2W"),
])
func `how much of every day, and every other week, are sets`(sentence: String, phrase: String, value: String)
{
    let match = times(sentence).first { $0.form == phrase }
    #expect(match?.time.kind == .set)
    #expect(match?.time.value == value)
}

@Test(arguments: [
    ("They met on May 3, 2031.", "May 3, 2031", TimeWorking.Rule.printed, nil),
    ("They met on Monday.", "Monday", .nearestBefore, "2031-05-14"),
    ("They will meet on Monday.", "Monday", .nearestAfter, "2031-05-14"),
    ("They met last month.", "last month", .counted, "2031-05-14"),
    ("They met on May 3, 2031. They left two days later.", "two days later", .counted, "2031-05-03"),
    ("They voted on May 3, 2031. A day after the vote they left.", "A day", .event, "2031-05-03"),
    ("They met on May 3, 2031. They left at 7 p.m. and slept.", "7 p.m.", .hourOfLast, "2031-05-03"),
])
func `a date keeps the rule and the anchor that gave it`(
    sentence: String, phrase: String, rule: TimeWorking.Rule, anchor: String?
) {
    let working = times(sentence).first { $0.form == phrase }?.time.working
    #expect(working?.rule == rule)
    #expect(working?.day.map { CalendarDate(dayNumber: $0).description } == anchor)
}

@Test
func `what has no date has no working`() {
    for found in times("They met on Monday and often since, for years.", published: nil) {
        #expect(found.time.resolved == nil)
        #expect(found.time.working == nil)
    }
}

@Test(arguments: [
    "It was Feb 30, 2031.", "It was 30 February 2031.", "On 31/04/2031 it fell.", "On 2031-13-05 it fell.",
    "On 2031-02-30 it fell.", "On 31.04.2031 it fell.", "On 2031-W60 it fell.", "On 45 May it fell.",
    "On 00/00/0000 it fell.", "On 0000-01-01 it fell.",
])
func `an impossible day is never a day`(sentence: String) {
    for found in times(sentence) {
        #expect(found.time.interval?.isOneDay != true, "\(found.form) = \(found.time.value)")
        #expect(found.time.resolved == nil || found.time.interval != nil)
    }
}

@Test(
    arguments: ["0001-01-01", "0001-12-31", "9999-01-01", "9999-12-31"],
    [
        "He came yesterday, tomorrow, last week, next century, 50 years ago, in the next 9999 years, a decade later.",
        "The day before Monday, the weekend after, two weeks from now, winter, Easter, this quarter, the past millennium.",
        "In '98, on 1/1/01, 12/31/99, in 9999, in 0001, in the 9990s, by the 1st century, on Jan. 1, 0001.",
    ])
func `the first and the last year of the calendar give dates of the calendar or none`(
    published: String, text: String
) {
    for found in times(text, published: published) {
        guard let resolved = found.time.resolved else { continue }
        #expect(DayInterval(edtf: resolved) != nil, "\(found.form) = \(resolved)")
    }
}
