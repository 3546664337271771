/// The country in the name of a body: of `U.S. Department of Ports`, `Ministry of Ports of Mexico`, `Mexican Ports
/// Ministry`.
public enum CountryNames {
    /// The words of a name without those that name a country at its beginning or after `of`, and that country by its
    /// usual English name. A name that is only a country's is left whole.
    public static func split(_ name: String) -> (words: [Substring], country: String?) {
        let gazetteer = Gazetteer.english
        let words = name.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.map { Substring($0) }
        var hashes = words.map { Word($0) }
        for (index, word) in words.enumerated()
        where word.utf8.last == 0x73 && (word.hasSuffix("'s") || word.hasSuffix("’s")) {
            hashes[index] = Word(word.dropLast(2))
        }
        var rest: [Substring] = []
        var country: String?
        var index = 0
        while index < words.count {
            let isPlace = rest.isEmpty || rest.last == "of" || rest.suffix(2).elementsEqual(["of", "the"])
            if country == nil, isPlace, let (found, end) = self.country(at: index, hashes, gazetteer),
                end - index < words.count
            {
                country = gazetteer.countries[found]
                while rest.last == "of" || rest.last == "the" { rest.removeLast() }
                index = end
                continue
            }
            rest.append(words[index])
            index += 1
        }
        return rest.isEmpty ? (words, nil) : (rest, country)
    }

    /// The country for whose government a city or house stands, by its usual English name; nil for other names.
    public static func country(ofSeat name: String) -> String? {
        let phrase = Word(phrase: name.split(separator: " ").map { Word($0) })
        guard case .seat(let index) = Gazetteer.english[phrase] else { return nil }
        return Gazetteer.english.countries[index]
    }

    private static func country(
        at start: Int, _ words: [Word], _ gazetteer: Gazetteer
    ) -> (country: Int, end: Int)? {
        guard gazetteer.beginnings.contains(words[start]) else { return nil }
        for end in (start + 1...min(words.count, start + gazetteer.longest)).reversed() {
            if let country = gazetteer.names[Array(words[start..<end])] { return (country, end) }
        }
        return gazetteer.adjectives[words[start]].map { ($0, start + 1) }
    }
}
