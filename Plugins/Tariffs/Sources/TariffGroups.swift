import DossierSDK
import DossierText

/// Joins statements of one measure over documents and tells its history.
///
/// Two statements are of one measure when they name the same states on both sides and nothing that they say keeps them
/// apart: another rate without a change between them, or goods of another family. Conservative: what is only compatible
/// in a document of its own stays with the nearest statement of that document.
struct TariffGroups {
    func keys(of finding: Finding) -> [BlockingKey] {
        let signature = TariffProfile(finding).signature
        guard !signature.targets.isEmpty else { return [] }
        return [
            BlockingKey(
                unlimited: signature.targets.joined(separator: "|"), signature.goods.joined(separator: "|"),
                signature.isExemption ? "exempt" : "")
        ]
    }

    /// Statements of one measure, found greedily: each joins the group with which it has most in common.
    func clusters(of profiles: [TariffProfile]) -> [[Int]] {
        var clusters: [[Int]] = []
        var rates: [String: Set<Double>] = [:]
        for profile in profiles {
            if let rate = profile.rate { rates[profile.document, default: []].insert(rate) }
        }
        // What is told apart by rate or goods first: the vaguer statements then join what is there.
        let order = profiles.indices.sorted { left, right in
            let (a, b) = (profiles[left].weight, profiles[right].weight)
            return a != b ? a > b : left < right
        }
        // Clusters by what their members must have in common, so that each statement is compared with few.
        var homes: [TariffProfile.Signature: [Int]] = [:]
        for index in order {
            let profile = profiles[index]
            var best: (cluster: Int, score: Int)?
            for number in homes[profile.signature] ?? [] {
                var score = 0
                for other in clusters[number].prefix(Self.compared) {
                    guard let shared = profile.agreement(with: profiles[other], rates) else {
                        score = 0
                        break
                    }
                    score = max(score, shared)
                }
                if score > (best?.score ?? 0) { best = (number, score) }
            }
            if let best {
                clusters[best.cluster].append(index)
            } else {
                homes[profile.signature, default: []].append(clusters.count)
                clusters.append([index])
            }
        }
        return clusters.filter { $0.count > 1 }.map { $0.sorted() }
    }

    /// Members of a cluster with which a statement is compared; more of them say nothing new.
    private static let compared = 24

    func summary(of members: [Finding], _ context: any RelateContext) -> GroupSummary? {
        guard members.contains(where: { $0.kind == "measure" }) else { return nil }
        var fields = Fields()
        let imposer = most(members.compactMap { $0.fields["imposer"]?.joined })
        let target = members.compactMap { $0.fields["target"] }.first
        let measures = members.filter { $0.kind == "measure" }
        let goods = (measures.contains { $0.fields["goods"] != nil } ? measures : members)
            .compactMap { $0.fields["goods"]?.joined }.max { $0.utf8.count < $1.utf8.count }
        let rate = members.compactMap { $0.fields["rate"] ?? $0.fields["prior_rate"] }.first
        fields.set("imposer", imposer)
        fields.set("imposer_country", most(members.compactMap { $0.fields["imposer_country"]?.joined }))
        fields["target"] = target
        fields.set("goods", goods)
        fields["rate"] = rate
        let told = history(of: members, context)
        let history = told.map(\.state)
        // What is to be lifted or lowered stands until then.
        let current =
            told.last { $0.change == nil && Self.isState($0.state.state) }
            ?? told.last { Self.isState($0.state.state) } ?? told.last
        let status = current?.state.state
        fields.set("status", status)
        if status != TariffStatus.ended.rawValue {
            fields.set("change", told.last { Self.isState($0.state.state) }?.change)
        }
        fields.set(
            "effective_date",
            status == TariffStatus.paused.rawValue
                ? putOff(members) ?? best(of: "effective_date", members)
                : best(of: "effective_date", members))
        fields.set("expires", best(of: "expires", members))
        let subject = [imposer, target.map { "on \($0.joined)" }].compactMap { $0 }.joined(separator: " ")
        let label = [rate.map { "\($0.joined)%" }, subject.isEmpty ? nil : subject, goods.map { "(\($0))" }]
            .compactMap { $0 }.joined(separator: " ")
        return GroupSummary(
            label: label.isEmpty ? "tariff" : label, fields: fields, history: history,
            conflicts: conflicts(of: members, context))
    }

