import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

/// Sentences that enumerate hundreds of tariffs.
@Suite struct LongSentenceTests {
    private static let goods = ["steel", "copper", "timber", "glass", "sugar"]
    private static let lands = ["Peru", "Norway", "Kenya", "Japan", "Ghana", "Nepal", "Sweden"]

    @Test func `every tariff of a long enumeration has its rate, its goods, its target and the one imposer`()
        throws
    {
        let items = (0..<120).map { number in
            let rate = number % 40 + 2
            return
                "a \(rate) percent tariff on \(Self.goods[number % 5]) from \(Self.lands[number % 7])"
        }
        let text = "Chile announced \(items.dropLast().joined(separator: ", ")), and \(items[119])."
        let found = try findings(text)
        #expect(found.count == 120)
        for (number, finding) in found.enumerated() {
            #expect(finding.fields["rate"]?.joined == "\(number % 40 + 2)")
            #expect(finding.fields["target"]?.joined == Self.lands[number % 7])
            #expect(finding.fields["imposer_country"] == "Chile")
            #expect(finding.fields["status"] == "announced")
        }
    }

    @Test func `acts in one long clause are cut one by one`() throws {
        let acts = (0..<60).map { number in
            let act = number.isMultiple(of: 2) ? "remove the tariff" : "suspend the duty"
            return "\(act) on \(Self.goods[number % 5])"
        }
        let found = try findings("Chile will \(acts.joined(separator: " and ")).")
        #expect(found.count == 60)
        #expect(found.allSatisfy { $0.fields["imposer_country"] == "Chile" })
    }

    private func findings(_ text: String) throws -> [Finding] {
        let module = Tariffs()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    }
}
