/// A number in the text with what it measures.
public struct Quantity: Sendable {
    public enum Kind: String, Sendable {
        case cardinal, ordinal, percent, money
    }

    public enum Bound: String, Sendable {
        case exact, about, atLeast, atMost
    }

    public let kind: Kind
    public let span: TextSpan
    public let tokens: Range<Int>
    /// The number; of a range its lower end. `dozens` is 24 and `about`.
    public let value: Double
    /// The upper end of a range.
    public let upper: Double?
    public let bound: Bound
    /// Whether a word such as `dozens` tells no more than its size.
    public let isVague: Bool
    /// The currency's ISO 4217 code, of money.
    public let currency: String?
    /// The noun that is counted: `people` of `11 people`.
    public let noun: TextSpan?

    /// Its value as it is compared with that of another source.
    public var rough: RoughNumber { RoughNumber(value, bound, isVague: isVague) }

    /// Both ends of a range, each as a number by itself.
    package var ends: (lower: Quantity, upper: Quantity)? {
        guard let upper else { return nil }
        func end(_ value: Double) -> Quantity {
            Quantity(
                kind: kind, span: span, tokens: tokens, value: value, upper: nil, bound: bound,
                isVague: isVague, currency: currency, noun: noun)
        }
        return (end(value), end(upper))
    }
}
