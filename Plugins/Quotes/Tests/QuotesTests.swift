import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import QuotesModule

@Test(arguments: Quotes().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Quotes())
}

@Test func `every pair of quotation marks gets exactly one verdict`() throws {
    let text = """
        “One,” said Ana Ruiz. “Two.” The so-called "plan" failed. "He said 'three' twice," she added.

        “Nobody closed this one
        """
    let annotated = AnnotatedText(text)
    let findings = try Quotes().analyze(Document(id: "d", facts: DocumentFacts(), text: annotated))
    let marked = findings.filter { $0.kind != "indirect" }
    #expect(Set(marked.map(\.span)) == Set(annotated.quotations.map(\.span)))
    #expect(marked.count == annotated.quotations.count)
}
