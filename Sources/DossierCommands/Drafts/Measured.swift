import DossierHost
import DossierText

/// A number of a draft with what it counts or measures, to be found among the numbers of another sentence.
struct Measured {
    enum Standing {
        case agrees
        case differs(Quantity)
        /// Nothing of the kind is counted there.
        case absent
    }

    private let quantity: Quantity
    private let counted: Set<String>
    private let context: Set<String>
    /// Whether it is whence or whither something rises.
    private let end: DateBounds.Bound?

    init(_ quantity: Quantity, in text: AnnotatedText, _ assertion: Assertion) {
        self.quantity = quantity
        counted = Self.counted(quantity, in: text)
        context = Self.context(quantity, text, assertion)
        end = DateBounds.bound(text, quantity.tokens)
    }

    /// Of `from 5 to 9 percent` both ends by themselves: what rises so rises to 9 percent. Nil for other ranges.
    static func ends(of quantity: Quantity, in text: AnnotatedText) -> (from: Quantity, to: Quantity)? {
        guard let ends = quantity.ends, DateBounds.bound(text, quantity.tokens) == .origin else { return nil }
        return (ends.lower, ends.upper)
    }

    /// Nil for what is no number to be checked.
    static func subject(of quantity: Quantity) -> Check.Subject? {
        switch quantity.kind {
        case .percent: .rate
        case .money: .money
        // “one” is an article more often than a number.
        case .cardinal: quantity.value == 1 ? nil : .number
        case .ordinal: nil
        }
    }

    func standing(in sentence: EvidenceSentence) -> Standing {
        let comparable = sentence.quantities.flatMap { other -> [Quantity] in
            guard quantity.upper == nil, let ends = Self.ends(of: other, in: sentence.text) else {
                return [other]
            }
            switch end {
            case .origin?: return [ends.from]
            case .goal?: return [ends.to]
            case nil: return [ends.from, ends.to]
            }
        }.filter {
            $0.kind == quantity.kind && $0.currency == quantity.currency
                && (quantity.kind != .cardinal
                    || Self.counts(counted, Self.counted($0, in: sentence.text)))
        }
        let nearest = nearest(comparable, in: sentence)
        if nearest.contains(where: { Self.agree(quantity, $0) }) { return .agrees }
        // `by 9 to 4`, `by 9 votes to 4`
        if counted.isEmpty, quantity.kind == .cardinal,
            sentence.quantities.contains(where: {
                $0.kind == .cardinal && $0.value == quantity.value && Self.isInPair($0, in: sentence.text)
            })
        {
            return .agrees
        }
        let isBare =
            quantity.kind == .cardinal && !counted.isEmpty
            && sentence.quantities.contains {
                // `drowned nine`: what is counted is left out.
                $0.kind == .cardinal && $0.value == quantity.value && $0.value > 2
                    && Self.counted($0, in: sentence.text).isEmpty
            }
        return isBare ? .agrees : nearest.first.map(Standing.differs) ?? .absent
    }

    /// Whether both count the same, or neither says what: `rose to 37`.
    private static func counts(_ own: Set<String>, _ there: Set<String>) -> Bool {
        own.isEmpty ? there.isEmpty : !own.isDisjoint(with: there)
    }

    /// Of several sums and shares those of the same: `$7 billion of timber and $2 billion of steel`.
    private func nearest(_ quantities: [Quantity], in sentence: EvidenceSentence) -> [Quantity] {
        if quantities.count < 2 { return quantities }
        let weighed = quantities.map { other in
            (other, Self.context(other, sentence.text, sentence.assertion).count(where: context.contains))
        }
        let most = weighed.map(\.1).max() ?? 0
        return weighed.filter { $0.1 == most }.map(\.0)
    }

    /// Whether a number stands on either side of the `to` of a result: `9 votes to 4`.
    private static func isInPair(_ quantity: Quantity, in text: AnnotatedText) -> Bool {
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        if start > 0, text.word(start - 1) == "to" { return true }
        return (end..<min(end + 2, text.tokens.count - 1)).contains {
            text.word($0) == "to" && text.numbers(overlapping: $0 + 1..<$0 + 2).isEmpty == false
        }
    }

    /// Stems of the nouns that are counted: those of the noun, and of those that follow the number at once.
    static func counted(_ quantity: Quantity, in text: AnnotatedText) -> Set<String> {
        var stems: Set<String> = []
        if let noun = quantity.noun, let last = Workspace.foldedWords(text.string(noun)).last {
            stems.insert(key(last))
        }
        var index = quantity.tokens.upperBound
        let end = min(index + 4, text.tags.count)
        while index < end,
            [.adjective, .noun, .verbParticiple, .verbPast].contains(text.tags[index])
        {
            if text.tags[index] == .noun {
                stems.formUnion(Workspace.foldedWords(text.form(index)).map(key))
            }
            index += 1
        }
        return stems.isEmpty ? label(quantity, in: text) : stems
    }

