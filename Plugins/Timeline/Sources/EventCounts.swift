import DossierText

/// How many of what an event's clause says: `11 dead`, `≥50 members`, `~24 suspects`, by which sources are compared.
///
/// People are counted by what befell them (dead, injured, arrested …), other things by their noun.
struct EventCounts {
    private let text: AnnotatedText
    private let words: TimelineWords

    init(_ text: AnnotatedText, words: TimelineWords = .english) {
        self.text = text
        self.words = words
    }

    func counts(of event: Event) -> [String] {
        if event.denial != nil || isDenied(event) { return [] }
        let span = text.span(event.clause)
        let quantities = text.quantities
        let first = quantities.partitioningFirst { $0.span.start >= span.start }
        var found: [String] = []
        for quantity in quantities[first...] {
            guard quantity.span.start < span.end, found.count < 6 else { break }
            guard quantity.kind != .ordinal, quantity.upper == nil,
                !event.asides.contains(where: { $0.overlaps(quantity.tokens) }),
                !text.times(in: event.clause).contains(where: { $0.tokens.overlaps(quantity.tokens) }),
                let unit = unit(of: quantity, in: event)
            else { continue }
            let sign =
                switch quantity.bound {
                case .exact: ""
                case .about: "~"
                case .atLeast: "≥"
                case .atMost: "≤"
                }
            let number =
                quantity.value.rounded() == quantity.value && quantity.value < 1e15
                ? String(Int(quantity.value)) : String(quantity.value)
            let count = "\(sign)\(number) \(unit)"
            if !found.contains(count) { found.append(count) }
        }
        return found
    }

    /// `denied reports that thirty had died`: a number that the source does not stand for.
    private func isDenied(_ event: Event) -> Bool {
        let start = event.clause.lowerBound
        guard
            let denial = (max(0, start - 6)..<min(start + 1, text.tokens.count)).last(where: {
                let word = text.word($0)
                return words.denials.contains(words.entry(word)?.base ?? word)
            })
        else { return false }
        return (denial + 1..<max(denial + 1, start)).allSatisfy {
            words.counting.reports.contains(text.word($0))
        }
            && (max(0, denial - 2)..<denial).allSatisfy { !words.counting.negations.contains(text.word($0)) }
    }

    private static let dead = "dead"
    private static let longSubject = 12

    /// ` of cost`, behind `18 percent`.
    private func whole(behind end: Int) -> String? {
        guard end < text.tokens.count, text.word(end) == words.of else { return nil }
        var head: Int?
        for index in end + 1..<max(end + 1, min(end + 7, text.tokens.count, text.tags.count)) {
            let tag = text.tags[index]
            if tag.isNominal {
                head = index
            } else if head != nil || tag != .determiner && tag != .adjective && tag != .pronoun {
                break
            }
        }
        return head.map { " of " + text.form($0).lowercased() }
    }

    /// `leaders` of `31 suspected ring leaders`, whose first word may be taken for a verb.
    private func attributed(behind end: Int) -> Range<Int>? {
        guard end < text.tags.count, words.counting.attributes.contains(text.word(end)) else { return nil }
        var last = end
        while last + 1 < min(end + 5, text.tags.count), text.tags[last + 1] == .noun { last += 1 }
        return last > end ? last..<last + 1 : nil
    }

    private func unit(of quantity: Quantity, in event: Event) -> String? {
        if quantity.kind == .money { return quantity.currency ?? "money" }
        if quantity.kind == .percent { return "percent" + (whole(behind: quantity.tokens.upperBound) ?? "") }
        let noun = quantity.noun.map { text.tokens(in: $0) } ?? attributed(behind: quantity.tokens.upperBound)
        // "the magnitude 6.3 earthquake": a measure, not a count.
        let before = quantity.tokens.lowerBound - 1
        if before >= 0, words.measures.contains(text.word(before)) { return nil }
        let word = noun.flatMap { $0.last }.map { text.word($0) }
        let isOfLoss = event.clause.contains { LostLives.isLosing(text.word($0), words) }
        // "claimed 14 lives", "14 lives were lost"
        if let word, LostLives.lives.contains(word), isOfLoss { return Self.dead }
        if word == nil || word.map({ words.humans.contains($0) }) ?? false {
            // "fourteen people lost their lives"
            if isOfLoss,
                (quantity.tokens.upperBound..<min(text.tokens.count, quantity.tokens.upperBound + 6))
                    .contains(where: { LostLives.lives.contains(text.word($0)) })
            {
                return Self.dead
            }
            let near =
                max(
                    event.clause.lowerBound, quantity.tokens.lowerBound - 5)..<min(
                    event.clause.upperBound, quantity.tokens.upperBound + 6)
            for index in near {
                if let fate = words.fates[text.word(index)] { return words.fateNames[fate] }
            }
            // "Four managers of the shipyard in Oslo were arrested"
            let trigger = event.trigger.lowerBound
            if quantity.tokens.upperBound < trigger, trigger < quantity.tokens.upperBound + Self.longSubject,
                words.be.contains(text.word(trigger - 1)), let fate = words.fates[text.word(trigger)]
            {
                return words.fateNames[fate]
            }
        }
        return noun.map { text.line(text.span($0)).lowercased() }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index behind a prefix for which the predicate is false.
    fileprivate func partitioningFirst(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A count as a field holds it, read back.
struct EventCount {
    let number: RoughNumber
    let unit: String

    /// - Parameter passage: what the mention says, by which `dozens` is told from `about 24`.
    init?(_ text: String, in passage: String = "") {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, var digits = parts.first else { return nil }
        let bound: Quantity.Bound =
            switch digits.first {
            case "~": .about
            case "≥": .atLeast
            case "≤": .atMost
            default: .exact
            }
        if bound != .exact { digits = digits.dropFirst() }
        guard let value = Double(digits), value.isFinite else { return nil }
        number = RoughNumber(
            value, bound, isVague: bound == .about && RoughNumber.isVague(value, in: passage))
        unit = String(parts[1])
    }

    var isMoney: Bool {
        unit == "money" || unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    var isPercent: Bool { unit.hasPrefix("percent") }

    /// Whether both can be right.
    func agrees(with other: EventCount) -> Bool { number.agrees(with: other.number) }
}
