import DossierJSON
package import DossierSDK
package import DossierText

/// What a module may ask the host for while it relates.
package enum WireQuestion: Sendable, Hashable {
    case facts(document: String)
    case passage(document: String, TextSpan)
    case groups(module: String)
    case passages(words: [String], limit: Int)

    func write(to json: inout JSONWriter) {
        switch self {
        case .facts(let document):
            json.member("what", "facts")
            json.member("document", document)
        case .passage(let document, let span):
            json.member("what", "passage")
            json.member("document", document)
            json.ends(of: span)
        case .groups(let module):
            json.member("what", "groups")
            json.member("module", module)
        case .passages(let words, let limit):
            json.member("what", "passages")
            json.member("words", words)
            json.key("limit")
            json.integer(limit)
        }
    }

    init(_ reading: MessageReading) throws(WireError) {
        switch try reading.text("what") {
        case "facts": self = .facts(document: try reading.text("document"))
        case "passage": self = .passage(document: try reading.text("document"), try reading.span())
        case "groups": self = .groups(module: try reading.text("module"))
        case "passages":
            self = .passages(
                words: try reading.texts("words"),
                limit: min(try reading.optionalInteger("limit") ?? 10, 1000))
        default: throw reading.expected("facts, passage, groups or passages", "what")
        }
    }
}

/// What the host answers.
package enum WireAnswer: Sendable, Hashable {
    case facts(DocumentFacts?)
    case passage(String?)
    case groups([FindingGroup])
    case passages([RelatedPassage])

    func write(to json: inout JSONWriter) {
        switch self {
        case .facts(let facts):
            json.key("facts")
            if let facts { json.object { facts.write(to: &$0) } } else { json.null() }
        case .passage(let text):
            json.key("passage")
            if let text { json.string(text) } else { json.null() }
        case .groups(let groups):
            json.groups("groups", groups)
        case .passages(let passages):
            json.key("passages")
            json.array { json in for passage in passages { passage.write(to: &json) } }
        }
    }

    init(_ reading: MessageReading) throws(WireError) {
        guard case .object(let members) = reading.value else { throw WireError("an answer is an object") }
        let keys = Set(members.map(\.key))
        if keys.contains("facts") {
            let facts = try reading.object("facts")
            self = .facts(try facts.map { object throws(WireError) in try DocumentFacts(object) })
        } else if keys.contains("passage") {
            self = .passage(try reading.optionalText("passage"))
        } else if keys.contains("groups") {
            self = .groups(try reading.groups("groups"))
        } else {
            var passages: [RelatedPassage] = []
            for passage in try reading.objects("passages") { passages.append(try RelatedPassage(passage)) }
            self = .passages(passages)
        }
    }
}

extension WireQuestion {
    /// The answer out of what the host lets a module look at.
    package func answer(from context: any RelateContext) -> WireAnswer {
        switch self {
        case .facts(let document): .facts(context.facts(of: document))
        case .passage(let document, let span): .passage(context.passage(span, of: document))
        case .groups(let module): .groups(context.groups(of: module))
        case .passages(let words, let limit):
            .passages(context.passages(about: words, limit: max(0, limit)))
        }
    }
}
