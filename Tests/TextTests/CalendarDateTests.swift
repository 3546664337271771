import Testing

@testable import DossierText

@Test func `every day of four centuries comes back from its number`() {
    for number in stride(from: -200_000, through: 60_000, by: 1) {
        #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
}

@Test(arguments: [
    ("2025-09-03", "2025-09-03", "2025-09-03"),
    ("2025-02", "2025-02-01", "2025-02-28"),
    ("2025-W36", "2025-09-01", "2025-09-07"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("2025-Q3", "2025-07-01", "2025-09-30"),
    ("2018/2024", "2018-01-01", "2024-12-31"),
])
func `an EDTF date denotes its first and last day`(text: String, first: String, last: String) throws {
    let interval = try #require(DayInterval(edtf: text))
    #expect(interval.first.map { CalendarDate(dayNumber: $0).description } == first)
    #expect(interval.last.map { CalendarDate(dayNumber: $0).description } == last)
}

@Test(arguments: ["2025-13", "2025-02-30", "yesterday", "", "/", "../..", "2025-W54"])
func `what is no EDTF date is refused`(text: String) {
    #expect(DayInterval(edtf: text) == nil)
}
