import DossierSDK
import DossierText

/// Which measures stand now: neither ended nor run out, nor followed by a later one of the same states on the same goods.
struct TariffStanding {
    /// Who taxes whose goods; of goods their kinds.
    private struct Line: Hashable {
        /// Nil where no statement says who.
        var imposer: String?
        let targets: [String]
        let goods: [String]
    }

    /// The last day on which a measure of a line was announced, reduced or in force, by the rates that were given then.
    private var latest: [Line: (day: Int, rates: [Double])] = [:]
    /// Of lines without an imposer, who is known to tax the same goods of the same states, and since which day: what is
    /// reduced stood all along.
    private var imposers: [Line: [String: Int]] = [:]
    /// Those with a rate, whatever the goods.
    private var told: Set<Line> = []
    /// The last day of which any text tells what is done.
    private let today: Int

    init(_ groups: [FindingGroup]) {
        // What is announced or threatened is dated by the text that says so.
        today =
            groups.lazy.flatMap(\.history).filter {
                $0.state == TariffStatus.announced.rawValue || $0.state == TariffStatus.threatened.rawValue
            }.map { Self.day($0.date) }.max() ?? .min
        for group in groups {
            guard let line = Self.line(of: group), case .number(let rate)? = group.fields["rate"] else {
                continue
            }
            // A cut that is to come leaves the rate of today in force.
            if group.fields["change"]?.joined == TariffReader.Change.reduction.rawValue,
                group.fields["status"]?.joined == TariffStatus.announced.rawValue
            {
                continue
            }
            told.insert(Line(imposer: line.imposer, targets: line.targets, goods: []))
            // What is only threatened, asked for or over pushes out nothing.
            let states = group.history.filter { Self.firm.contains($0.state) }.map { Self.day($0.date) }
            guard let day = states.max(), day > .min else { continue }
            note(line, day, rate)
            if let imposer = line.imposer {
                let isChange = group.history.contains { $0.state == TariffStatus.reduced.rawValue }
                let since = isChange ? .min : states.filter { $0 > .min }.min() ?? day
                let anybody = Line(targets: line.targets, goods: line.goods)
                imposers[anybody, default: [:]][imposer] = min(since, imposers[anybody]?[imposer] ?? since)
            }
        }
    }

    private mutating func note(_ line: Line, _ day: Int, _ rate: Double) {
        if day > latest[line]?.day ?? .min {
            latest[line] = (day, [rate])
        } else if day == latest[line]?.day {
            latest[line]?.rates.append(rate)
        }
    }

    private static let firm: Set<String> = [
        TariffStatus.inEffect.rawValue, TariffStatus.announced.rawValue, TariffStatus.reduced.rawValue,
    ]

    func stands(_ group: FindingGroup) -> Bool {
        let status = group.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }
        switch status {
        case .ended, .soughtRelief, .reliefRefused, .pastRelief, nil: return false
        default: break
        }
        // Tariffs of which is said neither on whom nor on what nor how high are none in particular; nor are those of which
        // others say more.
        let isBare = group.fields["rate"] == nil && group.fields["goods"] == nil
        if isBare, Self.line(of: group).map({ $0.imposer == nil || told.contains($0) }) ?? true {
            return false
        }
        if let end = group.fields["expires"].flatMap({ DayInterval(edtf: $0.joined)?.last }), end < today {
            return false
        }
        guard let line = Self.line(of: group), case .number(let rate)? = group.fields["rate"],
            let day = Self.lastDay(of: group)
        else { return true }
        return [
            line, Line(imposer: soleImposer(of: line, on: day), targets: line.targets, goods: line.goods),
        ]
        .allSatisfy { line in
            latest[line].map { $0.day <= day || $0.rates.contains(rate) } ?? true
        }
    }

    /// Whose a measure is of which no statement says whose: theirs who alone tax these goods and did so on that day. Who
    /// begins to tax them later changes nothing about it.
    private func soleImposer(of line: Line, on day: Int) -> String? {
        guard line.imposer == nil, let known = imposers[line], known.count == 1, let only = known.first,
            only.value <= day
        else { return line.imposer }
        return only.key
    }

    private static func line(of group: FindingGroup) -> Line? {
        let targets = TariffProfile.targets(of: group.fields)
        guard !targets.isEmpty else { return nil }
        return Line(
            imposer: (group.fields["imposer_country"] ?? group.fields["imposer"])?.joined,
            targets: targets,
            goods: GoodsWords.english.kinds(in: group.fields["goods"]?.joined ?? "").sorted())
    }

    /// The last day of its history; nil where nothing is dated.
    private static func lastDay(of group: FindingGroup) -> Int? {
        let days = group.history.map { day($0.date) }.filter { $0 > .min }
        return days.max()
    }

    private static func day(_ date: String?) -> Int {
        date.flatMap { DayInterval(edtf: $0)?.first } ?? .min
    }
}
