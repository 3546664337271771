import DossierSDK
import DossierText

/// What is only claimed, and who or what acts.
extension EventReader {
    /// What somebody says to have happened: `she said that he had opened them`; and claims that hang on nothing but the one
    /// who makes them: `others have claimed that …`.
    func isClaim(_ index: Int, _ groups: [Predicate]) -> Bool {
        let predicate = groups[index]
        let verb = words.entry(text.word(predicate.verb))?.base ?? text.word(predicate.verb)
        if words.claims.contains(verb), !losesLives(predicate) {
            return !text.times(in: predicate.clause).contains { $0.interval != nil && !$0.isVague }
        }
        guard predicate.link == .content, let parent = predicate.parent,
            [.past, .perfect, .pastPerfect].contains(predicate.form)
        else { return false }
        let speech = words.entry(text.word(groups[parent].verb))?.base ?? text.word(groups[parent].verb)
        guard words.assertions.contains(speech) else { return false }
        return !(groups[parent].clause.lowerBound..<groups[parent].group.lowerBound).contains {
            words.authorities.contains(text.word($0))
        }
    }

    /// `Who opened the gate is not known`, `did not say who opened it`: what is asked, and told by nobody.
    func isAsked(_ predicate: Predicate, _ sentence: Range<Int>) -> Bool {
        var subject = predicate.group.lowerBound - 1
        while subject > sentence.lowerBound, predicates.tag(subject) == .adverb { subject -= 1 }
        guard sentence.contains(subject), words.claiming.askers.contains(text.word(subject)) else {
            return false
        }
        if subject == sentence.lowerBound { return true }
        let before = subject - 1
        return words.claiming.knowing.contains(text.word(before))
    }

    /// `According to two engineers, Roe opened the gate`: what people whose word is no office's say.
    func isHearsay(_ predicate: Predicate, _ sentence: Range<Int>) -> Bool {
        guard predicate.link != .relative, predicate.link != .subordinate,
            let cue = sentence.first(where: { index in
                text.word(index) == Self.according && index + 2 < sentence.upperBound
                    && text.word(index + 1) == words.to && text.quotation(around: index) == nil
            }),
            cue == sentence.lowerBound || text.base.isMark(cue - 1, ",")
        else { return false }
        let start = cue + 2
        let end =
            (start..<min(sentence.upperBound, start + 12)).first {
                text.base.isMark($0, ",") || text.base.isMark($0, ".") || predicates.tag($0).isVerb
            } ?? start
        let source = start..<end
        guard !source.contains(predicate.verb) else { return false }
        return source.contains { words.claiming.informants.contains(text.word($0)) }
            && !source.contains { words.authorities.contains(text.word($0)) }
    }

    private static let according: Word = "according"

    /// `Roe denied this`: what the sentence before tells him to have done is a claim.
    func isDenialOfBefore(_ event: Event, _ sentence: Range<Int>) -> Bool {
        guard let base = words.entry(text.word(event.trigger.lowerBound))?.base, words.denials.contains(base)
        else { return false }
        var object = event.trigger.upperBound
        while object < sentence.upperBound, predicates.tag(object) == .determiner, text.word(object) != "this"
        {
            object += 1
        }
        guard object < sentence.upperBound else { return false }
        return words.claiming.charges.contains(text.word(object))
    }

    /// `Norway closed the port, the ministry said`: who says what the clause before told.
    func isTag(_ index: Int, _ groups: [Predicate]) -> Bool {
        let predicate = groups[index]
        guard index > 0, predicate.link == .main, groups[index - 1].isFinite else { return false }
        let before = predicate.clause.lowerBound - 1
        return before > groups[index - 1].verb && text.base.isMark(before, ",")
    }

