public import DossierSDK
import DossierText

extension Quotes {
    /// Runs of three words: utterances that share none are not the same.
    public func keys(of finding: Finding) -> [BlockingKey] {
        guard finding.kind != "term" else { return [] }
        return Wording(finding.text).telling.prefix(32).map { BlockingKey("quotes", String($0)) }
    }

    /// The same utterance: half of the shorter one's runs of words stand in the other, and the speakers do not differ;
    /// eight words in a row make it the same whoever is named.
    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        // Copies of an article bring the same words many times.
        var known: [String: Wording] = [:]
        let wordings = candidates.map { candidate in
            let wording = known[candidate.text] ?? Wording(candidate.text)
            known[candidate.text] = wording
            return wording
        }
        var clusters: [[Int]] = []
        for left in candidates.indices {
            for right in candidates.indices
            where right > left && candidates[left].document != candidates[right].document {
                let shared = wordings[left].shared(with: wordings[right])
                let shorter = min(wordings[left].shingles.count, wordings[right].shingles.count)
                guard shorter > 0, shared * 2 >= shorter else { continue }
                let isIndirect = candidates[left].kind == "indirect" || candidates[right].kind == "indirect"
                if isIndirect, shared < 3 { continue }
                if agree(candidates[left], candidates[right]) || shared >= 6 {
                    clusters.append([left, right])
                }
            }
        }
        return clusters
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard let first = members.first, first.kind != "term" else { return nil }
        let fullest = members.max { $0.text.utf8.count < $1.text.utf8.count } ?? first
        let speakers = members.lazy.compactMap { $0.fields["speaker"]?.texts }.max {
            $0.joined().count < $1.joined().count
        }
        var fields = Fields()
        fields.set("speaker", speakers ?? [])
        let name = speakers?.joined(separator: ", ") ?? "somebody"
        return GroupSummary(
            label: "\(name): “\(shortened(fullest.text))”", fields: fields, conflicts: conflicts(members))
    }

    private func conflicts(_ members: [Finding]) -> [Conflict] {
        guard members.count > 1 else { return [] }
        var conflicts: [Conflict] = []
        let named = members.filter { $0.fields["speaker"] != nil }
        if let first = named.first, named.contains(where: { !agree(first, $0) }) {
            conflicts.append(
                Conflict(
                    field: "speaker", kind: .contradiction,
                    values: sides(named) { $0.fields["speaker"]?.joined ?? "" }))
        }
        let marked = members.filter { $0.kind != "indirect" }
        let wordings = sides(marked) { Wording($0.text).folded }
        if wordings.count > 1 {
            let texts = wordings.map { side in
                Conflict.Side(
                    value: marked.first { $0.id == side.members[0] }?.text ?? side.value,
                    members: side.members)
            }
            conflicts.append(Conflict(field: "wording", kind: .granularity, values: texts))
        }
        return conflicts
    }

    private func sides(_ members: [Finding], _ value: (Finding) -> String) -> [Conflict.Side] {
        var sides: [Conflict.Side] = []
        for member in members {
            let text = value(member)
            if let index = sides.firstIndex(where: { $0.value == text }) {
                sides[index].members.append(member.id)
            } else {
                sides.append(Conflict.Side(value: text, members: [member.id]))
            }
        }
        return sides
    }

    /// Speakers agree when one of them is not named, or when the shorter name ends the longer.
    private func agree(_ left: Finding, _ right: Finding) -> Bool {
        guard let a = left.fields["speaker"]?.texts, let b = right.fields["speaker"]?.texts else {
            return true
        }
        return a.contains { x in b.contains { y in x == y || x.hasSuffix(" " + y) || y.hasSuffix(" " + x) } }
    }

    private func shortened(_ text: String) -> String {
        if text.utf8.count <= 90, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 90 ? line.prefix(88) + "…" : line
    }
}

/// The words of an utterance, folded, and its runs of three.
private struct Wording {
    private let words: [UInt64]
    /// In ascending order, each once.
    let shingles: [UInt64]
    /// The runs that say something: two of the three words are longer than four letters. All where there are few.
    let telling: [UInt64]

    init(_ text: String) {
        let sequence = Word.sequence(of: text)
        words = sequence.map(\.word.hash)
        guard words.count >= 3 else {
            shingles = words.count == 2 ? [words[0] &* 31 &+ words[1]] : []
            telling = shingles
            return
        }
        var all: [UInt64] = []
        var long: [UInt64] = []
        for index in 0..<words.count - 2 {
            let run = (words[index] &* 1_000_003 &+ words[index + 1]) &* 1_000_003 &+ words[index + 2]
            all.append(run)
            if sequence[index..<index + 3].count(where: { $0.length > 4 }) > 1 { long.append(run) }
        }
        telling = long.count < 3 ? all : long
        shingles = Set(all).sorted()
    }

    /// The same for the same words, however they are written.
    var folded: String { words.map { String($0, radix: 36) }.joined(separator: " ") }

    /// How many runs stand in both.
    func shared(with other: Wording) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < shingles.count, right < other.shingles.count {
            if shingles[left] == other.shingles[right] {
                count += 1
                left += 1
                right += 1
            } else if shingles[left] < other.shingles[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
