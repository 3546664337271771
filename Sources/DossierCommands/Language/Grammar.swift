/// The written grammar, for help and for the README, which a test compares with it.
package enum Grammar {
    package static let text = """
        script      = { statement newline }
        statement   = "let" NAME "=" ( pipeline | list ) | "expect" ( "error" pipeline | condition )
                    | "include" FILE | "time" pipeline | pipeline
        pipeline    = call { "|" call }
        call        = NAME { argument } | "$"NAME | "where" condition | "search" search | "sql" rest of the line
        argument    = list | [ "-" ] NAME ":" list | NAME comparison list
        list        = value { "," value }
        value       = WORD | "text" | "$"NAME | "(" pipeline ")"
        condition   = conjunction { "or" conjunction }
        conjunction = negation { "and" negation }
        negation    = "not" negation | "(" condition ")" | operand [ comparison list ]
        comparison  = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "in"
        """

    /// What the rules do not say.
    package static let remarks = """
        In where an operand is a field, in expect it is a value. A WORD is a name, a number (25, 2.5, 25%), a date or \
        interval in EDTF (2031-05-02, 2031-05, 2031, 2031-05-01/2031-05-05, 2031-05-01/.., today, yesterday, tomorrow), an id \
        (q:3f2a) or a path; its place decides. Text stands in “”, "" or '' with the escapes \\" \\' \\\\ \\n \\t \\u{2019}. A # \
        at the beginning of a word makes the rest of the line a comment; \\ or | at the end of a line goes on in the next.
        """
}