    /// `They called it a success`: what nobody in particular says on no day in particular.
    func isNaming(_ predicate: Predicate) -> Bool {
        let subject = predicate.group.lowerBound - 1
        return (words.entry(text.word(predicate.verb))?.base ?? text.word(predicate.verb)) == "call"
            && subject >= predicate.clause.lowerBound && words.anybody.contains(text.word(subject))
            && !hasDate(predicate)
    }

    /// `What the statement says`, `Why the talks failed`: a heading that says what is told of, and tells nothing itself.
    func isTopic(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, words.questionWords.contains(text.word(first)) else { return false }
        return !sentence.contains { text.base.isMark($0, ",") || text.base.isMark($0, ":") }
    }

    func isAlleged(_ predicate: Predicate) -> Bool {
        // "suspected of ordering": the word stands before the clause of the participle.
        let before = predicate.group.lowerBound - 1
        let isOf = predicate.form == .gerund && before > 0 && text.word(before) == words.of
        let first = isOf ? before - 1 : max(predicate.clause.lowerBound, predicate.group.lowerBound - 2)
        let near = min(first, predicate.verb)..<predicate.verb
        if near.contains(where: { words.allegations.contains(text.word($0)) }) { return true }
        return words.accusations.contains(text.word(predicate.verb))
    }

    /// An actor or object that the document names.
    func hasActor(_ predicate: Predicate) -> Bool {
        text.mentions(in: predicate.clause).contains { mention in
            mention.entity != nil || !mention.entities.isEmpty || mention.form == .nominal
                || mention.form == .adjective
        }
    }

    func hasDate(_ predicate: Predicate) -> Bool {
        text.times(in: predicate.clause).contains { $0.resolved != nil && !$0.isVague }
    }

    /// `twelve people were injured`, `two men were arrested`: what befell people whom nobody names.
    func befalls(_ predicate: Predicate) -> Bool {
        if words.fates[text.word(predicate.verb)] != nil || losesLives(predicate) {
            return predicate.clause.contains {
                words.humans.contains(text.word($0)) || predicates.tag($0) == .numeral
            }
        }
        // "and eleven were taken to hospital"
        let subject = predicate.group.lowerBound - 1
        return predicate.isPassive && subject >= predicate.clause.lowerBound
            && (predicates.tag(subject) == .numeral || words.humans.contains(text.word(subject)))
    }

    /// `3,200 dockers stopped work`: so many act whom nobody names.
    func hasCountedSubject(_ predicate: Predicate) -> Bool {
        let subject = predicate.group.lowerBound - 1
        guard subject > predicate.clause.lowerBound, words.humans.contains(text.word(subject)) else {
            return false
        }
        return predicates.tag(subject - 1) == .numeral || words.numerals.contains(text.word(subject - 1))
    }

    /// `pulled 189 people from the water`, `has stranded 47 barges`
    func hasCountedObject(_ predicate: Predicate) -> Bool {
        let next = predicate.verb + 1
        guard next + 1 < predicate.clause.upperBound,
            predicates.tag(next) == .numeral || words.numerals.contains(text.word(next))
        else { return false }
        let quantity = text.quantities(in: next..<next + 1).first
        return quantity.map { $0.kind == .cardinal && $0.noun != nil } ?? false
            && !text.times(in: next..<next + 1).contains { $0.tokens.contains(next) }
    }

    func losesLives(_ predicate: Predicate) -> Bool {
        text.losesLives(predicate.verb, in: predicate.clause, isPassive: predicate.isPassive, words)
    }

    /// `the strike killed …`
    func hasEventSubject(_ predicate: Predicate) -> Bool { eventSubject(predicate) != nil }

    func eventSubject(_ predicate: Predicate) -> Int? {
        (predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound)).first {
            words.eventNouns.contains(text.word($0)) && $0 > 0 && words.definites.contains(text.word($0 - 1))
                // "A day after the blast the port was closed"
                && ($0 < 2
                    || predicates.tag($0 - 2) != .adposition && text.word($0 - 2) != words.after
                        && text.word($0 - 2) != words.before)
        }
    }
}
