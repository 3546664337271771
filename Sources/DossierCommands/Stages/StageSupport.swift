extension Invocation {
    /// The records that come through the pipe.
    func table(_ output: Output) throws(Diagnostic) -> Table {
        switch output {
        case .table(let table): return table
        case .value:
            throw error(.usage, "\(call.name.text) works on records, and one value comes through the pipe")
        case .page:
            throw error(
                .usage, "\(call.name.text) works on records, and a page to read comes through the pipe",
                hint: "a page can be saved: … | save FILE.txt")
        case .nothing:
            throw error(.usage, "nothing comes through the pipe")
        }
    }

    /// The columns that the arguments name.
    func fields(of table: Table) throws(Diagnostic) -> [Int] {
        var indices: [Int] = []
        for word in try words() {
            do throws(Diagnostic) {
                indices.append(try FieldReference(word.text, word.span).index(in: table.columns))
            } catch {
                throw error.located(in: source)
            }
        }
        return indices
    }

    /// The same call without one of its arguments.
    func without(_ argument: CallArgument) -> Invocation {
        var call = call
        call.arguments.removeAll { $0 == argument }
        return Invocation(call: call, session: session, source: source, limit: limit)
    }

    func noArguments() throws(Diagnostic) {
        guard let argument = call.arguments.first else { return }
        throw error(.usage, "\(call.name.text) takes no arguments", at: argument.span)
    }
}
