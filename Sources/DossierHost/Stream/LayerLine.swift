import DossierJSON
import DossierSDK
import DossierText
import DossierWire

/// The layers that `annotate` shows.
package enum AnnotationLayer: String, CaseIterable, Sendable {
    case source, structure, tokens, sentences, quotation, time, quantity, names

    var layers: TextLayers {
        switch self {
        case .source: .source
        case .structure, .tokens, .sentences: []
        case .quotation: .quotations
        case .time: .times
        case .quantity: .quantities
        case .names: .names
        }
    }

    /// Whether the layer looks at every word's part of speech.
    var isTagged: Bool {
        switch self {
        case .tokens, .quantity, .names: true
        case .source, .structure, .sentences, .quotation, .time: false
        }
    }
}

/// Writes one layer of one document as lines of the stream.
struct LayerLines {
    let document: String
    let layer: AnnotationLayer
    let text: AnnotatedText

    func write(to json: inout JSONWriter) {
        switch layer {
        case .source: source(&json)
        case .structure: structure(&json)
        case .tokens: tokens(&json)
        case .sentences: sentences(&json)
        case .quotation: quotations(&json)
        case .time: times(&json)
        case .quantity: quantities(&json)
        case .names: names(&json)
        }
    }

    private func line(_ json: inout JSONWriter, _ span: TextSpan, _ fields: (inout JSONWriter) -> Void) {
        json.object { json in
            json.key("document")
            json.string(document)
            json.key("layer")
            json.string(layer.rawValue)
            json.key("span")
            json.span(span)
            json.key("text")
            json.string(utf8: text.bytes[clamped: span])
            json.key("fields")
            json.object(fields)
        }
        json.newline()
    }

    private func source(_ json: inout JSONWriter) {
        let source = text.source
        json.object { json in
            json.key("document")
            json.string(document)
            json.key("layer")
            json.string(layer.rawValue)
            json.key("span")
            json.span(TextSpan(0, text.bytes.count))
            json.key("fields")
            json.object { json in
                json.member("title", source.title?.value)
                json.member("author", source.author?.value)
                json.member("publisher", source.publisher?.value)
                json.member("published", source.published?.value.description)
            }
            json.key("roles")
            json.object { json in
                let spans: [(String, TextSpan?)] = [
                    ("title", source.title?.span), ("author", source.author?.span),
                    ("publisher", source.publisher?.span), ("published", source.published?.span),
                ]
                for case (let name, let span?) in spans {
                    json.key(name)
                    json.span(span)
                }
            }
        }
        json.newline()
    }

    private func structure(_ json: inout JSONWriter) {
        for (index, block) in text.blocks.enumerated() {
            line(&json, block.span) { json in
                json.member("index", index)
                json.members(of: block, label: block.label.map(text.string))
            }
        }
    }

    private func tokens(_ json: inout JSONWriter) {
        for (index, token) in text.tokens.enumerated() {
            line(&json, token.span) { $0.members(of: token, index, in: text) }
        }
    }

    private func sentences(_ json: inout JSONWriter) {
        for sentence in text.sentences {
            line(&json, sentence.span) { json in
                json.member("block", sentence.block)
                json.member("tokens", sentence.tokens.count)
            }
        }
    }

    private func quotations(_ json: inout JSONWriter) {
        for quotation in text.quotations { line(&json, quotation.span) { $0.members(of: quotation) } }
    }

    private func times(_ json: inout JSONWriter) {
        for time in text.times { line(&json, time.span) { $0.members(of: time) } }
    }

    private func quantities(_ json: inout JSONWriter) {
        for quantity in text.quantities { line(&json, quantity.span) { $0.members(of: quantity, in: text) } }
    }

    private func names(_ json: inout JSONWriter) {
        for mention in text.mentions {
            line(&json, mention.span) { json in
                json.member("form", mention.form.rawValue)
                if let index = mention.entity, text.entities.indices.contains(index) {
                    let entity = text.entities[index]
                    json.member("name", entity.name)
                    json.member("kind", entity.kind.rawValue)
                    json.member("country", entity.country)
                    json.key("certainty")
                    json.hundredths(entity.certainty)
                    if !entity.roles.isEmpty {
                        json.key("roles")
                        json.array { json in for role in entity.roles { json.string(role) } }
                    }
                }
                if mention.entities.count > 1 {
                    json.key("names")
                    json.array { json in
                        for index in mention.entities where text.entities.indices.contains(index) {
                            json.string(text.entities[index].name)
                        }
                    }
                }
            }
        }
    }
}
