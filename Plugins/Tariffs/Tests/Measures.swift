import DossierSDK
import DossierText

@testable import TariffsModule

/// The measures of a text of 14 May 2031.
func measures(in text: String) throws -> [Finding] {
    let module = Tariffs()
    let day = CalendarDate(iso: "2031-05-14")
    let annotated = AnnotatedText(text, layers: module.descriptor.requires, published: day)
    return try module.analyze(
        Document(id: "a", facts: DocumentFacts(published: day), text: annotated)
    ).filter { $0.kind == "measure" }
}
