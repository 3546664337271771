import DossierHost
import DossierSDK
import DossierText

/// Dates and numbers of a draft, each held against the sentences that are about the same.
struct ValueChecks {
    let draft: AnnotatedText
    let sentence: TextSpan
    private let context: ClaimContext
    /// The last words of people's names.
    private let people: Set<String>
    let evidence: [(share: Double, sentence: EvidenceSentence)]

    init(_ draft: AnnotatedText, _ sentence: TextSpan, _ context: ClaimContext, _ found: [EvidenceSentence]) {
        self.draft = draft
        self.sentence = sentence
        let context = context.weighed(by: found)
        self.context = context
        evidence = found.map { (context.share(in: $0.stems, paragraph: $0.paragraph), $0) }
        var people: Set<String> = []
        for mention in draft.mentions where sentence.contains(mention.core) && mention.form == .name {
            guard let entity = mention.entity, draft.entities[entity].kind == .person,
                let family = Workspace.foldedWords(draft.string(mention.core)).last
            else { continue }
            people.insert(ClaimContext.stem(family))
        }
        self.people = people
    }

    /// Whether a sentence is about all the people of whom the draft's is, named or by what stands for them: what it says
    /// of somebody else supports nothing.
    private func isAboutPeople(_ sentence: EvidenceSentence) -> Bool { people.isSubset(of: sentence.stems) }

    func checks() -> [Check] {
        let quoted = draft.quotations.map(\.span)
        func isQuoted(_ span: TextSpan) -> Bool { quoted.contains { $0.contains(span) } }
        var checks: [Check] = []
        for time in draft.times where sentence.contains(time.span) && !isQuoted(time.span) {
            if let check = check(time) { checks.append(check) }
        }
        for quantity in draft.quantities where sentence.contains(quantity.span) && !isQuoted(quantity.span) {
            if draft.times.contains(where: { $0.span.overlaps(quantity.span) }) { continue }
            if let check = check(quantity) { checks.append(check) }
        }
        return checks
    }

    private func check(_ time: TimeExpression) -> Check? {
        guard !time.isVague, time.kind == .date || time.kind == .time else { return nil }
        if let open = OpenDate(time) { return check(open, time) }
        guard let days = time.interval, let length = days.length, length <= 366 else { return nil }
        var balance = Balance()
        for (share, sentence) in evidence {
            var other: String?
            var agrees = false
            for found in sentence.times where !found.isVague {
                guard let interval = found.interval, let resolved = found.resolved else { continue }
                if interval == days || days.contains(interval) {
                    agrees = true
                } else if PrintedYear.isOnlyDifference(draft, time, sentence.text, found) {
                    // Where the draft leaves the year open, as the document does, both mean the same day.
                    if !PrintedYear.isPrinted(draft, time) { agrees = true }
                } else if !interval.overlaps(days), interval.length.map({ $0 <= max(length, 31) }) == true {
                    other = resolved
                }
            }
            if agrees {
                guard isAboutPeople(sentence) else { continue }
                balance.agrees(sentence, share)
            } else if let other, isAbout(sentence) {
                balance.differs(sentence, share, "the date is \(other)")
            }
        }
        return balance.check(.date, time.span)
    }

    /// A date without its year is held against days and months of any year.
    private func check(_ open: OpenDate, _ time: TimeExpression) -> Check {
        var balance = Balance()
        for (share, sentence) in evidence {
            let times = sentence.times.filter { !$0.isVague }
            if times.contains(where: open.agrees) {
                guard isAboutPeople(sentence) else { continue }
                balance.agrees(sentence, share)
            } else if let other = times.first(where: open.differs), isAbout(sentence) {
                balance.differs(sentence, share, "the date is \(other.resolved ?? other.value)")
            }
        }
        return balance.check(.date, time.span)
    }

    private func check(_ quantity: Quantity) -> Check? {
        let subject: Check.Subject
        switch quantity.kind {
        case .percent: subject = .rate
        case .money: subject = .money
        case .cardinal:
            guard quantity.noun != nil, quantity.value != 1 else { return nil }
            subject = .number
        case .ordinal: return nil
        }
        let noun = noun(of: quantity, in: draft)
        var balance = Balance()
        for (share, sentence) in evidence {
            let comparable = sentence.quantities.filter {
                $0.kind == quantity.kind && $0.currency == quantity.currency
                    && (subject != .number || self.noun(of: $0, in: sentence.text) == noun
                        // `55 alleged cartel figures`, of which the first noun may have been taken
                        || $0.value == quantity.value && noun.map(sentence.stems.contains) == true)
            }
            guard let first = comparable.first else { continue }
            if comparable.contains(where: { Self.agree(quantity, $0) }) {
                guard isAboutPeople(sentence) else { continue }
                balance.agrees(sentence, share)
            } else if isAbout(sentence) {
                balance.differs(sentence, share, "the documents have \(sentence.text.line(first.span))")
            }
        }
        return balance.check(subject, quantity.span)
    }

    /// Whether a sentence tells the same, so that another value in it can contradict.
    private func isAbout(_ sentence: EvidenceSentence) -> Bool {
        context.tellingShare(in: sentence.stems) >= 0.4
    }

    private func noun(of quantity: Quantity, in text: AnnotatedText) -> String? {
        quantity.noun.flatMap { Workspace.foldedWords(text.string($0)).last }.map(ClaimContext.stem)
    }

    /// Whether both can be true.
    static func agree(_ left: Quantity, _ right: Quantity) -> Bool {
        func range(_ quantity: Quantity) -> ClosedRange<Double> {
            let high = max(quantity.value, quantity.upper ?? quantity.value)
            switch quantity.bound {
            case .exact: return quantity.value...high
            case .about: return min(quantity.value * 0.85, quantity.value)...max(high * 1.15, high)
            case .atLeast: return quantity.value...(.greatestFiniteMagnitude)
            case .atMost: return (-.greatestFiniteMagnitude)...high
            }
        }
        let (one, other) = (range(left), range(right))
        guard one.overlaps(other) else { return false }
        // `60 to 70` and `70 to 80` have an end in common and nothing else.
        let isStretch = one.lowerBound < one.upperBound && other.lowerBound < other.upperBound
        return !isStretch || max(one.lowerBound, other.lowerBound) < min(one.upperBound, other.upperBound)
    }
}

extension DayInterval {
    /// In days; nil when an end is open.
    var length: Int? {
        guard let first, let last else { return nil }
        return last - first + 1
    }
}
