/// Why a statement could not be carried out: data, turned into words on a screen by ``DiagnosticPage``.
package struct Diagnostic: Error, Sendable {
    package enum Kind: Sendable, Hashable {
        /// The text is not of the language.
        case syntax
        /// No such command, filter, field, value, or a type that does not fit.
        case usage
        /// No such file, workspace, document, finding.
        case missing
        /// Something exists but cannot be read as what it should be.
        case data
        case expectation
        case io
        case `internal`
        case interrupted
        /// The reader of the output has gone away: not an error, but an end.
        case outputClosed
    }

    package var kind: Kind
    /// One sentence without a full stop.
    package var message: String
    /// UTF-8 offsets into `source`.
    package var span: Range<Int>?
    package var source: SourceText?
    /// Stands beside the caret: what was expected there.
    package var label: String?
    /// What to do about it.
    package var hint: String?

    package init(
        _ kind: Kind, _ message: String, span: Range<Int>? = nil, label: String? = nil, hint: String? = nil
    ) {
        self.kind = kind
        self.message = message
        self.span = span
        self.label = label
        self.hint = hint
    }

    /// The exit status of a program that ends on this.
    package var status: Int32 {
        switch kind {
        case .syntax, .usage: 64
        case .missing: 66
        case .data: 65
        case .expectation: 1
        case .io: 74
        case .internal: 70
        case .interrupted: 130
        case .outputClosed: 0
        }
    }

    /// The same, without the line that it came from.
    package var withoutPlace: Diagnostic { Diagnostic(kind, message, hint: hint) }

    /// The same, in a place, unless it has one already.
    func located(in source: SourceText, at span: Range<Int>? = nil) -> Diagnostic {
        var located = self
        if located.source == nil {
            located.source = source
            if located.span == nil { located.span = span }
        }
        return located
    }
}
