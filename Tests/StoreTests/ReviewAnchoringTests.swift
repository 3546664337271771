import DossierText
import Testing

@testable import DossierStore

/// A decision follows its passage into a revised text, and never to one that says something else.
@Suite struct ReviewAnchoringTests {
    private func found(_ passage: String, among others: [String]) -> String? {
        var start = 0
        let candidates = others.enumerated().map { index, text in
            defer { start += text.utf8.count + 1 }
            return ReviewAnchoring.Candidate(
                id: Int64(index), span: TextSpan(start, start + text.utf8.count), text: text)
        }
        let id = ReviewAnchoring.best(
            for: passage, at: TextSpan(0, passage.utf8.count), isSameText: false, among: candidates)
        return id.map { others[Int($0)] }
    }

    @Test func `it follows a passage that says the same in nearly the same words`() {
        let revised = "The fire at the mill in Seld killed 14 workers on Tuesday night."
        #expect(
            found("The fire at the mill killed 14 workers on Tuesday.", among: ["It rained.", revised])
                == revised)
    }

    @Test(arguments: [
        ("The fire killed 14 workers on Tuesday.", "The fire killed 15 workers on Tuesday."),
        ("The fire killed fourteen workers on Tuesday.", "The fire killed fifteen workers on Tuesday."),
        ("The fire killed dozens of workers.", "The fire killed hundreds of workers."),
        ("The mayor closed the lock on the canal.", "The mayor never closed the lock on the canal."),
        ("The mayor did close the lock.", "The mayor didn’t close the lock."),
        ("The treaty was signed in Seld.", "No treaty was signed in Seld."),
    ]) func `it does not follow to another number or a denial`(passage: String, other: String) {
        #expect(found(passage, among: [other]) == nil)
        #expect(found(other, among: [passage]) == nil)
    }
}
