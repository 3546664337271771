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

    /// The families that a phrase names; empty of goods in general.
    func families(in phrase: String) -> Set<String> {
        let words = Set(phrase.lowercased().split { !$0.isLetter }.map { String($0) })
        return Set(families.filter { !$0.words.isDisjoint(with: words) }.map(\.name))
    }
}
