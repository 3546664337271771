package import DossierSDK
import Foundation
import Synchronization

/// Maps a stream of items on all cores and hands the results on in the order of the items.
///
/// No more than a few items a worker are under way at once, so memory stays bounded however long the stream is. `next`
/// and `deliver` run on the calling thread; `work` runs on the workers and must not block on them.
///
/// - Parameters:
///   - ahead: how many items may be under way besides, as long as they weigh no more than `load` together: so much can
///     the workers go on with while `deliver` is busy.
///   - weight: of an item, in the units of `load`.
///   - meanwhile: done by the calling thread, instead of waiting, as long as the workers have plenty before them.
///   - cancellation: whoever cancels does not wait for the items under way: nothing is delivered any more, and what the
///     workers still find is dropped. `work` must do nothing but find it.
package func mapInOrder<Item: Sendable, Output: Sendable>(
    workers: Int = max(1, processorCount()), ahead: Int = 0, load: Int = 0,
    weight: (Item) -> Int = { _ in 0 }, cancellation: Cancellation? = nil, meanwhile: () throws -> Void,
    next: () throws -> Item?,
    work: @escaping @Sendable (Item) -> Output,
    deliver: (Output) throws -> Bool
) rethrows {
    if workers <= 0 || workers == 1 && cancellation == nil {
        while let item = try next() {
            if try !deliver(work(item)) { return }
        }
        return
    }
    let pool = WorkerPool(workers: workers, work: work)
    defer { pool.finish() }
    let watch = cancellation?.watch { pool.wake() }
    defer { if let watch { cancellation?.unwatch(watch) } }
    var submitted = 0
    var delivered = 0
    var isExhausted = false
    var weights: [Int] = []
    var underWay = 0
    func mayTake() -> Bool {
        let count = submitted - delivered
        return count < workers * 3 || count < workers * 3 + ahead && underWay < load
    }
    while !isExhausted || delivered < submitted {
        while !isExhausted, mayTake() {
            if let item = try next() {
                let itemWeight = ahead > 0 ? weight(item) : 0
                weights.append(itemWeight)
                underWay += itemWeight
                pool.submit(item, number: submitted)
                submitted += 1
            } else {
                isExhausted = true
            }
        }
        if pool.isBusy { try meanwhile() }
        guard delivered < submitted,
            let output = pool.result(number: delivered, unless: cancellation)
        else { return }
        delivered += 1
        underWay -= weights.removeFirst()
        if try !deliver(output) { return }
    }
}

/// As above, for a thread that has nothing else to do.
package func mapInOrder<Item: Sendable, Output: Sendable>(
    workers: Int = max(1, processorCount()), ahead: Int = 0, load: Int = 0,
    weight: (Item) -> Int = { _ in 0 }, cancellation: Cancellation? = nil, next: () throws -> Item?,
    work: @escaping @Sendable (Item) -> Output,
    deliver: (Output) throws -> Bool
) rethrows {
    try mapInOrder(
        workers: workers, ahead: ahead, load: load, weight: weight, cancellation: cancellation, meanwhile: {},
        next: next, work: work, deliver: deliver)
}

/// Processors that this process may run on; `taskset` and containers limit them.
package func processorCount() -> Int { ProcessInfo.processInfo.activeProcessorCount }

/// Threads that take numbered items from a queue; results wait in a table until they are asked for.
private final class WorkerPool<Item: Sendable, Output: Sendable>: Sendable {
    /// An object, because those that wait move up whenever one is taken.
    private final class Job: Sendable {
        let number: Int
        let item: Item

        init(number: Int, item: Item) {
            self.number = number
            self.item = item
        }
    }

    private struct State {
        var queue: [Job] = []
        var results: [Int: Output] = [:]
        var isFinished = false
    }

    private let state = Mutex(State())
    private let hasWork = Semaphore()
    private let hasResult = Semaphore()
    private let work: @Sendable (Item) -> Output
    private let workers: Int

    init(workers: Int, work: @escaping @Sendable (Item) -> Output) {
        self.work = work
        self.workers = workers
        for _ in 0..<workers { startThread { self.run() } }
    }

    func submit(_ item: Item, number: Int) {
        let job = Job(number: number, item: item)
        state.withLock { $0.queue.append(job) }
        hasWork.signal()
    }

    /// Whether the workers would be at work for a while if nobody took or gave them anything.
    var isBusy: Bool { state.withLock { $0.queue.count >= 24 } }

    /// Nil when the work has been called off.
    func result(number: Int, unless cancellation: Cancellation?) -> Output? {
        while true {
            if cancellation?.isCancelled == true { return nil }
            if let output = state.withLock({ $0.results.removeValue(forKey: number) }) { return output }
            hasResult.wait()
        }
    }

    /// Lets whoever waits for a result look again.
    func wake() { hasResult.signal() }

    func finish() {
        state.withLock {
            $0.queue.removeAll()
            $0.isFinished = true
        }
        for _ in 0..<workers { hasWork.signal() }
    }

    private func run() {
        while true {
            hasWork.wait()
            let next = state.withLock { state -> Job?? in
                if state.isFinished { return .none }
                return .some(state.queue.isEmpty ? nil : state.queue.removeFirst())
            }
            guard let next else { return }
            guard let job = next else { continue }
            let output = work(job.item)
            state.withLock { $0.results[job.number] = output }
            hasResult.signal()
        }
    }
}
