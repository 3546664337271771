extension Sequence where Element: Comparable {
    /// A set that is compared by walking along two of them: in ascending order, each once.
    @inlinable  // of hashes it stands in the inner loops of the modules
    public func sortedDistinct() -> [Element] {
        var sorted = sorted()
        var count = 0
        for place in sorted.indices where count == 0 || sorted[count - 1] != sorted[place] {
            sorted[count] = sorted[place]
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        return sorted
    }
}
