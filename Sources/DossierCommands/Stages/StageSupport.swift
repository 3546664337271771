import DossierExport
import DossierHost

extension Double {
    func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}

extension Invocation {
    /// The records that come through the pipe.
    func table(_ output: Output) throws(Diagnostic) -> Table {
        switch output {
        case .table(var table):
            // They spoke of what was there before the stage.
            table.total = nil
            table.remark = nil
            return table
        case .value:
            throw error(.usage, "\(call.name.text) works on records, and one value comes through the pipe")
        case .page:
            throw error(
                .usage, "\(call.name.text) works on records, and a page to read comes through the pipe",
                hint: "a page can be saved: … | save FILE.txt")
        case .text(let text):
            throw error(
                .usage,
                "\(call.name.text) works on records, and \(text.format.rawValue) text comes through the pipe",
                hint: "let it stand before \(text.format.rawValue)")
        case .nothing:
            throw error(.usage, "nothing comes through the pipe")
        }
    }

    /// The columns that the arguments name.
    func fields(of table: Table) throws(Diagnostic) -> [Int] {
        var indices: [Int] = []
        for word in try words() { indices.append(try field(word.text, at: word.span, of: table)) }
        return indices
    }

    /// The column of a name.
    func field(_ name: String, at span: Range<Int>, of table: Table) throws(Diagnostic) -> Int {
        do throws(Diagnostic) {
            return try FieldReference(name, span).index(in: table.columns)
        } catch {
            throw error.located(in: source)
        }
    }

    /// The number of a filter such as `width:80`, and the call without it.
    func number(named name: String) throws(Diagnostic) -> (number: Double?, rest: Invocation) {
        for argument in call.arguments {
            guard case .filter(let word, let values, false) = argument.form, word.text == name else {
                continue
            }
            let text = values.count == 1 ? try text(of: values[0]) : ""
            return (try number(text, at: argument.span), without(argument))
        }
        return (nil, self)
    }

    /// The same call without one of its arguments.
    func without(_ argument: CallArgument) -> Invocation {
        var call = call
        call.arguments.removeAll { $0 == argument }
        return Invocation(
            call: call, session: session, source: source, limit: limit, following: following, input: input,
            givesPlaces: givesPlaces, isShown: isShown)
    }

    func noArguments() throws(Diagnostic) {
        guard let argument = call.arguments.first else { return }
        throw error(.usage, "\(call.name.text) takes no arguments", at: argument.span)
    }
}
