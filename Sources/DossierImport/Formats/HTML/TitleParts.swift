/// The title of a page cut where sites put their name.
struct TitleParts {
    var parts: [String] = []
    private var separators: [String] = []

    /// - Parameter splitsColons: also behind `Site:`; a colon is as often part of a title.
    init(_ title: String, splitsColons: Bool = false) {
        var part = ""
        var characters = Array(title)[...]
        while let character = characters.popFirst() {
            if character == ":", characters.first == ":" { characters.removeFirst() }
            if "|–—-·•«»:".contains(character),
                part.hasSuffix(" ") || character == "|" || (splitsColons && character == ":"), !part.isEmpty,
                characters.first == " "
            {
                separators.append(part.hasSuffix(" ") ? " \(character) " : "\(character) ")
                parts.append(part.trimmedLine)
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(part.trimmedLine)
    }

    /// How like the whole is to other words.
    func likeness(of text: String) -> Double {
        func words(_ text: String) -> [String] {
            FurniturePhrases.folded(text).split(separator: " ").map(String.init)
        }
        return Headline.likeness(words(text), words(parts.joined(separator: " ")))
    }

    func first(_ count: Int) -> String { join(0..<count) }

    func last(_ count: Int) -> String { join((parts.count - count)..<parts.count) }

    private func join(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if index > range.lowerBound { text += separators[index - 1] }
            text += parts[index]
        }
        return text
    }
}

extension String {
    fileprivate var trimmedLine: String { ReadingCharacters.line(self) }
}
