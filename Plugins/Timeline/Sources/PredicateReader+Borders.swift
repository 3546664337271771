import DossierText

/// What words around a predicate say of where its clause begins.
extension PredicateReader {
    /// `a day after`, `two weeks before`: what follows is the event that the distance is counted from.
    func isDistance(_ index: Int) -> Bool {
        text.times(in: max(0, index - 6)..<index).last?.tokens.upperBound == index
    }

    /// `two days after the blast the harbour authority closed …`: behind the word no more than a noun, and then, with nothing
    /// between, the subject of the verb.
    func isBeforeNoun(_ index: Int, _ verb: Int) -> Bool {
        guard tag(index + 1) == .determiner else { return false }
        var next = index + 2
        while next < verb, tag(next) == .adjective || tag(next) == .noun, text.tokens[next].shape == .lower {
            next += 1
        }
        guard next > index + 2, next < verb else { return false }
        // "after the boat Petrel sank"
        return tag(next) == .determiner
            || text.tokens[next].shape.isCapital && words.eventNouns.contains(text.word(next - 1))
    }

    /// Whether a subordinator that may be a preposition has a clause behind it: no comma, few words.
    func isClausal(_ index: Int, _ verb: Int) -> Bool {
        guard index + 1 < verb, verb - index < 16 else { return false }
        return !(index + 1..<verb).contains { text.base.isMark($0, ",") }
    }

    func isBreak(_ index: Int) -> Bool {
        text.base.isMark(index, ",") || words.coordinators.contains(text.word(index))
            || words.relatives.contains(text.word(index)) || words.subordinators.contains(text.word(index))
            || text.word(index) == words.that
    }

    /// Whether the predicate with its own subject is only the end that says who tells: `closed the roads to Tarn and Aldin on
    /// Monday, officials said`.
    func isBeforeTag(_ index: Int, _ predicate: Predicate, _ sentence: Range<Int>) -> Bool {
        let verb = predicate.group.lowerBound
        guard words.verbClass(text.word(predicate.verb)) == .speech,
            sentence.upperBound - predicate.group.upperBound <= 5,
            let comma = (index + 1..<max(index + 1, verb)).last(where: { text.base.isMark($0, ",") })
        else { return false }
        return comma > index + 1 && hasSubject(comma + 1, verb)
    }

    func hasSubject(_ start: Int, _ verb: Int) -> Bool {
        guard start < verb else { return false }
        return (start..<verb).contains {
            tag($0).isNominal || tag($0) == .pronoun || $0 == verb - 1 && tag($0) == .numeral
        }
    }

    func isSubjectStart(_ index: Int) -> Bool {
        tag(index) == .pronoun || tag(index) == .determiner || tag(index) == .numeral
            || text.tokens[index].shape.isCapital
    }

    /// The subject that a predicate takes from outside its clause: `the talks in Oslo, which failed`, `The ferry left and
    /// capsized`.
    func outerSubject(of index: Int, _ all: [Predicate], sentence: Range<Int>) -> Range<Int>? {
        let predicate = all[index]
        if predicate.link == .relative, let word = predicate.linkWord, word - 2 > sentence.lowerBound,
            text.base.isMark(word - 1, ",")
        {
            var start = nounStart(word - 1, max(sentence.lowerBound, word - 9))
            // "the talks in Oslo": with what the place belongs to.
            if start - 2 >= sentence.lowerBound, tag(start - 1) == .adposition, tag(start - 2).isNominal {
                start = nounStart(start - 1, max(sentence.lowerBound, start - 6))
            }
            return start < word - 1 ? start..<word - 1 : nil
        }
        guard predicate.link == .coordinate, var parent = predicate.parent,
            !hasSubject(predicate.clause.lowerBound, predicate.group.lowerBound)
        else { return nil }
        while all[parent].link == .coordinate, let next = all[parent].parent, next < parent { parent = next }
        let end = all[parent].group.lowerBound
        let start = max(min(all[parent].clause.lowerBound, end), end - 10, sentence.lowerBound)
        return start < end ? start..<end : nil
    }

    /// The beginning of the noun phrase before a participle: `the agreement` of `the agreement reached on Monday`.
    func nounStart(_ index: Int, _ floor: Int) -> Int {
        var start = index
        var hasNoun = false
        while start > floor {
            let previous = start - 1
            switch tag(previous) {
            case .noun, .properNoun:
                hasNoun = true
            case .adjective, .numeral, .determiner, .symbol: break
            case .pronoun where !hasNoun: return previous
            case .particle where text.word(previous) == "'s": break
            case .adposition
            where hasNoun && words.complements.contains(text.word(previous)) && previous > floor
                && tag(previous - 1) == .noun:
                break
            case .punctuation where text.base.isMark(previous, "-"): break
            default: return start
            }
            if tag(previous) == .determiner, hasNoun { return previous }
            start = previous
        }
        return start
    }
}
