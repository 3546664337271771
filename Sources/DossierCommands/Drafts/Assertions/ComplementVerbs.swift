import DossierText

/// Verbs by what can follow them: who is to do what, who is given something, what is told. English.
enum ComplementVerbs {
    /// Whether two objects can follow: `lent Sudria two tugs`.
    static func give(_ text: AnnotatedText, _ index: Int) -> Bool { giving.contains(base(text, index)) }
    /// Whether its object is who is to do what follows: `asked the court to`.
    static func ask(_ text: AnnotatedText, _ index: Int) -> Bool { asking.contains(base(text, index)) }
    /// Whether its object is who does what follows `for` or `of`: `accused the bank of hiding`.
    static func address(_ text: AnnotatedText, _ index: Int) -> Bool {
        addressing.contains(base(text, index))
    }
    /// Whether a clause can follow without `that`: `reported the bank closed`.
    static func tell(_ text: AnnotatedText, _ index: Int) -> Bool { telling.contains(base(text, index)) }

    private static func base(_ text: AnnotatedText, _ index: Int) -> DossierText.Word {
        VerbForms.english[text.word(index)]?.verb ?? Paraphrases.base(of: text.form(index).lowercased())
            ?? Opposites.listed(text.form(index).lowercased()) ?? text.word(index)
    }

    private static let giving = words(
        """
        give gave send sent lend lent grant offer hand pay paid award deny owe sell sold show promise pledge teach allow \
        provide assign issue
        """)

    private static let asking = words(
        """
        ask demand urge order force allow let permit authorize authorise want help enable invite instruct tell request \
        require persuade call expect direct compel oblige encourage push press forbid need command convince beg warn
        """)

    private static let addressing = words(
        """
        accuse praise thank blame criticise criticize condemn congratulate punish fine charge commend arrest convict suspect \
        sue ban bar prohibit prevent stop keep acquit applaud sanction fault
        """)

    private static let telling = words(
        """
        say said says saying report claim announce believe think know find show suggest argue insist confirm deny state warn \
        hope fear add note tell told admit acknowledge assert allege mean ensure declare write wrote indicate demand see saw \
        agree decide
        """)

    private static func words(_ list: String) -> Set<DossierText.Word> {
        Set(list.split(whereSeparator: \.isWhitespace).map { DossierText.Word($0) })
    }
}
