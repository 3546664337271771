import DossierSDK
import DossierText

@testable import QuotesModule

/// What the module finds in a text by itself.
func findings(_ text: String) throws -> [Finding] {
    let module = Quotes()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}
