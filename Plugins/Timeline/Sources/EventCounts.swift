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
        if isDenied(event) { return [] }
        let span = text.span(event.clause)
        let quantities = text.quantities
        let first = quantities.partitioningFirst { $0.span.start >= span.start }
        var found: [String] = []
        for quantity in quantities[first...] {
            guard quantity.span.start < span.end, found.count < 6 else { break }
            guard quantity.kind == .cardinal || quantity.kind == .money, quantity.upper == nil,
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
        return (denial + 1..<max(denial + 1, start)).allSatisfy { Self.reports.contains(text.word($0)) }
            && (max(0, denial - 2)..<denial).allSatisfy { !Self.negations.contains(text.word($0)) }
    }

    private static let reports: WordSet = """
        reports report claims claim allegations rumours rumors suggestions accounts media press that the any these those earlier
        foreign local figures accusations
        """

    private static let dead = "dead"
    private static let negations: WordSet = "not never n't neither nor"

    private func unit(of quantity: Quantity, in event: Event) -> String? {
        if quantity.kind == .money { return quantity.currency ?? "money" }
        let noun = quantity.noun.map { text.tokens(in: $0) }
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
    enum Bound { case exact, about, atLeast, atMost }

    let value: Double
    let bound: Bound
    let unit: String

    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, var number = parts.first else { return nil }
        switch number.first {
        case "~": bound = .about
        case "≥": bound = .atLeast
        case "≤": bound = .atMost
        default: bound = .exact
        }
        if bound != .exact { number = number.dropFirst() }
        guard let value = Double(number) else { return nil }
        self.value = value
        unit = String(parts[1])
    }

    var isMoney: Bool {
        unit == "money" || unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// Whether both can be right.
    func agrees(with other: EventCount) -> Bool {
        switch (bound, other.bound) {
        case (.exact, .exact): value == other.value
        case (.atLeast, .exact), (.atLeast, .about): other.value >= value
        case (.exact, .atLeast), (.about, .atLeast): value >= other.value
        case (.atMost, .exact), (.atMost, .about): other.value <= value
        case (.exact, .atMost), (.about, .atMost): value <= other.value
        case (.about, _), (_, .about):
            // `dozens` is anything from two dozen to a hundred.
            max(value, other.value) <= 4 * min(value, other.value)
        default: true
        }
    }
}
