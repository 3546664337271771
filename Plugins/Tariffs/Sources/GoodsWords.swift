/// Families of goods, so that `auto parts` and `vehicles` are one measure and `steel` is another.
struct GoodsWords: Sendable {
    private let families: [(name: String, words: Set<String>)]

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
        let known = families(in: phrase)
        guard known.isEmpty else { return known }
        var words = phrase.lowercased().split { !$0.isLetter && $0 != "-" }.map { String($0) }
        if let end = words.firstIndex(where: Self.prepositions.contains) { words.removeSubrange(end...) }
        guard !words.isEmpty, !words.contains(where: Self.general.contains) else { return [] }
        // The head says what it is, also where what stands before it is whence it comes.
        return words.last.map { [String($0.prefix(5))] } ?? []
    }

    /// Heads of phrases for whatever a country sells.
    private static let general: Set<String> = [
        "goods", "good", "imports", "import", "exports", "export", "products", "product", "articles",
        "article",
        "merchandise", "items", "item", "shipments", "commodities", "countries", "country", "nations",
        "partners",
        "trade", "everything", "world", "tariff", "tariffs",
    ]

    private static let prepositions: Set<String> = [
        "from", "of", "into", "to", "in", "by", "that", "which", "under", "made", "imported", "originating",
        "with",
    ]

    /// The families that a phrase names; empty of goods in general.
    func families(in phrase: String) -> Set<String> {
        let words = Set(phrase.lowercased().split { !$0.isLetter }.map { String($0) })
        return Set(families.filter { !$0.words.isDisjoint(with: words) }.map(\.name))
    }
}
