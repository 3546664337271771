import DossierSDK
import DossierText
import Foundation
import Testing

@testable import DossierImport

/// Pages as many makes of site write them, each with the article and the facts that must come of it.
///
/// `DOSSIER_RECORD=1 swift test --filter PageTests` writes the expectations anew; read them before they are kept.
struct PageTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Pages")

    static let pages: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted()
    }()

    @Test func `there are pages of thirty-seven makes`() { #expect(Self.pages.count == 37) }

    @Test(arguments: pages)
    func `the article and its facts are read as they stand`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        let document = try HTML.document(id: name, bytes: bytes, source: name)
        #expect(document.mediaType == "text/html")
        #expect(document.original.map { $0.elementsEqual(bytes) } == true)
        let found = Self.shown(document)
        let file = Self.folder.appending(path: name.replacing(".html", with: ".expected.txt"))
        if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] != nil {
            try found.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(found == (try String(contentsOf: file, encoding: .utf8)))
    }

    /// Facts with their tags, a rule, the text.
    private static func shown(_ document: ImportedDocument) -> String {
        let facts = document.facts
        var lines: [String] = []
        for (name, value) in [
            ("title", facts.title), ("publisher", facts.publisher), ("author", facts.author),
            ("published", facts.published?.description), ("url", facts.url), ("language", facts.language),
        ] {
            lines.append("\(name): \(value ?? "–") [\(document.tags[name] ?? "–")]")
        }
        return lines.joined(separator: "\n") + "\n---\n" + String(decoding: document.text, as: UTF8.self)
    }
}
