import DossierText
import Testing

@testable import QuotesModule

@Suite struct WordingTests {
    @Test func `a shortened printing stands beside the fullest word by word`() {
        let fullest = "This is the best bridge that we have ever built, in any country."
        #expect(
            WordAlignment.aligned("the best … we have ever built", beside: fullest)
                == "[-This is-] the best [-bridge that-] {+…+} we have ever built [-in any country.-]"
                || WordAlignment.aligned("the best … we have ever built", beside: fullest)
                    .contains("[-bridge that-] {+…+} we have ever")
        )
    }

    @Test func `case, marks and punctuation make no variant`() {
        #expect(
            WordAlignment.aligned("the Bridge stands", beside: "The bridge, stands.") == "the Bridge stands")
    }

    @Test func `what is left out keeps the order of the words`() {
        let whole = Wording("This is the best bridge that we have ever built, in any country.")
        #expect(Wording("the best … we have ever built").inOrder(with: whole) == 6)
    }

    @Test func `only a negation beside what two wordings share makes them opposites`() {
        let report = Wording("the ferry company agreed to withdraw its boats from the harbour by June")
        let far = Wording(
            "there was no rain, he added after lunch, and the ferry company agreed to withdraw its boats from the harbour"
        )
        let denied = Wording("the ferry company agreed not to withdraw its boats from the harbour by June")
        #expect(!far.isNegated(beside: report) && !report.isNegated(beside: far))
        #expect(denied.isNegated(beside: report))
    }

    @Test func `stems tell what is spoken of`() {
        let left = Wording("no foreign soldiers would be allowed inside the harbour for inspections")
        let right = Wording("the harbours would stay closed to foreign soldiers who inspect ships")
        #expect(left.sharedStems(with: right) >= 3)
    }
}