    /// Of an entry the nouns before the colon: `Ships in 2031: 1,400`.
    private static func label(_ quantity: Quantity, in text: AnnotatedText) -> Set<String> {
        let colon = quantity.tokens.lowerBound - 1
        guard colon > 0, text.word(colon) == WithholdingWords.colon,
            let place = text.sentence(at: quantity.span.start)
        else { return [] }
        let range = text.tokens(in: text.sentences[place].span)
        guard range.contains(colon) else { return [] }
        return (range.lowerBound..<colon).reduce(into: []) { stems, index in
            guard text.tags[index] == .noun else { return }
            stems.formUnion(Workspace.foldedWords(text.form(index)).map(key))
        }
    }

    /// What tells a number from its neighbours: what is counted, of what it is, and the verb before it.
    private static func context(_ quantity: Quantity, _ text: AnnotatedText, _ assertion: Assertion) -> Set<
        String
    > {
        var stems = counted(quantity, in: text)
        func add(_ index: Int) { stems.formUnion(Workspace.foldedWords(text.form(index)).map(key)) }
        let first = quantity.tokens.lowerBound
        // `for two terms`, `besides five terms`
        if first > 0, text.tags[first - 1] == .adposition { add(first - 1) }
        if first > 1, text.word(first - 1) == "of", text.tags[first - 2].isNominal { add(first - 2) }
        var index = quantity.tokens.upperBound
        while index < text.tags.count, [.noun, .adjective].contains(text.tags[index]) { index += 1 }
        if index < text.tags.count, text.tags[index] == .adposition {
            let end = min(index + 6, text.tags.count)
            index += 1
            while index < end, [.determiner, .adjective, .noun, .properNoun].contains(text.tags[index]) {
                if text.tags[index].isNominal { add(index) }
                index += 1
            }
        }
        if let verb = assertion.predicates.last(where: { $0.token < first }) {
            stems.insert("\(verb.base.hash)")
        }
        return stems
    }

    private static func key(_ noun: String) -> String {
        Paraphrases.key(ofNoun: DossierText.Word(noun)) ?? ClaimContext.stem(noun)
    }

    /// Whether both can be true: of two ranges both ends, of two numbers the numbers.
    static func agree(_ left: Quantity, _ right: Quantity) -> Bool {
        if left.bound == .exact, right.bound == .exact {
            if let high = left.upper, let other = right.upper {
                return left.value == right.value && high == other
            }
            if let high = left.upper { return left.value <= right.value && right.value <= high }
            if right.upper != nil { return false }
            return left.value == right.value
        }
        // “at least 60” is no other way to say “at least 40”.
        if left.bound == right.bound, left.bound != .about { return left.value == right.value }
        return range(left).overlaps(range(right))
    }

    /// Whether a number can be the draft's, also as one end of a range.
    static func mayBe(_ own: Quantity, _ other: Quantity) -> Bool {
        if agree(own, other) { return true }
        guard own.upper == nil, let ends = other.ends else { return false }
        return agree(own, ends.lower) || agree(own, ends.upper)
    }

    /// The same of numbers that need not be of one kind: thousands are no share of anything.
    static func isSame(_ own: Quantity, _ other: Quantity) -> Bool {
        own.kind == other.kind && own.currency == other.currency && mayBe(own, other)
    }

    /// The numbers that can be meant. Who has 750 does not write “more than 100”.
    private static func range(_ quantity: Quantity) -> ClosedRange<Double> {
        let low = quantity.value
        let high = max(low, quantity.upper ?? low)
        // “dozens”, “hundreds”: up to the next such word.
        if quantity.bound != .exact, [24, 40, 200, 2000, 20_000].contains(low) {
            return min(low, 20)...low * 10
        }
        switch quantity.bound {
        case .exact: return low...high
        case .about:
            let slack = slack(low)
            return min(low * (1 - slack), low)...max(high * (1 + slack), high)
        case .atLeast: return low...max(low, high * 1.5)
        case .atMost: return min(low * 0.5, high)...high
        }
    }

    /// How far from it somebody may be who writes “about”: less the more digits he gives.
    private static func slack(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        var digits = value
        while digits >= 1000 { digits /= 10 }
        while digits < 100 { digits *= 10 }
        let whole = Int(digits.rounded())
        return whole % 100 == 0 ? 0.15 : whole % 10 == 0 ? 0.06 : 0.01
    }
}
