public import DossierSDK
import DossierText

extension Quotes {
    /// Runs of three words, and the speaker with what is spoken of: utterances that share none are not the same.
    public func keys(of finding: Finding) -> [BlockingKey] {
        Utterance(finding).keys
    }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { Utterance($0) }, keys: \.keys, clustering: { Utterance.clusters(of: $0) })
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard let first = members.first, first.kind != "term" else { return nil }
        // What stands in marks goes before what is only reported.
        let marked = members.filter { $0.kind != "indirect" }
        let fullest =
            (marked.isEmpty ? members : marked).max { $0.text.utf8.count < $1.text.utf8.count } ?? first
        let speakers = Self.speakers(of: members)
        var fields = Fields()
        fields.set("speaker", speakers ?? [])
        let dates = Set(members.compactMap { $0.fields["said_on"]?.joined })
        if dates.count == 1, let date = dates.first { fields.set("said_on", date) }
        let printings =
            members.count > 1 ? marked.map { Printing(finding: $0, words: Wording.words(of: $0.text)) } : []
        fields.set("variants", variants(printings, beside: fullest))
        var credits: [String] = []
        for member in members {
            guard let via = member.fields["via"]?.joined else { continue }
            let credit = "\(member.document): \(via)"
            if !credits.contains(credit) { credits.append(credit) }
        }
        fields.set("credits", credits)
        let name = speakers?.joined(separator: ", ") ?? "somebody"
        return GroupSummary(
            label: "\(name): “\(shortened(fullest.text))”", fields: fields,
            conflicts: conflicts(members, printings, context))
    }

    /// Of those who are named those with whom most members agree, by their fullest name.
    private static func speakers(of members: [Finding]) -> [String]? {
        var known: [(names: [String], length: Int, votes: Int)] = []
        var places: [[String]: Int] = [:]
        for member in members {
            guard let names = member.fields["speaker"]?.texts, !names.isEmpty else { continue }
            if let place = places[names] {
                known[place].votes += 1
            } else {
                places[names] = known.count
                known.append((names, names.reduce(0) { $0 + $1.utf8.count }, 1))
            }
        }
        if known.count < 2 { return known.first?.names }
        // Of many the ones with most votes; a stable order, so that the same members always give the same names.
        let leading = known.indices.sorted { left, right in
            known[left].votes != known[right].votes ? known[left].votes > known[right].votes : left < right
        }
        known = leading.map { known[$0] }
        let forms = known.map { Speakers($0.names) }
        let votes = forms.prefix(64).map { one in
            zip(known, forms).reduce(0) { sum, other in
                other.1.agreement(with: one) == .agree ? sum + other.0.votes : sum
            }
        }
        let best = votes.indices.max { left, right in
            votes[left] != votes[right]
                ? votes[left] < votes[right] : known[left].length < known[right].length
        }
        return best.map { known[$0].names }
    }

    /// What stands in marks, with its words.
    private struct Printing {
        let finding: Finding
        /// The same for the same words, however they are written.
        let words: [UInt32]
    }

    private func conflicts(
        _ members: [Finding], _ printings: [Printing], _ context: any RelateContext
    ) -> [Conflict] {
        guard members.count > 1 else { return [] }
        var conflicts: [Conflict] = []
        let named = members.filter { $0.fields["speaker"] != nil }
        let areDisputed = named.indices.contains { later in
            named[..<later].contains { earlier in
                earlier.fields["speaker"] != named[later].fields["speaker"]
                    && isDisputed(earlier, named[later], context)
            }
        }
        if areDisputed {
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
        if let conflict = Numbers.conflict(members, context) { conflicts.append(conflict) }
        var wordings: [Conflict.Side] = []
        var known: [[UInt32]: Int] = [:]
        for printing in printings {
            if let side = known[printing.words] {
                wordings[side].members.append(printing.finding.id)
            } else {
                known[printing.words] = wordings.count
                wordings.append(Conflict.Side(value: printing.finding.text, members: [printing.finding.id]))
            }
        }
        if wordings.count > 1 {
            conflicts.append(Conflict(field: "wording", kind: .granularity, values: wordings))
        }
        return conflicts
    }

    /// Whether two sources cannot both be right on who said it. A body speaks for its country, and a formula that comes back
    /// a season later is used by others, too.
    private func isDisputed(_ left: Finding, _ right: Finding, _ context: any RelateContext) -> Bool {
        let (ours, theirs) = (left.fields["speaker"]?.texts ?? [], right.fields["speaker"]?.texts ?? [])
        guard Speakers(ours).agreement(with: Speakers(theirs)) == .differ else { return false }
        let countries = [ours, theirs].map { names in
            Set(names.map { CountryNames.split($0).country ?? CountryNames.split("of \($0)").country ?? $0 })
        }
        if !countries[0].isDisjoint(with: countries[1]) { return false }
        guard let one = context.published(of: left.document)?.dayNumber,
            let other = context.published(of: right.document)?.dayNumber
        else { return true }
        return abs(one - other) <= 90
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
    private func variants(_ printings: [Printing], beside fullest: Finding) -> [String] {
        guard printings.count > 1 else { return [] }
        var known: Set<[UInt32]> = [Wording.words(of: fullest.text)]
        var variants: [String] = []
        for printing in printings where known.insert(printing.words).inserted {
            let (document, text) = (printing.finding.document, printing.finding.text)
            variants.append("\(document): \(WordAlignment.aligned(text, beside: fullest.text))")
        }
        if variants.isEmpty { return [] }
        let line = fullest.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return ["\(fullest.document): \(line)"] + variants
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

    /// One line of at most ninety letters.
    private func shortened(_ text: String) -> String {
        let bytes = text.utf8
        if bytes.prefix(91).allSatisfy({ 0x20..<0x7F ~= $0 }) {
            if bytes.count <= 90 { return text }
            return text[..<bytes.index(bytes.startIndex, offsetBy: 88)] + "…"
        }
        var line = String.UnicodeScalarView()
        var count = 0
        var end = line.endIndex
        // Of a long text no more is looked at than can be shown.
        for scalar in text.unicodeScalars {
            var scalar = scalar
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
                if line.isEmpty || line.last == " " { continue }
                scalar = " "
            case 0..<0x300: break
            // An accent stays with its letter.
            default: if scalar.properties.isGraphemeExtend { count -= 1 }
            }
            if count == 88 { end = line.endIndex }
            if count == 90 { return String(line[..<end]) + "…" }
            line.append(scalar)
            count += 1
        }
        return String(line)
    }
}
