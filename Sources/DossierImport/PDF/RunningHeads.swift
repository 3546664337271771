/// Finds what stands at the head or foot of many pages: running titles, page numbers.
struct RunningHeads {
    private struct Place: Hashable {
        var isHead: Bool
        var text: String
    }

    /// Tops of the lines with a text, one a page at most.
    private var places: [Place: [Double]] = [:]
    private let pages: Int
    /// Part of a page's height at either end in which they are looked for.
    private static let zone = 0.13

    init(_ pages: [PageText]) {
        self.pages = pages.count { !$0.lines.isEmpty }
        for page in pages {
            var seen: Set<Place> = []
            for line in page.lines {
                guard let place = Self.place(line, page), seen.insert(place).inserted else { continue }
                places[place, default: []].append(line.box.top)
            }
        }
        for key in places.keys { places[key]?.sort() }
    }

    func contains(_ line: PageText.Line, of page: PageText) -> Bool {
        guard let place = Self.place(line, page), let tops = places[place] else { return false }
        // A number alone at the very edge is a page number on the only page, too.
        if place.text.allSatisfy({ $0 == "#" || !$0.isLetter }), place.text.contains("#"),
            line.words.count <= 3,
            line.box.top > page.height * 0.92 || line.box.bottom < page.height * 0.06
        {
            return true
        }
        let here = tops.count { abs($0 - line.box.top) < 8 }
        return here >= max(2, Int((Double(pages) * 0.3).rounded(.up)))
    }

    /// The line's text with figures made alike; nil outside the zones.
    private static func place(_ line: PageText.Line, _ page: PageText) -> Place? {
        let isHead = line.box.bottom < page.height * zone
        guard isHead || line.box.top > page.height * (1 - zone) else { return nil }
        var text = ""
        for character in line.text.lowercased() {
            if character.isNumber {
                if text.last != "#" { text.append("#") }
            } else {
                text.append(character)
            }
        }
        return Place(isHead: isHead, text: isRoman(text) ? "#" : text)
    }

    private static func isRoman(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 6 && text.allSatisfy { "ivxl".contains($0) }
    }
}
