import DossierJSON
import DossierSDK
import DossierText

/// Reads one line of JSON lines as a document:
/// `{"id","text","published"?,"title"?,"publisher"?,"author"?,"url"?,"language"?}`; null counts as absent.
package enum DocumentLine {
    package static func parse(
        _ bytes: [UInt8], in range: Range<Int>, line: Int, source: String
    ) throws(ImportError) -> ImportedDocument {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONParser.parse(bytes, in: range)
        } catch {
            throw ImportError(
                .malformed, "not valid JSON: \(error.reason)", source: source, line: line,
                offset: error.offset)
        }
        func malformed(_ reason: String) -> ImportError {
            ImportError(.malformed, reason, source: source, line: line)
        }
        guard case .object = value else { throw malformed("an object with \"id\" and \"text\" was expected") }
        func text(_ key: String) throws(ImportError) -> String? {
            switch value[key] {
            case nil, .null: return nil
            case .string(let text): return text
            default: throw malformed("\"\(key)\" is not a string")
            }
        }
        guard let id = try text("id"), !id.isEmpty else {
            throw malformed("the document has no \"id\"; facts of other files come in as a facts file")
        }
        guard let body = try text("text") else { throw malformed("the document has no \"text\"") }
        var published: CalendarDate?
        if let date = try text("published") {
            published = CalendarDate(iso: date)
            if published == nil {
                throw malformed("\"published\" is not a date of the form 2025-09-04 but \"\(date)\"")
            }
        }
        return ImportedDocument(
            id: id, text: Array(body.utf8),
            facts: DocumentFacts(
                title: try text("title"), publisher: try text("publisher"), author: try text("author"),
                published: published, url: try text("url"), language: try text("language")),
            original: bytes[range])
    }
}
