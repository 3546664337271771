package import DossierSDK
import Foundation

/// The blocking keys of one module's findings in one document, in the order of the findings.
///
/// Kept in three arrays, not one for each finding: there are as many of these as findings are brought together at once.
package struct FindingKeys: Sendable {
    /// Places, in the document, of the findings that have keys.
    package private(set) var ordinals: [Int32] = []
    /// For each of them where its keys end.
    private var ends: [Int32] = []
    private var keys: [UInt64] = []

    package init() {}

    /// How many keys there are altogether.
    var count: Int { keys.count }

    /// - Parameter keys: of the finding with this place in its document.
    package mutating func add(_ keys: [BlockingKey], ordinal: Int) {
        if keys.isEmpty { return }
        var own: [UInt64] = []
        own.reserveCapacity(keys.count)
        for key in keys { own.append(key.hash) }
        own.sort()
        for place in own.indices where place == 0 || own[place] != own[place - 1] {
            self.keys.append(own[place])
        }
        end(ordinal)
    }

    private mutating func end(_ ordinal: Int) {
        ordinals.append(Int32(clamping: ordinal))
        ends.append(Int32(clamping: keys.count))
    }

    /// The keys of the finding with a place in its document.
    package subscript(ordinal: Int) -> ArraySlice<UInt64>? {
        var (low, high) = (0, ordinals.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(ordinals[middle]) < ordinal { low = middle + 1 } else { high = middle }
        }
        return low < ordinals.count && Int(ordinals[low]) == ordinal ? keys(at: low) : nil
    }

    private func keys(at place: Int) -> ArraySlice<UInt64> {
        keys[(place > 0 ? Int(ends[place - 1]) : 0)..<Int(ends[place])]
    }

    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: 4 * ordinals.count + 8 * keys.count)
        for (place, ordinal) in ordinals.enumerated() {
            let keys = keys(at: place)
            writer.variable(UInt64(ordinal))
            writer.variable(UInt64(keys.count))
            for key in keys { writer.fixed(key) }
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        keys.reserveCapacity(bytes.count / 8)
        ordinals.reserveCapacity(bytes.count / 64)
        ends.reserveCapacity(bytes.count / 64)
        while !reader.isAtEnd {
            guard let ordinal = reader.variable(), ordinal <= UInt64(RowNumber.largestOrdinal),
                let count = reader.variable(), count <= UInt64(bytes.count / 8)
            else { return }
            let start = keys.count
            for _ in 0..<count {
                guard let key = reader.fixed() else {
                    keys.removeSubrange(start...)
                    return
                }
                keys.append(key)
            }
            end(Int(ordinal))
        }
    }

    /// Goes through kept keys as they stand, without arrays of them.
    static func forEach(
        in bytes: [UInt8], ofDocument document: Int64, _ slice: KeySlice, _ body: (KeyEntry) -> Void
    ) {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            guard let ordinal = reader.variable(), ordinal <= UInt64(RowNumber.largestOrdinal),
                let count = reader.variable(), count <= UInt64(bytes.count / 8)
            else { return }
            let number = RowNumber.finding(document: document, ordinal: Int(ordinal))
            for _ in 0..<count {
                guard let key = reader.fixed() else { return }
                if slice.contains(key) { body(KeyEntry(key: key, finding: number)) }
            }
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

    /// Entries of a slice in ascending order.
    ///
    /// Keys are hashes, so that their first bits part them evenly: what is sorted fits into the processor's cache.
    static func sorted(_ given: [KeyEntry], in slice: KeySlice) -> [KeyEntry] {
        if given.isEmpty { return [] }
        let buckets = max(given.count / 500, 1)
        let bits = UInt64(min(16, buckets.bitWidth - buckets.leadingZeroBitCount))
        func bucket(_ entry: KeyEntry) -> Int { Int((entry.key << slice.bits) >> (64 - bits)) }
        var ends = Array(repeating: 0, count: 1 << Int(bits))
        for entry in given { ends[bucket(entry)] += 1 }
        var start = 0
        for bucket in ends.indices {
            let size = ends[bucket]
            ends[bucket] = start
            start += size
        }
        var entries = Array(repeating: KeyEntry(key: 0, finding: 0), count: given.count)
        for entry in given {
            let bucket = bucket(entry)
            entries[ends[bucket]] = entry
            ends[bucket] += 1
        }
        sort(&entries, ends)
        return entries
    }

    /// Sorts each bucket; two halves at once where they are large, as nothing else goes on meanwhile.
    ///
    /// - Parameter ends: of the buckets.
    private static func sort(_ entries: inout [KeyEntry], _ ends: [Int]) {
        let half = ends.firstIndex { $0 * 2 >= entries.count } ?? 0
        let portions =
            entries.count < 1 << 14 ? [ends[...]] : [ends[...half], ends[(half + 1)...]]
        unsafe entries.withUnsafeMutableBufferPointer { entries in
            nonisolated(unsafe) let entries = unsafe entries
            DispatchQueue.concurrentPerform(iterations: portions.count) { number in
                let portion = portions[number]
                var start = portion.startIndex > 0 ? ends[portion.startIndex - 1] : 0
                for end in portion {
                    var bucket = unsafe UnsafeMutableBufferPointer(rebasing: entries[start..<end])
                    unsafe bucket.sort()
                    start = end
                }
            }
        }
    }
}

/// All keys with the same first bits.
package struct KeySlice: Sendable {
    let bits: UInt64
    private let first: UInt64

    /// All keys in slices of about so many at most, in ascending order.
    static func slices(of count: Int, most: Int) -> [KeySlice] {
        var bits: UInt64 = 0
        while bits < 12, count >> Int(bits) > most { bits += 1 }
        return (0..<1 << bits).map { KeySlice(bits: bits, first: $0) }
    }

    func contains(_ key: UInt64) -> Bool { bits == 0 || key >> (64 - bits) == first }
}
