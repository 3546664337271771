import DossierSDK
import DossierText
import Yams

/// Reads a rules file; every error names line and column.
struct RulesFileReader {
    let yaml: YAMLReading
    var file = RulesFile()
    /// The word lists of the file by name.
    var phrases: [String: [String]] = [:]
    private var settings = Fields()

    private init(name: String) { yaml = YAMLReading(file: name) }

    /// - Parameter name: the file's path as messages give it.
    /// - Parameter options: word lists that a workspace has set.
    static func read(_ text: String, name: String, options: Fields = Fields()) throws(RulesError) -> RulesFile
    {
        var reader = RulesFileReader(name: name)
        reader.settings = options
        let root: Node?
        do {
            // The encoding that Yams takes otherwise is one that it looks up in the environment, at some cost.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw reader.malformed(error)
        } catch {
            throw RulesError(file: name, message: "\(error)")
        }
        guard let root else { throw RulesError(file: name, message: "the file is empty") }
        try reader.read(root)
        return reader.file
    }

    private static let keys = [
        "module", "summary", "version", "handle", "kinds", "fields", "order", "lists", "options", "patterns",
        "relate",
        "examples",
    ]

    mutating func read(_ root: Node) throws(RulesError) {
        let entries = try yaml.mapping(root, "a rules file")
        var nodes: [String: Node] = [:]
        for entry in entries {
            guard Self.keys.contains(entry.key) else {
                throw yaml.error(
                    "the key “\(entry.key)” is not known", at: entry.keyNode,
                    hint: "the keys are \(Self.keys.joined(separator: ", "))")
            }
            nodes[entry.key] = entry.value
        }
        func required(_ key: String) throws(RulesError) -> Node {
            guard let node = nodes[key] else { throw yaml.error("“\(key)” is missing", at: root) }
            return node
        }
        let name = try required("module")
        file.name = try yaml.name(yaml.text(name, "module"), at: name, "the module's name")
        file.summary = try yaml.text(required("summary"), "summary")
        if let version = nodes["version"] {
            guard let number = Int(try yaml.text(version, "version")), number > 0 else {
                throw yaml.error("version: a whole number from 1 was expected", at: version)
            }
            file.version = number
        }
        if let handle = nodes["handle"] { file.handle = try self.handle(handle) }
        try readKinds(required("kinds"))
        if let fields = nodes["fields"] { try readFields(fields) }
        if let order = nodes["order"] { file.order = try self.order(order) }
        if let lists = nodes["lists"] { try readLists(lists) }
        if let options = nodes["options"] { try readOptions(options) }
        try readPatterns(required("patterns"))
        if let relating = nodes["relate"] { file.relating = try relatingRule(relating) }
        if let examples = nodes["examples"] { try readExamples(examples) }
    }

    func handle(_ node: Node) throws(RulesError) -> Character {
        let text = try yaml.text(node, "handle")
        guard text.utf8.count == 1, let letter = text.first, letter.isLowercase else {
            throw yaml.error("handle: one small letter was expected", at: node)
        }
        return letter
    }

    private func order(_ node: Node) throws(RulesError) -> String {
        let name = try yaml.text(node, "order")
        let fields = file.fields.filter(\.field.canOrder).map(\.field.name)
        guard fields.contains(name) else {
            throw yaml.error(
                "order: there is no field “\(name)” with one value that is no name", at: node,
                hint: fields.isEmpty
                    ? nil : "the fields that give an order are \(fields.joined(separator: ", "))"
            )
        }
        return name
    }

    mutating func readKinds(_ node: Node) throws(RulesError) {
        for entry in try yaml.mapping(node, "kinds") {
            let name = try yaml.name(entry.key, at: entry.keyNode, "a kind")
            file.kinds.append(.init(name, try yaml.text(entry.value, "kinds.\(name)")))
        }
        if file.kinds.isEmpty { throw yaml.error("kinds: at least one was expected", at: node) }
    }

    /// A list of words that a workspace may set: with a summary, and the words that it has otherwise.
    mutating func readOptions(_ node: Node) throws(RulesError) {
        for entry in try yaml.mapping(node, "options") {
            let name = try yaml.name(entry.key, at: entry.keyNode, "an option")
            guard phrases[name] == nil else {
                throw yaml.error("there is a list “\(name)” already", at: entry.keyNode)
            }
            var summary = ""
            var words: [String] = []
            for part in try yaml.mapping(entry.value, "an option") {
                switch part.key {
                case "summary": summary = try yaml.text(part.value, "summary")
                case "default": words = try self.words(part.value, "options.\(name)")
                default:
                    throw yaml.error(
                        "the key “\(part.key)” is not known", at: part.keyNode,
                        hint: "the keys of an option are summary, default")
                }
            }
            file.options.append(
                ModuleOption(
                    name, .text, isList: true, summary: summary, default: words.isEmpty ? nil : .list(words)))
            phrases[name] = settings[name]?.texts ?? words
        }
    }

    private func words(_ node: Node, _ what: String) throws(RulesError) -> [String] {
        var words: [String]
        if case .scalar(let scalar) = node {
            // A text is words with commas or line ends between them, so that phrases need no quotes.
            words = scalar.string.split { $0 == "," || $0 == "\n" }.map(Self.trimmed)
        } else {
            words = try yaml.texts(node, what).map { Self.trimmed($0[...]) }
        }
        words.removeAll(where: \.isEmpty)
        return words
    }

    mutating func readLists(_ node: Node) throws(RulesError) {
        for entry in try yaml.mapping(node, "lists") {
            let name = try yaml.name(entry.key, at: entry.keyNode, "a list")
            let words = try words(entry.value, "lists.\(name)")
            guard !words.isEmpty else { throw yaml.error("the list “\(name)” is empty", at: entry.value) }
            phrases[name] = words
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func malformed(_ error: YamlError) -> RulesError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            RulesError(
                file: yaml.file, line: mark.line, column: mark.column, message: problem,
                hint: "a text that begins with { [ ! * & or has “: ” in it stands in quotation marks")
        default: RulesError(file: yaml.file, message: "\(error)")
        }
    }
}
