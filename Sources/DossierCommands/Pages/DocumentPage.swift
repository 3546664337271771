import DossierHost
import DossierSDK
import DossierText

/// A document as a page: what is known of it, then its text with line numbers, headings standing out.
enum DocumentPage {
    static func page(of text: TextReference, _ invocation: Invocation) throws(Diagnostic) -> Page {
        let workspace = try invocation.workspace()
        let bytes = try invocation.attempt { () throws(WorkspaceError) in try workspace.text(of: text) }
        return self.page(bytes, after: try facts(of: text, invocation))
    }

    private static func page(_ bytes: [UInt8], after head: Page) -> Page {
        var page = head
        page.blank()
        let text = TokenizedText(bytes)
        var start = 0
        var number = 1
        let width = max(4, String(bytes.count { $0 == 0x0A } + 1).utf8.count)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var content = TextSpan(start, end)
            if end > start, bytes[end - 1] == 0x0D { content.end -= 1 }
            let digits = String(number)
            let gutter = String(repeating: " ", count: width - digits.utf8.count) + digits + " │ "
            let style = style(of: content, in: text)
            page.lines.append(
                Page.Line(
                    [Page.Run(gutter, .dim), Page.Run(text.string(content), style)], hanging: width + 3))
            start = end + 1
            number += 1
        }
        return page
    }

    /// What is known of a document, of the revision that is shown, and of its kin.
    static func facts(of text: TextReference, _ invocation: Invocation) throws(Diagnostic) -> Page {
        let workspace = try invocation.workspace()
        let document = text.document
        var page = facts(of: document)
        if document.revisions > 1 {
            let number = text.revision ?? document.revisions
            let revisions = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.revisions(of: document)
            }
            let shown = revisions.first { $0.number == number }
            page.field(
                "revision",
                "\(number) of \(document.revisions)"
                    + (text.revision == nil
                        ? "" : ", imported \(shown?.imported ?? "") from \(shown?.origin ?? "")"),
                width: 9, style: text.revision == nil ? .plain : .warning)
        }
        var query = ReviewQuery()
        query.document = document.id
        let reviews = try invocation.attempt { [query] () throws(WorkspaceError) in
            try workspace.reviews(query)
        }
        for review in reviews where review.action == "note" && review.places.isEmpty && review.isInForce {
            page.field(
                "note", "\(review.text ?? "") (\(review.reviewer), \(review.time.prefix(10)))", width: 9)
        }
        let families = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.copies(of: document)
        }
        for family in families {
            let others = family.members.map(\.document).filter { $0.id != document.id }
            let names = others.prefix(5).map { other in
                "\(other.handle) \(other.facts.publisher ?? other.id)\(other.id == family.origin.id ? " (first)" : "")"
            }
            page.field(
                family.isPart ? "shares" : "copies",
                names.joined(separator: ", ") + (others.count > 5 ? ", … (copies \(document.handle))" : ""),
                width: 9)
        }
        return page
    }

    static func facts(of document: DocumentRecord) -> Page {
        var page = Page()
        page.add(
            Page.Run(document.handle, .handle), Page.Run("  "),
            Page.Run(document.facts.title ?? document.id, .title))
        let facts: [(String, String?)] = [
            ("document", document.id), ("publisher", document.facts.publisher),
            ("author", document.facts.author),
            ("published", document.facts.published?.description ?? "unknown"), ("url", document.facts.url),
            ("language", document.facts.language),
            ("length", "\(Counted.text(document.words, "word")), \(Counted.text(document.bytes, "byte"))"),
            ("findings", Counted.number(document.findings)),
            ("imported", "\(document.imported) from \(document.origin)"),
        ]
        for (name, value) in facts {
            if let value { page.field(name, value, width: 9) }
        }
        return page
    }

    private static func style(of line: TextSpan, in text: TokenizedText) -> Page.Style {
        guard let index = text.block(at: max(line.start, line.end - 1)),
            text.blocks[index].span.overlaps(line)
        else {
            return .plain
        }
        switch text.blocks[index].kind {
        case .title, .heading: return .title
        case .boilerplate: return .dim
        default: return .plain
        }
    }
}
