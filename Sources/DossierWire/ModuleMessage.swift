import DossierJSON
package import DossierSDK

/// What a module says to the host.
package enum ModuleMessage: Sendable {
    case hello(version: Int, name: String, features: Set<WireProtocol.Feature>)
    case module(WireModule)
    case findings(id: Int, document: String, [WireFinding])
    case keys(id: Int, [[BlockingKey]])
    /// Sets of indices into the findings of a `relate`.
    case groups(id: Int, [[Int]])
    case group(id: Int, GroupSummary?)
    /// Sets of indices into the findings of a `parts`; nil where all of them are one thing.
    case parts(id: Int, [[Int]]?)
    case rows(id: Int, [WireRow])
    /// A question that comes before the answer to the message of this number.
    case ask(id: Int, WireQuestion)
    /// What went wrong with one message, or, without a number, with the module.
    case error(id: Int?, message: String, offset: Int?)
    case goodbye

    package var line: [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            switch self {
            case .hello(let version, let name, let features):
                json.member("type", "hello")
                json.key("protocol")
                json.integer(version)
                json.member("name", name)
                json.member("features", features.map(\.rawValue).sorted())
            case .module(let module):
                json.member("type", "module")
                module.write(to: &json)
            case .findings(let id, let document, let findings):
                json.head("findings", id)
                json.member("document", document)
                json.findings(findings)
            case .keys(let id, let lists):
                json.head("keys", id)
                json.key("keys")
                json.array { json in
                    for keys in lists {
                        json.array { json in for key in keys { json.hexadecimal(key.hash) } }
                    }
                }
            case .groups(let id, let groups):
                json.head("groups", id)
                json.key("groups")
                json.sets(groups)
            case .group(let id, let summary):
                json.head("group", id)
                json.key("group")
                if let summary { summary.write(to: &json) } else { json.null() }
            case .parts(let id, let parts):
                json.head("parts", id)
                json.key("parts")
                if let parts { json.sets(parts) } else { json.null() }
            case .rows(let id, let rows):
                json.head("rows", id)
                json.key("rows")
                json.array { json in for row in rows { row.write(to: &json) } }
            case .ask(let id, let question):
                json.head("ask", id)
                question.write(to: &json)
            case .error(let id, let message, let offset):
                json.member("type", "error")
                if let id {
                    json.key("id")
                    json.integer(id)
                }
                json.member("message", message)
                if let offset {
                    json.key("offset")
                    json.integer(offset)
                }
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
            self = .hello(
                version: try reading.integer("protocol"), name: try reading.optionalText("name") ?? "",
                features: try reading.features())
        case "module": self = .module(try WireModule(reading))
        case "findings":
            self = .findings(
                id: try reading.integer("id"), document: try reading.text("document"), try reading.findings())
        case "keys": self = .keys(id: try reading.integer("id"), try Self.keys(reading))
        case "groups": self = .groups(id: try reading.integer("id"), try Self.sets(reading, "groups"))
        case "group":
            let group = try reading.object("group")
            self = .group(
                id: try reading.integer("id"),
                try group.map { object throws(WireError) in try GroupSummary(object) })
        case "parts":
            self = .parts(
                id: try reading.integer("id"),
                reading["parts"] == nil ? nil : try Self.sets(reading, "parts"))
        case "rows":
            var rows: [WireRow] = []
            for row in try reading.objects("rows") { rows.append(try WireRow(row)) }
            self = .rows(id: try reading.integer("id"), rows)
        case "ask": self = .ask(id: try reading.integer("id"), try WireQuestion(reading))
        case "error":
            self = .error(
                id: try reading.optionalInteger("id"), message: try reading.text("message"),
                offset: try reading.optionalInteger("offset"))
        case "goodbye": self = .goodbye
        case let other: throw WireError("there is no message “\(other)” in version \(WireProtocol.version)")
        }
    }

    private static func keys(_ reading: MessageReading) throws(WireError) -> [[BlockingKey]] {
        guard case .array(let lists)? = reading["keys"] else { throw reading.expected("a list", "keys") }
        var keys: [[BlockingKey]] = []
        for list in lists {
            guard case .array(let elements) = list else { throw reading.expected("a list of lists", "keys") }
            keys.append(try WireKeys.read(elements))
        }
        return keys
    }

    private static func sets(_ reading: MessageReading, _ key: String) throws(WireError) -> [[Int]] {
        guard case .array(let lists)? = reading[key] else { throw reading.expected("a list", key) }
        var sets: [[Int]] = []
        for list in lists {
            guard case .array(let elements) = list else { throw reading.expected("a list of lists", key) }
            var set: [Int] = []
            for element in elements {
                guard let index = element.integer else { throw reading.expected("lists of numbers", key) }
                set.append(index)
            }
            sets.append(set)
        }
        return sets
    }
}

extension JSONWriter {
    fileprivate mutating func sets(_ sets: [[Int]]) {
        array { json in
            for set in sets { json.array { json in for index in set { json.integer(index) } } }
        }
    }
}
