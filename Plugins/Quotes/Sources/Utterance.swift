import DossierSDK
import DossierText

/// What an utterance is compared by.
final class Utterance: Sendable {
    /// Hash of the document's id: utterances of one document are not compared, it would not give one twice.
    private let document: UInt64
    private let isIndirect: Bool
    private let speakers: Speakers
    private let wording: Wording

    init(_ finding: Finding) {
        document = Word(finding.document).hash
        isIndirect = finding.kind == "indirect"
        speakers = Speakers(finding.fields["speaker"]?.texts)
        wording = Wording(finding.text)
    }

    /// The same utterance: half of the shorter one's runs of words stand in the other and the speakers do not differ; or
    /// nearly all its words in their order, where something was left out; or, reported in other words by the same
    /// speaker, most of what it speaks of. Eight words in a row make it the same whoever is named.
    func isSame(as other: Utterance) -> Bool {
        if document == other.document { return false }
        let (a, b) = (wording, other.wording)
        let shared = a.shared(with: b)
        let shorter = min(a.shingles.count, b.shingles.count)
        let agreement = speakers.agreement(with: other.speakers)
        if agreement == .differ { return shared >= 6 && shared * 2 >= shorter }
        if shorter > 0, shared * 2 >= shorter, shared >= (isIndirect || other.isIndirect ? 3 : 1) {
            // A few common words by nobody are not yet an utterance.
            return agreement == .agree || shared >= 3
        }
        guard agreement == .agree else { return false }
        let words = min(a.words.count, b.words.count)
        if a.isElided || b.isElided, words >= 5, a.inOrder(with: b) * 5 >= words * 4 { return true }
        let stems = min(a.stems.count, b.stems.count)
        let common = a.sharedStems(with: b)
        return common >= 3 && common * 2 >= stems && common * 5 >= max(a.stems.count, b.stems.count) * 2
    }

    static func clusters(of utterances: [Utterance]) -> [[Int]] {
        // What has been found to be one utterance is not compared again: of forty copies each meets the first.
        var clusters: [[Int]] = []
        for (place, utterance) in utterances.enumerated() {
            let homes = clusters.indices.filter { number in
                clusters[number].contains { utterances[$0].isSame(as: utterance) }
            }
            guard let home = homes.first else {
                clusters.append([place])
                continue
            }
            clusters[home].append(place)
            for other in homes.dropFirst().reversed() { clusters[home] += clusters.remove(at: other) }
        }
        return clusters.filter { $0.count > 1 }
    }
}
