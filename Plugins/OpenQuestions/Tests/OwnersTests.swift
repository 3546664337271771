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
        ("whether Norway will grant visas", "Chile will grant visas to the crew.", false),
        ("the Austrian parliament", "Australia's parliament ratified it on 20 June.", true),
        ("Niger's parliament", "The Nigerian parliament ratified it on 20 June.", true),
        ("South Korea's parliament", "The North Korean parliament ratified it on 20 June.", true),
        ("South Korea's parliament", "The South Korean parliament ratified it on 20 June.", false),
        ("Norway's highest court", "Chile's highest court ruled on Friday.", true),
        ("when the court will rule", "Norway's court ruled on Friday.", false),
    ])
    func `what the body of another state did is no answer`(topic: String, sentence: String, isOther: Bool) {
        #expect(Owners(of: sentence).replace(Owners(of: topic)) == isOther)
    }
}
