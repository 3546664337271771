import DossierJSON
package import DossierSDK
import DossierText

/// What a module says of itself on the wire: its descriptor, the layers that it wants sent, how its findings are related.
package struct WireModule: Sendable {
    package var name: String
    package var summary: String
    package var version: Int
    /// Nil leaves the choice to the host.
    package var handle: Character?
    package var layers: [WireLayer]
    package var reads: [String]
    package var looksUp: Bool
    package var schema: RecordSchema
    package var views: [WireView]
    package var examples: [Example]
    package var options: [ModuleOption]
    package var relating: DeclaredRelating?

    /// A Swift module as it describes itself; it makes its layers itself.
    package init(_ descriptor: ModuleDescriptor) {
        name = descriptor.name
        summary = descriptor.summary
        version = descriptor.version
        handle = descriptor.handle
        layers = []
        reads = descriptor.reads
        looksUp = descriptor.looksUp
        schema = descriptor.schema
        views = descriptor.views.map { WireView($0) }
        examples = descriptor.examples
        options = descriptor.options
    }

    /// - Parameter views: its lists, with what makes their rows.
    package func descriptor(handle: Character, version: Int, views: [GroupView] = []) -> ModuleDescriptor {
        ModuleDescriptor(
            name: name, summary: summary, version: version, handle: handle,
            requires: layers.reduce(into: []) { $0.formUnion($1.needed) }, reads: reads, looksUp: looksUp,
            schema: schema, views: views, options: options, examples: examples)
    }

    init(_ reading: MessageReading) throws(WireError) {
        name = try reading.text("name")
        summary = try reading.text("summary")
        version = try reading.integer("version")
        guard (1...Int(Int32.max)).contains(version) else {
            throw reading.expected("a number from 1", "version")
        }
        if let letter = try reading.optionalText("handle") {
            guard letter.utf8.count == 1, let first = letter.first, first.isLowercase else {
                throw reading.expected("one small letter", "handle")
            }
            handle = first
        }
        layers = []
        for name in try reading.texts("layers") {
            guard let layer = WireLayer(rawValue: name) else {
                let names = WireLayer.allCases.map(\.rawValue).joined(separator: ", ")
                throw WireError("“layers”: there is no layer “\(name)”; the layers are \(names)")
            }
            if !layers.contains(layer) { layers.append(layer) }
        }
        reads = try reading.texts("reads")
        looksUp = try reading.bool("looks_up", default: false)
        schema = RecordSchema(
            kinds: try Self.kinds(reading, "kinds"), fields: try Self.fields(reading, "fields"),
            roles: try Self.kinds(reading, "roles"), groupFields: try Self.fields(reading, "group_fields"),
            order: try reading.optionalText("order"))
        views = []
        for view in try reading.objects("views") { views.append(try WireView(view)) }
        examples = []
        for example in try reading.objects("examples") {
            examples.append(try Self.example(example, module: name))
        }
        options = []
        for option in try reading.objects("options") {
            let field = try Field(option)
            options.append(
                ModuleOption(
                    field.name, field.kind, isList: field.isList, summary: field.summary,
                    default: try Fields(optionDefault: option)["d"]))
        }
        relating = try reading.object("relate").map { rule throws(WireError) in
            DeclaredRelating(
                same: try rule.texts("same"), date: try rule.optionalText("date"),
                days: try rule.optionalInteger("days") ?? 0, label: try rule.optionalText("label") ?? "",
                differ: try rule.texts("differ"))
        }
    }

    private static func kinds(_ reading: MessageReading, _ key: String) throws(WireError)
        -> [RecordSchema.Kind]
    {
        var kinds: [RecordSchema.Kind] = []
        for kind in try reading.objects(key) {
            kinds.append(.init(try kind.text("name"), try kind.optionalText("summary") ?? ""))
        }
        return kinds
    }

    private static func fields(_ reading: MessageReading, _ key: String) throws(WireError) -> [Field] {
        var fields: [Field] = []
        for field in try reading.objects(key) { fields.append(try Field(field)) }
        return fields
    }

    private static func example(_ reading: MessageReading, module: String) throws(WireError) -> Example {
        let text = try reading.text("text")
        do {
            _ = try MarkedText(parsing: text)
        } catch {
            throw WireError("“\(reading.place).text”: \(error.reason)")
        }
        var expected: [Expected] = []
        for item in try reading.objects("expect") {
            var fields: [String: FieldValue] = [:]
            for entry in try item.fields("fields").entries { fields[entry.name] = entry.value }
            expected.append(
                Expected(
                    try item.integer("passage"), try item.text("kind"), fields,
                    absent: try item.texts("absent")))
        }
        return Example(
            try reading.optionalText("title") ?? "", text, published: try reading.optionalText("published"),
            expected: expected, fileID: "program/\(module)", filePath: module, line: 1)
    }
}

extension Fields {
    /// The value of an option's `default`.
    fileprivate init(optionDefault reading: MessageReading) throws(WireError) {
        self.init()
        guard let value = reading["default"] else { return }
        let object = JSONValue.object([.init(key: "o", value: .object([.init(key: "d", value: value)]))])
        self = try MessageReading(object, reading.place).fields("o")
    }
}

extension Field {
    init(_ reading: MessageReading) throws(WireError) {
        let kind: Field.Kind
        switch try reading.optionalText("type") ?? "text" {
        case "text": kind = .text
        case "number": kind = .number
        case "percent": kind = .percent
        case "money": kind = .money
        case "date": kind = .date
        case "name": kind = .name
        case "place": kind = .place
        case "choice": kind = .choice(try reading.texts("values"))
        default:
            throw reading.expected("one of text, number, percent, money, date, name, place, choice", "type")
        }
        self.init(
            try reading.text("name"), kind, isList: try reading.bool("list", default: false),
            label: try reading.optionalText("label"), summary: try reading.optionalText("summary") ?? "",
            isColumn: try reading.bool("column", default: true), filters: try reading.texts("filters"),
            isSearched: try reading.bool("searched", default: true),
            check: try reading.optionalText("check").flatMap(Check.init))
    }
}
