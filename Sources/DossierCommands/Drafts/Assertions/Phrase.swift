import DossierText

/// A stretch of a sentence: a noun phrase, a verb with its auxiliaries, or what stands between such.
struct Phrase {
    enum Kind {
        case nominal, verbal, adposition, coordinator, comma, relative, subordinator, time
        /// A semicolon, colon or dash.
        case stop
    }

    enum Form { case finite, infinitive, gerund, participle }

    let kind: Kind
    let tokens: Range<Int>
    /// The last noun, the verb, or the word itself.
    let head: Int
    /// Of a noun phrase: where those end to whom it belongs.
    var ownersEnd = 0
    /// Of a verb.
    var form = Form.finite
    var isPassive = false
    /// `is`, `were` without a verb behind.
    var isCopula = false
}
