import DossierSDK
import DossierText

/// Reads, around each time expression, whether something is to be done by then.
struct DeadlineReader {
    private let text: AnnotatedText

    init(_ text: AnnotatedText) { self.text = text }

    /// What leads to the time, and how surely it makes a deadline of it.
    private struct Cue {
        var start: Int
        var rule: String
        var kind = "due"
        /// Whether the sentence must say besides that somebody is to do something.
        var needsDuty = false
        var strength: String?
        var confidence = 0.9
    }

    /// What says that somebody is to do something.
    private struct Duty {
        var tokens: Range<Int>
        var strength: String
    }

    func finding(_ time: TimeExpression) -> Finding? {
        guard time.kind != .set, !time.isVague, time.kind == .duration || time.resolved != nil,
            let index = text.sentence(at: time.span.start)
        else { return nil }
        let sentence = text.sentences[index].tokens
        guard sentence.contains(time.tokens.lowerBound), let cue = cue(before: time, in: sentence) else {
            return nil
        }
        let duty =
            duty(in: sentence.lowerBound..<cue.start, isLast: true)
            ?? duty(in: min(time.tokens.upperBound, sentence.upperBound)..<sentence.upperBound, isLast: false)
        if cue.needsDuty, duty == nil { return nil }

        var finding = Finding(
            kind: cue.kind, span: text.span(cue.start..<time.tokens.upperBound), confidence: cue.confidence,
            rule: "deadlines.\(cue.rule)")
        finding.roles.append(.init("due", time.span))
        if time.kind == .duration {
            finding.fields.set("period", text.line(time.span))
        } else {
            finding.fields.set("due", time.resolved)
        }
        if cue.kind == "expires" {
            add(what: ending(sentence.lowerBound..<cue.start), to: &finding)
            return finding
        }
        finding.fields.set("strength", cue.strength ?? duty?.strength ?? "must")
        if let what = what(duty, cue, time, sentence) { add(what: what, to: &finding) }
        if let who = who(before: duty?.tokens.lowerBound ?? cue.start, in: sentence) {
            finding.fields.set("who", who.name)
            finding.roles.append(.init("who", who.span))
        }
        return finding
    }

    private func add(what tokens: Range<Int>, to finding: inout Finding) {
        guard !tokens.isEmpty else { return }
        let span = text.span(tokens)
        finding.fields.set("what", text.line(span))
        finding.roles.append(.init("what", span))
    }

    private func cue(before time: TimeExpression, in sentence: Range<Int>) -> Cue? {
        var last = time.tokens.lowerBound - 1
        while last > sentence.lowerBound, DeadlineWords.fillers.contains(text.word(last)) { last -= 1 }
        guard last >= sentence.lowerBound else { return nil }
        func follows(_ words: Set<Word>, _ distance: Int) -> Bool {
            last - distance >= sentence.lowerBound && words.contains(text.word(last - distance))
        }
        switch text.word(last) {
        case "than" where follows(["later", "longer"], 1) && follows(["no", "not"], 2):
            return Cue(start: last - 2, rule: "no-later-than")
        case "by" where time.kind != .duration:
            return Cue(start: last, rule: "by", needsDuty: true, confidence: 0.8)
        case "before" where time.kind != .duration:
            return Cue(start: last, rule: "before", needsDuty: true, confidence: 0.7)
        case "within" where time.kind == .duration:
            return Cue(start: last, rule: "within", needsDuty: true, confidence: 0.8)
        case "until", "till":
            let reach = max(sentence.lowerBound, last - 6)..<last
            guard time.kind != .duration,
                reach.contains(where: { DeadlineWords.granting.contains(text.word($0)) })
            else { return nil }
            return Cue(start: last, rule: "has-until", strength: "must")
        case let word where DeadlineWords.ending.contains(word):
            guard time.kind != .duration else { return nil }
            return Cue(start: last, rule: "expires", kind: "expires")
        default: return named(before: time, in: sentence)
        }
    }

    /// `a deadline of Friday`, `set 1 June as the deadline` with the words in that order only: what stands behind the time
    /// may be about another.
    private func named(before time: TimeExpression, in sentence: Range<Int>) -> Cue? {
        guard time.kind != .duration else { return nil }
        let first = time.tokens.lowerBound
        let reach = max(sentence.lowerBound, first - 7)..<first
        guard let place = reach.last(where: { DeadlineWords.deadline.contains(text.word($0)) }),
            !text.times.contains(where: { $0.tokens.lowerBound > place && $0.tokens.upperBound <= first })
        else { return nil }
        return Cue(start: place, rule: "named", strength: "must", confidence: 0.8)
    }

    /// The last or first word in a range that says so.
    private func duty(in tokens: Range<Int>, isLast: Bool) -> Duty? {
        let places = tokens.filter { strength(at: $0) != nil }
        guard let place = isLast ? places.last : places.first, let strength = strength(at: place) else {
            return nil
        }
        // had to, need to: the verb comes behind.
        return Duty(tokens: place..<place + 1, strength: strength)
    }

    private func strength(at index: Int) -> String? {
        let word = text.word(index)
        if DeadlineWords.having.contains(word) { return text.word(index + 1) == "to" ? "must" : nil }
        if DeadlineWords.must.contains(word) { return "must" }
        if DeadlineWords.should.contains(word) { return "should" }
        return DeadlineWords.will.contains(word) ? "will" : nil
    }

    /// The verb with what belongs to it: between the duty and the cue, or behind the time.
    private func what(_ duty: Duty?, _ cue: Cue, _ time: TimeExpression, _ sentence: Range<Int>) -> Range<
        Int
    >? {
        let behind = min(time.tokens.upperBound, sentence.upperBound)..<sentence.upperBound
        if cue.rule == "has-until" || cue.rule == "named" {
            return text.word(behind.lowerBound) == "to" ? verbPhrase(behind) : nil
        }
        guard let duty else { return nil }
        let isBefore = duty.tokens.upperBound <= cue.start
        return verbPhrase(duty.tokens.upperBound..<(isBefore ? cue.start : sentence.upperBound))
    }

    /// From the verb on: behind the first “to” where there is one near, to the next mark.
    private func verbPhrase(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        if let to = tokens.prefix(6).first(where: { text.word($0) == "to" }) { start = to + 1 }
        return content(start..<tokens.upperBound)
    }

    /// What comes before the first mark of a range.
    private func content(_ tokens: Range<Int>) -> Range<Int> {
        tokens
            .lowerBound..<(tokens.first { DeadlineWords.marks.contains(text.word($0)) } ?? tokens.upperBound)
    }

    /// What comes behind the last mark of a range, if it says what it is about.
    private func ending(_ tokens: Range<Int>) -> Range<Int> {
        let start =
            tokens.last { DeadlineWords.marks.contains(text.word($0)) }.map { $0 + 1 } ?? tokens.lowerBound
        return DeadlineWords.relative.contains(text.word(start))
            ? tokens.upperBound..<tokens.upperBound : start..<tokens.upperBound
    }

    /// The nearest name before the duty.
    private func who(before end: Int, in sentence: Range<Int>) -> (name: String, span: TextSpan)? {
        let mention = text.mentions.last { mention in
            mention.tokens.lowerBound >= sentence.lowerBound && mention.tokens.upperBound <= end
                && mention.form != .adjective && mention.entity != nil
        }
        guard let mention, let entity = mention.entity, text.entities.indices.contains(entity) else {
            return nil
        }
        return (text.entities[entity].name, mention.span)
    }
}
