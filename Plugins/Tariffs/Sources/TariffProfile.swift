import DossierSDK
import DossierText

/// What tells one measure from another.
struct TariffProfile {
    /// What two statements of one measure always have in common.
    struct Signature: Hashable {
        var targets: [String]
        var goods: [String]
        var isExemption: Bool
    }

    let document: String
    let signature: Signature
    let imposer: String?
    /// Its own rate, or that of the measure to which it refers back.
    let rate: Double?
    let authority: String?
    let effective: String?
    let status: TariffStatus?
    /// The day of the statement, which is mostly that on which its document was published.
    let published: Int?

    init(_ finding: Finding, published: CalendarDate? = nil) {
        self.published =
            finding.fields["said_on"].flatMap { DayInterval(edtf: $0.joined)?.first } ?? published?.dayNumber
        document = finding.document
        imposer = finding.fields["imposer_country"]?.joined
        if case .number(let value)? = finding.fields["rate"] ?? finding.fields["prior_rate"] {
            rate = value
        } else {
            rate = nil
        }
        status = finding.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }
        authority = finding.fields["authority"]?.joined
        effective = finding.fields["effective_date"]?.joined
        signature = Signature(
            targets: Self.targets(of: finding.fields),
            goods: GoodsWords.english.kinds(in: finding.fields["goods"]?.joined ?? "").sorted(),
            isExemption: status == .exempted)
    }

    /// Whose goods are taxed: the states, or else the name before the goods, as in `Sylvanian steel` in a text that
    /// does not say what Sylvania is.
    static func targets(of fields: Fields) -> [String] {
        if let targets = fields["target"]?.texts, !targets.isEmpty { return targets.sorted() }
        let words = (fields["goods"]?.joined ?? "").split(separator: " ")
        guard words.count > 1, words.count < 4, let first = words.first, first.first?.isUppercase == true,
            first.allSatisfy(\.isLetter),
            first.dropFirst().contains(where: \.isLowercase),
            words.dropFirst().allSatisfy({ $0.allSatisfy { $0.isLowercase || $0 == "-" } })
        else { return [] }
        return [String(first)]
    }

    var weight: Int {
        (rate != nil ? 4 : 0) + (signature.goods.isEmpty ? 0 : 2) + (signature.isExemption ? 1 : 0)
    }

    /// How much two statements with one signature have in common; nil where they cannot be of one measure.
    ///
    /// - Parameter rates: all rates that a document gives.
    func agreement(with other: TariffProfile, _ rates: [String: Set<Double>]) -> Int? {
        if let imposer, let theirs = other.imposer, imposer != theirs { return nil }
        if isFar(from: other) { return nil }
        var score = 1
        if let rate, let theirs = other.rate {
            if rate == theirs {
                score += 4
            } else if !isSameEvent(other, rates) {
                return nil
            }
        } else if rate != nil || other.rate != nil, authority == nil || authority != other.authority {
            // Without its rate a statement may be of any of the measures between two states.
            return nil
        }
        if imposer != nil, imposer == other.imposer { score += 1 }
        if authority != nil, authority == other.authority { score += 2 }
        return score
    }

    /// Whether so much time lies between two documents that they can hardly mean one measure without saying which: a
    /// season where neither rate nor goods are given, most of a year otherwise.
    private func isFar(from other: TariffProfile) -> Bool {
        guard document != other.document, let published, let theirs = other.published,
            authority == nil || authority != other.authority,
            effective == nil || effective != other.effective
        else { return false }
        let isBare = rate == nil && other.rate == nil && signature.goods.isEmpty
        return abs(published - theirs) > (isBare ? 45 : 300)
    }

    /// Two documents that give another rate for what takes effect on one day, and neither knows the other's: one is wrong.
    private func isSameEvent(_ other: TariffProfile, _ rates: [String: Set<Double>]) -> Bool {
        guard document != other.document, let effective, effective == other.effective,
            effective.utf8.count >= 10,
            status == other.status, let rate, let theirs = other.rate
        else { return false }
        return rates[document]?.contains(theirs) != true && rates[other.document]?.contains(rate) != true
    }
}
