import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let add = CommandDefinition(
        name: "add", summary: "Add a finding that the module has missed, on a passage of a document.",
        syntax: ["add MODULE DOCUMENT \"PASSAGE\" [kind:KIND] [FIELD:VALUE …] [nth:NUMBER | at:OFFSET]"],
        details: [
            "The passage is looked for in the document; the shape of quotation marks and line ends does not matter. Where it",
            "stands more than once, nth:2 takes the second and at:OFFSET the one at that byte. What is added survives every",
            "later analysis; when the module comes to find the same passage, the two are one.",
        ],
        filters: [
            FilterDefinition("nth", .number, "which of several places"),
            FilterDefinition("at", .number, "the byte at which the passage begins"),
        ],
        examples: [
            UsageExample(
                "add quotes d:3f2a \"the quay is closed\" kind:direct speaker:\"Ana Ruiz\"",
                "words that the module took for no quotation"),
            UsageExample("add timeline d:3f2a \"the ferry sank\" date:2031-05-02", "an event with its day"),
            UsageExample("add questions d:3f2a \"nobody knows\" kind:unknown", "an open point"),
        ],
        argument: .module
    ) { invocation throws(Diagnostic) in
        try AddFinding(invocation).run()
        return .nothing
    }
}

private struct AddFinding {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws(Diagnostic) {
        let workspace = try invocation.workspace()
        let arguments = try ReviewArguments(invocation)
        var words = arguments.words[...]
        guard let name = words.popFirst() else {
            throw invocation.error(
                .usage, "add needs a module, a document and a passage",
                hint: "add quotes d:3f2a \"the exact words\"")
        }
        let module = try invocation.choice(
            name.text, among: workspace.registry.names, what: "module", at: name.span)
        guard let descriptor = workspace.registry[module]?.descriptor else { return }
        let document: DocumentRecord
        if let target = arguments.targets.first {
            document = try invocation.attempt(at: target.span) { () throws(WorkspaceError) in
                try workspace.document(target.handle)
            }
        } else if let word = words.popFirst() {
            document = try invocation.attempt(at: word.span) { () throws(WorkspaceError) in
                try workspace.document(word.text)
            }
        } else {
            throw invocation.error(.usage, "add needs a document", hint: "docs lists the documents")
        }
        guard let passage = words.popFirst() else {
            throw invocation.error(.usage, "add needs a passage of \(document.id) in quotation marks")
        }
        if let word = words.first {
            throw invocation.error(
                .usage, "“\(word.text)” does not belong here", at: word.span,
                hint: "the passage goes into quotation marks")
        }
        let place = ["nth", "at"]
        let own = arguments.fields.filter {
            place.contains($0.name.text) && descriptor.schema.field($0.name.text) == nil
        }
        let fields = arguments.fields.filter { field in !own.contains { $0.name == field.name } }
        let span = try span(of: passage, in: document, own)
        let correction = try FieldReading(descriptor: descriptor, invocation: invocation).correction(fields)
        let added = try invocation.keep(at: passage.span) { () throws(WorkspaceError) in
            try workspace.add(
                correction, module: module, at: span, of: document, because: nil, invocation.reviewing)
        }
        invocation.session.output.decided("added \(added.handle) \(added.finding.kind): \(added.text)")
    }

    private func span(
        of passage: ReviewArguments.Word, in document: DocumentRecord, _ choice: [ReviewArguments.FieldValue]
    ) throws(Diagnostic) -> TextSpan {
        let workspace = try invocation.workspace()
        let text = try invocation.attempt { () throws(WorkspaceError) in try workspace.text(of: document) }
        let places = PassageSearch.places(of: passage.text, in: text)
        guard let first = places.first else {
            throw invocation.error(
                .missing, "\(document.id) does not hold this passage", at: passage.span,
                hint: "copy it from: read \(document.handle)")
        }
        if let argument = choice.first {
            let span = argument.values.first?.span ?? argument.name.span
            let number = try invocation.number(
                invocation.texts(of: argument.values).joined(separator: ","), at: span)
            if argument.name.text == "at", let place = places.first(where: { Double($0.start) == number }) {
                return place
            }
            if argument.name.text == "nth", number >= 1, number <= Double(places.count) {
                return places[Int(number) - 1]
            }
            throw ambiguous(passage, places, text, at: span, "it does not stand there: ")
        }
        if places.count > 1 { throw ambiguous(passage, places, text, at: passage.span, "") }
        return first
    }

    private func ambiguous(
        _ passage: ReviewArguments.Word, _ places: [TextSpan], _ text: [UInt8], at span: Range<Int>,
        _ lead: String
    ) -> Diagnostic {
        let lines = LineIndex(text)
        let some = places.prefix(8).enumerated().map { index, place in
            "nth:\(index + 1) line \(lines.number(of: place.start)) (at:\(place.start))"
        }
        let more = places.count > 8 ? ", …" : ""
        return invocation.error(
            .usage, "\(lead)the passage stands \(Counted.number(places.count)) times in the document",
            at: span,
            hint: "say which: \(some.joined(separator: ", "))\(more)")
    }
}
