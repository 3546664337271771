/// Words of phrases for goods that are no goods of their own.
extension GoodsWords {
    /// Heads of phrases for whatever a country sells.
    static let general: Set<String> = [
        "goods", "good", "imports", "import", "exports", "export", "products", "product", "articles",
        "article",
        "merchandise", "items", "item", "shipments", "commodities", "countries", "country", "nations",
        "partners",
        "trade", "everything", "world", "tariff", "tariffs",
    ]

    static let derived: Set<String> = ["derivative", "derivatives"]

    /// Heads before which a noun says what the goods are.
    static let made: Set<String> = [
        "products", "product", "goods", "items", "articles", "imports", "exports",
    ]

    /// Before such a head, words that name no goods.
    static let plain: Set<String> = [
        "all", "other", "some", "most", "many", "certain", "such", "these", "those", "the", "their", "its",
        "our", "various",
        "additional", "foreign", "domestic", "key", "strategic", "new", "more", "any", "no", "non",
        "of", "and", "or",
        "total", "major", "general", "same", "few", "further", "specific", "similar", "sensitive", "everyday",
        "annual",
        "cheap", "low-value", "high-tech", "eu", "us", "uk", "bilateral", "worth",
    ]
    /// Endings of participles and adjectives.
    static let plainEndings = ["ed", "ing", "able", "ible", "ant", "ent", "ese", "ly"]

    static let prepositions: Set<String> = [
        "from", "of", "into", "to", "in", "by", "that", "which", "under", "made", "imported", "originating",
        "with",
    ]
}
