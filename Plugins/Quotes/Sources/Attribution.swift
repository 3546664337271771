/// One report of speech: who, by which words, and what is reported.
struct Attribution {
    enum Form {
        case clause, infinitive, object, judgement, accordingTo, noun
        /// A cue that carries only a quotation, or nothing that is in its sentence.
        case bare
    }

    /// Tokens of the cue: `said`, `called for`, `according to`.
    var cue: Range<Int>
    /// Tokens of the noun phrase that speaks.
    var source: Range<Int>?
    /// Tokens of what is said, without `that` and final marks.
    var content: Range<Int>?
    var form: Form
    var sentence: Int
    /// Whether the cue stands behind its content.
    var isTrailing = false
    /// Whether the subject is borrowed from an earlier verb.
    var isShared = false
}
