import DossierSDK
import DossierStore
import Synchronization

/// Findings of one module in the form in which it compares them, read from the store as they are asked for; each thread
/// has those at hand that it needed of late.
final class FormPool: Sendable {
    let comparison: FindingComparison
    private let module: String
    private let readers: ReaderPool
    private let idle = Mutex<[Recent]>([])

    init(_ module: any AnalysisModule, _ context: any RelateContext, _ readers: ReaderPool) {
        comparison = module.comparison(in: context)
        self.module = module.descriptor.name
        self.readers = readers
    }

    /// The forms of findings in the order of their row numbers; nil for those that are gone.
    func forms(of numbers: [Int64]) throws -> [(any Sendable)?] {
        var recent = idle.withLock { $0.popLast() } ?? Recent()
        defer { idle.withLock { $0.append(recent) } }
        var forms: [(any Sendable)?] = []
        forms.reserveCapacity(numbers.count)
        var missing: [Int] = []
        for (place, number) in numbers.enumerated() {
            let form = recent[number]
            forms.append(form)
            if form == nil { missing.append(place) }
        }
        // Some at a time: as they are stored, findings take much more room.
        for page in missing.chunked(by: 500) {
            let found = try readers.use {
                try $0.findings(page.map { numbers[$0] }, module: module)
            }
            var next = 0
            for place in page where next < found.count && found[next].number == numbers[place] {
                let form = comparison.form(of: found[next].finding)
                forms[place] = form
                recent[numbers[place]] = form
                next += 1
            }
        }
        return forms
    }

    /// The last few thousand; the older half is let go at once.
    private struct Recent: Sendable {
        private var new: [Int64: any Sendable] = [:]
        private var old: [Int64: any Sendable] = [:]
        private static let most = 12_000

        subscript(number: Int64) -> (any Sendable)? {
            mutating get {
                if let known = new[number] { return known }
                guard let known = old[number] else { return nil }
                self[number] = known
                return known
            }
            set {
                if new.count >= Self.most {
                    old = new
                    new = [:]
                }
                new[number] = newValue
            }
        }
    }
}
