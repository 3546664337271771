package import DossierSDK
import DossierText

extension RulesModule {
    package func keys(of finding: Finding) -> [BlockingKey] {
        guard let rule = file.relating, let key = identity(of: finding, rule) else { return [] }
        return rule.date == nil
            ? [BlockingKey(identity: "rules", file.name, key)]
            : [BlockingKey(unlimited: "rules", file.name, key)]
    }

    /// The values in which findings of one thing are equal; nil where one of them is missing.
    private func identity(of finding: Finding, _ rule: RelatingRule) -> String? {
        var parts: [String] = []
        for name in rule.same {
            if name == "kind" {
                parts.append(finding.kind)
            } else if let value = finding.fields[name] {
                parts.append(value.texts.map { $0.lowercased() }.sorted().joined(separator: "\u{1}"))
            } else {
                return nil
            }
        }
        return parts.joined(separator: "\u{2}")
    }

    /// Findings of one key are the same thing where their dates lie near each other; a finding without date joins
    /// only what has none.
    package func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        guard let rule = file.relating, let date = rule.date else { return [] }
        var dated: [(first: Int, last: Int, index: Int)] = []
        var undated: [Int] = []
        for (index, finding) in candidates.enumerated() {
            if let interval = finding.fields[date].flatMap({ DayInterval(edtf: $0.joined) }),
                let first = interval.first ?? interval.last
            {
                dated.append((first, interval.last ?? first, index))
            } else {
                undated.append(index)
            }
        }
        dated.sort { ($0.first, $0.index) < ($1.first, $1.index) }
        var clusters: [[Int]] = undated.count > 1 ? [undated] : []
        var current: [Int] = []
        var reach = 0
        for entry in dated {
            if !current.isEmpty, entry.first - reach > rule.days {
                if current.count > 1 { clusters.append(current) }
                current = []
            }
            reach = current.isEmpty ? entry.last : max(reach, entry.last)
            current.append(entry.index)
        }
        if current.count > 1 { clusters.append(current) }
        return clusters
    }

    package func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard let first = members.first else { return nil }
        var summary = GroupSummary(label: label(of: first))
        for name in file.relating?.differ ?? [] {
            var sides: [Conflict.Side] = []
            for member in members {
                guard let value = member.fields[name]?.joined else { continue }
                if let index = sides.firstIndex(where: { $0.value == value }) {
                    sides[index].members.append(member.id)
                } else {
                    sides.append(.init(value: value, members: [member.id]))
                }
            }
            guard sides.count > 1 else { continue }
            summary.conflicts.append(
                Conflict(field: name, kind: isCoarser(sides) ? .granularity : .contradiction, values: sides))
        }
        return summary
    }

    private func label(of finding: Finding) -> String {
        guard let template = file.relating?.label, !template.isEmpty else { return finding.text }
        var label = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            label += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            label += name == "kind" ? finding.kind : finding.fields[name]?.joined ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return label + rest
    }

    /// Whether all values are dates of which each pair fits, one being only coarser than the other.
    private func isCoarser(_ sides: [Conflict.Side]) -> Bool {
        var intervals: [DayInterval] = []
        for side in sides {
            guard let interval = DayInterval(edtf: side.value) else { return false }
            intervals.append(interval)
        }
        for (index, interval) in intervals.enumerated() {
            for other in intervals[(index + 1)...]
            where !interval.contains(other) && !other.contains(interval) { return false }
        }
        return true
    }
}
