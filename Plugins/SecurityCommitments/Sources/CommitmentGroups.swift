import DossierSDK
import DossierText

/// Joins statements of one commitment over documents, with the deliveries and refusals that bear on it.
///
/// One commitment is what the same parties undertake under the same themes; where the theme says little (`other`), the words
/// of the action must agree as well. Refusals and deliveries form groups of their own kind.
struct CommitmentGroups {
    func keys(of finding: Finding) -> [BlockingKey] {
        let themes = finding.fields["themes"]?.texts ?? []
        let kind = kind(of: finding)
        return themes.filter { $0 != "other" }.map { BlockingKey(kind, $0) }
            + (themes == ["other"] ? content(of: finding).map { BlockingKey(kind, "word", $0) } : [])
    }

    /// Demands stand by themselves: they are no promise of anybody.
    private func kind(of finding: Finding) -> String {
        finding.fields["strength"]?.joined == Strength.demanded.rawValue ? "demand" : finding.kind
    }

    func cluster(_ candidates: [Finding]) -> [[Int]] {
        var clusters: [[Int]] = []
        let parties = candidates.map { Set($0.fields["party"]?.texts ?? []) }
        let themes = candidates.map { Set($0.fields["themes"]?.texts ?? []) }
        let contents = candidates.map { Set(content(of: $0)) }
        let kinds = candidates.map(kind)
        for index in candidates.indices {
            let home = clusters.firstIndex { cluster in
                cluster.allSatisfy { other in
                    guard kinds[index] == kinds[other] else { return false }
                    let isOneParty = parties[index] == parties[other]
                    guard isOneParty || isUnnamed(parties[index], parties[other]) else { return false }
                    let words = contents[index].intersection(contents[other]).count
                    guard isOneParty || words >= 2 else { return false }
                    let shared = themes[index].intersection(themes[other])
                    if themes[index] == ["other"] {
                        return words >= 2
                    }
                    guard !shared.isEmpty, shared.count * 2 >= max(themes[index].count, themes[other].count)
                    else { return false }
                    return themes[index] == themes[other] || words > 0
                }
            }
            if let home { clusters[home].append(index) } else { clusters.append([index]) }
        }
        return clusters.filter { $0.count > 1 }
    }

    /// One of the sources does not say whose commitment it is; then the words of the actions must agree.
    private func isUnnamed(_ left: Set<String>, _ right: Set<String>) -> Bool {
        left.isEmpty || right.isEmpty
    }

    /// The words of an action that carry its meaning: long ones, without their endings.
    private func content(of finding: Finding) -> [String] {
        let action = finding.fields["action"]?.joined ?? ""
        var words: [String] = []
        for word in action.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 4 {
            let stem = String(word.prefix(6))
            if !Self.empty.contains(stem), !words.contains(stem) { words.append(stem) }
        }
        return Array(words.prefix(6))
    }

    private static let empty: Set<String> = [
        "their", "there", "which", "would", "about", "other", "these", "those", "where", "while", "commit",
        "contin", "suppor", "streng",
        "cooper", "togeth", "betwee", "within", "throug", "countr", "govern", "nation",
    ]

    func summary(of members: [Finding], _ context: any RelateContext) -> GroupSummary? {
        guard let first = members.first else { return nil }
        var fields = Fields()
        var parties: [String] = []
        var themes: [String] = []
        for member in members {
            for party in member.fields["party"]?.texts ?? [] where !parties.contains(party) {
                parties.append(party)
            }
            for theme in member.fields["themes"]?.texts ?? [] where !themes.contains(theme) {
                themes.append(theme)
            }
        }
        fields.set("party", parties)
        fields.set("themes", themes)
        let strengths = members.compactMap { $0.fields["strength"]?.joined }
        fields.set("strength", Strength.all.first { strengths.contains($0) })
        fields.set("due", members.compactMap { $0.fields["due"]?.joined }.first)
        fields.set("delivered", first.kind == "delivery" ? "yes" : nil)
        let action =
            members.compactMap { $0.fields["action"]?.joined }.min { $0.utf8.count < $1.utf8.count }
            ?? first.kind
        let label = parties.isEmpty ? action : "\(parties.joined(separator: ", ")): \(action)"
        return GroupSummary(
            label: label, fields: fields, history: history(of: members, context), conflicts: [])
    }

    /// How firmly it was stated when, by the date of the statement or else of the document.
    private func history(of members: [Finding], _ context: any RelateContext) -> [GroupState] {
        var states: [GroupState] = []
        for member in members {
            guard let strength = member.fields["strength"]?.joined else { continue }
            let date =
                member.fields["date"]?.joined ?? context.facts(of: member.document)?.published?.description
            if let index = states.firstIndex(where: { $0.state == strength && $0.date == date }) {
                states[index].members.append(member.id)
            } else {
                states.append(GroupState(date: date, state: strength, members: [member.id]))
            }
        }
        return states.enumerated().sorted { left, right in
            let a = left.element.date.flatMap { DayInterval(edtf: $0)?.first } ?? .min
            let b = right.element.date.flatMap { DayInterval(edtf: $0)?.first } ?? .min
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }
}
