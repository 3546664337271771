import DossierSDK
import Foundation
import GRDB

/// The index of blocking keys: pages of about 3 KB, each with the blocks from its first key to the next page's.
///
/// A row for every key and finding would cost ten times the room and the time; a page is one row, found by one look.
extension RelatingTransaction {
    /// At most what fits into one page of SQLite.
    private static let largestPage = 3900
    private static let filledPage = 2900

    private struct Page {
        var row: Int64?
        var first: UInt64
        var next: UInt64?
        var blocks: [KeyBlocks.Stored] = []
    }

    /// Walks through all keys of which findings have left or come, and writes what `links` makes of their blocks.
    ///
    /// - Parameters:
    ///   - left: in ascending order, as is `come`.
    ///   - window: how many members are held at once, about.
    ///   - links: fills in who is the same as whom in the dirty blocks.
    ///   - linked: takes up what it has filled in, while another thread puts the blocks into pages.
    package func update(
        left: [KeyEntry], come: [KeyEntry], window: Int, links: (inout KeyBlocks) throws -> Void,
        linked: (inout KeyBlocks) throws -> Void = { _ in }
    ) throws {
        var left = KeyRun(left)
        var come = KeyRun(come)
        while let key = KeyRun.first(left, come) {
            // Without an index there is one page, without end.
            var pages: [(page: Page, blocks: Range<Int>)] = []
            var blocks = KeyBlocks(expecting: min(left.count + come.count, window))
            var next: UInt64? = key
            while let key = next, blocks.count < window {
                try brake.check()
                let page = try self.page(at: key)
                let start = blocks.blocks.count
                merge(page, &left, &come, into: &blocks, window: window)
                pages.append((page, start..<blocks.blocks.count))
                next = KeyRun.first(left, come)
                // The rest of this page follows in the next window.
                if let key = next, page.next.map({ key < $0 }) ?? true { break }
            }
            try links(&blocks)
            let packing = KeyBlocks.Packing(blocks, pages.map(\.blocks))
            try linked(&blocks)
            for ((page, _), packed) in zip(pages, packing.wait()) {
                try brake.check()
                try write(packed, instead: page)
            }
        }
    }

    /// The block of a key as it is kept.
    ///
    /// - Parameter isWanted: by its number of members; nil is given for a block that is not.
    package func block(
        _ key: UInt64, where isWanted: (Int) -> Bool = { _ in true }
    ) throws -> KeyBlocks.Stored? {
        let bytes = try Data.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT entries FROM key_page WHERE module = ? AND first <= ? ORDER BY first DESC LIMIT 1
                    """), arguments: [table.number, Self.signed(key)])
        return bytes.flatMap { KeyBlocks.Stored(key, in: Array($0), where: isWanted) }
    }

    private func merge(
        _ page: Page, _ left: inout KeyRun, _ come: inout KeyRun, into blocks: inout KeyBlocks, window: Int
    ) {
        var stored = page.blocks[...]
        var hasMerged = false
        while let dirty = KeyRun.first(left, come) {
            if let next = page.next, dirty >= next { break }
            while let block = stored.first, block.key < dirty {
                blocks.append(block, isDirty: false)
                stored.removeFirst()
            }
            // A page without end may take any number of new keys.
            if hasMerged, blocks.count >= window, stored.isEmpty, page.next == nil { return }
            hasMerged = true
            if stored.first?.key == dirty {
                blocks.append(
                    stored.removeFirst(), without: left.take(ofKey: dirty), with: come.take(ofKey: dirty))
            } else {
                left.drop(ofKey: dirty)
                blocks.append(newOfKey: dirty, &come)
            }
        }
        for block in stored { blocks.append(block, isDirty: false) }
    }

    private func page(at key: UInt64) throws -> Page {
        let place = Self.signed(key)
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT number, first, entries FROM key_page WHERE module = ? AND first <= ?
                    ORDER BY first DESC LIMIT 1
                    """),
            arguments: [table.number, place])
        let next = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT first FROM key_page WHERE module = ? AND first > ? ORDER BY first LIMIT 1"),
            arguments: [table.number, place]
        ).map(Self.unsigned)
        guard let row else { return Page(row: nil, first: 0, next: next) }
        var page = Page(row: row[0], first: Self.unsigned(row[1]), next: next)
        var reader = ByteReader(Array(row[2] as Data))
        while !reader.isAtEnd, let block = KeyBlocks.Stored(&reader) { page.blocks.append(block) }
        return page
    }

    /// Writes blocks in the place of a page: none, one, or several of about the same size.
    private func write(_ packed: KeyBlocks.Packed, instead page: Page) throws {
        let bytes = packed.bytes
        let count =
            bytes.count <= Self.largestPage ? 1 : (bytes.count + Self.filledPage - 1) / Self.filledPage
        let size = bytes.count / count
        var row = page.row
        var first = page.first
        var start = 0
        for piece in packed.blocks where piece.start - start > size {
            try put(bytes[start..<piece.start], row, first)
            row = nil
            first = piece.key
            start = piece.start
        }
        try put(bytes[start...], row, first)
    }

    private func put(_ bytes: ArraySlice<UInt8>, _ row: Int64?, _ first: UInt64) throws {
        if let row {
            if bytes.isEmpty, first != 0 {
                try database.cachedStatement(sql: "DELETE FROM key_page WHERE number = ?")
                    .execute(arguments: [row])
                return
            }
            try database.cachedStatement(sql: "UPDATE key_page SET entries = ? WHERE number = ?")
                .execute(arguments: [Data(bytes), row])
        } else {
            try database.cachedStatement(
                sql: "INSERT INTO key_page (module, first, entries) VALUES (?, ?, ?)"
            )
            .execute(arguments: [table.number, Self.signed(first), Data(bytes)])
        }
    }

    /// SQLite compares integers with their sign.
    private static func signed(_ key: UInt64) -> Int64 { Int64(bitPattern: key ^ 1 << 63) }
    private static func unsigned(_ place: Int64) -> UInt64 { UInt64(bitPattern: place) ^ 1 << 63 }
}
