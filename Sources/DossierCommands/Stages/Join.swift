import DossierText

extension StageDefinition {
    static let join = StageDefinition(
        name: "join", summary: "Put records beside those of another table that have the same values.",
        syntax: ["join $TABLE FIELD[:FIELD] … [unmatched:keep]", "join (PIPELINE) FIELD[:FIELD] …"],
        details: [
            "FIELD is the field in which both must be equal; FIELD:OTHER when it has another name in the other table.",
            "Texts are compared without case and accents, of lists one value must be the same. What has no partner is",
            "left out, unless unmatched:keep. A field that both show gets a _2.",
        ],
        examples: [
            UsageExample(
                "search toll* | join (docs | select document publisher) document",
                "passages with who has published them"),
            UsageExample(
                "let papers = docs | group publisher\ndocs | join $papers publisher | sort count desc",
                "documents, those of the busiest publisher first"),
            UsageExample(
                "docs | join (copies | select document relation) document unmatched:keep",
                "all documents, and what is known of their copies"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        .table(try Joining(invocation, first: invocation.table(output)).joined())
    }

    static let diff = StageDefinition(
        name: "diff", summary: "Which records another table has not, and which only it has.",
        syntax: ["diff $TABLE [FIELD …]", "diff (PIPELINE) [FIELD …]"],
        details: [
            "new: only what comes through the pipe has it; gone: only the other table. With fields, records with the same",
            "values in them are one, and changed when others differ; without, all that is shown but ids counts.",
        ],
        examples: [
            UsageExample(
                "let before = docs\ndocs | diff $before", "what has changed since"),
            UsageExample(
                "docs | diff (docs undated:no) document", "which documents have no date"),
            UsageExample(
                "docs | distinct publisher | diff (docs undated:yes | distinct publisher)",
                "who dates all of what they publish"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        .table(try TableDifference(invocation, new: invocation.table(output)).table())
    }
}

extension Invocation {
    /// The table that the first argument is, and the call without it.
    func otherTable() throws(Diagnostic) -> (table: Table, rest: Invocation) {
        guard let argument = call.arguments.first else {
            throw error(
                .usage, "\(call.name.text) needs another table", label: "followed by $TABLE or (PIPELINE)")
        }
        guard case .values(let values) = argument.form, values.count == 1 else {
            throw error(
                .usage, "\(call.name.text) begins with another table", at: argument.span,
                label: "$TABLE or (PIPELINE) was expected")
        }
        let output: Output
        switch values[0].kind {
        case .variable:
            output = try session.variable(Word(text: values[0].text, span: values[0].span), in: source)
        case .pipeline(let pipeline): output = try session.evaluate(pipeline, in: source)
        case .bare, .quoted:
            throw error(
                .usage, "“\(values[0].text)” is no table", at: argument.span,
                label: "$TABLE or (PIPELINE) was expected")
        }
        guard case .table(let table) = output else {
            throw error(.usage, "“\(source.text(argument.span))” gives no records", at: argument.span)
        }
        return (table, without(argument))
    }
}

/// The `join` stage.
private struct Joining {
    private let invocation: Invocation
    private let first: Table
    private let second: Table
    private var pairs: [(first: Int, second: Int)] = []
    private var keepsUnmatched = false
    /// More records than these are nobody's intention.
    private static let most = 5_000_000

    init(_ invocation: Invocation, first: Table) throws(Diagnostic) {
        let (second, rest) = try invocation.otherTable()
        self.invocation = invocation
        self.first = first
        self.second = second
        for argument in rest.call.arguments {
            switch argument.form {
            case .filter(let name, let values, false) where name.text == "unmatched":
                let answer = try invocation.texts(of: values).joined(separator: ",")
                keepsUnmatched =
                    try invocation.choice(
                        answer, among: ["keep", "drop"], what: "answer", at: argument.span)
                    == "keep"
            case .filter(let name, let values, false) where values.count == 1:
                let other = try invocation.text(of: values[0])
                pairs.append(
                    (
                        try invocation.field(name.text, at: name.span, of: first),
                        try invocation.field(other, at: values[0].span, of: second)
                    ))
            case .values(let values):
                for value in values {
                    let name = try invocation.text(of: value)
                    pairs.append(
                        (
                            try invocation.field(name, at: value.span, of: first),
                            try invocation.field(name, at: value.span, of: second)
                        ))
                }
            default:
                throw invocation.error(
                    .usage, "join takes fields", at: argument.span, label: "FIELD or FIELD:FIELD was expected"
                )
            }
        }
        guard !pairs.isEmpty else {
            throw invocation.error(
                .usage, "join needs a field in which records are equal", at: invocation.call.span,
                hint: "both have: \(common.joined(separator: ", "))")
        }
    }

    private var common: [String] {
        let names = first.columns.map(\.name).filter { second.index(of: $0) != nil }
        return names.isEmpty ? ["no field of the same name; join … FIELD:OTHER"] : names
    }

    func joined() throws(Diagnostic) -> Table {
        let added = second.shownIndices.filter { index in !pairs.contains { $0.second == index } }
        // What is shown of the other table goes before what is hidden of the first.
        let names = Set(added.map { second.columns[$0].name })
        let kept = first.columns.indices.filter { index in
            first.columns[index].isShown || !names.contains(first.columns[index].name)
                || pairs.contains { $0.first == index }
        }
        var table = first
        table.columns = kept.map { first.columns[$0] }
        var taken = Set(table.columns.map(\.name))
        for index in added {
            var column = second.columns[index]
            var number = 2
            let name = column.name
            while !taken.insert(column.name).inserted {
                column.name = "\(name)_\(number)"
                column.label = column.name
                number += 1
            }
            column.aliases = []
            table.columns.append(column)
        }
        var partners: [[Value?]: [Int]] = [:]
        for (index, record) in second.records.enumerated() {
            for key in keys(of: record, pairs.map(\.second)) { partners[key, default: []].append(index) }
        }
        var records: [Record] = []
        for (index, record) in first.records.enumerated() {
            if index % 1024 == 0 { try invocation.session.checkCancellation() }
            var found: [Int] = []
            let own = kept.map { record.values[$0] }
            for key in keys(of: record, pairs.map(\.first)) {
                found += (partners[key] ?? []).filter { !found.contains($0) }
            }
            if found.isEmpty, keepsUnmatched {
                records.append(
                    Record(own + added.map { _ in nil }, places: record.places))
            }
            for partner in found {
                let values = added.map { second.records[partner].values[$0] }
                records.append(Record(own + values, places: record.places))
            }
            if records.count > Self.most {
                throw invocation.error(
                    .usage, "join gives more than \(Counted.number(Self.most)) records",
                    at: invocation.call.span,
                    hint: "join by a field that tells records apart")
            }
        }
        table.records = records
        table.isWhole = false
        return table
    }

    /// What is compared; a record without a value has no partner.
    private func keys(of record: Record, _ indices: [Int]) -> [[Value?]] {
        Tally.keys(of: record, indices[...]).filter { !$0.contains(nil) }.map { key in
            key.map { value in
                if case .number? = value { return value }
                return value.map { .text(String(decoding: Folding.fold($0.joined), as: UTF8.self)) }
            }
        }
    }
}
