import DossierSDK

/// PDF files, through poppler's `pdftotext`, as reading text.
///
/// The program gives the words of each page with their places; columns, paragraphs, hyphens at line ends, running heads
/// and page numbers are judged here. Of the file's own facts only title and author are looked at, and only where they
/// are such: programs write much else there, and the date is that of the file and not of the publication.
package enum PDF: Importer {
    package static let extensions = ["pdf"]
    package static let mediaType = "application/pdf"
    package static let isExtracted = true

    package static func read(_ file: SourceFile) throws(ImportError) -> Reading {
        guard file.bytes.prefix(1024).firstRange(of: "%PDF-".utf8) != nil else {
            throw ImportError(
                file.bytes.isEmpty ? .empty : .malformed,
                file.bytes.isEmpty ? "is empty" : "is not a PDF file: its beginning is another format's",
                source: file.source)
        }
        let output = try Tool.pdftotext.output(
            of: file.bytes, arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"], source: file.source,
            context: file.context)
        let content = BoundingBoxReader(output.bytes)
        if output.status != 0 || content.pages.isEmpty { throw failure(output, file.source) }
        let empty = content.pages.indices.filter { content.pages[$0].lines.isEmpty }
        guard empty.count < content.pages.count else {
            throw ImportError(
                .unsupported,
                "has no text layer on any page: scanned? make one first, for example with: ocrmypdf IN.pdf OUT.pdf",
                source: file.source)
        }
        var problems: [ImportError] = []
        if !empty.isEmpty {
            let isOne = empty.count == 1
            problems.append(
                ImportError(
                    .unsupported,
                    "\(isOne ? "page" : "pages") \(list(empty.map { $0 + 1 })) \(isOne ? "has" : "have") no text:"
                        + " scanned? run OCR (ocrmypdf) first; the other pages were imported",
                    source: file.source))
        }
        if file.bytes.suffix(2048).firstRange(of: "%%EOF".utf8) == nil {
            problems.append(
                ImportError(
                    .malformed,
                    "is cut off; the \(content.pages.count) pages that could be read were imported",
                    source: file.source))
        }
        let text = text(of: content.pages)
        let (facts, tags) = facts(content.info, in: text)
        return Reading(
            documents: [
                ImportedDocument(
                    id: file.id, text: text, facts: facts, tags: tags, mediaType: mediaType,
                    original: file.bytes[...])
            ], problems: problems)
    }

    static func text(of pages: [PageText]) -> [UInt8] {
        var heights: [Double] = []
        for page in pages {
            for line in page.lines { heights += repeatElement(line.box.height, count: line.words.count) }
        }
        heights.sort()
        let bodyHeight = heights.isEmpty ? 10 : heights[heights.count / 2]
        let heads = RunningHeads(pages)
        var columns = ColumnReader(bodyHeight: bodyHeight)
        var rows: [ColumnReader.Row] = []
        for page in pages {
            rows += columns.rows(of: page.lines.filter { !heads.contains($0, of: page) })
            columns.turnPage()
        }
        var text = ParagraphJoiner(rows, bodyHeight: bodyHeight).text
        if !text.isEmpty { text.append(0x0A) }
        return text
    }

    private static func failure(_ output: ChildProcess.Output, _ source: String) -> ImportError {
        let said = String(decoding: output.errors, as: UTF8.self)
        if said.contains("Incorrect password") || said.contains("ncrypt") {
            return ImportError(
                .unsupported,
                "is encrypted; take its password off first, for example with: qpdf --decrypt --password=… IN.pdf OUT.pdf",
                source: source)
        }
        let line = said.split(separator: "\n").last.map { ": \($0.prefix(200))" } ?? ""
        return ImportError(.malformed, "cannot be read as PDF; it seems to be damaged\(line)", source: source)
    }

    /// `1, 3–5, 9`, not more than some.
    private static func list(_ pages: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for page in pages {
            if let last = ranges.last, last.upperBound == page - 1 {
                ranges[ranges.count - 1] = last.lowerBound...page
            } else {
                ranges.append(page...page)
            }
        }
        let shown = ranges.prefix(8).map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        return shown.joined(separator: ", ") + (ranges.count > 8 ? " …" : "")
    }

    private static func facts(_ info: PDFInfo, in text: [UInt8]) -> (DocumentFacts, [String: String]) {
        var facts = DocumentFacts()
        var tags: [String: String] = [:]
        let head = folded(String(decoding: text.prefix(4000), as: UTF8.self))
        let title = info.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let foldedTitle = folded(title)
        if foldedTitle.contains(" "), head.contains(foldedTitle) || looksLikeTitle(title) {
            facts.title = title
            tags["title"] = "PDF Title"
        }
        let author = info.author.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if looksLikeName(author) || (author.contains(" ") && head.contains(folded(author))) {
            facts.author = author
            tags["author"] = "PDF Author"
        }
        return (facts, tags)
    }

    /// Letters and figures in lower case, one space between words.
    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Several words, and not a file's name or a program's.
    private static func looksLikeTitle(_ title: String) -> Bool {
        let words = title.split(separator: " ")
        guard words.count >= 3, title.utf8.count <= 300 else { return false }
        let lower = title.lowercased()
        let isFile =
            lower.contains(".doc") || lower.contains(".indd") || lower.contains(".pdf")
            || lower.contains(".qx") || lower.contains(".ppt") || lower.contains("_") || lower.contains("\\")
        if isFile || lower.hasPrefix("microsoft ") || lower.hasPrefix("untitled") { return false }
        return words.count { $0.contains(where: \.isLetter) } * 3 >= words.count * 2
    }

    /// Two to four capitalised words.
    private static func looksLikeName(_ author: String) -> Bool {
        let words = author.split(separator: " ")
        guard (2...5).contains(words.count), author.utf8.count <= 80 else { return false }
        if author.contains(where: { $0.isNumber || "@/\\_<>:".contains($0) }) { return false }
        let lower = author.lowercased()
        if ["user", "office", "admin", "acrobat", "adobe", "microsoft"].contains(where: lower.contains) {
            return false
        }
        return words.first?.first?.isUppercase == true && words.last?.first?.isUppercase == true
    }
}
