import DossierSDK
import Testing

@testable import DossierStore

@Suite struct KeyIndexTests {
    /// What the index holds of a key, in a plain form.
    private func known(_ store: Store, _ keys: some Sequence<UInt64>) throws -> [KeyEntry] {
        try store.relate("tolls") { transaction in
            try keys.flatMap { key in
                try (transaction.block(key)?.members ?? []).map { KeyEntry(key: key, finding: $0) }
            }
        }
    }

    @Test(arguments: [1, 50, 100_000]) func `the index holds what has come and not left`(window: Int) throws {
        let store = try Store.sample()
        let keys = (0..<600).map { UInt64($0) << 54 | 0x1234 }
        var expected: Set<KeyEntry> = []
        var random = SystemRandomNumberGenerator()
        for round in 0..<6 {
            let left = expected.filter { _ in round > 1 && Int.random(in: 0..<3, using: &random) == 0 }
            var come: Set<KeyEntry> = []
            for _ in 0..<(round == 3 ? 3 : 4000) {
                let key = keys[Int.random(in: 0..<keys.count, using: &random)]
                come.insert(KeyEntry(key: key, finding: Int64.random(in: 1...60, using: &random) << 24))
            }
            // One that comes again as it leaves stays.
            come.formUnion(left.prefix(5))
            expected = expected.subtracting(left).union(come)
            var seen: [UInt64] = []
            try store.relate("tolls") { transaction in
                try transaction.update(left: left.sorted(), come: come.sorted(), window: window) { blocks in
                    seen += blocks.blocks.filter(\.isDirty).map(\.key)
                    #expect(blocks.blocks.map(\.key) == blocks.blocks.map(\.key).sorted())
                }
            }
            let touched = Set(left.map(\.key)).union(come.map(\.key))
            #expect(seen == touched.filter { key in expected.contains { $0.key == key } }.sorted())
            #expect(try known(store, keys) == expected.sorted())
        }
    }

    @Test func `who is the same as whom is kept, and told apart from before`() throws {
        let store = try Store.sample()
        let first = [1, 2, 3].map { KeyEntry(key: 7, finding: $0) }
        try store.relate("tolls") { transaction in
            try transaction.update(left: [], come: first, window: 10) { blocks in
                #expect(blocks.formers == [0, 0, 0])
                blocks.setFirst(0, ofMemberAt: 2)
            }
            try transaction.update(left: [first[0]], come: [KeyEntry(key: 7, finding: 9)], window: 10) {
                blocks in
                #expect(blocks.members == [2, 3, 9])
                #expect(blocks.formers == [2, 1, 0])
                #expect(blocks.firsts == [0, 1, 2])
            }
        }
    }

    @Test func `that a block has not been compared is kept until somebody comes or goes`() throws {
        let store = try Store.sample()
        let first = [1, 2, 3].map { KeyEntry(key: 7, finding: $0) }
        let other = KeyEntry(key: 8, finding: 4)
        try store.relate("tolls") { transaction in
            try transaction.update(left: [], come: first + [other], window: 10) { blocks in
                blocks.deferComparison(ofBlock: 0)
            }
            #expect(try transaction.block(7)?.isDeferred == true)
            #expect(try transaction.block(7)?.members == [1, 2, 3])
            #expect(try transaction.block(8)?.isDeferred == false)
            #expect(try transaction.block(7) { $0 < 3 } == nil)
            // The other block of the page is not touched.
            try transaction.update(left: [], come: [KeyEntry(key: 8, finding: 5)], window: 10) { blocks in
                #expect(blocks.blocks.map(\.isDirty) == [false, true])
            }
            #expect(try transaction.block(7)?.isDeferred == true)
            #expect(try transaction.block(8)?.members == [4, 5])
            try transaction.update(left: [first[0]], come: [], window: 10) { blocks in
                #expect(blocks.blocks.map(\.wasDeferred) == [true, false])
                blocks.setFirst(0, ofMemberAt: 1)
            }
            #expect(try transaction.block(7)?.isDeferred == false)
            #expect(try transaction.block(7)?.firsts == [0, 0])
        }
    }

    @Test func `keys of a document come back, and damaged ones end where they are damaged`() {
        var keys = FindingKeys()
        keys.add([BlockingKey("a"), BlockingKey(identity: "a"), BlockingKey("a")], ordinal: 0)
        keys.add([], ordinal: 1)
        keys.add([BlockingKey("b")], ordinal: 300)
        let read = FindingKeys(keys.bytes)
        #expect(read.ordinals == [0, 300])
        #expect(read[0]?.count == 2)
        #expect(read[300] == [BlockingKey("b").hash])
        #expect(read[1] == nil)
        for count in 0..<keys.bytes.count {
            #expect(FindingKeys(Array(keys.bytes.prefix(count))).ordinals.count < 2)
        }
    }
}
