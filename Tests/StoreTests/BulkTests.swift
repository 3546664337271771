import DossierSDK
import Foundation
import Testing

@testable import DossierStore

/// A store in a folder of its own, into which much is written.
@Suite struct BulkTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "bulk-\(UUID().uuidString)")
    private var path: String { folder.appending(path: "store.sqlite").path }

    private func size(_ file: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
    }

    /// Four megabytes a transaction.
    private func write(_ store: Store, _ transactions: Range<Int>) throws {
        let text = String(repeating: "salt and tin ", count: (4 << 20) / 13)
        for number in transactions { try store.set("lot \(number)", to: text) }
    }

    @Test func `while much is written the main file takes it in, and nothing is lost`() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path, modules: [sampleModule])
        try store.prepareForBulk(true)
        try write(store, 0..<20)
        try store.checkpoint()
        #expect(size(path) > 20 * 4 << 20)
        #expect(size(path + "-wal") == 0)
        try write(store, 20..<30)
        try store.prepareForBulk(false)
        try store.close()
        let again = try Store(path: path, modules: [sampleModule])
        for number in 0..<30 { #expect(try again.setting("lot \(number)")?.utf8.count ?? 0 > 4_000_000) }
    }

    @Test func `what was written before it is broken off is there`() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path, modules: [sampleModule])
        try store.prepareForBulk(true)
        try write(store, 0..<8)
        store.interrupt()
        #expect(throws: StoreError.self) { try write(store, 8..<9) }
        store.resume()
        try store.prepareForBulk(false)
        #expect(try store.setting("lot 7")?.utf8.count ?? 0 > 4_000_000)
        #expect(try store.setting("lot 8") == nil)
    }

    @Test func `a document that has been removed meanwhile gets no findings, and the others theirs`() throws {
        let store = try Store.sample()
        let kept = try store.add("kept.txt", "Arlen pays the toll.")
        let run = ModuleRun(module: "tolls", key: 1)
        let none = try store.rows(of: [], module: "tolls", document: kept.number + 7, in: [])
        #expect(try store.pending([run]).count == 1)
        try store.replace([AnalyzedDocument(number: kept.number + 7, results: [(run, none)])])
        try store.find([("toll", "the toll", [:])], in: kept, run: run)
        #expect(try store.pending([run]).isEmpty)
        #expect(try store.ids() == ["the toll"])
    }
}
