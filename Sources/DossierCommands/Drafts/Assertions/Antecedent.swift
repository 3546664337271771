import DossierText

/// What `it` and `they` mean that open a sentence: of whom or what the sentence before tells first.
///
/// Whom `he` and `she` mean the names of the text say; a thing or a body has no such mention.
enum Antecedent {
    /// Empty where nothing has to be known, or nothing is.
    static func read(_ text: AnnotatedText, before range: Range<Int>, depth: Int = 3) -> Argument {
        guard depth > 0, let first = range.first,
            range.contains(where: {
                text.tags[$0] == .pronoun && ClaimWords.backwardPronouns.contains(text.word($0))
            }),
            let place = text.sentence(at: text.tokens[first].start), place > 0
        else { return Argument() }
        let before = text.tokens(in: text.sentences[place - 1].span)
        let reader = RoleReader(
            text, NamedTokens(text, in: before), in: before,
            before: read(text, before: before, depth: depth - 1))
        return isThing(reader.opening) ? reader.opening : Argument()
    }

    /// Whether it is known, and nobody in person.
    static func isThing(_ argument: Argument) -> Bool {
        !argument.heads.isEmpty && argument.heads.allSatisfy { $0.kind != .person }
    }
}
