package import DossierText

extension StableHash {
    /// The identity of a document: its name and its text.
    package static func documentKey(id: String, text: [UInt8]) -> UInt64 {
        var hasher = StableHash()
        hasher.combine(id)
        hasher.combine(text)
        return hasher.value
    }
}

extension [Finding] {
    /// Brings findings of one module in one document into document order and gives them their ids: from document,
    /// module and main span, with an ordinal where several share a span; and their passages.
    package mutating func settle(module: String, document: String, documentKey: UInt64, text: AnnotatedText) {
        sort { $0.span < $1.span }
        var ordinal: UInt64 = 0
        for index in indices {
            ordinal = index > 0 && self[index].span == self[index - 1].span ? ordinal + 1 : 0
            self[index].id = FindingID(
                documentKey: documentKey, module: module, span: self[index].span, ordinal: ordinal)
            self[index].module = module
            self[index].document = document
            self[index].text = text.string(self[index].span)
        }
    }
}

extension FindingID {
    /// - Parameter ordinal: of several findings of the module at one span.
    package init(documentKey: UInt64, module: String, span: TextSpan, ordinal: UInt64 = 0) {
        var hasher = StableHash()
        hasher.combine(documentKey)
        hasher.combine(module)
        hasher.combine(UInt64(span.start))
        hasher.combine(UInt64(span.end))
        hasher.combine(ordinal)
        self.init(value: hasher.value)
    }
}
