import Testing

@testable import DossierCommands

/// Dates of a draft beside those of documents.
@Suite struct DraftDayTests {
    @Test(arguments: [
        ("2031-05-01", "2031-05-01", DraftDay.Standing.agrees),
        ("2031-05", "2031-05-12", .agrees),
        ("2031-05-01", "2031-05-02", .differs),
        // A coarser date that holds the day is no other.
        ("2031-05-12", "2031-05", .unclear),
        // A day of nobody knows which year.
        ("XXXX-05-01", "2031-05-01", .agrees),
        ("XXXX-05-01", "2031-05-02", .differs),
        ("XXXX-05", "2031-06-01", .unclear),
        // Of a weekday another week has one too: it never speaks against.
        ("XXXX-WXX-4", "2031-05-01", .agrees),
        ("XXXX-WXX-5", "2031-05-01", .unclear),
    ]) func `two dates agree, differ or leave it open`(
        own: String, there: String, standing: DraftDay.Standing
    ) throws {
        let (own, there) = (try #require(DraftDay(own)), try #require(DraftDay(there)))
        #expect(own.standing(there) == standing)
    }

    @Test(arguments: [
        ("2031-05-01", "2031-06-01", true), ("2031-05-01", "2031-06-02", false),
        ("XXXX-05-01", "2031-09-01", true),
    ])
    func `two accounts of one day are no more than a month apart`(own: String, there: String, isNear: Bool)
        throws
    {
        #expect(try #require(DraftDay(own)).isNear(try #require(DraftDay(there))) == isNear)
    }

    @Test(arguments: [
        ("2031-05-31", "2031-06-01"), ("XXXX-02-28", "2031-03-01"), ("XXXX-12-31", "2032-01-01"),
        ("XXXX-WXX-7", "XXXX-WXX-1"),
    ]) func `the next day is the one after`(day: String, next: String) throws {
        let following = try #require(DraftDay(day)?.next)
        #expect(following.standing(try #require(DraftDay(next))) == .agrees)
        #expect(DraftDay("2031-05")?.next == nil)
    }
}
