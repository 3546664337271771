/// A heading, paragraph, list item or row of a page, with what tells text from furniture.
struct PageBlock: Sendable {
    enum Kind: Sendable, Equatable {
        case paragraph, preformatted
        case heading(level: Int)
        /// A row of a table of data.
        case row
        /// Of a list of definitions.
        case term, definition
    }

    var kind: Kind
    /// The element of block level in which it stands.
    var node: Int
    /// First and last text node.
    var first: Int
    var last: Int
    /// In ``PageBlocks/bytes``.
    var text: Range<Int>
    var words = 0
    /// Words of links that lead to other pages.
    var linkedWords = 0
    /// Words of links that lead to places in this page.
    var anchoredWords = 0
    var quoteDepth = 0
    var listDepth = 0
    /// Sign or number of the list item that begins here.
    var marker: String?
    /// Node of the outermost list or of the table; 0 outside.
    var group = 0

    var isHeading: Bool { if case .heading = kind { true } else { false } }

    var linkShare: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }

    /// Whether it reads like a sentence or more of running text.
    var isProse: Bool { !isHeading && words >= 10 && linkShare < 0.4 }
}
