/// A line or paragraph of the document with its place in the layout.
public struct Block: Sendable {
    public enum Kind: UInt8, Sendable {
        case title, heading, paragraph, bullet
        /// A block quotation, marked by its layout.
        case quote
        /// The answer or speech behind a label: `A1:`, `SECRETARY LEE:`, `Q`.
        case turn
        /// What is not content: bylines, reading times, licence lines, navigation.
        case boilerplate
    }

    public var kind: Kind
    /// The content, without bullet sign, label or edge white space.
    public var span: TextSpan
    /// `Q1:`, `MS. LEE:`; of a heading with a question, `Q1:`.
    public var label: TextSpan?
    /// Of a bullet: the block that introduces its list.
    public var leadIn: Int?
    /// The heading that governs the block.
    public var section: Int?
    /// Indices of the tokens inside `span`.
    public var tokens: Range<Int> = 0..<0
    /// Whether the block goes on with the sentence that the block before it left unfinished.
    public var isContinuation = false

    /// Whether the block is running text, in which modules look for findings.
    public var isContent: Bool { kind != .boilerplate }
}

/// One sentence, or a heading or bullet that stands for one.
public struct Sentence: Sendable {
    public let span: TextSpan
    /// Indices of its tokens.
    public let tokens: Range<Int>
    /// Index of the block in which it begins.
    public let block: Int
}
