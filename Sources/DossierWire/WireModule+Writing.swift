import DossierJSON
import DossierSDK

extension WireModule {
    /// As members of an object that is open.
    func write(to json: inout JSONWriter) {
        json.member("name", name)
        json.member("summary", summary)
        json.key("version")
        json.integer(version)
        json.member("handle", handle.map { String($0) })
        json.member("layers", layers.map(\.rawValue))
        json.member("reads", reads)
        if looksUp {
            json.key("looks_up")
            json.bool(true)
        }
        json.write("kinds", schema.kinds)
        json.write("fields", schema.fields)
        json.write("roles", schema.roles)
        json.write("group_fields", schema.groupFields)
        json.member("order", schema.order)
        if !views.isEmpty {
            json.key("views")
            json.array { json in for view in views { view.write(to: &json) } }
        }
        if !options.isEmpty {
            json.key("options")
            json.array { json in
                for option in options {
                    json.object { json in
                        json.write(option.field)
                        if let value = option.defaultValue {
                            json.key("default")
                            json.value(value)
                        }
                    }
                }
            }
        }
        if let relating {
            json.key("relate")
            json.object { json in
                json.member("same", relating.same)
                json.member("date", relating.date)
                json.key("days")
                json.integer(relating.days)
                json.member("label", relating.label)
                json.member("differ", relating.differ)
            }
        }
        json.key("examples")
        json.array { json in for example in examples { json.write(example) } }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ name: StaticString, _ kinds: [RecordSchema.Kind]) {
        guard !kinds.isEmpty else { return }
        key(name)
        array { json in
            for kind in kinds {
                json.object { json in
                    json.member("name", kind.name)
                    json.member("summary", kind.summary)
                }
            }
        }
    }

    mutating func write(_ name: StaticString, _ fields: [Field]) {
        guard !fields.isEmpty else { return }
        key(name)
        array { json in for field in fields { json.object { $0.write(field) } } }
    }

    fileprivate mutating func write(_ field: Field) {
        member("name", field.name)
        switch field.kind {
        case .text: member("type", "text")
        case .number: member("type", "number")
        case .percent: member("type", "percent")
        case .money: member("type", "money")
        case .date: member("type", "date")
        case .name: member("type", "name")
        case .place: member("type", "place")
        case .choice(let values):
            member("type", "choice")
            member("values", values)
        }
        if field.isList {
            key("list")
            bool(true)
        }
        member("label", field.label)
        member("summary", field.summary)
        if !field.isColumn {
            key("column")
            bool(false)
        }
        member("filters", field.filters)
        if !field.isSearched {
            key("searched")
            bool(false)
        }
        member("check", field.check?.rawValue)
    }

    fileprivate mutating func write(_ example: Example) {
        object { json in
            json.member("title", example.title)
            json.member("text", example.markedText)
            json.member("published", example.published)
            guard !example.expected.isEmpty else { return }
            json.key("expect")
            json.array { json in
                for expected in example.expected {
                    json.object { json in
                        json.key("passage")
                        json.integer(expected.number)
                        json.member("kind", expected.kind)
                        json.key("fields")
                        json.object { json in
                            for (name, value) in expected.fields.sorted(by: { $0.key < $1.key }) {
                                json.key(name)
                                json.value(value)
                            }
                        }
                        json.member("absent", expected.absent)
                    }
                }
            }
        }
    }
}
