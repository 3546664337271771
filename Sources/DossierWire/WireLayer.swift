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

    /// Whether it shows parts of speech or is made with them.
    package var isTagged: Bool {
        switch self {
        case .tokens, .quantities, .names: true
        case .structure, .sentences, .quotations, .times: false
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
            for block in text.blocks { item(block.span) { $0.members(of: block) } }
        case .sentences:
            for sentence in text.sentences { item(sentence.span) { $0.member("block", sentence.block) } }
        case .tokens:
            for (index, token) in text.tokens.enumerated() {
                item(token.span) { $0.members(of: token, index, in: text) }
            }
        case .quotations:
            for quotation in text.quotations { item(quotation.span) { $0.members(of: quotation) } }
        case .times:
            for time in text.times { item(time.span) { $0.members(of: time) } }
        case .quantities:
            for quantity in text.quantities { item(quantity.span) { $0.members(of: quantity, in: text) } }
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
}
