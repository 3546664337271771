/// How far something that a draft tells is told elsewhere, from worst to best.
enum Fit: Int, Comparable {
    /// Something else stands in its place.
    case conflicting
    case absent
    /// The same, and not all of it.
    case loose
    case covered

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
