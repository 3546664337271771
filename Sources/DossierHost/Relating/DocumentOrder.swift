import DossierSDK
import DossierStore

/// The order in which a module is shown findings of several documents: by the documents' ids, in a document as they stand.
///
/// Modules compare greedily, so that the order of what they are given can decide; row numbers follow the order of import,
/// which must not. Where documents came in by their ids, as those of a folder do, both are the same and cost nothing.
struct DocumentOrder: Sendable {
    /// By the documents' row numbers; nil where those are in order.
    private let ranks: [Int64: Int32]?

    /// - Parameter documents: row numbers in the order of the ids.
    init(_ documents: [Int64]) {
        if zip(documents, documents.dropFirst()).allSatisfy({ $0 < $1 }) {
            ranks = nil
            return
        }
        var ranks: [Int64: Int32] = [:]
        ranks.reserveCapacity(documents.count)
        for (rank, document) in documents.enumerated() { ranks[document] = Int32(clamping: rank) }
        self.ranks = ranks
    }

    /// Of findings in the order of their row numbers: which place comes first, second, and so on.
    func places(of numbers: some Collection<Int64>) -> [Int] {
        let places = Array(0..<numbers.count)
        guard let ranks, numbers.count > 1 else { return places }
        let ranked = numbers.map { ranks[RowNumber.document(ofFinding: $0)] ?? .max }
        if zip(ranked, ranked.dropFirst()).allSatisfy({ $0 <= $1 }) { return places }
        return places.sorted { (ranked[$0], $0) < (ranked[$1], $1) }
    }

    /// The same for findings at hand: stable where they are of one document.
    static func places(of findings: [Finding]) -> [Int] {
        findings.indices.sorted { left, right in
            let (a, b) = (findings[left].document, findings[right].document)
            return a != b ? a.utf8.lexicographicallyPrecedes(b.utf8) : left < right
        }
    }
}
