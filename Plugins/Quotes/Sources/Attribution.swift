/// One report of speech: who, by which words, and what is reported.
struct Attribution {
    enum Form {
        case clause, infinitive, object, judgement, accordingTo, noun
        /// A cue that carries only a quotation, or nothing that is in its sentence.
        case bare
    }

    /// Tokens of the cue: `said`, `called for`, `according to`.
    var cue: Range<Int>
    var source: Source?
    /// Tokens of what is said, without `that` and final marks.
    var content: Range<Int>?
    var form: Form
    var sentence: Int
    /// Whether the cue stands behind its content.
    var isTrailing = false
    /// Whether the subject is borrowed from an earlier verb.
    var isShared = false

    /// First and last token of cue and source, whichever stands first.
    var frame: Range<Int> {
        guard let mention = source?.mention, !isShared else { return cue }
        return min(cue.lowerBound, mention.lowerBound)..<max(cue.upperBound, mention.upperBound)
    }
}

/// Who speaks, as the sentence of the attribution says it.
struct Source: Equatable {
    /// The whole phrase with its apposition: `Ana Ruiz, the mayor of Port Azure`, `he`, `who`.
    var mention: Range<Int>
    /// The tokens that name: `Ana Ruiz`; of `who` the noun before it.
    var head: Range<Int>

    init(_ mention: Range<Int>, head: Range<Int>? = nil) {
        self.mention = mention
        self.head = head ?? mention
    }
}
