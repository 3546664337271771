/// One word, number, punctuation mark or symbol of the text.
///
/// Conventions follow the Universal Dependencies English treebanks: hyphenated words are split at the hyphen
/// (`90` `-` `day`), clitics stand alone (`Mexico` `'s`, `did` `n't`), a sign stands apart from its number
/// (`$` `1.5`, `25` `%`), while abbreviations and acronyms keep their full stops (`Mr.`, `U.S.`).
public struct Token: Sendable {
    let startOffset: UInt32
    let endOffset: UInt32
    /// The form with case folded.
    public let word: Word
    public let shape: TokenShape
    /// Whether white space, or the beginning of the text, stands before the token.
    public let hasSpaceBefore: Bool

    public var start: Int { Int(startOffset) }
    public var end: Int { Int(endOffset) }
    public var span: TextSpan { TextSpan(start, end) }
}

/// What a token looks like, from its characters alone.
public enum TokenShape: UInt8, Sendable {
    /// `treaty`
    case lower
    /// `Treaty`, and a single capital letter
    case capitalized
    /// `NATO`, `U.S.`
    case upper
    /// `iPhone`, `McDonald`, `F16`
    case mixed
    /// `25`, `10,000`, `3.5`
    case number
    /// `25th`, `1990s`, `10am`: begins with a digit, ends with letters
    case numberWord
    /// `.` `,` `(` `—`: marks, one a token (an ellipsis `...` and a dash `--` are one)
    case punctuation
    /// `“` `"` `«` …: anything that can open or close a quotation, `'` only where it is no apostrophe
    case quotationMark
    /// `$` `%` `€` `@` and everything else
    case symbol

    public var isWord: Bool { rawValue <= TokenShape.mixed.rawValue }
    public var isCapital: Bool { self == .capitalized || self == .upper || self == .mixed }
    public var isNumeric: Bool { self == .number || self == .numberWord }
}
