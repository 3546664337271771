public import DossierSDK
import DossierText

extension Quotes {
    /// Runs of three words, and the speaker with what is spoken of: utterances that share none are not the same.
    public func keys(of finding: Finding) -> [BlockingKey] {
        guard finding.kind != "term" else { return [] }
        let wording = Wording(finding.text)
        var keys = wording.telling.prefix(32).map { BlockingKey("quotes", String($0)) }
        for speaker in finding.fields["speaker"]?.texts ?? [] {
            guard let last = speaker.split(separator: " ").last else { continue }
            for stem in wording.stems.prefix(12) {
                keys.append(BlockingKey("quotes", last.lowercased(), String(stem)))
            }
        }
        return keys
    }

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
                if isSame(candidates[left], candidates[right], wordings[left], wordings[right]) {
                    clusters.append([left, right])
                }
            }
        }
        return clusters
    }

    /// The same utterance: half of the shorter one's runs of words stand in the other and the speakers do not differ; or
    /// nearly all its words in their order, where something was left out; or, reported in other words by the same
    /// speaker, most of what it speaks of. Eight words in a row make it the same whoever is named.
    private func isSame(_ left: Finding, _ right: Finding, _ a: Wording, _ b: Wording) -> Bool {
        let shared = a.shared(with: b)
        let shorter = min(a.shingles.count, b.shingles.count)
        let speakers = agreement(left, right)
        if speakers == .differ { return shared >= 6 && shared * 2 >= shorter }
        let isIndirect = left.kind == "indirect" || right.kind == "indirect"
        if shorter > 0, shared * 2 >= shorter, shared >= (isIndirect ? 3 : 1) {
            // A few common words by nobody are not yet an utterance.
            return speakers == .agree || shared >= 3
        }
        guard speakers == .agree else { return false }
        let words = min(a.words.count, b.words.count)
        if a.isElided || b.isElided, words >= 5, a.inOrder(with: b) * 5 >= words * 4 { return true }
        let stems = min(a.stems.count, b.stems.count)
        let common = a.sharedStems(with: b)
        return common >= 3 && common * 2 >= stems && common * 5 >= max(a.stems.count, b.stems.count) * 2
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard let first = members.first, first.kind != "term" else { return nil }
        // What stands in marks goes before what is only reported.
        let marked = members.filter { $0.kind != "indirect" }
        let fullest =
            (marked.isEmpty ? members : marked).max { $0.text.utf8.count < $1.text.utf8.count } ?? first
        let speakers = members.lazy.compactMap { $0.fields["speaker"]?.texts }.max {
            $0.joined().count < $1.joined().count
        }
        var fields = Fields()
        fields.set("speaker", speakers ?? [])
        let dates = Set(members.compactMap { $0.fields["said_on"]?.joined })
        if dates.count == 1, let date = dates.first { fields.set("said_on", date) }
        fields.set("variants", variants(members, beside: fullest))
        var credits: [String] = []
        for member in members {
            guard let via = member.fields["via"]?.joined else { continue }
            let credit = "\(member.document): \(via)"
            if !credits.contains(credit) { credits.append(credit) }
        }
        fields.set("credits", credits)
        let name = speakers?.joined(separator: ", ") ?? "somebody"
        return GroupSummary(
            label: "\(name): “\(shortened(fullest.text))”", fields: fields, conflicts: conflicts(members))
    }

    private func conflicts(_ members: [Finding]) -> [Conflict] {
        guard members.count > 1 else { return [] }
        var conflicts: [Conflict] = []
        let named = members.filter { $0.fields["speaker"] != nil }
        if let first = named.first, named.contains(where: { agreement(first, $0) == .differ }) {
            conflicts.append(
                Conflict(
                    field: "speaker", kind: .contradiction,
                    values: sides(named) { $0.fields["speaker"]?.joined ?? "" }))
        }
        let dated = members.filter { $0.fields["said_on"] != nil }
        let dates = sides(dated) { $0.fields["said_on"]?.joined ?? "" }
        if dates.count > 1 {
            conflicts.append(
                Conflict(
                    field: "said_on", kind: areApart(dates) ? .contradiction : .granularity, values: dates))
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

    /// Whether two of the dates have no day in common.
    private func areApart(_ dates: [Conflict.Side]) -> Bool {
        let days = dates.compactMap { DayInterval(edtf: $0.value) }
        return days.indices.contains { left in
            days[left...].dropFirst().contains { right in
                guard let a = days[left].last, let b = right.first, let c = right.last,
                    let d = days[left].first
                else { return false }
                return a < b || c < d
            }
        }
    }

    /// Each wording in marks once, beside the fullest, with the document that has it first.
    private func variants(_ members: [Finding], beside fullest: Finding) -> [String] {
        var known: Set<String> = [Wording(fullest.text).folded]
        var variants = [
            "\(fullest.document): \(fullest.text.split(whereSeparator: \.isNewline).joined(separator: " "))"
        ]
        for member in members where member.kind != "indirect" {
            guard known.insert(Wording(member.text).folded).inserted else { continue }
            variants.append("\(member.document): \(WordAlignment.aligned(member.text, beside: fullest.text))")
        }
        return variants.count > 1 ? variants : []
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

    private enum Agreement { case agree, open, differ }

    /// Speakers agree when the shorter name ends the longer; where one is not named it is open.
    private func agreement(_ left: Finding, _ right: Finding) -> Agreement {
        guard let a = left.fields["speaker"]?.texts, let b = right.fields["speaker"]?.texts else {
            return .open
        }
        let isOne = a.contains { x in
            b.contains { y in x == y || x.hasSuffix(" " + y) || y.hasSuffix(" " + x) }
        }
        return isOne ? .agree : .differ
    }

    private func shortened(_ text: String) -> String {
        if text.utf8.count <= 90, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 90 ? line.prefix(88) + "…" : line
    }
}
