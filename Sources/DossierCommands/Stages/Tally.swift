/// Records sorted into heaps by the values of some fields; of a field that is a list, a record lies on the heap of each
/// value.
struct Tally {
    /// In the order in which they came.
    private(set) var keys: [[Value?]] = []
    /// For each key, the positions of its records.
    private(set) var members: [[Int]] = []

    init(_ records: [Record], by indices: [Int], _ session: Session) throws(Diagnostic) {
        var positions: [[Value?]: Int] = [:]
        for (index, record) in records.enumerated() {
            try session.checkCancellation(at: index)
            for key in Self.keys(of: record, indices[...]) {
                if let position = positions[key] {
                    members[position].append(index)
                } else {
                    positions[key] = keys.count
                    keys.append(key)
                    members.append([index])
                }
            }
        }
    }

    /// Positions of the keys; equally frequent ones stay in the order in which they came.
    var mostFrequentFirst: [Int] {
        keys.indices.sorted {
            members[$0].count != members[$1].count ? members[$0].count > members[$1].count : $0 < $1
        }
    }

    /// All combinations of the values of lists.
    static func keys(of record: Record, _ indices: ArraySlice<Int>) -> [[Value?]] {
        guard let index = indices.first else { return [[]] }
        let rest = keys(of: record, indices.dropFirst())
        guard case .list(let values)? = record.values[index] else {
            return rest.map { [record.values[index]] + $0 }
        }
        return values.flatMap { value in rest.map { [.text(value)] + $0 } }
    }
}
