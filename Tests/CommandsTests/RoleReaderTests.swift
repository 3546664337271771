import DossierText
import Testing

@testable import DossierCommands

/// Who does what to whom, as it is read from the phrases of a sentence.
@Suite struct RoleReaderTests {
    /// The roles of the verb with this form, each as the stems of its heads.
    private func roles(_ sentence: String, _ verb: String) throws -> [String: Set<String>] {
        let text = AnnotatedText(Array(sentence.utf8), layers: [.times, .quantities, .names])
        let range = 0..<text.tokens.count
        let reader = RoleReader(text, NamedTokens(text, in: range), in: range)
        let index = try #require(range.first { text.form($0) == verb }, "\(verb)")
        let roles = reader.acts[index]?.roles ?? reader.roles(ofNoun: index)
        func words(_ argument: Argument) -> Set<String> {
            Set(argument.heads.map { $0.words.sorted().joined(separator: " ") })
        }
        return [
            "by": words(roles.agents), "to whom": words(roles.patients), "whither": words(roles.goals),
            "whence": words(roles.origins),
        ].filter { !$0.value.isEmpty }
    }

    private static let cases: [(String, String, [String: Set<String>])] = [
        // Order and voice.
        ("Norland sank the trawler.", "sank", ["by": ["Norland"], "to whom": ["trawler"]]),
        ("The trawler was sunk by Norland.", "sunk", ["by": ["Norland"], "to whom": ["trawler"]]),
        ("The trawler was sunk in the strait.", "sunk", ["to whom": ["trawler"]]),
        // To whom something is given.
        (
            "Norland lent Sudria two tugs.", "lent",
            ["by": ["Norland"], "to whom": ["tug"], "whither": ["Sudria"]]
        ),
        (
            "Norland lent two tugs to Sudria.", "lent",
            ["by": ["Norland"], "to whom": ["tug"], "whither": ["Sudria"]]
        ),
        // Several that do it, and several things done.
        (
            "The guard stopped the boat, searched it and arrested the crew.", "arrested",
            ["by": ["guard"], "to whom": ["crew"]]
        ),
        // What is set off by commas.
        ("The mayor, who kept the books, resigned.", "resigned", ["by": ["mayor"]]),
        ("The mayor, who kept the books, resigned.", "kept", ["by": ["mayor"], "to whom": ["book"]]),
        (
            "The guard sank the boat, killing the skipper.", "killing",
            ["by": ["guard"], "to whom": ["skipper"]]
        ),
        // Who is to do it: of what one asks the one asked, of what one promises oneself.
        (
            "The union asked the court to stop the auction.", "stop",
            ["by": ["court"], "to whom": ["auction"]]
        ),
        (
            "The union promised the court to stop the auction.", "stop",
            ["by": ["union"], "to whom": ["auction"]]
        ),
        (
            "The union demanded from the court to stop the auction.", "stop",
            ["by": ["court"], "to whom": ["auction"]]
        ),
        (
            "The mayor praised the pilot for saving the crew.", "saving",
            ["by": ["pilot"], "to whom": ["crew"]]
        ),
        // Behind a noun.
        ("The court read a suit filed by residents.", "filed", ["by": ["resident"], "to whom": ["lawsuit"]]),
        (
            "The court read letters that the council wrote.", "wrote",
            ["by": ["council"], "to whom": ["letter"]]
        ),
        // Nouns for what is done.
        (
            "The seizure of the trawler by the guard followed.", "seizure",
            ["by": ["guard"], "to whom": ["trawler"]]
        ),
    ]

    @Test(arguments: cases)
    func `who does what to whom is read`(sentence: String, verb: String, expected: [String: Set<String>])
        throws
    {
        let roles = try roles(sentence, verb)
        #expect(lowered(roles) == lowered(expected), "\(sentence): \(roles)")
    }

    private func lowered(_ roles: [String: Set<String>]) -> [String: Set<String>] {
        roles.mapValues { Set($0.map { $0.lowercased() }) }
    }
}
