enum SourceReader {
    static func read(_ text: TokenizedText) -> SourceReading { SourceReading() }
}
