extension Session {
    /// The values that a literal stands for: a variable or a pipeline may be a list or a column.
    func texts(of literal: Literal, in source: SourceText) throws(Diagnostic) -> [String] {
        switch literal.kind {
        case .bare, .quoted: return [literal.text]
        case .variable:
            let output = try variable(Word(text: literal.text, span: literal.span), in: source)
            return try texts(of: output, at: literal.span, in: source)
        case .pipeline(let pipeline): return try texts(of: pipeline, in: source)
        }
    }

    /// The values that the right side of a comparison stands for.
    func texts(of operand: Operand, in source: SourceText) throws(Diagnostic) -> [String] {
        switch operand {
        case .field(let word): [word.text]
        case .literal(let literal): try texts(of: literal, in: source)
        case .pipeline(let pipeline): try texts(of: pipeline, in: source)
        }
    }

    private func texts(of pipeline: Pipeline, in source: SourceText) throws(Diagnostic) -> [String] {
        try texts(of: evaluate(pipeline, in: source), at: pipeline.span, in: source)
    }

    /// One value, or those of the only field that records show.
    private func texts(
        of output: Output, at span: Range<Int>, in source: SourceText
    ) throws(Diagnostic) -> [String] {
        switch output {
        case .value(let value): return value.texts
        case .table(let table) where table.shownIndices.count == 1:
            let index = table.shownIndices[0]
            return table.records.flatMap { $0.values[index]?.texts ?? [] }
        case .table(let table):
            throw Diagnostic(
                .usage, "“\(source.text(span))” holds records of \(table.shownIndices.count) fields",
                span: span, label: "values are needed here", hint: "keep one field: … | select FIELD"
            ).located(in: source)
        case .page, .text, .nothing:
            throw Diagnostic(.usage, "“\(source.text(span))” gives no values", span: span)
                .located(in: source)
        }
    }

    func variable(_ word: Word, in source: SourceText) throws(Diagnostic) -> Output {
        if let output = variables[word.text] { return output }
        let near = NearestWord.nearest(to: word.text, among: variables.keys.sorted())
        let isArgument = word.text.utf8.allSatisfy { $0 &- 0x30 < 10 }
        throw Diagnostic(
            .usage,
            isArgument
                ? "the script was given no argument $\(word.text)" : "there is no variable “$\(word.text)”",
            span: word.span, label: isArgument ? nil : near.map { "did you mean “$\($0)”?" },
            hint: isArgument
                ? "arguments follow the name of the script: dossier run SCRIPT ARGUMENT …"
                : near == nil ? "set it with: let \(word.text) = …" : nil
        ).located(in: source)
    }
}
