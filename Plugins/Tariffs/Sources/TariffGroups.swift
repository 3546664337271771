import DossierSDK
import DossierText

/// Joins statements of one measure over documents and tells its history.
///
/// Two statements are of one measure when they name the same states on both sides and nothing that they say keeps them
/// apart: another rate without a change between them, or goods of another family. Conservative: what is only compatible
/// in a document of its own stays with the nearest statement of that document.
struct TariffGroups {
    func keys(of finding: Finding) -> [BlockingKey] {
        let targets = finding.fields["target"]?.texts ?? []
        guard finding.kind == "measure", !targets.isEmpty else { return [] }
        return targets.map { BlockingKey("target", $0) }
    }

    /// Statements of one measure, found greedily: each joins the group with which it has most in common.
    func clusters(of candidates: [Finding]) -> [[Int]] {
        var clusters: [[Int]] = []
        let profiles = candidates.map(Profile.init)
        // What is told apart by rate or goods first: the vaguer statements then join what is there.
        let order = candidates.indices.sorted { left, right in
            let (a, b) = (profiles[left].weight, profiles[right].weight)
            return a != b ? a > b : left < right
        }
        for index in order {
            var best: (cluster: Int, score: Int)?
            for (number, cluster) in clusters.enumerated() {
                let scores = cluster.map { profiles[index].agreement(with: profiles[$0]) }
                guard !scores.contains(nil), let score = scores.compactMap({ $0 }).max() else { continue }
                if score > (best?.score ?? 0) { best = (number, score) }
            }
            if let best { clusters[best.cluster].append(index) } else { clusters.append([index]) }
        }
        return clusters.filter { $0.count > 1 }.map { $0.sorted() }
    }

    /// What tells one measure from another.
    private struct Profile {
        let imposer: String?
        let targets: Set<String>
        let goods: Set<String>
        let rate: Double?
        let isExemption: Bool
        let authority: String?

        init(_ finding: Finding) {
            imposer = finding.fields["imposer"]?.joined
            targets = Set(finding.fields["target"]?.texts ?? [])
            goods = GoodsWords.english.families(in: finding.fields["goods"]?.joined ?? "")
            if case .number(let value)? = finding.fields["rate"] { rate = value } else { rate = nil }
            isExemption = finding.fields["status"]?.joined == TariffStatus.exempted.rawValue
            authority = finding.fields["authority"]?.joined
        }

        var weight: Int { (rate != nil ? 4 : 0) + (goods.isEmpty ? 0 : 2) + (isExemption ? 1 : 0) }

        /// How much two statements have in common; nil where they cannot be of one measure.
        func agreement(with other: Profile) -> Int? {
            guard targets == other.targets, isExemption == other.isExemption, goods == other.goods else {
                return nil
            }
            // Without its rate a statement may be of any of the measures between two states.
            if rate != other.rate, authority == nil || authority != other.authority { return nil }
            if let rate, let theirs = other.rate, rate != theirs { return nil }
            var score = 1
            if rate != nil, rate == other.rate { score += 4 }
            if imposer != nil, imposer == other.imposer { score += 1 }
            if authority != nil, authority == other.authority { score += 2 }
            return score
        }
    }

    func summary(of members: [Finding], _ context: any RelateContext) -> GroupSummary? {
        guard let first = members.first, first.kind == "measure" || members.count > 1 else { return nil }
        var fields = Fields()
        let imposer = most(members.compactMap { $0.fields["imposer"]?.joined })
        let target = members.compactMap { $0.fields["target"] }.first
        let goods = members.compactMap { $0.fields["goods"]?.joined }.max { $0.utf8.count < $1.utf8.count }
        let rate = members.compactMap { $0.fields["rate"] }.first
        fields.set("imposer", imposer)
        fields["target"] = target
        fields.set("goods", goods)
        fields["rate"] = rate
        let history = history(of: members, context)
        fields.set("status", history.last?.state)
        fields.set(
            "effective_date",
            members.compactMap { $0.fields["effective_date"]?.joined }.max { precision($0) < precision($1) })
        let subject = [imposer, target.map { "on \($0.joined)" }].compactMap { $0 }.joined(separator: " ")
        let label = [rate.map { "\($0.joined)%" }, subject.isEmpty ? nil : subject, goods.map { "(\($0))" }]
            .compactMap { $0 }.joined(separator: " ")
        return GroupSummary(
            label: label.isEmpty ? "tariff" : label, fields: fields, history: history,
            conflicts: conflicts(of: members))
    }

    private func most(_ values: [String]) -> String? {
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let top = counts.values.max()
        return values.first { counts[$0] == top }
    }

    /// Finer dates are longer: `2025-03-04`, `2025-03`, `2025`.
    private func precision(_ date: String) -> Int { date.contains("/") ? 1 : date.utf8.count }

    /// One state for each status that the members give, by effective date or else by the day of the document.
    private func history(of members: [Finding], _ context: any RelateContext) -> [GroupState] {
        var states: [GroupState] = []
        for member in members {
            guard let status = member.fields["status"]?.joined else { continue }
            let date =
                member.fields["effective_date"]?.joined
                ?? context.facts(of: member.document)?.published?.description
            if let index = states.firstIndex(where: { $0.state == status && $0.date == date }) {
                states[index].members.append(member.id)
            } else {
                states.append(GroupState(date: date, state: status, members: [member.id]))
            }
        }
        return states.enumerated().sorted { left, right in
            let (a, b) = (day(left.element.date), day(right.element.date))
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }

    /// The first day of a date; what is not dated comes first.
    private func day(_ date: String?) -> Int { date.flatMap { DayInterval(edtf: $0)?.first } ?? .min }

    /// Statements of different documents that give the same event of the measure two dates that exclude each other, or a
    /// coarser and a finer one.
    private func conflicts(of members: [Finding]) -> [Conflict] {
        var conflicts: [Conflict] = []
        for field in ["effective_date", "expires"] {
            var sides: [Conflict.Side] = []
            for member in members {
                guard let value = member.fields[field]?.joined else { continue }
                if field == "effective_date",
                    member.fields["status"]?.joined != TariffStatus.inEffect.rawValue
                {
                    continue
                }
                if let index = sides.firstIndex(where: { $0.value == value }) {
                    sides[index].members.append(member.id)
                } else {
                    sides.append(.init(value: value, members: [member.id]))
                }
            }
            guard sides.count > 1 else { continue }
            let intervals = sides.compactMap { DayInterval(edtf: $0.value) }
            let isApart = intervals.contains { left in intervals.contains { !left.overlaps($0) } }
            conflicts.append(
                Conflict(field: field, kind: isApart ? .contradiction : .granularity, values: sides))
        }
        return conflicts
    }
}
