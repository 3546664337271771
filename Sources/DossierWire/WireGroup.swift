import DossierJSON
import DossierSDK
import DossierText

extension GroupSummary {
    init(_ reading: MessageReading) throws(WireError) {
        self.init(label: try reading.text("label"), fields: try reading.fields("fields"))
        for state in try reading.objects("history") {
            history.append(
                GroupState(
                    date: try state.optionalText("date"), state: try state.text("state"),
                    members: try state.identifiers("members")))
        }
        for conflict in try reading.objects("conflicts") {
            guard let kind = Conflict.Kind(rawValue: try conflict.text("kind")) else {
                throw conflict.expected("contradiction or granularity", "kind")
            }
            var sides: [Conflict.Side] = []
            for side in try conflict.objects("values") {
                sides.append(
                    .init(value: try side.text("value"), members: try side.identifiers("members")))
            }
            conflicts.append(Conflict(field: try conflict.text("field"), kind: kind, values: sides))
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("label", label)
            json.write(fields: fields, history: history, conflicts: conflicts)
        }
    }
}

extension FindingGroup {
    init(_ reading: MessageReading) throws(WireError) {
        let summary = try GroupSummary(reading)
        guard let id = FindingID(try reading.text("group")) else { throw reading.expected("an id", "group") }
        self.init(
            id: id, module: try reading.text("module"), label: summary.label,
            members: try reading.identifiers("members"), documents: try reading.texts("documents"),
            fields: summary.fields, history: summary.history, conflicts: summary.conflicts)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("group")
            json.hexadecimal(id.value)
            json.member("module", module)
            json.member("label", label)
            json.member("members", members)
            json.key("documents")
            json.array { json in for document in documents { json.string(document) } }
            json.write(fields: fields, history: history, conflicts: conflicts)
        }
    }
}

extension RelatedPassage {
    init(_ reading: MessageReading) throws(WireError) {
        self.init(
            document: try reading.text("document"), span: try reading.span(), text: try reading.text("text"),
            findings: try reading.identifiers("findings"))
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("document", document)
            json.ends(of: span)
            json.member("text", text)
            json.member("findings", findings)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(fields: Fields, history: [GroupState], conflicts: [Conflict]) {
        key("fields")
        members(of: fields)
        if !history.isEmpty {
            key("history")
            array { json in
                for state in history {
                    json.object { json in
                        json.member("date", state.date)
                        json.member("state", state.state)
                        json.member("members", state.members)
                    }
                }
            }
        }
        guard !conflicts.isEmpty else { return }
        key("conflicts")
        array { json in
            for conflict in conflicts {
                json.object { json in
                    json.member("field", conflict.field)
                    json.member("kind", conflict.kind.rawValue)
                    json.key("values")
                    json.array { json in
                        for side in conflict.values {
                            json.object { json in
                                json.member("value", side.value)
                                json.member("members", side.members)
                            }
                        }
                    }
                }
            }
        }
    }
}
