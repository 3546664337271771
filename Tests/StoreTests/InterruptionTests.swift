import Testing

@testable import DossierStore

@Suite struct InterruptionTests {
    @Test func `an interrupted store answers nothing until it is let go`() throws {
        let store = try Store.sample()
        _ = try store.add("a.txt", "The harbour office is closed.")
        store.interrupt()
        #expect(throws: StoreError.self) { try store.documentCount() }
        #expect(throws: StoreError.self) { try store.set("a", to: "b") }
        #expect(throws: StoreError.self) { try store.proceed() }
        store.resume()
        #expect(try store.documentCount() == 1)
    }

    @Test func `what is shielded goes on, and is stopped where it ends`() throws {
        let store = try Store.sample()
        try store.shielded {
            store.interrupt()
            try store.set("a", to: "b")
        }
        #expect(throws: StoreError.self) { try store.setting("a") }
        store.resume()
        #expect(try store.setting("a") == "b")
    }

    @Test func `a statement that never ends is stopped by who interrupts from elsewhere`() async throws {
        let store = try Store.sample()
        let endless = Task.detached {
            #expect(throws: StoreError.self) {
                try store.query(
                    "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n")
            }
        }
        store.interrupt()
        _ = await endless.value
    }
}