    private func most(_ values: [String]) -> String? {
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let top = counts.values.max()
        return values.first { counts[$0] == top }
    }

    /// Finer dates are longer: `2025-03-04`, `2025-03`, `2025`.
    private func precision(_ date: String) -> Int { date.contains("/") ? 1 : date.utf8.count }

    /// The finest of the dates that members give; of a statement that the tariff stands, rather than of its announcement.
    private func best(of field: String, _ members: [Finding]) -> String? {
        let standing = members.filter { $0.fields["status"]?.joined == TariffStatus.inEffect.rawValue }
        for some in [standing, members] {
            let dates = some.compactMap { $0.fields[field]?.joined }
            if let best = dates.max(by: { precision($0) < precision($1) }) { return best }
        }
        return nil
    }

    /// Of what is paused: the day on which it is to begin after all, as the document that pauses it says.
    private func putOff(_ members: [Finding]) -> String? {
        let pausing = Set(members.filter { Self.status(of: $0) == .paused }.map(\.document))
        return members.filter { pausing.contains($0.document) && Self.status(of: $0) == .announced }
            .compactMap { own($0) }.max { day($0) < day($1) }
    }

    /// What a measure is, rather than what somebody asks about it.
    private static func isState(_ status: String) -> Bool {
        guard let status = TariffStatus(rawValue: status) else { return false }
        switch status {
        case .soughtRelief, .reliefRefused, .pastRelief: return false
        default: return true
        }
    }

    /// One state for each status that the members give. What is done holds from the day on which it takes effect, what is
    /// threatened, announced, sought or refused from the day of the document that says so.
    ///
    /// Two things that one document says are told in their order: what it threatens before it tells of a pause in July was
    /// threatened by then; and what it puts off is not in force on the day that it was to be.
    private func history(of members: [Finding], _ context: any RelateContext)
        -> [(state: GroupState, change: String?)]
    {
        var states: [(state: GroupState, change: String?, day: Int)] = []
        var pauses: [String: [Finding]] = [:]
        for member in members where Self.status(of: member) == .paused {
            pauses[member.document, default: []].append(member)
        }
        for member in members {
            guard var status = Self.status(of: member) else { continue }
            let said = Self.said(member, context)
            var date = TariffWords.english.datedStatus.contains(status) ? own(member) : nil
            let isPutOff = status == .inEffect && date.map { day($0) > day(said) } ?? false
            if isPutOff, said != nil, pauses[member.document] != nil {
                (status, date) = (.announced, nil)
            }
            var place = day(date ?? said)
            let change = member.fields["change"]?.joined
            if date == nil, status == .threatened || status == .announced,
                let then = pauses[member.document]?.lazy.filter({ $0.span.start > member.span.start })
                    .compactMap({ self.own($0) }).map({ self.day($0) }).min(),
                then < place
            {
                place = then
            } else {
                date = date ?? said
            }
            if let index = states.firstIndex(where: {
                $0.state.state == status.rawValue && $0.state.date == date && $0.day == place
                    && $0.change == change
            }) {
                states[index].state.members.append(member.id)
            } else {
                states.append(
                    (GroupState(date: date, state: status.rawValue, members: [member.id]), change, place))
            }
        }
        return states.enumerated().sorted { left, right in
            let (a, b) = (left.element.day, right.element.day)
            if a != b { return a < b }
            let (one, two) = (rank(left.element.state.state), rank(right.element.state.state))
            return one != two ? one < two : left.offset < right.offset
        }.map { ($0.element.state, $0.element.change) }
    }

    private static func status(of member: Finding) -> TariffStatus? {
        member.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }
    }

    /// The day of the statement: that of the entry in which it stands, or else of its document.
    static func said(_ member: Finding, _ context: any RelateContext) -> String? {
        member.fields["said_on"]?.joined ?? context.published(of: member.document)?.description
    }

    private func own(_ member: Finding) -> String? { member.fields["effective_date"]?.joined }

    /// The order in which a measure goes through its states, for those of one day.
    private func rank(_ state: String) -> Int { TariffStatus.all.firstIndex(of: state) ?? 0 }

    /// The first day of a date; what is not dated comes first.
    func day(_ date: String?) -> Int { date.flatMap { DayInterval(edtf: $0)?.first } ?? .min }
}
