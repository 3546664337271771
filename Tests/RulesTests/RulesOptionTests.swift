import DossierSDK
import DossierText
import Testing

@testable import DossierRules

private let file = """
    module: closures
    summary: Closures
    kinds: {closed: shut}
    options:
      places: {summary: what counts, default: [quay, "north pier"]}
    patterns:
      - match: "the {places} closed"
    """

private func found(_ options: Fields?) throws -> [String] {
    var module = try RulesModule(reading: file, name: "closures.yaml")
    if let options { module = try module.configured(with: options) }
    let text = AnnotatedText("The quay closed. The north pier closed. The bridge closed.", layers: [])
    let document = Document(id: "a", facts: DocumentFacts(), text: text)
    return try module.analyze(document).map { text.string($0.span) }
}

@Test func `a workspace can set the words of an option`() throws {
    #expect(try found(nil) == ["The quay closed", "The north pier closed"])
    #expect(try found(["places": ["bridge"]]) == ["The bridge closed"])
    #expect(try found(["places": ["quay", "north pier"]]) == ["The quay closed", "The north pier closed"])
    let option = try #require(try RulesModule(reading: file, name: "x").descriptor.options.first)
    #expect(option.name == "places")
    #expect(option.defaultValue == ["quay", "north pier"])
}

@Test(arguments: [
    ("default: [quay", "defaults: [quay", "the keys of an option are summary, default"),
    ("options:", "lists: {places: quay}\noptions:", "there is a list “places” already"),
])
func `a wrong option is refused at its place`(part: String, change: String, message: String) {
    let error = #expect(throws: RulesError.self) {
        _ = try RulesModule(reading: file.replacing(part, with: change), name: "x")
    }
    #expect(error?.line != nil)
    #expect(
        (error?.description ?? "" + (error?.hint ?? "")).contains(message)
            || error?.hint?.contains(message) == true)
}
