/// The words of one page with their places, as the page's text layer gives them.
struct PageText {
    var width = 0.0
    var height = 0.0
    var lines: [Line] = []

    /// Points from the page's upper left corner.
    struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        var height: Double { bottom - top }
        var width: Double { right - left }

        mutating func formUnion(_ other: Box) {
            left = min(left, other.left)
            top = min(top, other.top)
            right = max(right, other.right)
            bottom = max(bottom, other.bottom)
        }
    }

    struct Word {
        var text: String
        var box: Box
    }

    /// Words beside each other, as far as no wide gap parts them.
    struct Line {
        var words: [Word]
        var box: Box

        init?(_ words: [Word]) {
            guard let first = words.first else { return nil }
            self.words = words
            box = words.dropFirst().reduce(into: first.box) { $0.formUnion($1.box) }
        }

        var text: String { words.map(\.text).joined(separator: " ") }
    }
}

/// What a PDF file says of itself.
struct PDFInfo {
    var title = ""
    var author = ""
}
