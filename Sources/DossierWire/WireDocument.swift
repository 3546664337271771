import DossierJSON
package import DossierSDK
import DossierText

/// A document on its way to a module: its text, what is known of it, and the layers that the module asked for.
package struct WireDocument: Sendable, Hashable {
    package var id: String
    package var text: [UInt8]
    package var facts: DocumentFacts
    /// The object of the layers as JSON; empty where none were asked for.
    package var layers: [UInt8]

    package init(id: String, text: [UInt8], facts: DocumentFacts, layers: [UInt8] = []) {
        self.id = id
        self.text = text
        self.facts = facts
        self.layers = layers
    }

    package init(_ document: Document, layers: [WireLayer]) {
        var json = JSONWriter()
        if !layers.isEmpty { json.layers(layers, of: document.text) }
        self.init(
            id: document.id, text: document.text.bytes, facts: document.facts, layers: json.bytes)
    }

    init(_ reading: MessageReading) throws(WireError) {
        id = try reading.text("id")
        text = Array(try reading.text("text").utf8)
        facts = try DocumentFacts(reading)
        var json = JSONWriter()
        if let object = try reading.object("layers") { json.write(object.value) }
        layers = json.bytes
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.key("text")
            json.string(utf8: text[...])
            facts.write(to: &json)
            if !layers.isEmpty {
                json.key("layers")
                json.json(layers)
            }
        }
    }
}

extension DocumentFacts {
    init(_ reading: MessageReading) throws(WireError) {
        let published = try reading.optionalText("published")
        let date = published.flatMap { CalendarDate(iso: $0) }
        if published != nil, date == nil { throw reading.expected("a date", "published") }
        self.init(
            title: try reading.optionalText("title"), publisher: try reading.optionalText("publisher"),
            author: try reading.optionalText("author"), published: date,
            url: try reading.optionalText("url"), language: try reading.optionalText("language"))
    }

    /// As members of an object that is open.
    func write(to json: inout JSONWriter) {
        json.member("title", title)
        json.member("publisher", publisher)
        json.member("author", author)
        json.member("published", published?.description)
        json.member("url", url)
        json.member("language", language)
    }
}
