package import DossierSDK

/// The blocking keys of one module's findings in one document, in the order of the findings.
package struct FindingKeys: Sendable {
    /// Findings that have keys.
    package private(set) var findings: [(ordinal: Int, keys: [UInt64])] = []

    package init() {}

    /// - Parameter keys: of the finding with this place in its document.
    package mutating func add(_ keys: [BlockingKey], ordinal: Int) {
        let keys = Set(keys.map(\.hash)).sorted()
        if !keys.isEmpty { findings.append((ordinal, keys)) }
    }

    /// The keys of the finding with a place in its document.
    package subscript(ordinal: Int) -> [UInt64]? {
        var (low, high) = (0, findings.count)
        while low < high {
            let middle = (low + high) / 2
            if findings[middle].ordinal < ordinal { low = middle + 1 } else { high = middle }
        }
        return low < findings.count && findings[low].ordinal == ordinal ? findings[low].keys : nil
    }

    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: findings.reduce(0) { $0 + 4 + 8 * $1.keys.count })
        for (ordinal, keys) in findings {
            writer.variable(UInt64(ordinal))
            writer.variable(UInt64(keys.count))
            for key in keys { writer.fixed(key) }
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            guard let ordinal = reader.variable(), ordinal <= UInt64(RowNumber.largestOrdinal),
                let count = reader.variable(), count <= UInt64(bytes.count / 8)
            else { return }
            var keys: [UInt64] = []
            keys.reserveCapacity(Int(count))
            for _ in 0..<count {
                guard let key = reader.fixed() else { return }
                keys.append(key)
            }
            findings.append((Int(ordinal), keys))
        }
    }
}

/// That a finding has a key.
package struct KeyEntry: Sendable, Hashable, Comparable {
    package let key: UInt64
    /// Row number of the finding.
    package let finding: Int64

    package static func < (left: KeyEntry, right: KeyEntry) -> Bool {
        left.key != right.key ? left.key < right.key : left.finding < right.finding
    }
}

extension FindingKeys {
    func entries(document: Int64) -> [KeyEntry] {
        findings.flatMap { finding in
            let number = RowNumber.finding(document: document, ordinal: finding.ordinal)
            return finding.keys.map { KeyEntry(key: $0, finding: number) }
        }
    }
}
