import DossierSDK

/// Pages of HTML: their main article as plain reading text, and the facts that their tags state.
///
/// The reading text has headings and paragraphs apart by blank lines, list items behind `- ` or their number, block
/// quotations set in by four spaces, a row of a table on a line with its cells apart by ` | `. Captions of pictures,
/// navigation, teasers, comments and whatever else is no part of the article are left out.
package enum HTML: TextImporter {
    package static let extensions = ["html", "htm", "xhtml"]
    package static let mediaType = "text/html"

    package static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument {
        if bytes.isEmpty { throw ImportError(.empty, "is empty", source: source) }
        let page = try page(bytes, charset: settings.encoding, source: source)
        let facts = PageFacts(page)
        let article = Article(page, titles: facts.titles, site: facts.site, body: facts.body)
        guard !article.text.isEmpty else {
            throw ImportError(
                .empty,
                "holds no text besides its markup; pages that a script fills must be saved as a browser shows them",
                source: source)
        }
        var document = ImportedDocument(
            id: id, text: article.text, mediaType: mediaType, original: bytes[...],
            encoding: settings.encoding)
        facts.state(in: &document, article: article)
        return document
    }

    /// The whole of a page or of a piece of one as reading text, without looking for an article in it: for HTML that comes
    /// in something else, as a mail.
    ///
    /// - Parameter charset: as declared outside, which counts before what the page itself declares.
    package static func readingText(
        of bytes: [UInt8], charset: String? = nil, source: String = ""
    ) throws(ImportError) -> [UInt8] {
        let page = try page(
            bytes, charset: charset.flatMap { TextEncoding.isKnown($0) ? $0 : nil }, source: source)
        let blocks = PageBlocks(page, dropsPieces: false)
        return blocks.text(of: Array(blocks.blocks.indices))
    }

    private static func page(
        _ bytes: [UInt8], charset: String?, source: String
    ) throws(ImportError) -> Page {
        let text = try TextEncoding.markup(bytes, charset: charset, source: source)
        do throws(PageParser.Failure) {
            return try PageParser.page(text)
        } catch {
            switch error {
            case .tooLarge(let what):
                throw ImportError(.unsupported, "is a page of \(what); split it first", source: source)
            }
        }
    }

    /// Whether a file that does not say what it is begins like a page.
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
        let start = String(decoding: head.prefix(14), as: UTF8.self).lowercased()
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }
}
