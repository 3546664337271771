/// A number as exactly as a source gives it, by which the numbers of two sources are compared.
public struct RoughNumber: Sendable, Hashable {
    public let value: Double
    public let bound: Quantity.Bound
    /// Whether no more than its size is told: `dozens`, `hundreds`.
    public let isVague: Bool

    /// - Parameter isVague: whether it is told by a word such as `dozens`; `about 40` is not vague.
    public init(_ value: Double, _ bound: Quantity.Bound = .exact, isVague: Bool = false) {
        self.value = value
        self.bound = bound
        self.isVague = isVague && bound == .about
    }

    /// Whether a passage has the word that a value stands for: 24 of `dozens of suspects`, but not of `about 24 suspects`.
    public static func isVague(_ value: Double, in passage: String) -> Bool {
        let words = Word.sequence(of: passage)
        return words.indices.contains { index in
            switch NumberWords.english.entry(words[index].word) {
            case .vague(let size): size == value
            // "several dozen", but not "three hundred"
            case .scale(let scale):
                scale * NumberWords.several == value && (index == 0 || !isNumber(words[index - 1].word))
            default: false
            }
        }
    }

    private static func isNumber(_ word: Word) -> Bool {
        if case .value = NumberWords.english.entry(word) { return true }
        return false
    }

    /// Whether both can be right.
    public func agrees(with other: RoughNumber) -> Bool {
        if bound == .exact, other.bound == .exact {
            return value == other.value || Self.isRounded(value, other.value)
        }
        // Two who both say `about` are less far apart than one of them may be from the number.
        let slack = bound == .about && other.bound == .about ? 0.1 : 0.2
        return range(slack).overlaps(other.range(slack))
    }

    /// Whether a number is another one rounded: 52 of 52.4, 4,000 of 4,012; ten are not eleven rounded.
    private static func isRounded(_ one: Double, _ other: Double) -> Bool {
        let (left, right) = (roundness(one), roundness(other))
        let unit = max(left, right)
        guard left != right, unit >= 100 || unit <= 1 else { return false }
        return (one / unit).rounded() == (other / unit).rounded()
    }

    /// The power of ten to which a number seems rounded.
    private static func roundness(_ value: Double) -> Double {
        if value.rounded() != value { return (value * 10).rounded() == value * 10 ? 0.1 : 0.01 }
        var unit = 1.0
        while value >= unit * 100, unit < 1e12, (value / (unit * 10)).rounded() == value / (unit * 10) {
            unit *= 10
        }
        return unit
    }

    /// The numbers that can be meant.
    private func range(_ slack: Double) -> ClosedRange<Double> {
        guard value.isFinite else { return -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude }
        switch bound {
        case .exact: return value...value
        case .atLeast: return value...Double.greatestFiniteMagnitude
        case .atMost: return min(0, value)...value
        case .about:
            // `dozens` is anything from a few to a hundred.
            return isVague
                ? value / 4...value * 4 : value - abs(value) * slack...value + abs(value) * slack
        }
    }
}
