import DossierSDK
import DossierText

/// The texts on which every module is tried.
enum Probe {
    static func texts(_ own: [String]) -> [String] {
        let joined = own.joined(separator: "\n\n")
        return own + odd + (own.isEmpty ? [] : [joined, own.joined(separator: " ")])
    }

    private static let odd = [
        "", " ", "\n", "?", "“", "\u{FEFF}", "•\n•\n", "Q:", "1", "12. 13. 14.", "\u{202E}abc\u{202C}",
        "e\u{301}",
        "👩‍👩‍👧 said “👍”.", "“unclosed to the end", "Ж 東京 ع \"x\" ’", String(repeating: "(", count: 500),
    ]

    /// What a careless module takes too long for, or has no room for.
    static func long(_ own: [String], longest: Int) -> [String] {
        ["word ", "“a” ", "- item 5%\n", own.joined(separator: "\n\n") + "\n\n"].map {
            String(repeating: $0, count: max(1, longest / $0.utf8.count))
        }
    }
}

/// What a module found in one text.
struct Reading {
    let id: String
    let text: String
    let bytes: [UInt8]
    let document: Document
    let findings: [Finding]
    /// Why there are none.
    let failure: String?

    init(of module: some AnalysisModule, text: String, id: String) {
        let annotated = AnnotatedText(
            Array(text.utf8), layers: module.descriptor.requires, published: CalendarDate(iso: "2031-05-04"))
        self.init(
            of: module,
            document: Document(
                id: id, facts: DocumentFacts(published: CalendarDate(iso: "2031-05-04")), text: annotated),
            text: text)
    }

    /// The same document read once more.
    func again(with module: some AnalysisModule) -> Reading {
        Reading(of: module, document: document, text: text)
    }

    private init(of module: some AnalysisModule, document: Document, text: String) {
        id = document.id
        self.text = text
        bytes = document.text.bytes
        self.document = document
        do {
            findings = Reading.sorted(try module.analyze(document))
            failure = nil
        } catch {
            findings = []
            failure = "\(Reading.excerpt(text)): the module failed: \(error.message)"
        }
    }

    static func excerpt(_ text: String) -> String {
        let start = text.unicodeScalars.prefix(40).map { $0.properties.isWhitespace ? " " : String($0) }
            .joined()
        return "in “\(start)\(text.unicodeScalars.count > 40 ? "…" : "")”"
    }

    func excerpt() -> String { Self.excerpt(text) }

    func passage(_ finding: Finding) -> String {
        let range = finding.span.range.clamped(to: 0..<bytes.count)
        return "\(finding.kind) “\(String(decoding: bytes[range], as: UTF8.self).prefix(60))”"
    }

    /// In an order that does not depend on the module's.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted {
            ($0.span.start, $0.span.end, $0.kind, $0.rule, "\($0.fields)")
                < ($1.span.start, $1.span.end, $1.kind, $1.rule, "\($1.fields)")
        }
    }
}
