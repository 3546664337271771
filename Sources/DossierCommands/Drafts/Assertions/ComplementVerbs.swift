import DossierText

/// Verbs by what can follow them: who is to do what, who is given something, what is told.
enum ComplementVerbs {
    /// Whether two objects can follow: `lent Sudria two tugs`.
    static func give(_ text: AnnotatedText, _ index: Int) -> Bool {
        ClaimWords.ditransitive.contains(base(text, index))
    }
    /// Whether its object is who is to do what follows: `asked the court to`.
    static func ask(_ text: AnnotatedText, _ index: Int) -> Bool {
        ClaimWords.objectControl.contains(base(text, index))
    }
    /// Whether its object is who does what follows `for` or `of`: `accused the bank of hiding`.
    static func address(_ text: AnnotatedText, _ index: Int) -> Bool {
        ClaimWords.gerundControl.contains(base(text, index))
    }
    /// Whether a clause can follow without `that`: `reported the bank closed`.
    static func tell(_ text: AnnotatedText, _ index: Int) -> Bool {
        ClaimWords.clausal.contains(base(text, index))
    }

    private static func base(_ text: AnnotatedText, _ index: Int) -> DossierText.Word {
        VerbForms.english[text.word(index)]?.verb ?? Paraphrases.base(of: text.form(index).lowercased())
            ?? Opposites.listed(text.form(index).lowercased()) ?? text.word(index)
    }
}
