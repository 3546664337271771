import DossierSDK
import Testing

@testable import DossierHost

@Suite struct OrderedParallelTests {
    @Test(arguments: [1, 2, 5])
    func `results come in the order of the items`(workers: Int) {
        var rest = Array(0..<200)[...]
        var results: [Int] = []
        mapInOrder(
            workers: workers, cancellation: Cancellation(), next: { rest.popFirst() }, work: { $0 * 2 },
            deliver: {
                results.append($0)
                return true
            })
        #expect(results == (0..<200).map { $0 * 2 })
    }

    @Test(arguments: [1, 2])
    func `who cancels does not wait for the items under way`(workers: Int) {
        let cancellation = Cancellation()
        let isOver = Semaphore()
        var rest = Array(0..<20)[...]
        var results: [Int] = []
        mapInOrder(
            workers: workers, cancellation: cancellation, next: { rest.popFirst() },
            work: { item in
                // Never ends before the call that it belongs to has.
                if item == 3 {
                    cancellation.cancel()
                    isOver.wait()
                }
                return item
            },
            deliver: {
                results.append($0)
                return true
            })
        for _ in 0..<workers { isOver.signal() }
        #expect(results.count <= 3)
    }
}
