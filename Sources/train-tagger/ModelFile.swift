import DossierText

/// Packs weights into the bytes that ``TaggerModel`` reads.
enum ModelFile {
    /// - Parameter buckets: two rows each; where more features fall into a bucket, those that weigh most stay.
    static func bytes(of rows: [Perceptron.Row], lexicon: [Word: UInt8], dictionary: WordNet, buckets: Int)
        -> (
            bytes: [UInt8], kept: Int
        )
    {
        var slots = 16
        while slots < lexicon.count * 3 { slots *= 2 }
        var words = [UInt32](repeating: 0, count: slots)
        for (word, tag) in lexicon.sorted(by: { $0.key.hash < $1.key.hash }) {
            var slot = Int(word.hash & UInt64(slots - 1))
            for _ in 0..<TaggerModel.probes {
                if words[slot] == 0 {
                    words[slot] = TaggerModel.check(word) << 5 | UInt32(tag)
                    break
                }
                slot = (slot + 1) & (slots - 1)
            }
        }

        var table = [UInt8](repeating: 0, count: buckets * 2 * TaggerModel.rowSize)
        var kept = 0
        let largest = rows.map { $0.weights.map(\.magnitude).max() ?? 0 }.sorted()
        let scale = 127 / max(largest[largest.count * 999 / 1000], 1e-6)
        let byWeight = rows.sorted { (importance($0), $1.key) > (importance($1), $0.key) }
        for row in byWeight {
            let fingerprint = TaggerModel.fingerprint(of: row.key)
            let bucket = TaggerModel.bucket(of: row.key, among: UInt64(buckets)) * 2 * TaggerModel.rowSize
            for start in [bucket, bucket + TaggerModel.rowSize] {
                let taken = UInt16(table[start + 22]) | UInt16(table[start + 23]) << 8
                if taken == fingerprint { break }
                guard taken == 0 else { continue }
                for (tag, weight) in row.weights.enumerated() {
                    let value = max(-127, min(127, (weight * scale).rounded()))
                    table[start + tag] = UInt8(value + 128)
                }
                table[start + 22] = UInt8(truncatingIfNeeded: fingerprint)
                table[start + 23] = UInt8(truncatingIfNeeded: fingerprint >> 8)
                kept += 1
                break
            }
        }

        var bytes = little(0x3247_5444) + little(UInt32(buckets)) + little(UInt32(slots))
        bytes += little(UInt32(dictionary.slots.count))
        bytes += [UInt8](repeating: 0, count: TaggerModel.headerSize - bytes.count)
        for word in words { bytes += little(word) }
        for slot in dictionary.slots { bytes += little(slot) }
        return (bytes + table, kept)
    }

    private static func importance(_ row: Perceptron.Row) -> Float {
        row.weights.reduce(0) { $0 + $1.magnitude } * Float(row.frequency).squareRoot()
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
