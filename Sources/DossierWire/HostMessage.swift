import DossierJSON
package import DossierSDK

/// What the host says to a module.
package enum HostMessage: Sendable {
    /// The first message: the versions that the host speaks, what it knows beyond their beginnings, and the options that the
    /// workspace has set.
    case hello(
        versions: [Int], features: Set<WireProtocol.Feature> = Set(WireProtocol.Feature.allCases),
        options: Fields)
    case describe
    /// A document to be read; whether its findings are going to be related, so that they had better bring their keys.
    case analyze(id: Int, WireDocument, wantsKeys: Bool = false)
    /// What findings have in common with others; to modules with the feature `keys`.
    case keys(id: Int, [WireFinding])
    /// Which of these are the same thing; to modules with the feature `relate`, as is `summarize`.
    case relate(id: Int, [WireFinding], documents: [String: DocumentFacts])
    case summarize(id: Int, [WireFinding], documents: [String: DocumentFacts])
    /// Which of these, all of which hang together, are the same thing after all; to modules with the feature `parts`.
    case parts(id: Int, [WireFinding], documents: [String: DocumentFacts])
    /// The rows of a list of the module; to modules with the feature `views`.
    case view(id: Int, name: String, groups: [FindingGroup], others: [FindingGroup])
    /// What the module has asked for.
    case answer(id: Int, WireAnswer)
    /// The answer to this message is not wanted any more.
    case cancel(id: Int)
    case goodbye

    /// The message as one line.
    package var line: [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            switch self {
            case .hello(let versions, let features, let options):
                json.member("type", "hello")
                json.key("protocols")
                json.array { json in for version in versions { json.integer(version) } }
                json.member(
                    "features", WireProtocol.Feature.allCases.filter(features.contains).map(\.rawValue))
                json.key("options")
                json.members(of: options)
            case .describe: json.member("type", "describe")
            case .analyze(let id, let document, let wantsKeys):
                json.head("analyze", id)
                json.key("document")
                document.write(to: &json)
                if wantsKeys {
                    json.key("keys")
                    json.bool(true)
                }
            case .keys(let id, let findings):
                json.head("keys", id)
                json.findings(findings)
            case .relate(let id, let findings, let documents):
                json.relating("relate", id, findings, documents)
            case .summarize(let id, let findings, let documents):
                json.relating("summarize", id, findings, documents)
            case .parts(let id, let findings, let documents):
                json.relating("parts", id, findings, documents)
            case .view(let id, let name, let groups, let others):
                json.head("view", id)
                json.member("view", name)
                json.groups("groups", groups)
                if !others.isEmpty { json.groups("others", others) }
            case .answer(let id, let answer):
                json.head("answer", id)
                answer.write(to: &json)
            case .cancel(let id): json.head("cancel", id)
            case .goodbye: json.member("type", "goodbye")
            }
        }
        json.newline()
        return json.bytes
    }

    package init(parsing line: [UInt8]) throws(WireError) {
        let reading = try MessageReading(line: line)
        switch try reading.text("type") {
        case "hello":
            guard case .array(let elements)? = reading["protocols"] else {
                throw reading.expected("a list of numbers", "protocols")
            }
            self = .hello(
                versions: elements.compactMap(\.integer), features: try reading.features(),
                options: try reading.fields("options"))
        case "describe": self = .describe
        case "analyze":
            guard let document = try reading.object("document") else {
                throw reading.expected("an object", "document")
            }
            self = .analyze(
                id: try reading.integer("id"), try WireDocument(document),
                wantsKeys: try reading.bool("keys", default: false))
        case "keys": self = .keys(id: try reading.integer("id"), try reading.findings())
        case "relate":
            self = .relate(
                id: try reading.integer("id"), try reading.findings(), documents: try reading.documents())
        case "summarize":
            self = .summarize(
                id: try reading.integer("id"), try reading.findings(), documents: try reading.documents())
        case "parts":
            self = .parts(
                id: try reading.integer("id"), try reading.findings(), documents: try reading.documents())
        case "view":
            self = .view(
                id: try reading.integer("id"), name: try reading.text("view"),
                groups: try reading.groups("groups"), others: try reading.groups("others"))
        case "answer": self = .answer(id: try reading.integer("id"), try WireAnswer(reading))
        case "cancel": self = .cancel(id: try reading.integer("id"))
        case "goodbye": self = .goodbye
        case let other: throw WireError("there is no message “\(other)” in version \(WireProtocol.version)")
        }
    }
}

extension MessageReading {
    init(line: [UInt8]) throws(WireError) {
        let value: JSONValue
        do {
            value = try JSONParser.parse(line)
        } catch {
            throw WireError("no JSON: \(error.reason) (byte \(error.offset))")
        }
        guard case .object = value else { throw WireError("a message is a JSON object") }
        self.init(value)
    }

    func findings() throws(WireError) -> [WireFinding] {
        var findings: [WireFinding] = []
        for finding in try objects("findings") { findings.append(try WireFinding(finding)) }
        return findings
    }

    /// Those that this side knows.
    func features() throws(WireError) -> Set<WireProtocol.Feature> {
        Set(try texts("features").compactMap(WireProtocol.Feature.init))
    }

    func groups(_ key: String) throws(WireError) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for group in try objects(key) { groups.append(try FindingGroup(group)) }
        return groups
    }

    fileprivate func documents() throws(WireError) -> [String: DocumentFacts] {
        var documents: [String: DocumentFacts] = [:]
        for document in try objects("documents") {
            documents[try document.text("id")] = try DocumentFacts(document)
        }
        return documents
    }
}

extension JSONWriter {
    mutating func head(_ type: String, _ id: Int) {
        member("type", type)
        key("id")
        integer(id)
    }

    mutating func findings(_ findings: [WireFinding]) {
        key("findings")
        array { json in for finding in findings { finding.write(to: &json) } }
    }

    mutating func groups(_ name: StaticString, _ groups: [FindingGroup]) {
        key(name)
        array { json in for group in groups { group.write(to: &json) } }
    }

    fileprivate mutating func relating(
        _ type: String, _ id: Int, _ findings: [WireFinding], _ documents: [String: DocumentFacts]
    ) {
        head(type, id)
        self.findings(findings)
        self.documents(documents)
    }

    fileprivate mutating func documents(_ documents: [String: DocumentFacts]) {
        key("documents")
        array { json in
            for (id, facts) in documents.sorted(by: { $0.key < $1.key }) {
                json.object { json in
                    json.member("id", id)
                    facts.write(to: &json)
                }
            }
        }
    }
}
