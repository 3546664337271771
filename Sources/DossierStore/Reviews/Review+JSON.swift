import DossierJSON
import DossierSDK
import DossierText

extension Review {
    /// The review as one line, without its end.
    func write(to json: inout JSONWriter) {
        json.object { json in
            func pair(_ key: StaticString, _ value: String?) {
                guard let value else { return }
                json.key(key)
                json.string(value)
            }
            func list(_ key: StaticString, _ values: [String]) {
                guard !values.isEmpty else { return }
                json.key(key)
                json.array { json in for value in values { json.string(value) } }
            }
            func anchors(_ key: StaticString, _ anchors: [FindingAnchor]) {
                guard !anchors.isEmpty else { return }
                json.key(key)
                json.array { json in for anchor in anchors { anchor.write(to: &json) } }
            }
            pair("id", id)
            pair("time", time)
            pair("by", reviewer)
            pair("action", action.rawValue)
            anchors("findings", findings)
            anchors("others", others)
            pair("document", document?.id)
            pair("sha256", document?.sha256)
            pair("kind", kind)
            pair("field", field)
            if let value {
                json.key("value")
                json.value(value)
            }
            if !fields.isEmpty {
                json.key("fields")
                json.object { json in
                    for entry in fields.entries {
                        json.key(entry.name)
                        json.value(entry.value)
                    }
                }
            }
            list("cleared", cleared)
            list("tags", tags)
            pair("text", text)
            pair("review", review)
            pair("step", step)
        }
    }

    /// Reads one line.
    init(_ line: JSONValue) throws(ReviewLineError) {
        try self.init(unchecked: line)
        try check()
    }

    /// Reads what may be a part of a line: a decision whose findings are kept elsewhere.
    init(unchecked line: JSONValue) throws(ReviewLineError) {
        func text(_ key: String) throws(ReviewLineError) -> String {
            guard let text = line[key]?.text, !text.isEmpty else { throw .missing(key) }
            return text
        }
        let name = try text("action")
        guard let action = Action(rawValue: name) else { throw .unknownAction(name) }
        self.init(id: try text("id"), time: try text("time"), reviewer: try text("by"), action: action)
        findings = try Self.anchors(line["findings"])
        others = try Self.anchors(line["others"])
        if let id = line["document"]?.text {
            document = DocumentAnchor(id: id, sha256: line["sha256"]?.text ?? "")
        }
        kind = line["kind"]?.text
        field = line["field"]?.text
        value = line["value"]?.fieldValue
        if case .object(let members)? = line["fields"] {
            for member in members { fields[member.key] = member.value.fieldValue }
        }
        cleared = line["cleared"]?.elements.compactMap(\.text) ?? []
        tags = line["tags"]?.elements.compactMap(\.text) ?? []
        self.text = line["text"]?.text
        review = line["review"]?.text
        step = line["step"]?.text
    }

    private static func anchors(_ value: JSONValue?) throws(ReviewLineError) -> [FindingAnchor] {
        var anchors: [FindingAnchor] = []
        for element in value?.elements ?? [] {
            guard let anchor = FindingAnchor(element) else { throw .missing("findings") }
            anchors.append(anchor)
        }
        return anchors
    }

    /// What each action cannot do without.
    private func check() throws(ReviewLineError) {
        switch action {
        case .accept, .reject, .tag, .untag, .merge, .split:
            if findings.isEmpty { throw .missing("findings") }
        case .set:
            if findings.isEmpty { throw .missing("findings") }
            if fields.isEmpty, cleared.isEmpty, kind == nil { throw .missing("fields") }
        case .verdict:
            if findings.isEmpty { throw .missing("findings") }
            if field == nil { throw .missing("field") }
            if value == nil { throw .missing("value") }
        case .note:
            if findings.isEmpty, document == nil { throw .missing("findings") }
        case .add:
            if findings.count != 1 { throw .missing("findings") }
            if kind == nil { throw .missing("kind") }
        case .facts, .remove, .restore:
            if document == nil { throw .missing("document") }
        case .undo:
            if review == nil { throw .missing("review") }
        }
    }
}

/// Why a line of the log says nothing.
enum ReviewLineError: Error {
    case missing(String)
    case unknownAction(String)
}

extension FindingAnchor {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("module")
            json.string(module)
            json.key("id")
            json.string(id.description)
            json.key("document")
            json.string(document.id)
            json.key("sha256")
            json.string(document.sha256)
            json.key("start")
            json.integer(span.start)
            json.key("end")
            json.integer(span.end)
            json.key("text")
            json.string(text)
        }
    }

    fileprivate init?(_ value: JSONValue) {
        guard let module = value["module"]?.text, let id = value["id"]?.text.flatMap({ FindingID($0) }),
            let document = value["document"]?.text, let start = value["start"]?.integer,
            let end = value["end"]?.integer, start >= 0, end >= start, end <= Int(UInt32.max)
        else { return nil }
        self.init(
            module: module, id: id,
            document: DocumentAnchor(id: document, sha256: value["sha256"]?.text ?? ""),
            span: TextSpan(start, end), text: value["text"]?.text ?? "")
    }
}

extension Review {
    /// Hash of everything besides the id.
    var digest: String {
        var review = self
        review.id = ""
        var json = JSONWriter()
        review.write(to: &json)
        var hasher = StableHash()
        hasher.combine(json.bytes)
        return FindingID(value: hasher.value).description
    }
}
