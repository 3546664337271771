import DossierSDK

extension GroupConstraints {
    /// What the analyst's decisions make of the groups that the module has found: what is joined becomes the union of its
    /// groups, and a group in which something is kept apart falls into just these parts. Nothing else moves.
    ///
    /// What a decision does not name, because it came later, stays with those that were not taken out.
    ///
    /// - Parameters:
    ///   - parts: places of findings, every finding in one.
    ///   - index: the place of a finding, if there is one.
    /// - Returns: each in ascending order, by their first members.
    func decided(_ parts: [[Int]], count: Int, index: (FindingID) -> Int?) -> [[Int]] {
        var sets = DisjointSets(count: count)
        sets.apply(self, index: index)
        var departures: [Int: Int] = [:]
        for separation in cannotLink {
            for place in separation.left.compactMap(index) { departures[place, default: 0] += 1 }
        }
        for part in parts {
            let order =
                departures.isEmpty
                ? part : part.sorted { (departures[$0] ?? 0, $0) < (departures[$1] ?? 0, $1) }
            var homes: [Int] = []
            for member in order {
                if !homes.contains(where: { sets.join($0, member) }) { homes.append(member) }
            }
        }
        return sets.sets()
    }
}
