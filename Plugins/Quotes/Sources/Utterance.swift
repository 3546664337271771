import DossierSDK
import DossierText

/// What an utterance is compared by.
final class Utterance: Sendable {
    /// Hash of the document's id: utterances of one document are not compared, it would not give one twice.
    private let document: UInt64
    private let kind: Kind
    private let speakers: Speakers
    private let wording: Wording

    private enum Kind: UInt64 { case marked, indirect, term }

    private var isIndirect: Bool { kind == .indirect }

    private init(document: UInt64, kind: Kind, speakers: Speakers, wording: Wording) {
        self.document = document
        self.kind = kind
        self.speakers = speakers
        self.wording = wording
    }

    convenience init(_ finding: Finding) {
        self.init(
            document: Word(finding.document).hash,
            kind: finding.kind == "indirect" ? .indirect : finding.kind == "term" ? .term : .marked,
            speakers: Speakers(finding.fields["speaker"]?.texts), wording: Wording(finding.text))
    }

    /// Runs of three words, and the speaker with what is spoken of: utterances that share none are not the same.
    var keys: [BlockingKey] {
        if kind == .term { return [] }
        var keys = wording.sample.map { BlockingKey("run", hashes: UInt64($0)) }
        for name in speakers.surnames {
            for stem in wording.stems.prefix(10) {
                keys.append(BlockingKey("speaker", hashes: UInt64(name), UInt64(stem)))
            }
        }
        return keys
    }

    /// The same utterance: half of the shorter one's runs of words stand in the other and the speakers do not differ; or
    /// nearly all its words in their order, where something was left out; or, reported in other words by the same
    /// speaker, most or all of what it speaks of. Eight words in a row make it the same whoever is named.
    func isSame(as other: Utterance) -> Bool {
        if document == other.document { return false }
        let shared = wording.shared(with: other.wording)
        let shorter = min(wording.shingles.count, other.wording.shingles.count)
        let agreement = speakers.agreement(with: other.speakers)
        if agreement == .differ {
            guard shared >= 6, shared * 2 >= shorter else { return false }
            // "agreed to withdraw" and "had not withdrawn" share their words and are two things.
            let isOpposed =
                (isIndirect || other.isIndirect)
                && wording.isNegated(beside: other.wording) != other.wording.isNegated(beside: wording)
            return !isOpposed
        }
        if shorter > 0, shared * 2 >= shorter, shared >= (isIndirect || other.isIndirect ? 3 : 1) {
            // A few common words by nobody are not yet an utterance, and a phrase that a report has in common with one is
            // not that one.
            if agreement == .agree { return true }
            return shared >= 3 && (isIndirect == other.isIndirect || shared * 3 >= shorter * 2)
        }
        guard agreement == .agree else { return false }
        let words = min(wording.words.count, other.wording.words.count)
        if wording.isElided || other.wording.isElided, words >= 5,
            wording.inOrder(with: other.wording) * 5 >= words * 4
        {
            return true
        }
        if wording.isPart(with: other.wording) { return true }
        let stems = min(wording.stems.count, other.wording.stems.count)
        let common = wording.sharedStems(with: other.wording)
        return common >= 3 && common * 2 >= stems
            && common * 5 >= max(wording.stems.count, other.wording.stems.count) * 2
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

extension Utterance: KeptForm {
    /// The hash of the document's id.
    static func shared(by utterances: [Utterance]) -> UInt64 { utterances.first?.document ?? 0 }
    static func write(_ document: UInt64, to writer: inout ByteWriter) { writer.fixed(document) }
    static func readShared(from reader: inout ByteReader) -> UInt64? { reader.fixed() }

    func write(to writer: inout ByteWriter, beside document: UInt64) {
        writer.variable(kind.rawValue << 1 | (wording.isElided ? 1 : 0))
        speakers.write(to: &writer)
        writer.list(wording.words)
        writer.list(wording.stems)
        writer.list(wording.content)
    }

    convenience init?(from reader: inout ByteReader, beside document: UInt64) {
        guard let flags = reader.variable(), let kind = Kind(rawValue: flags >> 1),
            let speakers = Speakers(&reader), let words = reader.list(), let stems = reader.list(),
            let content = reader.list()
        else { return nil }
        self.init(
            document: document, kind: kind, speakers: speakers,
            wording: Wording(words: words, stems: stems, content: content, isElided: flags & 1 != 0))
    }
}
