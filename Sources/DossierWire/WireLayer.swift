import DossierJSON
import DossierSDK
package import DossierText

/// A layer of text understanding that a module can ask for, by its name on the wire.
package enum WireLayer: String, Sendable, CaseIterable {
    case structure, sentences, tokens, quotations, times, quantities, names

    /// What the host must compute for it.
    package var needed: TextLayers {
        switch self {
        case .structure, .sentences, .tokens: []
        case .quotations: .quotations
        case .times: .times
        case .quantities: .quantities
        case .names: .names
        }
    }
}

extension JSONWriter {
    /// The layers as an object: lists of spans with what is known of them.
    mutating func layers(_ layers: [WireLayer], of text: AnnotatedText) {
        object { json in
            for layer in layers {
                json.key(layer.rawValue)
                json.array { json in json.layer(layer, of: text) }
            }
        }
    }

    private mutating func layer(_ layer: WireLayer, of text: AnnotatedText) {
        switch layer {
        case .structure:
            for block in text.blocks {
                item(block.span) { json in
                    json.member("kind", "\(block.kind)")
                    if let leadIn = block.leadIn { json.number("lead_in", leadIn) }
                    if let section = block.section { json.number("section", section) }
                }
            }
        case .sentences:
            for sentence in text.sentences { item(sentence.span) { $0.number("block", sentence.block) } }
        case .tokens:
            for (index, token) in text.tokens.enumerated() {
                item(token.span) { json in
                    json.member("shape", "\(token.shape)")
                    if index < text.tags.count { json.member("tag", "\(text.tags[index])") }
                }
            }
        case .quotations:
            for quotation in text.quotations {
                item(quotation.span) { json in
                    json.key("closed")
                    json.bool(quotation.isClosed)
                    if let parent = quotation.parent { json.number("parent", parent) }
                    if let continued = quotation.continues { json.number("continues", continued) }
                }
            }
        case .times:
            for time in text.times {
                item(time.span) { json in
                    json.member("type", time.kind.rawValue)
                    json.member("value", time.value)
                    json.member("resolved", time.resolved)
                    json.member("basis", time.basis.rawValue)
                }
            }
        case .quantities:
            for quantity in text.quantities {
                item(quantity.span) { json in
                    json.member("kind", quantity.kind.rawValue)
                    json.key("value")
                    json.number(quantity.value)
                    if let upper = quantity.upper {
                        json.key("upper")
                        json.number(upper)
                    }
                    json.member("bound", quantity.bound.rawValue)
                    json.member("currency", quantity.currency)
                    json.member("noun", quantity.noun.map(text.string))
                }
            }
        case .names:
            for mention in text.mentions { item(mention.span) { $0.mention(mention, in: text) } }
        }
    }

    private mutating func mention(_ mention: Mention, in text: AnnotatedText) {
        member("form", mention.form.rawValue)
        let entities = (mention.entity.map { [$0] } ?? mention.entities).filter(
            text.entities.indices.contains)
        member("names", entities.map { text.entities[$0].name })
        guard let first = entities.first else { return }
        let entity = text.entities[first]
        member("kind", "\(entity.kind)")
        member("country", entity.country)
        member("roles", entity.roles)
    }

    private mutating func item(_ span: TextSpan, _ members: (inout JSONWriter) -> Void) {
        object { json in
            json.ends(of: span)
            members(&json)
        }
    }

    private mutating func number(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }
}
