import DossierJSON
import DossierSDK
import DossierText

extension JSONWriter {
    /// Writes a finding as one line of the stream.
    mutating func line(_ finding: Finding, of text: TokenizedText) {
        object { json in
            json.key("id")
            json.hexadecimal(finding.id.value)
            json.key("module")
            json.string(finding.module)
            json.key("kind")
            json.string(finding.kind)
            json.key("document")
            json.string(finding.document)
            json.key("span")
            json.span(finding.span)
            json.key("text")
            json.string(utf8: text.bytes[clamped: finding.span])
            json.key("roles")
            json.object { json in
                for role in finding.roles {
                    json.key(role.name)
                    json.object { json in
                        json.key("start")
                        json.integer(role.span.start)
                        json.key("end")
                        json.integer(role.span.end)
                        json.key("text")
                        json.string(utf8: text.bytes[clamped: role.span])
                    }
                }
            }
            json.key("fields")
            json.fields(finding.fields)
            json.key("confidence")
            json.hundredths(finding.confidence)
            json.key("rule")
            json.string(finding.rule)
        }
        newline()
    }

    mutating func span(_ span: TextSpan) {
        object { json in
            json.key("start")
            json.integer(span.start)
            json.key("end")
            json.integer(span.end)
        }
    }

    mutating func fields(_ fields: Fields) {
        object { json in
            for entry in fields.entries {
                json.key(entry.name)
                switch entry.value {
                case .text(let value): json.string(value)
                case .number(let value): json.number(value)
                case .list(let values): json.array { json in for value in values { json.string(value) } }
                }
            }
        }
    }

    /// Writes a group as one line of the stream.
    mutating func line(_ group: FindingGroup) {
        object { json in
            json.key("group")
            json.hexadecimal(group.id.value)
            json.key("module")
            json.string(group.module)
            json.key("label")
            json.string(group.label)
            json.key("members")
            json.identifiers(group.members)
            json.key("documents")
            json.array { json in for document in group.documents { json.string(document) } }
            json.key("fields")
            json.fields(group.fields)
            if !group.history.isEmpty {
                json.key("history")
                json.array { json in
                    for state in group.history {
                        json.object { json in
                            json.key("date")
                            if let date = state.date { json.string(date) } else { json.null() }
                            json.key("state")
                            json.string(state.state)
                            json.key("members")
                            json.identifiers(state.members)
                        }
                    }
                }
            }
            json.key("conflicts")
            json.array { json in for conflict in group.conflicts { json.conflict(conflict) } }
        }
        newline()
    }

    private mutating func conflict(_ conflict: Conflict) {
        object { json in
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
                        json.identifiers(side.members)
                    }
                }
            }
        }
    }

    private mutating func identifiers(_ ids: [FindingID]) {
        array { json in for id in ids { json.hexadecimal(id.value) } }
    }
}

extension [UInt8] {
    /// The part of a span that lies inside.
    subscript(clamped span: TextSpan) -> ArraySlice<UInt8> {
        let start = Swift.min(Swift.max(span.start, 0), count)
        return self[start..<Swift.min(Swift.max(span.end, start), count)]
    }
}
