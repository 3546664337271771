import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

/// Sentences that enumerate hundreds of undertakings.
@Suite struct LongSentenceTests {
    private static let lands = ["Chile", "Peru", "Norway", "Kenya", "Japan", "Ghana", "Nepal"]

    @Test func `each clause of a long sentence keeps its own party`() throws {
        let items = (0..<120).map {
            "\(Self.lands[$0 % 7]) pledged to send \($0 + 2) patrol boats to the strait"
        }
        let found = try findings("\(items.dropLast().joined(separator: ", ")), and \(items[119]).")
        #expect(found.count == 120)
        for (number, finding) in found.enumerated() {
            #expect(finding.fields["party"]?.joined == Self.lands[number % 7])
        }
    }

    @Test func `each act of a long chain is an item of the one party`() throws {
        let items = (0..<120).map { "send \($0 + 2) patrol boats to the strait" }
        let found = try findings("Chile agreed to \(items.joined(separator: " and ")).")
        #expect(found.count == 120)
        #expect(found.allSatisfy { $0.fields["party"]?.joined == "Chile" })
    }

    @Test func `what a sentence says once holds for all its items and not for the next sentence`() throws {
        let items = (0..<30).map { "send \($0 + 2) patrol boats to the strait" }
        let found = try findings(
            "Chile agreed to \(items.joined(separator: " and ")) if the strait is closed. "
                + "Peru pledged to send three patrol boats to Norway.")
        #expect(found.count == 31)
        #expect(found.dropLast().allSatisfy { $0.fields["condition"] == "if the strait is closed" })
        #expect(found.last?.fields["condition"] == nil)
    }

    private func findings(_ text: String) throws -> [Finding] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    }
}
