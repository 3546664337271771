/// The person whom the label of a turn names behind a title: `MS. ORLOV:`, `SPOKESWOMAN ANA BRITO:`.
///
/// Offices and unnamed officials (`MODERATOR:`, `SENIOR OFFICIAL:`) are no persons, and who only asks is none either.
public struct SpeakerLabel: Sendable {
    /// As names are written: `Ana Brito`, `Orlov`.
    public let name: String
    /// The words of the name.
    public let span: TextSpan
    /// The words before it, unless they only honour.
    public let title: String?
    /// How many words the name has.
    public let length: Int

    public init?(_ label: TextSpan, in text: AnnotatedText) {
        let words = NameWords.english
        var titles: [Int] = []
        var names: [Int] = []
        for index in text.tokens(in: label) where text.tokens[index].shape.isWord {
            let word = text.word(index)
            let isTitle =
                words.titles.contains(word) || words.titleModifiers.contains(word)
                || !titles.isEmpty && (word == words.of || words.portfolios.contains(word))
            if names.isEmpty, isTitle { titles.append(index) } else { names.append(index) }
        }
        guard let first = names.first, let last = names.last, let title = titles.last, names.count <= 4,
            words.titles.contains(text.word(title)) || words.portfolios.contains(text.word(title)),
            !names.contains(where: {
                text.tokens[$0].shape == .lower || words.openers.contains(text.word($0))
            })
        else { return nil }
        span = text.span(first..<last + 1)
        name = names.map { Self.written(text.form($0)) }.joined(separator: " ")
        length = names.count
        let honour = titles.allSatisfy { words.honorifics.contains(text.word($0)) }
        self.title = honour ? nil : titles.map { Self.written(text.form($0)) }.joined(separator: " ")
    }

    /// A name in capitals as names are written; others as they are.
    public static func name(_ name: String) -> String {
        name.split(separator: " ").map { written(String($0)) }.joined(separator: " ")
    }

    /// `ORLOV` as `Orlov`, initials as they are.
    private static func written(_ word: String) -> String {
        guard word.utf8.count > 2, !word.contains(where: \.isLowercase) else { return word }
        var isFirst = true
        return word.map { character in
            defer { isFirst = !character.isLetter }
            return isFirst ? String(character) : character.lowercased()
        }.joined()
    }
}
