infix operator ..| : RangeFormationPrecedence

/// The tokens from one index up to another; none where the second does not lie behind the first.
///
/// For ranges whose ends were found by separate searches in a text, and so may come out in any order.
public func ..| (first: Int, end: Int) -> Range<Int> { first..<max(first, end) }
