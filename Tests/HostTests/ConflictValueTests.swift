import Testing

@testable import DossierHost

@Suite struct ConflictValueTests {
    @Test(arguments: [
        ("19", "19 dead", true), ("19 dead", "19", true), ("19 dead", "19 dead", true),
        ("19", "14 dead", false),
        ("19", "≥19 dead", false), ("19 dead", "19 injured", false), ("2031-05-04", "2031", false),
        ("1,400", "1400 homes", true),
        ("abc", "19 dead", false),
    ])
    func `a bare number is what is counted with it`(left: String, right: String, isOne: Bool) {
        #expect(ConflictValue.agree(left, right) == isOne)
    }
}
