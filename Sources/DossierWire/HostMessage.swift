import DossierJSON
package import DossierSDK

/// What the host says to a module.
package enum HostMessage: Sendable {
    /// The first message: the versions that the host speaks, and the options that the workspace has set.
    case hello(versions: [Int], options: Fields)
    case describe
    case analyze(id: Int, WireDocument)
    /// What findings have in common with others; to modules with the feature `keys`.
    case keys(id: Int, [WireFinding])
    /// Which of these are the same thing; to modules with the feature `relate`, as is `summarize`.
    case relate(id: Int, [WireFinding], documents: [String: DocumentFacts])
    case summarize(id: Int, [WireFinding], documents: [String: DocumentFacts])
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
            case .hello(let versions, let options):
                json.member("type", "hello")
                json.key("protocols")
                json.array { json in for version in versions { json.integer(version) } }
                json.member("features", WireProtocol.Feature.allCases.map(\.rawValue))
                json.key("options")
                json.members(of: options)
            case .describe: json.member("type", "describe")
            case .analyze(let id, let document):
                json.head("analyze", id)
                json.key("document")
                document.write(to: &json)
            case .keys(let id, let findings):
                json.head("keys", id)
                json.findings(findings)
            case .relate(let id, let findings, let documents):
                json.head("relate", id)
                json.findings(findings)
                json.documents(documents)
            case .summarize(let id, let findings, let documents):
                json.head("summarize", id)
                json.findings(findings)
                json.documents(documents)
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
                versions: elements.compactMap(\.integer), options: try reading.fields("options"))
        case "describe": self = .describe
        case "analyze":
            guard let document = try reading.object("document") else {
                throw reading.expected("an object", "document")
            }
            self = .analyze(id: try reading.integer("id"), try WireDocument(document))
        case "keys": self = .keys(id: try reading.integer("id"), try reading.findings())
        case "relate":
            self = .relate(
                id: try reading.integer("id"), try reading.findings(), documents: try reading.documents())
        case "summarize":
            self = .summarize(
                id: try reading.integer("id"), try reading.findings(), documents: try reading.documents())
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
