import DossierSDK
import DossierText

/// Joins statements of one commitment over documents.
///
/// One commitment is what the same parties undertake under the same subject: the most telling of its themes, so that tunnels
/// under a border are not the border. Where the subject says little, the words of the action must agree as well. Refusals,
/// deliveries and demands form groups of their own; which of them bear on a commitment, their subjects say.
struct CommitmentGroups {
    func keys(of profile: CommitmentProfile) -> [BlockingKey] {
        if let word = profile.word { return [BlockingKey("word", word)] }
        guard profile.subject == CommitmentProfile.noSubject else {
            return [BlockingKey(unlimited: profile.stance, profile.subject)]
        }
        return profile.stems.prefix(6).map { BlockingKey(profile.stance, hashes: $0) }
    }

    /// - Parameter published: the day on which a document was published.
    func clusters(of profiles: [CommitmentProfile], published: (String) -> CalendarDate?) -> [[Int]] {
        let days = profiles.map { published($0.document)?.dayNumber }
        func isSame(_ left: Int, _ right: Int) -> Bool {
            let days = days[left].flatMap { day in days[right].map { abs(day - $0) } }
            return profiles[left].isSame(as: profiles[right], days: days)
        }
        var clusters: [[Int]] = []
        // The plainest wordings first: the longer ones then find their like.
        let order = profiles.indices.sorted { left, right in
            let (a, b) = (profiles[left].stems.count, profiles[right].stems.count)
            return a != b ? a < b : left < right
        }
        // Clusters by the parties in them, so that each statement is compared with few.
        var homes: [String: [Int]] = [:]
        func register(_ parties: Set<String>, _ number: Int) {
            for name in (parties.isEmpty ? [""] : parties.sorted()) + [Self.anybody]
            where homes[name]?.last != number {
                homes[name, default: []].append(number)
            }
        }
        for index in order {
            let profile = profiles[index]
            let own = profile.parties.names
            let names = own.isEmpty ? [Self.anybody] : own.sorted() + [""]
            let near = Set(names.flatMap { (homes[$0] ?? []).suffix(Self.compared) }).sorted()
            let found = near.filter { number in
                let cluster = clusters[number]
                return cluster.prefix(Self.compared).allSatisfy {
                    profile.parties.fit(profiles[$0].parties)
                }
                    && cluster.prefix(Self.compared).contains { isSame(index, $0) }
            }
            let number = found.first ?? clusters.count
            if found.isEmpty { clusters.append([]) }
            clusters[number].append(index)
            register(own, number)
            // A long wording brings together what short ones say in different words: "delivered the suspects", "the transfer
            // of dozens of suspects", "the transfer of prisoners".
            for other in found.dropFirst()
            where clusters[number].count + clusters[other].count <= Self.compared {
                guard
                    clusters[other].allSatisfy({ member in
                        clusters[number].allSatisfy { profiles[member].parties.fit(profiles[$0].parties) }
                    })
                else { continue }
                for member in clusters[other] { register(profiles[member].parties.names, number) }
                clusters[number] += clusters[other]
                clusters[other] = []
            }
        }
        return clusters.filter { $0.count > 1 }.map { $0.sorted() }
    }

    /// Members of a cluster with which a statement is compared; more of them say nothing new.
    private static let compared = 24
    private static let anybody = "*"

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
        fields.set("due", members.compactMap { $0.fields["due"]?.joined }.min())
        let profile = CommitmentProfile(first)
        fields.set("kind", profile.stance)
        fields.set("subject", profile.subject)
        let action =
            members.compactMap { $0.fields["action"]?.joined }.min { $0.utf8.count < $1.utf8.count }
            ?? first.kind
        let label = parties.isEmpty ? action : "\(parties.joined(separator: ", ")): \(action)"
        return GroupSummary(
            label: label, fields: fields, history: history(of: members, context),
            conflicts: conflicts(of: members))
    }

    /// How firmly it was stated when, by the date of the statement or else of the document.
    private func history(of members: [Finding], _ context: any RelateContext) -> [GroupState] {
        var states: [GroupState] = []
        for member in members {
            guard let strength = member.fields["strength"]?.joined else { continue }
            let date =
                member.fields["date"]?.joined ?? context.published(of: member.document)?.description
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
