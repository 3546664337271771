import DossierHost
import DossierText

/// A call on its way to be carried out: its arguments, and the session that they act on.
package struct Invocation {
    package let call: Call
    package let session: Session
    let source: SourceText
    /// No more records than these are looked at.
    var limit: Int?
    /// What the stages after it ask for.
    var following = Following()
    /// What comes through the pipe, of a command that takes it.
    var input: Output?
    /// Whether only the places of its records are wanted, for a command that goes on from them.
    var givesPlaces = false
    /// Whether what it gives is shown as it is, so that it need not be complete.
    var isShown = false

    func error(
        _ kind: Diagnostic.Kind, _ message: String, at span: Range<Int>? = nil, label: String? = nil,
        hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(kind, message, span: span ?? call.name.span, label: label, hint: hint).located(in: source)
    }

    /// The workspace, or what to do when none is open.
    func workspace() throws(Diagnostic) -> Workspace {
        guard let workspace = session.workspace else {
            throw error(.usage, "no workspace is open", hint: "open one with: open NAME")
        }
        return workspace
    }

    /// Does something with the workspace; what goes wrong is located at a span, or at the call's name.
    func attempt<Result>(
        at span: Range<Int>? = nil, _ body: () throws(WorkspaceError) -> Result
    ) throws(Diagnostic) -> Result {
        do throws(WorkspaceError) {
            return try body()
        } catch {
            throw Diagnostic(error, span: span ?? call.name.span).located(in: source)
        }
    }

    /// As `attempt`, of what writes into the workspace.
    func keep<Result>(
        at span: Range<Int>? = nil, _ body: () throws(WorkspaceError) -> Result
    ) throws(Diagnostic) -> Result {
        try session.interruption.keeping { () throws(Diagnostic) in try attempt(at: span, body) }
    }

    /// An argument as it stands, so that paths, handles and addresses may hold signs that mean something elsewhere.
    func text(of argument: CallArgument) throws(Diagnostic) -> String {
        if case .values(let values) = argument.form, values.count == 1 { return try text(of: values[0]) }
        return source.text(argument.span)
    }

    func text(of literal: Literal) throws(Diagnostic) -> String {
        let texts = try session.texts(of: literal, in: source)
        guard let text = texts.first, texts.count == 1 else {
            throw error(
                .usage, "“$\(literal.text)” is \(texts.count) values; one is needed here", at: literal.span)
        }
        return text
    }

    /// All values of a list, variables resolved.
    func texts(of literals: [Literal]) throws(Diagnostic) -> [String] {
        var texts: [String] = []
        for literal in literals { texts.append(contentsOf: try session.texts(of: literal, in: source)) }
        return texts
    }

    /// The words of a call that takes nothing else, with their places.
    func words() throws(Diagnostic) -> [(text: String, span: Range<Int>)] {
        var words: [(String, Range<Int>)] = []
        for argument in call.arguments {
            guard case .values(let literals) = argument.form else {
                throw error(.usage, "\(call.name.text) takes no filters", at: argument.span)
            }
            for literal in literals {
                for text in try session.texts(of: literal, in: source) { words.append((text, literal.span)) }
            }
        }
        return words
    }

    /// The only argument, as it stands.
    func onlyArgument(_ what: String) throws(Diagnostic) -> (text: String, span: Range<Int>) {
        guard let argument = call.arguments.first else {
            throw error(.usage, "\(call.name.text) needs \(what)", label: "followed by \(what)")
        }
        if call.arguments.count > 1 {
            throw error(
                .usage, "\(call.name.text) takes one argument", at: call.arguments[1].span,
                hint: "put a name with spaces into quotation marks")
        }
        return (try text(of: argument), argument.span)
    }

    /// The interval of days that a text names.
    func days(_ text: String, at span: Range<Int>) throws(Diagnostic) -> DayInterval {
        guard let days = LiteralReading.date(text, now: session.today) else {
            throw error(
                .usage, "“\(text)” is not a date", at: span,
                label: "a date such as 2025-09-04, 2025-09 or 2025-09-01/..")
        }
        return days
    }

    /// Whether days from one to another can be meant.
    func checkOrder(of days: DayInterval, at span: Range<Int>?) throws(Diagnostic) {
        guard let fault = DocumentFilter.fault(in: days) else { return }
        throw error(.usage, fault, at: span ?? call.span)
    }

    func number(_ text: String, at span: Range<Int>) throws(Diagnostic) -> Double {
        guard let number = LiteralReading.number(text) else {
            throw error(.usage, "“\(text)” is not a number", at: span, label: "a number such as 25 or 2.5")
        }
        return number
    }

    /// One of some words, or an error that names the nearest.
    func choice(
        _ text: String, among words: [String], what: String, at span: Range<Int>
    ) throws(Diagnostic) -> String {
        let wanted = Folding.fold(text)
        if let word = words.first(where: { Folding.fold($0) == wanted }) { return word }
        throw error(
            .usage, "there is no \(what) “\(text)”", at: span, label: Self.proposal(text, among: words),
            hint: (what == "module" ? session.absence(of: text) : nil)
                ?? "\(what): \(words.joined(separator: ", "))")
    }

    static func proposal(_ text: String, among words: some Sequence<String>) -> String? {
        NearestWord.nearest(to: text, among: words).map { "did you mean “\($0)”?" }
    }
}

extension Diagnostic {
    init(_ error: WorkspaceError, span: Range<Int>?) {
        let kind: Kind =
            switch error.kind {
            case .missing: .missing
            case .exists, .invalid: .usage
            case .io: .io
            case .damaged: .data
            case .cancelled: .interrupted
            }
        self.init(kind, error.message, span: span, hint: error.hint)
    }
}
