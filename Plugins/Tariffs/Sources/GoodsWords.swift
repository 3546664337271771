import DossierText

/// Families of goods, so that `auto parts` and `vehicles` are one measure and `steel` is another.
struct GoodsWords: Sendable {
    private let families: [(name: String, words: Set<String>)]
    /// The place of each word's family.
    private let table: WordTable<Int>

    private init(families: [(name: String, words: Set<String>)]) {
        self.families = families
        table = WordTable(
            families.enumerated().flatMap { place, family in family.words.map { (Word($0), place) } })
    }

    static let english = GoodsWords(families: [
        ("steel", ["steel"]),
        ("aluminium", ["aluminum", "aluminium"]),
        ("copper", ["copper"]),
        (
            "vehicles",
            [
                "auto", "autos", "automobile", "automobiles", "car", "cars", "vehicle", "vehicles", "trucks",
                "motorcycles",
            ]
        ),
        ("energy", ["energy", "oil", "gas", "electricity", "petroleum", "coal"]),
        ("potash", ["potash", "fertilizer", "fertiliser"]),
        ("semiconductors", ["semiconductor", "semiconductors", "chips"]),
        ("pharmaceuticals", ["pharmaceutical", "pharmaceuticals", "drugs", "medicines"]),
        ("batteries", ["battery", "batteries"]),
        ("minerals", ["minerals", "graphite", "magnets"]),
        ("solar", ["solar"]),
        ("medical", ["medical", "syringes", "needles", "gloves", "respirators", "masks"]),
        ("lumber", ["lumber", "timber", "wood", "furniture"]),
        (
            "agriculture",
            [
                "agricultural", "food", "dairy", "beef", "pork", "poultry", "ethanol", "wine", "cheese",
                "grain", "rice",
            ]
        ),
        ("textiles", ["textiles", "clothing", "apparel", "footwear", "shoes"]),
        ("electronic transmissions", ["transmissions"]),
    ])

    /// What a phrase names: families, or else the goods by the stems of their words; empty of goods in general.
    func kinds(in phrase: String) -> Set<String> {
        var words = Self.words(of: phrase) { $0 == "-" }
        if let end = words.firstIndex(where: { Self.prepositions.contains($0.lowercased()) }) {
            words.removeSubrange(end...)
        }
        var known = families(in: phrase)
        if !known.isEmpty {
            // What is made of steel is taxed apart from steel.
            if let head = words.last?.lowercased(), Self.derived.contains(head) {
                known.insert("derivatives")
            }
            return known
        }
        // "fish products" are fish; "Chilean products", "covered products" are goods in general.
        if let head = words.last, Self.made.contains(head.lowercased()), words.count > 1 {
            let before = words[words.count - 2]
            if before == before.lowercased(), !Self.plain.contains(before),
                !Self.plainEndings.contains(where: { before.hasSuffix($0) })
            {
                words.removeLast()
            }
        }
        words = words.map { $0.lowercased() }
        guard !words.isEmpty, !words.contains(where: Self.general.contains) else { return [] }
        // The head says what it is, also where what stands before it is whence it comes.
        return words.last.map { [String($0.prefix(5))] } ?? []
    }

    /// The families that a phrase names; empty of goods in general.
    func families(in phrase: String) -> Set<String> {
        var found: Set<String> = []
        for word in Self.words(of: phrase, joined: { _ in false }) {
            if let family = table[Word(word)] { found.insert(families[family].name) }
        }
        return found
    }

    private static func words(of phrase: String, joined isJoint: (Unicode.Scalar) -> Bool) -> [String] {
        phrase.unicodeScalars.split { scalar in
            let isLetter =
                scalar.isASCII
                ? UInt8(truncatingIfNeeded: scalar.value | 0x20) &- 0x61 < 26 : scalar.properties.isAlphabetic
            return !isLetter && !isJoint(scalar)
        }.map { String(Substring($0)) }
    }
}
