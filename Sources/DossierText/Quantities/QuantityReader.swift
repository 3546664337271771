enum QuantityReader {
    static func quantities(_ text: TokenizedText) -> [Quantity] { [] }
}
