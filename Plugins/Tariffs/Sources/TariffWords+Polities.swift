/// Words for states that no gazetteer knows.
extension TariffWords {
    /// What makes the adjective of a state from its name without a last vowel.
    static let nationalEndings: Set<String> = [
        "an", "ian", "n", "ean", "ese", "ish", "i", "ic", "er", "ite", "ch", "yan",
    ]
}
