import Testing

@testable import DossierCommands

@Suite struct ReadableSumTests {
    @Test(arguments: [
        ("2000000 USD", "2 million USD"),
        ("≥1250000 EUR", "≥1.25 million EUR"),
        ("750000000000 USD", "750 billion USD"),
        // No digit is lost, and what is small or no sum stays as it is.
        ("2000001 USD", "2000001 USD"),
        ("450 USD", "450 USD"),
        ("40 dead", "40 dead"),
        ("6.3 lima", "6.3 lima"),
        ("2031-05-01", "2031-05-01"),
        ("", ""),
    ]) func `a sum is shown as one reads it`(value: String, shown: String) {
        #expect(ReadableSum.text(value) == shown)
    }
}
