import DossierSDK
import DossierText
import DossierWire
import Foundation
import Testing

private let recorded = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Recorded")

private func lines(_ name: String) throws -> [String] {
    try String(contentsOf: recorded.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").map(String.init)
}

@Test func `what a host of version 1 said is read as it was meant, and said in the same words`() throws {
    for line in try lines("host-1.jsonl") {
        let message = try HostMessage(parsing: Array(line.utf8))
        #expect(String(decoding: message.line, as: UTF8.self) == line + "\n")
    }
}

@Test func `what a module of version 1 said is read as it was meant, and said in the same words`() throws {
    for line in try lines("module-1.jsonl") {
        let message = try ModuleMessage(parsing: Array(line.utf8))
        #expect(String(decoding: message.line, as: UTF8.self) == line + "\n")
    }
}

@Test func `keys that a side does not know are passed over`() throws {
    let line =
        #"{"type":"findings","id":7,"document":"a","mood":"good","findings":[{"kind":"toll","start":0,"end":2,"colour":"red","fields":{"rate":5,"payer":null,"due":["2031"]},"confidence":0.5}]}"#
    guard case .findings(7, "a", let found) = try ModuleMessage(parsing: Array(line.utf8)) else {
        Issue.record("no findings")
        return
    }
    #expect(found.map(\.finding.fields) == [["rate": 5, "due": ["2031"]]])
    #expect(found.map(\.finding.confidence) == [0.5])
}

@Test(arguments: [
    ("", "a value was expected"), ("[]", "a message is a JSON object"), ("{}", "“type”: a text was expected"),
    (#"{"type":"findings","id":"7","document":"a"}"#, "“id”: a whole number was expected"),
    (#"{"type":"findings","id":7}"#, "“document”: a text was expected"),
    (
        #"{"type":"findings","id":7,"document":"a","findings":[{"kind":"x","start":5,"end":2}]}"#,
        "runs from 5 to 2"
    ),
    (
        #"{"type":"findings","id":7,"document":"a","findings":[{"kind":"x","start":1e99,"end":2}]}"#,
        "“findings[0].start”"
    ),
    (
        #"{"type":"findings","id":7,"document":"a","findings":[{"kind":"x","start":1,"end":2,"fields":{"a":{"b":1}}}]}"#,
        "“findings[0].fields.a”"
    ),
    (#"{"type":"groups","id":7,"groups":[[0.5]]}"#, "“groups”: lists of numbers was expected"),
    (
        #"{"type":"group","id":7,"group":{"label":"x","conflicts":[{"field":"a","kind":"quarrel"}]}}"#,
        "contradiction or granularity"
    ),
])
func `what is wrong with a message is said with its key`(line: String, problem: String) {
    let error = #expect(throws: WireError.self) { _ = try ModuleMessage(parsing: Array(line.utf8)) }
    #expect(error?.message.contains(problem) == true, "\(error?.message ?? "")")
}

@Test func `messages come one a line, whatever pieces they come in`() throws {
    let text = "{\"a\":1}\r\n\n{\"b\":2}\n{\"c\""
    var buffer = MessageBuffer()
    var messages: [String] = []
    for byte in text.utf8 {
        buffer.append([byte])
        while let line = try buffer.next() { messages.append(String(decoding: line, as: UTF8.self)) }
    }
    #expect(messages == ["{\"a\":1}", "{\"b\":2}"])
    #expect(buffer.rest == 4)
}

@Test(arguments: ["0123456789\n", "01234567890"])
func `a line that is too long is refused before it is read to its end`(text: String) {
    var buffer = MessageBuffer(limit: 9)
    buffer.append(text.utf8)
    #expect(throws: WireError("a message is longer than 9 bytes")) { try buffer.next() }
}
