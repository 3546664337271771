/// Row numbers that say what their rows belong to.
///
/// A finding's number holds its document and its place there, so that the order of the numbers is document order, the
/// findings of a document are one range, and no table has to be asked for either. Documents have 31 bits, the findings of
/// a module in one document 24.
package enum RowNumber {
    static let largestOrdinal = (1 << 24) - 1

    package static func finding(document: Int64, ordinal: Int) -> Int64 { document << 24 | Int64(ordinal) }

    package static func document(ofFinding number: Int64) -> Int64 { number >> 24 }

    package static func ordinal(ofFinding number: Int64) -> Int { Int(number & 0xFF_FFFF) }

    static func firstOfDocument(of finding: Int64) -> Int64 { finding & ~0xFF_FFFF }

    /// Findings added by hand have the upper half of their document's numbers.
    static let firstAddedOrdinal = largestOrdinal / 2 + 1

    static func isAdded(_ finding: Int64) -> Bool { ordinal(ofFinding: finding) >= firstAddedOrdinal }

    static func findings(ofDocument number: Int64) -> ClosedRange<Int64> {
        number << 24...(number << 24 | 0xFF_FFFF)
    }

    /// A finding among those of all modules.
    static func member(module: Int64, finding: Int64) -> Int64 { module << 55 | finding }

    static func finding(ofMember number: Int64) -> Int64 { number & ((1 << 55) - 1) }

    /// A group, by its first member; a finding that is alone has a group of its own besides any that it was joined to.
    static func group(module: Int64, first: Int64, isJoined: Bool) -> Int64 {
        member(module: module, finding: first) << 1 | (isJoined ? 1 : 0)
    }

    static func groups(ofModule module: Int64) -> ClosedRange<Int64> {
        module << 56...(module << 56 | ((1 << 56) - 1))
    }

    /// What one module found in one document.
    static func keys(module: Int64, document: Int64) -> Int64 { module << 40 | document }
}
