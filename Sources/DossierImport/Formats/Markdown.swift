import CMark
import DossierSDK
import Glibc

/// Markdown files: CommonMark, read by cmark, as plain reading text.
///
/// Headings and paragraphs stand apart by blank lines, list items begin with `- ` or their number, block quotations are
/// set in by four spaces, links and emphasis are their text, images and raw HTML are left out. The facts come from a
/// YAML block at the head; without a title in it, the first heading of the first level is the title.
package enum Markdown: TextImporter {
    package static let extensions = ["md", "markdown"]
    package static let mediaType = "text/markdown"

    package static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument {
        let markdown = try PlainText.decode(bytes, settings: settings, source: source).text
        let frontMatter = FrontMatter(markdown)
        var renderer = MarkdownRenderer()
        unsafe renderer.render(markdown[frontMatter.end...])
        guard !renderer.text.isEmpty else {
            throw ImportError(.empty, "holds no text besides its markup", source: source)
        }
        var facts = frontMatter.facts
        var tags = frontMatter.tags
        if facts.title == nil, let title = renderer.title {
            facts.title = title
            tags["title"] = "first heading"
        }
        return ImportedDocument(
            id: id, text: renderer.text, facts: facts, tags: tags, mediaType: mediaType,
            original: bytes[...], encoding: settings.encoding)
    }
}

/// Writes the reading text of a Markdown tree, node by node; the tree's depth costs no stack.
private struct MarkdownRenderer {
    private(set) var text: [UInt8] = []
    private var titleBytes: [UInt8]?
    private var quoteDepth = 0
    private var lists: [List] = []
    /// Sign of the list item that has begun and has no text yet.
    private var marker: String?
    /// Whether the last block stands in a list that goes on.
    private var isInList = false
    private var imageDepth = 0
    private var isInTitle = false

    private struct List {
        /// Nil for bullets.
        var number: Int?
        var isTight: Bool
    }

    var title: String? { titleBytes.map { String(decoding: $0, as: UTF8.self) } }

    @unsafe mutating func render(_ markdown: ArraySlice<UInt8>) {
        let root = unsafe markdown.withUnsafeBytes { buffer in
            unsafe cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        guard let root = unsafe root else { return }
        defer { unsafe cmark_node_free(root) }
        guard let walk = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(walk) }
        while true {
            let event = unsafe cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { break }
            guard let node = unsafe cmark_iter_get_node(walk) else { break }
            if event == CMARK_EVENT_ENTER { unsafe enter(node) } else { unsafe leave(node) }
        }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        if !text.isEmpty { text.append(0x0A) }
    }

    @unsafe private mutating func enter(_ node: OpaquePointer) {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE:
            quoteDepth += 1
        case CMARK_NODE_LIST:
            let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            unsafe lists.append(
                List(
                    number: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                    isTight: cmark_node_get_list_tight(node) != 0))
        case CMARK_NODE_ITEM:
            guard let last = lists.indices.last else { break }
            marker = lists[last].number.map { "\($0). " } ?? "- "
            lists[last].number? += 1
        case CMARK_NODE_PARAGRAPH:
            beginBlock()
        case CMARK_NODE_HEADING:
            beginBlock()
            isInTitle = unsafe titleBytes == nil && cmark_node_get_heading_level(node) == 1
            if isInTitle { titleBytes = [] }
        case CMARK_NODE_CODE_BLOCK:
            beginBlock()
            var code = unsafe literal(node)
            while code.last == 0x0A { code.removeLast() }
            for (index, line) in code.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                if index > 0 { breakLine() }
                append(line)
            }
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            append(unsafe literal(node))
        case CMARK_NODE_SOFTBREAK:
            append([0x20])
        case CMARK_NODE_LINEBREAK:
            if isInTitle { append([0x20]) } else if imageDepth == 0 { breakLine() }
        case CMARK_NODE_IMAGE:
            imageDepth += 1
        default:
            break
        }
    }

    @unsafe private mutating func leave(_ node: OpaquePointer) {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE:
            quoteDepth -= 1
        case CMARK_NODE_LIST:
            lists.removeLast()
            if lists.isEmpty { isInList = false }
        case CMARK_NODE_ITEM:
            marker = nil
        case CMARK_NODE_HEADING:
            isInTitle = false
        case CMARK_NODE_IMAGE:
            imageDepth -= 1
        default:
            break
        }
    }

    /// Goes to a new line, after a blank one unless in a tight list, and writes what stands before the block.
    private mutating func beginBlock() {
        if !text.isEmpty {
            text.append(0x0A)
            if !isInList || lists.last?.isTight != true { text.append(0x0A) }
        }
        isInList = !lists.isEmpty
        indent(by: marker == nil ? lists.count : lists.count - 1)
        if let marker { text.append(contentsOf: Array(marker.utf8)) }
        marker = nil
    }

    private mutating func breakLine() {
        text.append(0x0A)
        indent(by: lists.count)
    }

    /// Limited, so that a page of nested marks does not become a page of spaces.
    private mutating func indent(by listDepth: Int) {
        let width = min(quoteDepth, 8) * 4 + min(max(listDepth, 0), 16) * 2
        text.append(contentsOf: repeatElement(0x20, count: width))
    }

    private mutating func append(_ bytes: some Sequence<UInt8>) {
        guard imageDepth == 0 else { return }
        text.append(contentsOf: bytes)
        if isInTitle { titleBytes?.append(contentsOf: bytes) }
    }

    @unsafe private func literal(_ node: OpaquePointer) -> [UInt8] {
        guard let start = unsafe cmark_node_get_literal(node) else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }
}
