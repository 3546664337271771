/// The smallest part of the session language.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A bare word, number, date, handle or path; what each is, its place decides.
        case word
        /// Text in quotation marks; `text` has its escapes resolved.
        case quoted
        /// `$name`; `text` is the name.
        case variable
        case comparison(Comparison.Operator)
        case pipe, colon, comma, open, close
        /// The end of a statement's line, or of the text.
        case newline, end
    }

    package var kind: Kind
    package var span: Range<Int>
    package var text: String
    /// Whether nothing stands between this token and the one before it.
    package var isAttached: Bool
}

/// The comparisons of the language.
package enum Comparison {
    package enum Operator: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        /// The text contains the other, without case and accents.
        case matches = "~"
        /// One of several values.
        case isIn = "in"
    }
}
