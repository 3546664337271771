package import DossierSDK
import DossierText

/// The words that every record has, and the letters that the host uses itself.
private let reservedNames: Set<String> = [
    "id", "kind", "text", "document", "module", "span", "rule", "confidence",
]
private let reservedLetters: Set<Character> = ["g", "d", "r"]

/// What is wrong with what a module says of itself.
package func declarationProblems(of descriptor: ModuleDescriptor) -> [String] {
    // The letter of a module that has not chosen one is the host's choice, and can be any.
    descriptorProblems(descriptor).filter {
        !$0.hasPrefix("there are no examples") && !$0.hasPrefix("the letter")
    }
        + schemaProblems(descriptor.schema) + viewDeclarationProblems(descriptor.views)
}

func descriptorProblems(_ descriptor: ModuleDescriptor) -> [String] {
    var problems: [String] = []
    if !isName(descriptor.name) {
        problems.append("the name “\(descriptor.name)” is not one word of small letters")
    }
    if descriptor.summary.isEmpty || descriptor.summary.contains("\n") {
        problems.append("the summary is not one line")
    }
    if descriptor.version < 1 {
        problems.append("the version is \(descriptor.version), and it counts from 1")
    }
    if !(descriptor.handle.isASCII && descriptor.handle.isLowercase) {
        problems.append("the letter “\(descriptor.handle)” is not a small one from a to z")
    } else if reservedLetters.contains(descriptor.handle) {
        problems.append("the letter “\(descriptor.handle)” is the host's own")
    }
    if descriptor.examples.isEmpty {
        problems.append("there are no examples, so nothing shows what it finds")
    }
    return problems
}

func schemaProblems(_ schema: RecordSchema) -> [String] {
    var problems: [String] = []
    if schema.kinds.isEmpty { problems.append("there are no kinds") }
    problems += repeated(schema.kinds.map(\.name)).map { "the kind “\($0)” is declared twice" }
    problems += repeated(schema.fields.map(\.name)).map { "the field “\($0)” is declared twice" }
    if let order = schema.order, schema.listOrder == nil {
        problems.append(
            "lists are in the order of “\(order)”, which is no field with one value that is no name")
    }
    for field in schema.fields + schema.groupFields {
        if !isName(field.name) {
            problems.append("the field “\(field.name)” is not one word of small letters")
        }
        if reservedNames.contains(field.name) {
            problems.append("every record has a “\(field.name)” already, a field cannot be called so")
        }
        if case .choice(let values) = field.kind, values.isEmpty {
            problems.append("the choice “\(field.name)” has no values")
        }
    }
    return problems
}

func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first &- 0x61 < 26 else { return false }
    return text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F }
}

func repeated(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { !known.insert($0).inserted }
}
