/// What stands between a pair of quotation marks.
public struct Quotation: Sendable {
    /// Inside the marks.
    public let span: TextSpan
    /// With the marks.
    public let outer: TextSpan
    /// Indices of the tokens inside the marks.
    public let tokens: Range<Int>
    /// The quotation in which this one stands.
    public let parent: Int?
    /// The quotation of the paragraph before, that this one goes on with because no closing mark stood there.
    public let continues: Int?
    /// Whether a closing mark was found; without one the quotation ends with its paragraph.
    public let isClosed: Bool
}
