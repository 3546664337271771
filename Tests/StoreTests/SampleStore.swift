import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierStore

/// A module schema with a field of every type.
let sampleModule = ModuleDescriptor(
    name: "tolls", summary: "Tolls", version: 1, handle: "t", requires: [],
    schema: RecordSchema(
        kinds: [.init("toll", "A toll"), .init("waiver", "A waiver")],
        fields: [
            Field("payer", .name, filters: ["by"]),
            Field("crews", .name, isList: true),
            Field("port", .place),
            Field("reason", .text),
            Field("rate", .percent),
            Field("sum", .money),
            Field("count", .number),
            Field("due", .date),
            Field("status", .choice(["due", "paid"])),
            Field("themes", .choice(["salt", "tin"]), isList: true),
            // The name of a column that all findings share.
            Field("text", .text),
        ]),
    examples: [])

extension Store {
    static func sample() throws -> Store { try Store(inMemoryWith: [sampleModule]) }

    /// Puts a text into the store, every line a passage.
    @discardableResult
    func add(
        _ id: String, _ text: String, facts: DocumentFacts = DocumentFacts(),
        stated: StatedFacts = StatedFacts()
    ) throws -> DocumentEntry {
        let bytes = Array(text.utf8)
        var passages: [TextSpan] = []
        var start = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let end = start + line.count - (line.last == 0x0D ? 1 : 0)
            if end > start { passages.append(TextSpan(start, end)) }
            start += line.count + 1
        }
        let new = NewDocument(
            key: StableHash.documentKey(id: id, text: bytes), id: id, name: id, text: bytes,
            facts: SourcedFacts(given: facts, stated: stated), mediaType: "text/plain",
            words: text.split(separator: " ").count, passages: passages, imported: "2031-01-02T03:04:05Z",
            origin: "/in/\(id)", file: id, sha256: TextDigest.sha256(bytes))
        try insert([new])
        return try #require(try documents(.id(id)).first)
    }

    /// Writes findings of the sample module over words of a document.
    func find(
        _ found: [(kind: String, passage: String, fields: Fields)], in document: DocumentEntry,
        run: ModuleRun = ModuleRun(module: "tolls", key: 1)
    ) throws {
        let text = try #require(try text(of: document.number))
        var findings: [Finding] = []
        for (kind, passage, fields) in found {
            let range = try #require(String(decoding: text, as: UTF8.self).utf8Range(of: passage))
            findings.append(
                Finding(
                    kind: kind, span: TextSpan(range.lowerBound, range.upperBound),
                    roles: [.init("cue", TextSpan(range.lowerBound, range.lowerBound + 1))], fields: fields,
                    confidence: 0.5, rule: "tolls.test"))
        }
        let annotated = AnnotatedText(text, layers: [])
        findings.settle(module: "tolls", document: document.id, documentKey: document.key, text: annotated)
        let rows = try rows(of: findings, module: "tolls", document: document.number, in: text)
        try replace([AnalyzedDocument(number: document.number, results: [(run, rows)])])
    }

    func ids(_ conditions: FindingSelection.Condition...) throws -> [String] {
        try findings(FindingSelection(module: "tolls", conditions: conditions)).map(\.text)
    }
}

extension String {
    func utf8Range(of part: String) -> Range<Int>? {
        guard let range = range(of: part) else { return nil }
        return utf8.distance(
            from: startIndex, to: range.lowerBound)..<utf8.distance(from: startIndex, to: range.upperBound)
    }
}
