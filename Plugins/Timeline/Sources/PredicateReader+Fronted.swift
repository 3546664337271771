import DossierText

/// Where a clause that opens the sentence ends, when the subject of the main clause has something to itself.
extension PredicateReader {
    /// By predicate: where the subject of the main clause begins that the predicate stands before.
    ///
    /// `Hours after guards seized a ferry, Minister Vik, whose sister is an envoy, met …`: the minister has no part in the
    /// seizure. What is said of him in between (`, who …,`, `, a former captain,`) hides the comma that
    /// ends the first clause.
    func frontedEnds(_ predicates: [Predicate], _ starts: [Int], _ sentence: Range<Int>) -> [Int: Int] {
        guard predicates.count > 1, predicates[0].isEmbedded, predicates[0].link != .relative,
            let main = predicates.indices.first(where: { predicates[$0].link == .main }), main > 0,
            starts[main] == sentence.lowerBound
        else { return [:] }
        let inserted = predicates[..<main].firstIndex { predicate in
            predicate.link == .relative && predicate.linkWord.map { text.base.isMark($0 - 1, ",") } ?? false
        }
        let before = inserted ?? main
        guard before > 0 else { return [:] }
        var end = predicates[main].group.lowerBound
        if let word = inserted.flatMap({ predicates[$0].linkWord }) {
            end = word - 1
        } else if let start = apposition(before: end, from: predicates[before - 1].verb + 1) {
            end = start - 1
        } else {
            return [:]
        }
        let floor = predicates[before - 1].verb + 1
        guard floor < end, let comma = (floor..<end).last(where: { text.base.isMark($0, ",") }) else {
            return [:]
        }
        return Dictionary(uniqueKeysWithValues: (0..<before).map { ($0, comma) })
    }

    /// The first word of `, a former captain,`, `, whose brother runs the port,` that stands directly before a verb.
    func apposition(before verb: Int, from floor: Int) -> Int? {
        var close = verb - 1
        while close > floor, tag(close) == .adverb { close -= 1 }
        guard close > floor + 1, text.base.isMark(close, ","),
            let open = (floor..<close - 1).last(where: { text.base.isMark($0, ",") }),
            tag(open + 1) == .determiner || words.possessives.contains(text.word(open + 1))
                || words.relatives.contains(text.word(open + 1)),
            !words.coordinators.contains(text.word(close - 1))
        else { return nil }
        return open + 1
    }
}
