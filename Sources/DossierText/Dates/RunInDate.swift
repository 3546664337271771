/// A date that stands at the head of an entry and governs all of it: `March 4. The toll ends …`, `2031 — …`,
/// `Sept. 3: …`, or a line that is nothing but a date.
public struct RunInDate: Sendable {
    public enum Mark: Sendable {
        /// `March 4. The toll ends`, `Sept. 3: the vote`
        case stop
        /// `2031 — the treaty`: so begins a dateline, too.
        case dash
        /// The block is the date and nothing else.
        case alone
    }

    /// The token behind the date and its mark.
    public let end: Int
    public let mark: Mark
    /// Index of the block at whose head it stands.
    public let block: Int

    /// Nil unless the tokens open a block and are set off from what follows.
    public init?(_ date: Range<Int>, in text: TokenizedText) {
        guard date.lowerBound < date.upperBound, text.tokens.indices.contains(date.lowerBound),
            let number = text.block(at: text.tokens[date.lowerBound].start)
        else { return nil }
        let tokens = text.blocks[number].tokens
        guard tokens.lowerBound == date.lowerBound, date.upperBound <= tokens.upperBound else { return nil }
        block = number
        let next = date.upperBound
        if next == tokens.upperBound || next + 1 == tokens.upperBound && !text.tokens[next].shape.isWord {
            mark = .alone
            end = tokens.upperBound
        } else if text.isMark(next, ".") || text.isMark(next, ":") {
            mark = .stop
            end = next + 1
        } else if text.isDash(next) || text.isMark(next, "-") && text.tokens[next + 1].hasSpaceBefore {
            mark = .dash
            end = next + 1
        } else {
            return nil
        }
    }
}
