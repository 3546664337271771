import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

@Test func `mentions that were kept in another layout are refused`() throws {
    let text = AnnotatedText(
        "On May 3, 2031, Bo Lund closed the port.", layers: Timeline().descriptor.requires)
    let found = try Timeline().analyze(Document(id: "a", facts: DocumentFacts(), text: text))
    let mention = EventMention(try #require(found.first))
    var writer = ByteWriter()
    EventMention.write(EventMention.shared(by: [mention]), to: &writer)
    func isRead(_ bytes: [UInt8]) -> Bool {
        var reader = ByteReader(bytes)
        return EventMention.readShared(from: &reader) != nil
    }
    let bytes = writer.bytes
    #expect(isRead(bytes))
    // Before there was a mark, the document came first.
    #expect(!isRead(Array(bytes.dropFirst(8))))
    for place in 0..<8 {
        var other = bytes
        other[place] ^= 1
        #expect(!isRead(other))
    }
}
