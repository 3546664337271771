import DossierSDK

/// Findings by their blocking keys: a run of blocks in ascending order of the keys, each with its findings in document
/// order and, for each finding, the first one of the block that is the same thing.
package struct KeyBlocks: Sendable {
    package struct Block: Sendable {
        package var key: UInt64
        /// Places in `members`, `firsts` and `formers`.
        package var range: Range<Int>
        /// Whether a member came, went or changed.
        package var isDirty: Bool
        /// Whether nobody has compared the members, because other blocks join them all; it is done when it matters.
        package var isDeferred = false
        /// The same, as it was known before.
        package var wasDeferred = false
    }

    package private(set) var blocks: [Block] = []
    /// Row numbers of findings.
    package private(set) var members: [Int64] = []
    /// For each member the place, counted from the block's first, of the first member that is the same thing.
    package private(set) var firsts: [UInt32] = []
    /// For each member the row number of that finding as it was known before; 0 for a member that is new.
    package private(set) var formers: [Int64] = []

    /// Room for so many members.
    init(expecting count: Int) {
        blocks.reserveCapacity(count)
        members.reserveCapacity(count)
        firsts.reserveCapacity(count)
        formers.reserveCapacity(count)
    }

    package var count: Int { members.count }

    package mutating func setFirst(_ place: Int, ofMemberAt index: Int) {
        firsts[index] = UInt32(clamping: place)
    }

    package mutating func deferComparison(ofBlock index: Int) { blocks[index].isDeferred = true }

    package mutating func setFormer(_ former: Int64, ofMemberAt index: Int) { formers[index] = former }

    mutating func append(_ block: Stored, isDirty: Bool) {
        let start = members.count
        for (place, member) in block.members.enumerated() {
            members.append(member)
            firsts.append(block.firsts[place])
            formers.append(block.members[Int(block.firsts[place])])
        }
        blocks.append(
            Block(
                key: block.key, range: start..<members.count, isDirty: isDirty,
                isDeferred: block.isDeferred, wasDeferred: block.isDeferred))
    }

    /// A block as it is kept.
    package struct Stored {
        package var key: UInt64
        package var members: [Int64] = []
        /// Each its own first where the block is deferred.
        package var firsts: [UInt32] = []
        package var isDeferred = false
    }

    /// Appends a block of which nothing is kept, if it has members: nearly always so in a first relating.
    mutating func append(newOfKey key: UInt64, _ come: inout KeyRun) {
        let start = members.count
        while let finding = come.next(ofKey: key) {
            firsts.append(UInt32(clamping: members.count - start))
            members.append(finding)
            formers.append(0)
        }
        if members.count > start {
            blocks.append(Block(key: key, range: start..<members.count, isDirty: true))
        }
    }

    /// Appends a block after findings have left it and others have come; nothing when nobody is left.
    ///
    /// - Parameters: both in ascending order; what has left and come again counts as known.
    mutating func append(
        _ stored: Stored, without left: ArraySlice<KeyEntry>, with come: ArraySlice<KeyEntry>
    ) {
        let start = members.count
        var old = 0
        var left = left
        var come = come
        while old < stored.members.count || !come.isEmpty {
            let known = old < stored.members.count ? stored.members[old] : .max
            if let new = come.first, new.finding < known {
                come.removeFirst()
                members.append(new.finding)
                formers.append(0)
                continue
            }
            while let gone = left.first, gone.finding < known { left.removeFirst() }
            if let new = come.first, new.finding == known {
                come.removeFirst()
            } else if left.first?.finding == known {
                old += 1
                continue
            }
            members.append(known)
            formers.append(stored.members[Int(stored.firsts[old])])
            old += 1
        }
        guard members.count > start else { return }
        for place in 0..<members.count - start { firsts.append(UInt32(clamping: place)) }
        blocks.append(
            Block(
                key: stored.key, range: start..<members.count, isDirty: true,
                wasDeferred: stored.isDeferred))
    }

    /// In the place of the first member's first, which else is that member itself.
    fileprivate static let deferredMark: UInt64 = 1

    /// A block on its way into a page.
    func write(_ block: Block, to writer: inout ByteWriter) {
        writer.fixed(block.key)
        writer.variable(UInt64(block.range.count))
        var last: Int64 = 0
        for index in block.range {
            writer.variable(UInt64(bitPattern: members[index] &- last))
            last = members[index]
        }
        guard block.range.count > 1 else { return }
        if block.isDeferred { return writer.variable(Self.deferredMark) }
        for index in block.range { writer.variable(UInt64(firsts[index])) }
    }
}

extension KeyBlocks.Stored {
    /// The block with a key, in the bytes of a page.
    ///
    /// - Parameter isWanted: by its number of members; the rest of a block is not read where it is not.
    init?(_ key: UInt64, in bytes: [UInt8], where isWanted: (Int) -> Bool = { _ in true }) {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            var here = reader
            guard let other = reader.fixed(), let count = reader.variable(), other <= key else { return nil }
            if other == key {
                guard isWanted(Int(clamping: count)) else { return nil }
                self.init(&here)
                return
            }
            for _ in 0..<count where reader.variable() == nil { return nil }
            guard count > 1, let mark = reader.variable(), mark != KeyBlocks.deferredMark else { continue }
            for _ in 1..<count where reader.variable() == nil { return nil }
        }
        return nil
    }

    init?(_ reader: inout ByteReader) {
        guard let key = reader.fixed(), let count = reader.variable(), count > 0, count < 1 << 31
        else { return nil }
        self.key = key
        var last: Int64 = 0
        for _ in 0..<count {
            guard let step = reader.variable() else { return nil }
            last = last &+ Int64(bitPattern: step)
            members.append(last)
        }
        guard count > 1 else {
            firsts = [0]
            return
        }
        guard let mark = reader.variable() else { return nil }
        if mark == KeyBlocks.deferredMark {
            isDeferred = true
            firsts = (0..<UInt32(count)).map { $0 }
            return
        }
        guard mark == 0 else { return nil }
        firsts = [0]
        for _ in 1..<count {
            guard let first = reader.variable(), first < count else { return nil }
            firsts.append(UInt32(first))
        }
    }
}
