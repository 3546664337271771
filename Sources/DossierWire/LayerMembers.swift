package import DossierJSON
package import DossierText

/// What is known of the parts of a text beside their spans, as members of an object that is open: the same for modules that
/// are programs and for the lines of `annotate`.
extension JSONWriter {
    package mutating func members(of block: Block, label: String? = nil) {
        member("kind", "\(block.kind)")
        member("label", label)
        if let leadIn = block.leadIn { member("lead_in", leadIn) }
        if let section = block.section { member("section", section) }
    }

    package mutating func members(of token: Token, _ index: Int, in text: AnnotatedText) {
        member("shape", "\(token.shape)")
        if index < text.tags.count { member("tag", "\(text.tags[index])") }
    }

    package mutating func members(of quotation: Quotation) {
        key("closed")
        bool(quotation.isClosed)
        if let parent = quotation.parent { member("parent", parent) }
        if let continued = quotation.continues { member("continues", continued) }
    }

    package mutating func members(of time: TimeExpression) {
        member("type", time.kind.rawValue)
        member("value", time.value)
        member("resolved", time.resolved)
        member("basis", time.basis.rawValue)
    }

    package mutating func members(of quantity: Quantity, in text: AnnotatedText) {
        member("kind", quantity.kind.rawValue)
        key("value")
        number(quantity.value)
        if let upper = quantity.upper {
            key("upper")
            number(upper)
        }
        member("bound", quantity.bound.rawValue)
        member("currency", quantity.currency)
        member("noun", quantity.noun.map(text.string))
    }

    /// Nothing where there is no value.
    package mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }
}
