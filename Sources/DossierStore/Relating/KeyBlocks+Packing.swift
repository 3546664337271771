import DossierSDK
import Foundation
import Synchronization

extension KeyBlocks {
    /// Blocks as the bytes of a page, or of several.
    struct Packed {
        /// With which key each block begins, and at which byte.
        var blocks: [(key: UInt64, start: Int)] = []
        var bytes: [UInt8] = []
    }

    func packed(_ range: Range<Int>) -> Packed {
        var packed = Packed()
        packed.blocks.reserveCapacity(range.count)
        var writer = ByteWriter(capacity: 1 << 14)
        for block in blocks[range] {
            packed.blocks.append((block.key, writer.count))
            write(block, to: &writer)
        }
        packed.bytes = writer.bytes
        return packed
    }

    /// Packs runs of blocks on another thread; what is little, at once.
    final class Packing: Sendable {
        private let packed = Mutex<[Packed]>([])
        private let work = DispatchGroup()
        private static let little = 1 << 12

        init(_ blocks: KeyBlocks, _ ranges: [Range<Int>]) {
            if blocks.count < Self.little {
                packed.withLock { $0 = ranges.map { blocks.packed($0) } }
            } else {
                DispatchQueue.global().async(group: work) {
                    let packed = ranges.map { blocks.packed($0) }
                    self.packed.withLock { $0 = packed }
                }
            }
        }

        func wait() -> [Packed] {
            work.wait()
            return packed.withLock { $0 }
        }
    }
}
