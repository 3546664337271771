enum QuotationReader {
    static func quotations(_ text: TokenizedText) -> [Quotation] { [] }
}
