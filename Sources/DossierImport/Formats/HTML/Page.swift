/// A page of HTML as a tree in document order.
///
/// Nodes stand in the order of their start tags, and each knows where its subtree ends: the descendants of a node are
/// a range of indices, every walk is a loop, and no depth of nesting costs any stack.
struct Page: Sendable {
    struct Node: Sendable {
        let element: Element
        /// Index of the parent; the root is its own.
        let parent: Int32
        /// Index behind the last descendant.
        var end: Int32
        /// Of a text node: its bytes in ``Page/characters``. Of an element: its attributes in ``Page/attributes``.
        var content: Range<Int32>
    }

    struct Attribute: Sendable {
        let name: AttributeName
        let value: String
    }

    /// The attributes that are kept; a page may have any others.
    enum AttributeName: String, Sendable {
        case `class`, id, role, hidden, style, href, rel, itemprop, content, name, property, datetime, lang,
            type, size
        case start, value, pubdate, itemtype, open, title
        case ariaHidden = "aria-hidden"
        case ariaControls = "aria-controls"
        case dataTarget = "data-target"
        case dataBootstrapTarget = "data-bs-target"
        case xmlLang = "xml:lang"
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    /// The text of all text nodes, one after the other, in UTF-8.
    var characters: [UInt8] = []
    /// The contents of `<script type="application/ld+json">`.
    var linkedData: [[UInt8]] = []

    func element(_ node: Int) -> Element { nodes[node].element }

    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

    /// The descendants and the node itself.
    func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

    func contains(_ ancestor: Int, _ node: Int) -> Bool { subtree(ancestor).contains(node) }

    func attribute(_ name: AttributeName, of node: Int) -> String? {
        guard nodes[node].element != .text else { return nil }
        for index in nodes[node].content where attributes[Int(index)].name == name {
            return attributes[Int(index)].value
        }
        return nil
    }

    func hasAttributes(_ node: Int) -> Bool { nodes[node].element != .text && !nodes[node].content.isEmpty }

    func children(_ node: Int) -> Children { Children(page: self, node: node) }

    /// The children of a node, in order.
    struct Children: Sequence, IteratorProtocol {
        private let page: Page
        private var place: Int
        private let end: Int

        init(page: Page, node: Int) {
            self.page = page
            place = node + 1
            end = Int(page.nodes[node].end)
        }

        mutating func next() -> Int? {
            guard place < end else { return nil }
            defer { place = Int(page.nodes[place].end) }
            return place
        }
    }

    /// The parent, its parent and so on up to the root.
    func ancestors(_ node: Int) -> UnfoldSequence<Int, Int> {
        sequence(state: node) { node in
            let parent = Int(nodes[node].parent)
            if parent == node { return nil }
            node = parent
            return parent
        }
    }

    /// The text of a subtree on one line.
    func line(of node: Int) -> String {
        var bytes: [UInt8] = []
        var index = node
        let end = Int(nodes[node].end)
        while index < end {
            let element = nodes[index].element
            if element == .text {
                let content = nodes[index].content
                bytes.append(contentsOf: characters[Int(content.lowerBound)..<Int(content.upperBound)])
            } else if element.isMute, index != node, element != .title {
                index = Int(nodes[index].end)
                continue
            } else if element.isBlock || element == .br {
                bytes.append(0x20)
            }
            index += 1
        }
        return ReadingCharacters.line(bytes)
    }
}
