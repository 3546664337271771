import Testing

@testable import OpenQuestionsModule

/// Whose act an answer tells of.
@Suite struct OwnersTests {
    @Test(arguments: [
        (
            "Chile's parliament will take up the text", "Norway's parliament rejected the text on 27 June.",
            true
        ),
        ("the Chilean parliament", "Chile's parliament ratified it on 20 June.", false),
        ("Chile's parliament", "The parliament ratified it on 20 June.", false),
        ("Chile's parliament", "Norway's parliament and that of Chile ratified it.", false),
        ("when the court will rule", "Norway's court ruled on Friday.", false),
    ])
    func `what the body of another state did is no answer`(topic: String, sentence: String, isOther: Bool) {
        #expect(Owners(of: sentence).replace(Owners(of: topic), in: sentence) == isOther)
    }
}
