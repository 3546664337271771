/// Parts of speech sentence by sentence, found when somebody asks for one.
///
/// Few sentences have a date whose direction hangs on the tense; where a text was read without its parts of speech, only
/// those are tagged. The answers are the same as those of a text that was tagged whole.
final class TagsOnDemand {
    private let text: TokenizedText
    private var tags: [PartOfSpeech]
    /// Empty where the whole text is tagged.
    private var isTagged: [Bool]

    init(_ text: TokenizedText) {
        self.text = text
        let hasTags = text.tags.count == text.tokens.count
        tags = text.tags
        isTagged = hasTags ? [] : [Bool](repeating: false, count: text.sentences.count)
    }

    /// The part of speech of a token; unknown outside the sentences.
    subscript(index: Int) -> PartOfSpeech {
        guard text.tokens.indices.contains(index) else { return .unknown }
        if !isTagged.isEmpty {
            guard let sentence = text.sentence(at: text.tokens[index].start) else { return .unknown }
            if !isTagged[sentence] {
                if tags.isEmpty { tags = [PartOfSpeech](repeating: .unknown, count: text.tokens.count) }
                Tagger.tag(text.sentences[sentence].tokens, of: text, into: &tags)
                isTagged[sentence] = true
            }
        }
        return tags.indices.contains(index) ? tags[index] : .unknown
    }
}
