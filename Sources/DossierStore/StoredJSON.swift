import DossierJSON
import DossierSDK
import DossierText

/// The JSON in columns that hold more than one value, readable by SQLite's own functions.
enum StoredJSON {
    static func list(_ values: [String]) -> String { write { write(values, to: &$0) } }

    static func write(_ values: [String], to json: inout JSONWriter) {
        json.array { json in for value in values { json.string(value) } }
    }

    static func list(_ text: String) -> [String] {
        PlainJSON.list(text) ?? parse(text).elements.compactMap(\.text)
    }

    /// Row numbers of the documents in which findings stand, in their order, each once.
    static func documents(of findings: [Int64]) -> String {
        var known: Set<Int64> = []
        return write { json in
            json.array { json in
                for document in findings.lazy.map(RowNumber.document(ofFinding:))
                where known.insert(document).inserted {
                    json.integer(Int(document))
                }
            }
        }
    }

    /// `[3,17]`.
    static func numbers(_ text: String) -> [Int64] {
        parse(text).elements.compactMap { $0.integer.map { Int64($0) } }
    }

    static func identifiers(_ ids: [FindingID]) -> String { write { write(ids, to: &$0) } }

    private static func write(_ ids: [FindingID], to json: inout JSONWriter) {
        json.array { json in for id in ids { json.hexadecimal(id.value) } }
    }

    static func identifiers(_ value: JSONValue?) -> [FindingID] {
        (value?.elements ?? []).compactMap { $0.text.flatMap { FindingID($0) } }
    }

    /// `[{"name":"speaker","start":3,"end":9}]`.
    static func write(_ roles: [Finding.Role], to json: inout JSONWriter) {
        json.array { json in
            for role in roles {
                json.object { json in
                    json.key("name")
                    json.string(role.name)
                    json.key("start")
                    json.integer(role.span.start)
                    json.key("end")
                    json.integer(role.span.end)
                }
            }
        }
    }

    static func roles(_ text: String) -> [Finding.Role] {
        if let roles = PlainJSON.roles(text) { return roles }
        return parse(text).elements.compactMap { value in
            guard let name = value["name"]?.text, let start = value["start"]?.integer,
                let end = value["end"]?.integer
            else { return nil }
            return Finding.Role(name, TextSpan(start, end))
        }
    }

    static func fields(_ entries: [Fields.Entry]) -> String {
        write { json in
            json.object { json in
                for entry in entries {
                    json.key(entry.name)
                    json.value(entry.value)
                }
            }
        }
    }

    static func fields(_ text: String) -> Fields {
        var fields = Fields()
        guard case .object(let members) = parse(text) else { return fields }
        for member in members { fields[member.key] = member.value.fieldValue }
        return fields
    }

    static func history(_ states: [GroupState]) -> String? {
        guard !states.isEmpty else { return nil }
        return write { json in
            json.array { json in
                for state in states {
                    json.object { json in
                        json.key("date")
                        if let date = state.date { json.string(date) } else { json.null() }
                        json.key("state")
                        json.string(state.state)
                        json.key("members")
                        write(state.members, to: &json)
                    }
                }
            }
        }
    }

    static func history(_ text: String?) -> [GroupState] {
        guard let text else { return [] }
        return parse(text).elements.map {
            GroupState(
                date: $0["date"]?.text, state: $0["state"]?.text ?? "", members: identifiers($0["members"]))
        }
    }

    static func conflicts(_ conflicts: [Conflict]) -> String? {
        guard !conflicts.isEmpty else { return nil }
        return write { json in
            json.array { json in
                for conflict in conflicts {
                    json.object { json in
                        json.key("field")
                        json.string(conflict.field)
                        json.key("kind")
                        json.string(conflict.kind.rawValue)
                        json.key("values")
                        json.array { json in
                            for side in conflict.values {
                                json.object { json in
                                    json.key("value")
                                    json.string(side.value)
                                    json.key("members")
                                    write(side.members, to: &json)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static func conflicts(_ text: String?) -> [Conflict] {
        guard let text else { return [] }
        return parse(text).elements.compactMap { value in
            guard let field = value["field"]?.text,
                let kind = value["kind"]?.text.flatMap({ Conflict.Kind(rawValue: $0) })
            else { return nil }
            let sides = (value["values"]?.elements ?? []).map {
                Conflict.Side(value: $0["value"]?.text ?? "", members: identifiers($0["members"]))
            }
            return Conflict(field: field, kind: kind, values: sides)
        }
    }

    private static func write(_ body: (inout JSONWriter) -> Void) -> String {
        // Mostly enough; growing to as much would take several times as long.
        var json = JSONWriter(capacity: 256)
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// What this store has written itself; anything else reads as null.
    private static func parse(_ text: String) -> JSONValue {
        (try? JSONParser.parse(Array(text.utf8))) ?? .null
    }
}
