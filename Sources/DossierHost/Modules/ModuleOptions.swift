import DossierSDK
import Yams

/// What `workspace.yaml` sets for modules, held against what they declare.
struct ModuleOptions: Sendable {
    /// The file, for errors.
    let file: String
    /// The options of each module as YAML.
    private let texts: [String: String]

    init(file: String, texts: [String: String]) {
        self.file = file
        self.texts = texts
    }

    var names: [String] { texts.keys.sorted() }

    /// The options of a module by their types; those that are not set have their default.
    func fields(for descriptor: ModuleDescriptor) throws(ModuleError) -> Fields {
        var fields = Fields()
        for option in descriptor.options { fields[option.name] = option.defaultValue }
        guard let text = texts[descriptor.name] else { return fields }
        func wrong(_ key: String?, _ message: String) -> ModuleError {
            let place = [descriptor.name, key].compactMap { $0 }.joined(separator: ".")
            return ModuleError("\(file): modules.\(place): \(message)")
        }
        guard let root = try? Yams.compose(yaml: text), root.scalar?.string != "" else { return fields }
        guard case .mapping(let mapping) = root else {
            throw wrong(nil, "options with their values were expected")
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard let option = descriptor.options.first(where: { $0.name == name }) else {
                let known = descriptor.options.map(\.name).joined(separator: ", ")
                throw wrong(
                    name,
                    "there is no such option; " + (known.isEmpty ? "it has none" : "its options are \(known)")
                )
            }
            if case .sequence(let sequence) = value, option.field.isList {
                var texts: [String] = []
                for item in sequence {
                    guard let text = item.scalar?.string else {
                        throw wrong(name, "a list of texts was expected")
                    }
                    texts.append(text)
                }
                fields[name] = .list(texts)
            } else if let text = value.scalar?.string {
                fields[name] = Self.value(text, option.field)
            } else {
                throw wrong(
                    name, option.field.isList ? "a list of texts was expected" : "one value was expected")
            }
            if let set = fields[name], let problem = FindingCheck.problem(of: set, option.field) {
                throw wrong(name, "\(Self.expectation(option.field)) was expected, not \(problem)")
            }
        }
        return fields
    }

    private static func value(_ text: String, _ field: Field) -> FieldValue {
        if field.isList { return .list([text]) }
        switch field.kind {
        case .number, .percent, .money: return Double(text).map(FieldValue.number) ?? .text(text)
        default: return .text(text)
        }
    }

    private static func expectation(_ field: Field) -> String {
        switch field.kind {
        case .number, .percent, .money: "a number"
        case .date: "a date"
        case .choice(let values): "one of \(values.joined(separator: ", "))"
        case .text, .name, .place: "a text"
        }
    }
}
