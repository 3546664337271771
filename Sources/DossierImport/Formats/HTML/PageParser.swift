import CXML

/// Reads bytes as a page with libxml2's HTML parser, which makes sense of any input.
///
/// The parser's events are taken, not its tree: a page costs a few dozen bytes a tag, nothing is fetched, and no
/// entity is declared by the page itself, so that none can multiply.
enum PageParser {
    enum Failure: Error {
        /// Beyond what a page can be; the words say of what there is too much.
        case tooLarge(String)
    }

    /// Deeper than browsers nest (512) and any page is written; beyond it, the parser's own look-ups along its stack of
    /// open elements become the cost of a page.
    static let deepest = 1000
    static let mostNodes = 1 << 22
    private static let mostBytes = 1 << 28

    /// - Parameter bytes: UTF-8; what is not is replaced by U+FFFD.
    static func page(_ bytes: [UInt8]) throws(Failure) -> Page {
        guard bytes.count <= mostBytes else { throw .tooLarge("more than 256 MiB of HTML") }
        let source = CrowdedTags.thinned(sanitized(bytes))
        var builder = parse(source)
        if builder.isTooDeep { builder = parse(FlatPage.flattened(source)) }
        guard !builder.isTooLarge else { throw .tooLarge("more than four million elements") }
        return builder.finished()
    }

    private static func parse(_ bytes: [UInt8]) -> PageBuilder {
        let builder = PageBuilder()
        unsafe bytes.withUnsafeBytes { buffer in
            var events = unsafe cxml_events(
                context: Unmanaged.passUnretained(builder).toOpaque(),
                start: { context, name, attributes in
                    guard let builder = unsafe PageBuilder.at(context), let name = unsafe name else {
                        return 0
                    }
                    let element = unsafe Element(name: String(cString: name))
                    return builder.start(element, unsafe Self.read(attributes)) ? 0 : 1
                },
                end: { context, name in
                    guard let builder = unsafe PageBuilder.at(context), let name = unsafe name else { return }
                    builder.end(unsafe Element(name: String(cString: name)))
                },
                text: { context, text, count in
                    unsafe PageBuilder.at(context)?.append(UnsafeRawBufferPointer(start: text, count: count))
                })
            _ = unsafe cxml_parse_html(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &events)
        }
        return builder
    }

    private static func read(
        _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
    ) -> [Page.Attribute] {
        guard var next = unsafe attributes else { return [] }
        var result: [Page.Attribute] = []
        while let name = unsafe next[0] {
            let value = unsafe next[1]
            unsafe next += 2
            guard let name = unsafe Page.AttributeName(rawValue: String(cString: name)) else { continue }
            result.append(.init(name: name, value: unsafe value.map { unsafe String(cString: $0) } ?? ""))
        }
        return result
    }

    /// Without NUL bytes, at which the parser would stop, and without broken UTF-8.
    private static func sanitized(_ bytes: [UInt8]) -> [UInt8] {
        let isWhole = (try? UTF8Span(validating: bytes.span)) != nil
        if isWhole, !bytes.contains(0) { return bytes }
        return Array(String(decoding: bytes.lazy.filter { $0 != 0 }, as: UTF8.self).utf8)
    }
}

/// Builds the tree from the parser's events.
private final class PageBuilder {
    private(set) var isTooDeep = false
    private(set) var isTooLarge = false
    private var page = Page()
    /// Indices of the open elements.
    private var open: [Int32] = []
    private var linkedData: [UInt8]?

    @unsafe static func at(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
        unsafe context.map { unsafe Unmanaged<PageBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// False when the parser should stop.
    func start(_ element: Element, _ attributes: [Page.Attribute]) -> Bool {
        guard open.count < PageParser.deepest else {
            isTooDeep = true
            return false
        }
        let first = Int32(page.attributes.count)
        page.attributes.append(contentsOf: attributes)
        guard add(element, first..<Int32(page.attributes.count)) else { return false }
        open.append(Int32(page.nodes.count - 1))
        if element == .script, attributes.contains(where: Self.isLinkedData) { linkedData = [] }
        return true
    }

    private static func isLinkedData(_ attribute: Page.Attribute) -> Bool {
        attribute.name == .type && attribute.value.lowercased().hasPrefix("application/ld+json")
    }

    private func add(_ element: Element, _ content: Range<Int32>) -> Bool {
        let index = Int32(page.nodes.count)
        guard index < PageParser.mostNodes else {
            isTooLarge = true
            return false
        }
        page.nodes.append(
            Page.Node(element: element, parent: open.last ?? 0, end: index + 1, content: content))
        return true
    }

    func end(_ element: Element) {
        guard let place = open.lastIndex(where: { page.nodes[Int($0)].element == element }) else { return }
        while open.count > place { close() }
    }

    private func close() {
        guard let index = open.popLast() else { return }
        page.nodes[Int(index)].end = Int32(page.nodes.count)
        if let data = linkedData {
            page.linkedData.append(data)
            linkedData = nil
        }
    }

    @unsafe func append(_ text: UnsafeRawBufferPointer) {
        guard let parent = open.last, !isTooLarge else { return }
        switch page.nodes[Int(parent)].element {
        case .script: unsafe linkedData?.append(contentsOf: text)
        case .style: break
        default:
            let start = Int32(page.characters.count)
            unsafe page.characters.append(contentsOf: text)
            let end = Int32(page.characters.count)
            let last = page.nodes.count - 1
            if last > Int(parent), page.nodes[last].element == .text, page.nodes[last].parent == parent {
                page.nodes[last].content = page.nodes[last].content.lowerBound..<end
            } else {
                _ = add(.text, start..<end)
            }
        }
    }

    func finished() -> Page {
        while !open.isEmpty { close() }
        // Every page has a root.
        if page.nodes.isEmpty { _ = add(.html, 0..<0) }
        return page
    }
}
