import DossierText

/// How findings of several documents are brought together, said without code: equal in some fields, with dates near each
/// other.
package struct DeclaredRelating: Sendable, Hashable {
    /// Fields in which findings of one thing are equal; `kind` counts as one.
    package var same: [String]
    /// The field of dates that may not lie further apart than `days`.
    package var date: String?
    package var days: Int
    /// With `{field}` for values; empty for the passage.
    package var label: String
    /// Fields of which sources can give only one value.
    package var differ: [String]

    package init(
        same: [String], date: String? = nil, days: Int = 0, label: String = "", differ: [String] = []
    ) {
        self.same = same
        self.date = date
        self.days = days
        self.label = label
        self.differ = differ
    }

    /// Where no module says otherwise: a finding is a group of its own, under its passage.
    package static let none = DeclaredRelating(same: [])

    package func keys(of finding: Finding, scope: String...) -> [BlockingKey] {
        guard !same.isEmpty, let identity = identity(of: finding) else { return [] }
        var hasher = StableHash()
        for part in scope + [identity] { hasher.combine(part) }
        return [BlockingKey(hash: hasher.value & ~3 | (date == nil ? 1 : 2))]
    }

    /// The values in which findings of one thing are equal; nil where one of them is missing.
    private func identity(of finding: Finding) -> String? {
        var parts: [String] = []
        for name in same {
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
    package func cluster(_ candidates: [Finding]) -> [[Int]] {
        guard let date else { return [] }
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
            if !current.isEmpty, entry.first - reach > days {
                if current.count > 1 { clusters.append(current) }
                current = []
            }
            reach = current.isEmpty ? entry.last : max(reach, entry.last)
            current.append(entry.index)
        }
        if current.count > 1 { clusters.append(current) }
        return clusters
    }

    package func summarize(_ members: [Finding]) -> GroupSummary? {
        guard let first = members.first else { return nil }
        var summary = GroupSummary(label: label(of: first))
        for name in differ {
            let sides = Conflict.sides(of: name, among: members)
            guard sides.count > 1 else { continue }
            summary.conflicts.append(
                Conflict(field: name, kind: isCoarser(sides) ? .granularity : .contradiction, values: sides))
        }
        return summary
    }

    private func label(of finding: Finding) -> String {
        guard !label.isEmpty else { return finding.text }
        var text = ""
        var rest = label[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            text += name == "kind" ? finding.kind : finding.fields[name]?.joined ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
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
