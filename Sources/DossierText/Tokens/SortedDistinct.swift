extension Sequence<UInt32> {
    /// Hashes as a set that is compared by walking along two of them: in ascending order, each once.
    public func sortedDistinct() -> [UInt32] {
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
